"""What diamonds pay and what other currencies are worth can be said, and taken back."""

from __future__ import annotations

import pytest

from creatorplanner.views.widgets.fields import LineEdit
from tests.views.settings.conftest import Opener, Screen


def field(screen: Screen, name: str) -> LineEdit:
    lines = screen.page.findChildren(LineEdit)
    return next(line for line in lines if line.accessibleName() == name)


def enter(line: LineEdit, text: str) -> None:
    line.setText(text)
    line.committed.emit(text)


def test_an_own_rate_is_kept_with_its_day_and_taken_back(open_page: Opener) -> None:
    screen = open_page()
    line = field(screen, "1,000 TikTok diamonds")
    assert (line.text(), line.placeholderText()) == ("", "$5.00")
    enter(line, "4.2")
    (kept,) = screen.settings.gift_rates
    assert kept == "tiktok 0.42 USD 2026-11-18"
    assert line.text() == "$4.20"
    enter(line, line.text())
    assert screen.settings.gift_rates == (kept,)
    enter(line, "")
    assert screen.settings.gift_rates == ()


@pytest.mark.parametrize(("name", "typed"), [
    ("1,000 TikTok diamonds", "much"), ("1,000 TikTok diamonds", "0"),
    ("Exchange rates", "0.92"), ("Exchange rates", "EUR"), ("Exchange rates", "EUR much"),
])  # fmt: skip
def test_what_is_no_rate_is_said_and_not_kept(open_page: Opener, name: str, typed: str) -> None:
    screen = open_page()
    line = field(screen, name)
    enter(line, typed)
    assert screen.settings.gift_rates == screen.settings.money_rates == ()
    assert line.property("state") == "bad"
    assert line.text() == typed


def test_exchange_rates_are_read_as_the_region_writes_them(open_page: Opener) -> None:
    screen = open_page(locale="de_DE")
    line = field(screen, "Exchange rates")
    enter(line, "eur 1,08; GBP 1,27")
    assert screen.settings.money_rates == ("EUR USD 1.08", "GBP USD 1.27")
    assert line.text() == "EUR 1,08; GBP 1,27"
    enter(line, "")
    assert screen.settings.money_rates == ()
