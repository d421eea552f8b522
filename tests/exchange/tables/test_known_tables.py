"""Every table that is known, read whole: what it is, what its rows say, what is wrong with them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from creatorplanner.exchange.tables.changing import with_field
from creatorplanner.exchange.tables.headings import heading_key
from creatorplanner.exchange.tables.kinds import KINDS, fingerprint, known_kinds, recognise
from creatorplanner.exchange.tables.problems import DOUBTS
from creatorplanner.exchange.tables.rows import read_rows
from creatorplanner.exchange.tables.values import Shape, Style
from tests.support.table_reading import FIXTURES, HINTS, take, taken

EXPECTED = {
    "tiktok_overview_es.csv": ("tiktok_studio_overview", Shape.DAYS, 4, ("years",)),
    "tiktok_studio_es.xlsx": ("tiktok_studio_overview", Shape.DAYS, 2, ("years",)),
    "tiktok_viewers_pt.csv": ("tiktok_studio_viewers", Shape.DAYS, 3, ("years",)),
    "tiktok_followers_de.csv": ("tiktok_studio_followers", Shape.DAYS, 4, ("years",)),
    "tiktok_activity_en.csv": ("tiktok_studio_activity", Shape.HOURS, 48, ("years",)),
    "tiktok_content_ja.csv": (
        "tiktok_studio_content", Shape.SESSIONS, 2, ("years", "no_time", "videos"),
    ),
    "live_sessions_ja.csv": ("tiktok_live_sessions", Shape.SESSIONS, 2, ("estimate",)),
    "live_sessions_en.csv": ("tiktok_live_sessions", Shape.SESSIONS, 2, ()),
    "live_sessions_ar.csv": ("", Shape.SESSIONS, 2, ()),
    "live_engagement_ja.csv": ("tiktok_live_engagement", Shape.DAYS, 3, ()),
    "live_revenue_ja.csv": ("tiktok_live_revenue", Shape.DAYS, 2, ()),
    "live_activity_ja.csv": ("tiktok_live_activity", Shape.DAYS, 3, ()),
    "live_viewers_ja.csv": ("tiktok_live_viewers", Shape.DAYS, 2, ()),
    "shop_live_en.csv": ("tiktok_shop_live", Shape.SESSIONS, 1, ("gross",)),
    "twitch_days.csv": ("twitch_days", Shape.DAYS, 3, ()),
    "twitch_months.csv": ("twitch_days", Shape.DAYS, 2, ("monthly",)),
    "twitch_summary.csv": ("twitch_summary", Shape.MOMENTS, 13, ()),
    "twitch_summary_streams.csv": ("twitch_summary", Shape.SESSIONS, 2, ()),
    "youtube_table_en.csv": (
        "youtube_table", Shape.SESSIONS, 2, ("no_time", "untimed_length", "videos"),
    ),
    "youtube_table_de.csv": (
        "youtube_table", Shape.SESSIONS, 1, ("no_time", "untimed_length", "videos"),
    ),
    "youtube_live.csv": ("youtube_live", Shape.MOMENTS, 6, ()),
    "own_sheet_de.csv": ("", Shape.SESSIONS, 3, ("years", "platform")),
    "own_sheet_pt.csv": ("", Shape.SESSIONS, 2, ("platform",)),
    "shop_live_id.csv": ("tiktok_shop_live", Shape.SESSIONS, 2, ("gross",)),
    "backstage_en.csv": ("tiktok_backstage", Shape.DAYS, 0, ("no_date", "agency")),
    "own_results.csv": ("own_results", Shape.SESSIONS, 0, ("no_date", "results")),
    "paypal_en.csv": ("paypal", Shape.INCOME, 7, ()),
    "paypal_new_de.csv": ("paypal", Shape.INCOME, 3, ()),
    "own_nights_de.xls": ("", Shape.SESSIONS, 2, ("estimate",)),
    "own_nights_es.ods": ("", Shape.SESSIONS, 2, ()),
}  # fmt: skip


@pytest.mark.parametrize("name", EXPECTED)
def test_it_is_recognised(name: str) -> None:
    found = taken(name)
    kind, shape, rows, doubts = EXPECTED[name]
    assert (found.guess.kind, found.guess.shape) == (kind, shape)
    assert (len(found.read.rows), found.guess.doubts) == (rows, doubts)
    assert all(row.platform == found.guess.platform for row in found.read.rows)
    assert set(doubts) <= set(DOUBTS)


def test_every_fixture_and_every_kind_is_tried() -> None:
    assert {path.name for path in FIXTURES.iterdir()} == set(EXPECTED)
    assert set(KINDS) - {kind for kind, *_ in EXPECTED.values()} == {"own", "own_income"}


def test_the_data_has_a_day_and_a_source() -> None:
    for kind in known_kinds():
        assert kind.id in KINDS
        assert date(2026, 1, 1) < date.fromisoformat(kind.checked_on) < date(2027, 1, 1)
        assert kind.source
        assert kind.needs <= set(kind.columns.values())
        assert set(kind.doubts) <= set(DOUBTS)


def test_studio_days_over_new_year() -> None:
    found = taken("tiktok_overview_es.csv")
    days = [row.day for row in found.read.rows]
    assert days == [date(2025, 12, 30), date(2025, 12, 31), date(2026, 1, 1), date(2026, 1, 2)]
    likes = {"video_likes": 133, "video_comments": 10, "video_shares": 7}
    assert found.read.rows[1].numbers == {"profile_views": 91, **likes}  # undefined is unknown
    assert found.guess.columns[0].language == "es"
    assert found.told() == [(4, "-3", "negative")]


def test_negative_counts_are_told_and_unknown() -> None:
    assert taken("tiktok_viewers_pt.csv").told() == [(4, "-2", "negative")]
    days = taken("twitch_days.csv")
    assert days.told() == [(4, "-1", "negative")]
    assert "new_followers" not in days.read.rows[2].numbers


def test_follower_activity_by_hour() -> None:
    rows = taken("tiktok_activity_en.csv").read.rows
    assert [row.hour for row in rows[:24]] == list(range(24))
    assert (rows[-1].day, rows[-1].numbers) == (date(2026, 11, 17), {"active_followers": 140})


def test_hours_that_have_not_been_yet_are_unknown() -> None:
    days = ["16 November", "17 November"]
    lines = [f"{day},{hour},{(20 - hour) * 5 * (hour < 9)}" for day in days for hour in range(24)]
    rows = take("Date,Hour,Active followers\n" + "\n".join(lines)).read.rows
    told = [row.numbers.get("active_followers") for row in rows]
    assert told[9:24] == [0] * 15  # a whole day's zeros are zeros
    assert told[24 + 8 :] == [60, *[None] * 15]


def test_live_center_in_japanese() -> None:
    first, second = taken("live_sessions_ja.csv").read.rows
    assert (first.started, first.minutes) == (datetime(2026, 11, 17, 21, 2), 79)
    assert (first.texts["title"], first.currency) == ("夜のおしゃべり", "")
    assert first.numbers == {
        "views": 1840, "unique_viewers": 912, "peak_viewers": 61, "average_watch": 83,
        "comments": 1312, "likes": 24512, "shares": 96, "gifters": 14,
        "diamonds": 1460, "new_followers": 41,
    }  # fmt: skip
    assert second.numbers.keys() & {"comments", "new_followers"} == set()


def test_live_center_in_english_with_sums_below() -> None:
    found = taken("live_sessions_en.csv")
    assert found.read.left_out == 1
    assert [row.started for row in found.read.rows] == [
        datetime(2026, 11, 17, 21, 2),
        datetime(2026, 11, 16, 20, 0),
    ]
    assert found.read.rows[0].numbers == {"views": 1800, "new_followers": 41, "diamonds": 1460}


def test_arabic_digits_months_and_halves_of_the_day() -> None:
    first, second = taken("live_sessions_ar.csv").read.rows
    assert (first.started, first.minutes) == (datetime(2026, 11, 17, 21, 2), 80)
    assert first.numbers == {"views": 1840, "new_followers": 41, "diamonds": 1460}
    assert second.started == datetime(2026, 11, 18, 8, 30)


def test_shift_jis_is_read_and_told() -> None:
    found = taken("live_engagement_ja.csv")
    assert found.raw.encoding == "cp932"
    assert found.read.rows[0].numbers["commenters"] == 150


def test_seconds_and_minutes_by_their_headings() -> None:
    assert taken("live_activity_ja.csv").read.rows[1].numbers["live_seconds"] == 4740
    assert taken("twitch_days.csv").read.rows[0].numbers["live_seconds"] == 180 * 60
    assert taken("live_viewers_ja.csv").read.rows[0].numbers["average_watch"] == 71


def test_shop_views_are_entries_and_viewers_people() -> None:
    row = taken("shop_live_en.csv").read.rows[0]
    assert (row.numbers["views"], row.numbers["unique_viewers"]) == (1840, 912)
    assert (row.minutes, row.started) == (80, datetime(2026, 11, 14, 15))


@pytest.mark.parametrize(
    ("name", "doubt"), [("live_sessions_ja.csv", "estimate"), ("shop_live_en.csv", "gross")]
)
def test_money_that_is_not_the_creators_own_is_left_out_until_it_is_chosen(
    name: str, doubt: str
) -> None:
    found = taken(name)
    assert doubt in found.guess.doubts
    assert all("money" not in row.numbers for row in found.read.rows)
    words = ("推定額", "Gross revenue")
    at = next(n for n, one in enumerate(found.raw.header) if one.startswith(words))
    chosen = with_field(found.guess, found.raw, at, "money", HINTS)
    assert doubt not in chosen.doubts
    assert all("money" in row.numbers for row in read_rows(found.raw, chosen).rows)


def test_the_worth_of_diamonds_is_left_out_of_any_table() -> None:
    sheet = "Start,Name,Diamonds,Estimated revenue (USD)\n2026-11-01 20:00,a,2500,12.50\n"
    assert take(sheet).read.rows[0].numbers == {"diamonds": 2500}
    alone = sheet.replace("Diamonds", "Likes")
    assert take(alone).read.rows[0].numbers == {"likes": 2500, "money": 1250}


@pytest.mark.parametrize("time", ["25:61", "20:99"])
def test_a_row_whose_time_cannot_be_read_is_told_and_makes_nothing(time: str) -> None:
    head = "Date,Time,Name,Views\n2026-11-02,20:00,b,6\n"
    found = take(f"{head}2026-11-01,{time},a,5\n")
    assert [row.line for row in found.read.rows] == [2]
    assert found.told() == [(3, time, "time")]
    one = take(f"Start,Name,Views\n2026-11-02 20:00,b,6\n2026-11-01 {time},a,5\n")
    assert [row.line for row in one.read.rows] == [2]
    assert [problem[0] for problem in one.told()] == [3]


def test_twitch_money_adds_up_and_average_means_concurrent() -> None:
    found = taken("twitch_days.csv")
    assert found.read.rows[0].numbers["money"] == 250 + 120 + 75 + 40
    assert (found.read.rows[0].day, len(found.raw.header)) == (date(2026, 8, 23), 44)
    assert found.column("average_viewers").heading == "Average Viewers"


def test_youtube_leaves_the_total_out_and_trims_ids() -> None:
    found = taken("youtube_table_en.csv")
    first = found.read.rows[0]
    assert (found.read.left_out, first.texts["foreign_id"]) == (1, "aBcD_-12345")
    assert (first.day, first.started, first.minutes) == (date(2026, 11, 19), None, 90)
    assert (first.numbers["money"], first.currency) == (910, "USD")


def test_youtube_in_german_with_decimal_commas() -> None:
    found = taken("youtube_table_de.csv")
    assert (found.raw.encoding, found.raw.delimiter) == ("cp1252", ";")
    row = found.read.rows[0]
    assert (row.numbers["views"], row.numbers["money"], row.currency) == (1340, 910, "EUR")


def test_moments_carry_their_position() -> None:
    rows = taken("youtube_live.csv").read.rows
    assert [row.numbers["position"] for row in rows] == [0, 300, 600, 900, 1200, 1500]
    assert rows[0].texts["foreign_id"] == "aBcD_-12345"
    assert taken("twitch_summary.csv").read.rows[-1].started == datetime(2026, 11, 18, 21, 0)


def test_viewers_every_few_minutes_are_moments_of_a_stream() -> None:
    lines = "".join(f"2026-11-18 20:{minute:02},{20 + minute}\n" for minute in range(0, 30, 5))
    found = take("Timestamp,Viewers\n" + lines)
    assert found.guess.shape is Shape.MOMENTS
    assert [row.numbers["average_viewers"] for row in found.read.rows][:3] == [20, 25, 30]


def test_somebody_s_own_sheet() -> None:
    found = taken("own_sheet_de.csv")
    first, second, third = found.read.rows
    assert (first.started, first.minutes) == (datetime(2025, 12, 30, 20), 79)
    assert (second.started, second.numbers) == (datetime(2026, 1, 2, 21, 30), {"views": 990})
    assert (third.texts["title"], third.numbers["money"]) == ("Fragen; Antworten", 120450)
    assert (found.guess.currency, found.read.left_out) == ("EUR", 1)


def test_inline_strings_and_the_first_sheet_with_a_table() -> None:
    found = taken("tiktok_studio_es.xlsx")
    assert found.raw.sheets == ("About", "Overview", "FollowerHistory")
    assert (found.raw.sheet, found.raw.encoding) == ("Overview", "")
    assert [row.day for row in found.read.rows] == [date(2025, 12, 30), date(2026, 1, 1)]


def test_headings_are_compared_without_case_spaces_and_marks() -> None:
    known = ("\ufeffDate", " video  VIEWS ", '"Profile Views"')
    plain = ("date", "Video Views", "profile views")
    assert fingerprint(known) == fingerprint(plain) != fingerprint(plain[:2])
    kind = recognise(known)
    assert kind is not None
    assert kind.id == "tiktok_studio_overview"
    assert heading_key("Ｄａｔｅ\u00a0 x") == "date x"  # noqa: RUF001


def test_other_columns_make_it_another_table() -> None:
    assert recognise(("Date", "Followers", "Mood", "Weather", "Sleep", "Coffee", "Tea")) is None
    assert recognise(("Date", "Diamonds", "Title", "Note", "Place", "Mood")) is None


def test_headings_of_anybody_are_not_taken_for_a_platform_s() -> None:
    assert recognise(("Date", "Followers")) is None
    assert recognise(("Date", "Views", "Unique viewers")) is None
    assert recognise(("Date", "Diamonds")) is not None
    assert recognise(("Date", "Diamonds", "Title")) is None  # a title has only a stream


def test_columns_beside_the_known_ones_are_read_too() -> None:
    found = take(
        "Title,Start date,Duration,Views,Diamonds,Notes,Subs\n"
        "Night,2026-11-18 20:00,1:19:30,5,6,good light,320\n"
    )
    assert found.guess.kind == "tiktok_live_sessions"
    row = found.read.rows[0]
    assert (row.texts["note"], row.numbers["subscribers"]) == ("good light", 320)


def test_a_table_of_nobody_is_guessed_by_words_and_cells() -> None:
    found = take(
        "When,Stream title,Peak,Rate\n18/11/2026 20:00,Night,61,4%\n19/11/2026 9:05,Day,5,-\n"
    )
    assert [column.field for column in found.guess.columns] == [
        "started",
        "title",
        "peak_viewers",
        "",
    ]
    assert found.column("started").style is Style.DMY
    assert found.read.rows[1].started == datetime(2026, 11, 19, 9, 5)


def test_days_of_a_channel_are_told_from_streams() -> None:
    lines = "".join(f"2026-11-{day:02},{day},{day * 2}\n" for day in range(1, 9))
    assert take("Date,Viewers,Likes\n" + lines).guess.shape is Shape.DAYS
    streams = "".join(f"2026-11-{day:02},{day},{day * 2}\n" for day in (1, 4, 6, 11, 18, 20))
    assert take("Date,Viewers,Likes\n" + streams).guess.shape is Shape.SESSIONS


def test_live_center_in_a_language_that_is_not_known() -> None:
    found = take(
        "Titel;Startdatum;Dauer;Aufrufe;Neue Follower;Diamanten\n"
        "Nacht;17.11.2026, 21:02;1 Std. 19 Min.;1.840;41;1.460\n"
    )
    assert (found.guess.kind, found.guess.platform, found.guess.doubts) == ("", "tiktok", ())
    row = found.read.rows[0]
    assert (row.started, row.minutes) == (datetime(2026, 11, 17, 21, 2), 79)
    assert row.numbers == {"views": 1840, "new_followers": 41, "diamonds": 1460}


def test_an_end_that_tells_only_times_is_no_doubt() -> None:
    found = take("Date,Start,End,Views\n18/11/2026,21:00,23:10,5\n19/11/2026,21:00,0:10,5\n")
    assert found.guess.doubts == ("platform",)
    assert found.read.rows[1].ended == datetime(2026, 11, 20, 0, 10)


def test_a_title_that_is_cut_is_said() -> None:
    found = take(
        f"Start,Title,Views\n2026-11-01 20:00,{'x' * 501},5\n2026-11-02 20:00,{'y' * 500},6\n"
    )
    assert [len(row.texts["title"]) for row in found.read.rows] == [500, 500]
    assert [(line, why) for line, _text, why in found.told()] == [(2, "cut")]
