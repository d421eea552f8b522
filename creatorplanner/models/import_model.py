"""A calendar file on its way into the plan: read, compared, looked at, taken over in one step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from creatorplanner.domain.calendar_errors import NotACalendar, TableNotRead
from creatorplanner.domain.errors import PlannerError
from creatorplanner.domain.file_kinds import CALENDARS, TABLES
from creatorplanner.domain.zones import to_wall
from creatorplanner.exchange.calendar.importing import (
    Answers,
    Existing,
    ImportPlan,
    Item,
    plan_import,
)
from creatorplanner.exchange.calendar.parsed import ParsedCalendar
from creatorplanner.exchange.calendar.reading import Reading
from creatorplanner.jobs.calendar_job import CalendarJob
from creatorplanner.jobs.task_job import TaskJob
from creatorplanner.models.desk import Desk
from creatorplanner.models.pieces import Pieces
from creatorplanner.operations.calendar_import import existing_steps, import_steps
from creatorplanner.operations.planner import ChangeSet, Done

if TYPE_CHECKING:
    from creatorplanner.models.long_step import LongStep

SETTLE = 300  # ms after a change of the plan before a preview is worked out anew
State = Literal["start", "reading", "comparing", "preview", "writing", "refused"]


class ImportModel(QObject):
    """``changed`` with each new state, ``progress`` while something counts up.

    ``imported`` carries the ``ImportPlan`` that is in the plan now. Times of no zone are read in
    the computer's; what has a zone that nobody knows is left out until ``answer_zone`` says it.
    """

    changed = Signal()
    progress = Signal(int)
    imported = Signal(object)

    def __init__(
        self, desk: Desk, platforms: Mapping[str, str], parent: QObject | None = None
    ) -> None:
        """``platforms`` are ids by name in small letters."""
        super().__init__(parent)
        self._desk, self._platforms = desk, platforms
        self.state: State = "start"
        self.path = Path()
        self.error: PlannerError | None = None
        self.count = 0
        self.zones: dict[str, str] = {}
        self.asked: dict[str, tuple[str, int]] = {}
        self.parsed, self.plan = ParsedCalendar(), ImportPlan()
        self.platform = self.format_id = ""
        self._reading: CalendarJob | None = None
        self._step: LongStep | None = None
        self._gathering = Pieces(self)
        self._gathering.finished.connect(self._compare)
        self._comparing = TaskJob("calendar import", self)
        self._comparing.finished.connect(self._compared)
        self._again = QTimer(self, singleShot=True, interval=SETTLE)
        self._again.timeout.connect(self._gather)
        desk.changed.connect(self._heard)
        desk.reopened.connect(self.cancel)

    @property
    def is_busy(self) -> bool:
        """Whether something runs that can be cancelled."""
        return self.state in ("reading", "comparing", "writing")

    @property
    def total(self) -> int:
        """How many things would be written."""
        return len(self.plan.added) + len(self.plan.changed)

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
        suffix = path.suffix.casefold()
        if suffix in TABLES:
            self._refuse(TableNotRead(path.name))
        elif suffix not in CALENDARS:
            self._refuse(NotACalendar())
        else:
            self._read()

    def answer_zone(self, name: str, zone: str) -> None:
        """Which zone a name in the file means; the file is read once more with that."""
        if self.state in ("preview", "reading", "comparing") and self.zones.get(name) != zone:
            self.zones[name] = zone
            self._read()

    def choose(self, platform: str, format_id: str) -> None:
        """What new streams get where the file says nothing; "" for none."""
        self.platform, self.format_id = platform, format_id

    def take_over(self) -> None:
        """Make it part of the plan, as one step."""
        if self.state != "preview" or not self.total:
            return
        now = self._desk.clock.now()
        self._again.stop()
        self._step = self._desk.run_long(import_steps, self._chosen(), self.source, now)
        self._step.progress.connect(self._written)
        self._step.finished.connect(self._finished)
        self._step.failed.connect(self._refuse)
        self._become("writing")
        self._step.start()

    def cancel(self) -> None:
        """Stop what runs: nothing of the file is kept. From the preview, back to the start."""
        was = self.state
        self.stop()
        self._become("preview" if was == "writing" else "start")

    def close(self) -> None:
        """Stop and wait for every thread: before the window goes."""
        self.stop()
        self._comparing.stop()

    def stop(self) -> None:
        """End what runs and say nothing more of it."""
        self._again.stop()
        self._gathering.stop()
        self._comparing.drop()
        if self._reading is not None:
            self._reading.stop()
            self._reading.deleteLater()
            self._reading = None
        step, self._step = self._step, None
        if step is not None:
            step.cancel()

    def _read(self) -> None:
        self.stop()
        home = self._desk.clock.zone()
        today = to_wall(self._desk.clock.now(), home).date()
        job = CalendarJob(self.path, Reading(home, today, dict(self.zones)), self)
        job.progress.connect(self._counted)
        job.found.connect(self._found)
        job.failed.connect(self._refuse)
        self._reading = job
        self._become("reading")
        job.start()

    def _found(self, parsed: ParsedCalendar) -> None:
        self.parsed = parsed
        self.asked |= {name: (hint, count) for name, hint, count in parsed.unknown_zones}
        self._become("comparing")
        self._gather()

    def _gather(self) -> None:
        book = self._desk.book
        self._gathering.start(existing_steps(book, self.parsed, self.source))

    def _compare(self, existing: Existing) -> None:
        clock = self._desk.clock
        answers = Answers(clock.zone(), clock.now(), self._platforms)
        self._comparing.start(partial(plan_import, self.parsed, existing, answers))

    def _compared(self, plan: ImportPlan) -> None:
        self.plan = plan
        self._become("preview")

    def _chosen(self) -> ImportPlan:
        if not self.platform and not self.format_id:
            return self.plan
        return replace(self.plan, added=tuple(map(self._with_choice, self.plan.added)))

    def _with_choice(self, item: Item) -> Item:
        stream = item.stream
        if item.event.own:
            return item
        platforms = stream.platforms or ((self.platform,) if self.platform else ())
        kind = stream.format_id or self.format_id or None
        return replace(item, stream=replace(stream, platforms=platforms, format_id=kind))

    def _counted(self, events: int) -> None:
        self.count = events
        self.progress.emit(events)

    def _written(self, done: int) -> None:
        self._counted(self.total if done < 0 else done)

    def _finished(self, _done: Done) -> None:
        self._step = None
        plan = self.plan
        self.parsed, self.plan = ParsedCalendar(), ImportPlan()
        self._become("start")
        self.imported.emit(plan)

    def _refuse(self, error: PlannerError) -> None:
        self._step = None
        self.error = error
        self._become("refused")

    def _heard(self, _change_set: ChangeSet) -> None:
        """What the preview says may no longer be so."""
        if self.state == "preview":
            self._again.start()

    def _become(self, state: State) -> None:
        self.state, self.count = state, 0
        self.changed.emit()
