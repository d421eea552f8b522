"""Announcements: stamps for Discord, nothing of a title taken for markup, titles that fit."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.exchange.announcement import (
    ELLIPSIS,
    Entry,
    announcement,
    discord_text,
    fitted,
    stamp,
    units,
    unturned,
)

FRIDAY = datetime(2026, 11, 21, 1, tzinfo=UTC)
ENTRY = Entry("Ask me anything", FRIDAY, "Fri Nov 20", ("8 PM EST", "2 AM CET (Sat)"))
LINE = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=80)


def test_two_lines_for_each_stream_where_there_is_room() -> None:
    text = announcement("Live Nov 16 – 22", [ENTRY, ENTRY], "https://example.com", "tiktok")
    assert text.split("\n\n") == [
        "Live Nov 16 – 22",
        "Fri Nov 20 · 8 PM EST · 2 AM CET (Sat)\nAsk me anything",
        "Fri Nov 20 · 8 PM EST · 2 AM CET (Sat)\nAsk me anything",
        "https://example.com",
    ]


def test_one_line_where_there_is_little() -> None:
    text = announcement("Live", [ENTRY], "", "x", short=True)
    assert text == "Live\n\nFri Nov 20 · 8 PM EST · 2 AM CET (Sat) · Ask me anything"


def test_discord_gets_stamps_that_each_reader_sees_in_their_zone() -> None:
    assert stamp(FRIDAY) == "<t:1795222800:F>"
    text = announcement("Live *now*", [ENTRY], "", "discord")
    assert text == ("**Live \\*now\\***\n\n<t:1795222800:F> (<t:1795222800:R>) **Ask me anything**")


def test_nothing_to_announce() -> None:
    assert announcement("Live", [], "https://example.com", "x") == ""


@pytest.mark.parametrize("call", ["@everyone", "@Here", "<@123>", "<t:1:F>", "**", "||spoiler||"])
def test_a_title_calls_nobody_and_is_no_markup(call: str) -> None:
    shown = discord_text(f"Hi {call}")
    assert f" {call}" not in shown
    assert re.sub(r"\\(?=[\\*_~`|\[\]<])|\u200b", "", shown) == f"Hi {call}"


@given(LINE)
def test_what_discord_shows_is_what_was_typed(title: str) -> None:
    shown = discord_text(title.replace("\u200b", ""))
    plain = re.sub(r"\\([\\*_~`|\[\]<])", r"\1", shown).replace("\u200b", "")
    assert plain == title.replace("\u200b", "")
    assert not re.search(r"(?<!\\)(?:\\\\)*[*_~`|<]", shown)


@given(LINE, st.integers(1, 60))
def test_a_fitted_title_fits_and_begins_like_the_whole(title: str, limit: int) -> None:
    short = fitted(title, limit)
    assert units(short) <= limit
    if units(title) <= limit:
        assert short == title
    else:
        assert short.endswith(ELLIPSIS)
        assert title.startswith(short.removesuffix(ELLIPSIS))
    assert units(short) == len(short.encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("title", "limit", "short"),
    [
        ("Ask me anything", None, "Ask me anything"),
        ("Ask me anything — 50k special", 20, "Ask me anything —…"),
        ("Ask me anything", 8, "Ask me…"),
        ("Donaudampfschifffahrt", 10, "Donaudamp…"),
        ("😭😭😭😭", 5, "😭😭…"),
    ],
)
def test_titles_are_cut_at_words(title: str, limit: int | None, short: str) -> None:
    assert fitted(title, limit) == short


def test_a_title_turns_nothing_that_follows_it() -> None:
    assert unturned("\u202eabc \u2067日本\u2069") == "abc 日本"
