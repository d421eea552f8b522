"""Fields to type in: plain text only, and the mouse wheel never changes a value."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from creatorplanner.views.look import Look
from creatorplanner.views.widgets.paint import mirrored


class LineEdit(QLineEdit):
    """One line. ``committed`` when Enter or leaving ended an edit that changed something."""

    committed = Signal(str)

    def __init__(
        self, look: Look, name: str, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._settled = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.editingFinished.connect(self._finished)
        look.changed.connect(self._dress)
        self._dress()

    def show_value(self, text: str) -> None:
        """Show what the plan holds, without disturbing an edit of the same value."""
        self._settled = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def set_state(self, state: str) -> None:
        """ "bad" or "warn" colours the outline; "" takes it back."""
        if state != (self.property("state") or ""):
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)
            # unpolishing brings back the font of an older scale
            self.setFont(self._look.font(13))

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the window's as soon as the field has none of its own."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)

    def _finished(self) -> None:
        if self.text() != self._settled:
            self._settled = self.text()
            self.committed.emit(self._settled)

    def _dress(self) -> None:
        self.setStyleSheet(self._look.sheet("field"))
        self.setFont(self._look.font(13))
        self.setFixedHeight(self._look.px(32))


class TextArea(QPlainTextEdit):
    """Several lines that grow with their text. ``committed`` when the field is left changed."""

    committed = Signal(str)

    def __init__(
        self,
        look: Look,
        name: str,
        placeholder: str = "",
        rows: tuple[int, int] = (2, 10),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = rows
        self._settled = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        look.changed.connect(self._dress)
        self._dress()

    def show_value(self, text: str) -> None:
        """Show what the plan holds, without disturbing an edit of the same value."""
        self._settled = text
        if text != self.toPlainText():
            self.setPlainText(text)

    def commit(self) -> None:
        """Hand over what was typed, if it differs from what is known."""
        text = self.toPlainText()
        if text != self._settled:
            self._settled = text
            self.committed.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving commits."""
        super().focusOutEvent(event)
        self.commit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text only."""
        if source.hasText():
            self.insertPlainText(source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is for the panel, not for the text."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps to another height."""
        super().resizeEvent(event)
        self._grow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page where there is nothing to scroll here."""
        bar = self.verticalScrollBar()
        if bar.minimum() == bar.maximum():
            event.ignore()
            return
        super().wheelEvent(event)

    def _dress(self) -> None:
        self.setStyleSheet(self._look.sheet("field"))
        self.setFont(self._look.font(13))
        self._grow()

    def _grow(self) -> None:
        line = self.fontMetrics().lineSpacing()
        low, high = self._rows
        wanted = max(low, min(high, round(self.document().size().height())))
        height = wanted * line + self._look.px(16) + 6
        if height != self.height():
            self.setFixedHeight(height)


class ComboBox(QComboBox):
    """A choice out of a list; the wheel scrolls the page instead."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        look.changed.connect(self._dress)
        self._dress()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Never change a value by scrolling over it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and the arrow that the style sheet leaves out."""
        super().paintEvent(event)
        look, half = self._look, self._look.px(4)
        x = self.width() - look.px(16)
        middle = QPointF(self.width() - x if mirrored(self) else x, self.height() / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = look.theme.text2 if self.isEnabled() else look.theme.text3
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(color, look.px(1.6), Qt.PenStyle.SolidLine, cap, join))
        points = [QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2)]
        painter.drawPolyline(QPolygonF([middle + point for point in points]))

    def sizeHint(self) -> QSize:
        """As high as every other field."""
        return QSize(super().sizeHint().width(), self._look.px(32))

    def _dress(self) -> None:
        self.setStyleSheet(self._look.sheet("combo"))
        self.setFont(self._look.font(13))
        self.setFixedHeight(self._look.px(32))
