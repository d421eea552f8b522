"""Settings of money: what diamonds pay, and what other currencies are in one's own."""

from __future__ import annotations

from decimal import Decimal

from creatorplanner.domain.earnings import read_exchange
from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.gift_rates import OWN, GiftRate, own_rate, rate_of, with_own_rate
from creatorplanner.domain.platforms import Platform
from creatorplanner.domain.settings import Settings
from creatorplanner.domain.zones import to_wall
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.number_field import read_money
from creatorplanner.views.settings.makers import Makers
from creatorplanner.views.settings.rows import SettingRow
from creatorplanner.views.wording.money_words import SHOWN, rate_source


def _say(text: str, **values: object) -> str:
    return tr("Money", text, **values)


def money_rows(kit: Kit, make: Makers) -> list[SettingRow]:
    """A row for each platform with diamonds, and one for exchange rates."""
    known = [platform for platform in kit.platforms.known if platform.diamond_cents]
    return [*(_gifts(kit, make, platform) for platform in known), _exchange(kit, make)]


def _gifts(kit: Kit, make: Makers, platform: Platform) -> SettingRow:
    regional = kit.regional
    assumed = rate_of(platform, ())
    assert assumed is not None
    worth = regional.money(assumed.per_diamond * SHOWN, assumed.currency)
    hint = _say(
        "{platform} publishes no rate: {worth} is {source}. Type your own, or leave it empty. "
        "A payout that you enter under Log, Income, counts before both.",
        platform=platform.name,
        worth=worth,
        source=rate_source(regional, assumed),
    )

    def show(settings: Settings) -> str:
        rate = own_rate(platform.id, settings.gift_rates)
        return "" if rate is None else regional.money(rate.per_diamond * SHOWN, rate.currency)

    def read(typed: str) -> tuple[str, ...]:
        kept = make.model.values.gift_rates
        if typed == show(make.model.values):
            return kept
        amount = read_money(regional, typed)
        if amount is None:
            return with_own_rate(kept, platform.id, None)
        if amount <= 0:
            raise InvalidValueError("gift_rates", typed)
        today = to_wall(kit.desk.clock.now(), kit.desk.clock.zone()).date()
        rate = GiftRate(amount / SHOWN, regional.currency, OWN, today)
        return with_own_rate(kept, platform.id, rate)

    title = _say("{n} {platform} diamonds", n=regional.number(SHOWN), platform=platform.name)
    return make.text(
        "gift_rates", title, show, read, hint, worth, "gifts diamonds rate payout money worth coins"
    )


def _exchange(kit: Kit, make: Makers) -> SettingRow:
    regional = kit.regional

    def show(settings: Settings) -> str:
        rates = read_exchange(settings.money_rates)
        return "; ".join(
            f"{one} {regional.decimal(rate, 6)}"
            for (one, other), rate in rates.items()
            if other == settings.currency
        )

    def read(typed: str) -> tuple[str, ...]:
        settings = make.model.values
        kept = [text for text in settings.money_rates if text.split()[1:2] != [settings.currency]]
        parts = [part.split(maxsplit=1) for part in typed.split(";") if part.strip()]
        for part in parts:
            code = part[0].upper()
            number = regional.read_number(part[1]) if len(part) == 2 else None
            if not number or number < 0 or not code.isalpha() or len(code) != 3:
                raise InvalidValueError("money_rates", typed)
            kept.append(f"{code} {settings.currency} {Decimal(number):f}")
        return tuple(kept)

    return make.text(
        "money_rates",
        _say("Exchange rates"),
        show,
        read,
        _say(
            "What one of another currency is in yours, for sums on the Results page. Without it, "
            "other currencies are shown apart and never added."
        ),
        f"EUR {regional.decimal(1.08, 2)}; GBP {regional.decimal(1.27, 2)}",
        "currency convert exchange euro dollar pound",
    )
