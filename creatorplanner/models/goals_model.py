"""Goals with what was reached and what is likely; ranges are worked out in a thread."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from creatorplanner.domain.goals import Goal
from creatorplanner.domain.incomes import Income, Payout
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.zones import to_wall
from creatorplanner.insights.goals import FEWEST, Likely
from creatorplanner.jobs.task_job import TaskJob
from creatorplanner.models.desk import Desk
from creatorplanner.models.goal_ranges import Asked, asked, likely, standing
from creatorplanner.models.goal_told import GoalTold, HitRate, hit_rate, likely_text
from creatorplanner.models.ledger import Ledger
from creatorplanner.models.looked_at import LookedAt
from creatorplanner.operations.done import ChangeSet
from creatorplanner.operations.goals import Aim, change_goal, delete_goal, set_goal

KINDS = (Goal, Session, Stream, Income, Payout)
INCOME = "income"


class GoalsModel(LookedAt):
    """``changed`` when goals may differ; ``draft_told`` when the range of a goal in the making is
    there. Nothing is read while nobody looks; without ``thinks`` no ranges are worked out.
    """

    draft_told = Signal()

    def __init__(
        self,
        desk: Desk,
        ledger: Ledger,
        parent: QObject | None = None,
        *,
        thinks: bool = True,
    ) -> None:
        super().__init__(desk, parent, ledger)
        self._ledger, self._thinks = ledger, thinks
        self.goals: list[GoalTold] = []
        self.draft: tuple[Aim, Likely | None] | None = None
        self._job = TaskJob("goals", self)
        self._job.finished.connect(self._found)
        self._draft_job = TaskJob("goal in the making", self)
        self._draft_job.finished.connect(self._found_draft)

    def stop(self) -> None:
        """Wait for the threads: before the window goes."""
        self._job.stop()
        self._draft_job.stop()

    @property
    def today(self) -> date:
        """Today where the computer is."""
        clock = self._desk.clock
        return to_wall(clock.now(), clock.zone()).date()

    @property
    def currency(self) -> str:
        """What a new goal of income counts in."""
        return self._desk.book.formats.settings().currency

    def hits(self) -> HitRate:
        """How often what was told held so far."""
        return hit_rate(self.goals)

    def read(self) -> None:
        """Read everything again; ranges follow a little later."""
        before = {one.goal.id: one.likely for one in self.goals}
        book, zone = self._desk.book, self._desk.clock.zone()
        income = any(goal.measure == INCOME for goal in book.money.goals())
        money = self._ledger.money() if income else None
        told = standing(book, self.today, zone, self._ledger.platforms, money)
        self.goals = [
            one if one.over else one._replace(likely=before.get(one.goal.id)) for one in told
        ]
        questions = {
            one.goal.id: self._asked(_aim(one.goal))
            for one in self.goals
            if self._thinks and not one.over and not one.is_reached
        }
        self.goals = [
            one._replace(known=_too_few(questions.get(one.goal.id))) for one in self.goals
        ]
        self.changed.emit()
        if not self._thinks:
            return
        self._job.drop()
        if questions:
            self._job.start(partial(_all_likely, questions))

    def ask(self, aim: Aim | None) -> None:
        """Work out what is likely for a goal in the making; None for none."""
        self.draft = None
        self._draft_job.drop()
        if aim is not None and aim.amount > 0 and aim.last >= self.today:
            self._draft_job.start(partial(_for_draft, aim, self._asked(aim)))

    def set(self, aim: Aim, goal_id: str = "") -> bool:
        """Set a goal, or change one; what is likely now is kept with it. False if refused."""
        known = self.draft[1] if self.draft is not None and self.draft[0] == aim else None
        if known is None and aim.last >= self.today:
            known = likely(self._asked(aim))
        said = "" if known is None else likely_text(known, self.today)
        told = Aim(aim.measure, aim.amount, aim.first, aim.last, aim.currency, said)
        if goal_id:
            return self._desk.run(change_goal, goal_id, told) is not None
        return self._desk.run(set_goal, told) is not None

    def delete(self, goal_id: str) -> None:
        """Let go of a goal."""
        self._desk.run(delete_goal, goal_id)

    def first_guess(self) -> Aim:
        """What a new goal starts with: followers, four weeks from now."""
        today = self.today
        return Aim("followers", 0, today, today + timedelta(weeks=4), self.currency)

    def _asked(self, aim: Aim) -> Asked:
        clock = self._desk.clock
        money = self._ledger.money() if aim.measure == INCOME else None
        return asked(self._desk.book, aim, self.today, clock.zone(), self._ledger.platforms, money)

    def _found(self, found: dict[str, Likely | None]) -> None:
        self.goals = [one._replace(likely=found.get(one.goal.id, one.likely)) for one in self.goals]
        self.changed.emit()

    def _found_draft(self, found: tuple[Aim, Likely | None]) -> None:
        self.draft = found
        self.draft_told.emit()

    def _heard(self, change_set: ChangeSet) -> None:
        if change_set.touches(*KINDS):
            self._again()


def _aim(goal: Goal) -> Aim:
    return Aim(goal.measure, goal.amount, goal.first, goal.last, goal.currency)


def _too_few(question: Asked | None) -> int | None:
    """The weeks with anything to go by, where those are too few for a range."""
    if question is None:
        return None
    known = sum(week > 0 for week in question.weeks)
    return known if known < FEWEST else None


def _all_likely(questions: dict[str, Asked]) -> dict[str, Likely | None]:
    return {key: likely(question) for key, question in questions.items()}


def _for_draft(aim: Aim, question: Asked) -> tuple[Aim, Likely | None]:
    return aim, likely(question)
