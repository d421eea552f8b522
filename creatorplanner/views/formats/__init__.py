"""The Formats page: what kinds of streams the creator does, and how each starts out."""
