"""One idea as a card."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from creatorplanner.models.ideas_model import Idea
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import focus_ring, outlined, rounded
from creatorplanner.views.wording.titles import stream_title

WIDTH, HEIGHT = 250, 104


class IdeaCard(QWidget):
    """Title, format and length; schedule and delete. Enter opens, S schedules, Del deletes."""

    opened = Signal(str)
    schedule_asked = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.idea: Idea | None = None
        look = kit.look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._title = Text(look, "", 13, 600, elide=True)
        self._told = Text(look, "", 12, 400, "text2", elide=True)
        schedule = Button(look, kit.icons, "Schedule", "secondary", "calendar-plus", small=True)
        delete = IconButton(look, kit.icons, "trash-2", "Delete idea", size=28)
        schedule.clicked.connect(lambda: self._tell(self.schedule_asked))
        delete.clicked.connect(lambda: self._tell(self.delete_asked))
        row = QHBoxLayout()
        row.addWidget(schedule)
        row.addStretch(1)
        row.addWidget(delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(11), look.px(9), look.px(9))
        column.setSpacing(look.px(3))
        column.addWidget(self._title)
        column.addWidget(self._told)
        column.addStretch(1)
        column.addLayout(row)
        kit.navigator.selected.connect(lambda _key, _part: self.update())
        look.changed.connect(self.updateGeometry)

    def show_idea(self, idea: Idea) -> None:
        """Show an idea."""
        if idea == self.idea:
            return
        self.idea = idea
        title = stream_title(idea.stream, idea.format)
        emoji = f"{idea.format.emoji} " if idea.format and idea.format.emoji else ""
        self._title.setText(emoji + title)
        name = idea.format.name if idea.format else "No format yet"
        length = self._kit.regional.duration(idea.stream.minutes)
        self._told.setText(f"{name}  ·  {length}")
        self.setToolTip(tooltip(title))
        self.setAccessibleName(f"Idea: {title}, {name}, {length}")
        self.update()

    def sizeHint(self) -> QSize:
        """All cards are of one size."""
        return QSize(self._kit.look.px(WIDTH), self._kit.look.px(HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open in the side panel."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._tell(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, S and Del."""
        keys = {
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_Delete: self.delete_asked,
        }
        if self._kit.desk.book.formats.settings().single_keys:
            keys[Qt.Key.Key_S] = self.schedule_asked
        key = Qt.Key(event.key())
        if key in keys and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._tell(keys[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Surface, the format's bar, selection and focus."""
        if self.idea is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self._kit.look, self._kit.look.theme, QRectF(self.rect())
        radius = look.px(12)
        rounded(painter, rect, radius, theme.surface)
        selected = self.idea.stream.id == self._kit.navigator.stream_id
        color = theme.format(self.idea.format.color if self.idea.format else "slate").bar
        line = color if selected else theme.line2 if theme.outlined else theme.line
        outlined(painter, rect, radius, line, look.px(2) if selected else 1)
        bar = QRectF(look.px(6), look.px(12), look.px(4), rect.height() - look.px(24))
        if self._kit.regional.right_to_left:
            bar.moveRight(rect.right() - look.px(6))
        rounded(painter, bar, look.px(2), color)
        if shows_focus(self):
            focus_ring(painter, rect, radius, look)

    def _tell(self, signal: SignalInstance) -> None:
        if self.idea is not None:
            signal.emit(self.idea.stream.id)
