"""The calendar's week: grid, blocks, gestures and their keyboard twins."""
