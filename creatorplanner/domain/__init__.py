"""Plain rules of planning: the standard library only, no Qt, no SQL."""
