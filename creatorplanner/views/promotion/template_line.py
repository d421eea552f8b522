"""One line of a template: its text, its due rule, and its place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from creatorplanner.domain.checklists import TemplateItem
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.due_menu import due_menu
from creatorplanner.views.promotion.move_keys import MoveKeys
from creatorplanner.views.promotion.rule_button import RuleButton
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.wording.due_rules import told_rule


class TemplateLine(QWidget):
    """The text is edited in place; Alt+Up and Alt+Down move the line."""

    renamed = Signal(str, str)
    rule_chosen = Signal(str, object)
    moved = Signal(str, int)
    deleted = Signal(str)

    def __init__(self, kit: Kit, line: TemplateItem) -> None:
        super().__init__()
        self._kit, self.line = kit, line
        look = kit.look
        self.field = LineEdit(look, "Step")
        self.field.setProperty("flat", True)
        self.due = RuleButton(look)
        self.more = IconButton(look, kit.icons, "ellipsis", "More", size=28)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.due)
        self._row.addWidget(self.more)
        self.field.committed.connect(self._renamed)
        self.due.clicked.connect(lambda: self._open(self._due_menu(), self.due))
        self.more.clicked.connect(lambda: self._open(self.menu(), self.more))
        MoveKeys(self, self._move, self.field, self.due, self.more)
        look.changed.connect(self._dress)
        self._dress()

    def follow(self, line: TemplateItem) -> None:
        """Show the line as it is now."""
        self.line = line
        if not (self.field.hasFocus() and self.field.isModified()):
            self.field.show_value(line.text)
        rule = told_rule(line.due, self._kit.regional)
        self.due.tell_rule(rule[:1].upper() + rule[1:])
        self.more.setAccessibleName(f"More for {line.text}")

    def menu(self) -> QMenu:
        """Move, another due time, delete."""
        menu = QMenu(self)
        for words, step in (("Move up\tAlt+Up", -1), ("Move down\tAlt+Down", 1)):
            action = menu.addAction(words)
            action.triggered.connect(
                lambda _on=False, step=step: self.moved.emit(self.line.id, step)
            )
        menu.addSeparator()
        remove = menu.addAction("Delete")
        remove.triggered.connect(lambda: self.deleted.emit(self.line.id))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes the line, but not from inside its text."""
        if event.key() == Qt.Key.Key_Delete and not self.field.hasFocus():
            self.deleted.emit(self.line.id)
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        self.moved.emit(self.line.id, step)

    def _renamed(self, text: str) -> None:
        if text.strip():
            self.renamed.emit(self.line.id, text)
        else:
            self.field.show_value(self.line.text)

    def _due_menu(self) -> QMenu:
        choose = self.rule_chosen.emit
        return due_menu(
            self, self._kit.regional, self.line.due, lambda rule: choose(self.line.id, rule)
        )

    def _open(self, menu: QMenu, below: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    def _dress(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._kit.look.px(6))
