"""What a stream looks like in the month: one line with emoji, time and title."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from creatorplanner.domain.streams import Phase
from creatorplanner.models.blocks import BlockData
from creatorplanner.views.calendar.block_paint import BlockPainter, BlockState
from creatorplanner.views.widgets.paint import elided_line, mirrored_in
from creatorplanner.views.wording.titles import stream_title

SIZE = 11.5
LEAST_TITLE = 34  # design pixels; with less room for it the title takes the time's too
# design pixels of a line that still has room for signs and for the emoji beside a few letters
URGENT_ROOM, SIGN_ROOM, EMOJI_ROOM = 90, 124, 56
SIGNS = {Phase.TO_LOG: ("clipboard-pen", "warn"), Phase.DONE: ("check", "text2")}


class ChipPainter(BlockPainter):
    """Tint, bar and outline of the week's blocks in one line's height."""

    RADIUS, BAR = 5, 3

    def paint(self, painter: QPainter, rect: QRectF, data: BlockData, state: BlockState) -> None:
        """The chip into ``rect``, with a little air above and below."""
        super().paint(painter, rect.adjusted(0, 1, 0, -1), data, state)

    def _write(self, painter: QPainter, rect: QRectF, data: BlockData, state: BlockState) -> None:
        del state
        look = self._kit.look
        lead = look.px(4) if look.theme.outlined else look.px(7)
        box = rect.adjusted(lead, 0, -look.px(4), 0)
        line = _Line(painter, box, rect, self._mirrored)
        self._sign(line, data)
        if data.format is not None and data.format.emoji and line.room > look.px(EMOJI_ROOM):
            line.put(data.format.emoji, look.font(SIZE), look.theme.text, look.px(3))
        self._time(line, data)
        font = QFont(look.font(SIZE, 600))
        font.setStrikeOut(data.phase is Phase.CANCELLED)
        ink = look.theme.text2 if data.phase is Phase.CANCELLED else look.theme.text
        line.fill(stream_title(data.stream, data.format).replace("\n", " "), font, ink)

    def _sign(self, line: _Line, data: BlockData) -> None:
        icon, role = SIGNS.get(data.phase, ("", ""))
        if data.phase is Phase.IDEA:
            icon, role = "sparkles", "accent_text"
        look, theme = self._kit.look, self._kit.look.theme
        signs = [("triangle-alert", "warn")] if data.moved_by_clocks else []
        signs += [(icon, role)] if icon else []
        signs += [("repeat", "text2")] if data.repeats is not None else []
        for sign, ink in signs:
            if line.room < look.px(URGENT_ROOM if ink == "warn" else SIGN_ROOM):
                continue
            box = line.take_end(look.px(12), look.px(3))
            self._kit.icons.paint(line.painter, sign, getattr(theme, ink), box)

    def _time(self, line: _Line, data: BlockData) -> None:
        look, live = self._kit.look, data.phase is Phase.LIVE
        if data.stream.only_day:
            return
        text = "LIVE" if live else self._kit.regional.time(data.start)
        font = look.font(SIZE, 600 if live else 500)
        width = QFontMetrics(font).horizontalAdvance(text)
        if line.room - width >= look.px(LEAST_TITLE):
            ink = look.theme.live if live else look.theme.text2
            line.put(text, font, ink, look.px(4))


class _Line:
    """Parts of a line one after the other from where reading starts."""

    def __init__(self, painter: QPainter, box: QRectF, whole: QRectF, mirrored: bool) -> None:
        self.painter, self._box, self._whole, self._mirrored = painter, box, whole, mirrored

    @property
    def room(self) -> float:
        """What is left of the line."""
        return self._box.width()

    def put(self, text: str, font: QFont, ink: QColor, gap: float) -> None:
        """A part as wide as it needs to be."""
        width = min(QFontMetrics(font).horizontalAdvance(text) + 1, self._box.width())
        self._draw(
            QRectF(self._box.left(), self._box.top(), width, self._box.height()), text, font, ink
        )
        self._box.setLeft(min(self._box.left() + width + gap, self._box.right()))

    def fill(self, text: str, font: QFont, ink: QColor) -> None:
        """A part that takes the rest, shortened where it must be."""
        self._draw(self._box, text, font, ink)

    def take_end(self, side: float, gap: float) -> QRectF:
        """A square at the line's end."""
        left = self._box.right() - side
        box = QRectF(left, self._box.center().y() - side / 2, side, side)
        self._box.setRight(left - gap)
        return mirrored_in(self._mirrored, box, self._whole)

    def _draw(self, box: QRectF, text: str, font: QFont, ink: QColor) -> None:
        self.painter.setPen(ink)
        place = mirrored_in(self._mirrored, box, self._whole)
        elided_line(self._mirrored, self.painter, place, text, font)
