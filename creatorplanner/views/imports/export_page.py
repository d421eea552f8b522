"""The export page: which days of the plan go into a calendar file."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.errors import PlannerError
from creatorplanner.models.calendar_out import CalendarOut, Days
from creatorplanner.models.tongue import tr
from creatorplanner.models.week_model import WeekModel
from creatorplanner.views.imports.places import ask_target
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.segmented import Segmented

WIDEST, FIELD = 620, 150  # design pixels
WEEKS = 4  # a range that is offered first
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _say(text: str, **values: object) -> str:
    return tr("Import", text, **values)


class ExportPage(Page):
    """Shown week, a range of days, or everything."""

    def __init__(self, kit: Kit, out: CalendarOut, week: WeekModel) -> None:
        super().__init__(kit)
        self._out, self._week = out, week
        look = kit.look
        options = [
            ("week", _say("Shown week")),
            ("range", _say("Range")),
            ("all", _say("Everything")),
        ]
        self.which = Segmented(look, options, _say("What to export"))
        self.which.set_value("week")
        self.told = Text(look, "", 13, 500, wrap=True)
        self.first = LineEdit(look, _say("First day"))
        self.last = LineEdit(look, _say("Last day"))
        self.problem = Text(look, "", 12, 500, "bad", wrap=True)
        self.private = Text(
            look,
            _say(
                "Times, titles, captions, hashtags and platforms go into the file. Notes, run of"
                " show, checklists and results are private and stay here."
            ),
            12,
            400,
            "text2",
            wrap=True,
        )
        self.save = Button(look, kit.icons, _say("Save as…"), "primary", key_hint="Enter")
        self.cancel = Button(look, kit.icons, _say("Cancel"), key_hint="Esc")
        self._days: Days | None = None
        self._range: Days = (date.min, date.min)
        self._build()
        self._wire()
        self._dress()

    def shown(self) -> None:
        """Offer the week that the calendar shows, and four weeks from it."""
        days = self._week.days
        today = self._week.today()
        first = days[0] if days else self.kit.regional.week_of(today)
        self._week_days = (first, days[-1] if days else first + timedelta(days=6))
        if self._range[0] == date.min:
            self._range = (first, first + timedelta(days=7 * WEEKS - 1))
        self._write_range()
        self._follow()

    def first_focus(self) -> QWidget:
        """The button that saves."""
        return self.save

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.kit.navigator.back()
        elif event.key() in ENTER:
            self.ask()
        else:
            super().keyPressEvent(event)

    def ask(self) -> None:
        """Ask for a place, without blocking."""
        if self._read_range():
            ask_target(self, self.file_name(), self.save_to)

    def save_to(self, path: str) -> None:
        """Write the chosen days there."""
        target = Path(path)
        if not target.suffix:
            target = target.with_name(f"{target.name}.ics")
        if not self._out.is_running:
            self._out.start(target, self.days())

    def days(self) -> Days | None:
        """The first and the last day to write; None for everything."""
        which = self.which.value()
        if which == "all":
            return None
        return self._range if which == "range" else self._week_days

    def file_name(self) -> str:
        """What the file is called by itself."""
        days = self.days()
        if days is None:
            return "Creator Planner.ics"
        return f"Creator Planner {days[0].isoformat()} to {days[1].isoformat()}.ics"

    def _build(self) -> None:
        kit, px = self.kit, self.kit.look.px
        self._card = Card(kit.look, padding=20)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(12))
        inside.addWidget(self.which, 0, Qt.AlignmentFlag.AlignLeading)
        inside.addWidget(self.told)
        self._fields = QWidget()
        row = QHBoxLayout(self._fields)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for name, field in ((_say("From"), self.first), (_say("to"), self.last)):
            row.addWidget(Text(kit.look, name, 13, 400, "text2"))
            row.addWidget(field)
        row.addStretch(1)
        inside.addWidget(self._fields)
        inside.addWidget(self.problem)
        inside.addWidget(self.private)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        inside.addLayout(foot)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._card)
        self._column.addStretch(1)
        self._make_header()

    def _make_header(self) -> None:
        kit, px = self.kit, self.kit.look.px
        self.close_button = IconButton(kit.look, kit.icons, "x", _say("Close (Esc)"))
        row = QHBoxLayout(self.header)
        row.setContentsMargins(px(20), px(12), px(16), px(12))
        row.addWidget(Text(kit.look, _say("Export calendar"), 20, 700), 1)
        row.addWidget(self.close_button)

    def _wire(self) -> None:
        back = self.kit.navigator.back
        self.close_button.clicked.connect(back)
        self.cancel.clicked.connect(back)
        self.save.clicked.connect(self.ask)
        self.which.chosen.connect(lambda _value: self._follow())
        for field in (self.first, self.last):
            field.editingFinished.connect(self._read_range)
        self.kit.regional.changed.connect(self._write_range)
        self.kit.look.changed.connect(self._dress)

    def _follow(self) -> None:
        which, regional = self.which.value(), self.kit.regional
        self._fields.setVisible(which == "range")
        self.problem.hide()
        if which == "all":
            words = _say("Every stream with a date. Repeating ones stay repeating.")
        elif which == "range":
            words = _say("Every stream that starts on these days, each by itself.")
        else:
            days, year = regional.week_title(*self._week_days, short=True)
            words = _say("{days}, {year}: every stream of these days.", days=days, year=year)
        self.told.setText(words)

    def _write_range(self) -> None:
        for field, day in zip((self.first, self.last), self._range, strict=True):
            if day != date.min:
                field.show_value(self.kit.regional.date_year(day))

    def _read_range(self) -> bool:
        """Take the two days; False, with a word beside them, if they are none."""
        if self.which.value() != "range":
            return True
        regional, today = self.kit.regional, self._week.today()
        days: list[date] = []
        for field, known in zip((self.first, self.last), self._range, strict=True):
            field.set_state("")
            try:
                same = field.text() == regional.date_year(known)
                days.append(known if same else regional.read_date(field.text(), today))
            except PlannerError:
                field.set_state("bad")
                return self._complain(_say("Type a day, such as {day}", day=_example(self)))
        if days[1] < days[0]:
            self.last.set_state("bad")
            return self._complain(_say("The last day lies before the first"))
        self._range = (days[0], days[1])
        self.problem.hide()
        self._write_range()
        return True

    def _complain(self, words: str) -> bool:
        self.problem.setText(words)
        self.problem.show()
        return False

    def resizeEvent(self, event: object) -> None:
        """No wider than can be read."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._dress()

    def _dress(self) -> None:
        px = self.kit.look.px
        side = max(px(20), (self.width() - px(WIDEST)) // 2)
        self._column.setContentsMargins(side, px(24), side, px(20))
        for field in (self.first, self.last):
            field.setFixedWidth(px(FIELD))


def _example(page: ExportPage) -> str:
    return page.kit.regional.day_month(page._week.today())
