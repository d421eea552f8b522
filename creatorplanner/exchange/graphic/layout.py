"""From the words to pages of boxes: how many rows a page holds, how large everything is.

Up to about seven rows are comfortable; more make the heading smaller, then the rows, and what
would be too small to read goes on to another page. Pages of one graphic look alike.
"""

from __future__ import annotations

from dataclasses import dataclass

from creatorplanner.exchange.graphic.content import GraphicContent, GraphicRow
from creatorplanner.exchange.graphic.fitting import LINE, Measure, fit, fit_large
from creatorplanner.exchange.graphic.plan import Block, PagePlan, TextItem, mirrored
from creatorplanner.exchange.graphic.rows import BOLD, MEDIUM, RowMaker, least_height
from creatorplanner.exchange.graphic.sizes import Box, GraphicSize

COMFORTABLE = {"story": 98, "reel": 90, "square": 80, "wide": 98}  # px of a row's height
TALLEST, TALLEST_FEW = 156, 210
FEW = 3
HEADINGS = {"story": (132, 84), "reel": (112, 76), "square": (100, 64), "wide": (132, 112)}
WIDE_HEAD = 0.38  # of the room's width
GAP_SHARE = 0.12
PAGE_NUMBERS = "{page} / {count}"


def lay_out(content: GraphicContent, size: GraphicSize, measure: Measure) -> tuple[PagePlan, ...]:
    """The pages of a graphic; none where there is no stream."""
    if not content.rows:
        return ()
    maker = _Pages(content, size, measure)
    pages = maker.pages()
    return tuple(mirrored(page) for page in pages) if content.right_to_left else pages


@dataclass(slots=True)
class _Pages:
    content: GraphicContent
    size: GraphicSize
    measure: Measure
    roomy: bool = True

    def pages(self) -> tuple[PagePlan, ...]:
        rows = self.content.rows
        shares = self._shares(rows)
        tallest = max(shares, key=len)
        wanted = max(COMFORTABLE[self.size.key], least_height(rows))
        self.roomy = self._height(tallest, roomy=True) >= wanted
        height = self._height(tallest, roomy=self.roomy)
        return tuple(
            self._page(share, height, number, shares)
            for number, share in enumerate(shares, start=1)
        )

    # ------------------------------------------------------------ how many rows

    def _shares(self, rows: tuple[GraphicRow, ...]) -> list[tuple[GraphicRow, ...]]:
        """The rows of each page, as even as can be."""
        least = least_height(rows)
        count = 1
        while count < len(rows):
            most = -(-len(rows) // count)
            if self._height(rows[:most], roomy=False) >= least:
                break
            count += 1
        short, longer = divmod(len(rows), count)
        found, at = [], 0
        for page in range(count):
            take = short + (page < longer)
            found.append(rows[at : at + take])
            at += take
        return found

    def _height(self, rows: tuple[GraphicRow, ...], *, roomy: bool) -> float:
        """How tall rows can be under a heading of that kind; capped."""
        room = self._rows_room(roomy=roomy)
        pitch = (room + self._gap(room / len(rows))) / len(rows)
        tall = pitch - self._gap(pitch)
        return min(tall, TALLEST_FEW if len(rows) <= FEW else TALLEST)

    def _gap(self, pitch: float) -> float:
        return min(18.0, max(8.0, pitch * GAP_SHARE))

    def _rows_room(self, *, roomy: bool) -> float:
        if self.size.is_wide:
            return self.size.room.height
        return self.size.room.height - self._head_height(roomy) - self._foot_height()

    # -------------------------------------------------------------------- parts

    def _page(
        self,
        rows: tuple[GraphicRow, ...],
        height: float,
        number: int,
        shares: list[tuple[GraphicRow, ...]],
    ) -> PagePlan:
        room, count = self.size.room, len(shares)
        head = self._head_block()
        gap = self._gap(height / (1 - GAP_SHARE))
        stack = len(rows) * (height + gap) - gap
        if self.size.is_wide:
            left = room.x + room.width * (WIDE_HEAD + 0.05)
            box = Box(left, room.y, room.right - left, stack)
            foot = self._foot(
                room._replace(width=room.width * WIDE_HEAD), room.bottom, number, count
            )
        else:
            # by the fullest page, so that all pages begin at the same height
            fullest = len(max(shares, key=len)) * (height + gap) - gap
            used = head.box.height + fullest + self._foot_height()
            shift = max(0.0, room.height - used) * 0.3
            head = _moved(head, shift)
            box = Box(room.x, head.box.bottom, room.width, stack)
            foot = self._foot(room, box.bottom + self._foot_height(), number, count)
        maker = RowMaker(self.content.rows, box.width, height, self.measure)
        made = tuple(
            maker.row(row, box.x, box.y + place * (height + gap)) for place, row in enumerate(rows)
        )
        return PagePlan(self.size, head, made, foot)

    @property
    def _head_width(self) -> float:
        return self.size.room.width * (WIDE_HEAD if self.size.is_wide else 1)

    def _head_height(self, roomy: bool) -> float:
        kept, self.roomy = self.roomy, roomy
        height = self._head_block().box.height
        self.roomy = kept
        return height

    def _head_block(self) -> Block:
        """Title, days and zones; the room below them belongs to it."""
        room, large = self.size.room, HEADINGS[self.size.key][not self.roomy]
        width = self._head_width
        lines = 4 if self.size.is_wide else 3 if self.roomy else 2
        text = self.content.title if self.roomy or self.size.is_wide else _one_line(self.content)
        title = fit_large(text, width, large, BOLD, self.measure, floor=44, lines=lines)
        tall = title.size * (1.06 if len(title.lines) > 1 else 1.15)
        texts, y = [], room.y
        for line in title.lines:
            texts.append(TextItem(line, Box(room.x, y, width, tall), title.size, BOLD))
            y += tall
        y += large * 0.16
        for text, size in self._below(width):
            texts.append(TextItem(text, Box(room.x, y, width, size * LINE), size, MEDIUM, "soft"))
            y += size * LINE
        y += 30 if self.roomy else 20
        return Block(Box(room.x, room.y, width, y - room.y), tuple(texts))

    def _below(self, width: float) -> list[tuple[str, float]]:
        """The days with their zone, on one line where that fits; other zones on the next."""
        size = 36.0 if self.roomy else 30.0
        found = []
        for text in (self.content.dates, self.content.zones):
            if text:
                fitted = fit(text, width, size, MEDIUM, self.measure, floor=24, lines=2)
                found += [(line, fitted.size) for line in fitted.lines]
        return found

    def _foot_height(self) -> float:
        return self._foot_size() * LINE + (24 if self.roomy else 14) if self._has_foot() else 0.0

    def _has_foot(self) -> bool:
        content = self.content
        return bool(content.handle or content.note or len(content.rows) > FEW)

    def _foot_size(self) -> float:
        return 38.0 if self.size.key in ("story", "wide") else 34.0

    def _foot(self, room: Box, bottom: float, number: int, count: int) -> Block:
        """Handle at the start, a note or the page's number at the end, above ``bottom``."""
        size = self._foot_size()
        tall = size * LINE
        line = Box(room.x, bottom - tall, room.width, tall)
        texts: list[TextItem] = []
        mark = None
        left, room_left = line.x, line.width
        note = PAGE_NUMBERS.format(page=number, count=count) if count > 1 else self.content.note
        if note:
            share = 0.45 if self.content.handle else 1.0
            end = fit(
                note, line.width * share, size * 0.86, MEDIUM, self.measure, floor=22, lines=1
            )
            wide = self.measure(end.lines[0], end.size, MEDIUM) + 2
            if self.size.is_wide and not self.content.handle:
                texts.append(TextItem(end.lines[0], line, end.size, MEDIUM, "soft"))
            else:
                box = Box(line.right - wide, line.y, wide, tall)
                texts.append(TextItem(end.lines[0], box, end.size, MEDIUM, "soft", "right"))
            room_left -= wide + 24
        if self.content.handle:
            if self.content.mark:
                side = size * 1.1
                mark = Box(left, line.y + (tall - side) / 2, side, side)
                left += side + size * 0.5
                room_left -= side + size * 0.5
            name = fit(self.content.handle, room_left, size, BOLD, self.measure, floor=24, lines=1)
            texts.append(
                TextItem(name.lines[0], Box(left, line.y, room_left, tall), name.size, BOLD)
            )
        return Block(line, tuple(texts), mark)


def _one_line(content: GraphicContent) -> str:
    return " ".join(content.title.split())


def _moved(block: Block, down: float) -> Block:
    texts = tuple(text._replace(box=text.box._replace(y=text.box.y + down)) for text in block.texts)
    return block._replace(box=block.box._replace(y=block.box.y + down), texts=texts)
