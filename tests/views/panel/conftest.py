"""A side panel over a plan in memory: Wednesday 2026-11-18, 17:20 in New York."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.checklists import Template, TemplateItem
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.formats import Format
from creatorplanner.domain.platforms import Platforms
from creatorplanner.domain.settings import Settings
from creatorplanner.domain.streams import Stream
from creatorplanner.models.desk import Desk
from creatorplanner.models.navigator import Navigator
from creatorplanner.models.regional import Regional
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.models.ticker import Ticker
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import Draft, create_stream
from creatorplanner.resources import resource
from creatorplanner.views.icons import Icons
from creatorplanner.views.kit import Kit
from creatorplanner.views.look import Look
from creatorplanner.views.panel.panel import StreamPanel
from tests.fixtures.plan import ZONE, book, clock, planner

__all__ = ["book", "clock", "planner"]

FRIDAY = datetime(2026, 11, 20, 20)
Add = Callable[..., str]


@pytest.fixture
def desk(planner: Planner) -> Desk:
    with planner.book.edit() as edit:
        edit.put(Template("t", "Usual"))
        edit.put(TemplateItem("t1", "t", "Teaser", DueRule(Anchor.START, -24 * 60), 0))
        edit.put(TemplateItem("t2", "t", "Go-live post", DueRule(Anchor.START, -15), 1))
        edit.put(Format("qa", "Q&A", "💬", "blue", 90, template_id="t"))
        edit.put(Format("draw", "Draw with me", "🎨", "orange", 60, position=1))
    return Desk(planner)


@pytest.fixture
def kit(desk: Desk, qapp: QApplication) -> Iterator[Kit]:  # noqa: ARG001
    settings = Settings(theme="dark")
    look = Look(settings)
    platforms = Platforms.from_toml(resource("platforms.toml").read_text("utf-8"))
    regional = Regional(settings, QLocale("en_US"))
    yield Kit(desk, look, Icons(), regional, Navigator(), Ticker(desk.clock), platforms)
    look.deleteLater()


@pytest.fixture
def add(desk: Desk) -> Add:
    """Adds a stream on Friday at 8 PM, or as told; gives its id."""

    def adder(title: str = "Ask me anything", **given: object) -> str:
        values: dict[str, object] = {
            "zone": ZONE,
            "start": FRIDAY,
            "format_id": "qa",
            "platforms": ("tiktok",),
        }
        done = desk.run(create_stream, Draft(title=title, **{**values, **given}))  # type: ignore[arg-type]
        assert done is not None
        return done.subject

    return adder


@pytest.fixture
def model(kit: Kit) -> StreamModel:
    return StreamModel(kit.desk, kit.ticker)


@pytest.fixture
def panel(kit: Kit, model: StreamModel, qtbot: QtBot) -> Iterator[StreamPanel]:
    # a window of its own size: the offscreen platform warns of what hints would say
    window = QWidget()
    qtbot.addWidget(window)
    made = StreamPanel(kit, model)
    made.setParent(window)
    made.resize(364, 780)
    window.resize(364, 780)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield made  # noqa: PT022 - the window must outlive the test


@pytest.fixture
def stored(desk: Desk) -> Callable[[str], Stream]:
    """What the plan holds of a stream."""

    def read(stream_id: str) -> Stream:
        found = desk.book.find(Stream, stream_id)
        assert found is not None
        return found

    return read
