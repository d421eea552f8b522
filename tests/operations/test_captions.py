"""A network's own text: set, cleared, copied and deleted with its stream."""

from __future__ import annotations

from datetime import datetime

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.posts import Caption
from creatorplanner.exchange.captions import filled, missing, text_for
from creatorplanner.operations.captions import clear_caption_for, set_caption_for
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import copy_stream, delete_stream, set_stream_text
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import add_stream


def own(book: Planbook, key: str) -> dict[str, str]:
    return {one.network: one.text for one in book.promotion.captions(key)}


@pytest.fixture
def mine(book: Planbook, clock: FixedClock, planner: Planner) -> str:
    key = add_stream(book, clock).subject
    planner.run(set_stream_text, key, "caption", "Base")
    return key


def test_a_text_of_its_own_and_back(book: Planbook, planner: Planner, mine: str) -> None:
    planner.run(set_caption_for, mine, "instagram", "Insta  \r\nline\n\n")
    assert own(book, mine) == {"instagram": "Insta  \nline"}
    planner.run(clear_caption_for, mine, "instagram")
    assert own(book, mine) == {}
    planner.undo()
    assert own(book, mine) == {"instagram": "Insta  \nline"}
    planner.run(set_caption_for, mine, "x", "")
    assert own(book, mine)["x"] == ""


def test_texts_go_and_come_with_their_stream(book: Planbook, planner: Planner, mine: str) -> None:
    planner.run(set_caption_for, mine, "x", "Short")
    done = planner.run(copy_stream, mine, datetime(2026, 11, 27, 20))
    assert own(book, done.subject) == {"x": "Short"}
    planner.run(delete_stream, mine)
    assert own(book, mine) == {}
    assert own(book, done.subject) == {"x": "Short"}
    planner.undo()
    assert own(book, mine) == {"x": "Short"}


def test_a_network_has_to_be_named(book: Planbook, planner: Planner, mine: str) -> None:
    with pytest.raises(InvalidValueError):
        planner.run(set_caption_for, mine, " ", "text")
    assert book.find(Caption, f"{mine}/ ") is None


def test_blanks_are_filled_once() -> None:
    values = {"title": "Ask {day} me", "day": "Friday"}
    assert filled("{title}! {Day} {time}{nobody}", values) == "Ask {day} me! Friday {nobody}"
    assert missing("{title} {time} {TIME} {nobody}", values) == ("time",)


def test_a_networks_own_text_is_what_is_pasted(book: Planbook, mine: str) -> None:
    stream = book.streams.get(mine)
    assert stream is not None
    assert text_for(stream, "x", {"x": "Short {title}"}, {"title": "T"}) == "Short T"
    assert text_for(stream, "tiktok", {"x": "Short"}, {}) == "Base"
