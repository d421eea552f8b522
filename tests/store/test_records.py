"""Whatever a thing of the plan holds, it comes back from the file as it went in."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.calendar_links import CalendarLink
from creatorplanner.domain.channel import ActiveHour, ColumnMapping, DailyNumber
from creatorplanner.domain.checklists import ChecklistItem, DroppedLine, Template, TemplateItem
from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.formats import COLORS, Format
from creatorplanner.domain.goals import Experiment, Goal
from creatorplanner.domain.hashtags import Hashtag, HashtagSet
from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.posts import Caption, Cover, Post
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.series import Break, Occurrence, Series
from creatorplanner.domain.sessions import COUNTS, DISTURBANCES, TOOLS, Session
from creatorplanner.domain.settings import Setting
from creatorplanner.domain.streams import MAX_MINUTES, Status, Stream
from creatorplanner.domain.text import clean_text
from creatorplanner.operations.done import Done
from creatorplanner.operations.planner import Planner
from creatorplanner.store.database import open_in_memory
from creatorplanner.store.migrations import SCHEMA
from creatorplanner.store.planbook import Edit, Planbook
from creatorplanner.store.records import Thing, mapping_of, mapping_of_table, mappings
from tests.fixtures.plan import NOW, ZONE, Open

WHOLE = 2**53
texts = st.text(max_size=40).map(lambda text: clean_text(text, 500, multiline=True))
instants = st.datetimes(datetime(1971, 1, 1), datetime(2999, 1, 1)).map(
    lambda at: at.replace(microsecond=0, tzinfo=UTC)
)
walls = st.datetimes(datetime(1971, 1, 1), datetime(2999, 1, 1)).map(
    lambda at: at.replace(second=0, microsecond=0)
)
dues = st.one_of(
    st.builds(DueRule, st.sampled_from([Anchor.START, Anchor.END]), st.integers(-9999, 9999)),
    st.builds(
        DueRule, st.just(Anchor.LOCAL), st.just(0), st.integers(-30, 30), st.integers(0, 1439)
    ),
)
lists = st.lists(texts, max_size=5).map(tuple)
numbers = st.none() | st.integers(0, WHOLE)
streams = st.builds(
    Stream,
    id=st.just("stream"),
    title=texts,
    format_id=st.sampled_from([None, "format"]),
    status=st.sampled_from(Status),
    start=st.none() | walls,
    zone=st.sampled_from(["UTC", "Europe/Warsaw", "America/New_York", "Asia/Kathmandu"]),
    minutes=st.integers(1, MAX_MINUTES),
    tentative=st.booleans(),
    goal=numbers,
    platforms=lists,
    hashtags=lists,
    caption=texts,
    run_of_show=texts,
    notes=texts,
)
formats = st.builds(
    Format,
    id=st.just("format"),
    name=texts,
    emoji=texts,
    color=st.sampled_from(COLORS),
    minutes=st.integers(1, MAX_MINUTES),
    goal=numbers,
    template_id=st.sampled_from([None, "template"]),
    hashtags=lists,
    archived=st.booleans(),
    position=st.integers(0, 99),
)
sessions = st.builds(
    Session,
    id=st.just("session"),
    stream_id=st.just("stream"),
    platform=texts,
    started=st.none() | instants,
    ended=st.none() | instants,
    money=st.none() | st.integers(-WHOLE, WHOLE),
    currency=st.sampled_from(["USD", "EUR", "JPY"]),
    feeling=st.none() | st.integers(1, 5),
    note=texts,
    average_watch=numbers,
    subscribers=numbers,
    tools=st.lists(st.sampled_from(TOOLS), unique=True).map(tuple),
    disturbed=st.sampled_from(["", *DISTURBANCES]),
    disturbed_note=texts,
    estimated=st.booleans(),
    **{name: numbers for name in COUNTS},
)
items = st.builds(
    ChecklistItem,
    id=st.just("item"),
    stream_id=st.just("stream"),
    text=texts,
    due=dues,
    due_at=st.none() | instants,
    done_at=st.none() | instants,
    touched=st.booleans(),
    position=st.integers(0, 99),
    do=st.none() | dues,
    do_at=st.none() | instants,
    network=texts,
    line_id=texts,
)
series = st.builds(
    Series,
    id=st.just("series"),
    title=texts,
    start=walls,
    zone=st.just(ZONE),
    rule=st.sampled_from(["FREQ=DAILY", "FREQ=MONTHLY;BYDAY=MO,-2TU;COUNT=9"]).map(read_rule),
    minutes=st.integers(1, MAX_MINUTES),
    tentative=st.booleans(),
    goal=numbers,
    platforms=lists,
    hashtags=lists,
    caption=texts,
    run_of_show=texts,
    notes=texts,
    skipped=st.lists(walls).map(tuple),
    breaks=st.lists(st.builds(Break, st.dates(), st.dates())).map(tuple),
)
KINDS: dict[type, st.SearchStrategy[Any]] = {
    Stream: streams,
    Format: formats,
    Session: sessions,
    ChecklistItem: items,
    Hashtag: st.builds(Hashtag, st.just("tag"), texts),
    HashtagSet: st.builds(HashtagSet, st.just("set"), texts, lists, st.integers(0, 99)),
    Template: st.builds(Template, st.just("template"), texts, st.integers(0, 99)),
    TemplateItem: st.builds(
        TemplateItem,
        st.just("line"),
        st.just("template"),
        texts,
        dues,
        st.integers(0, 99),
        st.none() | dues,
        texts,
    ),
    Series: series,
    Occurrence: st.builds(Occurrence, st.just("stream"), st.just("series"), walls),
    DailyNumber: st.builds(DailyNumber.of, texts, st.dates(), texts, st.integers(-WHOLE, WHOLE)),
    ActiveHour: st.builds(
        ActiveHour.of, texts, st.integers(0, 6), st.integers(0, 23), st.integers(0, 9)
    ),
    ColumnMapping: st.builds(ColumnMapping, st.just("print"), texts),
    Income: st.builds(
        Income,
        st.just("in"),
        texts,
        st.dates(),
        st.integers(-WHOLE, WHOLE),
        texts,
        st.integers(0, WHOLE),
        texts,
        texts,
        texts,
        texts,
    ),
    Payout: st.builds(
        Payout,
        st.just("pay"),
        texts,
        st.dates(),
        st.integers(0, WHOLE),
        st.integers(0, WHOLE),
        texts,
    ),
    Goal: st.builds(
        Goal, st.just("goal"), texts, st.integers(0, WHOLE), st.dates(), st.dates(), texts, texts
    ),
    Experiment: st.builds(Experiment, st.just("stream"), texts, instants, texts),
    DroppedLine: st.just(DroppedLine.of("stream", "line")),
    Caption: st.builds(Caption.of, st.just("stream"), st.just("instagram"), texts),
    Cover: st.builds(Cover, st.just("stream"), texts, st.integers(1, 9999), st.integers(1, 9999)),
    Post: st.builds(Post.of, st.just("stream"), st.just("x"), st.just("caption"), instants),
    CalendarLink: st.builds(CalendarLink, st.just("stream"), texts, texts, texts),
    Setting: st.builds(
        Setting, texts, st.none() | st.booleans() | st.integers(0, 9) | texts | st.lists(texts)
    ),
}
NEEDED: tuple[Thing, ...] = (
    Template("template", "t"),
    Format("format", "f"),
    Stream("stream", start=datetime(2026, 11, 18, 19), zone=ZONE),
    Series("series", datetime(2026, 11, 18, 19), ZONE, read_rule("FREQ=DAILY")),
)


def _put_all(*things: Thing) -> Any:
    def put(edit: Edit) -> Done:
        for thing in things:
            edit.put(thing)
        return Done("put")

    return put


def test_every_kind_of_thing_is_tried() -> None:
    assert set(KINDS) == {mapping.kind for mapping in mappings()}


@pytest.fixture(scope="module")
def plan() -> Any:
    """One plan for all examples, with what the others refer to."""
    book = open_in_memory()
    planner = Planner(book, FixedClock(NOW))
    planner.run(_put_all(*NEEDED))
    yield planner
    book.close()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_what_goes_in_comes_out(plan: Planner, kind: Any, data: st.DataObject) -> None:
    first, second = data.draw(KINDS[kind]), data.draw(KINDS[kind])
    before = plan.book.find(kind, first.id)
    plan.run(_put_all(first))
    assert plan.book.find(kind, first.id) == first
    plan.run(_put_all(second))
    assert plan.book.find(kind, second.id) == second
    step = plan.book.journal.last_done()
    if before not in (first, second) and first.id == second.id and first != second:
        assert step is not None
        assert step.changes == ((first, second),)
    with plan.book.edit() as edit:
        if before is None:
            for thing in {first.id: first, second.id: second}.values():
                edit.delete(thing)


def test_columns_are_those_of_the_tables(book: Planbook) -> None:
    for mapping in mappings():
        rows = book.connection.execute(f"PRAGMA table_info({mapping.table})").fetchall()
        assert {row[1] for row in rows} == set(mapping.columns)
        assert mapping_of(mapping.kind) is mapping
        assert mapping_of_table(mapping.table) is mapping


def test_tables_are_strict(book: Planbook) -> None:
    rows = book.connection.execute("PRAGMA table_list").fetchall()
    loose = {row[1] for row in rows if not row[5]}
    ours = {name for name in loose if not name.startswith("stream_search")}
    assert ours == {"sqlite_schema", "sqlite_sequence", "sqlite_temp_schema", "_sqlite_migrations"}
    assert SCHEMA.version == 4


HARD_TEXTS = [
    "Q&A <img src=x onerror=1>",
    "\u202eright to left\u202c and \u2067isolated\u2069",
    "Z\u0351\u034a\u0310a\u0310l\u0352g\u0334o",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f1f5\U0001f1f1 \U00020000",
    "'; DROP TABLE streams; --",
    "100 % \\ \u2028 _",
    "x" * 500,
]


@pytest.mark.parametrize("title", HARD_TEXTS, ids=range(len(HARD_TEXTS)))
def test_u03_hard_text_is_byte_equal_after_closing(open_book: Open, title: str) -> None:
    book = open_book()
    with book.edit() as edit:
        edit.put(Stream("s", title=title, hashtags=(title,), notes=title))
    book.close()
    found = open_book().find(Stream, "s")
    assert found is not None
    for text in (found.title, found.notes, *found.hashtags):
        assert text.encode() == title.encode()


def test_u03_a_nul_and_a_lone_surrogate_are_taken_out_at_the_door(
    planner: Planner, book: Planbook
) -> None:
    from creatorplanner.operations.streams import Draft, create_stream, set_stream_text

    key = planner.run(create_stream, Draft(ZONE, None, title="a\0b\ud800c")).subject
    planner.run(set_stream_text, key, "notes", "\0\udfffnotes")
    found = book.streams.get(key)
    assert found is not None
    assert (found.title, found.notes) == ("abc", "notes")
    length = book.connection.execute("SELECT length(title) FROM streams").fetchone()
    assert length == (3,)


def test_u03_a_surrogate_that_gets_past_the_door_is_not_half_written(
    planner: Planner, book: Planbook
) -> None:
    half = _put_all(Stream("first"), Stream("second", title="\ud800"))
    with pytest.raises(UnicodeEncodeError):
        planner.run(half)
    assert book.streams.count() == 0
