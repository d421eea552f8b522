"""The first week is one step: formats, settings, streams and their checklists."""

from __future__ import annotations

from datetime import datetime, timedelta

from creatorplanner.domain.settings import Settings
from creatorplanner.domain.start import START_FORMATS, StartAnswers, own_format
from creatorplanner.domain.zones import place
from creatorplanner.operations.formats import create_format
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.start import make_week, skip_start
from creatorplanner.operations.templates import outdated
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import ZONE

NOW = datetime(2026, 11, 18, 17, 20)
ANSWERS = StartAnswers(START_FORMATS[:2], ("tiktok", "kick"), "@miaglow", (1, 3, 5), 1200, 90)


def test_a_week_is_made_and_taken_back_whole(planner: Planner, book: Planbook) -> None:
    done = planner.run(make_week, ANSWERS, NOW, ZONE)
    assert (done.name, done.facts) == ("week.made", {"count": 3})
    assert book.streams.count() == 3
    first = book.streams.get(done.subject)
    assert first is not None
    assert first.start == datetime(2026, 11, 18, 20)
    assert (first.minutes, first.platforms, first.zone) == (90, ("tiktok", "kick"), ZONE)
    assert [item.text for item in book.promotion.items_of(first.id)] == [
        "Story with question box",
        "Go-live post",
        "Clip and thank-you",
    ], "what was due before there was a plan is left out"
    settings = book.formats.settings()
    assert (settings.started, settings.handle) == (True, "miaglow")
    assert settings.platforms == ("tiktok", "kick")
    planner.undo()
    assert book.streams.count() == 0
    assert book.formats.all() == []
    assert book.promotion.templates() == []
    assert book.formats.settings() == Settings()
    planner.redo()
    assert book.streams.count() == 3


def test_a_stream_far_enough_ahead_has_its_whole_checklist(
    planner: Planner, book: Planbook
) -> None:
    planner.run(make_week, ANSWERS, NOW, ZONE)
    begin = place(datetime(2026, 11, 23), ZONE).instant
    (last,) = book.streams.between(begin, begin + timedelta(days=2))
    assert len(book.promotion.items_of(last.id)) == 6


def test_formats_that_are_there_are_taken(planner: Planner, book: Planbook) -> None:
    known = planner.run(create_format, "grwm").subject
    own = own_format("  Cooking\n", START_FORMATS[:1])
    planner.run(make_week, StartAnswers((START_FORMATS[0], own)), NOW, ZONE)
    names = {kind.id: kind.name for kind in book.formats.all()}
    assert names[known] == "grwm"
    assert sorted(names.values()) == ["Cooking", "grwm"]
    planner.run(make_week, StartAnswers((own,)), NOW, ZONE)
    assert len(book.promotion.templates()) == 1


def test_skipping_asks_never_again(planner: Planner, book: Planbook) -> None:
    planner.run(skip_start)
    assert book.formats.settings().started
    assert book.streams.count() == 0
    planner.undo()
    assert not book.formats.settings().started


def test_what_was_left_out_does_not_come_back_with_the_template(
    planner: Planner, book: Planbook
) -> None:
    planner.run(make_week, ANSWERS, NOW, ZONE)
    (template,) = book.promotion.templates()
    assert outdated(book, template.id, place(NOW, ZONE).instant) == []
