"""Creator Planner: plan, promote, log and review live streams."""
