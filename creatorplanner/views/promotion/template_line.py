"""One line of a template: its text, when to do it, by when, whose text it posts, its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QWidget

from creatorplanner.domain.checklists import TemplateItem
from creatorplanner.domain.due_times import DueRule, comes_after
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.look import Look
from creatorplanner.views.promotion.grip import Grip
from creatorplanner.views.promotion.move_keys import MoveKeys
from creatorplanner.views.promotion.rule_button import RuleButton
from creatorplanner.views.rules.network_menu import network_menu
from creatorplanner.views.rules.rule_menu import DO, DUE, RuleChoice, pop_below
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.fields import LineEdit
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.menus import Menu
from creatorplanner.views.wording.due_rules import late_words, told_rule

_CONTEXT = "Templates"
NARROW, CRAMPED = 620, 480  # design pixels
RULE, NETWORK, GRIP, MORE = 152, 88, 24, 28


class TemplateLine(QWidget):
    """The text is edited in place. Dragged by its grip; Alt+Up and Alt+Down move it too."""

    renamed = Signal(str, str)
    rule_chosen = Signal(str, object)
    do_chosen = Signal(str, object)
    network_chosen = Signal(str, str)
    moved = Signal(str, int)
    deleted = Signal(str)

    def __init__(
        self, kit: Kit, line: TemplateItem, neighbours: Callable[[], Sequence[QWidget]]
    ) -> None:
        super().__init__()
        self._kit, self.line = kit, line
        look = kit.look
        self.grip = Grip(kit, self, neighbours)
        self.grip.step = self._move
        self.field = LineEdit(look, "Step")
        self.field.setProperty("flat", True)
        self.do = RuleButton(look, tr(_CONTEXT, DO), RULE)
        self.due = RuleButton(look, tr(_CONTEXT, DUE), RULE)
        self.network = RuleButton(look, tr(_CONTEXT, "Network"), NETWORK)
        self.more = IconButton(look, kit.icons, "ellipsis", "More", size=MORE)
        self._lay_out()
        self.field.committed.connect(self._renamed)
        self.do.clicked.connect(lambda: pop_below(self.choices()[0].menu(self), self.do))
        self.due.clicked.connect(lambda: pop_below(self.choices()[1].menu(self), self.due))
        self.network.clicked.connect(lambda: pop_below(self._network_menu(self), self.network))
        self.more.clicked.connect(lambda: pop_below(self.menu(), self.more))
        MoveKeys(self, self._move, self.field, self.do, self.due, self.network, self.more)
        look.changed.connect(self._dress)
        self._dress()

    def follow(self, line: TemplateItem) -> None:
        """Show the line as it is now."""
        self.line = line
        if not (self.field.hasFocus() and self.field.isModified()):
            self.field.show_value(line.text)
        regional, platforms = self._kit.regional, self._kit.platforms
        do = "" if line.do is None else told_rule(line.do, regional)
        self.do.tell_rule(_capital(do) or tr(_CONTEXT, "Any time"))
        late = line.do is not None and comes_after(line.do, line.due)
        self.due.tell_rule(_capital(told_rule(line.due, regional)), late_words() if late else "")
        network = platforms.name(line.network) if line.network else ""
        self.network.tell_rule(network or tr(_CONTEXT, "None"))
        self.more.setAccessibleName(f"More for {line.text}")
        self.grip.set_name(f"Move {line.text}")

    def choices(self) -> tuple[RuleChoice, RuleChoice]:
        """When to do the line, and by when."""
        kit, line = self._kit, self.line
        return (
            RuleChoice(kit, DO, line.do, self._choose_do, self.do, optional=True),
            RuleChoice(kit, DUE, line.due, self._choose_due, self.due),
        )

    def menu(self) -> QMenu:
        """Move, other times, network, delete."""
        menu = Menu(self._kit.look, self)
        for words, step in (("Move up\tAlt+Up", -1), ("Move down\tAlt+Down", 1)):
            menu.addAction(words).triggered.connect(lambda _on=False, step=step: self._move(step))
        menu.addSeparator()
        for choice in self.choices():
            menu.addMenu(choice.menu(menu))
        menu.addMenu(self._network_menu(menu))
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text over times where there is no room beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def _network_menu(self, parent: QWidget) -> QMenu:
        kit = self._kit
        return network_menu(kit.look, parent, kit.networks, self.line.network, self._send)

    def _move(self, step: int) -> None:
        self.moved.emit(self.line.id, step)

    def _choose_do(self, rule: DueRule | None) -> None:
        self.do_chosen.emit(self.line.id, rule)

    def _choose_due(self, rule: DueRule | None) -> None:
        self.rule_chosen.emit(self.line.id, rule)

    def _send(self, network: str) -> None:
        self.network_chosen.emit(self.line.id, network)

    def _renamed(self, text: str) -> None:
        if text.strip():
            self.renamed.emit(self.line.id, text)
        else:
            self.field.show_value(self.line.text)

    def _lay_out(self) -> None:
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._pair.setContentsMargins(0, 0, 0, 0)
        self._words, self._times = QHBoxLayout(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.addWidget(self.grip)
        self._words.addWidget(self.field, 1)
        for part in (self.do, self.due, self.network):
            self._times.addWidget(part)
        self._pair.addLayout(self._words, 1)
        self._pair.addLayout(self._times)
        self._pair.addWidget(self.more)

    def _arrange(self) -> None:
        narrow = is_narrow(self._kit.look, self.width())
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._pair.setDirection(down if narrow else sideways)
        # its row's end, wherever the times are
        (self._words if narrow else self._pair).addWidget(self.more)
        cramped = self.width() < self._kit.look.px(CRAMPED)
        self._times.setDirection(down if cramped else sideways)
        indent = self._kit.look.px(GRIP + 6) if narrow else 0
        mirrored = self._kit.regional.right_to_left
        self._times.setContentsMargins(0 if mirrored else indent, 0, indent if mirrored else 0, 0)
        for button in (self.do, self.due, self.network):
            button.set_labelled(narrow)

    def _dress(self) -> None:
        gap = self._kit.look.px(6)
        for layout in (self._pair, self._words, self._times):
            layout.setSpacing(gap)
        self._arrange()


class TemplateHead(QWidget):
    """What stands in the columns of the lines below; nothing where they say it themselves."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._look = kit.look
        names = ((DO, RULE), (DUE, RULE), ("Network", NETWORK))
        self._names = [
            (Text(kit.look, tr(_CONTEXT, words), 12, 500, "text3"), width) for words, width in names
        ]
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        for name, _width in self._names:
            self._row.addWidget(name)
        self._row.addSpacing(kit.look.px(MORE))
        kit.look.changed.connect(self._dress)
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Only over columns."""
        super().resizeEvent(event)
        for name, _width in self._names:
            name.setVisible(not is_narrow(self._look, self.width()))

    def _dress(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(6))
        for name, width in self._names:
            name.setFixedWidth(px(width))
            name.setIndent(px(8))


def is_narrow(look: Look, width: int) -> bool:
    """Whether a line has no room for its columns."""
    return width < look.px(NARROW)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
