"""The toast: says what was done and offers to take it back. It never takes the focus."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSpacerItem, QWidget

from creatorplanner.views.frame.toast_button import ToastButton
from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look
from creatorplanner.views.page import place_in_window
from creatorplanner.views.plain import PlainLabel, announce
from creatorplanner.views.widgets.paint import outlined, rounded, shadow

Offer = tuple[str, Callable[[], object]]
SECONDS = 7
TALLEST = 60  # design pixels of a control that is never covered
MOST = 16_777_215  # what Qt calls no limit
MARGIN = 16  # room for the painted shadow


class Clear(NamedTuple):
    """What must not be covered, as widgets and as places in the window; what had better not be."""

    widgets: Sequence[QWidget] = ()
    places: Sequence[QRect] = ()
    rather: QWidget | None = None


KeepClear = Callable[[str], Clear]


class Toast(QWidget):
    """A child of the window, at its lower edge. Waits while hovered or focused.

    ``left`` when it went away with the focus in it.
    """

    left = Signal()

    def __init__(
        self, look: Look, icons: Icons, parent: QWidget, keep_clear: KeepClear | None = None
    ) -> None:
        """``keep_clear`` names what must not be covered while a stream is told of."""
        super().__init__(parent)
        self._look, self._icons, self._window = look, icons, parent
        self._keep_clear = keep_clear or (lambda _about: Clear())
        self._about = ""
        self._icon = "check"
        self._label = PlainLabel()
        self._button = ToastButton(look)
        self._button.clicked.connect(lambda: self._acted(self._act))
        self._act: Callable[[], object] | None = None
        self._more: list[ToastButton] = []
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
        about: str = "",
    ) -> None:
        """Show a sentence and, where given, one thing to do about it; ``more`` come before it.

        ``about`` is the id of the stream that it tells of.
        """
        self._icon, self._act, self._about = icon, act, about
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
        # what it tells of may only come into view now
        QTimer.singleShot(0, self, self._step_aside)
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
        """Go where it covers nothing; it never moves without need under the eyes."""
        if self.isVisible() and not self._holds_focus():
            here = self._slide.endValue() if self._sliding() else self.pos()
            taken, rather = self._taken()
            if any(self._seen(here).intersects(rect) for rect in taken):
                self._slide.stop()
                self.move(self._best(taken, rather))

    def _sliding(self) -> bool:
        return self._slide.state() == QPropertyAnimation.State.Running

    def _holds_focus(self) -> bool:
        return any(button.hasFocus() for button in (self._button, *self._more))

    def _offer(self, offers: Sequence[Offer]) -> None:
        """A button for each further thing that can be done, in reading order."""
        for button in self._more:
            button.hide()
            button.deleteLater()
        self._more = []
        for place, (words, act) in enumerate(offers):
            button = ToastButton(self._look)
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
        spot = self._best(*self._taken())
        duration = self._look.ms(200)
        self._slide.stop()
        if slides and duration:
            self._slide.setDuration(duration)
            self._slide.setStartValue(spot + QPoint(0, self._look.px(16)))
            self._slide.setEndValue(spot)
            self._slide.start()
        else:
            self.move(spot)

    def _best(self, taken: Sequence[QRect], rather: QRect) -> QPoint:
        """The first place that covers nothing; else the one that covers least of what counts."""

        def cost(spot: QPoint) -> tuple[int, bool]:
            seen = self._seen(spot)
            return sum(seen.intersects(rect) for rect in taken), seen.intersects(rather)

        return min(self._spots(taken), key=cost)

    def _spots(self, taken: Sequence[QRect]) -> Iterator[QPoint]:
        """Where it can stand, best first: at the lower edge, or above what is in the way there."""
        parent, edge = self._window, self._look.px(MARGIN)
        lowest = parent.height() - self.height() - self._look.px(14)
        room = parent.width() - self.width()
        across = (room // 2, room - self._look.px(12) + edge, self._look.px(12) - edge)
        for x in across:
            yield QPoint(x, lowest)
        for x in across:
            y = lowest
            for rect in sorted(taken, key=lambda rect: -rect.bottom()):
                if self._seen(QPoint(x, y)).intersects(rect):
                    y = rect.top() - self.height() + edge - self._look.px(8)
            if y > 0:
                yield QPoint(x, y)

    def _seen(self, spot: QPoint) -> QRect:
        """What it covers at a place: all but the room for its shadow."""
        edge = self._look.px(MARGIN)
        return QRect(spot, self.size()).adjusted(edge, edge, -edge, -edge)

    def _taken(self) -> tuple[list[QRect], QRect]:
        """What must not be covered, and what had better not be."""
        clear, tallest = self._keep_clear(self._about), self._look.px(TALLEST)
        focus: QWidget | None = self._window.focusWidget()
        small = (*clear.widgets, focus)
        widgets = [one for one in small if one is not None and one.height() <= tallest]
        taken = [rect for rect in map(self._place_of, widgets) if not rect.isEmpty()]
        taken += [place for place in clear.places if not place.isEmpty()]
        return taken, QRect() if clear.rather is None else self._place_of(clear.rather)

    def _place_of(self, widget: QWidget) -> QRect:
        ours = self._window.isAncestorOf(widget) and not self.isAncestorOf(widget)
        return place_in_window(widget) if ours and widget.isVisible() else QRect()
