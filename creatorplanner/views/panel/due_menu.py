"""The rules that a checklist line's due time can follow, as a menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.models.regional import Regional
from creatorplanner.views.panel.told_rules import told_rule
from creatorplanner.views.plain import label_text

BEFORE = (
    DueRule(Anchor.LOCAL, day_offset=-3, clock_minutes=18 * 60),
    DueRule(Anchor.LOCAL, day_offset=-2, clock_minutes=18 * 60),
    DueRule(Anchor.START, -24 * 60),
    DueRule(Anchor.LOCAL, day_offset=-1, clock_minutes=18 * 60),
    DueRule(Anchor.LOCAL, day_offset=0, clock_minutes=12 * 60),
    DueRule(Anchor.START, -4 * 60),
    DueRule(Anchor.START, -2 * 60),
    DueRule(Anchor.START, -60),
    DueRule(Anchor.START, -15),
    DueRule(Anchor.START),
)
AFTER = (
    DueRule(Anchor.END),
    DueRule(Anchor.END, 60),
    DueRule(Anchor.LOCAL, day_offset=1, clock_minutes=12 * 60),
    DueRule(Anchor.LOCAL, day_offset=1, clock_minutes=20 * 60),
)


def due_menu(
    parent: QWidget, regional: Regional, present: DueRule, choose: Callable[[DueRule], None]
) -> QMenu:
    """The usual rules, before and after the stream; the present one marked, and added if rare."""
    menu = QMenu(parent)
    group = QActionGroup(menu)
    known = present in BEFORE or present in AFTER
    for rules in (() if known else (present,), BEFORE, AFTER):
        if rules and not menu.isEmpty():
            menu.addSeparator()
        for rule in rules:
            action = menu.addAction(label_text(told_rule(rule, regional)))
            action.setCheckable(True)
            action.setChecked(rule == present)
            action.triggered.connect(lambda _on=False, rule=rule: choose(rule))
            group.addAction(action)
    return menu
