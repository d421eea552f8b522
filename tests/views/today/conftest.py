"""A plan with a few streams around Wednesday, November 18 2026, 5:20 PM in New York."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.formats import Format
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.settings import Settings
from creatorplanner.models.desk import Desk
from creatorplanner.models.navigator import Navigator
from creatorplanner.models.regional import Regional
from creatorplanner.models.ticker import Ticker
from creatorplanner.models.today_model import TodayModel
from creatorplanner.operations.checklists import add_item, tick_item
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import Draft, create_stream, set_goal, set_stream_text
from creatorplanner.resources import resource
from creatorplanner.store.database import open_in_memory
from creatorplanner.views.icons import Icons
from creatorplanner.views.kit import Kit
from creatorplanner.views.look import Look
from creatorplanner.views.today.page import TodayPage

ZONE = "America/New_York"
NOW = datetime(2026, 11, 18, 22, 20, tzinfo=UTC)


def before(minutes: int) -> DueRule:
    """So many minutes before the start."""
    return DueRule(Anchor.START, -minutes)


def at(hour: int, minute: int = 0, day: int = 0) -> DueRule:
    """At a clock time of the stream's day."""
    return DueRule(Anchor.LOCAL, day_offset=day, clock_minutes=hour * 60 + minute)


@dataclass
class Plan:
    """A desk and short ways to fill it."""

    desk: Desk
    clock: FixedClock

    def stream(self, title: str, day: int, hour: int, format_id: str, minutes: int = 90) -> str:
        """A stream in November 2026."""
        draft = Draft(ZONE, datetime(2026, 11, day, hour), minutes, title, format_id, ("tiktok",))
        done = self.desk.run(create_stream, draft)
        assert done is not None
        return done.subject

    def item(self, stream_id: str, text: str, due: DueRule, *, done: bool = False) -> str:
        """A line of a stream's checklist."""
        added = self.desk.run(add_item, stream_id, text, due)
        assert added is not None
        if done:
            self.desk.run(tick_item, added.subject, self.clock.now())
        return added.subject


@pytest.fixture
def plan() -> Iterator[Plan]:
    """An empty plan with four formats."""
    clock = FixedClock(NOW, ZONE)
    book = open_in_memory()
    with book.edit() as edit:
        for place, (key, name, emoji, color) in enumerate(
            (
                ("gaming", "Gaming", "🎮", "green"),
                ("draw", "Draw with me", "🎨", "orange"),
                ("story", "Story time", "📖", "cyan"),
                ("qa", "Q&A", "💬", "blue"),
            )
        ):
            edit.put(Format(key, name, emoji, color, position=place))
    yield Plan(Desk(Planner(book, clock)), clock)
    book.close()


@dataclass
class Week:
    """Ids of the sample streams and lines."""

    ranked: str
    draw: str
    story: str
    go_live: str
    teaser: str
    missed: str


@pytest.fixture
def week(plan: Plan) -> Week:
    """Ranked grind tonight, Draw your OC tomorrow, Story time ended yesterday and not logged."""
    story = plan.stream("Story time: worst date ever", 17, 21, "story", 75)
    missed = plan.item(story, "Go-live post", before(15))
    ranked = plan.stream("Ranked grind w/ chat", 18, 19, "gaming", 120)
    plan.desk.run(set_goal, ranked, 700)
    plan.desk.run(set_stream_text, ranked, "caption", "Road to Diamond tonight")
    for text in ("Event in the app", "Clip of last week", "Poll"):
        plan.item(ranked, text, at(12), done=True)
    go_live = plan.item(ranked, "Go-live post", before(15))
    plan.item(ranked, "Question box check", at(21))
    draw = plan.stream("Draw your OC", 19, 20, "draw")
    teaser = plan.item(draw, "Teaser video", at(16, day=-1))
    plan.item(draw, "Story", at(12))
    for text in ("Cover", "Go-live post"):
        plan.item(draw, text, before(20))
    return Week(ranked, draw, story, go_live, teaser, missed)


@pytest.fixture
def kit(qapp: object, plan: Plan) -> Kit:  # noqa: ARG001
    """The window's shared objects, English as in the United States, dark."""
    settings = Settings(theme="dark")
    return Kit(
        plan.desk,
        Look(settings),
        Icons(),
        Regional(settings, QLocale("en_US")),
        Navigator(),
        Ticker(plan.clock),
        Platforms.from_toml(resource("platforms.toml").read_text("utf-8")),
    )


@pytest.fixture
def open_page(qtbot: QtBot, kit: Kit) -> Iterator[Callable[[], TodayPage]]:
    """Show the page as the main window does."""

    kept: list[QWidget] = []

    def show() -> TodayPage:
        page = TodayPage(kit, TodayModel(kit.desk, kit.ticker))
        # as in the main window, the page is no window of its own
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        page.setParent(window)
        page.header.setParent(window)
        page.setGeometry(0, 60, 1000, 740)
        page.header.setGeometry(0, 0, 1000, 60)
        window.resize(1000, 800)
        window.show()
        page.shown()
        return page

    yield show
    kept.clear()
