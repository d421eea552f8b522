"""The sheet of shortcuts: everything the keyboard can do, searchable."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.views.actions import COMMANDS
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import faded, outlined, rounded, shadow
from creatorplanner.views.widgets.scrolling import ScrollArea

_Slide = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_Up: _Slide.SliderSingleStepSub,
    Qt.Key.Key_Down: _Slide.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _Slide.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Slide.SliderPageStepAdd,
}
CALENDAR_KEYS = (
    ("New stream", "N"),
    ("Edit the focused stream", "Return"),
    ("Select the focused stream", "Space"),
    ("What can be done with it", "Shift+F10"),
    ("Log its results", "R"),
    ("Move by 15 minutes", "Alt+Up"),
    ("Move by a day", "Alt+Right"),
    ("Move by a week", "Ctrl+Alt+Right"),
    ("Longer or shorter", "Shift+Alt+Down"),
    ("Move to ideas", "Shift+Del"),
    ("Ideas beside the calendar", "I"),
    ("Schedule the focused idea", "S"),
    ("Format of the focused idea", "1"),
    ("Delete", "Del"),
    ("Earlier or later days", "PgUp"),
    ("Copy a step's text and tick it", "Ctrl+Return"),
    ("Today", "T"),
    ("Week, month, list", "W"),
    ("Taller or flatter hours", "Ctrl++"),
)


class ShortcutSheet(QWidget):
    """A child over the whole window; Esc, its cross or a click beside it closes it."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        look = kit.look
        self._before: QWidget | None = None
        self._sheet = _Sheet(kit, self)
        column = QVBoxLayout(self._sheet)
        pad = look.px(20)
        column.setContentsMargins(pad, look.px(14), look.px(12), pad)
        head = QHBoxLayout()
        head.addWidget(Text(look, "Keyboard shortcuts", 20, 700), 1)
        self._cross = IconButton(look, kit.icons, "x", "Close")
        self._cross.clicked.connect(self.leave)
        head.addWidget(self._cross)
        column.addLayout(head)
        self._search = LineEdit(look, "Find a shortcut", "Find a shortcut")
        self._search.textChanged.connect(self._filter)
        column.addWidget(self._search)
        self._rows: list[tuple[str, QWidget, QWidget]] = []
        self._nothing = Text(look, "No shortcut fits", 13, 400, "text2")
        self._nothing.hide()
        column.addWidget(self._nothing)
        self._area = self._table()
        column.addWidget(self._area, 1)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it over the window, ready to search."""
        window = self.window()
        self._before = window.focusWidget()
        self._search.clear()
        self._fit()
        self.show()
        self.raise_()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close it and give the focus back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Cover the window at any size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; arrows and Page Up and Down scroll, while the search keeps the focus."""
        bar, key = self._area.verticalScrollBar(), event.key()
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in _SCROLLS:
            bar.triggerAction(_SCROLLS[Qt.Key(key)])

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab stays in here: what lies below is dimmed."""
        stops = [self._search, self._cross]
        focus = self.window().focusWidget()
        index = stops.index(focus) if focus in stops else 0
        reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
        stops[(index + 1) % len(stops)].setFocus(reason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the sheet closes."""
        if not self._sheet.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Dim the window and lift the sheet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), faded(QColor("black"), 0.45))
        shadow(painter, QRectF(self._sheet.geometry()), self._kit.look.px(16), self._kit.look)

    def _table(self) -> ScrollArea:
        look = self._kit.look
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(look.px(4))
        own = [(command.words, command.keys[0]) for command in COMMANDS if command.keys]
        for row, (words, key) in enumerate((*own, *CALENDAR_KEYS)):
            name = Text(look, words, 13)
            sequence = QKeySequence(key)
            shown = sequence.toString(QKeySequence.SequenceFormat.NativeText)
            keys = Text(look, shown, 12, 600, "text2")
            grid.addWidget(name, row, 0)
            grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)
            self._rows.append((f"{words} {shown}".casefold(), name, keys))
        grid.setRowStretch(len(self._rows), 1)
        area = ScrollArea(look)
        area.setWidget(inner)
        return area

    def _filter(self, text: str) -> None:
        for words, name, keys in self._rows:
            fits = text.casefold() in words
            name.setVisible(fits)
            keys.setVisible(fits)
        self._nothing.setVisible(not any(text.casefold() in words for words, _, _ in self._rows))

    def _fit(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        self.setGeometry(parent.rect())
        look = self._kit.look
        width = min(look.px(520), self.width() - look.px(32))
        height = min(look.px(600), self.height() - look.px(48))
        self._sheet.setGeometry(
            (self.width() - width) // 2, (self.height() - height) // 2, width, height
        )


class _Sheet(QWidget):
    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = kit.look

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, radius = self._look.theme, self._look.px(16)
        rounded(painter, QRectF(self.rect()), radius, theme.raised)
        outlined(painter, QRectF(self.rect()), radius, theme.line2)
