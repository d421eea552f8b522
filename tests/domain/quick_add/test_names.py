"""Formats and platforms as creators name them, however odd."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.quick_add import FormatFact, Kind, PlatformFact, Reader
from tests.domain.quick_add.conftest import context


def reader(*names: str) -> Reader:
    formats = tuple(FormatFact(f"id of {name}", name) for name in names)
    return Reader(replace(context(), formats=formats))


def test_a_name_may_hold_days_and_numbers() -> None:
    reads = reader("Sunday Funday", "8 Ball Pool", "Friday")
    assert reads.read("sat 3pm sunday funday").format_id == "id of Sunday Funday"
    found = reads.read("8 ball pool sat 3pm")
    assert (found.format_id, found.title) == ("id of 8 Ball Pool", "")


def test_of_two_that_share_a_word_neither_is_taken_by_it() -> None:
    reads = reader("Battle night", "Battle royale")
    assert reads.read("fri 8pm battle").format_id is None
    assert reads.read("fri 8pm royale").format_id == "id of Battle royale"


def test_an_exact_name_wins_over_a_longer_one() -> None:
    reads = reader("Story time", "Story")
    assert reads.read("fri 8pm story").format_id == "id of Story"
    assert reads.read("fri 8pm story time").format_id == "id of Story time"


def test_the_first_in_the_text_counts_and_the_other_is_title() -> None:
    found = reader("Haul", "Gaming").read("fri 8pm best gaming haul")
    assert (found.format_id, found.title) == ("id of Gaming", "best gaming haul")


def test_platforms_by_name_id_and_nickname() -> None:
    platforms = (PlatformFact("youtube", "YouTube"), PlatformFact("tiktok", "TikTok LIVE"))
    reads = Reader(replace(context(), platforms=platforms))
    assert reads.read("fri 8pm @yt @TikTok").platforms == ("youtube", "tiktok")
    assert reads.read("fri 8pm @tiktoklive").platforms == ("tiktok",)
    assert reads.read("fri 8pm @kick").title == "@kick"


@given(st.lists(st.text(max_size=12), max_size=6), st.text(max_size=40))
def test_any_names_and_any_text(names: list[str], text: str) -> None:
    reads = reader(*names)
    for piece in (text, f"fri 8pm {' '.join(names)}"):
        found = reads.read(piece)
        kinds = [token for token in found.tokens if token.kind is Kind.FORMAT]
        assert len(kinds) <= 1
        assert found.format_id is None or found.format_id[6:] in names
