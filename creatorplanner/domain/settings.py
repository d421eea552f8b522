"""The creator's settings: every one has a default, and only what differs is stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from creatorplanner.domain.errors import InvalidValueError


@dataclass(frozen=True, slots=True)
class Setting:
    """One stored setting; ``value`` is what JSON can carry."""

    id: str
    value: str | int | bool | list[str] | None


class Settings(NamedTuple):
    """All settings at once. An empty string or 0 means: as the system says."""

    theme: str = "system"  # system, light, dark, highcontrast
    text_percent: int = 100  # 90 to 130
    reduced_motion: bool = False
    locale: str = ""
    clock_hours: int = 0  # 12, 24
    week_start: int = 0  # ISO weekday, 1 is Monday
    day_from: int = 10 * 60  # minutes after midnight
    day_to: int = 25 * 60  # past 24 h: into the next night
    snap_minutes: int = 15
    hour_height: int = 56
    zone: str = ""  # where the computer was when it was last asked
    second_zone: str = ""  # whose hours stand beside the calendar's own
    calendar_view: str = "week"  # week, month, list
    currency: str = "USD"
    handle: str = ""
    platforms: tuple[str, ...] = ("tiktok",)
    networks: tuple[str, ...] = ()  # where else than on a stream's platforms
    network_limits: tuple[str, ...] = ()  # own numbers, see domain/networks.py
    link: str = ""  # where to send people; empty: the channel on the stream's first platform
    weekly_goal_minutes: int = 0
    single_keys: bool = True
    sidebar: bool = True
    ideas_tray: bool = False
    started: bool = False  # first run answered or skipped
    likes_moderate: int = 0  # likes from which a stream is called so; 0: as the data file says
    likes_high: int = 0
    strong_slots: bool = True  # outlined in the calendar's week
    gift_rates: tuple[str, ...] = ()  # own numbers, see domain/gift_rates.py
    money_rates: tuple[str, ...] = ()  # "USD EUR 0.92", see domain/earnings.py
    results_measure: str = ""  # a measure; "" is the first that has been logged
    window_place: str = ""  # "x y width height", and "max" where it was maximised
    graphic_size: str = "story"
    graphic_theme: str = "glow"
    graphic_title: str = ""  # empty: as the program says
    graphic_note: str = "tap the bell 🔔"
    graphic_zones: tuple[str, ...] = ()  # beside the creator's own
    graphic_zones_in: str = "rows"  # rows, line
    graphic_format: bool = True
    graphic_platforms: bool = True
    graphic_colors: tuple[str, ...] = ()
    graphic_picture: str = ""  # the name of a file beside the plan
    graphic_folder: str = ""
    graphic_picks: tuple[str, ...] = ()  # +id or -id of streams, against what goes by itself
    graphic_made: tuple[str, ...] = ()  # see exchange/graphic/made.py
    calendar_file: bool = False  # whether one is kept up to date
    calendar_folder: str = ""  # where it lies
    calendar_written: str = ""  # when it was last, ISO in UTC
    remind_tasks: bool = True
    remind_60: bool = True  # minutes before going live
    remind_15: bool = True
    remind_5: bool = True
    remind_log: bool = True
    remind_quiet: bool = True  # while a stream is live
    remind_system: bool = True  # by the system's notifications too
    reminded_until: str = ""  # seconds since 1970 up to which everything was said
    reminded: tuple[str, ...] = ()  # keys of what was said last
    reminders_seen: str = ""  # seconds since 1970 of the last look at the list
    reminders_done: tuple[str, ...] = ()  # keys of what was taken off the list
    reminders_snoozed: tuple[str, ...] = ()  # see domain/reminders.py
    tray: bool = False  # stay there when the window is closed
    tray_asked: str = ""  # closed: once, so that it is asked; asked
    series_until: str = ""  # ISO date up to which the streams of series are laid out

    def with_stored(self, stored: list[Setting]) -> Settings:
        """These settings with stored values laid over; unknown or misfit ones are left out."""
        known = self._asdict()
        values: dict[str, Any] = {}
        for setting in stored:
            if setting.id in known and _fits(known[setting.id], setting.value):
                value = setting.value
                values[setting.id] = tuple(value) if isinstance(value, list) else value
        return self._replace(**values)


def setting(name: str, value: object) -> Setting:
    """A checked setting to store; raises InvalidValueError for an unknown name or type."""
    default = getattr(Settings(), name, None)
    plain = list(value) if isinstance(value, tuple) else value
    if default is None or not _fits(default, plain):
        raise InvalidValueError(name, str(value))
    return Setting(name, plain)  # type: ignore[arg-type]


def _fits(default: object, value: object) -> bool:
    if isinstance(default, tuple):
        return isinstance(value, list) and all(isinstance(part, str) for part in value)
    return type(value) is type(default)
