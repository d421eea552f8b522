"""What every screen needs, handed from constructor to constructor."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from creatorplanner.domain.platforms import Platforms
from creatorplanner.models.desk import Desk
from creatorplanner.models.navigator import Navigator
from creatorplanner.models.regional import Regional
from creatorplanner.models.ticker import Ticker
from creatorplanner.resources import resource
from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look

if TYPE_CHECKING:
    from creatorplanner.domain.likes_tiers import LikesTiers
    from creatorplanner.domain.networks import Networks
    from creatorplanner.models.ledger import Ledger


class Kit:
    """The window's shared objects; made once by the composition root."""

    def __init__(
        self,
        desk: Desk,
        look: Look,
        icons: Icons,
        regional: Regional,
        navigator: Navigator,
        ticker: Ticker,
        platforms: Platforms,
    ) -> None:
        self.desk, self.look, self.icons = desk, look, icons
        self.regional, self.navigator, self.ticker = regional, navigator, ticker
        self.platforms = platforms

    @cached_property
    def networks(self) -> Networks:
        """What texts each network takes."""
        from creatorplanner.domain.networks import Networks

        return Networks(_data)

    @cached_property
    def ledger(self) -> Ledger:
        """The plan's sessions in memory, for all who show what they say."""
        from creatorplanner.models.ledger import Ledger

        return Ledger(self.desk, self.platforms, self.desk)

    @cached_property
    def likes_tiers(self) -> LikesTiers:
        """What numbers of likes are called; own numbers of the settings not yet taken in."""
        from creatorplanner.domain.likes_tiers import LikesTiers

        return LikesTiers.from_toml(_data("likes_tiers.toml"))


def _data(name: str) -> str:
    return resource(name).read_text("utf-8")
