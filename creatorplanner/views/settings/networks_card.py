"""Where else the creator posts, where the link leads, and what each network takes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from creatorplanner.domain.settings import Settings
from creatorplanner.views.kit import Kit
from creatorplanner.views.settings.limits_table import LimitsTable
from creatorplanner.views.settings.makers import Makers
from creatorplanner.views.settings.rows import SettingCard, SettingRow
from creatorplanner.views.widgets.choices import ChoiceChip
from creatorplanner.views.widgets.layouts import FlowLayout


def networks_card(kit: Kit, make: Makers) -> SettingCard:
    """The section of texts and networks."""
    table = LimitsTable(kit, make.model)
    return SettingCard(
        kit.look,
        "Texts and networks",
        [
            _networks(kit, make),
            make.text(
                "link",
                "Your link",
                lambda settings: settings.link,
                lambda typed: typed,
                "What {link} becomes. Empty: your channel where the stream runs.",
                "https://…",
                "url caption variable linktree",
            ),
            SettingRow(
                kit.look,
                "What networks take",
                table,
                "Networks change this without notice. Type your own number where it differs; "
                "nothing stops you from posting more.",
                table.follow,
                keywords="limits characters hashtags counter caption",
                wide=True,
            ),
        ],
    )


def _networks(kit: Kit, make: Makers) -> SettingRow:
    box = _Chips()
    flow = FlowLayout(box, kit.look.px(6))
    chips: dict[str, ChoiceChip] = {}

    def write() -> None:
        on = [key for key, chip in chips.items() if chip.isChecked()]
        kept = [key for key in make.model.values.networks if key in on]
        make.model.set("networks", (*kept, *(key for key in on if key not in kept)))

    def follow(settings: Settings) -> None:
        streamed = {platform.id for platform in kit.platforms.known}
        offered = [one.id for one in kit.networks.known if one.id not in streamed]
        for key in dict.fromkeys((*offered, *settings.networks)):
            if key not in chips:
                known = kit.networks.get(key)
                chips[key] = ChoiceChip(kit.look, kit.icons, known.name, known.icon, icon=True)
                chips[key].clicked.connect(write)
                flow.addWidget(chips[key])
            chips[key].setChecked(key in settings.networks)

    words = (
        "Where else you post",
        "Besides the platforms of each stream: their texts are counted and offered too.",
        "x twitter threads bluesky mastodon facebook discord chat title social",
    )
    return SettingRow(kit.look, words[0], box, words[1], follow, keywords=words[2], wide=True)


class _Chips(QWidget):
    """A place for chips that takes the width it gets."""

    def __init__(self) -> None:
        super().__init__()
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        self.setSizePolicy(policy)
