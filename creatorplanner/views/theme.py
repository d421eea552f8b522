"""Colours by role, read from the theme files; the one scale; fonts. No colour stands in code."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QColor

from creatorplanner.resources import resource


class FormatColors(NamedTuple):
    """One format colour: the bar, the block's fill, and the quieter fill of a done stream."""

    bar: QColor
    fill: QColor
    done_fill: QColor


class Roles:
    """Every role a theme file must give. ``on_x`` is for text on ``x``; ``x_soft`` is its tint."""

    bg: QColor
    sidebar: QColor
    surface: QColor
    raised: QColor
    hover: QColor
    pressed: QColor
    line: QColor
    line2: QColor
    ctl: QColor
    text: QColor
    text2: QColor
    text3: QColor
    accent: QColor
    on_accent: QColor
    accent_text: QColor
    accent_soft: QColor
    live: QColor
    live_soft: QColor
    on_live: QColor
    good: QColor
    warn: QColor
    bad: QColor
    warn_soft: QColor
    today: QColor
    chip: QColor
    toast: QColor
    toast_text: QColor
    toast_accent: QColor
    shadow: QColor


class Theme(Roles):
    """One theme. ``outlined``: blocks are outlines instead of fills (high contrast)."""

    def __init__(
        self,
        name: str,
        *,
        dark: bool,
        outlined: bool,
        roles: Mapping[str, QColor],
        heat: tuple[QColor, ...],
        formats: Mapping[str, FormatColors],
    ) -> None:
        self.name, self.dark, self.outlined = name, dark, outlined
        self.heat, self.formats = heat, formats
        # a dataclass with so many fields takes 3 ms of the start to define
        vars(self).update({role: roles[role] for role in Roles.__annotations__})

    def format(self, color: str) -> FormatColors:
        """The colours of a format; an unknown name gets the neutral ones."""
        return self.formats.get(color) or self.formats["slate"]


@lru_cache(maxsize=4)
def load_theme(name: str) -> Theme:
    """Read ``resources/themes/<name>.toml``; KeyError where a role is missing."""
    data = tomllib.loads(resource(f"themes/{name}.toml").read_text("utf-8"))
    roles = {role: QColor(value) for role, value in data["roles"].items()}
    formats = {
        color: FormatColors(**{part: QColor(value) for part, value in parts.items()})
        for color, parts in data["formats"].items()
    }
    heat = tuple(QColor(value) for value in data["heat"]["ramp"])
    return Theme(
        data["name"],
        dark=data["dark"],
        outlined=data["outlined"],
        roles=roles,
        heat=heat,
        formats=formats,
    )
