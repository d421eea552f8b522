"""What every screen needs, handed from constructor to constructor."""

from __future__ import annotations

from dataclasses import dataclass, field

from creatorplanner.domain.networks import Networks
from creatorplanner.domain.platforms import Platforms
from creatorplanner.models.desk import Desk
from creatorplanner.models.navigator import Navigator
from creatorplanner.models.regional import Regional
from creatorplanner.models.ticker import Ticker
from creatorplanner.resources import resource
from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look


@dataclass(frozen=True)
class Kit:
    """The window's shared objects; made once by the composition root."""

    desk: Desk
    look: Look
    icons: Icons
    regional: Regional
    navigator: Navigator
    ticker: Ticker
    platforms: Platforms
    networks: Networks = field(default_factory=lambda: Networks(_data))


def _data(name: str) -> str:
    return resource(name).read_text("utf-8")
