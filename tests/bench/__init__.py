"""Speed as ratios within one run: ``make bench`` measures, results.md keeps the last table."""
