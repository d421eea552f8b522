"""One graphic as a piece of work for a thread: values in, pictures or files out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtGui import QImage

from creatorplanner.domain.errors import PictureError
from creatorplanner.exchange.graphic.content import GraphicContent
from creatorplanner.exchange.graphic.sizes import GraphicSize
from creatorplanner.exchange.graphic.themes import GraphicStyle
from creatorplanner.jobs.picture_intake import limit_memory, read_picture, save_image
from creatorplanner.views.graphic.paint import draw_graphic

COMPRESSION = 80  # Qt's scale, 100 is the quickest: a third of the time, a third larger files


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything that a graphic is made from."""

    content: GraphicContent
    size: GraphicSize
    style: GraphicStyle

    def images(self) -> list[QImage]:
        """Its pages. Without the picture behind them where that can't be read."""
        style, picture = self.style, None
        if style.kind == "picture":
            limit_memory()
            try:
                picture = read_picture(Path(style.picture))
            except PictureError:
                style = replace(style, kind="blend")
        return draw_graphic(self.content, self.size, style, picture)

    def save(self, path: Path) -> list[Path]:
        """Write its pages beside each other; the files. Raises PictureNotKeptError."""
        made = []
        for number, image in enumerate(self.images(), start=1):
            target = numbered(path, number)
            save_image(image, target, COMPRESSION)
            made.append(target)
        return made


def numbered(path: Path, number: int) -> Path:
    """OUT.png for the first page, OUT-2.png for the second."""
    return path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")
