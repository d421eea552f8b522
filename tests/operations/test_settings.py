"""Settings change one step at a time, and only what differs from the default is kept."""

from __future__ import annotations

import pytest

from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.settings import Setting, Settings
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.settings import change_setting, change_settings
from creatorplanner.store.planbook import Planbook


def test_change_and_undo(planner: Planner, book: Planbook) -> None:
    done = planner.run(change_setting, "theme", "light")
    assert book.formats.settings().theme == "light"
    assert (done.name, done.facts) == ("setting.changed", {"field": "theme"})
    planner.undo()
    assert book.formats.settings() == Settings()


def test_several_are_one_step(planner: Planner, book: Planbook) -> None:
    planner.run(change_settings, {"currency": "EUR", "platforms": ("twitch", "kick")})
    settings = book.formats.settings()
    assert (settings.currency, settings.platforms) == ("EUR", ("twitch", "kick"))
    planner.undo()
    assert book.formats.settings() == Settings()


def test_defaults_are_not_stored(planner: Planner, book: Planbook) -> None:
    planner.run(change_setting, "snap_minutes", 5)
    planner.run(change_setting, "snap_minutes", 15)
    assert book.find(Setting, "snap_minutes") is None
    planner.run(change_setting, "platforms", ("tiktok",))
    assert book.find(Setting, "platforms") is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("text_percent", 131),
        ("text_percent", "100"),
        ("clock_hours", 13),
        ("week_start", 8),
        ("snap_minutes", 7),
        ("currency", "usd"),
        ("locale", "../etc"),
        ("weekly_goal_minutes", -1),
        ("likes_high", -1),
        ("reduced_motion", 1),
        ("nobody", "x"),
        ("day_to", 10 * 60),
        ("day_from", 23 * 60),
    ],
)
def test_refusals_leave_all_as_it_was(
    planner: Planner, book: Planbook, name: str, value: object
) -> None:
    with pytest.raises(InvalidValueError):
        planner.run(change_setting, name, value)
    assert book.formats.settings() == Settings()
    assert planner.undo() is None


def test_one_bad_value_refuses_the_whole_step(planner: Planner, book: Planbook) -> None:
    with pytest.raises(InvalidValueError):
        planner.run(change_settings, {"currency": "EUR", "theme": "pink"})
    assert book.formats.settings().currency == "USD"


@pytest.mark.parametrize(
    ("typed", "kept"), [("@miaglow", "miaglow"), ("  @@mia \n", "mia"), ("", ""), ("x" * 99, 60)]
)
def test_handles_are_cleaned(planner: Planner, book: Planbook, typed: str, kept: str | int) -> None:
    planner.run(change_setting, "handle", typed)
    handle = book.formats.settings().handle
    assert (handle if isinstance(kept, str) else len(handle)) == kept


def test_platforms_are_cleaned(planner: Planner, book: Planbook) -> None:
    planner.run(change_setting, "platforms", ("kick", " kick ", "", "My site"))
    assert book.formats.settings().platforms == ("kick", "My site")
