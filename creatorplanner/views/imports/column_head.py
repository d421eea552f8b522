"""The head of one column: its name in the file, what it means, and how its cells are read."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from creatorplanner.exchange.tables.columns import styles_for
from creatorplanner.exchange.tables.fields import DAILY, INCOME_TEXTS, NUMBERS, TEXTS, WHEN
from creatorplanner.exchange.tables.values import Column, Style
from creatorplanner.models.tongue import tr
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import isolate, label_text, tooltip
from creatorplanner.views.widgets.buttons import PaintedButton
from creatorplanner.views.widgets.menus import Menu
from creatorplanner.views.widgets.paint import focus_ring, outlined, rounded, visual, write
from creatorplanner.views.wording.table_fields import field_words, style_words

HEIGHT, SIGN, EDGE = 70, 15, 4  # design pixels
_INCOME = ("money", "currency", "fee", "net", "payer", "source", "entry", "income_id")
_GROUPS = (
    ("When", WHEN),
    ("Numbers", tuple(field for field in NUMBERS if field not in ("fee", "net"))),
    ("Income", _INCOME),
    ("Words", tuple(field for field in TEXTS if field not in INCOME_TEXTS)),
    ("Channel", DAILY),
)
Examples = dict[Style, str]


def _say(text: str, **values: object) -> str:
    return tr("Import", text, **values)


class ColumnHead(PaintedButton):
    """A drop-down. ``meant`` carries the field that was chosen, ``styled`` the style.

    ``moved`` asks for the column before (-1) or after it (1); ``examples_asked`` is answered with
    ``show_examples``: before the menu opens, and where the guess is not sure.
    """

    meant = Signal(str)
    styled = Signal(object)
    moved = Signal(int)
    examples_asked = Signal()

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.look, " ", parent)
        self._kit = kit
        self._column = Column("")
        self._examples: Examples = {}
        self._reason = ""
        self.clicked.connect(self.open_menu)

    def show_column(self, column: Column, reason: str) -> None:
        """Show a guess; ``reason`` says why it is not sure, "" where it is."""
        self._column, self._reason, self._examples = column, reason, {}
        if reason:
            self.examples_asked.emit()
        name = _say("Column {name}", name=column.heading)
        parts = (name, field_words(column.field), self._written(), reason)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setToolTip(tooltip("\n".join(part for part in (column.heading, reason) if part)))
        self.update()

    def show_examples(self, examples: Examples) -> None:
        """What the column's first cell is, by the ways it can be read."""
        self._examples = examples

    def open_menu(self) -> None:
        """What it can mean and how it can be written."""
        self.examples_asked.emit()
        menu = self.menu()
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """The drop-down's list."""
        menu = Menu(self._kit.look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add(menu, "")
        for title, fields in _GROUPS:
            part = menu.addMenu(_say(title))
            for field in fields:
                self._add(part, field)
            if self._column.field in fields:
                menu.setActiveAction(part.menuAction())
        styles = _ways(self._column.field)
        if styles:
            menu.addSection(_say("Written as"))
        for style in styles:
            action = menu.addAction(label_text(self._style(style)))
            action.setCheckable(True)
            action.setChecked(style == self._column.style)
            action.triggered.connect(lambda _on=False, style=style: self.styled.emit(style))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the other columns, Down opens."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.moved.emit(-step if mirrored else step)
        elif event.key() == Qt.Key.Key_Down:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Three lines."""
        return QSize(self.look.px(120), self.look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground, three lines, the arrow, and a sign where it is a guess."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self.look, self.look.theme
        edge, radius = look.px(EDGE), look.px(8)
        rect = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        normal = theme.warn_soft if self._reason else theme.raised
        rounded(painter, rect, radius, self.ground(normal, theme.hover, theme.pressed))
        outlined(painter, rect, radius, theme.warn if self._reason else theme.line2)
        self._paint_lines(painter, rect)
        if shows_focus(self):
            focus_ring(painter, rect, radius, look)

    def _paint_lines(self, painter: QPainter, rect: QRectF) -> None:
        look, theme = self.look, self.look.theme
        inner = rect.adjusted(look.px(9), look.px(5), -look.px(9), -look.px(5))
        third = inner.height() / 3
        boxes = [
            QRectF(inner.left(), inner.top() + number * third, inner.width(), third)
            for number in range(3)
        ]
        used = bool(self._column.field)
        if self._reason:
            self._sign(painter, boxes[0], "triangle-alert", theme.warn)
        self._sign(painter, boxes[1], "chevron-down", theme.text2)
        painter.setPen(theme.text2)
        self._write(painter, boxes[0], self._column.heading, look.font(11, 500))
        painter.setPen(theme.text if used else theme.text3)
        self._write(painter, boxes[1], field_words(self._column.field), look.font(13, 600))
        painter.setPen(theme.text2)
        self._write(painter, boxes[2], self._written(), look.font(11, 400))

    def _sign(self, painter: QPainter, box: QRectF, icon: str, ink: QColor) -> None:
        """A sign at the end of a line, which gets shorter by it."""
        side = self.look.px(SIGN)
        spot = QRectF(box.right() - side, box.center().y() - side / 2, side, side)
        self._kit.icons.paint(painter, icon, ink, visual(self, spot))
        box.setRight(spot.left() - self.look.px(3))

    def _write(self, painter: QPainter, box: QRectF, text: str, font: QFont) -> None:
        painter.setFont(font)
        line = text.replace("\n", " ")
        cut = Qt.TextElideMode.ElideRight
        write(painter, self, box, QFontMetrics(font).elidedText(line, cut, int(box.width())))

    def _written(self) -> str:
        """How its cells are read, "" where there is one way only."""
        if not _ways(self._column.field):
            return ""
        example = self._examples.get(self._column.style, "") if self._reason else ""
        return _say("as {example}", example=isolate(example)) if example else self._plain()

    def _plain(self) -> str:
        return style_words(self._column.style)

    def _style(self, style: Style) -> str:
        example = self._examples.get(style, "")
        words = style_words(style)
        return f"{words} · {isolate(example)}" if example else words

    def _add(self, menu: QMenu, field: str) -> None:
        action = menu.addAction(label_text(field_words(field)))
        action.setCheckable(True)
        action.setChecked(field == self._column.field)
        action.triggered.connect(lambda: self.meant.emit(field))


def _ways(field: str) -> tuple[Style, ...]:
    """In which ways a column can be written, () where there is one only."""
    found = styles_for(field) if field else ()
    return found if len(found) > 1 else ()
