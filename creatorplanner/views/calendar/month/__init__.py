"""The month on the calendar page."""
