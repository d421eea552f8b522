from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.domain.formats import Format
from creatorplanner.domain.goals import Experiment
from creatorplanner.domain.measures import Measure
from creatorplanner.domain.recurrence_text import read_rule
from creatorplanner.domain.series import Series
from creatorplanner.domain.settings import Settings
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.insights.proposals import Proposal
from creatorplanner.insights.slots import Days, Slot, Time
from creatorplanner.insights.verdicts import Verdict
from creatorplanner.models.advice import Advised, advise, ask
from creatorplanner.models.advice_model import AdviceModel
from creatorplanner.models.desk import Desk
from creatorplanner.models.fits import Fits
from creatorplanner.models.ledger import Ledger
from creatorplanner.models.offering import Offering
from creatorplanner.models.offers import Offer
from creatorplanner.models.regional import Regional
from creatorplanner.models.week_plan_model import WeekPlanModel
from creatorplanner.operations import results
from creatorplanner.operations.breaks import take_break
from creatorplanner.operations.experiments import plan_proposal
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import Draft, create_stream, delete_stream
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.wording.offer_words import offer_button, offer_reason
from creatorplanner.views.wording.outcome_words import outcome_words
from tests.fixtures.plan import NOW, ZONE
from tests.support.logged import PLATFORMS, add_logged, session

NEXT = date(2026, 11, 23)
EVENING = Slot(Days.WORKDAYS, Time.EVENING)
TEST = Proposal("test", "battle", 3, 0.97, 1, 3, slot=Slot(Days.SATURDAY, Time.LATE))
KEEP = Proposal("keep", "grwm", 9, 0.97, weekly=2, slot=EVENING)
SWAP = Proposal("swap", "battle", 3, 0.97, other_id="chat", other_streams=11, slot=EVENING)


@pytest.fixture
def desk(book: Planbook, clock: FixedClock) -> Desk:
    with book.edit() as edit:
        for key, minutes in (("battle", 120), ("grwm", 90), ("chat", 60)):
            edit.put(Format(key, key.title(), minutes=minutes))
    return Desk(Planner(book, clock))


def offers(desk: Desk, *proposals: Proposal) -> list[Offer]:
    advised = Advised(proposals, (), 20, Measure.DIAMONDS, "tiktok")
    return Offering(desk.book, NEXT, NOW, ZONE).offers(advised)


def add(desk: Desk, kind: str, start: datetime, title: str = "", zone: str = ZONE) -> str:
    done = desk.run(create_stream, Draft(zone, start, title=title, format_id=kind))
    assert done is not None
    return done.subject


def regional_of(desk: Desk) -> Regional:
    return regional_of_book(desk.book)


def regional_of_book(book: Planbook) -> Regional:
    return Regional(book.formats.settings()._replace(week_start=1), QLocale("en_US"))


def plan(desk: Desk, offer: Offer) -> None:
    assert desk.run(plan_proposal, offer.kind, offer.wishes, offer.told, NOW) is not None


def test_a_test_gets_the_start_that_the_creator_knows_in_its_slot(desk: Desk) -> None:
    add(desk, "battle", datetime(2026, 11, 7, 21, 30))
    add(desk, "chat", datetime(2026, 11, 14, 22))
    (offer,) = offers(desk, TEST)
    assert offer.starts == (datetime(2026, 11, 28, 21, 30),)
    assert (offer.streams, offer.above, offer.more) == (3, 3, 1)


def test_an_untried_slot_gets_an_hour_that_is_usual_for_everybody(desk: Desk) -> None:
    (offer,) = offers(desk, TEST)
    assert offer.starts == (datetime(2026, 11, 28, 21),)


def test_what_is_planned_there_is_gone_around(desk: Desk) -> None:
    add(desk, "chat", datetime(2026, 11, 28, 20, 30))  # an hour
    (offer,) = offers(desk, TEST)
    assert offer.starts == (datetime(2026, 11, 28, 21, 30),)


def test_a_format_that_is_there_by_hand_is_not_proposed_again(desk: Desk) -> None:
    add(desk, "battle", datetime(2026, 11, 25, 20))
    (offer,) = offers(desk, TEST)
    assert offer.is_planned
    assert not offer.has_room
    assert offer.planned == (datetime(2026, 11, 25, 20),)


def test_once_planned_it_says_so_until_it_is_taken_back(desk: Desk) -> None:
    plan(desk, offers(desk, TEST)[0])
    (offer,) = offers(desk, TEST)
    assert (offer.is_planned, offer.has_room) == (True, False)
    desk.undo()
    assert offers(desk, TEST)[0].has_room


def test_keeping_copies_this_weeks_streams_that_are_not_there_yet(desk: Desk) -> None:
    first = add(desk, "grwm", datetime(2026, 11, 16, 20), "Monday glam")
    add(desk, "grwm", datetime(2026, 11, 20, 20), "Friday glam")
    (offer,) = offers(desk, KEEP)
    assert offer.starts == (datetime(2026, 11, 23, 20), datetime(2026, 11, 27, 20))
    assert offer.wishes[0].like == first
    add(desk, "grwm", datetime(2026, 11, 23, 20), "Monday glam")
    (offer,) = offers(desk, KEEP)
    assert offer.starts == (datetime(2026, 11, 27, 20),)
    plan(desk, offer)
    (offer,) = offers(desk, KEEP)
    assert len(offer.planned) == 2
    assert not offer.has_room


def test_a_swap_takes_the_place_of_a_planned_stream_else_its_time(desk: Desk) -> None:
    add(desk, "chat", datetime(2026, 11, 19, 12), "Coffee")
    (offer,) = offers(desk, SWAP)
    assert (offer.gives_way, offer.starts) == ("", (datetime(2026, 11, 26, 12),))
    there = add(desk, "chat", datetime(2026, 11, 27, 13), "Coffee on Friday")
    (offer,) = offers(desk, SWAP)
    assert (offer.gives_way, offer.starts) == (
        "Coffee on Friday",
        (datetime(2026, 11, 27, 13),),
    )
    plan(desk, offer)
    idea = desk.book.streams.get(there)
    assert idea is not None
    assert idea.status is Status.IDEA
    assert offers(desk, SWAP)[0].is_planned


def test_what_a_swap_brought_in_does_not_count_as_kept(desk: Desk) -> None:
    keep = replace(KEEP, weekly=1)
    swap = replace(SWAP, format_id="grwm", other_id="chat")
    add(desk, "grwm", datetime(2026, 11, 16, 20))
    add(desk, "chat", datetime(2026, 11, 17, 20))
    plan(desk, offers(desk, keep, swap)[1])
    kept, done = offers(desk, keep, swap)
    assert (kept.starts, kept.planned) == ((datetime(2026, 11, 23, 20),), ())
    assert done.planned == (datetime(2026, 11, 24, 20),)


def test_a_swap_is_cut_to_the_room_that_it_takes_over(desk: Desk) -> None:
    add(desk, "chat", datetime(2026, 11, 27, 13), "Coffee")
    add(desk, "grwm", datetime(2026, 11, 27, 14), "Right after")
    (offer,) = offers(desk, SWAP)
    assert offer.wishes[0].minutes == 60


def test_two_proposals_do_not_get_the_same_hours(desk: Desk) -> None:
    add(desk, "grwm", datetime(2026, 11, 16, 20), "Monday glam")
    tuesday = replace(TEST, slot=EVENING)
    add(desk, "battle", datetime(2026, 11, 9, 20))
    test, keep = offers(desk, tuesday, KEEP)
    assert keep.starts == (datetime(2026, 11, 23, 20),)
    assert test.starts == (datetime(2026, 11, 23, 21, 30),)


def test_streams_of_another_zone_keep_their_own_clock(desk: Desk) -> None:
    add(desk, "grwm", datetime(2026, 11, 17, 2), "Berlin", "Europe/Berlin")
    (offer,) = offers(desk, replace(KEEP, weekly=1))
    assert offer.wishes[0].zone == "Europe/Berlin"
    assert offer.wishes[0].start == datetime(2026, 11, 24, 2)
    assert offer.starts == (datetime(2026, 11, 23, 20),)


def test_a_full_week_has_no_room_and_says_so(desk: Desk) -> None:
    for day in range(7):
        start = datetime(2026, 11, 23) + timedelta(days=day)
        with desk.book.edit() as edit:
            edit.put(Stream(f"all{day}", "All day", start=start, zone=ZONE, minutes=24 * 60))
    (offer,) = offers(desk, TEST)
    assert (offer.has_room, offer.is_planned) == (False, False)


# what the sessions advise


def seed(book: Planbook) -> None:
    """Twelve weeks: one format is better, one weaker, one has only three streams."""
    for week in range(10):
        for kind, value, offset in (("grwm", 900, 0), ("chat", 150, 1), ("mid", 400, 2)):
            swing = (0.9, 1.0, 1.1)[week % 3]
            one = session(f"{kind}{week}", days=1 + offset + 7 * week)
            add_logged(book, replace(one, diamonds=round(value * swing)), kind=kind)
    for week in range(3):
        one = session(f"battle{week}", days=5 + 7 * week)
        add_logged(book, replace(one, diamonds=1_500 + 40 * week), kind="battle")


def advised(book: Planbook) -> Advised:
    rows = results.rows_between(book)
    return advise(ask(book, rows, Measure.DIAMONDS, "tiktok", NOW, ZONE), Fits())


def test_advice_tests_what_is_open_keeps_what_is_good_and_swaps_what_is_weak(
    book: Planbook,
) -> None:
    seed(book)
    found = advised(book)
    told = {one.kind: one for one in found.proposals}
    assert told["test"].format_id == "battle"
    assert (told["test"].streams, told["test"].above) == (3, 3)
    assert (told["keep"].format_id, told["keep"].weekly) == ("grwm", 1)
    assert told["swap"].other_id == "chat"
    assert found.streams == 33


def test_three_streams_get_no_advice(book: Planbook) -> None:
    for number in range(3):
        one = replace(session(f"s{number}", days=number + 1), diamonds=100)
        add_logged(book, one, kind="grwm")
    assert advised(book).proposals == ()


def test_a_format_in_the_archive_is_not_proposed(book: Planbook) -> None:
    seed(book)
    with book.edit() as edit:
        edit.put(replace(edit.get(Format, "battle"), archived=True))
    assert "battle" not in {one.format_id for one in advised(book).proposals}


def test_what_a_test_changed_is_told_with_its_numbers(book: Planbook) -> None:
    seed(book)
    with book.edit() as edit:
        edit.put(Experiment("battle0", "test", NOW, "{}"))
        edit.put(Experiment("grwm0", "keep", NOW, "{}"))  # no test
        edit.put(Experiment("gone", "test", NOW, "{}"))  # of a stream that is not there
    (outcome,) = advised(book).outcomes
    assert (outcome.stream_id, outcome.value) == ("battle0", 1_500)
    assert (outcome.before.streams, outcome.after.streams) == (2, 3)
    assert outcome.before.verdict is outcome.after.verdict is Verdict.TOO_EARLY


def test_a_test_that_was_logged_but_tells_nothing_says_why(book: Planbook) -> None:
    seed(book)
    add_logged(book, session("bare", days=1), kind="battle")
    add_logged(book, replace(session("raid"), diamonds=9_000, disturbed="raid"), kind="battle")
    with book.edit() as edit:
        edit.put(Experiment("bare", "test", NOW, "{}"))
        edit.put(Experiment("raid", "test", NOW, "{}"))
    told = advised(book)
    assert {one.stream_id: one.silent for one in told.outcomes} == {
        "bare": "unknown",
        "raid": "disturbed",
    }
    assert ("test", "battle") in [(one.kind, one.format_id) for one in told.proposals]
    words = {
        one.stream_id: outcome_words(regional_of_book(book), one, Measure.DIAMONDS)
        for one in told.outcomes
    }
    assert words["bare"] == "Logged without diamonds, so it tells nothing yet."
    assert words["raid"].startswith("Marked as disturbed")


# the model


@pytest.fixture
def model(qtbot: QtBot, desk: Desk) -> Iterator[AdviceModel]:
    del qtbot
    from PySide6.QtCore import QLocale

    regional = Regional(Settings(week_start=1), QLocale("en_US"))
    model = AdviceModel(desk, regional, Ledger(desk, PLATFORMS))
    yield model
    model.stop()


def test_the_model_thinks_only_while_somebody_looks_and_follows_the_plan(
    qtbot: QtBot, model: AdviceModel, desk: Desk
) -> None:
    seed(desk.book)
    assert model.advised is None
    with qtbot.waitSignal(model.changed):
        model.shown()
    offer = next(one for one in model.offers if one.kind == "test")
    assert offer.has_room
    with qtbot.waitSignal(model.changed):
        done = model.plan(offer)
    assert done is not None
    assert next(one for one in model.offers if one.kind == "test").is_planned
    (test,) = desk.book.money.experiments()
    assert json.loads(test.told)["key"] == "test/battle"
    with qtbot.waitSignal(model.changed):
        desk.run(delete_stream, done.subject)
    assert next(one for one in model.offers if one.kind == "test").has_room
    assert model.target == NEXT


def test_a_swap_without_a_stream_that_could_give_way_says_so(desk: Desk) -> None:
    (offer,) = offers(desk, SWAP)
    assert not offer.has_room
    regional = regional_of(desk)
    assert offer_button(regional, offer) == "Nothing to swap that week"
    assert "That week holds no \u2068Chat\u2069 that could give way." in offer_reason(
        regional, offer
    )


def test_a_week_off_is_no_lack_of_time(desk: Desk) -> None:
    with desk.book.edit() as edit:
        edit.put(Series("s", datetime(2026, 11, 2, 20), ZONE, read_rule("FREQ=WEEKLY")))
    desk.run(take_break, NEXT, NEXT + timedelta(days=6), NOW)
    (offer,) = offers(desk, TEST)
    assert offer_button(regional_of(desk), offer) == "Time off that week"


def test_what_was_planned_as_more_than_one_names_its_times(desk: Desk) -> None:
    for day in (16, 18):
        add(desk, "grwm", datetime(2026, 11, day, 20))
    (offer,) = offers(desk, KEEP)
    plan(desk, offer)
    (offer,) = offers(desk, KEEP)
    regional = regional_of(desk)
    assert offer_button(regional, offer) == "Planned 2 streams"
    assert offer_reason(regional, offer).endswith("Mon 8 PM, Wed 8 PM.")


def test_what_is_planned_from_advice_is_called_as_its_format(desk: Desk) -> None:
    (offer,) = offers(desk, TEST)
    plan(desk, offer)
    made = desk.book.streams.between(NOW, NOW + timedelta(days=14))
    assert [one.title for one in made] == ["Battle"]


def test_a_plan_begins_with_the_latest_week_that_has_streams(desk: Desk) -> None:
    add(desk, "grwm", datetime(2026, 11, 10, 20))
    model = WeekPlanModel(desk, regional_of(desk))
    model.open(NOW.date())
    assert (model.target, model.source) == (NEXT, date(2026, 11, 9))
    assert [line.kind.id for line in model.chosen() if line.kind] == ["grwm"]


def test_a_plan_offers_what_is_worth_keeping_unless_it_is_copied(desk: Desk) -> None:
    for day in (16, 18):
        add(desk, "grwm", datetime(2026, 11, day, 20))
    found = offers(desk, KEEP)
    model = WeekPlanModel(desk, regional_of(desk))
    model.open(NOW.date())
    model.set_offers(found)
    assert model.offers == []
    model.tick_all(False)
    model.set_offers(found)
    assert [one.kind for one in model.offers] == ["keep"]
