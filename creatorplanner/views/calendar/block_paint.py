"""What a block looks like: one routine for the grid, the ghost while dragging, and pictures."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QTextLayout,
    QTextOption,
)

from creatorplanner.domain.streams import Phase
from creatorplanner.models.blocks import BlockData
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import (
    faded,
    hatch,
    leading,
    line_of_text,
    mixed,
    outlined,
    ring,
)
from creatorplanner.views.wording.titles import stream_title

TINY, SHORT, TALL, ROOMY = 34, 66, 66, 80  # heights in design pixels, see ux


class BlockState(NamedTuple):
    """What a block shows beyond its data."""

    selected: bool = False
    dragging: bool = False
    clash: bool = False
    continues_before: bool = False
    continues_after: bool = False
    live_minutes: int = 0


class BlockPainter:
    """Paints blocks with one kit; radius and bar are in design pixels."""

    RADIUS, BAR = 7, 4

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def paint(self, painter: QPainter, rect: QRectF, data: BlockData, state: BlockState) -> None:
        """The whole block into ``rect``."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, data, state)
        painter.save()
        # a text's own direction orders its words, the window's only its side
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setClipRect(rect.adjusted(0, 0, -self._kit.look.px(4), -1))
        self._write(painter, rect, data, state)
        painter.restore()

    def bar_color(self, data: BlockData) -> QColor:
        """The colour of the block's format."""
        return self._kit.look.theme.format(data.format.color if data.format else "slate").bar

    def _write(self, painter: QPainter, rect: QRectF, data: BlockData, state: BlockState) -> None:
        """The text and signs over the ground."""
        _Content(self._kit, painter, rect, data, state).paint()

    def _ground(self, painter: QPainter, rect: QRectF, data: BlockData, state: BlockState) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        colors = theme.format(data.format.color if data.format else "slate")
        radius = look.px(self.RADIUS)
        quiet = data.phase in (Phase.DONE, Phase.TO_LOG, Phase.CANCELLED)
        fill = colors.done_fill if quiet else colors.fill
        if state.selected or state.dragging:
            fill = mixed(colors.bar, fill, 0.10)
        path = _block_path(rect, radius, state)
        # blocks lie over each other: a base keeps the one below from shining through
        painter.fillPath(path, theme.surface)
        if data.phase is Phase.IDEA:
            painter.fillPath(path, faded(theme.accent_soft, 0.7))
        else:
            painter.fillPath(path, fill)
        if data.stream.tentative and data.phase is not Phase.CANCELLED:
            hatch(painter, path, faded(colors.bar, 0.20), look.px(9))
        self._bar(painter, rect, path, data, quiet)
        self._outline(painter, rect, data, state)

    def _bar(
        self, painter: QPainter, rect: QRectF, path: QPainterPath, data: BlockData, quiet: bool
    ) -> None:
        theme = self._kit.look.theme
        if theme.outlined or data.phase is Phase.IDEA or data.stream.tentative:
            return
        color = self.bar_color(data)
        if data.phase is Phase.CANCELLED:
            color = faded(color, 0.4)
        elif quiet:
            color = faded(color, 0.65)
        width = self._kit.look.px(self.BAR)
        left = rect.right() - width if self._mirrored else rect.left()
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.fillRect(QRectF(left, rect.top(), width, rect.height()), color)
        painter.restore()

    def _outline(self, painter: QPainter, rect: QRectF, data: BlockData, state: BlockState) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        radius, bar = look.px(self.RADIUS), self.bar_color(data)
        dashed = Qt.PenStyle.DashLine
        if data.phase is Phase.LIVE:
            outlined(painter, rect, radius, theme.live, look.px(2))
        elif state.selected or state.dragging:
            outlined(painter, rect, radius, bar, look.px(2))
        elif data.phase is Phase.IDEA:
            outlined(painter, rect, radius, theme.accent_text, look.px(1.4), dashed)
        elif data.stream.tentative:
            outlined(painter, rect, radius, bar, look.px(1.4), dashed)
        elif theme.outlined:
            outlined(painter, rect, radius, bar, look.px(2))

    @property
    def _mirrored(self) -> bool:
        return self._kit.regional.right_to_left


class _Content:
    """The text and signs inside one block."""

    def __init__(
        self, kit: Kit, painter: QPainter, rect: QRectF, data: BlockData, state: BlockState
    ) -> None:
        self._kit, self._painter, self._data, self._state = kit, painter, data, state
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
        font = QFont(look.font(12, 600))
        font.setStrikeOut(data.phase is Phase.CANCELLED)
        ink = theme.text2 if data.phase is Phase.CANCELLED else theme.text
        if self._height < TINY:
            text = f"{text}  {self._kit.regional.time(data.start)}"
            box = QRectF(self._box)
            box.setHeight(max(self._box.height(), look.px(14)))
            box = self._marked(box)
            _line(self._painter, box, text, font, ink, self._mirrored)
            return box.bottom()
        return _lines(self._painter, self._box, text, font, ink, lines, self._mirrored)

    def _time(self, top: float) -> float:
        look, theme, data = self._kit.look, self._kit.look.theme, self._data
        text = self._kit.regional.time_range(data.start, data.end)
        ink = theme.text2
        if data.phase is Phase.LIVE:
            clock = f"{self._state.live_minutes // 60}:{self._state.live_minutes % 60:02d}"
            text, ink = f"LIVE {clock}", theme.live
        height = look.px(16)
        if top + height > self._box.bottom() + look.px(3):
            return top
        box = self._marked(QRectF(self._box.left(), top, self._box.width(), height))
        small = look.font(11.5, 600 if data.phase is Phase.LIVE else 500)
        if QFontMetrics(small).horizontalAdvance(text) > box.width() and ink is theme.text2:
            text = self._kit.regional.time(data.start)  # rather half of it than a cut one
        taken = QFontMetrics(small).horizontalAdvance(text)
        figures = data.figures if self._height < TALL else None
        room = box.width() - taken
        if figures is not None and figures.diamonds is not None and room >= look.px(46):
            self._figures(box.top() + height / 2, only_first=True)
            room -= look.px(46)
        _line(self._painter, box, text, small, ink, self._mirrored)
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
        side, gap = look.px(11), look.px(5)
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
        font = look.font(11.5, 600, tabular=True)
        width, side = QFontMetrics(font).horizontalAdvance(text), look.px(14)
        whole = width + side + look.px(5)
        left = self._box.left() if self._mirrored else self._box.right() - whole
        ring_left = left + width + look.px(5) if self._mirrored else left
        text_left = left if self._mirrored else left + side + look.px(5)
        color = theme.format(data.format.color if data.format else "slate").bar
        box = QRectF(ring_left, middle - side / 2, side, side)
        rest = faded(theme.text3, 0.45)
        ring(self._painter, box, data.done / data.total, color, rest, look.px(2))
        self._painter.setPen(theme.text2)
        self._painter.setFont(font)
        box = QRectF(text_left, middle - side, width + 2, 2 * side)
        line_of_text(self._painter, box, text, leading(False))

    def _figures(self, middle: float, only_first: bool = False) -> None:
        look, theme, figures = self._kit.look, self._kit.look.theme, self._data.figures
        assert figures is not None
        known = [
            ("gem", figures.diamonds),
            ("users", figures.views),
            ("user-plus", figures.followers),
        ]
        font = look.font(11, 500, tabular=True)
        metrics, side = QFontMetrics(font), look.px(12)
        shown = [(icon, value) for icon, value in known if value is not None]
        x = 0.0
        for icon, value in shown[:1] if only_first else shown:
            text = self._kit.regional.compact(value)
            width = side + look.px(3) + metrics.horizontalAdvance(text)
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
            line_of_text(self._painter, box, text, leading(False))
            x += width + look.px(5)


def _block_path(rect: QRectF, radius: float, state: BlockState) -> QPainterPath:
    """A rounded rectangle, square where the stream goes on across midnight."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    if state.continues_before:
        path.addRect(QRectF(rect.left(), rect.top(), rect.width(), radius))
    if state.continues_after:
        path.addRect(QRectF(rect.left(), rect.bottom() - radius, rect.width(), radius))
    return path


def _line(
    painter: QPainter, box: QRectF, text: str, font: QFont, ink: QColor, mirrored: bool
) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    line_of_text(painter, box, shown, leading(mirrored))


def _lines(
    painter: QPainter, box: QRectF, text: str, font: QFont, ink: QColor, most: int, mirrored: bool
) -> float:
    """Text on at most ``most`` lines, the last one shortened; returns where it ends."""
    painter.setPen(ink)
    painter.setFont(font)
    layout = _broken(text.replace("\n", " "), font, box.width(), mirrored, most)
    height = QFontMetrics(font).height()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if number < most - 1:
            line.draw(painter, box.topLeft())
            continue
        # Qt counts UTF-16 units, Python code points
        units = layout.text().encode("utf-16-le")[2 * line.textStart() :]
        rest = units.decode("utf-16-le", "replace")
        rect = QRectF(box.left(), box.top() + line.y(), box.width(), height)
        _line(painter, rect, rest, font, ink, mirrored)
    return box.top() + layout.lineCount() * height


def _broken(text: str, font: QFont, width: float, mirrored: bool, most: int) -> QTextLayout:
    """Text broken into its first ``most`` lines."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setAlignment(leading(mirrored))
    layout.setTextOption(option)
    height = QFontMetrics(font).height()
    layout.beginLayout()
    while layout.lineCount() < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, (layout.lineCount() - 1) * height))
    layout.endLayout()
    return layout
