"""The rules that a checklist line's due time can follow, as a menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from creatorplanner.domain.due_times import DueRule
from creatorplanner.models.regional import Regional
from creatorplanner.views.plain import label_text
from creatorplanner.views.wording.due_rules import due_choices, told_rule


def due_menu(
    parent: QWidget, regional: Regional, present: DueRule, choose: Callable[[DueRule], None]
) -> QMenu:
    """The usual rules; the present one marked, and put first where it is none of them."""
    menu = QMenu(parent)
    group = QActionGroup(menu)
    choices = due_choices(regional)
    if all(rule != present for _words, rule in choices):
        choices.insert(0, (told_rule(present, regional), present))
    for words, rule in choices:
        action = menu.addAction(label_text(words[:1].upper() + words[1:]))
        action.setCheckable(True)
        action.setChecked(rule == present)
        action.triggered.connect(lambda _on=False, rule=rule: choose(rule))
        group.addAction(action)
    return menu
