"""Formats side by side: every session a dot, the median marked, the usual as a dashed line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from creatorplanner.models.tongue import tr
from creatorplanner.operations.results import FormatResult, Point
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.results.chart_layout import FOOT, HEAD, ROW, ChartLayout, Shown
from creatorplanner.views.results.chart_paint import Marked, paint_chart, usual_box
from creatorplanner.views.results.measure_words import shown_value, streams
from creatorplanner.views.results.verdict_words import VERDICTS
from creatorplanner.views.widgets.paint import mirrored

Teller = Callable[[FormatResult | Point], str]


def _silent(_what: FormatResult | Point) -> str:
    return ""


class FormatChart(QWidget):
    """One Tab stop; arrows go from format to format, Enter opens the newest stream of one.

    ``picked`` carries a row whose streams are wanted: a click beside the dots, or Space.
    """

    opened = Signal(str)
    picked = Signal(int)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._shown = Shown()
        self._row = -1  # of the keyboard
        self._over: tuple[int, Point | None] = (-1, None)
        self._told: Teller = _silent
        self._layout: ChartLayout | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        kit.look.changed.connect(self._forget)
        kit.regional.changed.connect(self._forget)
        self._say()

    def show_results(self, shown: Shown) -> None:
        """Show these formats."""
        self._shown = shown
        self._row = min(self._row, len(shown.results) - 1)
        self._over = (-1, None)
        self._say()
        self._forget()

    def show_verdicts(self, shown: Shown) -> None:
        """The same formats with their verdicts; the axis reaches the ends of their bars."""
        self._shown = shown
        self._over = (-1, None)
        self._say()
        self._forget()

    @property
    def shown(self) -> Shown:
        """What it shows now."""
        return self._shown

    def set_teller(self, told: Teller) -> None:
        """What gives a tooltip's words."""
        self._told = told

    def places(self) -> ChartLayout:
        """Where everything stands now."""
        if self._layout is None:
            look, mirror = self._kit.look, mirrored(self)
            self._layout = ChartLayout(self._shown, self.width(), look, mirror)
        return self._layout

    def sizeHint(self) -> QSize:
        """A row for each format, the axis and its head."""
        px = self._kit.look.px
        return QSize(px(520), px(HEAD + FOOT) + px(ROW) * max(1, len(self._shown.results)))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window."""
        return QSize(self._kit.look.px(380), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything stands elsewhere."""
        self._layout = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Everything stands elsewhere in a mirrored window."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._layout = None
        super().changeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row and the dot under the mouse."""
        over = self.places().at(event.position())
        if over != self._over:
            self._over = over
            clickable = over[1] is not None and not self._shown.faint
            shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        self._over = (-1, None)
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A dot opens its stream, a row shows which streams are behind it."""
        row, point = self.places().at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or self._shown.faint or row < 0:
            return
        if point is not None:
            self.opened.emit(point.stream_id)
        else:
            self.picked.emit(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard starts at the first format."""
        if self._row < 0 and self._shown.results:
            self._row = 0
            self._say()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down from format to format, Enter opens the newest stream."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key, results = Qt.Key(event.key()), self._shown.results
        if key in steps and results:
            self._row = max(0, min(len(results) - 1, self._row + steps[key]))
            self._say()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._row < len(results):
            points = results[self._row].points
            if points and not self._shown.faint:
                self.opened.emit(points[-1].stream_id)
        elif key == Qt.Key.Key_Space and 0 <= self._row < len(results):
            if not self._shown.faint:
                self.picked.emit(self._row)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The streams behind a dot or a row."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.hint(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def hint(self, position: QPointF) -> str:
        """The tooltip at a place, "" for none."""
        if self._shown.faint:
            return ""
        if usual_box(self._kit, self._shown, self.places()).contains(position):
            return tooltip(self._usual_told())
        row, point = self.places().at(position)
        if row < 0:
            return ""
        return tooltip(self._told(point or self._shown.results[row]))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Bands, axis, usual, names, dots, medians."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._shown.faint:
            painter.setOpacity(0.4)
        focused = self._row if shows_focus(self) else -1
        row, point = self._over
        marked = Marked(row if row >= 0 else focused, focused, point)
        paint_chart(painter, self, self._kit, self._shown, self.places(), marked)

    def _usual_told(self) -> str:
        shown, regional = self._shown, self._kit.regional
        lines = []
        if shown.verdicts:
            lines.append(tr("Chart", "At your usual time, with your usual mix, at today's level."))
        if shown.median is not None:
            median = shown_value(regional, shown.measure, shown.median)
            lines.append(tr("Chart", "The median of these streams is {median}.", median=median))
        return "\n".join(lines)

    def _forget(self) -> None:
        self._layout = None
        self.updateGeometry()
        self.update()

    def _say(self) -> None:
        results = self._shown.results
        what = "An example of formats compared" if self._shown.faint else "Formats compared"
        self.setAccessibleName(what if self._shown.faint else f"{what}, also shown as a table")
        described = ""
        if 0 <= self._row < len(results):
            result = results[self._row]
            name = result.format.name if result.format else "No format"
            value = "not known"
            if result.typical is not None:
                value = shown_value(self._kit.regional, self._shown.measure, result.typical)
            count = streams(self._kit.regional, result.count)
            said = self._shown.said(result)
            verdict = VERDICTS[said.verdict] if said else ""
            parts = (name, f"median {value}", count, verdict.lower())
            described = ", ".join(part for part in parts if part)
        self.setAccessibleDescription(described)
