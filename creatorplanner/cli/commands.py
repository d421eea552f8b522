"""The commands by name; what each one needs is imported when it is called."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable


def _pictures(options: Namespace) -> int:
    from creatorplanner.cli.pictures import pictures

    return pictures(options.folder, options.size, options.scale)


COMMANDS: dict[str, Callable[[Namespace], int]] = {"pictures": _pictures}
