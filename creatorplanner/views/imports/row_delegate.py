"""Paints the rows of an import's preview."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from creatorplanner.exchange.calendar.importing import Item
from creatorplanner.models.import_rows import ImportRole, ImportRow, is_choice
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.imports.row_words import ICONS, ImportWords, RowTexts
from creatorplanner.views.kit import Kit
from creatorplanner.views.widgets.checks import paint_check
from creatorplanner.views.widgets.paint import (
    elided_line,
    focus_ring,
    leading,
    line_of_text,
    mirrored_in,
    rounded,
)
from creatorplanner.views.widgets.row_delegate import Index, RowDelegate, State

HEADING, ROW, LOW = 38, 50, 36  # design pixels
WIDEST_END = 0.35  # of a row


class ImportDelegate(RowDelegate):
    """A sign, a title, what is told below it, and what stands at the end."""

    def __init__(self, kit: Kit, view: QWidget) -> None:
        super().__init__(kit.look, view)
        self._kit, self._view = kit, view
        self.words = ImportWords(kit.regional, kit.desk.clock.now().date())

    def height(self, index: Index) -> int:
        """Lower where there is one line only."""
        row: ImportRow = index.data(ImportRole.ROW)
        if row.kind == "heading":
            return HEADING
        low = row.kind == "more" or not hasattr(row.thing, "event")
        return LOW if low else ROW

    def paint_row(self, painter: QPainter, box: QRectF, state: State, index: Index) -> None:
        """One row."""
        row: ImportRow = index.data(ImportRole.ROW)
        look, theme = self._kit.look, self._kit.look.theme
        chosen = bool(state & State.State_Selected)
        if chosen and shows_focus(self._view):
            ground = box.adjusted(look.px(6), 1, -look.px(6), -1)
            rounded(painter, ground, look.px(8), theme.hover)
            focus_ring(painter, ground, look.px(8), look)
        if row.kind == "heading":
            self._heading(painter, box, row)
        else:
            taken = index.data(Qt.ItemDataRole.CheckStateRole) != Qt.CheckState.Unchecked
            if is_choice(row):
                self._check(painter, box, taken)
            self._thing(painter, box, row, taken)

    def _check(self, painter: QPainter, box: QRectF, taken: bool) -> None:
        look, theme, side = self._kit.look, self._kit.look.theme, self._kit.look.px(16)
        left = box.left() + look.px(20)
        place = QRectF(left, box.center().y() - side / 2, side, side)
        spot = mirrored_in(self._kit.regional.right_to_left, place, box)
        color = theme.accent if taken else theme.ctl
        paint_check(painter, spot, look, checked=taken, color=color, radius=look.px(4))

    def _heading(self, painter: QPainter, box: QRectF, row: ImportRow) -> None:
        look, theme = self._kit.look, self._kit.look.theme
        line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(line, theme.line2 if theme.outlined else theme.line)
        inner = box.adjusted(look.px(20), look.px(6), -look.px(20), 0)
        side, mirror = look.px(16), self._kit.regional.right_to_left
        sign = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
        ink = self._ink(row)
        self._kit.icons.paint(painter, ICONS[row.group], ink, mirrored_in(mirror, sign, box))
        rest = inner.adjusted(side + look.px(10), 0, 0, 0)
        painter.setPen(theme.text)
        texts, font = self.words.texts(row), look.font(13, 600)
        elided_line(mirror, painter, mirrored_in(mirror, rest, box), texts.title, font)
        painter.setPen(theme.text2)
        painter.setFont(look.font(12, 600))
        line_of_text(painter, mirrored_in(mirror, rest, box), texts.end, leading(not mirror))

    def _thing(self, painter: QPainter, box: QRectF, row: ImportRow, taken: bool) -> None:
        look, theme, mirror = self._kit.look, self._kit.look.theme, self._kit.regional.right_to_left
        inner = box.adjusted(look.px(46), look.px(4), -look.px(20), -look.px(4))
        texts = self.words.texts(row)
        end = self._end(painter, box, inner, texts)
        inner = inner.adjusted(0, 0, -end, 0)
        if not texts.below:
            painter.setPen(theme.text2)
            part = mirrored_in(mirror, inner, box)
            elided_line(mirror, painter, part, texts.title, look.font(13, 400))
            return
        half = inner.height() / 2
        upper = QRectF(inner.left(), inner.top(), inner.width(), half)
        lower = QRectF(inner.left(), inner.top() + half, inner.width(), half)
        quiet = not isinstance(row.thing, Item) or not taken
        painter.setPen(theme.text2 if quiet else theme.text)
        font = look.font(13, 500)
        elided_line(mirror, painter, mirrored_in(mirror, upper, box), texts.title, font)
        painter.setPen(theme.text2)
        font = look.font(12, 400)
        elided_line(mirror, painter, mirrored_in(mirror, lower, box), texts.below, font)

    def _end(self, painter: QPainter, box: QRectF, inner: QRectF, texts: RowTexts) -> int:
        """Paint what stands at the end; how wide it is, with the gap before it."""
        if not texts.end:
            return 0
        look, mirror = self._kit.look, self._kit.regional.right_to_left
        font = look.font(12, 500)
        metrics, most = QFontMetrics(font), int(inner.width() * WIDEST_END)
        shown = metrics.elidedText(texts.end, Qt.TextElideMode.ElideRight, most)
        painter.setFont(font)
        painter.setPen(look.theme.text2)
        line_of_text(painter, mirrored_in(mirror, inner, box), shown, leading(not mirror))
        return metrics.horizontalAdvance(shown) + look.px(12)

    def _ink(self, row: ImportRow) -> QColor:
        theme = self._kit.look.theme
        inks = {"look": theme.warn, "new": theme.good, "changed": theme.accent_text}
        return inks.get(row.group, theme.text2)
