"""Where file dialogs start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

Place = QStandardPaths.StandardLocation


def first_folder(place: Place, remembered: str = "") -> str:
    """The remembered folder, else the standard one, else home: the first of them that is there.

    Qt takes the end of a path that is not there for the name of a file.
    """
    standard = QStandardPaths.writableLocation(place)
    found = (one for one in (remembered, standard) if one and Path(one).is_dir())
    return next(found, str(Path.home()))
