"""Exit codes; README lists them for whoever writes scripts."""

from __future__ import annotations

OK = 0
ERROR = 1  # the plan, or what was asked of it, can't be read or written
USAGE = 2  # wrong words on the command line, or no display to open a window in
HELD = 3  # another process holds the plan
