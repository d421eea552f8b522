"""Sample data to look around in: always in a plan of its own, in memory, never in the creator's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from creatorplanner.domain.checklists import Template, TemplateItem
from creatorplanner.domain.clock import Clock
from creatorplanner.domain.formats import Format
from creatorplanner.domain.goals import Experiment, Goal
from creatorplanner.domain.hashtags import HashtagSet
from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.sample_formats import SAMPLE_FORMATS, SAMPLE_LINES, SAMPLE_SETS
from creatorplanner.domain.sample_history import PastStream, earlier_streams, past_streams
from creatorplanner.domain.sample_income import (
    PAID_CENTS,
    PAYOUT_DAYS,
    SAMPLE_INCOME,
    SUBSCRIBED,
)
from creatorplanner.domain.sample_week import SAMPLE_IDEAS, SAMPLE_WEEK, SampleStream
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.settings import Settings, setting
from creatorplanner.domain.start_templates import START_TEMPLATES, StartLine
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.operations.lists import fresh_items, remember_hashtags
from creatorplanner.store.planbook import Edit, Planbook

TESTED = "battle"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KEPT = ("theme", "text_percent", "reduced_motion", "locale", "clock_hours", "week_start")
"""Settings about the reader, not about the plan: they stay as they are in the creator's own."""
SETTINGS = {"handle": "miaglow", "weekly_goal_minutes": 14 * 60, "started": True}


def fill_sample(book: Planbook, clock: Clock, own: Settings | None = None) -> None:
    """Fill an empty plan with a made-up creator's formats, week, ideas and half a year behind.

    Today plays the Wednesday of the week. ``own`` are the reader's settings. No step is kept:
    there is nothing to undo in it.
    """
    with book.edit() as edit:
        _Filler(edit, clock, own or Settings()).fill()


@dataclass
class _Filler:
    edit: Edit
    clock: Clock
    own: Settings

    def __post_init__(self) -> None:
        self.now = self.clock.now()
        self.zone = self.clock.zone()
        self.today = to_wall(self.now, self.zone).date()

    def fill(self) -> None:
        kept = {name: getattr(self.own, name) for name in KEPT}
        for name, value in (kept | SETTINGS).items():
            self.edit.put(setting(name, value))
        self._templates()
        self._formats()
        for position, (name, hashtags) in enumerate(SAMPLE_SETS):
            known = remember_hashtags(self.edit, hashtags)
            self.edit.put(HashtagSet(f"sample-set-{position}", name, known, position))
        self._behind()
        for goal in _goals(self.today):
            self.edit.put(goal)
        self._money()
        for number, planned in enumerate(SAMPLE_WEEK):
            self._planned(number, planned)
        for number, (title, kind, minutes) in enumerate(SAMPLE_IDEAS):
            idea = Stream(f"sample-idea-{number:02}", title, _format_id(kind), Status.IDEA)
            self.edit.put(replace(idea, zone=self.zone, minutes=minutes))

    def _behind(self) -> None:
        for number, past in enumerate(earlier_streams()):
            self._past(f"sample-earlier-{number:02}", past)
        for number, past in enumerate(past_streams()):
            self._past(f"sample-past-{number:02}", past)
            if past.kind == TESTED:
                tested = f"sample-past-{number:02}"
        self.edit.put(Experiment(tested, "test", self.now - timedelta(days=14), "{}"))

    def _templates(self) -> None:
        for position, standard in enumerate(START_TEMPLATES):
            self._template(f"sample-standard-{position}", standard.name, position, standard.lines)
        for position, (name, pairs) in enumerate(SAMPLE_LINES.items(), len(START_TEMPLATES)):
            lines = tuple(StartLine(*pair) for pair in pairs)
            self._template(_template_id(name), name, position, lines)

    def _template(self, key: str, name: str, position: int, lines: tuple[StartLine, ...]) -> None:
        self.edit.put(Template(key, name, position))
        for place, (text, due, do, network) in enumerate(lines):
            self.edit.put(TemplateItem(f"{key}-{place}", key, text, due, place, do, network))

    def _formats(self) -> None:
        for position, kind in enumerate(SAMPLE_FORMATS):
            hashtags = remember_hashtags(self.edit, kind.hashtags)
            made = Format(_format_id(kind.key), kind.name, kind.emoji, kind.color, kind.minutes)
            template = _template_id(kind.lines)
            self.edit.put(
                replace(
                    made,
                    goal=kind.goal,
                    template_id=template,
                    hashtags=hashtags,
                    position=position,
                )
            )

    def _planned(self, number: int, sample: SampleStream) -> None:
        start = self._start(sample.day, sample.minute)
        day = WEEKDAYS[start.weekday()]
        kind = self.edit.get(Format, _format_id(sample.kind))
        stream = Stream(
            id=f"sample-week-{number}",
            title=sample.title.replace("{day}", day),
            format_id=kind.id,
            start=start,
            zone=self.zone,
            minutes=sample.minutes,
            tentative=sample.tentative,
            goal=sample.goal or kind.goal,
            platforms=sample.platforms,
            hashtags=remember_hashtags(self.edit, sample.hashtags or kind.hashtags),
            caption=sample.caption.replace("{day}", day),
            run_of_show=sample.run_of_show,
        )
        self.edit.put(stream)
        self._checklist(stream, set(sample.ticked))
        if sample.numbers is not None:
            self._week_session(stream, sample)

    def _week_session(self, stream: Stream, sample: SampleStream) -> None:
        told = sample.numbers
        assert told is not None
        assert stream.begins is not None
        self.edit.put(
            Session(
                f"{stream.id}-session",
                stream.id,
                stream.platforms[0],
                stream.begins,
                stream.ends,
                views=told.views,
                unique_viewers=told.views,
                peak_viewers=told.peak,
                likes=told.likes,
                comments=told.comments,
                new_followers=told.followers,
                diamonds=told.diamonds,
                feeling=told.feeling,
            )
        )

    def _past(self, key: str, past: PastStream) -> None:
        kind = self.edit.get(Format, _format_id(past.kind))
        platforms = ("tiktok", "twitch") if past.second_platform else ("tiktok",)
        stream = Stream(
            id=key,
            title=past.title,
            format_id=kind.id,
            start=self._start(past.day, past.minute),
            zone=self.zone,
            minutes=past.planned,
            goal=kind.goal,
            platforms=platforms,
            hashtags=remember_hashtags(self.edit, (*kind.hashtags, *past.hashtags)),
        )
        self.edit.put(stream)
        lines = len(SAMPLE_LINES[_lines_of(past.kind)])
        self._checklist(stream, set(range(lines - past.missed)))
        self._past_sessions(stream, past)

    def _past_sessions(self, stream: Stream, past: PastStream) -> None:
        assert stream.begins is not None
        began = stream.begins + timedelta(minutes=past.shares % 4)
        main = Session(
            f"{stream.id}-session",
            stream.id,
            "tiktok",
            began,
            began + timedelta(minutes=past.ran),
            views=past.views,
            unique_viewers=round(past.views * 0.82),
            peak_viewers=past.peak,
            average_viewers=round(past.peak * 0.55),
            likes=past.likes,
            comments=past.comments,
            shares=past.shares,
            new_followers=past.followers,
            diamonds=past.diamonds,
            feeling=past.feeling,
        )
        self.edit.put(main)
        self._income_of(stream, past)
        if past.second_platform:
            self.edit.put(_on_twitch(main))

    def _income_of(self, stream: Stream, past: PastStream) -> None:
        """Subscriptions and tips of a stream."""
        day = self.today + timedelta(days=past.day)
        subscribed = round(past.money * SUBSCRIBED)
        for source, gross in (("subscriptions", subscribed), ("tips", past.money - subscribed)):
            key = f"{stream.id}-{source}"
            made = Income(key, source, day, gross, platform="tiktok", stream_id=stream.id)
            self.edit.put(made)

    def _money(self) -> None:
        """Brand deals and merch, and what was paid out for diamonds so far."""
        for number, (day, source, gross, cut, label) in enumerate(SAMPLE_INCOME):
            on = self.today + timedelta(days=day)
            made = Income(f"sample-income-{number}", source, on, gross, cut=cut, label=label)
            self.edit.put(made)
        before, all_past = -1_000, (*earlier_streams(), *past_streams())
        for number, last in enumerate(PAYOUT_DAYS):
            gifts = (past.diamonds for past in all_past if before < past.day <= last)
            diamonds, before = sum(gifts), last
            if diamonds:
                money = round(diamonds * PAID_CENTS)
                on = self.today + timedelta(days=last)
                self.edit.put(Payout(f"sample-payout-{number}", "tiktok", on, diamonds, money))

    def _checklist(self, stream: Stream, ticked: set[int]) -> None:
        for place, item in enumerate(fresh_items(self.edit, stream)):
            made = replace(item, id=f"{stream.id}-{place}")
            if place in ticked and made.at is not None:
                done = min(made.at, self.now) - timedelta(hours=1)
                made = replace(made, done_at=done, touched=True)
            self.edit.put(made)

    def _start(self, day: int, minute: int) -> datetime:
        return midnight(self.today + timedelta(days=day)) + timedelta(minutes=minute)


def _goals(today: date) -> tuple[Goal, ...]:
    """One that runs, and one that is over and was told a range then."""
    day = timedelta(days=1)
    said = '{"low": 17, "high": 26, "chance": 0.64}'
    return (
        Goal("sample-goal-0", "followers", 1_200, today - 17 * day, today + 43 * day),
        Goal("sample-goal-1", "streams", 20, today - 48 * day, today - 18 * day, said=said),
    )


def midnight(day: date) -> datetime:
    """The wall time at which a day begins."""
    return datetime.combine(day, datetime.min.time())


def _on_twitch(main: Session) -> Session:
    return Session(
        f"{main.id}-twitch",
        main.stream_id,
        "twitch",
        main.started,
        main.ended,
        views=round((main.views or 0) * 0.4),
        peak_viewers=round((main.peak_viewers or 0) * 0.25),
        comments=round((main.comments or 0) * 0.5),
        new_followers=round((main.new_followers or 0) * 0.3),
        money=900,
    )


def _format_id(key: str) -> str:
    return f"sample-format-{key}"


def _template_id(name: str) -> str:
    return f"sample-template-{list(SAMPLE_LINES).index(name)}"


def _lines_of(key: str) -> str:
    return next(kind.lines for kind in SAMPLE_FORMATS if kind.key == key)
