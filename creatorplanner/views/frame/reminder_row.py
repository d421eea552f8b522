"""One reminder in the list: what it says, when, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from creatorplanner.domain.reminders import About, Reminder
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import label_text, tooltip
from creatorplanner.views.widgets.buttons import IconButton, PaintedButton
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.menus import Menu
from creatorplanner.views.widgets.paint import focus_ring, rounded
from creatorplanner.views.wording.reminders import Told, snooze_words

ICONS = {About.TASK: "list-checks", About.START: "radio", About.LOG: "clipboard-pen"}


class ReminderRow(QWidget):
    """``opened``, ``snoozed`` with until when, ``finished``; ``stepped`` by an arrow key."""

    opened = Signal()
    snoozed = Signal(str)
    finished = Signal()
    stepped = Signal(int)

    def __init__(
        self, kit: Kit, reminder: Reminder, told: Told, when: str, choices: list[str]
    ) -> None:
        super().__init__()
        self._kit, self._choices = kit, choices
        self.reminder = reminder
        self.link = _Link(kit, reminder.about, told, when)
        self.link.clicked.connect(self.opened)
        self.link.stepped.connect(self.stepped)
        look, icons = kit.look, kit.icons
        self.later = IconButton(look, icons, "alarm-clock", f"Remind later: {told.title}", size=28)
        done = "Done" if reminder.about is About.TASK else "Take off the list"
        self.done = IconButton(look, icons, "check", f"{done}: {told.title}", size=28)
        self.later.setToolTip(tooltip("Remind later"))
        self.done.setToolTip(tooltip(done))
        self.later.clicked.connect(self._ask_until)
        self.done.clicked.connect(self.finished)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(2))
        row.addWidget(self.link, 1)
        row.addWidget(self.later)
        row.addWidget(self.done)

    def menu(self) -> QMenu:
        """Until when it can be put off."""
        menu = Menu(self._kit.look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in self._choices:
            action = menu.addAction(label_text(snooze_words(choice)))
            action.triggered.connect(lambda _on=False, choice=choice: self.snoozed.emit(choice))
        return menu

    def _ask_until(self) -> None:
        self.menu().popup(self.later.mapToGlobal(self.later.rect().bottomLeft()))


class _Link(PaintedButton):
    """The words, as one wide button that leads to the stream."""

    stepped = Signal(int)

    def __init__(self, kit: Kit, about: About, told: Told, when: str) -> None:
        super().__init__(kit.look, f"{told.title}. {told.text} {when}")
        self._icons, self._icon = kit.icons, ICONS[about]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        px = kit.look.px
        title = Text(kit.look, told.title, 13, 600, wrap=True)
        text = Text(kit.look, told.text, 12, 400, "text2", wrap=True)
        time = Text(kit.look, when, 12, 500, "text3", tabular=True)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(title)
        words.addWidget(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(36), px(7), px(8), px(7))
        if kit.regional.right_to_left:
            row.setContentsMargins(px(8), px(7), px(36), px(7))
        row.addLayout(words, 1)
        row.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
        for label in (title, text, time):
            label.setForegroundRole(QPalette.ColorRole.WindowText)  # not the button's
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk through the rows."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As the words need it."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize()

    def minimumSizeHint(self) -> QSize:
        """Words wrap."""
        return QSize(self.look.px(160), self.look.px(40))

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped words."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground, icon, focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self.look, self.look.theme, QRectF(self.rect())
        rounded(painter, rect, look.px(8), self.ground(None, theme.hover, theme.pressed))
        side = look.px(18)
        left = look.px(10)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - side
        box = QRectF(left, look.px(9), side, side)
        self._icons.paint(painter, self._icon, theme.accent_text, box)
        if shows_focus(self):
            focus_ring(painter, rect, look.px(8), look)
