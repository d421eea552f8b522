"""Files that nobody should send, made up by hypothesis; and what has to hold for each of them."""

from __future__ import annotations

import io
import json
from time import process_time

from hypothesis import strategies as st

from creatorplanner.domain.errors import PlannerError
from creatorplanner.exchange.tables.changing import with_field
from creatorplanner.exchange.tables.fields import FIELDS
from creatorplanner.exchange.tables.guessing import guess_table
from creatorplanner.exchange.tables.opening import DELIMITERS, ENCODINGS
from creatorplanner.exchange.tables.problems import DOUBTS, SENTENCES
from creatorplanner.exchange.tables.reading import read_table
from creatorplanner.exchange.tables.rows import read_rows
from creatorplanner.exchange.tables.values import RawTable
from tests.support.table_reading import FIXTURES, HINTS

SECONDS = 2.0
"""The longest that one file may take, all stages together."""

_CELLS = (
    "", "undefined", "-", "N/A", "Total", "0", "-1", "1,234", "1.234,5", "1e999", "nan", "1_0", "٣",
    "99999999999999999999", "$1.50", "(5)", "5%", "12:34", "1h 19m", "::", "8 de marzo", "29 Feb",
    "31/02/2026", "2026-11-18", "18.11.26", "11月18日", "٨ مارس", "9999-12-31T24:60:60+99:99",
    "0001-01-01", "Nov 18, 2026, 8:00 PM", "1795000000", "mar mar mar", '"', '""', '"open', "'=1+1",
    "=1+1", "\0", "\ufeff", "\u202e", "\U0001f600", "İ", "ﬁ",
    "a\u0300" * 40, "(" * 80, "1" * 80, "1," * 40, " " * 90, "x" * 300,
)  # fmt: skip
_HEADINGS = (
    "Date", "日付", "Start", "Time", "End", "Title", "Duration", "LIVE時間", "Views",
    "Peak viewers", "Diamonds", "ダイヤモンド", "Revenue (USD)", "Hour", "Active followers",
    "Followers", "Timestamp", "Average Viewers", "Live Views", "Video ID",
    "Livestream position", "Content", "Platform",
    "Stream id", "Session id", "Started", "Money", "", "Date", "\ufeffDate", "(USD)", "Foo",
)  # fmt: skip
_TOKENS = (
    b",", b";", b"\t", b"|", b'"', b'""', b"\n", b"\r", b"\r\n", b"\0", b"\xff", b"\xef\xbb\xbf",
    b"PK\x03\x04", b"<c r='XFD9999999'/>", b"{", b"[", b"]", b"-", b"0" * 50, b"\xe3\x80",
    b"sep=;\n", b"<html>", b"<table><tr><td>", b"</td><td>", b"<tr>",
)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A fixture with pieces cut out, doubled, and put in."""
    names = sorted(path.name for path in FIXTURES.iterdir())
    data = bytearray((FIXTURES / draw(st.sampled_from(names))).read_bytes())
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        piece = bytes(data[start:end])
        data[start:end] = draw(
            st.one_of(
                st.just(b""), st.just(piece * 2), st.sampled_from(_TOKENS), st.binary(max_size=6)
            )
        )
    return bytes(data)


@st.composite
def written(draw: st.DrawFn) -> bytes:
    """Cells of every kind under headings of every kind, in any encoding and with any delimiter."""
    header = draw(st.lists(st.sampled_from(_HEADINGS), min_size=1, max_size=8))
    cell = st.one_of(st.sampled_from(_CELLS), st.text(max_size=12))
    rows = draw(st.lists(st.lists(cell, max_size=len(header) + 1), max_size=12))
    delimiter = draw(st.sampled_from(DELIMITERS))
    end = draw(st.sampled_from(("\n", "\r\n", "\r")))
    quoted = draw(st.booleans())
    lines = [
        delimiter.join('"' + text.replace('"', '""') + '"' if quoted else text for text in row)
        for row in (header, *rows)
    ]
    return end.join(lines).encode(draw(st.sampled_from((*ENCODINGS, "utf-16"))), "replace")


_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.sampled_from(_CELLS)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=6),
        st.dictionaries(st.sampled_from((*_HEADINGS, *FIELDS)), inner, max_size=6),
    ),
    max_leaves=20,
)


def spoken(value: object) -> bytes:
    """The value as JSON, lone halves of letters too."""
    return json.dumps(value).encode("utf-8", "replace")


FILES = st.one_of(damaged(), written(), st.binary(max_size=400), _JSON.map(spoken))


def check(data: bytes) -> bool:
    """Read it whole. True where it was a table, False where it was refused; else an error."""
    begin = process_time()
    try:
        raw = read_table(io.BytesIO(data), "x")
    except PlannerError:
        raw = None
    if raw is not None:
        _check(raw)
    assert process_time() - begin < SECONDS, "too slow"
    return raw is not None


def _check(raw: RawTable) -> None:
    width = len(raw.header)
    assert len(raw.rows) == len(raw.lines)
    assert width >= 2 or raw.encoding == "utf-8"
    assert all(len(row) == width for row in raw.rows)
    guess = guess_table(raw, HINTS)
    assert set(guess.doubts) <= set(DOUBTS)
    read = read_rows(raw, guess)
    assert read == read_rows(raw, guess)
    assert {problem.why for problem in read.problems} <= set(SENTENCES)
    assert all(isinstance(number, int) for row in read.rows for number in row.numbers.values())
    _no_lone_halves(read)
    place = len(raw.rows) % width
    for field in (FIELDS[len(str(raw.rows)) % len(FIELDS)], "started", "views"):
        read_rows(raw, with_field(guess, raw, place, field, HINTS))


def _no_lone_halves(read: object) -> None:
    str(read).encode("utf-8")
