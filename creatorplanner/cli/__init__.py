"""The command line: what it reads and prints. Never Qt; windows are opened by ``app``."""
