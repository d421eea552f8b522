"""One proposal: its format's sign, what to do, why, and the button that does it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from creatorplanner.domain.formats import Format
from creatorplanner.models.offers import Offer
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import tooltip
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import outlined, rounded
from creatorplanner.views.wording.offer_words import (
    offer_button,
    offer_reason,
    offer_title,
    offer_where,
)

TILE = 40  # design pixels


class FormatTile(QWidget):
    """A format's emoji on its own tint."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._kind: Format | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kit.look.changed.connect(self.updateGeometry)

    def show_format(self, kind: Format | None) -> None:
        """Show a format's sign."""
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = self._kit.look.px(TILE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Tint, outline in high contrast, emoji."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._kit.look, self._kit.look.theme
        rect, radius = QRectF(self.rect()), look.px(9)
        colors = theme.format(self._kind.color if self._kind else "slate")
        rounded(painter, rect, radius, colors.fill)
        if theme.outlined:
            outlined(painter, rect, radius, colors.bar)
        if self._kind is not None and self._kind.emoji:
            painter.setFont(look.font(18, 400))
            painter.setPen(theme.text)
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), self._kind.emoji)
        else:
            side = look.px(18)
            box = QRectF(0, 0, side, side)
            box.moveCenter(rect.center())
            self._kit.icons.paint(painter, "sparkles", theme.text2, box)


class OfferRow(QWidget):
    """``asked`` carries the offer to plan, ``shown_asked`` one to look at in the calendar."""

    asked = Signal(object)
    shown_asked = Signal(object)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.offer: Offer | None = None
        look = kit.look
        self._tile = FormatTile(kit)
        self.title = Text(look, "", 13, 600, wrap=True)
        self.reason = Text(look, "", 12, 400, "text2", wrap=True)
        self.button = Button(look, kit.icons, "", "secondary")
        self.button.clicked.connect(self._press)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.addWidget(self.title)
        self._column.addWidget(self.reason)
        self._gap = QSpacerItem(0, 0)
        self._column.addSpacerItem(self._gap)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self._row.addLayout(self._column, 1)
        look.changed.connect(self._dress)
        self._dress()

    def show_offer(self, offer: Offer, first: bool) -> None:
        """Show a proposal; the ``first`` one has the button that stands out."""
        regional = self._kit.regional
        self.offer = offer
        self._tile.show_format(offer.format)
        self.title.setText(offer_title(regional, offer))
        self.reason.setText(offer_reason(regional, offer))
        done = offer.is_planned and not offer.has_room
        self.button.variant = "ghost" if done else "soft" if first else "secondary"
        self.button.set_icon("check" if done else "plus" if first else "")
        self.button.set_words(offer_button(regional, offer))
        self.button.setEnabled(done or offer.has_room)
        where = offer_where(regional, offer)
        self.button.setToolTip(tooltip(where))
        told = ". ".join(filter(None, [self.title.text(), self.reason.text(), where]))
        self.button.setAccessibleDescription(told)
        self.button.update()

    def _press(self) -> None:
        if self.offer is None:
            return
        if self.offer.has_room:
            self.asked.emit(self.offer)
        else:
            self.shown_asked.emit(self.offer)

    def _dress(self) -> None:
        px = self._kit.look.px
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(12))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(3))
        self._gap.changeSize(0, px(3))
