"""How numbers, shares and money read in one locale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

if TYPE_CHECKING:
    from decimal import Decimal

# QLocale knows the sign of the locale's own currency only
_SIGNS = {
    "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩", "BRL": "R$", "USD": "US$",
    "UAH": "₴", "VND": "₫", "ILS": "₪", "PHP": "₱", "NGN": "₦",
}  # fmt: skip
_WITHOUT_DECIMALS = frozenset({"JPY", "KRW", "VND", "CLP", "PYG", "ISK", "IDR", "UGX"})
_DOLLAR = "$"

_Language = QLocale.Language
# CLDR's percent patterns, which QLocale doesn't carry
_SPACED_PERCENT = frozenset({
    _Language.German, _Language.French, _Language.Spanish, _Language.Swedish, _Language.Danish,
    _Language.Finnish, _Language.NorwegianBokmal, _Language.NorwegianNynorsk, _Language.Czech,
    _Language.Slovak, _Language.Russian, _Language.Romanian, _Language.Catalan, _Language.Croatian,
    _Language.Slovenian, _Language.Belarusian, _Language.Lithuanian, _Language.Icelandic,
})  # fmt: skip
_STEPS = ((10**9, "B"), (10**6, "M"), (10**3, "k"))
_TWO_DIGITS = 99.95
"""Below it, a number rounded to one decimal still has only two digits before it."""
_CACHE_LIMIT = 4000
_FIXED_SPACE = "\u00a0"


class NumberWords:
    """Numbers of one locale. Made anew when the locale or the currency changes."""

    def __init__(self, locale: QLocale, currency: str) -> None:
        """``currency`` (ISO 4217) is the one meant where money names none."""
        self.currency = currency
        self._locale = QLocale(locale)
        # the C locale and some systems leave groups out, and long numbers need them
        self._locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
        self._own = locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
        self._numbers: dict[int, str] = {}
        self._compacts: dict[int, str] = {}

    def number(self, value: int | float | Decimal, decimals: int = 0) -> str:
        """1,234,567; fractions are rounded to ``decimals`` places."""
        if isinstance(value, int) and not decimals:
            return self._whole(value)
        return self._locale.toString(float(value), "f", decimals)

    def decimal(self, value: float, places: int) -> str:
        """14.75; zeros at the end are left out."""
        text = self._locale.toString(float(value), "f", places)
        point = self._locale.decimalPoint()
        return text.rstrip(self._locale.zeroDigit()).removesuffix(point) if point in text else text

    def compact(self, value: int) -> str:
        """Short enough for small blocks: 980, 2.1k, 24.5k, 146k, 1.2M."""
        found = self._compacts.get(value)
        if found is None:
            found = self._written(self._compacts, value, self._short(value))
        return found

    def money(self, hundredths: float, currency: str = "", short: bool = False) -> str:
        """$1,312.50 from 131250; ``short`` leaves the decimals out."""
        code = currency or self.currency
        places = 0 if short or code in _WITHOUT_DECIMALS else 2
        sign = self._sign(code)
        shown = self._locale.toCurrencyString(abs(hundredths) / 100, sign, places)
        if sign.isalpha() and shown.startswith(sign) and shown[len(sign) :][:1].isnumeric():
            shown = f"{sign}{_FIXED_SPACE}{shown[len(sign) :]}"
        return f"{self._locale.negativeSign()}{shown}" if hundredths < 0 else shown

    def percent(self, share: float, decimals: int = 0, signed: bool = False) -> str:
        """85% from 0.85; ``signed`` puts a plus before a gain."""
        number = self._locale.toString(abs(share) * 100, "f", decimals)
        sign = self._locale.percent()
        language = self._locale.language()
        if language == _Language.Turkish:
            shown = f"{sign}{number}"
        elif language in _SPACED_PERCENT and self._locale.name() != "es_MX":
            shown = f"{number}{_FIXED_SPACE}{sign}"
        else:
            shown = f"{number}{sign}"
        plus = self._locale.positiveSign() if signed and share > 0 else ""
        return f"{self._locale.negativeSign() if share < 0 else plus}{shown}"

    @property
    def decimal_point(self) -> str:
        """What stands before the fraction."""
        return self._locale.decimalPoint()

    @property
    def group_separator(self) -> str:
        """What stands between groups of digits."""
        return self._locale.groupSeparator()

    def _whole(self, value: int) -> str:
        found = self._numbers.get(value)
        if found is None:
            found = self._written(self._numbers, value, self._locale.toString(value))
        return found

    def _short(self, value: int) -> str:
        size = abs(value)
        for step, letter in _STEPS:
            # 999,500 would round to 1000k
            if size >= step or (step > _STEPS[-1][0] and size * 2000 >= step * 1999):
                return self._scaled(value, step) + letter
        return self._whole(value)

    def _scaled(self, value: int, step: int) -> str:
        from decimal import ROUND_HALF_UP, Decimal

        number = Decimal(value) / step
        places = "0.1" if abs(number) < _TWO_DIGITS else "1"
        rounded = number.quantize(Decimal(places), ROUND_HALF_UP)
        whole = rounded == rounded.to_integral_value()
        return self._locale.toString(float(rounded), "f", 0 if whole else 1)

    def _sign(self, code: str) -> str:
        if code == self._own:
            return self._locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencySymbol)
        own = self._locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencySymbol)
        if code == "USD" and _DOLLAR not in own:
            return _DOLLAR
        return _SIGNS.get(code, code)

    @staticmethod
    def _written(cache: dict[int, str], value: int, text: str) -> str:
        if len(cache) > _CACHE_LIMIT:
            cache.clear()
        cache[value] = text
        return text
