"""Results: the period in sums, and every session of each format as a dot."""
