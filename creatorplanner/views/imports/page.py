"""The import page: choose or drop a file, look at what it brings, take it over."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from creatorplanner.domain.file_kinds import TABLES
from creatorplanner.models.file_import import FileImport
from creatorplanner.models.import_model import ImportModel
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.imports.busy import Busy
from creatorplanner.views.imports.places import ask_file
from creatorplanner.views.imports.preview import Preview
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page
from creatorplanner.views.plain import announce
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.frames import EmptyState
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.faults import fault

if TYPE_CHECKING:
    from creatorplanner.views.imports.table_part import TablePart

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _say(text: str, **values: object) -> str:
    return tr("Import", text, **values)


class ImportPage(Page):
    """Shows one state of a model at a time: nothing yet, busy, preview, report, or why not.

    ``model`` is that of the calendar, or that of tables once a table was opened.
    """

    def __init__(
        self, kit: Kit, calendar: ImportModel, make_tables: Callable[[], TablePart]
    ) -> None:
        super().__init__(kit)
        self.model: FileImport = calendar
        self._calendar, self._make_tables = calendar, make_tables
        self.tables: TablePart | None = None
        look, icons = kit.look, kit.icons
        text = _say(
            "Choose numbers that a platform exports (.csv, .xlsx, .ods, .json) or a calendar"
            " (.ics), or drop the file anywhere on this window. You see what it brings before"
            " anything changes."
        )
        choose = (_say("Choose a file…"), self.choose_file)
        last = (_say("Show the last report"), self._show_report)
        title = _say("Bring in numbers or a calendar")
        self.start = EmptyState(look, icons, "download", title, text, [choose, last])
        self.start.buttons[1].hide()
        self.refused = EmptyState(look, icons, "triangle-alert", " ", " ", [choose])
        self.busy = Busy(kit)
        self.preview = Preview(kit, calendar)
        self._stack = QStackedWidget()
        for part in (self.start, self.refused, self.busy, self.preview):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._make_header()
        self.busy.cancel.clicked.connect(lambda: self.model.cancel())
        self.preview.cancel.clicked.connect(self._leave)
        self.preview.take.clicked.connect(calendar.take_over)
        self._hear(calendar)
        self._follow()

    def open(self, path: str) -> None:
        """Read a file."""
        file = Path(path)
        if self.model.state == "writing":
            return
        table = file.suffix.casefold() in TABLES
        before, self.model = self.model, self._table_part().model if table else self._calendar
        if before is not self.model:
            before.cancel()  # what it looked at is let go of
        self.model.open(file)

    def choose_file(self) -> None:
        """Ask for a file."""
        ask_file(self, self.open)

    def first_focus(self) -> QWidget:
        """What is done next."""
        state = self.model.state
        if state in ("start", "refused"):
            return (self.start if state == "start" else self.refused).buttons[0]
        if self.model.is_busy:
            return self.busy.cancel
        if self.tables is not None and self.model is self.tables.model:
            return self.tables.first_focus()
        return self.preview.first_focus()

    def keep_clear(self) -> Iterable[QWidget]:
        """The row with the buttons."""
        ours = (self.preview.take, self.preview.cancel)
        return ours if self.tables is None else (*ours, *self.tables.keep_clear())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the file over, Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in ENTER and self.model.state in ("preview", "done"):
            if self.tables is not None and self.model is self.tables.model:
                self.tables.enter()
            else:
                self.model.take_over()
        else:
            super().keyPressEvent(event)

    def _table_part(self) -> TablePart:
        if self.tables is None:
            tables = self.tables = self._make_tables()
            self._stack.addWidget(tables)
            tables.preview.cancel.clicked.connect(self._leave)
            tables.left.connect(self._leave)
            tables.results_asked.connect(self._show_results)
            self._hear(tables.model)
        return self.tables

    def _hear(self, model: FileImport) -> None:
        model.changed.connect(lambda: self._follow() if model is self.model else None)
        model.progress.connect(lambda n: self._count(n) if model is self.model else None)

    def _make_header(self) -> None:
        kit, px = self.kit, self.kit.look.px
        self.name = Text(kit.look, "", 15, 500, "text2", elide=True)
        self.close_button = IconButton(kit.look, kit.icons, "x", "Close (Esc)")
        self.close_button.clicked.connect(self._leave)
        row = QHBoxLayout(self.header)
        row.setContentsMargins(px(20), px(12), px(16), px(12))
        row.setSpacing(px(12))
        row.addWidget(Text(kit.look, _say("Import"), 20, 700))
        row.addWidget(self.name, 1)
        row.addWidget(self.close_button)

    def _leave(self) -> None:
        """One step back: out of the work, out of the preview, then out of the page."""
        if self.model.state == "done":
            self.model.cancel()
        elif self.model.state != "start":
            self.model.cancel()
            return
        self.kit.navigator.back()

    def _show_report(self) -> None:
        if self.tables is not None:
            self.model = self.tables.model
            self.tables.model.show_report()

    def _show_results(self) -> None:
        self.model.cancel()
        self.kit.navigator.go("results")

    def _follow(self) -> None:
        model = self.model
        focus: QWidget | None = self.window().focusWidget()
        shown = self._stack.currentWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self.name.setText("" if model.state == "start" else model.path.name)
        part = self._part()
        self._stack.setCurrentWidget(part)
        lost = focus is not None and not (focus.isVisible() and focus.isEnabled())
        if had_focus and (part is not shown or lost):
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _part(self) -> QWidget:
        """What shows the model's state, brought up to date."""
        model, tables = self.model, self.tables
        if model.state == "refused" and model.error is not None:
            words = fault(model.error)
            self.refused.title.setText(words.title)
            self.refused.text.setText(words.text)
            self.refused.text.show()
            announce(self, words.sentence)
            return self.refused
        if model.is_busy:
            self._count(0)
            return self.busy
        if model.state == "start":
            report = tables is not None and tables.model.report is not None
            self.start.buttons[1].setVisible(report)
            return self.start
        if tables is not None and model is tables.model:
            announce(self, tables.follow())
            return tables
        self.preview.follow()
        announce(self, self.preview.told.text())
        return self.preview

    def _count(self, count: int) -> None:
        model, shown = self.model, self.kit.regional.number(count)
        if self.tables is not None and model is self.tables.model:
            self.tables.tell(self.busy, count)
            return
        if model.state == "writing":
            words = _say("Taking over {name}…", name=model.path.name)
            told = _say("{n} of {all}", n=shown, all=self.kit.regional.number(model.total))
            self.busy.tell(words, told, count, model.total)
            return
        words = _say("Reading {name}…", name=model.path.name)
        if model.state == "comparing":
            words = _say("Comparing with your plan…")
        one, many = "{n} event so far", "{n} events so far"
        self.busy.tell(words, tr_count("Import", one, many, count, shown) if count else "")
