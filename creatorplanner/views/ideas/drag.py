"""Dragging an idea's card to where it gets a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from creatorplanner.models.ideas_model import Idea, usual_start
from creatorplanner.views.ideas.card import IdeaCard
from creatorplanner.views.ideas.cards import IdeaCards
from creatorplanner.views.ideas.deeds import IdeaDeeds
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import draw_line, outlined, rounded, shadow
from creatorplanner.views.wording.titles import stream_title

REACH = 16  # room for the painted shadow


class DropTarget(Protocol):
    """A place where an idea gets a time; ``has_ghost`` where it shows the idea there itself."""

    has_ghost: bool

    def over(self, position: QPoint, idea: Idea, fine: bool) -> datetime | None:
        """Show where it would land from a global position; the wall time, or None."""

    def leave(self) -> None:
        """Show nothing more."""


Targets = Callable[[], Sequence[DropTarget]]


class DayTarget:
    """The days of the small month: the idea lands at its usual time of that day."""

    has_ghost = False

    def __init__(
        self,
        kit: Kit,
        drop_day: Callable[[QPoint], date | None],
        mark: Callable[[date | None], None],
    ) -> None:
        self._kit, self._drop_day, self._mark = kit, drop_day, mark

    def over(self, position: QPoint, idea: Idea, fine: bool) -> datetime | None:  # noqa: ARG002
        """The day under the mouse."""
        day = self._drop_day(position)
        self._mark(day)
        if day is None:
            return None
        return datetime.combine(day, usual_start(self._kit.desk, idea.stream.format_id))

    def leave(self) -> None:
        """No day is marked."""
        self._mark(None)


class IdeaDrag(QObject):
    """Follows the mouse from a card; the plan is written once, on release. Esc lets go."""

    def __init__(
        self, kit: Kit, deeds: IdeaDeeds, cards: IdeaCards, targets: Targets, small: QWidget
    ) -> None:
        """``small`` is the widget whose window carries the chip under the mouse."""
        super().__init__(cards)
        self._kit, self._deeds, self._make_targets, self._small = kit, deeds, targets, small
        self._targets: Sequence[DropTarget] = ()
        self._card: IdeaCard | None = None
        self._idea: Idea | None = None
        self._pressed = QPointF()
        self._start: datetime | None = None
        self._chip: _Chip | None = None
        self.active = False
        cards.made.connect(self._watch)

    def cancel(self) -> bool:
        """Leave everything as it was; False if nothing was being dragged."""
        card, self._card = self._card, None
        was, self.active = self.active, False
        for target in self._targets:
            target.leave()
        if self._chip is not None:
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        if card is not None:
            card.set_lifted(False)
        return was

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Esc on the card that is being dragged, or its list going away."""
        if event.type() == QEvent.Type.Hide:
            self.cancel()
        elif event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
            if escape and self.active:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.cancel()
                return True
        return False

    def _watch(self, card: IdeaCard) -> None:
        card.pressed.connect(self._press)
        card.dragged_to.connect(self._move)
        card.let_go.connect(self._release)
        card.installEventFilter(self)

    def _press(self, card: IdeaCard, position: QPointF) -> None:
        self.cancel()
        self._card, self._idea, self._pressed, self._start = card, card.idea, position, None

    def _held(self) -> Idea | None:
        """What is carried; None once its card shows another idea, because the list changed."""
        card, idea = self._card, self._idea
        if card is None or idea is None or card.idea is None:
            return None
        if card.idea.stream.id != idea.stream.id:
            self.cancel()
            return None
        return idea

    def _move(self, event: QMouseEvent) -> None:
        idea = self._held()
        if idea is None:
            return
        if not self.active:
            far = (event.position() - self._pressed).manhattanLength()
            if far < QApplication.startDragDistance():
                return
            self._lift(idea)
        self._follow(idea, event)

    def _lift(self, idea: Idea) -> None:
        self.active = True
        self._targets = self._make_targets()
        if self._card is not None:
            self._card.set_lifted(True)
        self._chip = _Chip(self._kit, idea, self._small.window())

    def _follow(self, idea: Idea, event: QMouseEvent) -> None:
        position = event.globalPosition().toPoint()
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._start, taker = None, None
        for target in self._targets:
            start = None if taker is not None else target.over(position, idea, fine)
            if start is None:
                target.leave()
            else:
                self._start, taker = start, target
        if self._chip is not None:
            self._chip.follow(position, self._start)
            self._chip.setVisible(taker is None or not taker.has_ghost)

    def _release(self, event: QMouseEvent) -> None:
        idea = self._held()
        if idea is None:
            return
        if self.active:
            self._follow(idea, event)  # the last move may have been swallowed
        start = self._start
        if not self.cancel():
            self._kit.navigator.select(idea.stream.id)
        elif start is not None:
            self._deeds.place(idea.stream.id, start)


class _Chip(QWidget):
    """What is carried: the title, and the time it would get here."""

    def __init__(self, kit: Kit, idea: Idea, window: QWidget) -> None:
        super().__init__(window)
        self._kit, self._idea = kit, idea
        self._told = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayoutDirection(window.layoutDirection())

    def follow(self, position: QPoint, start: datetime | None) -> None:
        """Beside the mouse, with the day and time there; over the grid the ghost says it."""
        regional = self._kit.regional
        self._told = ""
        if start is not None:
            self._told = f"{regional.date_short(start.date())}, {regional.time_full(start)}"
        self.resize(self.sizeHint())
        window = self.window()
        spot = window.mapFromGlobal(position) + QPoint(4, 4)
        spot.setX(min(spot.x(), window.width() - self.width() + REACH))
        spot.setY(min(spot.y(), window.height() - self.height() + REACH))
        self.move(spot)
        self.raise_()
        self.update()

    def sizeHint(self) -> QSize:
        """One line of title, one of time."""
        look = self._kit.look
        wide = max(
            QFontMetrics(look.font(12, 600)).horizontalAdvance(self._title()),
            QFontMetrics(look.font(11.5, 500)).horizontalAdvance(self._told),
        )
        edge = 2 * look.px(REACH)
        width = min(look.px(220), wide + look.px(26))
        return QSize(width + edge, look.px(44 if self._told else 28) + edge)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A small block in the format's colours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, edge = self._kit.look, self._kit.look.theme, self._kit.look.px(REACH)
        rect = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        kind = self._idea.format
        colors = theme.format(kind.color if kind else "slate")
        shadow(painter, rect, look.px(7), look)
        rounded(painter, rect, look.px(7), theme.surface)
        rounded(painter, rect, look.px(7), colors.fill)
        outlined(painter, rect, look.px(7), colors.bar, look.px(2))
        box = rect.adjusted(look.px(11), look.px(5), -look.px(8), 0)
        box.setHeight(look.px(18))
        self._line(painter, box, self._title(), 12, 600)
        if self._told:
            self._line(painter, box.translated(0, look.px(17)), self._told, 11.5, 500)

    def _line(self, painter: QPainter, box: QRectF, text: str, size: float, weight: int) -> None:
        look = self._kit.look
        painter.setFont(look.font(size, weight))
        painter.setPen(look.theme.text if weight == 600 else look.theme.text2)
        cut = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(text, cut, int(box.width()) + 1)
        draw_line(painter, self, box, shown)

    def _title(self) -> str:
        kind = self._idea.format
        title = stream_title(self._idea.stream, kind)
        return f"{kind.emoji} {title}" if kind and kind.emoji else title
