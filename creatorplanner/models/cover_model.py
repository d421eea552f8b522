"""The cover of the stream in the side panel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.posts import COVER_FILE, Cover
from creatorplanner.domain.series import Occurrence
from creatorplanner.models.desk import Desk
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.operations.done import ChangeSet
from creatorplanner.store.pictures import pictures_folder


def cover_file(desk: Desk, cover: Cover | None) -> Path | None:
    """Where a cover's picture lies, there or not; None without one."""
    folder = pictures_folder(desk.book.path)
    if cover is None or folder is None or not COVER_FILE.fullmatch(cover.file):
        return None
    return folder / cover.file


class CoverModel(QObject):
    """Follows what ``stream`` shows; ``changed`` when another picture, or none, is to be seen."""

    changed = Signal()

    def __init__(self, desk: Desk, stream: StreamModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._stream = desk, stream
        self.cover: Cover | None = None
        self.tied = False
        stream.replaced.connect(self.refresh)
        desk.changed.connect(self._heard)
        self.refresh()

    @property
    def stream_id(self) -> str:
        """The stream on show; "" for none."""
        stream = self._stream.stream
        return stream.id if stream is not None else ""

    @property
    def folder(self) -> Path | None:
        """Where copies of pictures are kept; None for a plan without a file."""
        return pictures_folder(self._desk.book.path)

    @property
    def path(self) -> Path | None:
        """The picture's file, there or not; None without a cover."""
        return cover_file(self._desk, self.cover)

    @property
    def missing(self) -> bool:
        """Whether there is a cover, but not its file."""
        path = self.path
        return self.cover is not None and (path is None or not path.is_file())

    @property
    def of_series(self) -> bool:
        """Whether the picture on show is the series', not the stream's own."""
        return self.cover is not None and self.cover.id != self.stream_id

    def refresh(self) -> None:
        """Read it again."""
        book, key = self._desk.book, self.stream_id
        self.cover = book.posts.cover_of(key) if key else None
        self.tied = bool(key) and book.find(Occurrence, key) is not None
        self.changed.emit()

    def _heard(self, change_set: ChangeSet) -> None:
        if change_set.touches(Cover, Occurrence):
            self.refresh()
