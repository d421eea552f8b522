"""Files of other calendars, taken over in one step: nothing doubled, nothing wiped."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from creatorplanner.domain.errors import StillRunningError
from creatorplanner.domain.formats import Format
from creatorplanner.domain.start_templates import TIKTOK_STANDARD
from creatorplanner.domain.streams import Status
from creatorplanner.operations.calendar_import import (
    import_calendar,
    import_steps,
)
from creatorplanner.operations.done import COMMITTING, WRITING, Done
from creatorplanner.operations.formats import create_format
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.streams import (
    create_stream,
    set_stream_text,
)
from creatorplanner.operations.templates import create_template
from creatorplanner.store.planbook import Edit
from tests.fixtures.plan import NOW
from tests.support.calendar_files import (
    SOURCE,
    draft,
    planned,
    shown,
    taken,
)


def foreign(*events: str) -> bytes:
    whole = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return f"BEGIN:VCALENDAR\r\n{whole}END:VCALENDAR\r\n".encode()


def friday(uid: str = "a", *lines: str, hour: int = 20, title: str = "Stream") -> str:
    start = f"DTSTART;TZID=America/New_York:20261120T{hour:02}0000"
    return "\r\n".join([f"UID:{uid}", start, "DURATION:PT1H", f"SUMMARY:{title}", *lines])


def _give_template(edit: Edit, format_id: str, template_id: str) -> Done:
    edit.put(replace(edit.get(Format, format_id), template_id=template_id))
    return Done("format.changed")


class TestForeignFiles:
    def test_f07_the_same_file_twice_doubles_nothing(self, planner: Planner) -> None:
        data = foreign(friday("a"), friday("b", "RRULE:FREQ=WEEKLY;COUNT=3"))
        first = taken(planner, data)
        assert (len(first.added), len(planner.book.calendars.dated())) == (2, 4)
        again = planned(planner.book, data)
        assert (again.added, again.changed) == ((), ())
        assert [skip.reason for skip in again.skipped] == ["unchanged", "unchanged"]

    def test_f07_a_newer_file_updates_in_one_step_and_undo_takes_it_back(
        self, planner: Planner
    ) -> None:
        taken(planner, foreign(friday("a"), friday("b", "RRULE:FREQ=WEEKLY;COUNT=3")))
        before = shown(planner.book)
        late = foreign(
            friday("a", hour=21, title="Later"),
            friday("b", "RRULE:FREQ=WEEKLY;COUNT=4", hour=18, title="Earlier"),
            friday("c"),
        )
        plan = taken(planner, late)
        assert [item.fields for item in plan.changed] == [
            ("start", "title"),
            ("start", "title", "rule"),
        ]
        after = [(one.start, one.title) for one in planner.book.calendars.dated()]
        assert after[:3] == [
            (datetime(2026, 11, 20, 18), "Earlier"),
            (datetime(2026, 11, 20, 20), "Stream"),
            (datetime(2026, 11, 20, 21), "Later"),
        ]
        assert len(after) == 6
        planner.undo()
        assert shown(planner.book) == before
        planner.undo()
        assert planner.book.calendars.dated() == []
        assert planner.book.calendars.by_uid(["a", "b"]) == []

    def test_f07_a_single_event_that_now_repeats_and_back(self, planner: Planner) -> None:
        once, weekly = foreign(friday("a")), foreign(friday("a", "RRULE:FREQ=WEEKLY;COUNT=3"))
        for data, streams, series in ((once, 1, 0), (weekly, 3, 1), (once, 1, 0)):
            taken(planner, data)
            assert len(planner.book.calendars.dated()) == streams
            assert len(planner.book.series.all()) == series
            assert [link.uid for link in planner.book.calendars.by_uid(["a"])] == ["a"]
            again = planned(planner.book, data)
            assert (again.added, again.changed) == ((), ())

    def test_f07_an_empty_feed_wipes_nothing(self, planner: Planner) -> None:
        taken(planner, foreign(*(friday(str(n)) for n in range(8))))
        empty = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
        assert planned(planner.book, empty).removed == ()
        plan = planned(planner.book, empty, sync=True)
        assert plan.removed == ()
        assert [(one.kind, one.count) for one in plan.questions] == [("remove", 8)]
        assert len(planned(planner.book, empty, sync=True, remove=True).removed) == 8
        assert planned(planner.book, empty, sync=True, remove=False).questions == ()

    def test_f07_a_quarter_may_go_where_the_calendar_is_kept_in_step(
        self, planner: Planner
    ) -> None:
        taken(planner, foreign(*(friday(str(n)) for n in range(8))))
        fewer = foreign(*(friday(str(n)) for n in range(6)))
        assert planned(planner.book, fewer).removed == ()
        plan = planned(planner.book, fewer, sync=True)
        assert len(plan.removed) == 2
        planner.run(import_calendar, plan, SOURCE, NOW)
        assert len(planner.book.calendars.dated()) == 6
        much = foreign(*(friday(str(n)) for n in range(4)))
        assert planned(planner.book, much, sync=True).questions[0].count == 2

    def test_an_unknown_zone_is_asked_and_its_events_wait(self, planner: Planner) -> None:
        strange = friday("a").replace("America/New_York", "Studio")
        plan = planned(planner.book, foreign(strange, friday("b")))
        assert [(one.kind, one.name, one.count) for one in plan.questions] == [
            ("zone", "Studio", 1)
        ]
        assert [skip.reason for skip in plan.skipped] == ["zone"]
        assert len(plan.added) == 1

    def test_formats_by_name_platforms_by_place_texts_to_the_notes(self, planner: Planner) -> None:
        planner.run(create_format, "Q&A")
        lines = ("CATEGORIES:Other,q&a", "LOCATION:Twitch\\, Home", "DESCRIPTION:Gate code 1234")
        taken(planner, foreign(friday("a", *lines)), platforms={"twitch": "twitch"})
        [stream] = planner.book.calendars.dated()
        assert planner.book.formats.all()[0].id == stream.format_id
        assert (stream.platforms, stream.caption) == (("twitch",), "")
        assert stream.notes == "Gate code 1234"

    def test_every_stream_gets_the_checklist_of_its_format(self, planner: Planner) -> None:
        key = planner.run(create_format, "Q&A").subject
        lines = TIKTOK_STANDARD.lines
        template = planner.run(create_template, "Standard", lines).subject
        planner.run(_give_template, key, template)
        [kind] = planner.book.formats.all()
        name = f"CATEGORIES:{kind.name}"
        repeated = friday("a", name, "RRULE:FREQ=WEEKLY;COUNT=3")
        taken(planner, foreign(repeated, friday("b", name)))
        streams = [one for one in planner.book.calendars.dated() if one.title == "Stream"]
        assert len(streams) == 4
        assert {len(planner.book.promotion.items_of(one.id)) for one in streams} == {len(lines)}

    def test_the_past_of_others_does_not_wait_for_numbers(self, planner: Planner) -> None:
        old = friday("a").replace("20261120", "20260102")
        weekly = friday("b", "RRULE:FREQ=WEEKLY").replace("20261120", "20150102")
        taken(planner, foreign(old, weekly))
        assert planner.book.streams.count_to_log(NOW) == 0
        [series] = planner.book.series.all()
        assert series.start == datetime(2025, 11, 21, 20)
        assert planned(planner.book, foreign(old, weekly)).changed == ()

    def test_cancelled_is_no_new_stream_but_cancels_a_known_one(self, planner: Planner) -> None:
        gone = friday("a", "STATUS:CANCELLED")
        assert [one.reason for one in planned(planner.book, foreign(gone)).skipped] == ["cancelled"]
        taken(planner, foreign(friday("a")))
        taken(planner, foreign(gone))
        assert planner.book.calendars.dated()[0].status is Status.CANCELLED

    def test_one_changed_occurrence_that_comes_alone(self, planner: Planner) -> None:
        taken(planner, foreign(friday("a", "RRULE:FREQ=WEEKLY")))
        late = friday("a", "RECURRENCE-ID:20261128T010000Z", title="Guest")
        late = late.replace("20261120T20", "20261128T15")
        taken(planner, foreign(late.replace("RECURRENCE-ID:20261128T010000Z", LOCAL)))
        titles = {one.start: one.title for one in planner.book.calendars.dated()[:3]}
        assert titles[datetime(2026, 11, 28, 15)] == "Guest"
        assert datetime(2026, 11, 27, 20) not in titles

    def test_private_texts_and_ticks_survive_an_update(self, planner: Planner) -> None:
        taken(planner, foreign(friday("a", "DESCRIPTION:from outside")))
        [stream] = planner.book.calendars.dated()
        planner.run(set_stream_text, stream.id, "notes", "mine")
        taken(planner, foreign(friday("a", "DESCRIPTION:other", title="New")))
        [stream] = planner.book.calendars.dated()
        assert (stream.title, stream.notes) == ("New", "mine")


LOCAL = "RECURRENCE-ID;TZID=America/New_York:20261127T200000"


class TestInSteps:
    def test_f02_cancelled_in_the_middle_nothing_is_there(self, planner: Planner) -> None:
        planner.run(create_stream, draft("Mine"))
        plan = planned(planner.book, foreign(*(friday(str(n)) for n in range(90))))
        steps = planner.run_in_steps(import_steps, plan, SOURCE, NOW)
        assert [next(steps), next(steps)] == [0, 20]
        with pytest.raises(StillRunningError):
            planner.run(create_stream, draft())
        with pytest.raises(StillRunningError):
            planner.undo()
        steps.close()
        assert [stream.title for stream in planner.book.calendars.dated()] == ["Mine"]
        step = planner.undo()
        assert step is not None
        assert step.name == "stream.created"

    def test_to_the_end_it_is_one_step(self, planner: Planner) -> None:
        heard: list[int] = []
        planner.subscribe(lambda change_set: heard.append(len(change_set.changes)))
        plan = planned(planner.book, foreign(*(friday(str(n)) for n in range(90))))
        told = list(planner.run_in_steps(import_steps, plan, SOURCE, NOW))
        assert told[:5] == [0, 20, 40, 60, 80]
        assert set(told[5:]) == {WRITING, COMMITTING}
        assert heard == [180]
        planner.undo()
        assert planner.book.calendars.dated() == []


def test_many_small_files_stay_apart(planner: Planner) -> None:
    taken(planner, foreign(friday("a")))
    other = planned(planner.book, foreign(friday("b")), source="Leo", sync=True)
    assert (len(other.added), other.removed, other.questions) == (1, (), ())
