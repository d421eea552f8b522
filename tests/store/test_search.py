"""Search over all streams: what is found, in which order, and that text stays text (U6)."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.clock import FixedClock
from creatorplanner.operations.done import Done
from creatorplanner.operations.formats import create_format
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import (
    Draft,
    create_stream,
    delete_stream,
    retitle_stream,
    set_hashtags,
    set_stream_text,
)
from creatorplanner.store.database import open_in_memory
from creatorplanner.store.planbook import Edit, Planbook
from creatorplanner.store.read_search import MOST_HITS
from tests.fixtures.plan import NOW, ZONE, Open

TODAY = datetime(2026, 11, 18, 19)


def add(planner: Planner, title: str, days: float | None = 0, format_id: str | None = None) -> str:
    """A stream so many days from today, an idea for None; its id."""
    start = None if days is None else TODAY + timedelta(days=days)
    draft = Draft(zone=ZONE, start=start, title=title, format_id=format_id)
    return planner.run(create_stream, draft).subject


def found(book: Planbook, text: str, limit: int = 20) -> list[str]:
    return [stream.title for stream in book.search.streams(text, NOW, limit)]


def test_all_words_have_to_be_there_in_any_order_and_case(book: Planbook, planner: Planner) -> None:
    for title in ("Saturday battle night", "Battle of bands", "Story NIGHT"):
        add(planner, title)
    assert found(book, "NIGHT battle") == ["Saturday battle night"]
    assert set(found(book, "night")) == {"Saturday battle night", "Story NIGHT"}
    assert found(book, "attle ban") == ["Battle of bands"]
    assert found(book, "battle opera") == []
    assert found(book, "   ") == []


def test_titles_come_before_other_texts_and_near_ones_before_far_ones(
    book: Planbook, planner: Planner
) -> None:
    mentioned = add(planner, "Tomorrow", 1)
    planner.run(set_stream_text, mentioned, "notes", "bring the karaoke machine")
    add(planner, "Karaoke far", 300)
    add(planner, "Karaoke past", -20)
    add(planner, "Karaoke near", 3)
    add(planner, "Karaoke some day", None)
    expected = ["Karaoke near", "Karaoke past", "Karaoke far", "Karaoke some day", "Tomorrow"]
    assert found(book, "karaoke") == expected
    assert found(book, "karaoke", 2) == expected[:2]


@pytest.mark.parametrize("query", ["q&", "q", "&a", "Q&A"])
def test_short_words_are_found_in_titles_too(book: Planbook, planner: Planner, query: str) -> None:
    add(planner, "Q&A 50k")
    add(planner, "Other", 1)
    assert found(book, query) == ["Q&A 50k"]


def test_letters_of_every_script_are_found_in_any_case(book: Planbook, planner: Planner) -> None:
    add(planner, "Äpfel ÖL mit Zoë")
    add(planner, "雑談の夜", 1)
    add(planner, "ЧАТ вечером", 2)
    assert found(book, "äpfel") == ["Äpfel ÖL mit Zoë"]
    assert found(book, "öl") == found(book, "ZOË öl") == ["Äpfel ÖL mit Zoë"]
    assert found(book, "雑談") == ["雑談の夜"]
    assert found(book, "чат ве") == ["ЧАТ вечером"]


def test_hashtags_and_formats_find_streams(book: Planbook, planner: Planner) -> None:
    kind = planner.run(create_format, "Draw with me").subject
    add(planner, "Your OC", 1, kind)
    add(planner, "Inktober", -2, kind)
    other = add(planner, "Your weekend", 2)
    planner.run(set_hashtags, other, ("grwm", "inkdrop"))
    assert found(book, "draw with") == ["Your OC", "Inktober"]
    assert found(book, "draw OC") == found(book, "oc draw with me") == ["Your OC"]
    assert found(book, "draw in") == ["Inktober"]
    assert found(book, "#grwm") == ["Your weekend"]
    assert found(book, "ink") == ["Inktober", "Your weekend"]


HOSTILE = (
    "'; DROP TABLE streams; --", 'a" OR "b', "title:x", "NEAR(a b)", "x* AND y", "^a", "{t}",
    "a\\", "\0abc", "\ud800lone", '"""', "(((", "%", "_", "a%b", "-a", "+", "?1", "*",
)  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE)
def test_u06_a_query_is_text_and_never_syntax(book: Planbook, planner: Planner, query: str) -> None:
    add(planner, "Ranked grind")
    assert found(book, query) in ([], ["Ranked grind"])
    assert found(book, "ranked") == ["Ranked grind"]
    if query.strip("\0\ud800"):
        add(planner, f"Now {query} then", 1)
        assert f"Now {query} then".replace("\0", "").replace("\ud800", "") in found(book, query)


def test_u06_percent_and_underscore_stand_for_themselves(book: Planbook, planner: Planner) -> None:
    for title in ("100 % live", "100 live", "snake_case", "snake case"):
        add(planner, title)
    assert found(book, "%") == found(book, "100 %") == ["100 % live"]
    assert found(book, "_") == found(book, "snake_case") == ["snake_case"]


@given(st.text(max_size=40))
def test_u06_no_text_breaks_the_search(text: str) -> None:
    plan = open_in_memory()
    try:
        planner = Planner(plan, FixedClock(NOW, ZONE))
        key = add(planner, text)
        title = planner.book.streams.get(key)
        assert title is not None
        hits = found(plan, title.title)
        assert not title.title.strip() or title.title in hits
    finally:
        plan.close()


def test_the_index_follows_every_change_undo_and_redo(book: Planbook, planner: Planner) -> None:
    key = add(planner, "Ranked grind")
    planner.run(retitle_stream, key, "Cozy crafting")
    assert (found(book, "ranked"), found(book, "crafting")) == ([], ["Cozy crafting"])
    planner.undo()
    assert (found(book, "ranked"), found(book, "crafting")) == (["Ranked grind"], [])
    planner.redo()
    planner.run(delete_stream, key)
    assert found(book, "crafting") == []
    planner.undo()
    assert found(book, "crafting") == ["Cozy crafting"]
    for _ in range(2):
        planner.undo()
    assert found(book, "ranked") == found(book, "crafting") == []
    planner.redo()
    assert found(book, "ranked") == ["Ranked grind"]


def test_a_refused_step_leaves_the_index_as_it_was(book: Planbook, planner: Planner) -> None:
    key = add(planner, "Ranked grind")

    def refused(edit: Edit) -> Done:
        retitle_stream(edit, key, "Cozy crafting")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        planner.run(refused)
    assert (found(book, "ranked"), found(book, "crafting")) == (["Ranked grind"], [])


def test_the_nearest_of_very_many_hits_are_found(book: Planbook) -> None:
    with book.edit() as edit:
        create_stream(edit, Draft(zone=ZONE, start=TODAY, title="Morning coffee, the first"))
        for number in range(MOST_HITS + 50):
            start = TODAY + timedelta(days=2 + number)
            create_stream(edit, Draft(zone=ZONE, start=start, title=f"Coffee chat {number}"))
    assert found(book, "coffee", 3) == ["Morning coffee, the first", "Coffee chat 0",
                                        "Coffee chat 1"]  # fmt: skip


def test_what_was_planned_with_an_older_version_is_found_too(
    plan_file: Path, open_book: Open
) -> None:
    plan_file.write_bytes((Path(__file__).parent / "files" / "v1.db").read_bytes())
    book = open_book()
    assert book.report.migrated_from == 1
    assert found(book, "ask anything") == ["Ask me anything"]
    rows = book.connection.execute("SELECT count(*) FROM stream_search").fetchone()
    assert rows == book.connection.execute("SELECT count(*) FROM streams").fetchone()
