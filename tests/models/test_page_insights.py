"""One fit for all cards: what is told with many sessions, with few, and what streams had."""

from __future__ import annotations

from dataclasses import replace

from creatorplanner.domain.checklists import ChecklistItem
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.streams import Stream
from creatorplanner.insights.observations import Observation
from creatorplanner.models.fits import fitted_to
from creatorplanner.models.page_insights import Marked, tell, tools_used
from creatorplanner.store.planbook import Planbook
from tests.support.logged import NOW, add_logged, session

RULE = DueRule(Anchor.START)


def night(day: int, value: float, kind: str) -> Observation:
    return Observation(f"s{day}", value, kind, 4, 20, float(day))


def test_one_fit_answers_every_card() -> None:
    nights = tuple(night(at, 900 if at % 2 else 400, str(at % 2)) for at in range(12))
    marks = {Marked.HASHTAGS: {f"s{at}": {"#late"} for at in range(1, 12, 2)}}

    told = tell(fitted_to(nights), marks)

    assert told.formats is not None
    assert told.formats.formats[0].format_id == "1"
    assert told.trend is not None
    assert told.trend.points[-1].days_ago == 0
    assert [effect.mark for effect in told.effects[Marked.HASHTAGS]] == ["#late"]
    assert sum(cell.count for cell in told.heat) == 12


def test_three_sessions_are_facts_without_claims() -> None:
    told = tell(fitted_to(tuple(night(at, 400, "a") for at in range(3))), {})

    assert (told.formats, told.trend, told.effects) == (None, None, {})
    assert sum(cell.count for cell in told.heat) == 3


def test_only_logged_streams_and_done_steps_have_marks(book: Planbook) -> None:
    add_logged(book, session("a"))
    with book.edit() as edit:
        edit.put(replace(edit.get(Stream, "a"), hashtags=("#one", "#two")))
        edit.put(Stream("b", hashtags=("#three",)))
        edit.put(ChecklistItem("i", "a", "Teaser", RULE, done_at=NOW))
        edit.put(ChecklistItem("j", "a", "Story", RULE))

    assert book.marks.hashtags() == {"a": {"#one", "#two"}}
    assert book.marks.steps() == {"a": {"Teaser"}}


def test_tools_of_a_stream_are_those_of_all_its_platforms() -> None:
    sessions = [
        replace(session("a"), tools=("poll",)),
        replace(session("a", "twitch"), tools=("guests",)),
        session("b"),
    ]

    assert tools_used(sessions) == {"a": {"poll", "guests"}}
