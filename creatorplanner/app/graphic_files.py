"""The schedule graphic without a window, for the command line."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from creatorplanner.domain.clock import Clock
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.graphic.sizes import graphic_sizes
from creatorplanner.exchange.graphic.themes import style
from creatorplanner.models.graphic_words import content_of, week_streams
from creatorplanner.models.regional import Regional
from creatorplanner.shipped import shipped_platforms
from creatorplanner.store.pictures import PICTURES
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.graphic.drawing import Drawing


def draw_week(
    book: Planbook,
    clock: Clock,
    out: Path,
    week: date | None = None,
    size: str | None = None,
    theme: str | None = None,
) -> list[Path]:
    """Draw the seven days from ``week`` (this ISO week's Monday); the files, none without streams.

    What is not given is as the creator chose it in the window. A past week shows all of its
    streams. Raises PictureNotKeptError.
    """
    app = QGuiApplication.instance() or QGuiApplication(["creatorplanner"])
    settings = book.formats.settings()
    # the creator's own zone as the window last knew it: a server may stand anywhere
    zone, now = settings.zone or clock.zone(), clock.now()
    today = to_wall(now, zone).date()
    first = week or today - timedelta(days=today.weekday())
    if first + timedelta(days=7) <= today:
        now -= today - first + timedelta(days=1)
    platforms = shipped_platforms()
    offered = week_streams(book, first, zone, settings.graphic_picks, now)
    content = content_of(offered, settings, Regional(settings), platforms, zone)
    look = style(theme or settings.graphic_theme, settings.graphic_colors, _picture(book))
    drawing = Drawing(content, graphic_sizes()[size or settings.graphic_size], look)
    made = drawing.save(out)
    del app
    return made


def _picture(book: Planbook) -> str:
    name = book.formats.settings().graphic_picture
    if not name or book.path is None:
        return ""
    path = book.path.parent / PICTURES / Path(name).name
    return str(path) if path.is_file() else ""
