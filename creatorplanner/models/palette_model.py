"""What the palette understands of its line, what it finds, and what Enter does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale, QObject, Signal

from creatorplanner.domain.formats import Format
from creatorplanner.domain.free_evening import days_from, free_evening
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.quick_add import Kind, QuickAdd, Reader
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.zones import place, to_wall
from creatorplanner.models.desk import Desk
from creatorplanner.models.palette_rows import (
    COMMAND_SIGN,
    CommandRow,
    ExampleRow,
    IdeaRow,
    PlanRow,
    Row,
    StreamRow,
    fitting_commands,
)
from creatorplanner.models.quick_words import tongue_of
from creatorplanner.models.regional import Regional
from creatorplanner.operations.quick_add import add_idea, add_quick, quick_context
from creatorplanner.operations.quick_schedule import schedule_quick, typed_minutes

MOST_STREAMS, MOST_COMMANDS, SUGGESTED = 5, 4, 6
LOOKED_FOR = 8  # streams for a line without a date: it may be meant as a search
MOST_CLASHES = 7  # days of a line for which it is looked who else is on
SHORTEST = 2  # letters with which plain words are looked for


class PaletteModel(QObject):
    """``changed`` when the line is read otherwise, or what is offered for it."""

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        regional: Regional,
        platforms: Platforms,
        commands: Callable[[], list[CommandRow]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._regional, self._platforms = desk, regional, platforms
        self._list_commands = commands
        self._commands: list[CommandRow] = []
        self._off: set[str] = set()
        self._steps: dict[str, int] = {}
        self._usual: tuple[str, ...] = ()
        self._reader: Reader | None = None
        self.formats: dict[str, Format] = {}
        self.reading = QuickAdd("")
        self.idea: Stream | None = None
        self.rows: list[Row] = []

    @property
    def today(self) -> date:
        """The day where the computer is."""
        return to_wall(self._desk.clock.now(), self._desk.clock.zone()).date()

    @property
    def text(self) -> str:
        """What is typed."""
        return self.reading.text

    def open(self, text: str = "", idea_id: str = "") -> None:
        """Begin with a text, for an idea's date where one is named: reads the plan anew."""
        desk = self._desk
        self._off.clear()
        self._steps.clear()
        self._usual = desk.book.formats.settings().platforms
        self._commands = self._list_commands()
        self.formats = {kind.id: kind for kind in desk.book.formats.all()}
        idea = desk.book.streams.get(idea_id) if idea_id else None
        self.idea = idea if idea is None or idea.start is None else None
        tongue = tongue_of(self._regional)
        clock = desk.clock
        self._reader = Reader(
            quick_context(desk.book, clock.now(), clock.zone(), tongue, self._platforms)
        )
        self.type(text)

    def type(self, text: str) -> None:
        """Read another text. Pieces stay switched off while they stand in it."""
        assert self._reader is not None
        commanding = text.startswith(COMMAND_SIGN)
        self.reading = QuickAdd(text) if commanding else self._reader.read(text, self._off)
        self._off &= {token.key for token in self.reading.tokens if token.off}
        self.rows = self._commanded(text[1:]) if commanding else self._offered(text)
        self.changed.emit()

    def switch(self, key: str) -> None:
        """Take a piece as text, or read it again."""
        self._off ^= {key}
        self.type(self.text)

    def let_idea_go(self) -> None:
        """Make something new instead of dating the idea."""
        if self.idea is not None:
            self.idea = None
            self.type(self.text)

    def make(self, row: PlanRow) -> tuple[str, date] | None:
        """Put it on the plan: its stream's id and day. None if that was refused."""
        desk, clock = self._desk, self._desk.clock
        zone, now = clock.zone(), clock.now()
        found = replace(row.reading, starts=row.starts)
        if row.idea is not None:
            done = desk.run(schedule_quick, row.idea.id, found, row.starts[0], zone, now)
        else:
            done = desk.run(add_quick, found, zone, self._usual, now)
        return None if done is None else (done.subject, row.starts[0].date())

    def keep(self, row: IdeaRow) -> str:
        """Keep it as an idea: its id, "" if that was refused."""
        desk = self._desk
        found = replace(row.reading, starts=(), rule=None)
        done = desk.run(add_idea, found, desk.clock.zone(), self._usual)
        return "" if done is None else done.subject

    # ------------------------------------------------------------------ rows

    def _offered(self, text: str) -> list[Row]:
        words = text.strip()
        rows: list[Row] = []
        if self.idea is not None:
            rows.append(self._plan(self.reading))
            return rows
        if not words:
            return [*self._examples(), *self._commands[:SUGGESTED]]
        if self.reading.kind != "nothing":
            rows += [self._plan(self.reading), IdeaRow(self.reading)]
        rows += self._streams(self._searched())
        if len(words) >= SHORTEST:
            rows += fitting_commands(self._commands, words)[:MOST_COMMANDS]
        return rows

    def _commanded(self, text: str) -> list[Row]:
        return [*fitting_commands(self._commands, text)]

    def _plan(self, reading: QuickAdd) -> PlanRow:
        idea = self.idea
        format_id = reading.format_id or (idea.format_id if idea else None)
        kind = self.formats.get(format_id or "")
        minutes = reading.minutes
        if idea is not None and typed_minutes(reading) is None:
            minutes = idea.minutes
        platforms = reading.platforms or (idea.platforms if idea else self._usual)
        starts = reading.starts or self._free(reading, minutes, kind)
        if reading.rule is None:  # what clocks really show where an hour is left out
            zone = self._desk.clock.zone()
            starts = tuple(place(start, zone).wall_shown for start in starts)
        return PlanRow(
            reading=reading,
            kind=kind,
            starts=starts,
            minutes=minutes,
            platforms=platforms,
            hashtags=self._hashtags(reading, kind),
            steps=0 if idea else self._count_steps(kind),
            free=not reading.starts,
            idea=idea,
            clash=self._clash(starts, minutes),
            zone=self._desk.clock.zone(),
        )

    def _clash(self, starts: tuple[datetime, ...], minutes: int) -> Stream | None:
        """A stream that one of the first few would run beside."""
        zone, book = self._desk.clock.zone(), self._desk.book
        for start in starts[:MOST_CLASHES]:
            begin = place(start, zone).instant
            for stream in book.streams.between(begin, begin + timedelta(minutes=minutes)):
                if stream.status is not Status.CANCELLED:
                    return stream
        return None

    def _free(self, reading: QuickAdd, minutes: int, kind: Format | None) -> tuple[datetime, ...]:
        if reading.next_free is not None and self.idea is None:
            return (reading.next_free,)
        assert self._reader is not None
        facts = self._reader.context
        usual = {fact.id: fact.usual for fact in facts.formats}
        at = usual.get(kind.id if kind else "") or facts.usual
        return (free_evening(days_from(facts.now.date()), facts.now, facts.taken, minutes, at),)

    def _hashtags(self, reading: QuickAdd, kind: Format | None) -> tuple[str, ...]:
        if self.idea is not None:
            return tuple(dict.fromkeys((*self.idea.hashtags, *reading.hashtags)))
        return reading.hashtags or (kind.hashtags if kind else ())

    def _count_steps(self, kind: Format | None) -> int:
        if kind is None or kind.template_id is None:
            return 0
        if kind.template_id not in self._steps:
            lines = self._desk.book.promotion.template_items(kind.template_id)
            self._steps[kind.template_id] = len(lines)
        return self._steps[kind.template_id]

    def _searched(self) -> str:
        """What is looked for: the text without its days, times and platforms."""
        text, kept, place = self.text, [], 0
        for token in self.reading.tokens:
            if not token.off and token.kind not in (Kind.FORMAT, Kind.HASHTAG, Kind.TITLE):
                kept.append(text[place : token.start])
                place = token.end
        return "".join([*kept, text[place:]])

    def _streams(self, words: str) -> list[StreamRow]:
        if len(words.strip()) < SHORTEST:
            return []
        most = MOST_STREAMS if self.reading.starts else LOOKED_FOR
        now, zone = self._desk.clock.now(), self._desk.clock.zone()
        found = self._desk.book.search.streams(words, now, most)
        return [
            StreamRow(
                stream,
                self.formats.get(stream.format_id or ""),
                to_wall(stream.begins, zone) if stream.begins else None,
            )
            for stream in found
        ]

    def _examples(self) -> list[ExampleRow]:
        """Lines to learn from, with the creator's own names, days and times."""
        names = [kind.name for kind in self.formats.values() if not kind.archived]
        first, second = (*names, "", "")[:2]
        regional = self._regional
        friday, evening = date(2026, 11, 20), datetime(2026, 11, 20, 20)
        at = regional.time(evening)
        if regional.locale.language() == QLocale.Language.English:
            at = at.lower().replace(" ", "")
            lines = [f"fri {at} {first} 90m", f"every mon {at} {second}"]
        else:
            days = (friday, friday + timedelta(days=1))
            one, other = (regional.weekday_short(day) for day in days)
            lines = [f"{one} {at} {first} 90m", f"{other} {at} {second} #live"]
        return [ExampleRow(" ".join(line.split())) for line in lines]
