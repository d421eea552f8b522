"""The side panel: one stream, edited in place; every field saves itself."""
