"""Today: the next stream, what is due, and what waits to be logged."""
