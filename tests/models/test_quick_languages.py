"""Quick add in the languages whose small words it knows: what repeats, how often, and when."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QLocale

from creatorplanner.domain.quick_add import Note, QuickAdd, Reader
from creatorplanner.domain.settings import Settings
from creatorplanner.models.quick_words import tongue_of
from creatorplanner.models.regional import Regional
from tests.domain.quick_add.conftest import context

EACH_20TH = "FREQ=MONTHLY;BYMONTHDAY=20"


def read(locale: str, text: str) -> QuickAdd:
    tongue = tongue_of(Regional(Settings(), QLocale(locale)))
    return Reader(context(tongue)).read(text)


@pytest.mark.parametrize(
    ("locale", "texts"),
    [
        ("en_US", ["monthly 20 9pm", "monthly 20 21:00", "every month on the 20th 9pm"]),
        ("de_DE", ["monatlich 20 21 Uhr", "jeden Monat 20 21:00", "jeden Monat am 20. um 21 Uhr"]),
        ("fr_FR", ["mensuel 20 21h", "chaque mois 20 à 21h", "tous les mois le 20 21h"]),
        ("es_ES", ["mensual 20 21:00", "cada mes 20 21:00", "todos los meses el 20 a las 21:00"]),
        ("pt_BR", ["mensal 20 21h", "cada mês 20 21:00", "todo mês dia 20 às 21h"]),
        ("it_IT", ["mensile 20 21:00", "ogni mese il 20 alle 21:00"]),
        ("nl_NL", ["maandelijks 20 21:00", "elke maand op de 20e om 21:00"]),
        ("id_ID", ["bulanan 20 21:00", "setiap bulan tanggal 20 jam 21:00"]),
        ("ja_JP", ["毎月20日 21:00", "毎月20 21時"]),
        ("zh_CN", ["每月20日 21:00", "每个月20号 21:00"]),
        ("ko_KR", ["매월 20일 21:00", "매달 20 21:00"]),
        ("ar_EG", ["كل شهر 20 21:00", "شهريا 20 21:00"]),
    ],
)
def test_a_day_of_every_month(locale: str, texts: list[str]) -> None:
    for text in texts:
        found = read(locale, text)
        assert found.rule is not None, text
        assert (found.rule.text(), found.title) == (EACH_20TH, ""), text
        assert found.starts[0] == datetime(2026, 11, 20, 21), text


def test_a_month_sign_is_a_monday_only_where_the_word_goes_on() -> None:
    found = read("ja_JP", "毎月曜 21:00")
    assert found.rule is not None
    assert found.rule.text() == "FREQ=WEEKLY;BYDAY=MO"


@pytest.mark.parametrize(
    ("locale", "weekly", "times"),
    [
        ("en_US", "every mon 8pm", "for {n} times"),
        ("de_DE", "jeden Montag 20 Uhr", "{n} mal"),
        ("fr_FR", "chaque lundi 20h", "{n} fois"),
        ("es_ES", "cada lunes 20:00", "{n} veces"),
        ("pt_BR", "toda segunda 20h", "por {n} vezes"),
        ("it_IT", "ogni lunedì 20:00", "per {n} volte"),
        ("nl_NL", "elke maandag 20:00", "{n} keer"),
        ("id_ID", "setiap Senin 20:00", "{n} kali"),
        ("ja_JP", "毎週月曜 20:00", "{n}回"),
        ("zh_CN", "每周一 20:00", "{n}次"),
        ("ko_KR", "매주 월요일 20:00", "{n}번"),
        ("ar_EG", "كل الاثنين 20:00", "{n} مرات"),
    ],
)
def test_so_many_times_and_none_at_all(locale: str, weekly: str, times: str) -> None:
    five = read(locale, f"{weekly} {times.format(n=5)}")
    assert five.rule is not None
    assert (five.rule.text(), five.title) == ("FREQ=WEEKLY;COUNT=5;BYDAY=MO", "")
    none = read(locale, f"{weekly} {times.format(n=0)}")
    assert Note.TIMES_UNREAD in none.notes
    assert none.title == ""


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en_US", "december 8pm quiz"),
        ("de_DE", "Dezember 20 Uhr quiz"),
        ("fr_FR", "décembre 21h quiz"),
        ("es_ES", "diciembre 21:00 quiz"),
        ("ja_JP", "12月 21:00 quiz"),
        ("zh_CN", "12月 21:00 quiz"),
        ("ko_KR", "12월 21:00 quiz"),
        ("ar_EG", "ديسمبر 21:00 quiz"),
    ],
)
def test_a_month_alone_is_told(locale: str, text: str) -> None:
    found = read(locale, text)
    assert (found.notes, found.starts, found.title) == ((Note.MONTH_ALONE,), (), "quiz")


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en_US", "friday week 8pm"),
        ("de_DE", "Freitag in einer Woche 20 Uhr"),
        ("fr_FR", "vendredi en huit 20h"),
    ],
)
def test_the_friday_after_the_coming_one(locale: str, text: str) -> None:
    found = read(locale, text)
    assert (found.starts, found.title) == ((datetime(2026, 11, 27, 20),), "")


def test_so_many_times_of_something_that_comes_once_is_told() -> None:
    found = read("en_US", "fri 8pm for 5 times")
    assert (found.notes, found.title) == ((Note.NO_REPEAT,), "")
    assert read("en_US", "fri 8pm 5 times champion").title == "5 times champion"
