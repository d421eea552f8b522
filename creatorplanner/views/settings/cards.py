"""The sections of the Settings page that hold plain settings."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from creatorplanner.domain.settings import Settings
from creatorplanner.models.regional import Regional
from creatorplanner.views.kit import Kit
from creatorplanner.views.settings import choices
from creatorplanner.views.settings.chips_row import chips_row
from creatorplanner.views.settings.makers import Makers
from creatorplanner.views.settings.money_rows import money_rows
from creatorplanner.views.settings.rows import SettingCard, SettingRow
from creatorplanner.views.widgets.buttons import Button

SYSTEM = "System"
WEEK_HOURS = 168


def look_card(kit: Kit, make: Makers) -> SettingCard:
    """Theme, text size, motion."""
    themes = [("system", SYSTEM), ("light", "Light"), ("dark", "Dark")]
    sizes = [(size, f"{kit.regional.number(size)} %") for size in (90, 100, 115, 130)]
    return SettingCard(
        kit.look,
        "Look",
        [
            make.few(
                "theme",
                "Theme",
                [*themes, ("highcontrast", "High contrast")],
                "System follows your computer, its contrast setting too.",
                "colour color dark mode appearance accessibility",
            ),
            make.few(
                "text_percent",
                "Text size",
                sizes,
                "On top of the size that your computer sets.",
                "font zoom scale larger bigger accessibility",
            ),
            make.few(
                "reduced_motion",
                "Motion",
                [(False, SYSTEM), (True, "Less")],
                "Less shows everything at once, without sliding.",
                "animation accessibility reduced",
            ),
        ],
    )


def time_card(kit: Kit, make: Makers) -> SettingCard:
    """How dates and times read, and what the calendar shows."""
    return SettingCard(kit.look, "Time and calendar", [*_reading(kit, make), *_calendar(kit, make)])


def _reading(kit: Kit, make: Makers) -> list[SettingRow]:
    return [
        make.many(
            "locale",
            "Region",
            choices.regions,
            "How dates, times and numbers read and are typed.",
            "language locale format country number decimal",
        ),
        make.few(
            "clock_hours",
            "Hours",
            [(0, SYSTEM), (12, "12 hours"), (24, "24 hours")],
            keywords="clock am pm time format",
        ),
        make.many(
            "week_start",
            "Week starts on",
            lambda _settings: choices.week_starts(kit.regional),
            keywords="calendar first day monday sunday",
        ),
    ]


def _calendar(kit: Kit, make: Makers) -> list[SettingRow]:
    regional = kit.regional
    return [
        make.zone(
            "second_zone",
            "Second time zone",
            "Its hours stand beside your own in the week, for viewers elsewhere.",
            "timezone hours audience world clock",
        ),
        make.many(
            "day_from",
            "Day from",
            lambda settings: choices.day_starts(settings, regional),
            "The hours that the calendar opens at; it still scrolls to all others.",
            "calendar hours start morning",
        ),
        make.many(
            "day_to",
            "Day to",
            lambda settings: choices.day_ends(settings, regional),
            keywords="calendar hours end night",
        ),
        make.few(
            "snap_minutes",
            "Snap",
            [(size, f"{regional.number(size)} min") for size in (5, 15, 30)],
            "The steps in which streams move while you drag. Shift drags in steps of 5 minutes.",
            "calendar grid drag minutes",
        ),
        make.on_off(
            "strong_slots",
            "Strong slots",
            "Outline them in the week",
            "Free hours in which your own streams did well so far. A press makes a stream there.",
            "calendar best time suggestion recommend",
        ),
    ]


def platform_card(kit: Kit, make: Makers) -> SettingCard:
    """Where streams usually run, and under which name."""
    return SettingCard(
        kit.look,
        "Platforms and handle",
        [
            _platforms(kit, make),
            make.text(
                "handle",
                "Your handle",
                lambda settings: f"@{settings.handle}" if settings.handle else "",
                lambda typed: typed,
                "Your name on the platforms, with or without the @.",
                "@yourname",
                "name user account",
            ),
        ],
    )


def goal_card(kit: Kit, make: Makers) -> SettingCard:
    """Currency and the weekly goal."""
    return SettingCard(
        kit.look,
        "Goals and money",
        [
            make.many(
                "currency",
                "Currency",
                choices.currencies,
                "For what you log from now on; amounts already logged keep theirs.",
                "money income dollar euro",
            ),
            make.text(
                "weekly_goal_minutes",
                "Weekly goal",
                lambda settings: _goal_words(settings, kit.regional),
                lambda typed: read_goal(typed, kit.regional),
                "Hours live in a week. Leave it empty for no goal.",
                "14 h",
                "hours target live time",
            ),
            *money_rows(kit, make),
            *_likes(kit, make),
        ],
    )


def _likes(kit: Kit, make: Makers) -> list[SettingRow]:
    """From where on likes are called moderate and high; empty as the data file says."""
    tiers = kit.likes_tiers
    rule = f"A rule of thumb: {tiers.source}."
    return [
        _likes_row(kit, make, "likes_moderate", "moderate", tiers.moderate_from, ""),
        _likes_row(kit, make, "likes_high", "high", tiers.high_from, rule),
    ]


def _likes_row(kit: Kit, make: Makers, name: str, tier: str, default: int, rule: str) -> SettingRow:
    regional, number = kit.regional, kit.regional.number(default)
    checked = f"Checked on {kit.likes_tiers.checked_on}; leave it empty for {number}."
    return make.text(
        name,
        f"Likes called {tier}",
        lambda settings: _count_words(getattr(settings, name), regional),
        lambda typed: regional.read_count(typed) or 0,
        f"From this number on. {rule} {checked}".replace("  ", " "),
        number,
        "likes tier low moderate high rule of thumb",
    )


def _count_words(count: int, regional: Regional) -> str:
    return regional.number(count) if count else ""


def promotion_card(kit: Kit, go_button: QWidget, formats_button: QWidget) -> SettingCard:
    """The way to what promotion is made of."""
    look = kit.look
    return SettingCard(
        look,
        "Promotion",
        [
            SettingRow(
                look,
                "Templates and hashtag sets",
                go_button,
                "The checklists that new streams start with, and the hashtags that you reuse.",
                keywords="checklist reminders caption",
            ),
            SettingRow(
                look,
                "Formats",
                formats_button,
                "Name, emoji, colour, usual length, goal and template of each kind of stream.",
                keywords="colour emoji template",
            ),
        ],
    )


def keys_card(kit: Kit, make: Makers, sheet_button: Button) -> SettingCard:
    """Shortcuts."""
    return SettingCard(
        kit.look,
        "Shortcuts",
        [
            make.on_off(
                "single_keys",
                "Single-letter keys",
                "Use them",
                "N for a new stream, T for today: only while the calendar or a list has focus.",
                "keyboard shortcut accessibility voice",
            ),
            SettingRow(
                kit.look,
                "All keyboard shortcuts",
                sheet_button,
                keywords="keys help keyboard",
            ),
        ],
    )


def read_goal(typed: str, regional: Regional) -> int:
    """Minutes a week; a bare number means hours, nothing means no goal. NotADuration else."""
    plain = typed.strip()
    if not plain:
        return 0
    if plain.isdecimal() and int(plain) <= WEEK_HOURS:
        return int(plain) * 60
    return regional.read_duration(plain)


def _goal_words(settings: Settings, regional: Regional) -> str:
    minutes = settings.weekly_goal_minutes
    return regional.duration(minutes) if minutes else ""


def _platforms(kit: Kit, make: Makers) -> SettingRow:
    words = "Where you usually stream", "New streams start with these.", "default twitch tiktok"
    offered = [platform.id for platform in kit.platforms.known]
    return chips_row(kit, make, "platforms", offered, kit.platforms.get, words)
