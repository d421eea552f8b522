"""What the lists on the Settings page offer."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QLocale

from creatorplanner.domain.settings import Settings
from creatorplanner.models.regional import Regional
from creatorplanner.operations.settings import SHORTEST_DAY

LOCALES = (
    "en_US", "en_GB", "en_CA", "en_AU", "de_DE", "es_ES", "es_MX", "fr_FR", "fr_CA", "it_IT",
    "nl_NL", "pl_PL", "pt_BR", "pt_PT", "sv_SE", "tr_TR", "uk_UA", "ar_EG", "hi_IN", "id_ID",
    "ja_JP", "ko_KR", "th_TH", "vi_VN", "zh_CN",
)  # fmt: skip
CURRENCIES = {
    "USD": "US dollar",
    "EUR": "Euro",
    "GBP": "British pound",
    "AUD": "Australian dollar",
    "BRL": "Brazilian real",
    "CAD": "Canadian dollar",
    "CHF": "Swiss franc",
    "IDR": "Indonesian rupiah",
    "INR": "Indian rupee",
    "JPY": "Japanese yen",
    "KRW": "South Korean won",
    "MXN": "Mexican peso",
    "PLN": "Polish zloty",
    "SEK": "Swedish krona",
    "TRY": "Turkish lira",
    "VND": "Vietnamese dong",
}
HOUR = 60
MONDAY = date(2024, 1, 1)

Texts = list[tuple[str, str]]
Numbers = list[tuple[int, str]]


def regions(settings: Settings) -> Texts:
    """Regions by name, the computer's first; one that is set is always there."""
    codes = list(LOCALES)
    if settings.locale and settings.locale not in codes:
        codes.append(settings.locale)
    named = sorted(((code, _region(QLocale(code))) for code in codes), key=lambda pair: pair[1])
    system = QLocale.system()
    known = system.language() is not QLocale.Language.C
    return [("", f"As system: {_region(system)}" if known else "As system"), *named]


def week_starts(regional: Regional) -> Numbers:
    """The days that a week can start on."""
    first = MONDAY + timedelta(days=regional.locale.firstDayOfWeek().value - 1)
    days = [MONDAY + timedelta(days=offset) for offset in range(7)]
    named = [(day.isoweekday(), regional.weekday_long(day)) for day in days]
    return [(0, f"As system: {regional.weekday_long(first)}"), *named]


def day_starts(settings: Settings, regional: Regional) -> Numbers:
    """Full hours that leave at least four until the day's end."""
    last = settings.day_to - SHORTEST_DAY
    hours = [hour for hour in range(24) if hour * HOUR <= last]
    return _kept([(hour * HOUR, regional.hour_label(hour)) for hour in hours], settings.day_from)


def day_ends(settings: Settings, regional: Regional) -> Numbers:
    """Full hours at least four after the day's start, into the next night."""
    first = settings.day_from + SHORTEST_DAY
    hours = [hour for hour in range(31) if hour * HOUR >= first]
    named = [(hour * HOUR, _end(hour, regional)) for hour in hours]
    return _kept(named, settings.day_to)


def currencies(settings: Settings) -> Texts:
    """Currencies with their code; one that is set is always there."""
    known = [(code, f"{code} – {name}") for code, name in CURRENCIES.items()]
    if settings.currency not in CURRENCIES:
        known.append((settings.currency, settings.currency))
    return known


def _end(hour: int, regional: Regional) -> str:
    words = regional.hour_label(hour)
    return f"{words}, next day" if hour > 24 else "Midnight" if hour == 24 else words


def _kept(options: Numbers, value: int) -> Numbers:
    if all(minutes != value for minutes, _words in options):
        options.append((value, f"{value // HOUR}:{value % HOUR:02}"))
    return options


def _region(locale: QLocale) -> str:
    language = QLocale.languageToString(locale.language())
    return f"{language} ({QLocale.territoryToString(locale.territory())})"
