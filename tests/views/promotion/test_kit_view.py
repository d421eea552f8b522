"""The kit on the Promotion page: texts by network, events field by field, ticks that undo."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.posts import Cover, Post
from creatorplanner.domain.settings import Settings, setting
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.models.desk import Desk
from creatorplanner.models.kit_model import KitModel
from creatorplanner.models.regional import Regional
from creatorplanner.operations.covers import set_cover
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import (
    Draft,
    create_stream,
    move_stream,
    retitle_stream,
    set_status,
    set_stream_text,
)
from creatorplanner.store.database import open_plan
from creatorplanner.views.kit import Kit
from creatorplanner.views.promotion.kit_view import KitView
from creatorplanner.views.promotion.page import PromotionPage
from tests.fixtures.plan import NOW, ZONE, clock
from tests.views.panel.conftest import kit

__all__ = ["clock", "kit"]

OpenPage = Callable[..., PromotionPage]
FRIDAY, SUNDAY = datetime(2026, 11, 20, 20), datetime(2026, 11, 22, 11, 30)


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """A plan with a file, so that pictures have a place; two streams still to come."""
    book = open_plan(tmp_path / "plan.db", clock=clock)
    with book.edit() as edit:
        edit.put(setting("graphic_zones", ("Europe/Berlin",)))
        edit.put(setting("networks", ("x", "discord")))
        edit.put(setting("handle", "mia"))
    yield Desk(Planner(book, clock))
    book.close()


@pytest.fixture
def friday(desk: Desk) -> str:
    return add(desk, "Ask me anything — 50k special in my kitchen", FRIDAY, ("tiktok",))


def add(desk: Desk, title: str, start: datetime, platforms: tuple[str, ...]) -> str:
    done = desk.run(create_stream, Draft(ZONE, start, title=title, platforms=platforms))
    assert done is not None
    desk.run(set_stream_text, done.subject, "caption", "Bring questions, {title}")
    desk.run(set_stream_text, done.subject, "notes", "SECRET NOTE")
    return done.subject


@pytest.fixture
def view(open_page: OpenPage, friday: str) -> KitView:  # noqa: ARG001
    page = open_page("kit_view")
    return page.kit_view


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def tick(qtbot: QtBot, box: object) -> None:
    qtbot.keyClick(box, Qt.Key.Key_Space)


def test_each_network_gets_its_own_text(view: KitView, desk: Desk) -> None:
    add(desk, "Sunday brunch", SUNDAY, ("tiktok", "kick"))
    assert list(view.announce.picker.rows) == ["tiktok", "x", "discord"]
    view.announce.copy_text.click()
    assert clipboard().splitlines() == [
        "Live Nov 15 – 21",
        "",
        "Fri Nov 20 · 8 PM EST · 2 AM CET (Sat)",
        "Ask me anything — 50k special in my kitchen",
        "",
        "https://www.tiktok.com/@mia/live",
    ]
    view.choose("discord")
    view.announce.copy_text.click()
    assert "<t:1795222800:F>" in clipboard()
    assert "SECRET" not in clipboard()


def test_what_is_over_cancelled_or_not_this_week_is_not_announced(
    view: KitView, desk: Desk, friday: str
) -> None:
    add(desk, "Yesterday", datetime(2026, 11, 17, 20), ("tiktok",))
    add(desk, "Next week", datetime(2026, 11, 25, 20), ("tiktok",))
    assert "Yesterday" not in view.text()
    assert "Next week" not in view.text()
    desk.run(set_status, friday, Status.CANCELLED)
    assert view.text() == ""
    assert view.empty.isVisible()
    assert not view.cards
    view.week.later.click()
    assert "Next week" in view.text()
    view.week.today.click()
    assert view.text() == ""


def test_a_moved_stream_moves_in_the_text_and_clocks_change_with_its_own_date(
    view: KitView, desk: Desk, friday: str
) -> None:
    desk.run(move_stream, friday, datetime(2026, 11, 20, 21))
    assert "9 PM EST · 3 AM CET (Sat)" in view.text()
    # two weeks in which only America has changed its clocks
    desk.run(move_stream, friday, datetime(2027, 3, 20, 20))
    view.model.first = datetime(2027, 3, 14).date()
    view.model.refresh()
    assert "8 PM EDT · 1 AM CET (Sun)" in view.text()


def test_a_tick_is_kept_told_and_undone(qtbot: QtBot, view: KitView, desk: Desk) -> None:
    view.choose("x")
    tick(qtbot, view.announce.posted)
    mark = Post.of("2026-W47", "x", "week", NOW)
    assert desk.book.posts.posts_of(["2026-W47"]) == {mark.id: mark}
    assert view.announce.picker.rows["x"].accessibleName().endswith("Posted")
    view.choose("tiktok")
    assert not view.announce.posted.isChecked()
    desk.undo()
    view.choose("x")
    assert not view.announce.posted.isChecked()


def test_an_event_is_copied_field_by_field(
    qtbot: QtBot, view: KitView, desk: Desk, friday: str
) -> None:
    card = view.cards[friday]
    copied = {}
    for name in ("title", "start", "description"):
        qtbot.keyClick(card.copies[name], Qt.Key.Key_Return)
        copied[name] = clipboard()
    assert copied == {
        "title": "Ask me anything — 50k special…",
        "start": "Friday, November 20, 2026, 8 PM",
        "description": "Bring questions, Ask me anything — 50k special in my kitchen",
    }
    assert "Shortened to 32 characters" in card.values["title"].text()
    assert not card.copies["cover"].isEnabled()
    tick(qtbot, card.posted)
    assert f"{friday}/tiktok/event" in desk.book.posts.posts_of([friday])
    desk.undo()
    assert not view.cards[friday].posted.isChecked()


def test_a_cover_is_copied_as_a_file_and_as_a_picture(
    view: KitView, desk: Desk, friday: str, tmp_path: Path
) -> None:
    name = "cover-00112233aabb.jpg"
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / name).write_bytes(b"\xff\xd8\xffpicture")
    desk.run(set_cover, friday, name, 1080, 1920)
    card = view.cards[friday]
    assert "1080 × 1920" in card.values["cover"].text()
    card.copies["cover"].click()
    data = QGuiApplication.clipboard().mimeData()
    assert [url.toLocalFile() for url in data.urls()] == [str(folder / name)]
    assert bytes(data.data("image/jpeg").data()) == b"\xff\xd8\xffpicture"
    os.unlink(folder / name)
    view.model.refresh()
    assert card.values["cover"].text() == "Picture not found"
    assert not card.copies["cover"].isEnabled()


def test_a_planted_cover_is_never_copied(view: KitView, desk: Desk, friday: str) -> None:
    with desk.book.edit() as edit:
        edit.put(Cover(friday, "../plan.db", 1, 1))
    view.model.refresh()
    assert view.cards[friday].picture() is None


def test_too_long_is_told_and_nothing_is_cut(view: KitView, desk: Desk) -> None:
    for number in range(8):
        add(
            desk, "A rather long title of a stream", datetime(2026, 11, 19, 8 + number), ("tiktok",)
        )
    view.choose("x")
    assert "too long for X" in view.announce.note.text()
    assert view.text().count("A rather long title") == 8


def test_a_word_without_end_widens_nothing(view: KitView, desk: Desk, friday: str) -> None:
    desk.run(set_stream_text, friday, "caption", "https://example.com/" + "a" * 400)
    desk.run(retitle_stream, friday, "Very" * 60)
    assert view.minimumSizeHint().width() < 600
    view.announce.copy_text.click()
    assert "Very" * 60 in clipboard()  # what is copied has no breaks of ours
    view.cards[friday].copies["description"].click()
    assert clipboard().endswith("a" * 400)


@pytest.mark.parametrize(("locale", "shown"), [("de_DE", "20:00 EST"), ("ar_EG", "\u2068")])
def test_times_as_the_region_writes_them(
    kit: Kit,
    desk: Desk,
    friday: str,
    locale: str,
    shown: str,
    qapp: QApplication,  # noqa: ARG001
) -> None:
    model = KitModel(desk, Regional(Settings(), QLocale(locale)), kit.networks, kit.ticker)
    stream = desk.book.find(Stream, friday)
    assert stream is not None
    assert shown in model.text_of(stream, "tiktok")
