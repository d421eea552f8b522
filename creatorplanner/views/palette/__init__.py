"""Quick add and the command palette: one line that plans, finds and commands."""
