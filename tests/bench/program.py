"""The program on a plan, measured from the start of the process as a user starts it."""

from __future__ import annotations

import sys
from pathlib import Path


def main(path: Path) -> int:
    """Start as the command line does; say when the week was painted, and end."""
    from creatorplanner.cli.display import obstacle
    from creatorplanner.cli.main import load_start

    assert not obstacle()
    start = load_start()
    _tell()
    return start(path)


def _tell() -> None:
    """The program tells nobody when it has painted: step in where it hears of it itself."""
    from PySide6.QtWidgets import QApplication, QWidget

    from creatorplanner.app import program
    from tests.bench.telling import tell_when_painted

    own = program.after_first_paint

    def both(window: QWidget, act: object) -> None:
        own(window, act)  # type: ignore[arg-type]
        # the filter that came last hears of an event first, so the clock is read before ``act``
        tell_when_painted(window, QApplication.quit)

    program.after_first_paint = both  # type: ignore[assignment]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
