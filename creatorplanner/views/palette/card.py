"""The palette's card: the field with its chips, and the list under them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.palette.field import PaletteField
from creatorplanner.views.palette.list_view import PaletteList
from creatorplanner.views.palette.token_chip import TokenChip, TokenChips
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import mirrored, outlined, rounded, visual

RADIUS = 16
_TOP, _BOTTOM, _EDGE = 8, 10, 18  # design pixels


class PaletteCard(QWidget):
    """Places its parts; what they do is the palette's."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        look = kit.look
        self.idea = TokenChip(look, kit.icons, self)
        self.field = PaletteField(look, self)
        self.chips = TokenChips(look, kit.icons, self)
        self.list = PaletteList(kit, self)
        self.nothing = Text(look, tr("QuickAdd", "No command fits"), 13, 400, "text2", parent=self)
        self._rule = 0  # where the hairline under the field lies
        self.idea.hide()
        self.nothing.hide()

    def place(self, width: int, limit: int) -> int:
        """Lay the parts out at a width; the height that this takes, ``limit`` at most."""
        px = self._kit.look.px
        inner = width - 2 * px(_EDGE)
        y = px(_TOP)
        self._place_top(width, y)
        y += self.field.height() + px(2)
        tall = self.chips.height_at(inner)
        self.chips.setVisible(tall > 0)
        if tall:
            self._put(self.chips, QRect(px(_EDGE), y, inner, tall), width)
            y += tall + px(8)
        self._rule = y + px(4)
        y = self._rule + px(9)
        empty = not self.list.lines.lines
        command = self.field.text().lstrip().startswith(">")
        self.nothing.setText(tr("QuickAdd", "No command fits" if command else "Nothing fits"))
        self.nothing.setVisible(empty)
        self.list.setVisible(not empty)
        wanted = px(36) if empty else self.list.wanted_height()
        room = max(px(40), min(wanted, limit - y - px(_BOTTOM)))
        side = px(_EDGE if empty else _BOTTOM)
        below = QRect(side, y, width - 2 * side, room)
        self._put(self.nothing if empty else self.list, below, width)
        self.update()
        return y + room + px(_BOTTOM)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground, outline, sign and hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._kit.look, self._kit.look.theme
        rect = QRectF(self.rect())
        rounded(painter, rect, look.px(RADIUS), theme.surface)
        painter.fillRect(QRectF(1, self._rule, rect.width() - 2, 1), theme.line2)
        outlined(painter, rect, look.px(RADIUS), theme.line2)
        side = look.px(20)
        top = look.px(_TOP) + (self.field.height() - side) / 2
        box = visual(self, QRectF(look.px(_EDGE), top, side, side))
        self._kit.icons.paint(painter, "sparkles", theme.accent_text, box)

    def _place_top(self, width: int, y: int) -> None:
        px = self._kit.look.px
        left = px(_EDGE + 20 + 10)
        if not self.idea.isHidden():
            hint = self.idea.sizeHint()
            chip = QRect(left, y, min(hint.width(), width // 2), hint.height())
            chip.moveTop(y + (self.field.height() - hint.height()) // 2)
            self._put(self.idea, chip, width)
            left += chip.width() + px(10)
        field = QRect(left, y, width - left - px(_EDGE), self.field.height())
        self._put(self.field, field, width)
        side = Qt.AlignmentFlag.AlignRight if mirrored(self) else Qt.AlignmentFlag.AlignLeft
        self.field.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)

    def _put(self, part: QWidget, place: QRect, width: int) -> None:
        if mirrored(self):
            place.moveLeft(width - place.right() - 1)
        part.setGeometry(place)
