"""What is measured of results: the fit, a filter of the page, and sums against raw SQL."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEventLoop, QTimer

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.formats import COLORS, Format
from creatorplanner.domain.measures import Measure
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.settings import setting
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.models.desk import Desk
from creatorplanner.models.fits import observed
from creatorplanner.models.ledger import Ledger
from creatorplanner.operations import results
from creatorplanner.operations.money import shipped_platforms
from creatorplanner.operations.planner import Planner
from creatorplanner.store.database import open_plan
from creatorplanner.views.results.page import ResultsPage
from tests.bench.inside import ZONE, open_window

FORMATS, BATCH, TIMES = 12, 10_000, 7
# what the headline says: time live of streams, how many, followers, and the middle of the peaks
SUMS = """SELECT sum(longest) / 60.0, count(*), sum(followers) FROM (
    SELECT max(s.ended_utc - s.started_utc) AS longest, sum(s.new_followers) AS followers
    FROM sessions s JOIN streams ON streams.id = s.stream_id
    WHERE streams.start_utc < ? GROUP BY s.stream_id)"""
PEAKS = """SELECT s.peak_viewers FROM sessions s JOIN streams ON streams.id = s.stream_id
    WHERE streams.start_utc < ? AND s.platform = 'tiktok' AND s.disturbed = ''
    ORDER BY s.peak_viewers"""


def seed_sessions(path: Path, count: int, now: datetime) -> None:
    """Make a plan of that many logged streams, six an evening back from ``now``."""
    book = open_plan(path, clock=FixedClock(now, ZONE))
    with book.edit() as edit:
        edit.put(setting("started", True))
        for place in range(FORMATS):
            name, color = f"Format {place}", COLORS[place % len(COLORS)]
            edit.put(Format(f"format-{place}", name, "🎮", color, position=place))
    for begin in range(0, count, BATCH):
        with book.edit() as edit:
            for number in range(begin, min(begin + BATCH, count)):
                started = now - timedelta(hours=4 * number + 4)
                started = started.replace(minute=0, second=0, microsecond=0)
                key = f"stream-{number}"
                kind = f"format-{number * 7 % FORMATS}"
                start = started.replace(tzinfo=None)
                title, platforms = f"Night {number}", ("tiktok",)
                edit.add(Stream(key, title, kind, Status.DONE, start, platforms=platforms))
                edit.add(_session(key, number, started))
    book.close()


def fit(path: Path, now: datetime) -> float:
    """ms to fit the model to all sessions and compare the formats."""
    from creatorplanner.insights.formats import format_insights

    book = open_plan(path, clock=FixedClock(now, ZONE))
    seen = observed(results.rows_between(book), Measure.DIAMONDS, now, ZONE)
    book.close()
    format_insights(seen)
    return _fastest(lambda: format_insights(seen))


def insights() -> tuple[float, float]:
    """ms of processor time to tell everything about 200 sessions, and about 10,000."""
    from creatorplanner.models.fits import fitted_to
    from creatorplanner.models.page_insights import Marked, tell
    from tests.proofs.insights_speed import CASES, best_of, marked, sessions

    def told(name: str) -> float:
        seen = sessions(*CASES[name])
        marks = {Marked(family): row for family, row in marked(seen).items()}
        return best_of(lambda: tell(fitted_to(tuple(seen)), marks))

    few, many = "200 sessions, 6 formats, evenings", "10,000 sessions, 12 formats, all slots"
    return told(few), told(many)


def filtered(path: Path, now: datetime) -> tuple[float, float]:
    """ms for another period, painted, and for all there is."""
    whole = open_window(path, now)
    whole.window.show_page("results")
    page = whole.window.page_named("results")
    assert isinstance(page, ResultsPage)
    taken: dict[str, list[float]] = {"52": [], "all": []}
    for _turn in range(TIMES):
        for period, times in taken.items():
            # what runs on in a thread is another filter's
            _rest(page)
            begun = time.perf_counter()
            page.period.chosen.emit(period)
            page.repaint()
            times.append((time.perf_counter() - begun) * 1000)
    whole.window.close()
    whole.close()
    return median(taken["52"]), median(taken["all"])


def _rest(page: ResultsPage) -> None:
    """Let the threads come to an end."""
    loop, watch = QEventLoop(), QTimer()
    watch.timeout.connect(lambda: page.is_looking or page.outlook.advice.is_busy or loop.quit())
    watch.start(50)
    loop.exec()


def sums(path: Path, now: datetime) -> tuple[float, float]:
    """ms for the headline's sums as the page makes them, and for the same by raw SQL."""
    book = open_plan(path, clock=FixedClock(now, ZONE))
    ledger = Ledger(Desk(Planner(book, FixedClock(now, ZONE))), shipped_platforms())
    rows = ledger.between(None, now)

    def ours() -> results.Totals:
        return results.totals(ledger.between(None, now), "tiktok")

    found, spent = ours(), _fastest(ours)
    assert len(rows) == found.streams
    book.close()
    connection = sqlite3.connect(path)
    raw = _fastest(lambda: _raw(connection, now))
    minutes, streams, followers, peak = _raw(connection, now)
    connection.close()
    assert (found.minutes, found.streams, found.followers) == (minutes, streams, followers)
    assert found.peak == peak
    return spent, raw


def _raw(connection: sqlite3.Connection, now: datetime) -> tuple[float, int, int, float]:
    minutes, streams, followers = connection.execute(SUMS, (now.timestamp(),)).fetchone()
    peaks = [row[0] for row in connection.execute(PEAKS, (now.timestamp(),))]
    middle = (peaks[(len(peaks) - 1) // 2] + peaks[len(peaks) // 2]) / 2
    return minutes, streams, followers, middle


def _session(key: str, number: int, started: datetime) -> Session:
    return Session(
        f"{key}-s",
        key,
        "tiktok",
        started,
        started + timedelta(minutes=60 + number % 5 * 15),
        peak_viewers=number * 37 % 900 + 1,
        new_followers=number % 60,
        diamonds=number * 13 % 4_000 + 1,
    )


def _fastest(act: Callable[[], object]) -> float:
    taken = []
    for _turn in range(TIMES):
        begun = time.perf_counter()
        act()
        taken.append((time.perf_counter() - begun) * 1000)
    return min(taken)
