"""A calendar file on its way into the plan: read, compared, looked at, taken over in one step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.calendar_errors import NotACalendar
from creatorplanner.domain.file_kinds import CALENDARS
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.calendar.apart import CalendarFile
from creatorplanner.exchange.calendar.importing import (
    Answers,
    Existing,
    ImportPlan,
    Item,
    Key,
    plan_import,
)
from creatorplanner.exchange.calendar.parsed import ParsedCalendar
from creatorplanner.exchange.calendar.reading import Reading
from creatorplanner.models.desk import Desk
from creatorplanner.models.file_import import FileImport
from creatorplanner.operations.calendar_import import existing_steps, import_steps
from creatorplanner.operations.done import Done


class ImportModel(FileImport):
    """``imported`` carries the ``ImportPlan`` that is in the plan now.

    Times of no zone are read in the computer's; what has a zone that nobody knows is left out
    until ``answer_zone`` says it. ``ticked`` when something was chosen to be left out, or taken.
    """

    ticked = Signal()

    def __init__(
        self, desk: Desk, platforms: Mapping[str, str], parent: QObject | None = None
    ) -> None:
        """``platforms`` are ids by name in small letters."""
        super().__init__(desk, parent)
        self._platforms = platforms
        self.zones: dict[str, str] = {}
        self.asked: dict[str, tuple[str, int]] = {}
        self.parsed, self.plan = ParsedCalendar(), ImportPlan()
        self.platform = self.format_id = ""
        self.left_out: frozenset[Key] = frozenset()
        self.removes = False
        self._pieces.finished.connect(self._compare)
        self._working.finished.connect(self._compared)

    @property
    def total(self) -> int:
        """How many things would be written."""
        items = (*self.plan.added, *self.plan.changed)
        taken = sum(item.key not in self.left_out for item in items)
        return taken + (self.gone if self.removes else 0)

    @property
    def gone(self) -> int:
        """How many things came from this calendar before and are not in it any more."""
        return len(self.plan.removed)

    @property
    def source(self) -> str:
        """What names the calendar that the file is of."""
        return self.parsed.name or self.path.stem

    def open(self, path: Path) -> None:
        """Read a file; whatever was looked at before is dropped."""
        if self.state == "writing":
            return
        self.stop()
        self.path, self.zones, self.asked = path, {}, {}
        self.platform = self.format_id = ""
        self.left_out, self.removes = frozenset(), False
        if path.suffix.casefold() in CALENDARS:
            self._read_file()
        else:
            self._refuse(NotACalendar())

    def answer_zone(self, name: str, zone: str) -> None:
        """Which zone a name in the file means; the file is read once more with that."""
        if self.state in ("preview", "reading", "comparing") and self.zones.get(name) != zone:
            self.zones[name] = zone
            self._read_file()

    def choose(self, platform: str, format_id: str) -> None:
        """What new streams get where the file says nothing; "" for none."""
        self.platform, self.format_id = platform, format_id

    def toggle(self, item: Item) -> None:
        """Leave one thing out, or take it after all."""
        self.left_out ^= {item.key}
        self.ticked.emit()

    def remove_gone(self, on: bool) -> None:
        """Whether what the calendar no longer has goes from the plan, too."""
        self.removes = on
        self.ticked.emit()

    def take_over(self) -> None:
        """Make it part of the plan, as one step."""
        if self.state == "preview" and self.total:
            self._write(import_steps, self._chosen(), self.source, self._desk.clock.now())

    def _read_file(self) -> None:
        home = self._desk.clock.zone()
        today = to_wall(self._desk.clock.now(), home).date()
        how = Reading(home, today, dict(self.zones))
        self._read(partial(CalendarFile, self.path, how), self._found)

    def _found(self, parsed: ParsedCalendar) -> None:
        self.parsed = parsed
        self.asked |= {name: (hint, count) for name, hint, count in parsed.unknown_zones}
        self._become("comparing")
        self._compare_again()

    def _compare_again(self) -> None:
        self._pieces.start(existing_steps(self._desk.book, self.parsed, self.source))

    def _compare(self, existing: Existing) -> None:
        clock = self._desk.clock
        # what would go is worked out in any case, and done only where it is asked for
        answers = Answers(clock.zone(), clock.now(), self._platforms, sync=True, remove=True)
        self._working.start(partial(plan_import, self.parsed, existing, answers))

    def _compared(self, plan: ImportPlan) -> None:
        self.plan = plan
        self._become("preview")

    def _chosen(self) -> ImportPlan:
        plan = self.plan
        added = [self._with_choice(item) for item in plan.added if item.key not in self.left_out]
        changed = [item for item in plan.changed if item.key not in self.left_out]
        used = {item.stream.format_id for item in (*added, *changed)}
        used |= {one.stream.format_id for item in added for one in item.changes}
        return replace(
            plan,
            added=tuple(added),
            changed=tuple(changed),
            removed=plan.removed if self.removes else (),
            formats=tuple(kind for kind in plan.formats if kind.id in used),
        )

    def _with_choice(self, item: Item) -> Item:
        stream = item.stream
        if item.event.own:
            return item
        platforms = stream.platforms or ((self.platform,) if self.platform else ())
        kind = stream.format_id or self.format_id or None
        return replace(item, stream=replace(stream, platforms=platforms, format_id=kind))

    def _written(self, _done: Done) -> None:
        plan = self._chosen()
        self.parsed, self.plan = ParsedCalendar(), ImportPlan()
        self._become("start")
        self.imported.emit(plan)
