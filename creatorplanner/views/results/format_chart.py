"""Formats side by side: every session a dot, the median marked, the usual as a dashed line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from creatorplanner.models.tongue import tr
from creatorplanner.operations.results import FormatResult, Point
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.results.chart_layout import FOOT, HEAD, ROW, ChartLayout, Shown
from creatorplanner.views.results.chart_paint import Marked, paint_chart, usual_box
from creatorplanner.views.results.measure_words import shown_value, streams
from creatorplanner.views.results.painted_chart import NOTHING, PaintedChart
from creatorplanner.views.results.verdict_words import VERDICTS
from creatorplanner.views.widgets.paint import mirrored
from creatorplanner.views.wording.advice_words import uncounted
from creatorplanner.views.wording.doubt_words import doubt_mark

Teller = Callable[[FormatResult | Point], str]


def _silent(_what: FormatResult | Point) -> str:
    return ""


class FormatChart(PaintedChart):
    """One Tab stop; arrows go from format to format, Enter opens the newest stream of one.

    A mark is a format. ``picked`` carries the one whose streams are wanted: a click beside the
    dots, or Space. A click on a dot opens its stream, as ``opened`` says.
    """

    opened = Signal(str)
    picked = Signal(int)

    def __init__(self, kit: Kit) -> None:
        self._shown = Shown()
        self._told: Teller = _silent
        self._layout: ChartLayout | None = None
        super().__init__(kit, tr("Chart", "Formats compared"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._say()

    def show_results(self, shown: Shown) -> None:
        """Show these formats."""
        self._shown = shown
        self._name_it()
        self.again()

    def show_verdicts(self, shown: Shown) -> None:
        """The same formats with their verdicts; every dot stays where it is."""
        self._shown = shown
        self._say()
        self.update()

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
            look, mirror = self.kit.look, mirrored(self)
            self._layout = ChartLayout(self._shown.results, self.size(), look, mirror)
        return self._layout

    def marks(self) -> int:
        """The formats."""
        return len(self._shown.results)

    def mark_at(self, position: QPointF) -> int:
        """The format whose row it is; the dot there is kept."""
        row, self.part = self.places().at(position)
        return row

    def words(self, mark: int) -> str:
        """What a screen reader says of a format."""
        result = self._shown.results[mark]
        value = tr("Chart", "not known")
        if result.typical is not None:
            value = shown_value(self.kit.regional, self._shown.measure, result.typical)
        said = self._shown.said(result)
        regional, count = self.kit.regional, result.count
        why = uncounted(regional, result)
        parts = (
            result.format.name if result.format else tr("Chart", "No format"),
            tr("Chart", "median {value}", value=value),
            *([streams(regional, count)] if count else why),
            VERDICTS[said.verdict].lower() if said else "",
            doubt_mark(said.doubt) if said and said.doubt else "",
        )
        return ", ".join(part for part in parts if part)

    def beside(self, mark: int, across: int, down: int) -> int:  # noqa: ARG002
        """Only up and down."""
        return mark + down

    def again(self) -> None:
        """Everything stands elsewhere."""
        self._layout = None
        super().again()

    def sizeHint(self) -> QSize:
        """A row for each format, the axis and its head."""
        px = self.kit.look.px
        return QSize(px(520), px(HEAD + FOOT) + px(ROW) * max(1, len(self._shown.results)))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window."""
        return QSize(self.kit.look.px(380), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything stands elsewhere."""
        self._layout = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Everything stands elsewhere in a mirrored window."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._layout = None
        super().changeEvent(event)

    def can_choose(self, mark: int) -> bool:  # noqa: ARG002
        """Only a dot leads elsewhere; an example is nobody's."""
        return self.part is not None and not self._shown.faint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down from format to format, Enter opens the newest stream, Space filters."""
        key = Qt.Key(event.key())
        if key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            super().keyPressEvent(event)
            return
        if self.at == NOTHING or self._shown.faint:
            return
        points = self._shown.results[self.at].points
        if key == Qt.Key.Key_Space:
            self.picked.emit(self.at)
        elif points:
            self.opened.emit(points[-1].stream_id)

    def hint(self, position: QPointF) -> str:
        """The tooltip at a place, "" for none."""
        if self._shown.faint:
            return ""
        if usual_box(self.kit, self._shown, self.places()).contains(position):
            return tooltip(self._usual_told())
        row, point = self.places().at(position)
        return "" if row < 0 else tooltip(self._told(point or self._shown.results[row]))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Bands, axis, usual, names, dots, medians."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._shown.faint:
            painter.setOpacity(0.4)
        focused = self.at if shows_focus(self) else NOTHING
        over = self.part if isinstance(self.part, Point) else None
        marked = Marked(self.marked, focused, over)
        paint_chart(painter, self, self.kit, self._shown, self.places(), marked)

    def _choose(self, mark: int) -> None:
        """A dot opens its stream, a row shows which streams are behind it."""
        if mark == NOTHING or self._shown.faint:
            return
        if isinstance(self.part, Point):
            self.opened.emit(self.part.stream_id)
        else:
            self.picked.emit(mark)

    def _usual_told(self) -> str:
        shown, regional = self._shown, self.kit.regional
        lines = []
        if shown.verdicts:
            lines.append(tr("Chart", "At your usual time, with your usual mix, at today's level."))
        if shown.median is not None:
            median = shown_value(regional, shown.measure, shown.median)
            lines.append(tr("Chart", "The median of these streams is {median}.", median=median))
        return "\n".join(lines)

    def _name_it(self) -> None:
        compared = tr("Chart", "Formats compared, also shown as a table")
        example = tr("Chart", "An example of formats compared")
        self.setAccessibleName(example if self._shown.faint else compared)
