"""Asks for files and folders without getting in the way of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from creatorplanner.views.folders import Place, first_folder

KINDS = "Pictures (*.png *.jpg *.jpeg *.webp *.gif)"


def ask_picture(
    parent: QWidget, take: Callable[[str], object], title: str = "Background picture"
) -> QFileDialog:
    """Which picture is wanted, as ``title`` names it; ``take`` gets its path."""
    dialog = _dialog(parent, title, "")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(KINDS)
    dialog.fileSelected.connect(take)
    dialog.show()
    return dialog


def ask_png(parent: QWidget, folder: str, name: str, save: Callable[[str], object]) -> QFileDialog:
    """Where one graphic goes."""
    dialog = _dialog(parent, "Save the graphic", folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PNG pictures (*.png)")
    dialog.setDefaultSuffix("png")
    dialog.selectFile(name)
    dialog.fileSelected.connect(save)
    dialog.show()
    return dialog


def ask_folder(parent: QWidget, folder: str, save: Callable[[str], object]) -> QFileDialog:
    """Where all sizes go."""
    dialog = _dialog(parent, "Save all sizes in this folder", folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(save)
    dialog.show()
    return dialog


def _dialog(parent: QWidget, title: str, folder: str) -> QFileDialog:
    dialog = QFileDialog(parent.window(), title, first_folder(Place.PicturesLocation, folder))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setModal(False)
    return dialog
