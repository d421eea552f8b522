"""When a line is on: the menus and the fields that set it."""
