"""One format in the sidebar's legend."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from creatorplanner.models.overview import FormatShare
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.paint import draw_line, focus_ring, rounded, visual


class FormatRow(PaintedButton):
    """Colour, emoji, name, and how many streams the shown week has of it."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look)
        self._regional = kit.regional
        self._share: FormatShare | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def format_id(self) -> str:
        """The id of the format shown."""
        return "" if self._share is None else self._share.format.id

    def show_share(self, share: FormatShare) -> None:
        """Show a format and its count."""
        if share != self._share:
            self._share = share
            count = f"{share.streams} stream{'' if share.streams == 1 else 's'} this week"
            self.setAccessibleName(f"{share.format.name}, {count}")
            self.setToolTip(tooltip(share.format.name))
            self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self.look.px(180), self.look.px(25))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Colour, emoji, name, count."""
        if self._share is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self.look, self.look.theme, QRectF(self.rect())
        rounded(painter, rect, look.px(6), self.ground(None, theme.hover, theme.pressed))
        kind, side, height = self._share.format, look.px(10), self.height()
        square = visual(self, QRectF(look.px(8), (height - side) / 2, side, side))
        rounded(painter, square, look.px(3), theme.format(kind.color).bar)
        painter.setPen(theme.text2)
        painter.setFont(look.font(12))
        emoji = visual(self, QRectF(look.px(24), 0, look.px(22), height))
        draw_line(painter, self, emoji, kind.emoji, centred=True)
        painter.setFont(look.font(12, 500))
        left, right = look.px(50), look.px(34)
        box = visual(self, QRectF(left, 0, self.width() - left - right, height))
        name = QFontMetrics(painter.font()).elidedText(
            kind.name, Qt.TextElideMode.ElideRight, int(box.width())
        )
        draw_line(painter, self, box, name)
        painter.setPen(theme.text3)
        painter.setFont(look.font(12, 500, tabular=True))
        box = visual(self, QRectF(self.width() - right, 0, right - look.px(10), height))
        count = self._regional.number(self._share.streams)
        draw_line(painter, self, box, count, trailing=True)
        if shows_focus(self):
            focus_ring(painter, rect, look.px(6), look)
