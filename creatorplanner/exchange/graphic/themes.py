"""How a graphic looks: colours and shapes as data, and the creator's own among them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from creatorplanner.exchange.graphic.contrast import (
    BLACK,
    WHITE,
    Ground,
    Rgb,
    contrast,
    ink_for,
    ink_on,
    over,
    rgb,
)
from creatorplanner.resources import resource

THEMES = ("glow", "paper", "neon", "mono", "mine")
OWN_COLORS = ("#3D2B9E", "#96336A", "#FFD166")
"""Where a creator's own three begin: two of the ground, one of the badges."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A soft light or a disc: centre and radius as shares of the width and height."""

    x: float
    y: float
    radius: float
    color: Rgb


@dataclass(frozen=True, slots=True)
class GraphicStyle:
    """One look. ``veil`` is what goes under text where the ground would swallow it."""

    key: str
    kind: str  # glow, discs, neon, mono, blend or picture
    base: Rgb
    ink: Rgb
    soft: Rgb
    badge_ink: Rgb
    card: Rgb
    card_alpha: float
    veil: Rgb
    badges: Mapping[str, Rgb]
    second: Rgb = BLACK
    spots: tuple[Spot, ...] = ()
    picture: str = ""  # a file's path; only for the kind "picture"
    accents: tuple[Rgb, ...] = field(default=())

    def badge(self, color: str) -> Rgb:
        """The ground of a badge; an unknown colour gets the neutral one."""
        return self.badges.get(color) or self.badges["slate"]


def style(key: str, own: tuple[str, ...] = (), picture: str = "") -> GraphicStyle:
    """The look of that name; ``own`` colours and the picture count for "mine" only."""
    data = tomllib.loads(resource("graphic_themes.toml").read_text("utf-8"))
    formats = {name: rgb(color) for name, color in data["formats"].items()}
    if key == "mine":
        return _mine(own or OWN_COLORS, picture, formats)
    table: dict[str, Any] = data[key]
    badges = formats
    if "badge" in table:
        badges = dict.fromkeys(formats, rgb(table["badge"]))
    return GraphicStyle(
        key=key,
        kind=table["kind"],
        base=rgb(table["base"]),
        ink=rgb(table["ink"]),
        soft=rgb(table["soft"]),
        badge_ink=rgb(table["badge_ink"]),
        card=rgb(table["card"]),
        card_alpha=table["card_alpha"],
        veil=rgb(table["base"]),
        badges=badges,
        spots=tuple(_spot(one) for one in table.get("spots", [])),
        accents=tuple(rgb(color) for color in table.get("accents", [])),
    )


def _spot(table: dict[str, Any]) -> Spot:
    return Spot(table["x"], table["y"], table["radius"], rgb(table["color"]))


def _mine(own: tuple[str, ...], picture: str, formats: Mapping[str, Rgb]) -> GraphicStyle:
    """Inks that suit the creator's own ground; a picture is judged when it has been decoded."""
    colors = [rgb(color) for color in own]
    first, second = colors[0], colors[1] if len(colors) > 1 else colors[0]
    ground = Ground(max(first, second, key=_lightness), min(first, second, key=_lightness))
    accent = colors[2] if len(colors) > 2 else None
    badges = formats if accent is None else dict.fromkeys(formats, accent)
    made = GraphicStyle(
        key="mine",
        kind="picture" if picture else "blend",
        base=first,
        second=second,
        ink=WHITE,
        soft=WHITE,
        badge_ink=BLACK if accent is None else ink_on(accent),
        card=WHITE,
        card_alpha=0.12,
        veil=BLACK,
        badges=badges,
        picture=picture,
    )
    return dressed(made, ground)


def dressed(style: GraphicStyle, ground: Ground) -> GraphicStyle:
    """The style with inks, cards and veil for light words or dark ones, as the ground wants."""
    from dataclasses import replace

    ink = ink_for(ground, WHITE, Rgb(20, 16, 28))
    light = ink == WHITE
    veil = BLACK if light else WHITE
    return replace(
        style,
        ink=ink,
        soft=over(veil, 0.1, WHITE) if light else over(veil, 0.12, ink),
        card=WHITE if not light else BLACK,
        card_alpha=0.34 if light else 0.5,
        veil=veil,
    )


def _lightness(color: Rgb) -> float:
    return contrast(color, BLACK)
