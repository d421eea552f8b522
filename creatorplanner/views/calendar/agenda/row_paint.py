"""How a stream reads in the list: time, emoji, title, format, platforms, promotion, standing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from creatorplanner.domain.streams import Phase
from creatorplanner.models.blocks import BlockData
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.paint import (
    elided_line,
    faded,
    leading,
    line_of_text,
    mirrored_in,
    outlined,
    ring,
    rounded,
)
from creatorplanner.views.wording.phases import phase_words
from creatorplanner.views.wording.titles import stream_title

TIME, EMOJI, STANDING, PROMO, PLATFORMS, FIGURES = 128, 30, 116, 64, 84, 186  # design pixels
MOST_PLATFORMS = 4
NARROW = 470
"""Below this the time stands below the title, and only what matters now is said at the end."""
LOUD = (Phase.LIVE, Phase.TO_LOG, Phase.NEXT)


class RowPainter:
    """Paints one row; parts that there is no room for are left out, the least wanted first."""

    def __init__(self, kit: Kit, painter: QPainter, box: QRectF, data: BlockData) -> None:
        self._kit, self._painter, self._data = kit, painter, data
        self._whole, self._box = box, QRectF(box)
        self._mirrored = kit.regional.right_to_left
        self._narrow = False

    def paint(self) -> None:
        """The whole row."""
        look = self._kit.look
        self._box.adjust(look.px(18), 0, -look.px(14), 0)
        width = self._whole.width() / look.scale
        self._narrow = width < NARROW
        self._bar()
        if not self._narrow:
            self._time(self._take_lead(TIME))
        self._emoji(self._take_lead(EMOJI))
        if not self._narrow or self._data.phase in LOUD:
            self._standing(self._take_end(STANDING))
        if width >= 900:
            self._figures(self._take_end(FIGURES))
        if width >= 520:
            self._promo(self._take_end(PROMO))
        if width >= 660:
            self._platforms(self._take_end(PLATFORMS))
        self._names(self._box)

    def _take_lead(self, width: float) -> QRectF:
        size = self._kit.look.px(width)
        box = QRectF(self._box.left(), self._box.top(), size, self._box.height())
        self._box.setLeft(self._box.left() + size)
        return box

    def _take_end(self, width: float) -> QRectF:
        size = self._kit.look.px(width)
        box = QRectF(self._box.right() - size, self._box.top(), size, self._box.height())
        self._box.setRight(self._box.right() - size)
        return box

    def _place(self, box: QRectF) -> QRectF:
        return mirrored_in(self._mirrored, box, self._whole)

    def _text(self, box: QRectF, text: str, font: QFont) -> None:
        elided_line(self._mirrored, self._painter, self._place(box), text, font)

    def _bar(self) -> None:
        look, data = self._kit.look, self._data
        color = look.theme.format(data.format.color if data.format else "slate").bar
        if data.phase in (Phase.DONE, Phase.TO_LOG, Phase.CANCELLED):
            color = faded(color, 0.65)
        bar = QRectF(self._whole.left() + look.px(8), self._whole.top() + look.px(9), look.px(4), 0)
        bar.setBottom(self._whole.bottom() - look.px(9))
        rounded(self._painter, self._place(bar), look.px(2), color)

    def _time(self, box: QRectF) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        live = self._data.phase is Phase.LIVE
        self._painter.setPen(theme.live if live else theme.text)
        if self._data.stream.only_day:
            self._painter.setPen(theme.text3)
            self._text(box, tr("Spoken", "no time"), look.font(13, 500))
            return
        words = self._kit.regional.time_range(self._data.start, self._data.end)
        font = look.font(13, 600 if live else 500, tabular=True)
        if QFontMetrics(font).horizontalAdvance(words) > box.width() - look.px(6):
            words = self._kit.regional.time(self._data.start)
        width = QFontMetrics(font).horizontalAdvance(words)
        self._text(box.adjusted(0, 0, -look.px(6), 0), words, font)
        if self._data.moved_by_clocks and width + look.px(20) <= box.width():
            self._sign(box.left() + width + look.px(5), box, "triangle-alert", theme.warn)

    def _sign(self, left: float, box: QRectF, icon: str, ink: QColor) -> None:
        side = self._kit.look.px(13)
        place = self._place(QRectF(left, box.center().y() - side / 2, side, side))
        self._kit.icons.paint(self._painter, icon, ink, place)

    def _emoji(self, box: QRectF) -> None:
        self._painter.setPen(self._kit.look.theme.text)
        self._painter.setFont(self._kit.look.font(16))
        emoji = self._data.format.emoji if self._data.format else ""
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter
        self._painter.drawText(self._place(box), int(flags), emoji)

    def _names(self, box: QRectF) -> None:
        look, theme, data = self._kit.look, self._kit.look.theme, self._data
        box = box.adjusted(look.px(8), 0, -look.px(10), 0)
        middle, line = box.center().y(), look.px(19)
        cancelled = data.phase is Phase.CANCELLED
        font = QFont(look.font(13.5, 600))
        font.setStrikeOut(cancelled)
        self._painter.setPen(theme.text2 if cancelled else theme.text)
        title = stream_title(data.stream, data.format).replace("\n", " ")
        self._text(QRectF(box.left(), middle - line, box.width(), line), title, font)
        kind = "" if data.format is None else data.format.name
        length = self._kit.regional.duration(data.stream.minutes)
        parts = (kind, length)
        if self._narrow:
            parts = (self._kit.regional.time_range(data.start, data.end), kind)
        words = " · ".join(part for part in parts if part)
        self._painter.setPen(theme.text2)
        below = QRectF(box.left(), middle + look.px(1), box.width(), line)
        small = look.font(12)
        if data.repeats is not None:
            below.setRight(below.right() - look.px(20))
            taken = min(QFontMetrics(small).horizontalAdvance(words), below.width())
            self._sign(below.left() + taken + look.px(6), below, "repeat", theme.text2)
        self._text(below, words, small)

    def _platforms(self, box: QRectF) -> None:
        look = self._kit.look
        side, gap = look.px(15), look.px(6)
        x = box.left()
        for key in self._data.stream.platforms[:MOST_PLATFORMS]:
            icon = self._kit.platforms.get(key).icon or "globe"
            place = self._place(QRectF(x, box.center().y() - side / 2, side, side))
            self._kit.icons.paint(self._painter, icon, look.theme.text2, place)
            x += side + gap

    def _promo(self, box: QRectF) -> None:
        data, look, theme = self._data, self._kit.look, self._kit.look.theme
        if not data.total:
            return
        side = look.px(15)
        disc = QRectF(box.left(), box.center().y() - side / 2, side, side)
        color = theme.format(data.format.color if data.format else "slate").bar
        rest = faded(theme.text3, 0.45)
        share = data.done / data.total
        ring(self._painter, self._place(disc), share, color, rest, look.px(2))
        number = self._kit.regional.number
        words = f"{number(data.done)}/{number(data.total)}"
        self._painter.setPen(theme.text2)
        text = box.adjusted(side + look.px(6), 0, 0, 0)
        self._text(text, words, look.font(12, 600, tabular=True))

    def _figures(self, box: QRectF) -> None:
        figures, look = self._data.figures, self._kit.look
        if figures is None:
            return
        known = (
            ("gem", figures.diamonds),
            ("users", figures.views),
            ("user-plus", figures.followers),
        )
        font, side, x = look.font(12, 500, tabular=True), look.px(13), box.left()
        self._painter.setPen(look.theme.text2)
        for icon, value in known:
            if value is None:
                continue
            words = self._kit.regional.compact(value)
            width = QFontMetrics(font).horizontalAdvance(words) + 2
            sign = QRectF(x, box.center().y() - side / 2, side, side)
            self._kit.icons.paint(self._painter, icon, look.theme.text2, self._place(sign))
            self._text(
                QRectF(sign.right() + look.px(4), box.top(), width, box.height()), words, font
            )
            x = sign.right() + look.px(4) + width + look.px(10)

    def _standing(self, box: QRectF) -> None:
        """A word in a pill where it matters now, a quiet word else."""
        look, theme, data = self._kit.look, self._kit.look.theme, self._data
        tentative = data.stream.tentative and data.phase in (Phase.PLANNED, Phase.NEXT)
        words = "Tentative" if tentative else phase_words(data.phase)
        inks = {
            Phase.LIVE: (theme.live, theme.live_soft),
            Phase.TO_LOG: (theme.warn, theme.warn_soft),
            Phase.NEXT: (theme.accent_text, theme.accent_soft),
        }
        ink, ground = inks.get(data.phase, (theme.text2, None))
        font = look.font(12, 600 if ground is not None else 500)
        width = min(QFontMetrics(font).horizontalAdvance(words) + look.px(18), box.width())
        height = look.px(24)
        pill = QRectF(box.right() - width, box.center().y() - height / 2, width, height)
        if tentative:
            outlined(
                self._painter,
                self._place(pill),
                height / 2,
                theme.text3,
                look.px(1.2),
                Qt.PenStyle.DashLine,
            )
            ink = theme.text2
        elif ground is not None:
            rounded(self._painter, self._place(pill), height / 2, ground)
            if theme.outlined:
                outlined(self._painter, self._place(pill), height / 2, theme.line2)
        self._painter.setPen(ink)
        self._painter.setFont(font)
        inner = pill.adjusted(look.px(9), 0, -look.px(9) + 2, 0)
        line_of_text(self._painter, self._place(inner), words, leading(self._mirrored))
