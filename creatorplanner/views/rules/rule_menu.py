"""The rules that a line's times can follow, as a menu: the usual ones first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import label_text
from creatorplanner.views.rules.rule_popover import Preview, RulePopover
from creatorplanner.views.widgets.menus import Menu
from creatorplanner.views.wording.due_rules import due_choices, told_rule

_CONTEXT = "DueRules"
AN_HOUR_BEFORE = DueRule(Anchor.START, -60)
DO, DUE = "Do at", "Done by"


@dataclass(frozen=True)
class RuleChoice:
    """One of a line's two rules: ``present`` (None: it has none), and who takes another.

    ``optional``: it can be without one, which ``choose`` hears as None. ``preview`` tells when
    a rule would be for the line's stream, where it has one. ``below`` is what the fields open at.
    """

    kit: Kit
    title: str
    present: DueRule | None
    choose: Callable[[DueRule | None], object]
    below: QWidget
    optional: bool = False
    preview: Preview | None = None

    def menu(self, parent: QWidget) -> QMenu:
        """The usual rules, the present one marked and put first where it is none of them."""
        menu = Menu(self.kit.look, parent, tr(_CONTEXT, self.title))
        group = QActionGroup(menu)
        for words, rule in self._choices():
            action = menu.addAction(label_text(words[:1].upper() + words[1:]))
            action.setCheckable(True)
            action.setChecked(rule == self.present)
            action.triggered.connect(lambda _on=False, rule=rule: self.choose(rule))
            group.addAction(action)
        menu.addSeparator()
        menu.addAction(tr(_CONTEXT, "Another time…")).triggered.connect(lambda: self.open_fields())
        return menu

    def open_fields(self) -> RulePopover:
        """Let any rule be set."""
        title = tr(_CONTEXT, self.title)
        popover = RulePopover(self.kit, self.below, title, self.choose, self.preview)
        popover.open_below(self.below, self.present or AN_HOUR_BEFORE)
        return popover

    def _choices(self) -> list[tuple[str, DueRule | None]]:
        choices: list[tuple[str, DueRule | None]] = [*due_choices(self.kit.regional)]
        present = self.present
        if present is not None and all(rule != present for _words, rule in choices):
            choices.insert(0, (told_rule(present, self.kit.regional), present))
        if self.optional:
            choices.insert(0, (tr(_CONTEXT, "Any time before it is due"), None))
        return choices


def pop_below(menu: QMenu, below: QWidget) -> None:
    """Open a menu below a widget; it goes with its closing."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(below.mapToGlobal(QPoint(0, below.height())))
