"""Promotion: checklists by stream and by day, templates, hashtag sets."""
