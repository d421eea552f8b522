"""The list on the calendar page."""
