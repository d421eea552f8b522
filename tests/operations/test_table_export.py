"""What is written as a table comes back as it was: into an empty plan, and into its own."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.formats import Format
from creatorplanner.domain.sessions import COUNTS, DISTURBANCES, TOOLS, Session
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.text import (
    CAPTION_LIMIT,
    NOTES_LIMIT,
    TITLE_LIMIT,
    clean_text,
    split_hashtags,
)
from creatorplanner.exchange.tables.fields import OWN, own_field, own_heading
from creatorplanner.exchange.tables.guessing import Hints, guess_table
from creatorplanner.exchange.tables.harmless import as_written, harmless
from creatorplanner.exchange.tables.planning import Unmatched
from creatorplanner.exchange.tables.reading import read_table
from creatorplanner.exchange.tables.rows import read_rows
from creatorplanner.exchange.tables.values import ReadTable
from creatorplanner.exchange.tables.writing import (
    SESSION_COLUMNS,
    STREAM_COLUMNS,
    write_csv,
    write_json,
)
from creatorplanner.operations.done import Done
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.sample import fill_sample
from creatorplanner.operations.table_export import SESSIONS, STREAMS, rows_of
from creatorplanner.store.database import open_in_memory
from creatorplanner.store.planbook import Edit, Planbook
from tests.fixtures.plan import NOW, ZONE
from tests.support.tables import nothing_new, planned, taken

COLUMNS = {SESSIONS: SESSION_COLUMNS, STREAMS: STREAM_COLUMNS}
HOSTILE = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "=cmd|' /C calc'!A0",
    "\uff1d1+1",
    "\uff0b1",
    "\uff0d1",
    "\uff201",
    "'tis",
    "''=1",
    "'=1",
    ' ="a"',
    "\n=1",
)


def written(book: Planbook, what: str, kind: str) -> bytes:
    rows = rows_of(book, what)
    return (
        write_json(what, COLUMNS[what], rows)
        if kind == "json"
        else write_csv(COLUMNS[what], rows, kind)
    )


def read(data: bytes) -> ReadTable:
    raw = read_table(io.BytesIO(data), "export")
    guess = guess_table(raw, Hints(NOW.date(), ZONE, "en_US", {}))
    assert guess.kind == OWN
    return read_rows(raw, guess)


@contextmanager
def plan() -> Iterator[Planner]:
    book = open_in_memory()
    yield Planner(book, FixedClock(NOW, ZONE))
    book.close()


def fill(edit: Edit, things: list[Format | Stream | Session]) -> Done:
    for thing in things:
        edit.put(thing)
    return Done("ideas.added")


def everything(book: Planbook) -> tuple[list[Stream], list[Session]]:
    streams = [*book.calendars.dated(), *book.streams.undated()]
    found = book.sessions.of_streams(one.id for one in streams)
    streams.sort(key=lambda one: one.id)
    return streams, [one for key in sorted(found) for one in found[key]]


# what people type, and what programs choke on
letters = st.sampled_from("a b ,;\"'=+-@\t\n|é\u0301ش\u202e\u2066👩\u200d🚀<&#0") | st.characters(
    exclude_categories=("Cs",)
)
texts = st.text(letters, max_size=12) | st.sampled_from(HOSTILE)
ids = st.uuids().map(lambda one: one.hex)
counts = st.none() | st.integers(0, 10**15)
names = st.sampled_from(("tiktok", "twitch", "My site", "a, b", "=x"))
KINDS = [Format(f"f{at}", f"{name}") for at, name in enumerate(("Q&A", "=Haul", "GRWM"))]


def line(limit: int) -> st.SearchStrategy[str]:
    return texts.map(lambda text: clean_text(text, limit))


def lines(limit: int) -> st.SearchStrategy[str]:
    return texts.map(lambda text: clean_text(text, limit, multiline=True))


walls = st.datetimes(datetime(2015, 1, 1), datetime(2026, 10, 1)).map(
    lambda wall: wall.replace(second=0, microsecond=0)
)
streams_of_anything = st.builds(
    Stream,
    id=ids,
    title=line(TITLE_LIMIT),
    format_id=st.none() | st.sampled_from([kind.id for kind in KINDS]),
    status=st.sampled_from(Status),
    start=walls,
    zone=st.sampled_from((ZONE, "Europe/Berlin", "Asia/Kolkata", "UTC")),
    minutes=st.integers(1, 1440),
    tentative=st.booleans(),
    goal=st.none() | st.integers(0, 10**12),
    platforms=st.lists(names, unique=True, max_size=3).map(tuple),
    hashtags=texts.map(lambda text: tuple(split_hashtags(text))),
    caption=lines(CAPTION_LIMIT),
    run_of_show=lines(NOTES_LIMIT),
    notes=lines(NOTES_LIMIT),
)


@st.composite
def sessions_of(draw: st.DrawFn, stream: Stream) -> Session:
    instant = st.datetimes(datetime(2015, 1, 1), datetime(2026, 10, 1), timezones=st.just(UTC))
    started = draw(st.none() | instant.map(lambda at: at.replace(microsecond=0)))
    length = draw(st.none() | st.integers(1, 48 * 3600 - 1))
    timed = started is not None and length is not None
    disturbed = draw(st.sampled_from(("", *DISTURBANCES)))
    return Session(
        draw(ids),
        stream.id,
        draw(names),
        started,
        started + timedelta(seconds=length) if timed and started and length else None,
        **{name: draw(counts) for name in COUNTS},
        money=draw(st.none() | st.integers(-(10**15), 10**15)),
        currency=draw(st.sampled_from(("USD", "EUR", "JPY"))),
        feeling=draw(st.none() | st.integers(1, 5)),
        note=draw(lines(NOTES_LIMIT)),
        average_watch=draw(st.none() | st.integers(0, 172800)),
        subscribers=draw(counts),
        tools=draw(st.lists(st.sampled_from(TOOLS), unique=True).map(tuple)),
        disturbed=disturbed,
        disturbed_note=draw(line(NOTES_LIMIT)) if disturbed else "",
        estimated=draw(st.booleans()),
    )


@st.composite
def plans(draw: st.DrawFn) -> list[Format | Stream | Session]:
    streams = draw(st.lists(streams_of_anything, max_size=3, unique_by=lambda one: one.id))
    found: list[Format | Stream | Session] = [*KINDS]
    for stream in streams:
        idea = draw(st.booleans()) and stream.status is Status.IDEA
        found.append(replace(stream, start=None) if idea else stream)
        sessions = draw(
            st.lists(sessions_of(stream), max_size=2, unique_by=lambda one: one.platform)
        )
        found += [] if idea else sessions
    return found


@given(plans(), st.sampled_from((",", ";", "json")), st.booleans())
def test_it_comes_back_as_it_was(
    things: list[Format | Stream | Session], kind: str, streams_first: bool
) -> None:
    with plan() as source, plan() as target:
        source.run(fill, things)
        order = (STREAMS, SESSIONS) if streams_first else (SESSIONS, STREAMS)
        files = [written(source.book, what, kind) for what in order if rows_of(source.book, what)]
        for data in files:
            there = planned(source.book, read(data))
            assert nothing_new(there), there
            assert there.problems == ()
            taken(target, read(data))
        assert everything(target.book) == everything(source.book)
        used = {one.format_id for one in everything(target.book)[0]} - {None}
        made = {(one.id, one.name) for one in target.book.formats.all()}
        assert made == {(one.id, one.name) for one in KINDS if one.id in used}
        for data in files:
            assert nothing_new(planned(target.book, read(data)))


@pytest.mark.parametrize("kind", [",", ";", "json"])
def test_the_sample_comes_back_from_its_sessions_alone(kind: str) -> None:
    with plan() as source, plan() as target:
        fill_sample(source.book, source.clock)
        data = written(source.book, SESSIONS, kind)
        assert nothing_new(planned(source.book, read(data)))
        told = taken(target, read(data))
        assert len(told.added) == source.book.sessions.count()
        streams, sessions = everything(source.book)
        logged = {one.stream_id for one in sessions}
        assert everything(target.book) == ([s for s in streams if s.id in logged], sessions)
        target.undo()
        assert everything(target.book) == ([], [])


@pytest.mark.parametrize("text", HOSTILE)
def test_f10_no_cell_is_run_as_a_formula_and_each_comes_back(text: str) -> None:
    stream = Stream("s1", title=text.strip(), start=datetime(2026, 11, 1, 20), zone=ZONE)
    session = Session("x1", "s1", text.strip()[:20], note=text.rstrip(), new_followers=-4, money=-5)
    with plan() as source, plan() as target:
        source.run(fill, [stream, session])
        data = written(source.book, SESSIONS, ",")
        cells = _cells(data)
        numbers = {cells["New followers"], cells["Money"]}
        assert numbers == {"-4", "-0.05"}
        for cell in set(cells.values()) - numbers:
            assert not cell.lstrip().startswith(("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d"))
        taken(target, read(data))
        assert everything(target.book) == everything(source.book)


@given(texts)
def test_f10_harmless_text_is_given_back_even_after_it_was_stripped(text: str) -> None:
    cell = harmless(text.rstrip())
    assert as_written(cell.strip()) == text.rstrip()


def test_f10_headings_are_harmless_and_known() -> None:
    for name in {*SESSION_COLUMNS, *STREAM_COLUMNS}:
        assert own_field(own_heading(name)) == name
        assert own_heading(name)[0].isalpha()


def test_it_is_written_as_spreadsheets_and_programs_read_it() -> None:
    stream = Stream("s1", title="Q&A, part 2", start=datetime(2026, 11, 1, 20), zone=ZONE)
    session = Session(
        "x1", "s1", "tiktok", datetime(2026, 11, 2, 1, 0, 5, tzinfo=UTC), views=1840, money=1230
    )
    with plan() as source:
        source.run(fill, [stream, session])
        data = written(source.book, SESSIONS, ",")
        assert data.startswith(b"\xef\xbb\xbfStarted,Ended,Title,")
        assert data.endswith(b"\r\n")
        cells = _cells(data)
        assert (cells["Started"], cells["Ended"]) == ("2026-11-01T20:00:05-05:00", "")
        assert (cells["Title"], cells["Views"], cells["Likes"]) == ("Q&A, part 2", "1840", "")
        assert (cells["Money"], cells["Currency"]) == ("12.30", "USD")
        told = json.loads(written(source.book, SESSIONS, "json"))
        assert told["creatorplanner"] == 1
        assert list(told["sessions"][0]) == list(SESSION_COLUMNS)
        assert (told["sessions"][0]["views"], told["sessions"][0]["likes"]) == (1840, None)
        assert told["sessions"][0]["money"] == "12.30"


def _cells(data: bytes) -> dict[str, str]:
    """The first row by heading, as Python's own reader has it."""
    head, row = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[:2]
    return dict(zip(head, row, strict=True))


def test_what_was_changed_in_a_spreadsheet_is_taken_and_blanks_erase_nothing() -> None:
    stream = Stream("s1", title="Old", start=datetime(2026, 11, 1, 20), zone=ZONE, notes="mine")
    sessions = [Session(f"x{name}", "s1", name, views=5, likes=7) for name in ("kick", "tiktok")]
    with plan() as source:
        source.run(fill, [stream, *sessions])
        lines = written(source.book, SESSIONS, ",").decode("utf-8-sig").split("\r\n")
        head, first, second = lines[:3]
        first = first.replace("Old", "New").replace(",5,", ",6,", 1).replace(",7,", ",,", 1)
        first = first.replace("mine", "")
        edited = "\r\n".join([head, first, second]).encode()
        kept = planned(source.book, read(edited))
        assert nothing_new(kept)
        (differs,) = [one.differs for one in kept.skipped if one.differs]
        assert differs == (("title", "Old", "New"), ("views", 5, 6))
        told = taken(source, read(edited), replace=True)
        assert [one.fields for one in told.updated] == [("title", "views")]
        assert [(one.line, one.heading, one.text, one.why) for one in told.problems] == [
            (3, "Title", "Old", "other_line")
        ]
        streams, found = everything(source.book)
        assert (streams[0].title, streams[0].notes) == ("New", "mine")
        assert [(one.views, one.likes) for one in found] == [(6, 7), (5, 7)]
        assert nothing_new(planned(source.book, read(edited)))


def test_rows_of_streams_that_are_gone_can_be_left_out() -> None:
    with plan() as source, plan() as target:
        source.run(
            fill, [Stream("s1", start=datetime(2026, 11, 1, 20)), Session("x1", "s1", "kick")]
        )
        told = planned(
            target.book, read(written(source.book, SESSIONS, ",")), unmatched=Unmatched.LEAVE
        )
        assert [one.reason for one in told.skipped] == ["unmatched"]
        assert nothing_new(told)


@pytest.mark.parametrize("kind", [",", "json"])
def test_the_second_hour_of_a_doubled_one_comes_back(kind: str) -> None:
    night = Stream("night", start=datetime(2026, 11, 1, 1, 30), zone=ZONE, later=True)
    with plan() as planner, plan() as other:
        planner.run(fill, [night])
        taken(other, read(written(planner.book, STREAMS, kind)))
        (found,), _ = everything(other.book)
        assert (found.start, found.begins) == (night.start, night.begins)
        assert nothing_new(planned(planner.book, read(written(planner.book, STREAMS, kind))))
