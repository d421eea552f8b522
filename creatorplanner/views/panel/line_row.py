"""One line of the checklist: tick, text, due time, and a menu for the rest."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from creatorplanner.domain.due_times import DueRule
from creatorplanner.models.caption_texts import CaptionTexts
from creatorplanner.models.stream_model import Line
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.copying import copy_text
from creatorplanner.views.panel.due_button import DueButton
from creatorplanner.views.panel.parts import EscLine
from creatorplanner.views.rules.line_menus import (
    add_missed,
    open_time,
    preview_for,
)
from creatorplanner.views.rules.network_menu import network_menu
from creatorplanner.views.rules.rule_menu import DO, DUE, RuleChoice, pop_below
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.checks import CheckBox
from creatorplanner.views.widgets.menus import Menu
from creatorplanner.views.wording.due_rules import told_rules
from creatorplanner.views.wording.line_times import times_here


class _QuietButton(IconButton):
    """Shows itself while the mouse is on its row or the keyboard on itself."""

    def paintEvent(self, event: QPaintEvent) -> None:
        row = self.parentWidget()
        if self.hasFocus() or (row is not None and row.underMouse()):
            super().paintEvent(event)


class LineRow(QWidget):
    """F2 renames, Delete removes, Control and Enter copies its text and ticks, Menu opens more."""

    ticked = Signal(str, bool)
    renamed = Signal(str, str)
    rule_chosen = Signal(str, object)
    do_chosen = Signal(str, object)
    network_chosen = Signal(str, str)
    taken_up = Signal(str)
    deleted = Signal(str)

    def __init__(self, kit: Kit, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self.line = line
        look = kit.look
        self.check = CheckBox(look, line.item.text, strikes=True)
        self.due = DueButton(look)
        self.more = _QuietButton(look, kit.icons, "ellipsis", "More", size=24, role="text3")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(4))
        row.addSpacing(look.px(8))
        row.addWidget(self.check, 1)
        row.addWidget(self.more)
        row.addWidget(self.due)
        self._row = row
        self._field: EscLine | None = None
        self.check.clicked.connect(lambda on: self.ticked.emit(self.line.item.id, on))
        self.due.clicked.connect(lambda: pop_below(self.time_menu(), self.due))
        self.more.clicked.connect(lambda: pop_below(self.menu(), self.more))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)

    @property
    def field(self) -> EscLine:
        """Where a line is renamed; made when first wanted, for there are many lines."""
        if self._field is None:
            field = EscLine(self._kit, "Step", entered=self._take, left=self.stop_renaming)
            field.hide()
            self._row.insertWidget(self._row.indexOf(self.check) + 1, field, 1)
            QWidget.setTabOrder(self.check, field)
            field.editingFinished.connect(self._take)
            self._field = field
        return self._field

    def follow(self, line: Line, color: QColor) -> None:
        """Show the line as it is now; a rename that is being typed goes on."""
        self.line = line
        item = line.item
        self.check.set_words(item.text)
        self.check.setChecked(item.done)
        self.check.set_color(color if item.done else None)
        times = times_here(self._kit.regional, self._kit.desk.clock, narrow=True)
        words, spoken = times.shown(item, line.state), times.spoken(item, line.state)
        late = item.do_at is not None and item.due_at is not None and item.do_at > item.due_at
        rules = told_rules(item.do, item.due, self._kit.regional, late=late)
        self.due.tell(words, spoken, rules, line.standing)
        self.more.setAccessibleName(f"More for {item.text}")

    def rename(self) -> None:
        """Turn the text into a field."""
        self.field.show_value(self.line.item.text)
        self.check.hide()
        self.field.show()
        self.field.setFocus()
        self.field.selectAll()

    def _renaming(self) -> bool:
        return self._field is not None and not self._field.isHidden()

    def stop_renaming(self) -> None:
        """Show the text again."""
        focused = self.field.hasFocus()
        self.field.hide()
        self.check.show()
        if focused:
            self.check.setFocus()

    def flush(self) -> None:
        """Take a rename that is being typed."""
        self._take()

    def menu(self) -> QMenu:
        """What helps where it was missed; rename, other times, network, delete."""
        menu = Menu(self._kit.look, self)
        late = self._offer_missed(menu)
        menu.addAction("Rename").triggered.connect(self.rename)
        self._add_times(menu)
        kit, network = self._kit, self.line.item.network
        menu.addMenu(network_menu(kit.look, menu, kit.networks, network, self._send))
        if not late:
            menu.addSeparator()
            menu.addAction("Delete").triggered.connect(self._drop)
        return menu

    def time_menu(self) -> QMenu:
        """When to do it, and by when; what helps where that was missed."""
        menu = Menu(self._kit.look, self)
        self._offer_missed(menu)
        self._add_times(menu)
        return menu

    def choices(self) -> tuple[RuleChoice, RuleChoice]:
        """When to do the line, and by when."""
        kit, item = self._kit, self.line.item
        preview = preview_for(kit, item.stream_id)
        return (
            RuleChoice(kit, DO, item.do, self._choose_do, self.due, optional=True, preview=preview),
            RuleChoice(kit, DUE, item.due, self._choose, self.due, preview=preview),
        )

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same menu by right click or Menu key."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that a focused tick or due time leaves alone."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._copy_and_tick()
        elif event.key() == Qt.Key.Key_F2:
            self.rename()
        elif event.key() == Qt.Key.Key_Delete and not self._renaming():
            self.deleted.emit(self.line.item.id)
        else:
            super().keyPressEvent(event)

    def _copy_and_tick(self) -> None:
        """Copy the text of the line's network, and tick the line where it is not."""
        texts = CaptionTexts(self._kit.desk, self._kit.regional, self._kit.networks)
        copy_text(self.check, texts.text_of(self.line.item))
        if not self.line.item.done:
            self.check.click()

    def _add_times(self, menu: QMenu) -> None:
        for choice in self.choices():
            menu.addMenu(choice.menu(menu))

    def _offer_missed(self, menu: QMenu) -> bool:
        """Whether it was missed; then what helps comes first."""
        item = self.line.item
        if self.line.standing != "overdue":
            return False
        add_missed(
            menu,
            lambda: self.taken_up.emit(item.id),
            lambda: open_time(self._kit, item),
            self._drop,
        )
        menu.addSeparator()
        return True

    def _drop(self) -> None:
        self.deleted.emit(self.line.item.id)

    def _choose(self, rule: DueRule | None) -> None:
        self.rule_chosen.emit(self.line.item.id, rule)

    def _choose_do(self, rule: DueRule | None) -> None:
        self.do_chosen.emit(self.line.item.id, rule)

    def _send(self, network: str) -> None:
        self.network_chosen.emit(self.line.item.id, network)

    def _take(self) -> None:
        if not self._renaming():
            return
        text = self.field.text().strip()
        self.stop_renaming()
        if text and text != self.line.item.text:
            self.renamed.emit(self.line.item.id, text)
