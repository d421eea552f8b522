"""One idea as a card."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from creatorplanner.models.ideas_model import Idea
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import Button, IconButton, PaintedButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import focus_ring, outlined, rounded
from creatorplanner.views.wording.titles import stream_title

WIDTH, HEIGHT, SLIM = 250, 104, 68
CARD_KEYS = "Enter edits, S schedules, 1 to 8 set the format, Delete deletes"


class IdeaCard(QWidget):
    """Title, format and length; schedule and delete. ``slim`` is the one of the tray.

    What the mouse does with it is told, so that a drag can be made of it.
    """

    pressed = Signal(object, QPointF)  # this card, position in it
    dragged_to = Signal(QMouseEvent)
    let_go = Signal(QMouseEvent)
    key_pressed = Signal(object, QKeyEvent)
    schedule_asked = Signal(str)
    delete_asked = Signal(object)
    menu_asked = Signal(object)

    def __init__(self, kit: Kit, *, slim: bool = False) -> None:
        super().__init__()
        self._kit, self._slim = kit, slim
        self.idea: Idea | None = None
        self.lifted = False
        look = kit.look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        wide = QSizePolicy.Policy.Expanding if slim else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(CARD_KEYS)
        self._title = Text(look, "", 13, 600, elide=True)
        self._told = Text(look, "", 12, 400, "text2", elide=True)
        for label in (self._title, self._told):
            # Qt sends a drag to what was pressed: that has to be the card, wherever it was
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._schedule = self._schedule_button()
        self._delete = IconButton(look, kit.icons, "trash-2", "Delete idea", size=28)
        self._schedule.clicked.connect(lambda: self._tell(self.schedule_asked))
        self._delete.clicked.connect(lambda: self.delete_asked.emit(self))
        self._lay_out()
        kit.navigator.selected.connect(lambda _key, _part: self.update())
        look.changed.connect(self._dress)
        kit.regional.changed.connect(self._dress)
        self._dress()

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
        # the colour and the sign say the format where there is no room for its name
        self._told.setText(f"{length}  ·  {name}" if self._slim else f"{name}  ·  {length}")
        self.setToolTip(tooltip(title))
        self.setAccessibleName(f"Idea: {title}, {name}, {length}")
        self.update()

    def set_lifted(self, lifted: bool) -> None:
        """Fade while it is being dragged."""
        if lifted != self.lifted:
            self.lifted = lifted
            self._title.set_role("text3" if lifted else "text")
            self._told.set_role("text3" if lifted else "text2")
            self.update()

    def sizeHint(self) -> QSize:
        """All cards of a kind are of one size."""
        return QSize(self._kit.look.px(WIDTH), self._kit.look.px(SLIM if self._slim else HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """A slim card takes the width it gets."""
        width = self._kit.look.px(140) if self._slim else self.sizeHint().width()
        return QSize(width, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take it: what follows is a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pressed.emit(self, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged_to.emit(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.let_go.emit(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with it; Menu key and Shift+F10 too."""
        self.menu_asked.emit(self)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list of cards knows what a key does."""
        event.ignore()
        self.key_pressed.emit(self, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Surface, the format's bar, selection and focus."""
        if self.idea is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self._kit.look, self._kit.look.theme, QRectF(self.rect())
        radius = look.px(10 if self._slim else 12)
        if self.lifted:
            painter.setOpacity(0.4)
        rounded(painter, rect, radius, theme.surface)
        selected = self.idea.stream.id == self._kit.navigator.stream_id
        color = theme.format(self.idea.format.color if self.idea.format else "slate").bar
        line = color if selected else theme.line2 if theme.outlined else theme.line
        outlined(painter, rect, radius, line, look.px(2) if selected else 1)
        edge = look.px(9 if self._slim else 12)
        bar = QRectF(look.px(6), edge, look.px(4), rect.height() - 2 * edge)
        if self._kit.regional.right_to_left:
            bar.moveRight(rect.right() - look.px(6))
        rounded(painter, bar, look.px(2), color)
        if shows_focus(self):
            focus_ring(painter, rect, radius, look)

    def _schedule_button(self) -> PaintedButton:
        look, icons = self._kit.look, self._kit.icons
        if self._slim:
            return IconButton(look, icons, "calendar-plus", "Schedule idea", size=28)
        return Button(look, icons, "Schedule", "secondary", "calendar-plus", small=True)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        row: QBoxLayout = QHBoxLayout()
        self._column.addWidget(self._title)
        if self._slim:
            row.addWidget(self._told, 1)
            row.addWidget(self._schedule)
        else:
            self._column.addWidget(self._told)
            self._column.addStretch(1)
            row.addWidget(self._schedule)
            row.addStretch(1)
        row.setSpacing(0)
        row.addWidget(self._delete)
        self._column.addLayout(row)

    def _dress(self) -> None:
        px = self._kit.look.px
        top, bottom = (7, 3) if self._slim else (11, 9)
        sides = (px(16), px(4 if self._slim else 9))
        before, after = sides[::-1] if self._kit.regional.right_to_left else sides
        self._column.setContentsMargins(before, px(top), after, px(bottom))
        self._column.setSpacing(px(0 if self._slim else 3))
        self.updateGeometry()

    def _tell(self, signal: SignalInstance) -> None:
        if self.idea is not None:
            signal.emit(self.idea.stream.id)
