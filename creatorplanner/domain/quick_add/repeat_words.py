"""Words of repetitions, of all languages at once: hardly one means something else in another."""

from __future__ import annotations

import re

from creatorplanner.domain.quick_add.board import END, START, WORD_END
from creatorplanner.domain.quick_add.names import any_of
from creatorplanner.domain.quick_add.repeat import Every, Repeat

_UNITS = {
    Every.DAY: "day days tag tage jour jours día días dia dias giorno giorni dag dagen hari 日 يوم",
    Every.WEEK: "week weeks woche wochen semaine semaines semana semanas settimana settimane weken"
    " minggu أسبوع",
    Every.MONTH: "month months monat monate mois mes meses mês mese mesi maand maanden bulan شهر",
    Every.YEAR: "year years jahr jahre an ans année années año años ano anos anno anni jaar tahun"
    " سنة",
}
_ADVERBS = {
    Every.DAY: "daily täglich quotidien diario quotidiano dagelijks harian 毎日 每天 매일 يوميا",
    Every.WEEK: "weekly wöchentlich hebdomadaire semanal settimanale wekelijks mingguan أسبوعيا",
    Every.MONTH: "monthly monatlich mensuel mensual mensal mensile maandelijks bulanan 毎月 每月"
    " 每个月 매월 매달 شهريا شهري",
    Every.YEAR: "yearly annually jährlich annuel anual annuale jaarlijks tahunan 毎年 每年 매년"
    " سنويا",
}
UNITS = {word: every for every, words in _UNITS.items() for word in words.split()}
ADVERBS = {word: Repeat(every) for every, words in _ADVERBS.items() for word in words.split()}
ADVERBS |= dict.fromkeys(("biweekly", "fortnightly"), Repeat(Every.WEEK, 2))
INTERVALS = {"": 1, "other": 2, "second": 2, "2nd": 2, "two": 2, "three": 3, "four": 4, "six": 6,
             "zweite": 2, "zweiten": 2, "zwei": 2, "deux": 2, "dos": 2, "dois": 2, "duas": 2,
             "due": 2, "twee": 2, "dua": 2}  # fmt: skip

ADVERB = re.compile(rf"{START}({any_of(ADVERBS)}){WORD_END}")

_FOR = "(?:for|für|pendant|durante|por|per|voor|selama)"
_TIMES = "(?:times?|mal|fois|ve(?:z|ces|zes)|volt[ae]|keer|kali|مرات|مرة)"
TIMES = re.compile(
    rf"{START}(?:x\s?([0-9]{{1,3}})|([0-9]{{1,3}})\s?x|(?:{_FOR}\s+)?([0-9]{{1,3}})"
    rf"(?:\s+{_TIMES}|\s?[回번次]))(?:{END}|(?<=[回번次])(?=\s|$))"
)
"""x5, 5x, for 5 times, 5 mal, 5回."""
SO_OFTEN = re.compile(rf"{START}{_FOR}\s+([0-9]{{1,3}})\s+{_TIMES}{END}")
"""The same where it can hardly be a title: "for 5 times"."""
LASTING = re.compile(rf"{START}{_FOR}\s+([0-9]{{1,2}})\s+({any_of(UNITS)}){END}")

_CLOCK = r"[0-9]{1,2}(?:[:h.][0-9]{2}|\s?(?:[ap]\.?m|h|uhr|時|时|点|시))"
_DAY_WORD = r"(?:on|the|am|den|le|el|o|no|dia|día|il|op|de|tanggal|يوم)"
DAY_OF_MONTH = re.compile(
    rf"(?:,?\s+(?:{_DAY_WORD}\s+)+|\s*)([0-9]{{1,2}})(?:st|nd|rd|th|er|e|º|[日号일]|\.(?=\s)){WORD_END}"
    rf"|\s+(?:{_DAY_WORD}\s+)+([0-9]{{1,2}})(?:{END}|\.(?=\s))"
)
"""The day after "every month": on the 15th, am 15., le 15, 15日. "the 31" alone is a title."""


def bare_number(at: tuple[str, ...]) -> re.Pattern[str]:
    """ "monthly 20 9pm": without a time behind it the number belongs to the title."""
    return re.compile(rf"\s*([0-9]{{1,2}})(?=,?\s+(?:{any_of(at)}\s*)?{_CLOCK})")
