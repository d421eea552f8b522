"""The import page: choose or drop a file, look at what it brings, take it over."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from creatorplanner.models.import_model import ImportModel
from creatorplanner.models.tongue import tr, tr_count
from creatorplanner.views.imports.busy import Busy
from creatorplanner.views.imports.places import ask_calendar
from creatorplanner.views.imports.preview import Preview
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page
from creatorplanner.views.plain import announce
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.frames import EmptyState
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.faults import fault

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _say(text: str, **values: object) -> str:
    return tr("Import", text, **values)


class ImportPage(Page):
    """Shows one state of the model at a time: nothing yet, busy, preview, or why not."""

    def __init__(self, kit: Kit, model: ImportModel) -> None:
        super().__init__(kit)
        self.model = model
        look, icons = kit.look, kit.icons
        text = _say(
            "Choose a calendar file (.ics), or drop it anywhere on this window. You see what it"
            " brings before anything changes."
        )
        choose = (_say("Choose a file…"), self.choose_file)
        self.start = EmptyState(
            look, icons, "download", _say("Bring in a calendar"), text, [choose]
        )
        self.refused = EmptyState(look, icons, "triangle-alert", " ", " ", [choose])
        self.busy = Busy(kit)
        self.preview = Preview(kit, model)
        self._stack = QStackedWidget()
        for part in (self.start, self.refused, self.busy, self.preview):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._make_header()
        self.busy.cancel.clicked.connect(model.cancel)
        self.preview.cancel.clicked.connect(self._leave)
        self.preview.take.clicked.connect(model.take_over)
        model.changed.connect(self._follow)
        model.progress.connect(self._count)
        self._follow()

    def open(self, path: str) -> None:
        """Read a file."""
        self.model.open(Path(path))

    def choose_file(self) -> None:
        """Ask for a file."""
        ask_calendar(self, self.open)

    def first_focus(self) -> QWidget:
        """What is done next."""
        return {
            "start": self.start.buttons[0],
            "refused": self.refused.buttons[0],
            "preview": self.preview.first_focus(),
        }.get(self.model.state, self.busy.cancel)

    def keep_clear(self) -> Iterable[QWidget]:
        """The row with the buttons."""
        return (self.preview.take, self.preview.cancel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the file over, Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in ENTER and self.model.state == "preview":
            self.model.take_over()
        else:
            super().keyPressEvent(event)

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
        if self.model.state == "start":
            self.kit.navigator.back()
            return
        self.model.cancel()

    def _follow(self) -> None:
        model = self.model
        focus: QWidget | None = self.window().focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self.name.setText("" if model.state == "start" else model.path.name)
        part: QWidget = self.start
        if model.state == "refused" and model.error is not None:
            words = fault(model.error)
            self.refused.title.setText(words.title)
            self.refused.text.setText(words.text)
            self.refused.text.show()
            part = self.refused
            announce(self, words.sentence)
        elif model.is_busy:
            self._count(0)
            part = self.busy
        elif model.state == "preview":
            self.preview.follow()
            part = self.preview
            announce(self, self.preview.told.text())
        self._stack.setCurrentWidget(part)
        if had_focus:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self, count: int) -> None:
        model, shown = self.model, self.kit.regional.number(count)
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
