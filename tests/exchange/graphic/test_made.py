"""When a graphic is out of date: when it would show something else, not when time goes by."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from creatorplanner.domain.formats import Format
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.exchange.graphic.choosing import picked, shown_title, with_pick
from creatorplanner.exchange.graphic.made import (
    MOST,
    Made,
    from_text,
    is_out_of_date,
    known,
    sealed,
    with_made,
)

NOW = datetime(2026, 11, 18, 22, 20, tzinfo=UTC)
TALK = Format("talk", "Q&A", "💬", "blue")
FORMATS = {"talk": TALK}
FRIDAY = Stream(
    "fri", "Ask me", "talk", start=datetime(2026, 11, 20, 20), zone="UTC", platforms=("tiktok",)
)
MONDAY = Stream("mon", "Coffee", start=datetime(2026, 11, 16, 12), zone="UTC")
MAYBE = replace(FRIDAY, id="maybe", tentative=True)
WEEK = [MONDAY, FRIDAY, MAYBE]


def _made(week: list[Stream] = WEEK, **others: object) -> Made:
    made = Made(date(2026, 11, 16), "story", "glow", "/tmp/a.png", NOW, ("fri",))
    return sealed(replace(made, **others), week, FORMATS)  # type: ignore[arg-type]


def _stale(week: list[Stream], made: Made | None = None) -> bool:
    return is_out_of_date(made or _made(), week, FORMATS)


def test_the_plan_as_it_was_is_up_to_date() -> None:
    assert not _stale(WEEK)


@pytest.mark.parametrize(
    "other",
    [
        {"title": "Ask me anything"},
        {"start": datetime(2026, 11, 20, 21)},
        {"platforms": ("tiktok", "twitch")},
        {"format_id": None},
        {"status": Status.CANCELLED},
        {"tentative": True},
    ],
)
def test_a_change_of_what_it_shows_makes_it_old(other: dict[str, object]) -> None:
    assert _stale([MONDAY, replace(FRIDAY, **other), MAYBE])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "other",
    [
        {"notes": "secret"},
        {"caption": "Come by"},
        {"run_of_show": "0:00 hello"},
        {"goal": 100},
        {"minutes": 90},
        {"hashtags": ("ama",)},
        {"status": Status.DONE},
    ],
)
def test_what_it_does_not_show_does_not(other: dict[str, object]) -> None:
    assert not _stale([MONDAY, replace(FRIDAY, **other), MAYBE])  # type: ignore[arg-type]


def test_a_stream_that_comes_or_goes_or_is_settled_makes_it_old() -> None:
    assert _stale([MONDAY, MAYBE])
    assert _stale([*WEEK, replace(FRIDAY, id="new", start=datetime(2026, 11, 21, 20))])
    assert _stale([MONDAY, FRIDAY, replace(MAYBE, tentative=False)])


def test_a_stream_that_was_over_or_left_out_does_not_count() -> None:
    assert not _stale([replace(MONDAY, title="Tea"), FRIDAY, MAYBE])
    assert not _stale([*WEEK, replace(MONDAY, id="tue", start=datetime(2026, 11, 17, 9))])
    left = [MONDAY, FRIDAY, replace(MAYBE, tentative=False)]
    made = _made(left, left_out=("maybe",))
    assert not _stale([MONDAY, FRIDAY, replace(MAYBE, tentative=False, title="New")], made)


def test_a_format_with_another_name_makes_it_old() -> None:
    other = {"talk": replace(TALK, name="Questions")}
    assert is_out_of_date(_made(), WEEK, other)


def test_it_comes_back_as_it_was_kept() -> None:
    made = _made(path='/tmp/ü "x".png', left_out=("a", "b"))
    assert from_text(made.to_text()) == made
    for broken in ("", "{}", "[]", "null", '{"week": 5}'):
        assert from_text(broken) is None


def test_a_newer_one_takes_the_place_of_one_like_it() -> None:
    first = _made()
    again = replace(first, at=NOW + timedelta(hours=1))
    other = replace(first, size="square")
    texts = with_made(with_made(with_made((), first), other), again)
    assert known(texts) == [other, again]
    for number in range(MOST + 5):
        texts = with_made(texts, replace(first, path=str(number)))
    assert len(texts) == MOST


def test_who_is_on_it() -> None:
    assert picked(FRIDAY, (), NOW)
    assert not picked(MAYBE, (), NOW)
    assert not picked(MONDAY, (), NOW)
    picks = with_pick(with_pick((), "mon", True), "fri", False)
    assert picked(MONDAY, picks, NOW)
    assert not picked(FRIDAY, picks, NOW)
    assert with_pick(picks, "mon", False) == ("-fri", "-mon")


def test_a_public_title_is_never_untitled() -> None:
    assert shown_title(FRIDAY, TALK, "Live") == "Ask me"
    assert shown_title(replace(FRIDAY, title=""), TALK, "Live") == "Q&A"
    assert shown_title(replace(FRIDAY, title=""), None, "Live") == "Live"
