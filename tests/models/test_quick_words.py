"""What each locale writes, the quick-add reader reads back with the facts of that locale."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from creatorplanner.domain.quick_add import Context, FormatFact, Reader
from creatorplanner.domain.settings import Settings
from creatorplanner.models.quick_words import tongue_of
from creatorplanner.models.regional import Regional

NOW = datetime(2026, 11, 18, 17, 20)  # a Wednesday
FORMATS = (FormatFact("qa", "Q&A"), FormatFact("battle", "Battle night"))
LOCALES = (
    "en_US en_GB de_DE es_ES es_MX pt_BR pt_PT fr_FR it_IT nl_NL pl_PL ru_RU uk_UA tr_TR ja_JP"
    " ko_KR zh_CN zh_TW ar_EG he_IL hi_IN id_ID vi_VN th_TH sv_SE da_DK fi_FI cs_CZ el_GR hu_HU"
)
MOMENTS = (
    datetime(2026, 11, 20, 20, 30),
    datetime(2026, 11, 23, 20),
    datetime(2026, 11, 25, 9),
    datetime(2026, 12, 6, 21, 15),
    datetime(2027, 3, 2, 22),
)


def reader(name: str) -> tuple[Regional, Reader]:
    regional = Regional(Settings(), QLocale(name))
    return regional, Reader(Context(NOW, tongue_of(regional), FORMATS))


@pytest.mark.parametrize("name", LOCALES.split())
def test_days_and_times_of_a_locale_are_read_back(name: str) -> None:
    regional, reads = reader(name)
    for moment in MOMENTS:
        day = moment.date()
        days = {
            regional.date_short(day),
            regional.date_long(day),
            regional.date_long(day, year=True),
            regional.date_year(day),
            regional.date_numeric(day),
        }
        if moment - NOW < timedelta(days=7):
            days |= {regional.weekday_long(day), regional.weekday_short(day)}
        for shown in days:
            for clock in (regional.time(moment), regional.time_full(moment)):
                found = reads.read(f"{shown} {clock} Q&A")
                assert (found.starts, found.title) == ((moment,), ""), (shown, clock)


@pytest.mark.parametrize(
    ("name", "text", "start", "rule"),
    [
        ("de_DE", "fr. 20.30 Q&A", "11-20 20:30", ""),
        ("de_DE", "morgen um 20:30 Q&A", "11-19 20:30", ""),
        ("de_DE", "Do 20 Uhr Q&A", "11-19 20:00", ""),
        ("de_DE", "nächsten fr 20 uhr Q&A", "11-27 20:00", ""),
        ("de_DE", "jeden freitag 20 uhr Q&A", "11-20 20:00", "FREQ=WEEKLY;BYDAY=FR"),
        ("de_DE", "fr mitternacht Q&A", "11-21 00:00", ""),
        ("de_DE", "fri 8pm Q&A", "11-20 20:00", ""),
        ("fr_FR", "demain à 20h30 Q&A", "11-19 20:30", ""),
        ("fr_FR", "tous les lundis 20h Q&A", "11-23 20:00", "FREQ=WEEKLY;BYDAY=MO"),
        ("fr_FR", "mar. 20h Q&A", "11-24 20:00", ""),
        ("fr_FR", "ce soir 21h Q&A", "11-18 21:00", ""),
        ("es_ES", "mañana a las 20:30 Q&A", "11-19 20:30", ""),
        ("es_ES", "sabado 21h Q&A", "11-21 21:00", ""),
        ("es_ES", "cada viernes 20:00 Q&A", "11-20 20:00", "FREQ=WEEKLY;BYDAY=FR"),
        ("pt_BR", "toda sexta 20h Q&A", "11-20 20:00", "FREQ=WEEKLY;BYDAY=FR"),
        ("pt_BR", "amanhã às 20:30 Q&A", "11-19 20:30", ""),
        ("ja_JP", "金 20:30 Q&A", "11-20 20:30", ""),
        ("ja_JP", "毎週金曜 20時 Q&A", "11-20 20:00", "FREQ=WEEKLY;BYDAY=FR"),
        ("ja_JP", "11月21日(土) 午後8時半 Q&A", "11-21 20:30", ""),
        ("ja_JP", "明日 20:30 Q&A", "11-19 20:30", ""),
        ("ar_EG", "غدا ٨ م Q&A", "11-19 20:00", ""),
        ("ar_EG", "كل جمعة ٨ م Q&A", "11-20 20:00", "FREQ=WEEKLY;BYDAY=FR"),
        ("id_ID", "Jum 20.00 Q&A", "11-20 20:00", ""),
        ("id_ID", "90 min Min 20.00 Q&A", "11-22 20:00", ""),
        ("zh_CN", "下周五 20:30 Q&A", "11-27 20:30", ""),
        ("ko_KR", "금 오후 8시 Q&A", "11-20 20:00", ""),
    ],
)
def test_little_words_of_the_language(name: str, text: str, start: str, rule: str) -> None:
    found = reader(name)[1].read(text)
    assert [f"{one:%m-%d %H:%M}" for one in found.starts] == [start]
    assert (found.rule.text() if found.rule else "") == rule
    assert (found.title, found.format_id) == ("", "qa")


def test_words_that_are_also_days_stay_in_the_title() -> None:
    reads = reader("de_DE")[1]
    assert reads.read("so schön fr 20 uhr").title == "so schön"
    assert reads.read("mi casa do it fr 20 uhr").title == "mi casa do it"


def test_the_order_and_the_clock_are_the_creators() -> None:
    assert tongue_of(Regional(Settings(), QLocale("en_US"))).order == "mdy"
    assert tongue_of(Regional(Settings(), QLocale("de_DE"))).order == "dmy"
    assert tongue_of(Regional(Settings(), QLocale("ja_JP"))).order == "ymd"
    american = tongue_of(Regional(Settings(clock_hours=24, week_start=1), QLocale("en_US")))
    assert (american.twelve_hours, american.week_start) == (False, 0)
