"""A chart as a file: where it goes is asked without getting in the way."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from creatorplanner.domain.errors import PlannerError
from creatorplanner.domain.table_errors import TableNotWritten
from creatorplanner.exchange.tables.harmless import harmless
from creatorplanner.exchange.whole_file import write_whole
from creatorplanner.models.tongue import tr
from creatorplanner.views.folders import Place, first_folder
from creatorplanner.views.look import Look
from creatorplanner.views.results.cells import Plain

SHARP = 2  # pixels of a picture for each of the screen's
FILTERS = {"png": "PNG (*.png)", "csv": "CSV (*.csv)"}


def ask_where(parent: QWidget, title: str, kind: str, save: Callable[[str], object]) -> QFileDialog:
    """Where a chart named ``title`` goes, as ``kind`` (png or csv); ``save`` gets the path."""
    start = first_folder(Place.PicturesLocation if kind == "png" else Place.DocumentsLocation)
    dialog = QFileDialog(parent.window(), tr("Chart", "Save {title}", title=title), start)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setModal(False)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(FILTERS[kind])
    dialog.setDefaultSuffix(kind)
    plain = re.sub(r"[^ \w-]", "", title)
    dialog.selectFile(f"{plain}.{kind}")
    dialog.fileSelected.connect(save)
    dialog.show()
    return dialog


def sharp_picture(widget: QWidget, look: Look) -> QPixmap:
    """A widget as it is drawn, sharp enough to post, on the theme's ground."""
    ratio = max(SHARP, widget.devicePixelRatioF())
    pixmap = QPixmap(widget.size() * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(look.theme.bg)
    widget.render(pixmap)
    return pixmap


def save_picture(path: str, picture: QPixmap) -> PlannerError | None:
    """Write a PNG; what went wrong, or None."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return _write(path, bytes(held.data()))


def save_csv(path: str, lines: Sequence[Sequence[Plain]]) -> PlannerError | None:
    """Write rows as UTF-8 with a mark that spreadsheets know; what went wrong, or None."""
    text = io.StringIO()
    csv.writer(text).writerows(
        [harmless(cell) if isinstance(cell, str) else cell for cell in line] for line in lines
    )
    return _write(path, text.getvalue().encode("utf-8-sig"))


def _write(path: str, data: bytes) -> PlannerError | None:
    try:
        write_whole(Path(path), data)
    except OSError:
        return TableNotWritten(path, gone=not Path(path).parent.is_dir())
    return None
