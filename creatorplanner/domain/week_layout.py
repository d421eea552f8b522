"""Where the blocks of a week stand in their day columns, as fractions of a column.

Streams that overlap and start 45 minutes or more apart are stacked: the later one lies on top,
indented by 22 %, below the title line of the earlier. Closer ones stand side by side in equal
columns. The result depends on the spans alone, never on the order they come in.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

DAY_MINUTES = 24 * 60
TITLE_MINUTES = 45
"""How much of an earlier block stays uncovered so that its title can be read."""
INDENT = 0.22
SHORTEST_MINUTES = 15
"""A span is drawn at least this long, also where an autumn clock change makes it end early."""


class Span(NamedTuple):
    """What is to be shown: an id and naive wall times of the calendar's zone."""

    key: str
    start: datetime
    end: datetime


class Segment(NamedTuple):
    """The part of a span in one day column.

    `top` and `bottom` are minutes after midnight (0 to 1440); `left` and `width` fractions of
    the column; higher `z` is painted later; `clash` says that the span overlaps another one.
    """

    key: str
    day: date
    top: int
    bottom: int
    left: float = 0.0
    width: float = 1.0
    z: int = 0
    clash: bool = False
    continues_before: bool = False
    continues_after: bool = False

    def overlaps(self, other: "Segment") -> bool:
        """Whether both are on at some minute of the same day."""
        return self.day == other.day and self.top < other.bottom and other.top < self.bottom


def lay_out(spans: Iterable[Span], days: Sequence[date]) -> Mapping[date, tuple[Segment, ...]]:
    """The segments of each visible day, in painting order; days without any are empty."""
    columns: dict[date, list[Segment]] = {day: [] for day in days}
    for span in spans:
        for segment in _cut(span):
            if segment.day in columns:
                columns[segment.day].append(segment)
    placed = {day: _place_column(segments) for day, segments in columns.items()}
    clashing = {item.key for column in placed.values() for item in column if item.clash}
    return {
        day: tuple(item._replace(clash=item.key in clashing) for item in column)
        for day, column in placed.items()
    }


def _cut(span: Span) -> list[Segment]:
    """One segment for each calendar day that the span touches."""
    end = max(span.end, span.start + timedelta(minutes=SHORTEST_MINUTES))
    pieces: list[Segment] = []
    day = span.start.date()
    while (midnight := datetime.combine(day, time())) < end:
        next_midnight = midnight + timedelta(days=1)
        top = max(0, _minutes(span.start - midnight))
        bottom = min(DAY_MINUTES, _minutes(end - midnight))
        if bottom > top:
            before, after = span.start < midnight, end > next_midnight
            piece = Segment(span.key, day, top, bottom)
            pieces.append(piece._replace(continues_before=before, continues_after=after))
        day = next_midnight.date()
    return pieces


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)


def _place_column(segments: list[Segment]) -> list[Segment]:
    ordered = sorted(segments, key=lambda item: (item.top, -item.bottom, item.key))
    placed: list[Segment] = []
    for group in _groups(ordered):
        under = [item.left for item in placed if any(item.overlaps(member) for member in group)]
        left = max((_indented(left) for left in under), default=0.0)
        placed.extend(_side_by_side(group, left, len(placed)))
    covered = [item.z for item in placed if any(_clash(item, other) for other in placed)]
    return [item._replace(clash=item.z in covered) for item in placed]


def _clash(one: Segment, other: Segment) -> bool:
    return one.z != other.z and one.overlaps(other)


def _groups(ordered: list[Segment]) -> list[list[Segment]]:
    """Runs of segments that overlap and start too close together to be stacked.

    Sorted by start, a segment can only belong to the latest run: whatever it overlaps closely
    in an older run would also have tied that run to the latest one.
    """
    groups: list[list[Segment]] = []
    for item in ordered:
        if groups and any(
            item.overlaps(member) and item.top - member.top < TITLE_MINUTES for member in groups[-1]
        ):
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _indented(left: float) -> float:
    return left + INDENT * (1 - left)


def _side_by_side(group: list[Segment], left: float, first_z: int) -> list[Segment]:
    """Equal columns for a group, from `left` to the right end of the day column."""
    bottoms: list[int] = []
    columns: list[int] = []
    for item in group:
        free = (index for index, bottom in enumerate(bottoms) if bottom <= item.top)
        column = next(free, len(bottoms))
        bottoms[column : column + 1] = [item.bottom]
        columns.append(column)
    width = (1 - left) / len(bottoms)
    return [
        item._replace(left=left + column * width, width=width, z=first_z + index)
        for index, (item, column) in enumerate(zip(group, columns, strict=True))
    ]
