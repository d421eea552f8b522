"""The Settings page: a page, not a dialog; every change applies at once."""
