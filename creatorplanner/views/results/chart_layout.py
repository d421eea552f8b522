"""Where everything of the chart stands: worked out once for a size, not for each dot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, QSize

from creatorplanner.domain.measures import Measure
from creatorplanner.insights.verdicts import FormatInsight
from creatorplanner.operations.results import FormatResult, Point
from creatorplanner.views.look import Look
from creatorplanner.views.results.axis import nice_ticks, piled, swarm

ROW, HEAD, FOOT = 44, 34, 30
TALLEST = 64  # of a row, beside a higher card
NAMES, WORDS = 186, 194
NARROW, NARROW_NAMES, NARROW_WORDS = 640, 146, 164
ROOM = 1.25  # times the highest dot: kept for bars, which come later, so that no dot moves then
REACH = 5  # how far beside a dot the mouse still means it

MANY = 300  # dots of a format; of more, those behind others are left out

Dot = tuple[float, float, Point]
"""Its middle, in pixels, and what it stands for. Thousands are made at once: plain tuples."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the chart shows; ``faint`` for an example that is nobody's data.

    ``verdicts`` are by format id, "" for none; they come a moment after the dots.
    """

    results: tuple[FormatResult, ...] = ()
    usual: float | None = None
    measure: Measure = Measure.DIAMONDS
    faint: bool = False
    verdicts: Mapping[str, FormatInsight] = field(default_factory=dict)
    median: float | None = None  # of all streams shown; ``usual`` is the same until there is a fit

    def said(self, result: FormatResult) -> FormatInsight | None:
        """What is said about a format, if anything."""
        return self.verdicts.get(result.format.id if result.format else "")

    def in_order(self) -> Shown:
        """The same, the best first: by what is judged where there are verdicts, else by median.

        A median of few streams is luck; what nothing is known of stays last.
        """

        def rank(result: FormatResult) -> tuple[bool, float]:
            said = self.said(result)
            value = result.typical if said is None else said.typical
            return value is None, -(value or 0.0)

        return replace(self, results=tuple(sorted(self.results, key=rank)))


class ChartLayout:
    """Measures in pixels: ``plot`` is the room of the dots, ``words`` that of the medians.

    It follows from the dots alone, so it stays when verdicts come. ``apart`` are disturbed streams.
    """

    def __init__(
        self, results: Sequence[FormatResult], size: QSize, look: Look, mirror: bool
    ) -> None:
        px, width = look.px, size.width()
        tight = width < px(NARROW)
        names = px(NARROW_NAMES if tight else NAMES)
        words = px(NARROW_WORDS if tight else WORDS)
        room = (size.height() - px(HEAD) - px(FOOT)) // max(1, len(results))
        self._width, self._head = width, px(HEAD)
        self.row_height = max(px(ROW), min(px(TALLEST), room))
        self._mirror = mirror
        self.radius = px(7) / 2
        self._reach = self.radius + px(REACH)
        left = words + px(12) if mirror else names
        height = self.row_height * len(results)
        self.plot = QRectF(left, px(HEAD), max(1, width - names - words - px(12)), height)
        self.names = QRectF(px(28), 0, names - px(40), 0)
        self.words = QRectF(width - words + px(12), 0, words - px(16), 0)
        most = max(3, int(self.plot.width() / px(60)))
        highest = max((result.values[-1] for result in results if result.values), default=0.0)
        self.ticks = nice_ticks(highest * ROOM, min(7, most))
        self.dots = [self._dots(row, result.points) for row, result in enumerate(results)]
        self.apart = [self._dots(row, result.apart) for row, result in enumerate(results)]

    def goes_on(self, value: float) -> bool:
        """Whether a value lies beyond the axis."""
        return value > self.ticks[-1]

    @property
    def end(self) -> float:
        """Beside the dots at the axis' end: where an arrow says that they lie beyond it."""
        out = self.radius + 2
        return self.plot.left() - out if self._mirror else self.plot.right() + out

    def x(self, value: float) -> float:
        """Where a value stands."""
        share = min(value / self.ticks[-1], 1.0) * self.plot.width()
        return self.plot.right() - share if self._mirror else self.plot.left() + share

    def row_rect(self, row: int) -> QRectF:
        """A format's row across the whole width."""
        high = self.row_height
        return QRectF(0, self._head + row * high, self._width, high)

    def at(self, position: QPointF) -> tuple[int, Point | None]:
        """The row there, -1 for none, and the dot that the mouse means, if any."""
        row = int((position.y() - self._head) // self.row_height)
        across, down = position.x(), position.y()
        if not (0 <= row < len(self.dots) and 0 <= across <= self._width):
            return -1, None
        dots = self.dots[row] + self.apart[row]
        near = [(abs(x - across) + abs(y - down), at) for at, (x, y, _point) in enumerate(dots)]
        least, at = min(near, default=(self._reach + 1, -1))
        return row, dots[at][2] if least <= self._reach else None

    def _dots(self, row: int, points: Sequence[Point]) -> list[Dot]:
        middle, room = self.row_rect(row).center().y(), self.row_height / 2 - self.radius - 2
        many = len(points) > MANY
        zero, last = self.x(0.0), self.ticks[-1]
        scale = (self.x(last) - zero) / last
        if many:
            points = points[::-1]  # the newest are in front
        xs = [zero + (value if value < last else last) * scale for _stream, value in points]
        if many:
            piles = piled(xs, self.radius, room)
            return [(xs[at], middle + offset, points[at]) for at, offset in piles]
        offsets = swarm(xs, self.radius, room)
        return [
            (x, middle + offset, point)
            for x, offset, point in zip(xs, offsets, points, strict=True)
        ]
