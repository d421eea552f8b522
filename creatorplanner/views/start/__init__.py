"""The first run: three questions on a card over the calendar, and a week at the end."""
