"""The toast: says what was done and offers to take it back. It never takes the focus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSpacerItem, QWidget

from creatorplanner.views.focus import shows_focus
from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look
from creatorplanner.views.plain import PlainLabel, announce
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.paint import draw_line, focus_ring, outlined, rounded, shadow

Offer = tuple[str, Callable[[], object]]
SECONDS = 7
TALLEST = 60  # design pixels of a control that is never covered
KeepClear = Callable[[], Iterable[QWidget]]
MOST = 16_777_215  # what Qt calls no limit
MARGIN = 16  # room for the painted shadow


class Toast(QWidget):
    """A child of the window, at its lower edge. Waits while hovered or focused.

    ``left`` when it went away with the focus in it.
    """

    left = Signal()

    def __init__(
        self, look: Look, icons: Icons, parent: QWidget, keep_clear: KeepClear | None = None
    ) -> None:
        """``keep_clear`` names what is worked with now and must not be covered."""
        super().__init__(parent)
        self._look, self._icons, self._window = look, icons, parent
        self._keep_clear = keep_clear or tuple
        self._icon = "check"
        self._label = PlainLabel()
        self._button = _ToastButton(look)
        self._button.clicked.connect(lambda: self._acted(self._act))
        self._act: Callable[[], object] | None = None
        self._more: list[_ToastButton] = []
        self._row = row = QHBoxLayout(self)
        # margins are not mirrored with the window, spaces are
        self._lead = QSpacerItem(0, 0)
        row.addSpacerItem(self._lead)
        row.addWidget(self._label)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        parent.installEventFilter(self)
        look.changed.connect(self._dress)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self._dress()
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def say(
        self,
        text: str,
        action: str = "",
        act: Callable[[], object] | None = None,
        hint: str = "",
        icon: str = "check",
        more: Sequence[Offer] = (),
    ) -> None:
        """Show a sentence and, where given, one thing to do about it; ``more`` come before it."""
        self._icon, self._act = icon, act
        self._label.setText(text)
        self._button.show_words(action, hint)
        self._button.setVisible(bool(action))
        self._offer(more)
        self._fit()
        appears = self.isHidden()
        self.show()
        self.raise_()
        self._place(appears)
        self._timer.start(SECONDS * 1000)
        announce(self, text)

    def dismiss(self) -> None:
        """Go away, unless the mouse or the focus is on it."""
        if self.underMouse() or self._holds_focus():
            self._timer.start(1500)
        else:
            self.hide()

    def close_now(self) -> bool:
        """Go away at once; False if it was not there."""
        shown, had_focus = self.isVisible(), self._holds_focus()
        self._timer.stop()
        self.hide()
        if had_focus:
            self.left.emit()
        return shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Stay at the lower edge when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place(False)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Shadow, ground, sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._look, self._look.theme
        edge = look.px(MARGIN)
        rect = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        shadow(painter, rect, look.px(12), look)
        rounded(painter, rect, look.px(12), theme.toast)
        outlined(painter, rect, look.px(12), theme.line2 if theme.dark else theme.toast)
        side = look.px(18)
        left = rect.left() + look.px(16)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = rect.right() - look.px(16) - side
        box = QRectF(left, rect.top(), side, rect.height())
        self._icons.paint(painter, self._icon, theme.toast_text, box)

    def _focus_moved(self, _old: QWidget | None, _new: QWidget | None) -> None:
        if self.isVisible():
            # a form scrolls to its field only after the focus has changed
            QTimer.singleShot(0, self, self._step_aside)

    def _step_aside(self) -> None:
        """Go up where the keyboard came below it; never down again under the eyes."""
        if self.isVisible() and not self._holds_focus():
            x, y = self.x(), self._free(self.x(), self.y())
            if y < self.y():
                self._slide.stop()
                self.move(x, y)

    def _holds_focus(self) -> bool:
        return any(button.hasFocus() for button in (self._button, *self._more))

    def _offer(self, offers: Sequence[Offer]) -> None:
        """A button for each further thing that can be done, in reading order."""
        for button in self._more:
            button.hide()
            button.deleteLater()
        self._more = []
        for place, (words, act) in enumerate(offers):
            button = _ToastButton(self._look)
            button.show_words(words, "")
            button.clicked.connect(partial(self._acted, act))
            self._row.insertWidget(2 + place, button)
            button.show()
            self._more.append(button)
        for before, after in pairwise((*self._more, self._button)):
            QWidget.setTabOrder(before, after)

    def _fit(self) -> None:
        """Rather no key and two lines than a sentence that is cut."""
        limit = self._window.width() - self._look.px(24)
        self._label.setWordWrap(False)
        self._label.setMinimumWidth(0)
        self._label.setMaximumWidth(MOST)
        self._button.show_hint(True)
        if self._row.sizeHint().width() > limit:
            self._button.show_hint(False)
        over = self._row.sizeHint().width() - limit
        if over > 0 and self._more:
            self._label.setWordWrap(True)
            whole = self._label.fontMetrics().horizontalAdvance(self._label.text())
            self._label.setFixedWidth(max(whole // 2 + self._look.px(24), whole - over))
        self.adjustSize()

    def _acted(self, act: Callable[[], object] | None) -> None:
        self.close_now()
        if act is not None:
            act()

    def _dress(self) -> None:
        look = self._look
        edge = look.px(MARGIN)
        self._label.setFont(look.font(13, 600))
        self._label.set_color(look.theme.toast_text)
        side, top = edge + look.px(12), edge + look.px(8)
        self._row.setContentsMargins(side, top, side, top)
        self._lead.changeSize(look.px(32), 0)
        self._row.setSpacing(look.px(16))
        self.adjustSize()

    def _place(self, slides: bool) -> None:
        parent = self._window
        limit = parent.width() - self._look.px(24)
        if self.width() > limit:
            self.resize(limit, self.height())
        x = (parent.width() - self.width()) // 2
        y = self._free(x, parent.height() - self.height() - self._look.px(14))
        duration = self._look.ms(200)
        self._slide.stop()
        if slides and duration:
            self._slide.setDuration(duration)
            self._slide.setStartValue(QPoint(x, y + self._look.px(16)))
            self._slide.setEndValue(QPoint(x, y))
            self._slide.start()
        else:
            self.move(x, y)

    def _free(self, x: int, y: int) -> int:
        """The lowest place that covers neither what has the focus nor what is pressed next."""
        edge = self._look.px(MARGIN)
        taken = sorted(self._taken(), key=lambda rect: -rect.bottom())
        lowest = y
        for rect in taken:
            seen = QRect(x, lowest, self.width(), self.height()).adjusted(edge, edge, -edge, -edge)
            if seen.intersects(rect):
                lowest = rect.top() - self.height() + edge - self._look.px(8)
        return lowest if lowest > 0 else y

    def _taken(self) -> list[QRect]:
        focus: QWidget | None = self._window.focusWidget()
        widgets = [one for one in (*self._keep_clear(), focus) if one is not None]
        tallest = self._look.px(TALLEST)  # the calendar as a whole may be covered
        return [
            QRect(one.mapTo(self._window, QPoint(0, 0)), one.size())
            for one in widgets
            if one.isVisible()
            and one.height() <= tallest
            and not self.isAncestorOf(one)
            and self._window.isAncestorOf(one)
        ]


class _ToastButton(PaintedButton):
    """Words and a key on the toast's own ground."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._words = self._hint = self._key = ""

    def show_words(self, words: str, hint: str) -> None:
        self._words = words
        self._hint = self._key = hint
        self.setAccessibleName(words)
        self._restyle()

    def show_hint(self, shown: bool) -> None:
        self._hint = self._key if shown else ""
        self._restyle()

    def sizeHint(self) -> QSize:
        look = self.look
        width = QFontMetrics(look.font(13, 600)).horizontalAdvance(self._words) + look.px(16)
        if self._hint:
            hint = QFontMetrics(look.font(11, 600)).horizontalAdvance(self._hint)
            width += hint + look.px(20)
        return QSize(width, look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self.look, self.look.theme
        rect = QRectF(self.rect()).adjusted(look.px(8), 0, -look.px(8), 0)
        painter.setFont(look.font(13, 600))
        painter.setPen(theme.toast_text if self.underMouse() else theme.toast_accent)
        draw_line(painter, self, rect, self._words)
        if self._hint:
            painter.setFont(look.font(11, 600))
            width = painter.fontMetrics().horizontalAdvance(self._hint) + look.px(10)
            height = look.px(20)
            right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            x = rect.left() - look.px(6) if right else rect.right() - width + look.px(6)
            box = QRectF(x, (self.height() - height) / 2, width, height)
            outlined(painter, box, look.px(5), theme.toast_text)
            painter.setPen(theme.toast_text)
            draw_line(painter, self, box, self._hint, centred=True)
        if shows_focus(self):
            focus_ring(painter, QRectF(self.rect()), look.px(6), look)
