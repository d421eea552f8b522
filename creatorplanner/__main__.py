"""``python -m creatorplanner`` and the ``creatorplanner`` command."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; the exit code (0 ok, 1 error, 2 usage, 3 held elsewhere)."""
    from creatorplanner.cli.main import run

    return run(list(sys.argv[1:] if argv is None else argv))


if __name__ == "__main__":
    sys.exit(main())
