"""Everything that came in, entry by entry, for a table: for whoever does the taxes."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date
from typing import Any

from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.pieces import finished
from creatorplanner.domain.streams import Stream
from creatorplanner.exchange.tables.fields import INCOME_COLUMNS
from creatorplanner.store.planbook import Planbook

INCOMES = "income"
AT_ONCE = 200  # rows that are made between two breaths of the window


def income_rows(book: Planbook) -> list[dict[str, Any]]:
    """Income, payouts and money logged with streams, oldest first; amounts in whole units.

    Gifts that are not paid out are no money yet: they are not in it.
    """
    return finished(income_row_steps(book))


def income_row_steps(book: Planbook) -> Generator[int, None, list[dict[str, Any]]]:
    """The same in small pieces, for a window that stays alive: yields how many rows there are."""
    rows = [_payout(one) for one in book.money.payouts()]
    for number, income in enumerate(book.money.incomes(date.min, date.max)):
        rows.append(_income(book, income))
        if number % AT_ONCE == 0:
            yield len(rows)
    for number, (session, _format) in enumerate(book.sessions.with_format()):
        if number % AT_ONCE == 0:
            yield len(rows)
        stream = book.streams.get(session.stream_id) if session.money is not None else None
        if stream is not None and stream.start is not None:
            money = (session.money or 0) / 100
            rows.append(
                _row(stream.start.date(), "log", "other", session.platform, session.currency)
                | {"stream": stream.title, "gross": money, "fees": 0.0, "net": money}
            )
    return sorted(rows, key=lambda row: str(row["day"]))


def _income(book: Planbook, one: Income) -> dict[str, Any]:
    stream = book.find(Stream, one.stream_id) if one.stream_id else None
    return _row(one.day, "income", one.source, one.platform, one.currency) | {
        "from": one.label,
        "stream": "" if stream is None else stream.title,
        "gross": one.gross / 100,
        "fees": one.cut / 100,
        "net": one.net / 100,
        "note": one.note,
        "income_id": one.id,
        "stream_id": "" if stream is None else stream.id,
    }


def _payout(one: Payout) -> dict[str, Any]:
    money = one.money / 100
    row = _row(one.day, "payout", "gifts", one.platform, one.currency)
    return row | {
        "gross": money,
        "fees": 0.0,
        "net": money,
        "diamonds": one.diamonds,
        "income_id": one.id,
    }


def _row(day: date, kind: str, source: str, platform: str, currency: str) -> dict[str, Any]:
    blank: dict[str, Any] = dict.fromkeys(INCOME_COLUMNS, "")
    return blank | {
        "day": day.isoformat(),
        "kind": kind,
        "source": source,
        "platform": platform,
        "currency": currency,
    }
