"""The words on a graphic: by the creator's clocks, in the creator's language, nothing private."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.settings import Settings
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.exchange.graphic.content import GraphicContent
from creatorplanner.models.graphic_words import content_of, week_streams
from creatorplanner.models.regional import Regional
from creatorplanner.operations.sample import fill_sample
from creatorplanner.resources import resource
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import NOW, ZONE

WEEK = date(2026, 11, 16)


@pytest.fixture
def words(book: Planbook, clock: FixedClock) -> Words:
    fill_sample(book, clock)
    return Words(book)


class Words:
    """Writes the sample week's graphic with other settings."""

    def __init__(self, book: Planbook) -> None:
        self.book = book
        self.platforms = Platforms.from_toml(resource("platforms.toml").read_text("utf-8"))

    def __call__(
        self, locale: str = "en_US", picks: tuple[str, ...] = (), **others: object
    ) -> GraphicContent:
        settings = self.book.formats.settings()._replace(**others)  # type: ignore[arg-type]
        offered = week_streams(self.book, WEEK, ZONE, picks, NOW)
        regional = Regional(settings, QLocale(locale))
        return content_of(offered, settings, regional, self.platforms, ZONE)


def test_what_is_to_come_of_the_week(words: Words) -> None:
    content = words()
    assert content.title == "Live\nthis week"
    assert content.dates == "Nov 18 – 22  ·  times in EST"
    assert (content.handle, content.mark) == ("@miaglow", "tiktok")
    assert [(row.weekday, row.day, row.time) for row in content.rows] == [
        ("WED", "18", "7 PM"),
        ("THU", "19", "8 PM"),
        ("FRI", "20", "8 PM"),
        ("SAT", "21", "3 PM"),
        ("SAT", "21", "9 PM"),
        ("SUN", "22", "11:30 AM"),
    ]
    assert content.rows[0].title == "🎮 Ranked grind w/ chat"
    assert content.rows[0].detail == "Gaming  ·  Twitch + TikTok"


def test_tentative_and_past_ones_can_be_put_on(words: Words) -> None:
    titles = [row.title for row in words(picks=("+sample-week-8", "-sample-week-3")).rows]
    assert "📖 Guest on @luna" in titles
    assert "🎮 Ranked grind w/ chat" not in titles


def test_cancelled_streams_never_are(words: Words) -> None:
    stream = words.book.find(Stream, "sample-week-5")
    assert stream is not None
    with words.book.edit() as edit:
        edit.put(replace(stream, status=Status.CANCELLED))
    content = words(picks=("+sample-week-5",))
    assert all("Ask me" not in row.title for row in content.rows)


def test_nothing_private_gets_out(words: Words) -> None:
    secret = "SECRET"
    with words.book.edit() as edit:
        for stream in [one.stream for one in week_streams(words.book, WEEK, ZONE, (), NOW)]:
            edit.put(replace(stream, notes=secret, caption=secret, run_of_show=secret))
    assert secret not in repr(words())


def test_format_and_platforms_can_be_left_out(words: Words) -> None:
    bare = words(graphic_format=False, graphic_platforms=False)
    assert bare.rows[0].title == "Ranked grind w/ chat"
    assert {row.detail for row in bare.rows} == {""}
    assert words(graphic_format=False).rows[0].detail == "Twitch + TikTok"


def test_other_zones_in_each_row(words: Words) -> None:
    zones = ("Europe/Berlin", "Asia/Tokyo", "America/Los_Angeles")
    content = words(graphic_zones=zones)
    assert content.rows[0].others == ("Thu 1 AM CET", "Thu 9 AM JST", "4 PM PST")
    assert content.zones == ""


def test_other_zones_on_one_line(words: Words) -> None:
    zones = ("Europe/Berlin", "Asia/Kathmandu", "America/Los_Angeles")
    content = words(graphic_zones=zones, graphic_zones_in="line")
    assert content.zones == "CET +6 h  ·  UTC+5:45 +10:45 h  ·  PST −3 h"
    assert content.rows[0].others == ()


def test_a_stream_without_a_title_goes_by_its_format(words: Words) -> None:
    stream = words.book.find(Stream, "sample-week-5")
    assert stream is not None
    with words.book.edit() as edit:
        edit.put(replace(stream, title=""))
    row = next(row for row in words().rows if row.day == "20")
    assert (row.title, row.detail) == ("💬 Q&A", "TikTok + Instagram")


def test_other_languages_write_it_their_way(words: Words) -> None:
    german = words("de_DE")
    assert german.rows[0].weekday == "MI"
    assert german.rows[0].time == "19:00"
    arabic = words("ar_EG")
    assert arabic.right_to_left
    assert arabic.rows[0].day == "١٨"


def test_an_empty_week_has_no_words_of_days(words: Words) -> None:
    offered = week_streams(words.book, date(2027, 3, 1), ZONE, (), NOW)
    regional = Regional(Settings(), QLocale("en_US"))
    content = content_of(offered, Settings(), regional, words.platforms, ZONE)
    assert (content.rows, content.dates) == ((), "")


def test_the_week_ends_by_the_creators_clocks(words: Words) -> None:
    with words.book.edit() as edit:
        late = Stream("late", "Late", start=datetime(2026, 11, 22, 23, 30), zone=ZONE)
        edit.put(late)
        edit.put(replace(late, id="next", start=datetime(2026, 11, 23, 0, 0)))
        edit.put(replace(late, id="before", start=datetime(2026, 11, 15, 23, 30), minutes=120))
    keys = [one.stream.id for one in week_streams(words.book, WEEK, ZONE, (), NOW)]
    assert "late" in keys
    assert "next" not in keys
    assert "before" not in keys
