"""Graphics that left the program and the plan that moved on since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.platforms import Platforms
from creatorplanner.models.desk import Desk
from creatorplanner.models.graphic_model import GraphicModel
from creatorplanner.models.made_graphics import MadeGraphics
from creatorplanner.models.regional import Regional
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.sample import fill_sample
from creatorplanner.operations.streams import move_stream
from creatorplanner.resources import resource
from creatorplanner.store.planbook import Planbook

WEEK = date(2026, 11, 16)


@dataclass
class Desktop:
    """A plan with one graphic made of its week."""

    desk: Desk
    model: GraphicModel
    made: MadeGraphics
    clock: FixedClock

    def steps(self) -> int:
        """How many steps undo could take back."""
        count = self.desk.book.connection.execute("SELECT count(*) FROM journal").fetchone()
        return int(count[0])


@pytest.fixture
def desktop(qapp: object, book: Planbook, clock: FixedClock) -> Desktop:  # noqa: ARG001
    fill_sample(book, clock)
    desk = Desk(Planner(book, clock))
    platforms = Platforms.from_toml(resource("platforms.toml").read_text("utf-8"))
    regional = Regional(book.formats.settings(), QLocale("en_US"))
    model, made = GraphicModel(desk, regional, platforms), MadeGraphics(desk)
    model.show(WEEK)
    model.note_made("story", "glow", "pictures/week.png")
    return Desktop(desk, model, made, clock)


def _move(desk: Desk, key: str, start: datetime) -> Callable[[], object]:
    return lambda: desk.run(move_stream, key, start)


def test_a_move_makes_it_old_and_the_move_back_makes_it_right(desktop: Desktop) -> None:
    heard: list[int] = []
    desktop.made.changed.connect(lambda: heard.append(len(desktop.made.stale)))
    _move(desktop.desk, "sample-week-5", datetime(2026, 11, 20, 21))()
    assert [(one.size, one.path) for one in desktop.made.of_week(WEEK)] == [
        ("story", "pictures/week.png")
    ]
    desktop.desk.undo()
    assert desktop.made.stale == []
    assert heard == [1, 0]


def test_moving_what_is_not_on_it_changes_nothing(desktop: Desktop) -> None:
    _move(desktop.desk, "sample-week-8", datetime(2026, 11, 21, 23))()
    assert desktop.made.stale == []


def test_a_new_export_makes_it_right(desktop: Desktop) -> None:
    _move(desktop.desk, "sample-week-5", datetime(2026, 11, 20, 21))()
    desktop.model.note_made("story", "glow", "pictures/week.png")
    assert desktop.made.stale == []


def test_remembering_is_no_step_of_the_history(desktop: Desktop) -> None:
    before = desktop.steps()
    desktop.model.note_made("square", "paper", "")
    desktop.model.pick("sample-week-0", True)
    desktop.model.choose("graphic_theme", "neon")
    assert desktop.steps() == before


def test_past_weeks_are_let_be(desktop: Desktop) -> None:
    _move(desktop.desk, "sample-week-5", datetime(2026, 11, 20, 21))()
    desktop.clock.advance(seconds=timedelta(days=7).total_seconds())
    desktop.made.refresh()
    assert desktop.made.stale == []


def test_it_can_be_forgotten(desktop: Desktop) -> None:
    _move(desktop.desk, "sample-week-5", datetime(2026, 11, 20, 21))()
    desktop.model.forget(desktop.made.stale[0])
    assert desktop.made.stale == []


def test_time_that_passes_makes_nothing_old(desktop: Desktop) -> None:
    desktop.clock.advance(seconds=timedelta(days=2).total_seconds())
    desktop.made.refresh()
    assert desktop.made.stale == []


def test_choices_that_do_not_exist_are_refused(desktop: Desktop) -> None:
    for name, value in [
        ("graphic_size", "poster"),
        ("graphic_theme", "loud"),
        ("graphic_zones", ("Mars/Base",)),
        ("graphic_zones", ("UTC", "Europe/Berlin", "Asia/Tokyo", "Asia/Seoul")),
        ("graphic_colors", ("red",)),
    ]:
        assert not desktop.model.choose(name, value)
    assert desktop.model.choose("graphic_zones", ("Europe/Berlin",))
    assert desktop.model.settings.graphic_zones == ("Europe/Berlin",)
