"""Cells that were read too trustingly: dates in a remembered order, in no year, halves, words."""

from __future__ import annotations

from datetime import datetime

import pytest

from creatorplanner.exchange.tables.changing import with_field
from creatorplanner.exchange.tables.memory import kept
from creatorplanner.exchange.tables.values import Shape
from tests.support.table_reading import HINTS, take

HEADINGS = "Title,Start time,Duration,Views,New followers,Diamonds"


class TestARememberedOrder:
    def remembered(self, date: str) -> str:
        found = take(f"{HEADINGS}\nA,{date},1:00:00,5,1,10\n")
        return kept(with_field(found.guess, found.raw, 0, "title", HINTS))

    def test_years_first_says_nothing_of_dates_that_begin_otherwise(self) -> None:
        mark = take(HEADINGS + "\nA,2026-09-11 20:00,1:00:00,5,1,10\n").guess.fingerprint
        hints = HINTS._replace(remembered={mark: self.remembered("2026-09-11 20:00")})
        text = f"{HEADINGS}\nA,03.04.2026 20:00,1:00:00,5,1,10\nB,05.06.2026 20:00,1:00:00,6,1,9\n"
        found = take(text, hints)
        assert found.guess.remembered
        assert "dates" in found.guess.doubts
        assert [row.started for row in found.read.rows] == [
            datetime(2026, 4, 3, 20), datetime(2026, 6, 5, 20)
        ]  # fmt: skip

    @pytest.mark.parametrize("dates", [("03/04/26", "05/06/26"), ("03-04-26", "05-06-26")])
    def test_years_first_says_nothing_of_short_years(self, dates: tuple[str, str]) -> None:
        mark = take(HEADINGS + "\nA,2026-09-11 20:00,1:00:00,5,1,10\n").guess.fingerprint
        hints = HINTS._replace(remembered={mark: self.remembered("2026-09-11 20:00")})
        rows = "".join(f"A,{date} 20:00,1:00:00,5,1,10\n" for date in dates)
        found = take(f"{HEADINGS}\n{rows}", hints)
        assert "dates" in found.guess.doubts
        assert {row.started.year for row in found.read.rows if row.started} == {2026}

    def test_an_order_that_such_dates_can_have_still_settles_them(self) -> None:
        mark = take(HEADINGS + "\nA,03/14/2026 20:00,1:00:00,5,1,10\n").guess.fingerprint
        hints = HINTS._replace(remembered={mark: self.remembered("03/14/2026 20:00")})
        found = take(f"{HEADINGS}\nA,03/04/2026 20:00,1:00:00,5,1,10\n", hints)
        assert "dates" not in found.guess.doubts
        assert found.read.rows[0].started == datetime(2026, 3, 4, 20)


def test_a_year_outside_the_plan_is_told_with_its_column_and_text() -> None:
    found = take("Title,Date,Duration,Views\nA,1899-11-17,1:00:00,5\nB,2026-11-17,1:00:00,5\n")
    (problem,) = found.read.problems
    assert (problem.line, problem.heading, problem.text, problem.why) == (
        2, "Date", "1899-11-17", "year"
    )  # fmt: skip


@pytest.mark.parametrize(("text", "read"), [("12.5", 13), ("13.5", 14), ("12.4", 12)])
def test_half_an_average_viewer_counts_up(text: str, read: int) -> None:
    found = take(f"Start time,Average viewers,Views\n2026-11-17 20:00,{text},5\n")
    assert found.read.rows[0].numbers["average_viewers"] == read


class TestWordsBesideNumbers:
    TEXT = "Título;Fecha de inicio;Visualizaciones\nA;13.09.2026 20:00;2,3 mil\n"

    def test_a_word_is_read_as_the_interface_s_language_means_it(self) -> None:
        for locale, read in (("es_ES", 2_300), ("pt_BR", 2_300), ("ro_RO", 2_300_000)):
            found = take(self.TEXT, HINTS._replace(locale=locale))
            assert found.read.rows[0].numbers["views"] == read
            assert "factors" not in found.guess.doubts

    def test_elsewhere_it_is_read_as_most_mean_it_and_doubted(self) -> None:
        found = take(self.TEXT, HINTS._replace(locale="en_US"))
        assert found.read.rows[0].numbers["views"] == 2_300
        assert "factors" in found.guess.doubts


def test_arabic_lengths_are_read_with_single_letters() -> None:
    found = take("Title,Start time,Duration,Views\nA,2026-11-17 20:00,١ س ٢٠ د,5\n")
    assert found.read.rows[0].minutes == 80


def test_days_alone_could_be_a_channel_s_and_their_lengths_are_told_as_lost() -> None:
    days = take("Datum,Aufrufe im Profil,Likes\n2026-11-10,5,1\n2026-11-11,6,2\n")
    assert {"rows", "no_time"} <= {*days.guess.doubts}
    nights = take("Date,Title,Duration,Views\n2026-11-10,A,1:00:00,5\n")
    assert "untimed_length" in nights.guess.doubts
    assert "rows" not in nights.guess.doubts
    timed = take("Start time,Title,Duration,Views\n2026-11-10 20:00,A,1:00:00,5\n")
    assert not {"untimed_length", "rows"} & {*timed.guess.doubts}


@pytest.mark.parametrize(
    "head",
    [
        "Fecha,Visualizaciones de vídeos,Visualizaciones de perfil,Me gusta,Comentarios",
        "Date,Vues de vidéos,Vues du profil,J'aime,Commentaires",
        "Data,Visualizzazioni video,Visualizzazioni del profilo,Mi piace,Commenti",
        "Дата,Просмотры видео,Просмотры профиля,Лайки,Комментарии",
    ],
)
def test_the_overview_of_a_channel_is_one_of_days_in_any_language(head: str) -> None:
    found = take(f"{head}\n2026-11-10,500,40,9,3\n2026-11-12,600,50,8,2\n")
    assert found.guess.shape is Shape.DAYS
    assert found.read.rows[0].numbers == {
        "video_views": 500, "profile_views": 40, "video_likes": 9, "video_comments": 3
    }  # fmt: skip


def test_a_midnight_of_our_own_export_is_one() -> None:
    head = "Stream id,Session id,Platform,Started,Views"
    found = take(f"{head}\ns1,a,tiktok,2015-01-01T00:00:00+00:00,5\n")
    assert found.guess.kind == "own"
    assert found.read.rows[0].started is not None
