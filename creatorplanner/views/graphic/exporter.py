"""Takes graphics out of the program: to the clipboard and to files, drawn in a thread."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage

from creatorplanner.domain.errors import PictureError
from creatorplanner.exchange.graphic.made import Made
from creatorplanner.exchange.graphic.sizes import graphic_sizes
from creatorplanner.jobs.newest_job import NewestJob
from creatorplanner.models.graphic_model import GraphicModel
from creatorplanner.views.graphic.drawing import Drawing

Kept = tuple[str, str, str]  # size, theme, path
Task = tuple[Path, Drawing]


class Exporter(QObject):
    """``told`` carries what happened in words; ``failed`` the PictureError."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, model: GraphicModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.job = NewestJob(self)
        self._waiting: list[tuple[str, list[Task], list[Kept]]] = []
        self.job.finished.connect(self._saved)
        self.job.failed.connect(self._failed)

    def drawing(self, size: str, theme: str) -> Drawing:
        """The week as a graphic of that size and look."""
        model = self._model
        return Drawing(model.content(), graphic_sizes()[size], model.style_of(theme))

    def copy(self, image: QImage, size: str, theme: str) -> None:
        """Put a finished page on the clipboard."""
        QGuiApplication.clipboard().setImage(image)
        self._model.note_made(size, theme, "")

    def save(self, path: str, size: str, theme: str) -> None:
        """Write one graphic; its further pages lie beside it."""
        target = Path(path)
        if target.suffix.lower() != ".png":
            target = target.with_name(target.name + ".png")
        drawing = self.drawing(size, theme)
        self._add(target.name, [(target, drawing)], [(size, theme, str(target))])

    def save_all(self, folder: str, theme: str) -> None:
        """Write every size into a folder."""
        tasks, kept = [], []
        for size in graphic_sizes():
            target = Path(folder) / self.file_name(size)
            tasks.append((target, self.drawing(size, theme)))
            kept.append((size, theme, str(target)))
        self._add(Path(folder).name, tasks, kept)

    def again(self, made: Made) -> None:
        """Write a graphic that is out of date once more, to the same file."""
        self.save(made.path, made.size, made.theme)

    def file_name(self, size: str) -> str:
        """What a graphic of the week is called by itself."""
        return f"Live {self._model.first.isoformat()} {size}.png"

    def stop(self) -> None:
        """Finish what is being written, drop the rest."""
        self._waiting.clear()
        self.job.stop()

    def _add(self, name: str, tasks: list[Task], kept: list[Kept]) -> None:
        self._waiting.append((name, tasks, kept))
        if not self.job.is_busy:
            self._start()

    def _start(self) -> None:
        if self._waiting:
            name, tasks, kept = self._waiting.pop(0)
            self.job.ask((name, kept), partial(_write, tasks))

    def _saved(self, token: tuple[str, list[Kept]], files: list[Path]) -> None:
        name, kept = token
        for size, theme, path in kept:
            self._model.note_made(size, theme, path)
        many = len(files) != 1
        self.told.emit(f"Saved {len(files)} pictures in {name}" if many else f"Saved {name}")
        self._start()

    def _failed(self, _token: object, error: PictureError) -> None:
        self.failed.emit(error)
        self._start()


def _write(tasks: Iterable[Task]) -> list[Path]:
    return [path for target, drawing in tasks for path in drawing.save(target)]
