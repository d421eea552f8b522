"""Ideas at the edge of the calendar, to be dragged onto it and back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.models.ideas_model import IdeasModel
from creatorplanner.views.ideas.cards import IdeaCards
from creatorplanner.views.ideas.deeds import IdeaDeeds
from creatorplanner.views.ideas.drag import IdeaDrag, Targets
from creatorplanner.views.ideas.field import IdeaField
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import outlined
from creatorplanner.views.widgets.scrolling import ScrollArea


class IdeasTray(QWidget):
    """A field and slim cards. ``closed`` when its cross or Esc says so."""

    closed = Signal()

    def __init__(self, kit: Kit, model: IdeasModel, targets: Targets) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self._takes_drop = False
        look = kit.look
        self.setAccessibleName("Ideas")
        self.deeds = IdeaDeeds(kit, model)
        self.field = IdeaField(kit)
        self.field.added.connect(self._add)
        self.cards = IdeaCards(kit, model, self.deeds, slim=True)
        self.cards.emptied.connect(self.field.setFocus)
        self.drag = IdeaDrag(kit, self.deeds, self.cards, targets, self)
        self._count = Text(look, "", 13, 500, "text3", tabular=True)
        self.cross = IconButton(look, kit.icons, "x", "Close ideas", size=28)
        self.cross.clicked.connect(self.closed)
        self._hint = Text(
            look,
            "Ideas wait here until you are ready. Paste a list, one per line.",
            12,
            400,
            "text3",
            wrap=True,
        )
        self._lay_out()
        model.changed.connect(self._show)
        kit.look.changed.connect(self._dress)
        self._dress()
        self._show()

    def takes(self, position: QPoint) -> bool:
        """Whether a stream dropped at a global position comes here."""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(position))

    def mark_drop(self, over: bool) -> None:
        """Show that a dragged stream would land here."""
        if over != self._takes_drop:
            self._takes_drop = over
            self.update()

    def enter(self) -> None:
        """Take the keyboard: to the first idea, or to the field that adds one."""
        shown = self.cards.shown()
        target: QWidget = shown[0] if shown else self.field
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; I too where it is no letter of a text."""
        letter = event.key() == Qt.Key.Key_I and not event.modifiers()
        single = self._kit.desk.book.formats.settings().single_keys
        if event.key() == Qt.Key.Key_Escape or (letter and single):
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page in front ends a drag, as Esc does."""
        self.drag.cancel()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Its own ground, a hairline to the calendar, and the frame of a drop."""
        painter = QPainter(self)
        theme = self._kit.look.theme
        painter.fillRect(self.rect(), theme.bg)
        left = self.width() - 1 if self._kit.regional.right_to_left else 0
        line = theme.line2 if theme.outlined else theme.line
        painter.fillRect(left, 0, 1, self.height(), line)
        if self._takes_drop:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            inner = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            outlined(painter, inner, self._kit.look.px(10), theme.accent_text, 2)

    def _lay_out(self) -> None:
        look = self._kit.look
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(Text(look, "Ideas", 13, 600))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.cross)
        self._column.addLayout(head)
        self._column.addWidget(self.field)
        inner = QWidget()
        cards = QVBoxLayout(inner)
        cards.setContentsMargins(0, 0, 0, look.px(12))
        cards.addWidget(self._hint)
        cards.addWidget(self.cards)
        cards.addStretch(1)
        area = ScrollArea(look)
        area.setWidget(inner)
        self.cards.walked.connect(area.ensureWidgetVisible)
        self._area = area
        self._column.addWidget(area, 1)

    def _show(self) -> None:
        ideas = self._model.ideas
        self.cards.show_ideas(ideas)
        self._count.setText(self._kit.regional.number(len(ideas)) if ideas else "")
        self._hint.setVisible(not ideas)

    def _add(self, text: str) -> None:
        if self.deeds.add(text):
            self.field.clear()
            self._area.verticalScrollBar().setValue(0)

    def _dress(self) -> None:
        px = self._kit.look.px
        self._column.setContentsMargins(px(12), px(10), px(8), 0)
        self._column.setSpacing(px(8))
