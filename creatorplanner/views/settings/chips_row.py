"""A row of chips of which any number may be chosen: where one streams, where else one posts."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from creatorplanner.domain.networks import Network
from creatorplanner.domain.platforms import Platform
from creatorplanner.domain.settings import Settings
from creatorplanner.views.kit import Kit
from creatorplanner.views.settings.makers import Makers
from creatorplanner.views.settings.rows import SettingRow
from creatorplanner.views.widgets.choices import ChoiceChip
from creatorplanner.views.widgets.layouts import FlowLayout

Named = Callable[[str], Platform | Network]
Words = tuple[str, str, str]
"""What the row is called, its hint, and other words that find it."""


def chips_row(
    kit: Kit, make: Makers, setting: str, offered: Iterable[str], named: Named, words: Words
) -> SettingRow:
    """Chips of what is ``offered`` and of what the setting holds besides; it keeps its order."""
    box = _Chips()
    flow = FlowLayout(box, kit.look.px(6))
    chips: dict[str, ChoiceChip] = {}
    usual = tuple(offered)

    def write() -> None:
        on = [key for key, chip in chips.items() if chip.isChecked()]
        kept = [key for key in getattr(make.model.values, setting) if key in on]
        make.model.set(setting, (*kept, *(key for key in on if key not in kept)))

    def follow(settings: Settings) -> None:
        chosen: tuple[str, ...] = getattr(settings, setting)
        for key in dict.fromkeys((*usual, *chosen)):
            if key not in chips:
                known = named(key)
                chips[key] = ChoiceChip(kit.look, kit.icons, known.name, known.icon, icon=True)
                chips[key].clicked.connect(write)
                flow.addWidget(chips[key])
            chips[key].setChecked(key in chosen)

    title, hint, keywords = words
    return SettingRow(kit.look, title, box, hint, follow, keywords=keywords, wide=True)


class _Chips(QWidget):
    """A place for chips that takes the width it gets."""

    def __init__(self) -> None:
        super().__init__()
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        self.setSizePolicy(policy)
