"""What the page of the schedule graphic shows: one week's streams, the choices, what was made."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.formats import Format
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.settings import Setting, Settings
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.graphic.choosing import Offered, with_pick
from creatorplanner.exchange.graphic.content import GraphicContent
from creatorplanner.exchange.graphic.made import Made, known, sealed, with_made
from creatorplanner.exchange.graphic.themes import GraphicStyle, style
from creatorplanner.models.desk import Desk
from creatorplanner.models.graphic_words import DAYS, content_of, week_streams
from creatorplanner.models.regional import Regional
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.settings import change_setting, set_view
from creatorplanner.store.pictures import pictures_folder


class GraphicModel(QObject):
    """Reads one week; ``changed`` when the graphic may look different. Hidden, it reads nothing."""

    changed = Signal()

    def __init__(
        self, desk: Desk, regional: Regional, platforms: Platforms, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._regional, self._platforms = desk, regional, platforms
        self._shown = False
        self.first = self.today()
        self.settings = Settings()
        self.offered: list[Offered] = []
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._refresh)
        regional.changed.connect(self._refresh)

    # ------------------------------------------------------------------ reading

    def show(self, first: date) -> None:
        """Show the week that begins on that day, and follow the plan."""
        self.first, self._shown = first, True
        self._refresh()

    def hide(self) -> None:
        """Follow no more."""
        self._shown = False

    def turn(self, weeks: int) -> None:
        """Another week; 0 is the one with today."""
        first = self._regional.week_of(self.today())
        self.show(self.first + timedelta(days=DAYS * weeks) if weeks else first)

    def today(self) -> date:
        """Today where the computer is."""
        return to_wall(self._desk.clock.now(), self.zone).date()

    @property
    def zone(self) -> str:
        """The creator's own zone."""
        return self._desk.clock.zone()

    @property
    def last(self) -> date:
        """The last day of the week."""
        return self.first + timedelta(days=DAYS - 1)

    def content(self) -> GraphicContent:
        """The words to draw."""
        return content_of(self.offered, self.settings, self._regional, self._platforms, self.zone)

    def style(self) -> GraphicStyle:
        """The look to draw them in."""
        kept = self.settings
        return style(kept.graphic_theme, kept.graphic_colors, str(self.picture or ""))

    @property
    def picture(self) -> Path | None:
        """The creator's own picture; None without one, or where it is not there any more."""
        folder, name = self.pictures, self.settings.graphic_picture
        if folder is None or not name:
            return None
        path = folder / Path(name).name
        return path if path.is_file() else None

    @property
    def pictures(self) -> Path | None:
        """The folder for pictures beside the plan; None for a plan without a file."""
        return pictures_folder(self._desk.book.path)

    # ----------------------------------------------------------------- choosing

    def choose(self, name: str, value: object) -> bool:
        """Remember a choice of the page; False if it was refused."""
        if getattr(self.settings, name) == value:
            return True
        step = change_setting if name == "handle" else set_view
        return self._desk.run(step, name, value) is not None

    def pick(self, stream_id: str, chosen: bool) -> None:
        """Put a stream on the graphic or leave it out."""
        picks = with_pick(self.settings.graphic_picks, stream_id, chosen)
        self._desk.run(set_view, "graphic_picks", picks)

    # ------------------------------------------------------------------- making

    def note_made(self, size: str, theme: str, path: str) -> None:
        """Remember that the graphic as it is now left the program; "" is the clipboard."""
        drawn = tuple(one.stream.id for one in self.offered if one.chosen)
        left = tuple(pick[1:] for pick in self.settings.graphic_picks if pick.startswith("-"))
        left = tuple(key for key in left if any(one.stream.id == key for one in self.offered))
        now = self._desk.clock.now()
        made = Made(self.first, size, theme, path, now, drawn, left)
        formats = {kind.id: kind for kind in self._desk.book.formats.all()}
        made = sealed(made, [one.stream for one in self.offered], formats)
        texts = with_made(self.settings.graphic_made, made)
        self._desk.run(set_view, "graphic_made", texts)

    def forget(self, made: Made) -> None:
        """No longer say that this one is out of date."""
        kept = [one.to_text() for one in known(self.settings.graphic_made) if one.key != made.key]
        self._desk.run(set_view, "graphic_made", tuple(kept))

    def style_of(self, theme: str) -> GraphicStyle:
        """Another look than the chosen one, with the creator's own colours."""
        kept = self.settings._replace(graphic_theme=theme)
        return style(kept.graphic_theme, kept.graphic_colors, str(self.picture or ""))

    # ------------------------------------------------------------------ following

    def _heard(self, change_set: ChangeSet) -> None:
        if change_set.touches(Stream, Format, Setting):
            self._refresh()

    def _refresh(self) -> None:
        if not self._shown:
            return
        book, now = self._desk.book, self._desk.clock.now()
        self.settings = book.formats.settings()
        picks = self.settings.graphic_picks
        self.offered = week_streams(book, self.first, self.zone, picks, now)
        self.changed.emit()
