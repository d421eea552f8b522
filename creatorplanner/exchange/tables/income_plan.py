"""Rows that are amounts: what came in, and what platforms paid out for diamonds.

Each row has an id that follows from what it says (our own export brings its own), so the same table
again finds what it brought, whatever was changed by hand since. An amount that was typed before the
table came is known by its day, money and platform. Nothing is ever added up here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from typing import Any, Literal, NamedTuple

from creatorplanner.domain.incomes import (
    CURRENCY,
    SOURCES,
    Income,
    Payout,
    tidy_income,
    tidy_payout,
    wrong_in,
)
from creatorplanner.domain.zones import DateOutOfRange, to_wall
from creatorplanner.exchange.tables.changes import overwritten
from creatorplanner.exchange.tables.fields import OWN_INCOME
from creatorplanner.exchange.tables.income_words import is_moved, is_unpaid, source_of
from creatorplanner.exchange.tables.own_rows import own_id
from creatorplanner.exchange.tables.planning import (
    LEAVE_OUT,
    Answers,
    Differs,
    Entry,
    Existing,
    Skip,
)
from creatorplanner.exchange.tables.report import Report
from creatorplanner.exchange.tables.said import Teller
from creatorplanner.exchange.tables.values import Guess, TableRow
from creatorplanner.exchange.tables.whys import Reason, Why

Money = Income | Payout
_BLANK = ("", None)
_COLUMNS = {"gross": "money", "cut": "fee", "label": "payer"}
_SEARCHED = ("payer", "note", "title", "source", "platform")


class Told(NamedTuple):
    """A row as an amount; ``names`` are the fields that the row itself tells."""

    line: int
    money: Money
    names: tuple[str, ...]
    unlinked: bool = False


class IncomePlanning:
    """Compares rows of amounts with the plan."""

    def __init__(self, guess: Guess, existing: Existing, answers: Answers, report: Report) -> None:
        self._guess, self._existing = guess, existing
        self._answers, self._report = answers, report
        self._teller = Teller(guess, answers, report)
        self._own = guess.kind == OWN_INCOME
        fields = {column.field for column in guess.columns}
        self._moves = bool(guess.kind) and "source" not in fields  # its texts are kinds of rows
        self._same: Counter[str] = Counter()
        self._naming = tuple(filter(None, (word.strip().casefold() for word in answers.naming)))

    def plan(self, rows: Iterable[TableRow]) -> None:
        """Tell the report what each row would do."""
        told = [one for one in map(self._read, rows) if one is not None]
        named = {one.money.id for one in told}
        typed: dict[tuple[date, str], list[Money]] = {}
        for money in self._existing.money.values():
            if money.id not in named:
                typed.setdefault((money.day, money.currency), []).append(money)
        for one in told:
            known = self._existing.money.get(one.money.id)
            if known is None or type(known) is not type(one.money):
                known = _take(typed.get((one.money.day, one.money.currency), []), one.money)
            self._place(one, known)

    def _place(self, told: Told, known: Money | None) -> None:
        if known is None:
            entry = Entry(told.line, money=told.money, unlinked=told.unlinked)
            self._report.added.append(entry)
            return
        said = {name: getattr(told.money, name) for name in told.names}
        wanted = replace(known, **said)
        names = tuple(name for name in said if getattr(known, name) != said[name])
        result, differs = self._settle(known, wanted, names)
        changed = tuple(name for name in names if getattr(result, name) != getattr(known, name))
        if changed:
            entry = Entry(told.line, money=result, fields=changed, differs=differs)
            self._report.updated.append(entry)
        else:
            why: Reason = "differs" if differs else "there"
            self._report.skipped.append(Skip(told.line, why, differs=differs, money=known))

    def _settle(
        self, base: Money, wanted: Money, names: tuple[str, ...]
    ) -> tuple[Money, tuple[Differs, ...]]:
        """What is written down stays, unless the file is to win; blanks are filled."""
        if self._answers.replace and not wrong_in(wanted):
            return wanted, overwritten(base, wanted, names)
        kept = [name for name in names if getattr(base, name) not in _BLANK]
        result: Money = replace(wanted, **{name: getattr(base, name) for name in kept})
        return result, tuple(
            Differs(name, getattr(base, name), getattr(wanted, name)) for name in kept
        )

    # ------------------------------------------------------------ one row

    def _read(self, row: TableRow) -> Told | None:
        reason = self._left(row)
        gross, cut = self._amounts(row)
        if not reason and not gross:
            reason = "empty"
        if not reason and gross < 0 and not self._own and not self._answers.outgoing:
            reason = "outgoing"
        if reason:
            self._report.skipped.append(Skip(row.line, reason))
            return None
        day, currency = self._day(row), self._currency(row)
        if day is None or not currency:
            return None
        money, names = self._made(row, day, gross, cut, currency)
        wrong = wrong_in(money)
        if wrong:
            field = _COLUMNS.get(wrong, wrong)
            self._report.problem(row.line, field, getattr(money, wrong), "value")
            return None
        gone = self._own and "stream_id" not in names and bool(row.texts.get("stream_id"))
        return Told(row.line, money, names, gone)

    def _left(self, row: TableRow) -> Reason | Literal[""]:
        """Why a row is left out, "" where it is not."""
        texts = row.texts
        if self._answers.chosen.get(row.line) == LEAVE_OUT:
            return "left_out"
        if self._own:
            return "with_stream" if texts.get("entry", "").strip() == "log" else ""
        if is_unpaid(texts.get("status", "")):
            return "unpaid"
        if is_moved(texts.get("source", "") or (self._moves and texts.get("note", "")) or ""):
            return "moved"
        return "" if not self._naming or self._names(texts) else "unnamed"

    def _names(self, texts: Mapping[str, str]) -> bool:
        told = "\n".join(texts.get(name, "") for name in _SEARCHED).casefold()
        return any(word in told for word in self._naming)

    def _amounts(self, row: TableRow) -> tuple[int, int]:
        """What came in and what was kept of it, from what the row tells of both and of the rest."""
        gross, fee, net = (row.numbers.get(name) for name in ("money", "fee", "net"))
        if gross is None:
            gross = 0 if net is None else net + abs(fee or 0)
        if fee is not None:
            cut = abs(fee) if gross >= 0 else -abs(fee)
        else:
            cut = 0 if net is None else gross - net
        low, high = sorted((0, gross))
        if not low <= cut <= high:
            self._report.problem(row.line, "fee", f"{cut / 100:.2f}", "fee_over")
            cut = 0
        return gross, cut

    def _day(self, row: TableRow) -> date | None:
        """The day at home; a time of another zone may lie on another one."""
        day = row.day
        if row.started is not None and not self._own:
            try:
                day = to_wall(self._teller.instant(row.started), self._answers.zone).date()
            except (DateOutOfRange, OverflowError):
                self._report.problem(row.line, "started", row.started, "year")
                return None
        if day is None:
            self._report.problem(row.line, "day", "", "no_date")
        elif not self._own and day > self._answers.now.date() + timedelta(days=1):
            self._report.problem(row.line, "day", day, "future")
            return None
        return day

    def _currency(self, row: TableRow) -> str:
        """The money of a row; the plan's own only where the whole table names none."""
        told = any(column.field == "currency" for column in self._guess.columns)
        currency = row.currency or ("" if told else self._answers.currency)
        if CURRENCY.fullmatch(currency):
            return currency
        why: Why = "no_currency" if currency else "currency_blank"
        self._report.problem(row.line, "currency", currency, why)
        return ""

    def _made(
        self, row: TableRow, day: date, gross: int, cut: int, currency: str
    ) -> tuple[Money, tuple[str, ...]]:
        texts = row.texts
        platform = texts.get("platform", "") if self._own else self._teller.platform(row)
        key = own_id(texts.get("income_id", "")) if self._own else ""
        key = key or self._id(row, platform, gross, currency)
        diamonds = row.numbers.get("diamonds") or 0
        pays = texts.get("entry", "").strip() == "payout" if self._own else diamonds and platform
        if pays:
            paid = Payout(key, platform, day, diamonds, gross - cut, currency)
            return tidy_payout(paid), ("day", "diamonds", "money", "currency", "platform")
        said: dict[str, Any] = {"gross": gross, "cut": cut, "currency": currency, "day": day}
        source = self._source(row)
        said |= {"source": source} if source else {}
        label = texts.get("payer", "") or ("" if self._own else texts.get("title", ""))
        said |= {"label": label} if label else {}
        said |= {"note": texts["note"]} if texts.get("note") else {}
        said |= {"platform": platform} if platform else {}
        stream = self._stream(row)
        said |= {"stream_id": stream} if stream else {}
        income = Income(key, **{"source": self._guess.source or "other", **said})
        return tidy_income(income), tuple(said)

    def _source(self, row: TableRow) -> str:
        """What the row says that its amount is for; "" leaves it to the table."""
        text = row.texts.get("source", "")
        if not self._own:
            return source_of(text) if text else ""
        if text.strip() not in SOURCES:
            self._report.problem(row.line, "source", text, "value")
            return "other"
        return text.strip()

    def _stream(self, row: TableRow) -> str:
        """The stream that our own row names, where the plan has it."""
        key = own_id(row.texts.get("stream_id", "")) if self._own else ""
        return key if key in self._existing.streams else ""

    def _id(self, row: TableRow, platform: str, gross: int, currency: str) -> str:
        """An id that a row gets each time; rows that say the same are told by their order."""
        when = row.started or row.day
        words = (row.texts.get(name, "") for name in ("foreign_id", "payer", "note", "title"))
        text = "\x1f".join((platform, str(when), str(gross), currency, *words))
        self._same[text] += 1
        return sha256(f"{text}\x1f{self._same[text]}".encode("utf-8", "replace")).hexdigest()[:32]


def _take(typed: list[Money], money: Money) -> Money | None:
    """The amount that is surely the same one; it is not found a second time."""
    for place, one in enumerate(typed):
        if type(one) is type(money) and _is_same(one, money):
            return typed.pop(place)
    return None


def _is_same(one: Money, other: Money) -> bool:
    if one.platform and other.platform and one.platform != other.platform:
        return False
    if isinstance(one, Payout) and isinstance(other, Payout):
        return (one.diamonds, one.money) == (other.diamonds, other.money)
    assert isinstance(one, Income)
    assert isinstance(other, Income)
    return bool({one.gross, one.net} & {other.gross, other.net})
