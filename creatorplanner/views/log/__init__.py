"""The Log page: what waits to be logged, and the form that takes the numbers."""
