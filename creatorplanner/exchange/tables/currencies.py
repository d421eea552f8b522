"""Which money a sign, a code or a heading means."""

from __future__ import annotations

import re
from functools import cache

_SIGNS = {
    "$": "USD", "us$": "USD", "\u20ac": "EUR", "\u00a3": "GBP", "\u00a5": "JPY", "円": "JPY",
    "元": "CNY", "cn\u00a5": "CNY", "jp\u00a5": "JPY", "r$": "BRL", "ca$": "CAD", "c$": "CAD",
    "a$": "AUD", "au$": "AUD", "nz$": "NZD", "mx$": "MXN", "hk$": "HKD", "nt$": "TWD",
    "s$": "SGD", "\u20b9": "INR", "\u20a9": "KRW", "원": "KRW", "\u20bd": "RUB",
    "\u0440\u0443\u0431": "RUB",
    "\u20ba": "TRY", "tl": "TRY", "\u20ab": "VND", "đ": "VND", "\u20b1": "PHP", "\u0e3f": "THB",
    "z\u0142": "PLN", "rp": "IDR", "rm": "MYR", "kč": "CZK", "ft": "HUF", "lei": "RON",
    "\u20b4": "UAH", "\u20aa": "ILS", "\u20a6": "NGN", "chf": "CHF", "fr": "CHF",
    "د.إ": "AED", "ر.س": "SAR", "ج.م": "EGP",
}  # fmt: skip
_CODES = (
    "AED ARS AUD BDT BGN BHD BOB BRL CAD CHF CLP CNY COP CRC CZK DKK DOP DZD EGP EUR GBP GEL GHS "
    "GTQ HKD HNL HRK HUF IDR ILS INR IQD ISK JOD JPY KES KRW KWD KZT LBP LKR MAD MXN MYR NGN NIO "
    "NOK NZD OMR PAB PEN PHP PKR PLN PYG QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD TZS UAH UGX "
    "USD UYU UZS VND XAF XOF ZAR"
)
CODES = frozenset(_CODES.split())
_CODE = re.compile(r"(?<![A-Z])[A-Z]{3}(?![A-Z])")
_SIGN = re.compile(r"\((?P<sign>[^\s\d()]{1,3})\)")


def currency_of(word: str) -> str:
    """The code (ISO 4217) of a casefolded sign or code, "" for another word."""
    if found := _folded().get(word.rstrip(".")):
        return found
    code = word.upper()
    return code if code in CODES else ""


def heading_currency(heading: str) -> str:
    """The money that a heading names: "Estimated revenue (USD)"."""
    for code in _CODE.findall(heading):
        if code in CODES:
            return str(code)
    found = _SIGN.search(heading)
    return currency_of(found["sign"].casefold()) if found else ""


@cache
def _folded() -> dict[str, str]:
    return {sign.casefold().rstrip("."): code for sign, code in _SIGNS.items()}
