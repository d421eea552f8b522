"""Where else the creator posts, where the link leads, and what each network takes."""

from __future__ import annotations

from creatorplanner.views.kit import Kit
from creatorplanner.views.settings.chips_row import chips_row
from creatorplanner.views.settings.limits_table import LimitsTable
from creatorplanner.views.settings.makers import Makers
from creatorplanner.views.settings.rows import SettingCard, SettingRow


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
    streamed = {platform.id for platform in kit.platforms.known}
    offered = [one.id for one in kit.networks.known if one.id not in streamed]
    words = (
        "Where else you post",
        "Besides the platforms of each stream: their texts are counted and offered too.",
        "x twitter threads bluesky mastodon facebook discord chat title social",
    )
    return chips_row(kit, make, "networks", offered, kit.networks.get, words)
