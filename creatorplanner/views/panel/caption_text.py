"""A caption's field: what is filled in when it is copied stands on chips."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock

from creatorplanner.exchange.captions import BLANK
from creatorplanner.views.panel.text_field import SavingText
from creatorplanner.views.widgets.paint import rounded


class CaptionText(SavingText):
    """Blanks are typed as plain braces, such as ``{day}``, and lie on a tint."""

    def insert_blank(self, name: str) -> None:
        """Put a blank where the cursor stands, apart from the word before it."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        gap = " " if before and not before[-1].isspace() and cursor.selectionStart() else ""
        cursor.insertText(f"{gap}{{{name}}}")
        self.setTextCursor(cursor)
        self.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chips below the letters."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        block = self.firstVisibleBlock()
        bottom = self.viewport().height()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > bottom:
                break
            self._paint_chips(painter, block, place)
            block = block.next()
        painter.end()
        super().paintEvent(event)

    def chips(self, block: QTextBlock) -> list[QRectF]:
        """Where chips of a block lie, from its own corner; one for each line that a blank spans."""
        layout, found = block.layout(), []
        for blank in BLANK.finditer(block.text()):
            begin, end = (_units(block.text()[:at]) for at in blank.span())
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                first = max(begin, line.textStart())
                last = min(end, line.textStart() + line.textLength())
                if first < last:
                    left, right = (_x(line.cursorToX(at)) for at in (first, last))
                    box = QRectF(min(left, right), line.y(), abs(right - left), line.height())
                    found.append(box)
        return found

    def _paint_chips(self, painter: QPainter, block: QTextBlock, place: QRectF) -> None:
        theme, px = self.look.theme, self.look.px
        for box in self.chips(block):
            chip = box.translated(place.topLeft()).adjusted(-px(1), 0, px(1), 0)
            rounded(painter, chip, px(4), theme.accent_soft)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _x(found: object) -> float:
    """Qt gives the place alone or with the cursor, as the binding's version has it."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
