"""One row of the graphic: badge, title, what else, time, at the height that the page gives it."""

from __future__ import annotations

from dataclasses import dataclass

from creatorplanner.exchange.graphic.content import GraphicRow
from creatorplanner.exchange.graphic.fitting import LINE, Fitted, Measure, fit, fit_large, shorten
from creatorplanner.exchange.graphic.plan import RowPlan, TextItem
from creatorplanner.exchange.graphic.sizes import Box

TITLE_FLOOR, DETAIL_FLOOR, TIME_FLOOR, OTHER_FLOOR = 28, 22, 30, 20  # px
LEAST_PAD = 8
SEMIBOLD, MEDIUM, BOLD = 600, 500, 700


def least_height(rows: tuple[GraphicRow, ...]) -> float:
    """The lowest that these rows may be: everything in them at its smallest."""
    details = any(row.detail for row in rows)
    others = max((len(row.others) for row in rows), default=0)
    words = TITLE_FLOOR * LINE + (DETAIL_FLOOR * LINE if details else 0)
    times = TIME_FLOOR * LINE + others * OTHER_FLOOR * LINE
    return max(words, times, 44) + 2 * LEAST_PAD


@dataclass(frozen=True, slots=True)
class RowMaker:
    """Makes rows of one height and width; their columns line up. ``pad`` is the card's edge."""

    rows: tuple[GraphicRow, ...]
    width: float
    height: float
    measure: Measure

    @property
    def pad(self) -> float:
        """The room between the card's edge and the badge."""
        return min(18.0, max(LEAST_PAD, self.height * 0.1))

    def row(self, row: GraphicRow, x: float, y: float) -> RowPlan:
        """One stream with its upper left corner there."""
        card = Box(x, y, self.width, self.height)
        badge = self._badge(card)
        gap = max(18.0, self.height * 0.16)
        time_width = self._time_width()
        times = Box(card.right - gap - time_width, y, time_width, self.height)
        left = badge.right + gap
        words = Box(left, y, times.x - gap - left, self.height)
        texts = (*self._words(row, words), *self._times(row, times))
        return RowPlan(card, badge, row.color, texts, self._badge_texts(row, badge))

    # ------------------------------------------------------------------- badge

    def _badge(self, card: Box) -> Box:
        side = self.height - 2 * self.pad
        width = max(side * 1.16, 96) if self._stacked else 132.0
        return Box(card.x + self.pad, card.y + self.pad, width, side)

    @property
    def _stacked(self) -> bool:
        """Weekday over the number; in a low badge both stand on one line."""
        return self.height - 2 * self.pad >= 74

    def _badge_texts(self, row: GraphicRow, badge: Box) -> tuple[TextItem, ...]:
        inner = badge.width - 12
        if not self._stacked:
            line = f"{row.weekday} {row.day}"
            found = fit(line, inner, 28, BOLD, self.measure, floor=16, lines=1)
            box = badge._replace(x=badge.x + 6, width=inner)
            return (TextItem(found.lines[0], box, found.size, BOLD, "badge", "middle"),)
        day = fit(
            row.weekday, inner, badge.height * 0.24, SEMIBOLD, self.measure, floor=14, lines=1
        )
        number = fit(row.day, inner, badge.height * 0.44, BOLD, self.measure, floor=20, lines=1)
        lines = [(day, SEMIBOLD, 1.12), (number, BOLD, 1.1)]
        top = badge.y + (badge.height - sum(one.size * tall for one, _w, tall in lines)) / 2
        texts = []
        for one, weight, tall in lines:
            box = Box(badge.x + 6, top, inner, one.size * tall)
            texts.append(TextItem(one.lines[0], box, one.size, weight, "badge", "middle"))
            top += one.size * tall
        return tuple(texts)

    # ------------------------------------------------------------------- words

    def _words(self, row: GraphicRow, box: Box) -> list[TextItem]:
        room = self.height - 2 * LEAST_PAD
        detail_size = min(34.0, max(DETAIL_FLOOR, self.height * 0.2))
        title = self._title(row.title, box.width, room, detail_size if row.detail else 0)
        left = room - title.height
        if row.detail:
            detail_size = min(detail_size, max(DETAIL_FLOOR, left / LINE))
        parts = [(line, title.size, SEMIBOLD, "ink") for line in title.lines]
        if row.detail:
            detail = fit(
                row.detail,
                box.width,
                detail_size,
                MEDIUM,
                self.measure,
                floor=DETAIL_FLOOR,
                lines=1,
            )
            parts.append((detail.lines[0], detail.size, MEDIUM, "soft"))
        return _stack(parts, box, "left")

    def _title(self, text: str, width: float, room: float, detail: float) -> Fitted:
        """On two lines only where the row has the height for them."""
        size = min(54.0, max(TITLE_FLOOR, self.height * 0.28))
        taken = DETAIL_FLOOR * LINE if detail else 0
        lines = 2 if 2 * TITLE_FLOOR * LINE + taken <= room else 1
        floor = max(TITLE_FLOOR, size * 0.8)
        found = fit(text, width, size, SEMIBOLD, self.measure, floor=floor, lines=1)
        if lines == 1 or not _was_cut(found, text):
            return found
        tall = min(size, (room - taken) / (2 * LINE))
        return fit_large(text, width, tall, SEMIBOLD, self.measure, floor=TITLE_FLOOR, lines=2)

    # -------------------------------------------------------------------- time

    def _time_size(self) -> float:
        return min(54.0, max(TIME_FLOOR, self.height * 0.27))

    def _other_size(self) -> float:
        most = max((len(row.others) for row in self.rows), default=0)
        if not most:
            return 0.0
        room = self.height - 2 * LEAST_PAD - self._time_size() * LINE
        return min(30.0, max(OTHER_FLOOR, room / most / LINE))

    def _time_width(self) -> float:
        widths = [self.measure(row.time, self._time_size(), BOLD) for row in self.rows]
        size = self._other_size()
        widths += [self.measure(other, size, MEDIUM) for row in self.rows for other in row.others]
        return min(self.width * 0.36, max(widths, default=0) + 2)

    def _times(self, row: GraphicRow, box: Box) -> list[TextItem]:
        size, room = self._time_size(), self.height - 2 * LEAST_PAD
        other = self._other_size()
        if row.others:
            size = min(size, max(TIME_FLOOR, (room - len(row.others) * other * LINE) / LINE))
        time = fit(row.time, box.width, size, BOLD, self.measure, floor=22, lines=1)
        parts = [(time.lines[0], time.size, BOLD, "ink")]
        for text in row.others:
            shown = shorten(text, box.width, other, MEDIUM, self.measure)
            parts.append((shown, other, MEDIUM, "soft"))
        return _stack(parts, box, "right")


def _was_cut(found: Fitted, text: str) -> bool:
    return found.lines[-1] != text


def _stack(parts: list[tuple[str, float, int, str]], box: Box, side: str) -> list[TextItem]:
    """Lines one under the other, centred in the height of the box."""
    top = box.y + (box.height - sum(size * LINE for _t, size, _w, _i in parts)) / 2
    texts = []
    for text, size, weight, ink in parts:
        line = Box(box.x, top, box.width, size * LINE)
        texts.append(TextItem(text, line, size, weight, ink, side))  # type: ignore[arg-type]
        top += size * LINE
    return texts
