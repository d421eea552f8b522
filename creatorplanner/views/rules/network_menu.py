"""Whose text a line posts, as a menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from creatorplanner.domain.networks import Networks
from creatorplanner.models.tongue import tr
from creatorplanner.views.look import Look
from creatorplanner.views.plain import label_text
from creatorplanner.views.widgets.menus import Menu

_CONTEXT = "DueRules"


def network_menu(
    look: Look, parent: QWidget, networks: Networks, present: str, choose: Callable[[str], object]
) -> QMenu:
    """All known networks and none; the present one marked, even if it is none of them."""
    menu = Menu(look, parent, tr(_CONTEXT, "Network"))
    group = QActionGroup(menu)
    keys = ["", *(network.id for network in networks.known)]
    if present not in keys:
        keys.append(present)
    for key in keys:
        words = networks.get(key).name if key else tr(_CONTEXT, "No network")
        action = menu.addAction(label_text(words))
        action.setCheckable(True)
        action.setChecked(key == present)
        action.triggered.connect(lambda _on=False, key=key: choose(key))
        group.addAction(action)
    return menu
