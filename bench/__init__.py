"""Speed as ratios within one run: ``make bench`` measures, docs/bench.md keeps the last table."""
