"""The kit: what is pasted to announce a week and to enter a stream as an event."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.formats import Format
from creatorplanner.domain.networks import Fill, Network, Networks
from creatorplanner.domain.posts import COVER_FILE, Cover, Post
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zone_marks import zone_mark
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.announcement import DISCORD, Entry, announcement, fitted, unturned
from creatorplanner.exchange.graphic.choosing import Offered, shown_title
from creatorplanner.models.caption_texts import CaptionTexts
from creatorplanner.models.desk import Desk
from creatorplanner.models.graphic_words import DAYS, week_streams
from creatorplanner.models.regional import Regional
from creatorplanner.models.ticker import Ticker
from creatorplanner.models.tongue import tr
from creatorplanner.operations.covers import mark_posted, unmark
from creatorplanner.operations.done import ChangeSet
from creatorplanner.store.pictures import pictures_folder

WEEK, EVENT = "week", "event"
TIKTOK, EVENT_TITLE = "tiktok", "tiktok_event"
NO_POSTS = frozenset(("twitch", "twitch_chat", "kick", "kick_chat", "youtube_title", EVENT_TITLE))
"""Places for a title or a line of chat, where no week is announced."""

SHORT = 500
"""Networks that take no more than this get each stream on one line."""


class Text(NamedTuple):
    """One text of the kit and where it goes; ``posted`` is when it was marked, if it was."""

    network: str
    name: str
    text: str
    fill: Fill | None
    posted: datetime | None


class Event(NamedTuple):
    """A stream as TikTok's form asks for it, in the form's order; ``cut`` says that the title is
    shortened to its ``limit``."""

    stream: Stream
    title: str
    cut: bool
    limit: int | None
    start: str
    description: str
    cover: Cover | None
    posted: datetime | None


class KitModel(QObject):
    """Reads one week, only while it is looked at; ``changed`` when any of it differs."""

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        regional: Regional,
        networks: Networks,
        ticker: Ticker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._regional, self._networks = desk, regional, networks
        self.words = CaptionTexts(desk, regional, networks)
        self._shown = False
        self.first = self.today()
        self.texts: tuple[Text, ...] = ()
        self.events: tuple[Event, ...] = ()
        self.zones: tuple[str, ...] = ()
        desk.changed.connect(self._heard)
        desk.reopened.connect(self._reopened)
        regional.changed.connect(self.refresh)
        ticker.minute.connect(self.refresh)

    def show(self) -> None:
        """Follow the plan from now on."""
        if not self._shown:
            self._shown = True
            self.first = self._regional.week_of(self.today())
        self.refresh()

    def hide(self) -> None:
        """Follow no more."""
        self._shown = False

    def turn(self, weeks: int) -> None:
        """Another week; 0 is the one with today."""
        first = self._regional.week_of(self.today())
        self.first = self.first + timedelta(days=DAYS * weeks) if weeks else first
        self.refresh()

    def today(self) -> date:
        """Today where the computer is."""
        return to_wall(self._desk.clock.now(), self._desk.clock.zone()).date()

    @property
    def last(self) -> date:
        """The last day of the week."""
        return self.first + timedelta(days=DAYS - 1)

    @property
    def owner(self) -> str:
        """What marks of the week hang on: 2026-W48, by the week's Thursday."""
        year, week, _ = (self.first + timedelta(days=3)).isocalendar()
        return f"{year}-W{week:02}"

    def mark(self, owner: str, network: str, kind: str, title: str, on: bool) -> None:
        """Note that a text was posted, or take the mark back."""
        operation = mark_posted if on else unmark
        self._desk.run(operation, owner, network, kind, title, self._desk.clock.now())

    def picture(self, cover: Cover) -> Path | None:
        """A cover's file; None where it is gone."""
        folder = pictures_folder(self._desk.book.path)
        if folder is None or not COVER_FILE.fullmatch(cover.file):
            return None
        path = folder / cover.file
        return path if path.is_file() else None

    def event_of(self, stream: Stream) -> Event | None:
        """One stream as an event, whatever week is shown; None without a date."""
        offered = self._offered(stream)
        if offered is None:
            return None
        return self._event(offered, self._desk.book.posts.posts_of([stream.id]))

    def text_of(self, stream: Stream, network: str) -> str:
        """The announcement of one stream; "" without a date."""
        offered = self._offered(stream)
        if offered is None:
            return ""
        self.zones = self._asked_zones()
        link = self._link(self.words.network(network), stream)
        return announcement("", [self._entry(offered, short=False)], link, network)

    def refresh(self) -> None:
        """Read the week again."""
        if not self._shown:
            return
        book, now = self._desk.book, self._desk.clock.now()
        zone = self._desk.clock.zone()
        self.zones = self._asked_zones()
        offered = week_streams(book, self.first, zone, (), now)
        chosen = [one for one in offered if one.chosen]
        posts = book.posts.posts_of([self.owner, *(one.stream.id for one in chosen)])
        found = self._texts(chosen, posts), self._events(chosen, posts)
        if found != (self.texts, self.events):
            self.texts, self.events = found
        self.changed.emit()

    def _offered(self, stream: Stream) -> Offered | None:
        begins = stream.begins
        if begins is None:
            return None
        kind = self._desk.book.find(Format, stream.format_id) if stream.format_id else None
        return Offered(stream, kind, to_wall(begins, self._desk.clock.zone()), begins, True)

    def _asked_zones(self) -> tuple[str, ...]:
        settings = self._desk.book.formats.settings()
        asked = (self._desk.clock.zone(), settings.second_zone, *settings.graphic_zones)
        return tuple(dict.fromkeys(filter(None, asked)))

    def _texts(self, chosen: list[Offered], posts: dict[str, Post]) -> tuple[Text, ...]:
        settings = self._desk.book.formats.settings()
        platforms = [name for one in chosen for name in one.stream.platforms]
        keys = self._networks.chosen(platforms or settings.platforms, settings.networks)
        wanted = [key for key in dict.fromkeys((*keys, DISCORD)) if key not in NO_POSTS]
        return tuple(self._text(key, chosen, posts) for key in wanted) if chosen else ()

    def _text(self, key: str, chosen: list[Offered], posts: dict[str, Post]) -> Text:
        network = self.words.network(key)
        short = network.characters is not None and network.characters <= SHORT
        entries = [self._entry(one, short) for one in chosen]
        link = self._link(network, chosen[0].stream)
        text = announcement(self._heading(), entries, link, key, short=short)
        fill = self._networks.fill(network, text, 0)
        return Text(key, network.name, text, fill, self._posted(posts, self.owner, key, WEEK))

    def _link(self, network: Network, stream: Stream) -> str:
        """The creator's own link, else the channel where it is read, else where it runs."""
        settings = self._desk.book.formats.settings()
        if not settings.link and settings.handle and network.link:
            return network.link.replace("{handle}", settings.handle)
        return self.words.values(stream)["link"]

    def _heading(self) -> str:
        title, _year = self._regional.week_title(self.first, self.last, short=True)
        return tr("Kit", "Live {days}", days=title)

    def _entry(self, one: Offered, short: bool) -> Entry:
        regional, day = self._regional, one.wall.date()
        shown = regional.weekday_short(day) if short else regional.date_short(day)
        title = unturned(shown_title(one.stream, one.format, tr("Kit", "Live")))
        times = tuple(self._apart(self._time(one, zone)) for zone in self.zones)
        return Entry(title, one.begins, self._apart(shown), times)

    def _apart(self, words: str) -> str:
        """Where reading goes from right to left, zones in Latin letters would swap their times."""
        return f"\u2068{words}\u2069" if self._regional.right_to_left else words

    def _time(self, one: Offered, zone: str) -> str:
        """The start by the clocks of a zone, with the weekday where that is another day."""
        wall = to_wall(one.begins, zone)
        told = f"{self._regional.time(wall)} {zone_mark(zone, [one.begins])}"
        if wall.date() == one.wall.date():
            return told
        return f"{told} ({self._regional.weekday_short(wall.date())})"

    def _events(self, chosen: list[Offered], posts: dict[str, Post]) -> tuple[Event, ...]:
        return tuple(self._event(one, posts) for one in chosen if TIKTOK in one.stream.platforms)

    def _event(self, one: Offered, posts: dict[str, Post]) -> Event:
        stream, limit = one.stream, self.words.network(EVENT_TITLE).characters
        title = unturned(shown_title(stream, one.format, tr("Kit", "Live")))
        short = fitted(title, limit)
        wall = to_wall(one.begins, stream.zone)
        start = f"{self._regional.date_long(wall.date(), year=True)}, {self._regional.time(wall)}"
        description = self.words.caption_for(stream, TIKTOK)
        cover = self._desk.book.posts.cover_of(stream.id)
        posted = self._posted(posts, stream.id, TIKTOK, EVENT)
        return Event(stream, short, short != title, limit, start, description, cover, posted)

    def _posted(
        self, posts: dict[str, Post], owner: str, network: str, kind: str
    ) -> datetime | None:
        mark = posts.get(Post.of(owner, network, kind, self._desk.clock.now()).id)
        return mark.posted_at if mark is not None else None

    def _heard(self, _change_set: ChangeSet) -> None:
        self.refresh()

    def _reopened(self) -> None:
        self.first = self._regional.week_of(self.today())
        self.refresh()
