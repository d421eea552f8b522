"""The ideas page: streams that wait without a date."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from creatorplanner.models.ideas_model import IdeasModel
from creatorplanner.operations.ideas import add_ideas
from creatorplanner.operations.streams import delete_stream, move_stream
from creatorplanner.views.ideas.card import IdeaCard
from creatorplanner.views.kit import Kit
from creatorplanner.views.page import Page
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.frames import EmptyState, Rule
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.layouts import FlowLayout


class IdeasPage(Page):
    """A field to add ideas, and a card for each."""

    def __init__(self, kit: Kit, model: IdeasModel) -> None:
        super().__init__(kit)
        self._model = model
        self._cards: list[IdeaCard] = []
        self.field = _IdeaField(kit)
        self.field.returnPressed.connect(lambda: self._add(self.field.text()))
        self.field.pasted.connect(self._add)
        self._empty = EmptyState(
            kit.look,
            kit.icons,
            "lightbulb",
            "Ideas wait here until you are ready",
            "Type one above, or paste a list, one per line.",
        )
        self._make_header()
        self._lay_out()
        model.changed.connect(self._show)
        kit.look.changed.connect(self._show)
        self._show()

    def shown(self) -> None:
        """Read what changed meanwhile."""
        self._model.read()

    def first_focus(self) -> QWidget:
        """The field that adds ideas."""
        return self.field

    def _make_header(self) -> None:
        look = self.kit.look
        self.header = QWidget()
        column = QVBoxLayout(self.header)
        column.setContentsMargins(0, look.px(12), 0, 0)
        column.setSpacing(look.px(12))
        row = QHBoxLayout()
        row.setContentsMargins(look.px(18), 0, look.px(16), 0)
        row.addWidget(Text(look, "Ideas", 20, 700))
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(Rule(look))

    def _lay_out(self) -> None:
        look = self.kit.look
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(look.px(18), look.px(16), look.px(18), look.px(16))
        column.setSpacing(look.px(14))
        self.field.setMaximumWidth(look.px(560))
        column.addWidget(self.field)
        self._wall = QWidget()
        self._flow = FlowLayout(self._wall, look.px(12))
        column.addWidget(self._wall)
        column.addWidget(self._empty, 1)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        for ground in (inner, area.viewport()):
            ground.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _show(self) -> None:
        ideas = self._model.ideas
        for index, idea in enumerate(ideas):
            if index == len(self._cards):
                self._cards.append(self._fresh())
            self._cards[index].show_idea(idea)
            self._cards[index].show()
        for card in self._cards[len(ideas) :]:
            card.hide()
        self._wall.setVisible(bool(ideas))
        self._empty.setVisible(not ideas)
        self._flow.invalidate()

    def _fresh(self) -> IdeaCard:
        card = IdeaCard(self.kit)
        card.opened.connect(self.kit.navigator.select)
        card.schedule_asked.connect(self._schedule)
        card.delete_asked.connect(self._delete)
        self._flow.addWidget(card)
        return card

    def _add(self, text: str) -> None:
        desk = self.kit.desk
        platforms = desk.book.formats.settings().platforms
        if text.strip() and desk.run(add_ideas, text, desk.clock.zone(), platforms) is not None:
            self.field.clear()

    def _schedule(self, key: str) -> None:
        stream = self.kit.desk.book.streams.get(key)
        if stream is None:
            return
        start = self._model.free_evening(stream.minutes)
        if self.kit.desk.run(move_stream, key, start) is not None:
            self.kit.navigator.show_day(start.date())
            self.kit.navigator.select(key)

    def _delete(self, key: str) -> None:
        if self.kit.desk.run(delete_stream, key) is not None:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)


class _IdeaField(LineEdit):
    """One line; a paste of several lines is several ideas."""

    pasted = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, "Add an idea", "Add an idea, Enter")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand over a pasted list whole."""
        text = QApplication.clipboard().text()
        if event.matches(QKeySequence.StandardKey.Paste) and "\n" in text.strip():
            self.pasted.emit(text)
            return
        super().keyPressEvent(event)
