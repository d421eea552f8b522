from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.exchange.tables.fields import INCOME_COLUMNS
from creatorplanner.exchange.tables.writing import write_csv
from creatorplanner.operations.income_rows import income_rows
from creatorplanner.operations.incomes import add_income, add_payout
from creatorplanner.operations.planner import Planner
from tests.support.logged import add_logged, session

DAY = date(2026, 11, 18)


def test_the_table_holds_every_amount_once_and_no_estimate(planner: Planner) -> None:
    book = planner.book
    add_logged(book, replace(session("a"), diamonds=1_000, money=250), title="Ranked")
    label = "=Glow Co"
    brand = Income("", "sponsorship", DAY, 10_050, "EUR", 50, label, "tiktok", "a")
    planner.run(add_income, brand)
    planner.run(add_income, Income("", "merchandise", date(2026, 10, 1), -700))
    planner.run(add_payout, Payout("", "tiktok", date(2026, 11, 1), 1_000, 480))
    text = write_csv(tuple(INCOME_COLUMNS), income_rows(book)).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    told = [(row["Day"], row["Kind"], row["Source"], row["Net"], row["Currency"]) for row in rows]
    assert told == [
        ("2026-10-01", "income", "merchandise", "-7.0", "USD"),
        ("2026-11-01", "payout", "gifts", "4.8", "USD"),
        ("2026-11-17", "log", "other", "2.5", "USD"),
        ("2026-11-18", "income", "sponsorship", "100.0", "EUR"),
    ]
    assert (rows[3]["Stream"], rows[3]["Gross"], rows[3]["Fees"]) == ("Ranked", "100.5", "0.5")
    # what a spreadsheet would run is made harmless
    assert rows[3]["From"] == "'=Glow Co"
    assert rows[1]["Diamonds"] == "1000"
