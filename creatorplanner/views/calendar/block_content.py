"""What is written in a block: title, time, platforms, progress or figures, as there is room."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from creatorplanner.domain.streams import Phase
from creatorplanner.models.blocks import BlockData
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import faded, leading, line_of_text, ring
from creatorplanner.views.wording.titles import stream_title

TINY, TALL, ROOMY = 34, 66, 80  # heights in design pixels, see ux
MARK_SIDE, MARK_GAP = 11, 5  # of the sign of a series, in design pixels
_LEFT = leading(False)


class Content:
    """The text and signs inside one block."""

    def __init__(
        self, kit: Kit, painter: QPainter, rect: QRectF, data: BlockData, live_minutes: int
    ) -> None:
        self._kit, self._painter, self._data = kit, painter, data
        self._live_minutes = live_minutes
        look = kit.look
        lead, trail = look.px(11), look.px(5)
        mirrored = kit.regional.right_to_left
        self._height = rect.height() / look.scale
        left, right = (trail, lead) if mirrored else (lead, trail)
        top = look.px(5 if self._height >= TINY else 2)
        self._box = rect.adjusted(left, top, -right, -look.px(5))
        self._mirrored = mirrored

    def paint(self) -> None:
        """By height: title only; title and time; all of it."""
        if self._height < TINY:
            self._title(1)
            return
        if self._data.phase is Phase.TO_LOG:
            bottom = self._title(1)
            if self._height >= TALL:
                self._time(bottom)
            return  # the rest is the "Log results" button's
        bottom = self._title(2 if self._height >= ROOMY else 1)
        bottom = self._time(bottom)
        if self._height >= TALL:
            self._footer(bottom)

    def _title(self, lines: int) -> float:
        look, theme, data = self._kit.look, self._kit.look.theme, self._data
        title = stream_title(data.stream, data.format)
        sign = "" if data.format is None else data.format.emoji
        text = f"{sign} {title}" if sign else title
        if data.phase is Phase.IDEA:
            text = f"\u2728 {text}"
        font, ink = look.font(12, 600), theme.text
        if data.phase is Phase.CANCELLED:
            font, ink = QFont(font), theme.text2
            font.setStrikeOut(True)
        if self._height < TINY:
            if not data.stream.only_day:
                text = f"{text}  {self._kit.regional.time(data.start)}"
            box = QRectF(self._box)
            box.setHeight(max(self._box.height(), look.px(14)))
            box = self._marked(box)
            _line(self._painter, box, text, font, ink, self._mirrored)
            return box.bottom()
        return _lines(self._painter, self._box, text, font, ink, lines, self._mirrored)

    def _time(self, top: float) -> float:
        look, theme, data = self._kit.look, self._kit.look.theme, self._data
        known = not data.stream.only_day
        text = self._kit.regional.time_range(data.start, data.end) if known else ""
        ink = theme.text2
        if data.phase is Phase.LIVE:
            clock = f"{self._live_minutes // 60}:{self._live_minutes % 60:02d}"
            text, ink = f"LIVE {clock}", theme.live
        height = look.px(16)
        if top + height > self._box.bottom() + look.px(3):
            return top
        box = self._marked(QRectF(self._box.left(), top, self._box.width(), height))
        weight = 600 if data.phase is Phase.LIVE else 500
        taken = look.width(text, 11.5, weight)
        mark = look.px(MARK_SIDE + MARK_GAP) if data.repeats is not None else 0
        if taken + mark > box.width() and ink is theme.text2:
            # rather half of it than a cut one, or than no word of the series
            text = self._kit.regional.time(data.start)
            taken = look.width(text, 11.5, weight)
        figures = data.figures if self._height < TALL else None
        room = box.width() - taken
        if figures is not None and figures.diamonds is not None and room >= look.px(46):
            self._figures(box.top() + height / 2, only_first=True)
            room -= look.px(46)
        _line(self._painter, box, text, look.font(11.5, weight), ink, self._mirrored, taken)
        if data.repeats is not None:
            self._repeat_mark(box, taken, room)
        return box.bottom()

    def _marked(self, box: QRectF) -> QRectF:
        """A sign before a time that clocks don't show, or show twice; what is left of the line."""
        if not self._data.moved_by_clocks:
            return box
        look, side = self._kit.look, self._kit.look.px(12)
        left = box.right() - side if self._mirrored else box.left()
        sign = QRectF(left, box.center().y() - side / 2, side, side)
        self._kit.icons.paint(self._painter, "triangle-alert", look.theme.warn, sign)
        room = side + look.px(4)
        return box.adjusted(0, 0, -room, 0) if self._mirrored else box.adjusted(room, 0, 0, 0)

    def _repeat_mark(self, box: QRectF, taken: float, room: float) -> None:
        """Two arrows behind the time, where there is room for them."""
        look = self._kit.look
        side, gap = look.px(MARK_SIDE), look.px(MARK_GAP)
        if room < side + gap:
            return
        x = taken + gap
        left = box.right() - x - side if self._mirrored else box.left() + x
        place = QRectF(left, box.center().y() - side / 2, side, side)
        self._kit.icons.paint(self._painter, "repeat", look.theme.text2, place)

    def _footer(self, top: float) -> None:
        look = self._kit.look
        middle = self._box.bottom() - look.px(7)
        if middle - look.px(7) < top - look.px(2):
            return
        if self._data.figures is not None:
            self._figures(middle)
            return
        self._platforms(middle)
        if self._data.total:
            self._ring(middle)

    def _platforms(self, middle: float) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        side, gap = look.px(13), look.px(7)
        room = self._box.width() - (look.px(50) if self._data.total else 0)
        x = 0.0
        for key in self._data.stream.platforms:
            icon = self._kit.platforms.get(key).icon or "globe"
            if x + side > room:
                break
            left = self._box.right() - x - side if self._mirrored else self._box.left() + x
            box = QRectF(left, middle - side / 2, side, side)
            self._kit.icons.paint(self._painter, icon, theme.text2, box)
            x += side + gap

    def _ring(self, middle: float) -> None:
        look, theme, data = self._kit.look, self._kit.look.theme, self._data
        regional = self._kit.regional
        text = f"{regional.number(data.done)}/{regional.number(data.total)}"
        width, side = look.width(text, 11.5, 600, tabular=True), look.px(14)
        whole = width + side + look.px(5)
        left = self._box.left() if self._mirrored else self._box.right() - whole
        ring_left = left + width + look.px(5) if self._mirrored else left
        text_left = left if self._mirrored else left + side + look.px(5)
        self._draw_ring(QRectF(ring_left, middle - side / 2, side, side))
        self._painter.setPen(theme.text2)
        self._painter.setFont(look.font(11.5, 600, tabular=True))
        box = QRectF(text_left, middle - side, width + 2, 2 * side)
        line_of_text(self._painter, box, text, _LEFT)

    def _draw_ring(self, box: QRectF) -> None:
        look, data = self._kit.look, self._data
        color = look.theme.format(data.format.color if data.format else "slate").bar
        share, rest, width = data.done / data.total, faded(look.theme.text3, 0.45), look.px(2)

        def draw(painter: QPainter, place: QRectF) -> None:
            ring(painter, place, share, color, rest, width)

        key = f"ring {share} {color.rgba()} {rest.rgba()} {width}"
        self._kit.icons.paint_drawn(self._painter, key, box, draw)

    def _figures(self, middle: float, only_first: bool = False) -> None:
        look, theme, figures = self._kit.look, self._kit.look.theme, self._data.figures
        assert figures is not None
        known = [
            ("gem", figures.diamonds),
            ("users", figures.views),
            ("user-plus", figures.followers),
        ]
        font, side = look.font(11, 500, tabular=True), look.px(12)
        shown = [(icon, value) for icon, value in known if value is not None]
        x = 0.0
        for icon, value in shown[:1] if only_first else shown:
            text = self._kit.regional.compact(value)
            width = side + look.px(3) + look.width(text, 11, 500, tabular=True)
            if x + width > self._box.width() + 1:
                break
            from_lead = self._box.width() - width if only_first else x
            left = self._box.left() + from_lead
            if self._mirrored:
                left = self._box.right() - from_lead - width
            icon_box = QRectF(left, middle - side / 2, side, side)
            self._kit.icons.paint(self._painter, icon, theme.text2, icon_box)
            self._painter.setFont(font)
            self._painter.setPen(theme.text2)
            box = QRectF(left + side + look.px(3), middle - side, width, 2 * side)
            line_of_text(self._painter, box, text, _LEFT)
            x += width + look.px(5)


def _line(
    painter: QPainter,
    box: QRectF,
    text: str,
    font: QFont,
    ink: QColor,
    mirrored: bool,
    taken: float | None = None,
) -> None:
    """A line of text, shortened where it takes more than there is room; not known is None."""
    painter.setFont(font)
    painter.setPen(ink)
    room = int(box.width())
    if taken is None or taken >= room:
        text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
    line_of_text(painter, box, text, leading(mirrored))


def _lines(
    painter: QPainter, box: QRectF, text: str, font: QFont, ink: QColor, most: int, mirrored: bool
) -> float:
    """Text on at most ``most`` lines, the last one shortened; returns where it ends."""
    text, height = text.replace("\n", " "), QFontMetrics(font).height()
    if most == 1:
        _line(
            painter, QRectF(box.left(), box.top(), box.width(), height), text, font, ink, mirrored
        )
        return box.top() + height
    painter.setPen(ink)
    painter.setFont(font)
    layout = _broken(text, font, box.width(), mirrored, most, height)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if number < most - 1:
            line.draw(painter, box.topLeft())
            continue
        # Qt counts UTF-16 units, Python code points
        rest = text.encode("utf-16-le")[2 * line.textStart() :].decode("utf-16-le", "replace")
        rect = QRectF(box.left(), box.top() + line.y(), box.width(), height)
        _line(painter, rect, rest, font, ink, mirrored)
    return box.top() + layout.lineCount() * height


def _broken(
    text: str, font: QFont, width: float, mirrored: bool, most: int, height: int
) -> QTextLayout:
    """Text broken into its first ``most`` lines, each so high."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setAlignment(leading(mirrored))
    layout.setTextOption(option)
    layout.beginLayout()
    while layout.lineCount() < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, (layout.lineCount() - 1) * height))
    layout.endLayout()
    return layout
