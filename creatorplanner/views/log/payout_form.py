"""The form of a payout: it tells what a platform's diamonds pay."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from creatorplanner.domain.incomes import Payout
from creatorplanner.models.income_model import IncomeModel
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.income_form import MoneyForm, needed, refused
from creatorplanner.views.log.money_fields import (
    FieldRow,
    MoneyField,
    show_currencies,
    show_platforms,
)
from creatorplanner.views.log.number_field import NumberField, read_count
from creatorplanner.views.wording.money_words import SHOWN, apart

NOT_ABOVE = "The marked number has to be above 0"
UNKNOWN_DIAMONDS = "only {n} unpaid are in your log"


def _say(text: str, **values: object) -> str:
    return tr("Money", text, **values)


class PayoutForm(MoneyForm):
    """A payout: so much money for so many diamonds."""

    def __init__(self, kit: Kit, model: IncomeModel) -> None:
        super().__init__(kit, model)
        self._payout = Payout("", "", model.today, 0, 0)
        self.money = MoneyField(kit, _say("Paid out"))
        self.diamonds = NumberField(kit, _say("Diamonds"), _say("Diamonds"), read_count)
        self.diamonds.set_quiet(_say("that it was paid for"))
        self.diamonds.set_about(self._rate)
        self.diamonds.set_doubt(self._doubt)
        for field in (self.money, self.diamonds):
            field.set_limit(lambda number: "" if number > 0 else _say(NOT_ABOVE))
        for changed in (self.money.changed, self.currency.activated, self.platform.activated):
            changed.connect(self._again)
        self.day.line.editingFinished.connect(self._again)
        rows: list[QWidget] = [
            self.money,
            FieldRow(kit, _say("Currency"), self.currency),
            self.diamonds,
            FieldRow(kit, _say("Platform"), self.platform),
            self.day,
        ]
        first: list[QWidget] = [self.money.line, self.currency, self.diamonds.line]
        self.place(rows, [*first, self.platform, self.day.line])

    def open(self, payout: Payout | None) -> None:
        """A new payout, or one to correct."""
        first = next((known.id for known in self.kit.platforms.known if known.diamond_cents), "")
        fresh = Payout("", first, self.model.today, 0, 0, self.model.currency)
        self._payout = one = payout or fresh
        # what the numbers are told with comes before them
        show_currencies(self.currency, one.currency)
        show_platforms(self.kit, self.platform, one.platform, none=False)
        self.day.show_day(one.day, self.model.today)
        self.money.show_amount(one.money or None)
        diamonds = self.kit.regional.number(one.diamonds) if one.diamonds else ""
        self.diamonds.show_value(one.diamonds or None, diamonds)
        self.show_words(new=not one.id)

    def first_bad(self) -> QWidget | None:
        """Both numbers are needed."""
        for field in (self.money, self.diamonds):
            if not field.check() or needed(field):
                field.line.set_state("bad")
                return field.line
        return None if self.day.check() else self.day.line

    def refusal(self) -> str:
        """One of the numbers is missing, or is none."""
        return (
            needed(self.money)
            or refused(self.money)
            or ("" if self.money.is_bad() else needed(self.diamonds) or refused(self.diamonds))
        )

    def thing(self) -> Payout:
        """What the fields say."""
        day = self.day.day()
        assert day is not None
        return replace(
            self._payout,
            platform=str(self.platform.currentData()),
            day=day,
            diamonds=self.diamonds.value() or 0,
            money=self.money.value() or 0,
            currency=str(self.currency.currentData()),
        )

    def _again(self) -> None:
        self.diamonds.set_about(self._rate)

    def _doubt(self, diamonds: int) -> str:
        """More diamonds than were ever logged: the rest is nobody's, or a digit is wrong."""
        day, platform = self.day.day(), str(self.platform.currentData() or "")
        if day is None or not platform:
            return ""
        logged = self.model.unpaid_diamonds(platform, day, self._payout.id)
        if diamonds <= logged:
            return ""
        regional = self.kit.regional
        return _say(UNKNOWN_DIAMONDS, n=apart(regional, regional.number(logged)))

    def _rate(self, diamonds: int) -> str:
        money = self.money.number()
        if not money or not diamonds:
            return ""
        regional = self.kit.regional
        worth = regional.money(money / diamonds * SHOWN, str(self.currency.currentData()))
        worth, n = apart(regional, worth), apart(regional, regional.number(SHOWN))
        return _say("{worth} for {n} diamonds", worth=worth, n=n)
