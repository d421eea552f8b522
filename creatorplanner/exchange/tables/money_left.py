"""Columns of money that are not taken for what a stream brought in, unless they are chosen.

Beside diamonds an amount is what these are worth, and would count twice. What a shop sold is not
what its seller earned. Both are told by the company the column keeps, not by one name of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal

from creatorplanner.exchange.tables.fields import OWNS
from creatorplanner.exchange.tables.heading_words import field_of
from creatorplanner.exchange.tables.headings import bare_key
from creatorplanner.exchange.tables.kinds import ESTIMATE, GROSS, Kind, known_kinds
from creatorplanner.exchange.tables.values import Guess, Shape
from creatorplanner.exchange.tables.whys import Doubt

_SALES = (
    "gmv", "sales", "turnover", "umsatz", "umsätze", "bruttoumsatz", "verkäufe", "ventas",
    "facturación", "vendas", "faturamento", "ventes", "chiffre", "vendite", "fatturato", "omzet",
    "verkopen", "sprzedaż", "obrót", "продажи", "выручка", "оборот", "продажі",
    "satış", "satışlar", "ciro", "penjualan", "omset", "المبيعات", "مبيعات",  # noqa: RUF001
)  # fmt: skip
_SHOP = (
    "gmv", "orders", "total orders", "orders paid", "units sold", "buyers", "products sold",
    "bestellungen", "pedidos", "commandes", "ordini", "bestellingen", "zamówienia", "заказы",
    "siparişler", "pesanan", "đơn hàng", "注文数", "주문", "订单", "الطلبات",
)  # fmt: skip
_SALES_INSIDE = (
    "売上", "販売額", "매출", "판매액", "销售", "銷售", "成交", "ยอดขาย", "doanh thu", "doanh số",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_DIAMONDS = "diamonds"
GIFTED = "tiktok"
"""The platform whose gifts are counted in diamonds."""


def left_money(
    headings: Sequence[str], fields: Sequence[str], kind: str, *, amounts: bool = False
) -> Mapping[int, Doubt]:
    """The places of such columns and the doubt that says why.

    ``fields`` are those found so far, ``kind`` the known table's, "" for a table of nobody's. In a
    list of ``amounts`` only what says itself that it is an estimate is left.
    """
    known = next((one for one in known_kinds() if one.id == kind), None)
    sold = known is not None and GROSS in known.left.values()
    sold = sold or (known is None and any(map(_is_of_shop, headings)))
    # rows of several platforms are judged one by one
    gifts = _DIAMONDS in fields and "platform" not in fields
    found: dict[int, Doubt] = {}
    for place, heading in enumerate(headings):
        why = _why(heading, fields[place], known, sold=sold, gifts=gifts)
        if why and (not amounts or (why == ESTIMATE and bare_key(heading) in _estimates())):
            found[place] = why
    return found


def left_headings(guess: Guess, why: str) -> tuple[str, ...]:
    """The columns of a guess that are left out for this reason, and by nobody's choice."""
    return tuple(guess.columns[place].heading for place in left_places(guess, why))


def left_places(guess: Guess, why: str) -> list[int]:
    """Their places."""
    return [place for place, doubt in left_of(guess).items() if doubt == why]


def left_of(guess: Guess) -> Mapping[int, Doubt]:
    """The columns that a guess leaves out so, by their places, with the doubts."""
    if guess.shape is Shape.INCOME:
        return {}
    columns = guess.columns
    fields = [column.field for column in columns]
    found = left_money([column.heading for column in columns], fields, guess.kind)
    return {
        place: why
        for place, why in found.items()
        if not columns[place].field and not columns[place].chosen
    }


def is_of_sales(heading: str) -> bool:
    """Whether a heading speaks of what was sold: "GMV", "Umsatz", "Total sales", "売上高"."""
    key = bare_key(heading)
    words = _WORD.findall(key)
    if len(words) > 1 and field_of(heading) == "money":
        return False  # such as the estimated revenue of a platform
    return any(word in _sales() for word in words) or any(one in key for one in _SALES_INSIDE)


def gifts_by_row(guess: Guess) -> bool:
    """Whether rows of several platforms tell diamonds and money, and nobody said what to take."""
    fields = {column.field for column in guess.columns}
    chosen = any(column.chosen for column in guess.columns if column.field == "money")
    together = fields >= {_DIAMONDS, "platform", "money"} and not chosen
    return together and guess.shape is not Shape.INCOME and guess.kind not in OWNS


def is_of_gifts(platform: str, numbers: Mapping[str, int]) -> bool:
    """Whether a row's money is what its diamonds are worth; one without a name may be TikTok's."""
    name = platform.casefold().replace(" ", "")
    return bool(numbers.get(_DIAMONDS)) or not name or name.startswith(GIFTED)


def _is_of_shop(heading: str) -> bool:
    """Whether only a shop's table has such a column: others tell of their merch beside tips."""
    key = bare_key(heading)
    return key in _of_shops() and not field_of(heading)


def _why(
    heading: str, field: str, kind: Kind | None, *, sold: bool, gifts: bool
) -> Doubt | Literal[""]:
    if field not in ("", "money"):
        return ""
    key = bare_key(heading)
    if kind is not None and key in kind.left:
        return kind.left[key]
    means = "" if kind is None else kind.columns.get(key, "")
    if kind is not None and (key in kind.signs or means == "money"):
        return ""
    if is_of_sales(heading):
        return GROSS
    # "Rewards" beside "Diamonds" are dollars
    worth = field_of(heading) == "money" or key in _estimates() or means == _DIAMONDS
    if field == "money" or worth:
        return GROSS if sold else ESTIMATE if gifts else ""
    return ""


@cache
def _of_shops() -> frozenset[str]:
    shops = (kind.signs for kind in known_kinds() if kind.signed and GROSS in kind.left.values())
    return frozenset(map(bare_key, _SHOP)).union(*shops)


@cache
def _sales() -> frozenset[str]:
    return frozenset(bare_key(word) for word in _SALES)


@cache
def _estimates() -> frozenset[str]:
    lefts = (one.left for one in known_kinds())
    return frozenset(key for left in lefts for key, why in left.items() if why == ESTIMATE)
