from __future__ import annotations

from datetime import UTC, datetime

import pytest

from creatorplanner.domain.errors import InvalidValueError
from creatorplanner.domain.formats import Format
from creatorplanner.domain.goals import Experiment
from creatorplanner.domain.recurrence import Day, Frequency, Rule
from creatorplanner.domain.series import Occurrence
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.operations.done import Done
from creatorplanner.operations.experiments import Wish, plan_proposal
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.series import create_series
from creatorplanner.operations.streams import Draft, create_stream, delete_stream
from tests.fixtures.plan import NOW, ZONE

SATURDAY = datetime(2026, 11, 28, 21)


@pytest.fixture
def battle(planner: Planner) -> Format:
    kind = Format("battle", "Battle night", "⚔️", minutes=120, hashtags=("battle",))
    with planner.book.edit() as edit:
        edit.put(kind)
    return kind


def plan(planner: Planner, kind: str, *wishes: Wish, told: str = "{}") -> Done:
    return planner.run(plan_proposal, kind, wishes, told, NOW)


def test_a_test_is_a_stream_of_its_format_with_what_it_is_for(
    planner: Planner, battle: Format
) -> None:
    wish = Wish(battle.id, SATURDAY, ZONE, platforms=("tiktok",))
    done = plan(planner, "test", wish, told='{"n": 3}')
    stream = planner.book.streams.get(done.subject)
    assert stream is not None
    assert (stream.start, stream.zone, stream.format_id) == (SATURDAY, ZONE, "battle")
    assert (stream.minutes, stream.hashtags) == (120, ("battle",))
    assert planner.book.money.experiments() == [Experiment(stream.id, "test", NOW, '{"n": 3}')]
    assert (done.name, done.facts["title"]) == ("proposal.planned", "Battle night")


def test_undo_takes_stream_and_experiment_back_in_one_step(
    planner: Planner, battle: Format
) -> None:
    done = plan(planner, "test", Wish(battle.id, SATURDAY, ZONE))
    planner.undo()
    assert planner.book.streams.get(done.subject) is None
    assert planner.book.money.experiments() == []
    planner.redo()
    assert [one.id for one in planner.book.money.experiments()] == [done.subject]


def test_an_experiment_goes_and_comes_with_its_stream(planner: Planner, battle: Format) -> None:
    done = plan(planner, "test", Wish(battle.id, SATURDAY, ZONE))
    planner.run(delete_stream, done.subject)
    assert planner.book.money.experiments() == []
    planner.undo()
    assert [one.id for one in planner.book.money.experiments()] == [done.subject]


def test_keeping_copies_the_streams_that_are_kept(planner: Planner, battle: Format) -> None:
    old = planner.run(
        create_stream, Draft(ZONE, datetime(2026, 11, 21, 21), title="Saturday", format_id="battle")
    )
    first = Wish(battle.id, SATURDAY, ZONE, like=old.subject)
    second = Wish(battle.id, datetime(2026, 11, 25, 20), ZONE, like=old.subject)
    done = plan(planner, "keep", first, second)
    assert (done.name, done.facts["count"]) == ("proposal.kept", 2)
    made = [planner.book.streams.get(one.id) for one in planner.book.money.experiments()]
    assert {(one.title, one.start) for one in made if one} == {
        ("Saturday", SATURDAY),
        ("Saturday", datetime(2026, 11, 25, 20)),
    }


def test_a_swap_keeps_what_gave_way_among_the_ideas(planner: Planner, battle: Format) -> None:
    old = planner.run(
        create_stream,
        Draft(ZONE, datetime(2026, 11, 26, 20), title="Coffee"),
    )
    wish = Wish(battle.id, datetime(2026, 11, 26, 20), ZONE, instead=old.subject)
    done = plan(planner, "swap", wish)
    idea = planner.book.streams.get(old.subject)
    assert idea is not None
    assert (idea.status, idea.start) == (Status.IDEA, None)
    assert (done.name, done.facts["other"]) == ("proposal.swapped", "Coffee")
    planner.undo()
    back = planner.book.streams.get(old.subject)
    assert back is not None
    assert back.start == datetime(2026, 11, 26, 20)


def test_a_swapped_stream_of_a_series_leaves_it_for_that_day_only(
    planner: Planner, battle: Format
) -> None:
    rule = Rule(Frequency.WEEKLY, by_day=(Day(3),))
    draft = Draft(ZONE, datetime(2026, 11, 19, 20), title="Coffee")
    planner.run(create_series, draft, rule, NOW)
    week = datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 30, tzinfo=UTC)
    (old,) = planner.book.streams.between(*week)
    plan(planner, "swap", Wish(battle.id, datetime(2026, 11, 26, 20), ZONE, instead=old.id))
    assert planner.book.find(Occurrence, old.id) is None
    assert [one.format_id for one in planner.book.streams.between(*week)] == ["battle"]
    later = datetime(2026, 11, 30, tzinfo=UTC), datetime(2026, 12, 7, tzinfo=UTC)
    assert [one.title for one in planner.book.streams.between(*later)] == ["Coffee"]


@pytest.mark.parametrize(("kind", "count"), [("dance", 1), ("test", 0)])
def test_nonsense_is_refused(planner: Planner, battle: Format, kind: str, count: int) -> None:
    with pytest.raises(InvalidValueError):
        plan(planner, kind, *[Wish(battle.id, SATURDAY, ZONE)] * count)
    assert planner.book.money.experiments() == []
    assert planner.book.find(Stream, "") is None
