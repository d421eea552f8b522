"""When a stream ran: days and clock times around midnight, and when clocks are put back."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from creatorplanner.domain.zones import to_wall
from tests.fixtures.plan import ZONE
from tests.views.log.conftest import Opener, Screen


def unplanned(screen: Screen, now: datetime, day: str = "") -> Screen:
    """The form of an unplanned stream at a time in New York (UTC given), its day typed."""
    screen.clock.advance(seconds=(now - screen.clock.now()).total_seconds())
    screen.show()
    screen.page.unplanned_button.click()
    if day:
        line = screen.page.sheet.unplanned.day
        line.setFocus()
        line.selectAll()
        screen.type(day)
        screen.press(Qt.Key.Key_Tab)
    return screen


def saved(screen: Screen) -> tuple[datetime, datetime]:
    """Save, and the wall times of the one session that is there."""
    screen.line("views").setFocus()
    screen.type("77")
    screen.save()
    (stream,) = screen.kit.desk.book.streams.logged()
    session = screen.logged(stream.id)["tiktok"]
    assert session.started is not None
    assert session.ended is not None
    assert stream.begins == session.started
    return to_wall(session.started, ZONE), to_wall(session.ended, ZONE)


def type_times(screen: Screen, started: str, ended: str) -> None:
    times = screen.page.form.times
    for line, text in ((times.started, started), (times.ended, ended)):
        line.setFocus()
        line.selectAll()
        screen.type(text)


LATE = datetime(2026, 11, 19, 4, 30, tzinfo=UTC)  # Wednesday, 11:30 PM
AFTER_MIDNIGHT = datetime(2026, 11, 18, 6, 10, tzinfo=UTC)  # Wednesday, 1:10 AM


@pytest.mark.parametrize(
    ("now", "day", "times", "began"),
    [
        (LATE, "Nov 17", ("9am", "10am"), datetime(2026, 11, 17, 9)),
        (LATE, "Nov 16", ("23:40", "1"), datetime(2026, 11, 16, 23, 40)),
        (AFTER_MIDNIGHT, "Nov 16", ("10pm", "11pm"), datetime(2026, 11, 16, 22)),
        (AFTER_MIDNIGHT, "yesterday", ("23:30", "0:45"), datetime(2026, 11, 17, 23, 30)),
        (AFTER_MIDNIGHT, "", ("11:30pm", "12:40am"), datetime(2026, 11, 17, 23, 30)),
        (AFTER_MIDNIGHT, "", ("0:05", "1"), datetime(2026, 11, 18, 0, 5)),
        (LATE, "Mon", ("9pm", "10"), datetime(2026, 11, 16, 21)),
        (LATE, "", ("9 am", "10"), datetime(2026, 11, 18, 9)),
    ],
)
def test_the_typed_day_wins(
    open_log: Opener, now: datetime, day: str, times: tuple[str, str], began: datetime
) -> None:
    screen = unplanned(open_log(), now, day)
    type_times(screen, *times)
    shown = screen.kit.regional.date_short(began.date())
    assert screen.page.form.times.message.text().startswith(shown)
    started, ended = saved(screen)
    assert started == began
    assert (ended - started).total_seconds() < 3 * 3600


def test_just_after_midnight_the_form_begins_the_day_before(open_log: Opener) -> None:
    screen = unplanned(open_log(), datetime(2026, 11, 18, 5, 30, tzinfo=UTC))
    head, times = screen.page.sheet.unplanned, screen.page.form.times
    assert head.day.text() == "Tue Nov 17"
    assert (times.started.text(), times.ended.text()) == ("11:00 PM", "12:00 AM")
    assert times.message.text() == "Tue Nov 17 to Wed Nov 18"
    type_times(screen, "0:05", "12:25")
    assert head.day.text() == "Wed Nov 18"
    assert times.message.text() == "Wed Nov 18"
    assert head.typed() == {}


def test_a_bare_end_is_the_next_one(open_log: Opener) -> None:
    screen = unplanned(open_log(), AFTER_MIDNIGHT, "yesterday")
    type_times(screen, "23:30", "2:30")
    assert screen.page.form.times.length.text() == "3 h"


def test_what_is_very_long_or_still_ahead_is_asked_about(open_log: Opener) -> None:
    screen = unplanned(open_log(), LATE, "Nov 17")
    message = screen.page.form.times.message
    type_times(screen, "9am", "11 pm")
    assert (message.text(), message._role) == ("14 h long? Look at AM and PM", "warn")
    screen = unplanned(screen, LATE, "Nov 25")
    type_times(screen, "9am", "10am")
    assert (message.text(), message._role) == ("This lies ahead. Is it the right day?", "warn")


def test_a_stream_in_the_hour_that_comes_twice(open_log: Opener) -> None:
    # clocks went back at 2 AM: the full hour before 2:30 AM is the second one from 1 AM
    screen = unplanned(open_log(), datetime(2026, 11, 1, 7, 30, tzinfo=UTC))
    assert saved(screen) == (datetime(2026, 11, 1, 1), datetime(2026, 11, 1, 2))
    (stream,) = screen.kit.desk.book.streams.logged()
    assert stream.begins == datetime(2026, 11, 1, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "started", "told"),
    [
        (
            datetime(2026, 3, 8, 15, tzinfo=UTC),
            "2:30am",
            "Sun Mar 8 · 2:30 AM does not exist that day, using 3:30 AM",
        ),
        (
            datetime(2026, 11, 1, 15, tzinfo=UTC),
            "1:30am",
            "Sun Nov 1 · 1:30 AM comes twice that day, using the first",
        ),
    ],
)
def test_what_clocks_did_to_a_start_is_told(
    open_log: Opener, now: datetime, started: str, told: str
) -> None:
    screen = unplanned(open_log(), now)
    type_times(screen, started, "5am")
    assert screen.page.form.times.message.text() == told


def test_a_stream_over_a_change_of_clocks_is_as_long_as_it_was(open_log: Opener) -> None:
    screen = unplanned(open_log(), datetime(2026, 11, 1, 15, tzinfo=UTC), "yesterday")
    type_times(screen, "11:30 pm", "2")
    assert screen.page.form.times.length.text() == "3 h 30"
    type_times(screen, "11:30 pm", "1:15")
    assert screen.page.form.times.length.text() == "1 h 45"
