"""Sample data shows the week of the pictures, whatever the day, and is the same every time."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.streams import Phase, phase_of
from creatorplanner.domain.zones import to_wall
from creatorplanner.operations.sample import fill_sample
from creatorplanner.store.database import open_in_memory
from creatorplanner.store.planbook import Planbook
from tests.support.history import NOW, seed_history

WEEK = [
    (0, "12:00", "Coffee & catch-up", (4, 4)),
    (0, "20:00", "Monday glam GRWM", (5, 5)),
    (1, "21:00", "Story time: worst date ever", (4, 5)),
    (2, "19:00", "Ranked grind w/ chat", (3, 5)),
    (3, "20:00", "Draw your OC", (1, 5)),
    (4, "20:00", "Ask me anything — 50k special", (2, 5)),
    (5, "15:00", "Winter makeup haul", (0, 5)),
    (5, "21:00", "Saturday battle night", (1, 5)),
    (5, "22:00", "Guest on @luna", (0, 5)),
    (6, "11:30", "Sunday brunch chat", (0, 4)),
]


def test_the_week_is_the_one_of_the_pictures(book: Planbook, clock: FixedClock) -> None:
    fill_sample(book, clock)
    monday = datetime(2026, 11, 16)
    shown = []
    for stream in book.streams.between(
        monday.replace(tzinfo=UTC) + timedelta(hours=6), datetime(2026, 11, 23, 5, tzinfo=UTC)
    ):
        assert stream.start is not None
        done = book.promotion.progress([stream.id])[stream.id]
        day = (stream.start - monday).days
        shown.append((day, stream.start.strftime("%H:%M"), stream.title, done))
    assert shown == WEEK


def test_standing_of_the_week(book: Planbook, clock: FixedClock) -> None:
    fill_sample(book, clock)
    now = clock.now()
    (following,) = book.streams.upcoming(now)
    assert following.title == "Ranked grind w/ chat"
    assert [stream.title for stream in book.streams.to_log(now)] == ["Story time: worst date ever"]
    assert len(book.streams.ideas()) == 12
    due = book.promotion.open_around(now - timedelta(hours=48), now + timedelta(hours=6))
    assert len(due) == 4


def test_the_history_has_the_pictures_formats(book: Planbook, clock: FixedClock) -> None:
    fill_sample(book, clock)
    logged = book.streams.logged(500)
    begins = [stream.begins for stream in logged if stream.begins]
    assert max(clock.now() - begin for begin in begins) < timedelta(weeks=24)
    a_quarter = clock.now() - timedelta(weeks=12)
    logged = [stream for stream in logged if stream.begins and stream.begins > a_quarter]
    assert len(begins) - len(logged) == 52
    names = {kind.id: kind.name for kind in book.formats.all()}
    counts = Counter(names[stream.format_id or ""] for stream in logged)
    assert counts == {
        "GRWM": 9,
        "Story time": 7,
        "Q&A": 6,
        "Draw with me": 8,
        "Gaming": 12,
        "Just chatting": 11,
        "Battle night": 3,
        "Haul": 2,
    }


def test_it_is_the_same_every_time(book: Planbook, clock: FixedClock) -> None:
    fill_sample(book, clock)
    again = open_in_memory()
    fill_sample(again, clock)
    logged = book.streams.logged(500)
    assert again.streams.logged(500) == logged
    for stream in logged:
        assert again.sessions.of_stream(stream.id) == book.sessions.of_stream(stream.id)
    again.close()


@pytest.mark.parametrize("days", range(7))
@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kolkata", "Pacific/Auckland"])
def test_any_day_has_a_past_a_next_and_something_to_log(
    book: Planbook, days: int, zone: str
) -> None:
    clock = FixedClock(datetime(2026, 3, 25, 4, tzinfo=UTC) + timedelta(days=days), zone)
    fill_sample(book, clock)
    now = clock.now()
    (following,) = book.streams.upcoming(now)
    assert following.begins is not None
    assert to_wall(following.begins, zone).date() == to_wall(now, zone).date()
    assert book.streams.to_log(now)
    assert phase_of(following, now, logged=False, next_id=following.id) in (Phase.NEXT, Phase.LIVE)


def test_weekday_names_follow_the_day(book: Planbook) -> None:
    clock = FixedClock(datetime(2026, 11, 20, 15, tzinfo=UTC), "UTC")  # a Friday
    fill_sample(book, clock)
    titles = [stream.title for stream in book.streams.upcoming(clock.now(), 20)]
    assert "Monday battle night" in titles
    assert not [title for title in titles if "{" in title]


def test_nothing_of_it_can_be_undone(book: Planbook, clock: FixedClock) -> None:
    fill_sample(book, clock)
    assert book.journal.last_done() is None
    settings = book.formats.settings()
    assert settings.started
    assert settings.handle == "miaglow"


def test_ten_years_of_history(book: Planbook) -> None:
    with book.edit() as edit:
        seed_history(edit, years=10)
    assert book.streams.count() == 3_000
    begin = NOW - timedelta(days=3_651)
    streams = book.streams.between(begin, NOW + timedelta(days=1))
    assert len(streams) == 3_000
    progress = book.promotion.progress(stream.id for stream in streams[:500])
    assert set(progress.values()) == {(3, 3)}
    assert book.streams.to_log(NOW) == []
