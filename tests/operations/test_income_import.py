"""Amounts as tables tell them: our own come back as they were, others once, none added up."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.incomes import SOURCES, Income, Payout
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.text import NOTES_LIMIT, TITLE_LIMIT, clean_text
from creatorplanner.exchange.tables.fields import INCOME_COLUMNS, OWN_INCOME
from creatorplanner.exchange.tables.guessing import Hints, guess_table
from creatorplanner.exchange.tables.planning import TablePlan
from creatorplanner.exchange.tables.reading import read_table
from creatorplanner.exchange.tables.rows import read_rows
from creatorplanner.exchange.tables.values import ReadTable, Shape
from creatorplanner.exchange.tables.writing import write_csv, write_json
from creatorplanner.operations.done import Done
from creatorplanner.operations.income_rows import INCOMES, income_rows
from creatorplanner.operations.incomes import add_income, change_income
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.sample import fill_sample
from creatorplanner.store.database import open_in_memory
from creatorplanner.store.planbook import Edit, Planbook
from tests.fixtures.plan import NOW, ZONE
from tests.support.logged import add_logged, session
from tests.support.table_reading import taken as fixture
from tests.support.tables import planned, taken

COLUMNS = tuple(INCOME_COLUMNS)


def read(data: bytes | str, name: str = "income.csv", own: bool = False) -> ReadTable:
    raw = read_table(io.BytesIO(data.encode() if isinstance(data, str) else data), name)
    guess = guess_table(raw, Hints(NOW.date(), ZONE, "en_US", {}))
    assert guess.shape is Shape.INCOME
    assert (guess.kind == OWN_INCOME) == own
    return read_rows(raw, guess)


def written(book: Planbook, kind: str) -> bytes:
    rows = income_rows(book)
    return write_json(INCOMES, COLUMNS, rows) if kind == "json" else write_csv(COLUMNS, rows, kind)


def everything(book: Planbook) -> tuple[list[Income], list[Payout]]:
    return book.money.incomes(date.min, date.max), book.money.payouts()


@contextmanager
def plan() -> Iterator[Planner]:
    book = open_in_memory()
    yield Planner(book, FixedClock(NOW, ZONE))
    book.close()


def fill(edit: Edit, things: list[Income | Payout | Stream]) -> Done:
    for thing in things:
        edit.put(thing)
    return Done("ideas.added")


def incomes(found: TablePlan) -> list[tuple[int, Income]]:
    return [(one.line, one.money) for one in found.added if isinstance(one.money, Income)]


def changes_nothing(found: TablePlan) -> bool:
    return not found.total and not found.looks


letters = st.sampled_from("a b ,;\"'=+-@\t\n|é\u0301ش\u202e👩<&#0-1.") | st.characters(
    exclude_categories=("Cs",)
)
texts = st.text(letters, max_size=10) | st.sampled_from(("=1+1", "-", "undefined", "Total", "'=x"))
ids = st.uuids().map(lambda one: one.hex)
days = st.dates(date(2000, 1, 1), date(2199, 12, 31))
currencies = st.sampled_from(("USD", "EUR", "JPY", "XAU"))
platforms = st.sampled_from(("", "tiktok", "twitch", "My site", "a, b", "=x"))
amounts = st.integers(1, 10**15) | st.integers(1, 99_999)


@st.composite
def income(draw: st.DrawFn) -> Income:
    gross = draw(amounts | amounts.map(lambda cents: -cents))
    cut = draw(st.just(0) | st.integers(*sorted((0, gross))))
    return Income(
        draw(ids), draw(st.sampled_from(SOURCES)), draw(days), gross, draw(currencies), cut,
        clean_text(draw(texts), TITLE_LIMIT), draw(platforms), "",
        clean_text(draw(texts), NOTES_LIMIT, multiline=True),
    )  # fmt: skip


payouts = st.builds(
    Payout, ids, platforms.filter(bool), days, st.integers(1, 10**15), amounts, currencies
)


@given(
    st.lists(income() | payouts, max_size=8, unique_by=lambda one: one.id),
    st.sampled_from((",", ";", "\t", "json")),
)
def test_our_own_table_comes_back_as_it_was(things: list[Income | Payout], kind: str) -> None:
    with plan() as planner, plan() as other:
        planner.run(fill, things)
        data = written(planner.book, kind)
        if not things:
            return
        table = read(data, own=True)
        assert table.problems == ()
        taken(other, table)
        assert everything(other.book) == everything(planner.book)
        assert written(other.book, kind) == data
        assert changes_nothing(planned(planner.book, table))
        assert changes_nothing(planned(other.book, table))


def test_hand_edits_stay_and_links_find_their_streams(planner: Planner) -> None:
    add_logged(planner.book, replace(session("a"), diamonds=1_000, money=250), title="Ranked")
    planner.run(add_income, Income("", "tips", date(2026, 11, 18), 500, stream_id="a"))
    data = written(planner.book, ",")
    (one,) = everything(planner.book)[0]
    planner.run(change_income, replace(one, gross=700, label="Ann", source="ads"))
    found = planned(planner.book, read(data, own=True))
    assert [(skip.line, skip.reason) for skip in found.skipped] == [
        (2, "with_stream"),
        (3, "differs"),
    ]
    assert {change.field for change in found.skipped[1].differs} == {"gross", "source"}
    taken(planner, read(data, own=True), replace=True)
    (again,) = everything(planner.book)[0]
    assert again == replace(one, label="Ann")
    with plan() as empty:
        table = read(data, own=True)
        told = planned(empty.book, table)
        assert [(entry.line, entry.unlinked) for entry in told.added] == [(3, True)]
        taken(empty, table)
        assert everything(empty.book)[0] == [replace(one, stream_id="")]
        # once the stream is there, the same table ties them together
        empty.run(fill, [planner.book.find(Stream, "a")])
        assert [entry.fields for entry in taken(empty, table).updated] == [("stream_id",)]
        assert everything(empty.book)[0] == [one]


def test_the_sample_goes_out_and_comes_back_in_one_step(planner: Planner) -> None:
    fill_sample(planner.book, FixedClock(NOW, ZONE))
    with plan() as other:
        taken(other, read(written(planner.book, "json"), own=True))
        found = everything(other.book)
        gone = [replace(one, stream_id="") for one in everything(planner.book)[0]]
        assert found == (gone, everything(planner.book)[1])
        assert all(found)
        other.undo()
        assert everything(other.book) == ([], [])


TIPS = """Date,Username,Amount,Currency,Message
2026-11-18 20:41,ann,5.00,USD,For the owl
2026-11-18 20:41,ann,5.00,USD,For the owl
2026-11-18 21:02,bob,"1,000",JPY,
2026-11-19 23:30,cleo,€2.50,,Hi
"""


def test_tips_keep_their_currencies_and_come_once(planner: Planner) -> None:
    table = read(TIPS, "StreamElements tips.csv")
    taken(planner, table)
    found, _ = everything(planner.book)
    assert sorted((one.label, one.gross, one.currency, one.source) for one in found) == [
        ("ann", 500, "USD", "tips"),
        ("ann", 500, "USD", "tips"),
        ("bob", 100_000, "JPY", "tips"),
        ("cleo", 250, "EUR", "tips"),
    ]
    assert changes_nothing(planned(planner.book, table))
    longer = read(TIPS + "2026-11-19 23:30,cleo,€2.50,,Hi\n", "StreamElements tips.csv")
    assert [entry.line for entry in planned(planner.book, longer).added] == [6]


def test_what_was_typed_before_is_the_same_amount(planner: Planner) -> None:
    typed = Income("", "sponsorship", date(2026, 11, 18), 955, "EUR", label="Glow")
    planner.run(add_income, typed)
    bank = (
        "Date,Name,Type,Currency,Gross,Fee,Net\n11/18/2026,Glow Co,Payment,EUR,10.00,-0.45,9.55\n"
    )
    found = planned(planner.book, read(bank))
    assert (found.added, found.updated) == ((), ())
    assert {one.field for one in found.skipped[0].differs} == {"gross", "cut", "label"}
    twice = bank + "11/18/2026,Glow Co,Payment,EUR,10.00,-0.45,9.55\n"
    (added,) = planned(planner.book, read(twice)).added
    assert isinstance(added.money, Income)
    assert (added.money.gross, added.money.cut, added.money.net) == (1000, 45, 955)


BANK = """Buchungstag;Auftraggeber;Verwendungszweck;Betrag;Währung
03.11.2026;TIKTOK LTD;Payout 77;412,50;EUR
04.11.2026;Energie AG;Abschlag;-98,00;EUR
05.11.2026;Twitch Interactive;Oct;1.204,10;USD
06.11.2026;Oma;Geburtstag;50,00;
07.11.2026;Wirtschaft;;kein;EUR
31.12.2026;Zukunft;;5,00;EUR
"""


def test_a_bank_list_leaves_out_what_went_out_and_names_no_currency_silently(
    planner: Planner,
) -> None:
    table = read(BANK, "Umsätze.csv")
    assert table.guess.doubts == ()
    found = planned(planner.book, table)
    told = [(line, one.gross, one.currency) for line, one in incomes(found)]
    assert told == [(2, 41250, "EUR"), (4, 120410, "USD")]
    assert [(one.line, one.reason) for one in found.skipped] == [(3, "outgoing"), (6, "empty")]
    problems = [(one.line, one.heading, one.why) for one in found.problems]
    assert problems == [
        (5, "Währung", "currency_blank"), (6, "Betrag", "number"), (7, "Buchungstag", "future"),
    ]  # fmt: skip
    some = planned(planner.book, table, naming=("tiktok", " twitch "))
    assert [entry.line for entry in some.added] == [2, 4]
    out = planned(planner.book, table, outgoing=True)
    assert [entry.line for entry in out.added] == [2, 3, 4]
    assert out.added[1].money is not None


def test_a_table_without_a_currency_says_so() -> None:
    assert read("Date,From,Amount\n2026-11-18,ann,5\n").guess.doubts == ("currency",)
    assert read("Date,From,Amount (EUR)\n2026-11-18,ann,5\n").guess.currency == "EUR"


def test_several_currencies_in_one_row_are_never_added_up(planner: Planner) -> None:
    text = "Date,From,Amount (USD),Tips (EUR)\n2026-11-18,ann,5,3\n"
    table = read(text)
    assert [(one.heading, one.why) for one in table.problems] == [("Tips (EUR)", "currencies")]
    (entry,) = planned(planner.book, table).added
    assert isinstance(entry.money, Income)
    assert (entry.money.gross, entry.money.currency) == (500, "USD")


def test_payouts_for_diamonds_set_the_rate_and_unpaid_rows_are_left(planner: Planner) -> None:
    text = (
        "Date,Diamonds,Amount,Status\n2026-11-01,1000,$5.10,Completed\n"
        "2026-11-09,400,$2.00,Pending\n2026-11-10,,$1.00,Completed\n"
    )
    table = read(text, "TikTok payouts.csv")
    found = planned(planner.book, table)
    first, second = (entry.money for entry in found.added)
    assert isinstance(first, Payout)
    assert (first.platform, first.diamonds, first.money) == ("tiktok", 1000, 510)
    assert isinstance(second, Income)
    assert [skip.reason for skip in found.skipped] == ["unpaid"]
    taken(planner, table)
    assert changes_nothing(planned(planner.book, table))


@pytest.mark.parametrize(
    ("row", "column", "why"),
    [
        ("2026-11-18,ann,5,9,USD", "Fee", "fee_over"),
        ("2026-11-18,ann,5,1,X1", "Currency", "no_currency"),
        ("1998-11-18,ann,5,1,USD", "Date", "value"),
        (",ann,5,1,USD", "", "no_date"),
    ],
)
def test_what_cannot_be_is_told_with_its_column(
    planner: Planner, row: str, column: str, why: str
) -> None:
    found = planned(
        planner.book, read(f"Date,From,Amount,Fee,Currency\n2026-11-18,b,5,1,USD\n{row}\n")
    )
    assert [(one.line, one.heading, one.why) for one in found.problems] == [(3, column, why)]
    assert len(found.added) == (2 if why == "fee_over" else 1)


def test_a_time_of_another_zone_falls_on_the_day_at_home(planner: Planner) -> None:
    text = "Created at,From,Amount,Currency\n2026-11-18T04:30:00Z,ann,5.00,USD\n"
    (entry,) = planned(planner.book, read(text)).added
    assert entry.money is not None
    here = datetime.fromisoformat("2026-11-18T04:30:00+00:00")
    assert entry.money.day == date(2026, 11, 17 if ZONE.startswith("America") else here.day)


def test_tables_of_streams_are_no_amounts() -> None:
    for header in ("Date,Title,Revenue,Views", "Start,Title,Money", "Date,Views,Amount"):
        rows = "".join(f"2026-11-{day},a,5,6\n" for day in range(10, 16))
        raw = read_table(io.BytesIO(f"{header}\n{rows}".encode()), "x.csv")
        guess = guess_table(raw, Hints(NOW.date(), ZONE, "en_US", {}))
        assert guess.shape is not Shape.INCOME, header


def test_paypal_rows_that_only_move_money_or_never_came_stay_out(planner: Planner) -> None:
    found = planned(planner.book, fixture("paypal_en.csv").read)
    assert [(line, one.gross, one.cut, one.currency) for line, one in incomes(found)] == [
        (2, 2500, 120, "USD"),
        (5, 125_000, 3175, "EUR"),
    ]
    reasons = {skip.line: skip.reason for skip in found.skipped}
    assert reasons == {3: "outgoing", 4: "moved", 6: "moved", 7: "moved", 8: "unpaid"}
    assert incomes(found)[0][1].source == "tips"
    german = planned(planner.book, fixture("paypal_new_de.csv").read)
    assert [(line, one.gross, one.cut) for line, one in incomes(german)] == [(2, 2500, 98)]
