"""The window around the pages: sidebar, toast, notices, shortcut sheet."""
