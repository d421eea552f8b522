"""The sentences of the interface, one file per family; page-local labels stay with their page."""
