"""Every step, fault and rule has words, and user text inside them stays as typed."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

import creatorplanner
from creatorplanner.domain import errors
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.formats import Format
from creatorplanner.domain.notices import Notice
from creatorplanner.domain.platforms import Platform, Platforms
from creatorplanner.domain.settings import Settings
from creatorplanner.domain.streams import Phase, Status, Stream
from creatorplanner.models.regional import Regional
from creatorplanner.operations.done import Done
from creatorplanner.views.wording import faults
from creatorplanner.views.wording.due_rules import due_choices, told_rule
from creatorplanner.views.wording.faults import fault
from creatorplanner.views.wording.notices import notice_words
from creatorplanner.views.wording.phases import phase_spoken, phase_words
from creatorplanner.views.wording.spoken import Shown, Spoken
from creatorplanner.views.wording.step_words import WORDS
from creatorplanner.views.wording.steps import StepWords
from creatorplanner.views.wording.titles import quoted, stream_title

PACKAGE = Path(creatorplanner.__file__).parent
FACTS = {"title": "Q&A", "start": "2026-11-20T20:00", "minutes": 90}


def regional(locale: str = "en_US") -> Regional:
    return Regional(Settings(), QLocale(locale))


def words(locale: str = "en_US") -> StepWords:
    return StepWords(regional(locale), lambda: date(2026, 11, 18))


def bare(text: str) -> str:
    """Without the marks that keep directions apart and Qt's narrow spaces."""
    return text.translate({0x2068: None, 0x2069: None, 0x202F: " "})


def step_names() -> Iterator[str]:
    """Names of steps as operations write them: "family.deed", also in f-strings of a status."""
    for path in sorted((PACKAGE / "operations").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                family, dot, deed = node.value.partition(".")
                if dot and family.isidentifier() and deed.isidentifier() and deed != "toml":
                    yield node.value
    yield from (f"stream.{status.value}" for status in Status)


def planner_errors() -> list[type[errors.PlannerError]]:
    for module in pkgutil.walk_packages(creatorplanner.__path__, "creatorplanner."):
        if not module.name.startswith(("creatorplanner.views", "creatorplanner.__main__")):
            importlib.import_module(module.name)

    def below(kind: type[errors.PlannerError]) -> Iterator[type[errors.PlannerError]]:
        for child in kind.__subclasses__():
            if child.__module__.startswith("creatorplanner."):
                yield child
                yield from below(child)

    return [errors.PlannerError, *below(errors.PlannerError)]


def test_every_step_has_words() -> None:
    names = set(step_names())
    assert "stream.moved" in names
    assert not {name for name in names if name not in WORDS}, "add them to wording/step_words.py"


@pytest.mark.parametrize("name", sorted(WORDS))
@pytest.mark.parametrize("cause", ["do", "undo", "redo"])
def test_every_sentence_is_filled(name: str, cause: str) -> None:
    for facts in (FACTS, {}, {"title": "", "start": None, "count": 1, "field": "caption"}):
        text = words().toast(Done(name, facts), cause)
        assert text
        assert "{" not in text
        assert "None" not in text


def test_move_says_where_to_and_what_moved_along() -> None:
    told = words().toast(Done("stream.moved", {**FACTS, "items": 4}))
    assert bare(told) == "Moved to Fri 8:00 PM · 4 reminders moved too"
    told = words().toast(Done("stream.moved", {**FACTS, "items": 1}))
    assert bare(told).endswith("· 1 reminder moved too")
    assert bare(words().toast(Done("stream.moved", {**FACTS, "items": 0}))) == (
        "Moved to Fri 8:00 PM"
    )


def test_a_far_day_is_told_with_its_date() -> None:
    told = words().toast(Done("stream.moved", {**FACTS, "start": "2026-11-27T20:00"}))
    assert bare(told) == "Moved to Fri Nov 27, 8:00 PM"
    told = words("de_DE").toast(Done("stream.moved", FACTS))
    assert bare(told) == "Moved to Fr. 20:00"


def test_undo_names_the_step() -> None:
    step = Done("stream.moved", FACTS)
    assert bare(words().toast(step, "undo")) == "Undone: move of “Q&A”"
    assert bare(words().toast(step, "redo")) == "Done again: move of “Q&A”"
    assert bare(words().undo_text(step)) == "Undo move of “Q&A”"
    assert words().undo_text(None) == "Undo"
    assert bare(words().redo_text(step)) == "Redo move of “Q&A”"


def test_ideas_and_untitled_streams_read_well() -> None:
    created = words().toast(Done("stream.created", {"title": "", "start": None}))
    assert created == "Added an untitled stream to Ideas"
    assert bare(words().toast(Done("stream.created", FACTS))) == "Added “Q&A” on Fri 8:00 PM"


def test_unknown_steps_get_a_neutral_line() -> None:
    assert words().toast(Done("nobody.knows", {})) == "Change saved"
    assert words().toast(Done("nobody.knows", {}), "undo") == "Undone: last change"


def test_titles_are_isolated_cut_and_never_templates() -> None:
    text = quoted("\u202eevil", "x")
    assert text == "“\u2068\u202eevil\u2069”"
    assert len(quoted("long " * 100, "x")) < 60
    assert "{count}" in words().toast(Done("stream.deleted", {"title": "{count}"}))


def test_stream_titles() -> None:
    kind = Format("f", "Q&A")
    assert stream_title(Stream("s", "Ask me"), kind) == "Ask me"
    assert stream_title(Stream("s"), kind) == "Untitled Q&A"
    assert stream_title(Stream("s"), None) == "Untitled stream"


@pytest.mark.parametrize("kind", planner_errors(), ids=lambda kind: kind.__name__)
def test_every_fault_has_words(kind: type[errors.PlannerError]) -> None:
    assert kind in faults.TELLERS, f"{kind.__name__} has no words in wording/faults.py"
    error = kind.__new__(kind)
    given = {"path": "/plans/me.db", "code": "IOERR", "found": 9, "supported": 2, "count": 3}
    given |= {"field": "minutes", "value": "0", "name": "Q&A", "names": ("t",), "holder": "me"}
    given |= {"kind": "streams", "key": "k", "step": "s", "text": "x", "year": 1, "detail": "d"}
    given |= {"size": 60_000_000, "limit": 50_000_000, "what": "lines", "line": 7, "reason": "r"}
    given |= {"part": "BYDAY", "gone": True}
    for name, value in (given | {"logs": ("a",)}).items():
        setattr(error, name, value)
    told = fault(error)
    assert told.title
    assert not told.title.endswith(".")
    assert told.text
    assert "!" not in told.sentence


def test_a_fault_of_a_file_names_the_file() -> None:
    told = fault(errors.DiskFullError("/plans/a&b.db"))
    assert "\u2068/plans/a&b.db\u2069" in told.text
    assert ("retry", "Try again") in told.actions


def test_a_new_kind_of_fault_falls_back_to_its_parent() -> None:
    class Later(errors.DiskFullError):
        pass

    assert fault(Later("p")) == fault(errors.DiskFullError("p"))
    del Later
    import gc

    gc.collect()  # later tests walk the subclasses


@pytest.mark.parametrize(
    "name", ["folder.network", "folder.cloud", "folder.conflict_copies", "folder.little_room"]
)
def test_notices_name_the_place(name: str) -> None:
    facts = {"path": "/p", "free": 5_000_000, "name": "Dropbox", "names": ["a (conflict).db"]}
    told = notice_words(Notice(name, facts), regional())
    assert "\u2068/p\u2069" in told.text
    assert "{" not in told.text


def test_rules_in_words() -> None:
    def told(rule: DueRule, locale: str = "en_US") -> str:
        return bare(told_rule(rule, regional(locale)))

    assert told(DueRule(Anchor.LOCAL, day_offset=-3, clock_minutes=720)) == "3 days before, 12 PM"
    assert told(DueRule(Anchor.LOCAL, day_offset=1, clock_minutes=720)) == "next day, 12 PM"
    assert told(DueRule(Anchor.LOCAL, clock_minutes=1110), "de_DE") == "same day, 18:30"
    assert told(DueRule(Anchor.START, offset_minutes=-15)) == "15 min before start"
    assert told(DueRule(Anchor.START, offset_minutes=-1440)) == "24 h before start"
    assert told(DueRule(Anchor.START, offset_minutes=-2880)) == "2 days before start"
    assert told(DueRule(Anchor.START)) == "at start"
    assert told(DueRule(Anchor.END, offset_minutes=90)) == "1 h 30 after end"


def test_offered_rules_are_distinct_and_told() -> None:
    offered = due_choices(regional())
    assert len({text for text, _ in offered}) == len({rule for _, rule in offered}) == len(offered)
    assert all(text == told_rule(rule, regional()) for text, rule in offered)


def test_phases_have_words() -> None:
    assert phase_words(Phase.TO_LOG) == "Log results"
    assert all(phase_words(phase) for phase in Phase)
    assert phase_spoken(Phase.PLANNED) == ""
    assert phase_spoken(Phase.CANCELLED) == "cancelled"


def test_a_block_says_all_that_it_shows() -> None:
    platforms = Platforms((Platform("tiktok", "TikTok"), Platform("youtube", "YouTube")))
    shown = Shown(
        Stream("s", "Draw your OC", platforms=("tiktok", "youtube"), tentative=True),
        Format("f", "Draw with me"),
        datetime(2026, 11, 19, 20),
        datetime(2026, 11, 19, 21, 30),
        Phase.NEXT,
        1,
        5,
    )
    assert bare(Spoken(regional(), platforms).stream(shown)) == (
        "Draw your OC, Draw with me, Thursday, November 19, 8 to 9:30 PM, TikTok and YouTube,"
        " promotion 1 of 5 done, tentative, next stream"
    )
    assert Spoken(regional(), platforms).stream(Shown(Stream("s"))) == "Untitled stream"
