"""The floor: a PySide6 window with one label."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLabel

from tests.bench.telling import tell_when_painted


def main() -> int:
    """Show it, say when it was painted, and end."""
    app = QApplication(["bare"])
    label = QLabel("Hello")
    label.resize(1440, 900)
    tell_when_painted(label, app.quit)
    label.show()
    app.exec()
    return 0


if __name__ == "__main__":
    sys.exit(main())
