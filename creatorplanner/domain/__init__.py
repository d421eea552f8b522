"""The rules and values of the planner: plain Python, no Qt, no SQL."""
