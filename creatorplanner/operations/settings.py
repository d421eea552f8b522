"""What a user can do with the settings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from creatorplanner.domain.earnings import read_exchange
from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.gift_rates import own_rate
from creatorplanner.domain.networks import read_limit
from creatorplanner.domain.settings import Setting, Settings, setting
from creatorplanner.domain.text import clean_text
from creatorplanner.domain.zones import is_zone
from creatorplanner.operations.done import Done
from creatorplanner.store.planbook import Edit

HANDLE_LIMIT = 60
LINE_LIMITS = {"graphic_title": 80, "graphic_note": 60, "link": 300}
MOST_ZONES = 3
COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
SHORTEST_DAY = 4 * 60
CHOICES: Mapping[str, tuple[object, ...]] = {
    "theme": ("system", "light", "dark", "highcontrast"),
    "clock_hours": (0, 12, 24),
    "week_start": tuple(range(8)),
    "snap_minutes": (5, 15, 30),
    "graphic_size": ("story", "reel", "square", "wide"),
    "graphic_theme": ("glow", "paper", "neon", "mono", "mine"),
    "graphic_zones_in": ("rows", "line"),
    "tray_asked": ("", "closed", "asked"),
    "calendar_view": ("week", "month", "list"),
}
RANGES: Mapping[str, tuple[int, int]] = {
    "text_percent": (90, 130),
    "hour_height": (40, 96),
    "day_from": (0, 23 * 60),
    "day_to": (SHORTEST_DAY, 30 * 60),
    "weekly_goal_minutes": (0, 7 * 24 * 60),
    "likes_moderate": (0, 10**9),
    "likes_high": (0, 10**9),
}
PATTERNS: Mapping[str, re.Pattern[str]] = {
    "currency": re.compile(r"[A-Z]{3}"),
    "window_place": re.compile(r"(-?\d{1,6} -?\d{1,6} \d{1,6} \d{1,6}( max)?)?"),
    "locale": re.compile(r"([a-z]{2,3}([_-][A-Za-z0-9]{2,8}){0,2})?"),
}

ZONES = ("zone", "second_zone")


def change_setting(edit: Edit, name: str, value: object) -> Done:
    """Set one setting; InvalidValueError for a name or value that does not exist."""
    _put(edit, name, value)
    _check_day(edit)
    return Done("setting.changed", {"field": name}, name, f"setting:{name}")


def set_view(edit: Edit, name: str, value: object) -> Done:
    """Remember how the screen was left, such as the calendar's zoom; no step of the history."""
    _put(edit, name, value)
    return Done("setting.changed", {"field": name}, name, history=False)


def change_settings(edit: Edit, values: Mapping[str, object]) -> Done:
    """Set several settings as one step."""
    for name, value in values.items():
        _put(edit, name, value)
    _check_day(edit)
    return Done("settings.changed", {"count": len(values)})


def _put(edit: Edit, name: str, value: object) -> None:
    kept = setting(name, _cleaned(name, value))
    default = getattr(Settings(), name)
    plain = list(default) if isinstance(default, tuple) else default
    known = edit.find(Setting, name)
    if kept.value != plain:
        edit.put(kept)
    elif known is not None:
        # only what differs from the default is stored, so that a better default reaches everybody
        edit.delete(known)


def _cleaned(name: str, value: object) -> object:
    if name == "handle":
        return clean_text(str(value), HANDLE_LIMIT).lstrip("@").strip()
    if name in ("platforms", "networks") and isinstance(value, tuple | list):
        texts = (clean_text(str(part), HANDLE_LIMIT) for part in value)
        return tuple(dict.fromkeys(filter(None, texts)))
    if name in LINE_LIMITS and isinstance(value, str):
        return clean_text(value, LINE_LIMITS[name])
    if not _fits(name, value):
        raise InvalidValueError(name, str(value))
    return value


def _fits(name: str, value: object) -> bool:
    if name in CHOICES:
        return value in CHOICES[name]
    if name in RANGES:
        low, high = RANGES[name]
        return isinstance(value, int) and low <= value <= high
    if name in PATTERNS:
        return isinstance(value, str) and PATTERNS[name].fullmatch(value) is not None
    if name in LISTS:
        return isinstance(value, tuple | list) and LISTS[name](value)
    if name in ZONES:
        return value == "" or (isinstance(value, str) and is_zone(value))
    return True


def _is_rate(text: str) -> bool:
    return own_rate(text.partition(" ")[0], [text]) is not None


def _are_zones(values: Sequence[object]) -> bool:
    return len(values) <= MOST_ZONES and all(
        isinstance(one, str) and is_zone(one) for one in values
    )


def _are_colors(values: Sequence[object]) -> bool:
    return len(values) <= 3 and all(isinstance(one, str) and COLOR.fullmatch(one) for one in values)


LISTS: Mapping[str, Callable[[Sequence[object]], bool]] = {
    "graphic_zones": _are_zones,
    "graphic_colors": _are_colors,
    "gift_rates": lambda values: all(_is_rate(str(one)) for one in values),
    "money_rates": lambda values: len(read_exchange([str(one) for one in values])) == len(values),
    "network_limits": lambda values: all(read_limit(str(one))[0] for one in values),
}


def _check_day(edit: Edit) -> None:
    now = edit.book.formats.settings()
    if now.day_to - now.day_from < SHORTEST_DAY:
        raise InvalidValueError("day_to", str(now.day_to))
