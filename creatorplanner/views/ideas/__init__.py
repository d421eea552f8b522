"""Ideas: streams without a date."""
