"""The panel's top line: the format, and what can be done with the stream as a whole."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from creatorplanner.domain.formats import Format
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.operations.formats import create_format_for
from creatorplanner.operations.streams import copy_stream, delete_stream, set_stream_format
from creatorplanner.views.focus import shows_focus
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.parts import EscLine, column
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.plain import label_text, tooltip
from creatorplanner.views.widgets.buttons import IconButton, PaintedButton
from creatorplanner.views.widgets.menus import Menu
from creatorplanner.views.widgets.paint import draw_line, focus_ring, outlined, rounded, visual


class FormatChip(PaintedButton):
    """Dot, emoji and name of the format, on its tint; a click opens the menu."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, "Format")
        self._icons = kit.icons
        self._words, self._color = "No format", "slate"

    def tell(self, kind: Format | None) -> None:
        """Show a format."""
        self._words = "No format" if kind is None else f"{kind.emoji} {kind.name}".strip()
        self._color = "slate" if kind is None else kind.color
        self.setAccessibleName(f"Format: {'none' if kind is None else kind.name}")
        self.setToolTip(tooltip(self._words))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What is shown."""
        return self._words

    def sizeHint(self) -> QSize:
        """Text with dot and arrow, at most what the icons beside it leave."""
        look = self.look
        text = QFontMetrics(look.font(13, 600)).horizontalAdvance(self._words)
        return QSize(min(text, look.px(160)) + look.px(56), look.px(28))

    def minimumSizeHint(self) -> QSize:
        """May be shortened."""
        return QSize(self.look.px(80), self.look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Tint, dot, text, arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, rect = self.look, self.look.theme, QRectF(self.rect())
        colors = theme.format(self._color)
        ground = self.ground(colors.fill, theme.hover, theme.pressed)
        rounded(painter, rect, rect.height() / 2, ground)
        if theme.outlined:
            outlined(painter, rect, rect.height() / 2, colors.bar)
        middle = self.height() / 2
        dot = look.px(9)
        box = QRectF(look.px(13), middle - dot / 2, dot, dot)
        rounded(painter, visual(self, box), dot / 2, colors.bar)
        text = rect.adjusted(look.px(28), 0, -look.px(26), 0)
        self._write(painter, visual(self, text))
        side = look.px(12)
        arrow = QRectF(self.width() - look.px(22), middle - side / 2, side, side)
        self._icons.paint(painter, "chevron-down", theme.text2, visual(self, arrow))
        if shows_focus(self):
            focus_ring(painter, rect, rect.height() / 2, look)

    def _write(self, painter: QPainter, box: QRectF) -> None:
        font = self.look.font(13, 600)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
        painter.setFont(font)
        painter.setPen(self.look.theme.text)
        draw_line(painter, self, box, shown)


class Head(QWidget):
    """Format chip and menu, duplicate, delete, close."""

    closed = Signal()
    leaving = Signal()  # before the stream is copied or deleted: write what is not written

    def __init__(self, kit: Kit, model: StreamModel, saving: Saving) -> None:
        super().__init__()
        self._kit, self._model, self._saving = kit, model, saving
        look, icons = kit.look, kit.icons
        self.chip = FormatChip(kit)
        self.copy = IconButton(look, icons, "copy-plus", "Duplicate", size=28)
        self.remove = IconButton(look, icons, "trash-2", "Delete", size=28)
        self.close_button = IconButton(look, icons, "x", "Close", size=28)
        self.naming = EscLine(
            kit,
            "Name of the new format",
            "Name of the new format",
            entered=self._name,
            left=self._stop_naming,
        )
        row = QHBoxLayout()
        row.setSpacing(look.px(2))
        row.addWidget(self.chip)
        row.addStretch(1)
        for button in (self.copy, self.remove, self.close_button):
            row.addWidget(button)
        layout = column(self, look.px(6))
        layout.addLayout(row)
        layout.addWidget(self.naming)
        self.naming.hide()
        self.chip.clicked.connect(self.open_menu)
        self.copy.clicked.connect(self._copy)
        self.remove.clicked.connect(self._delete)
        self.close_button.clicked.connect(self.closed)

    def follow(self) -> None:
        """Show the present format."""
        self.chip.tell(self._model.kind)

    def menu(self) -> QMenu:
        """Every format, none, and a new one."""
        menu = Menu(self._kit.look, self)
        group = QActionGroup(menu)
        stream = self._model.stream
        present = None if stream is None else stream.format_id
        for kind in self._model.formats:
            words = label_text(f"{kind.emoji} {kind.name}".strip())
            menu.addAction(self._choice(menu, group, words, kind.id, present))
        menu.addAction(self._choice(menu, group, "No format", None, present))
        menu.addSeparator()
        menu.addAction("New format…").triggered.connect(self._start_naming)
        menu.addAction("Edit formats").triggered.connect(lambda: self._kit.navigator.go("formats"))
        return menu

    def open_menu(self) -> None:
        """Offer the formats below the chip."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.chip.mapToGlobal(QPoint(0, self.chip.height() + 4)))

    def _choice(
        self, menu: QMenu, group: QActionGroup, words: str, key: str | None, present: str | None
    ) -> QAction:
        action = QAction(words, menu, checkable=True, checked=key == present)
        action.triggered.connect(lambda _on=False: self._choose(key))
        group.addAction(action)
        return action

    def _choose(self, format_id: str | None) -> None:
        stream = self._model.stream
        if stream is not None and stream.format_id != format_id:
            self._saving.run(set_stream_format, stream.id, format_id)

    def _start_naming(self) -> None:
        self.naming.clear()
        self.naming.show()
        self.naming.setFocus()

    def _name(self) -> None:
        stream, name = self._model.stream, self.naming.text().strip()
        if stream is not None and name:
            self._saving.run(create_format_for, stream.id, name)
        self._stop_naming()

    def _stop_naming(self) -> None:
        self.naming.hide()
        self.chip.setFocus()

    def _copy(self) -> None:
        """A copy at the same time, selected, so that the next thing is to move it."""
        self.leaving.emit()
        stream = self._model.stream
        if stream is None:
            return
        done = self._saving.run(copy_stream, stream.id, stream.start)
        if done is not None:
            self._kit.navigator.select(done.subject, "title")

    def _delete(self) -> None:
        self.leaving.emit()
        if self._model.stream is not None:
            self._saving.run(delete_stream, self._model.stream.id)
