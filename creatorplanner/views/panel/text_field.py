"""Plain text that grows with its content and saves itself on a pause or when it is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from creatorplanner.views.look import Look

PAUSE_MS = 600
MOST_HEIGHT = 420  # then it scrolls inside
MOST_BLOCKS = 200  # lines that are measured; more are beyond MOST_HEIGHT anyway


class SavingText(QPlainTextEdit):
    """``write(text)`` says whether the text is on disk now; it is called on a pause and on leaving.

    What comes back from the plan replaces the text only where nothing unwritten stands in it, so
    typing is never disturbed. Undo is the plan's own: unwritten typing is written first, then the
    window's undo takes it back.
    """

    typed = Signal()

    def __init__(
        self, look: Look, name: str, write: Callable[[str], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._write = write
        self._stored = ""
        self._sent = ""
        self._loading = False
        self._lines = 1
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._text_changed)
        look.changed.connect(self.dress)
        self.dress()

    def load(self, stored: str, unsaved: str | None = None) -> None:
        """Show another stream's text; ``unsaved`` is what could not be written of it yet."""
        self._timer.stop()
        self._stored = self._sent = stored
        self._show(stored if unsaved is None else unsaved)

    def follow(self, stored: str) -> None:
        """The plan holds another text now: an undo, or this field's own writing."""
        waiting = self.waiting
        self._stored = stored
        if not waiting and not self._writing:
            self._sent = stored
            self._show(stored)

    @property
    def waiting(self) -> bool:
        """Whether there is text that is not on disk."""
        return self.toPlainText() != self._sent

    def flush(self) -> None:
        """Write now what is not written yet."""
        self._timer.stop()
        text = self.toPlainText()
        if text == self._sent or self._writing:
            return
        self._writing = True
        written = self._write(text)
        self._writing = False
        if written:
            self._sent = text

    _writing = False

    def set_least_lines(self, lines: int) -> None:
        """The height in lines that it has even when empty."""
        self._lines = lines
        self._fit()

    def dress(self) -> None:
        """Take font and colours of the theme."""
        self.setStyleSheet(self.look.sheet("field"))
        self.setFont(self.look.font(13))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.PlaceholderText, self.look.theme.text3)
        self.setPalette(palette)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Undo and redo belong to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                self.flush()
                event.ignore()
                return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write, and show the text as the plan cleaned it."""
        super().focusOutEvent(event)
        self.flush()
        if not self.waiting and self.toPlainText() != self._stored:
            self._sent = self._stored
            self._show(self._stored)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text only."""
        if source.hasText():
            self.insertPlainText(self.accepted(source.text()))

    def accepted(self, text: str) -> str:
        """What of a pasted text this field takes."""
        return text

    def sizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(self.look.px(200), self._wanted_height())

    def _show(self, text: str) -> None:
        if self.toPlainText() == text:
            return
        place = self.textCursor().position()
        self._loading = True
        self.setPlainText(text)
        self._loading = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(self.toPlainText().encode("utf-16-le")) // 2))
        self.setTextCursor(cursor)
        self.typed.emit()

    def _text_changed(self) -> None:
        self._fit()
        if not self._loading:
            self._timer.start()
            self.typed.emit()

    def _fit(self) -> None:
        height = self._wanted_height()
        if height != self.minimumHeight():
            self.setFixedHeight(height)
        fits = height < self.look.px(MOST_HEIGHT)
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if fits else on)

    def _wanted_height(self) -> int:
        block, text, counted = self.document().begin(), 0.0, 0
        while block.isValid() and counted < MOST_BLOCKS:
            text += self.blockBoundingRect(block).height()
            block, counted = block.next(), counted + 1
        least = self._lines * self.fontMetrics().lineSpacing()
        frame = self.height() - self.viewport().height() if self.isVisible() else self._frame()
        around = frame + 2 * round(self.document().documentMargin())
        return min(self.look.px(MOST_HEIGHT), round(max(text, least)) + around)

    def _frame(self) -> int:
        margins = self.viewportMargins()
        return margins.top() + margins.bottom() + self.look.px(12)


class TitleText(SavingText):
    """One logical line that wraps: Enter goes on to the next field, pasted lines are joined."""

    def dress(self) -> None:
        """The title is larger than all else."""
        super().dress()
        self.setFont(self.look.font(20, 700))
        self._fit()

    def accepted(self, text: str) -> str:
        """One line."""
        return " ".join(text.splitlines())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter writes and goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.flush()
            self.focusNextChild()
            return
        super().keyPressEvent(event)
