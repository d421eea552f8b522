"""The headline numbers of a period, each with its weeks and an honest change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from creatorplanner.insights.told import Change
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.models.tongue import tr
from creatorplanner.operations.results import Totals
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.kpi import Kpi, Moved
from creatorplanner.views.results.measure_words import streams

TOLD = {"4": "4 weeks before", "12": "12 weeks before", "52": "year before"}
SAME = 0.005  # less than half a percent is none


def _say(text: str, **values: object) -> str:
    return tr("Chart", text, **values)


class Headline(QWidget):
    """Four numbers in a row, or two rows of two."""

    def __init__(self, kit: Kit, model: ResultsModel) -> None:
        super().__init__()
        self._kit, self._model = kit, model
        self.kpis = {
            "time": Kpi(kit, "radio", _say("Live time")),
            "peak": Kpi(kit, "users", _say("Peak viewers")),
            "followers": Kpi(kit, "user-plus", _say("New followers")),
            "income": Kpi(kit, "wallet", _say("Income")),
        }
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._across = 0
        self.set_across(4)

    def set_across(self, across: int) -> None:
        """How many stand beside each other."""
        if across == self._across:
            return
        self._across = across
        self._grid.setSpacing(self._kit.look.px(12))
        for index, kpi in enumerate(self.kpis.values()):
            self._grid.addWidget(kpi, index // across, index % across)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def follow(self) -> None:
        """Show the model's numbers."""
        model, regional = self._model, self._kit.regional
        now, before, weeks = model.totals, model.before, model.weeks
        hours = regional.decimal(now.minutes / 60, 1) if now.streams else _say("Not known")
        told = streams(regional, now.streams)
        beside = _say("h in {streams}", streams=told) if now.streams else ""
        if now.untimed and now.streams:
            untimed = regional.number(now.untimed)
            beside += _say(", {n} without times", n=untimed)
        known = now.minutes if now.streams else None
        moved = self._moved(known, before.minutes, model.changes.time)
        self.kpis["time"].show_value(hours, beside, moved, _series(weeks, "minutes"))
        peak = _say("Not known") if now.peak is None else regional.number(round(now.peak))
        # the same number means different things on each platform, so only one is shown
        on = f" on {self._kit.platforms.name(model.platform)}" if len(model.platforms) > 1 else ""
        beside = f"median{on}" if now.peak is not None else ""
        moved = self._moved(now.peak, before.peak, model.changes.peak)
        self.kpis["peak"].show_value(peak, beside, moved, _series(weeks, "peak"))
        gained = _say("Not known") if now.followers is None else regional.number(now.followers)
        moved = self._moved(now.followers, before.followers, model.changes.followers)
        self.kpis["followers"].show_value(gained, "", moved, _series(weeks, "followers"))
        self._follow_income(now.earned, before.earned, [week.earned for week in weeks])

    def _follow_income(
        self, earned: float | None, before: float | None, weeks: list[float | None]
    ) -> None:
        """Gifts are an estimate until a payout says otherwise: the number says "about"."""
        regional, kpi = self._kit.regional, self.kpis["income"]
        estimated = bool(self._model.totals.gifts)
        kpi.set_title(_say("Income, gifts estimated") if estimated else _say("Income"))
        shown = _say("Not known") if earned is None else regional.money(round(earned), short=True)
        about = "≈ " if estimated else ""
        moved = self._moved(earned, before, self._model.changes.income)
        kpi.show_value(about + shown, "", moved, weeks)

    def _moved(self, now: float | None, before: float | None, change: Change) -> Moved:
        """The change, and whether it is more than numbers like this swing by themselves."""
        told = _say(TOLD.get(self._model.period, ""))
        if not told or now is None:
            return Moved()
        if not before:
            return self._nothing_before(told, before)
        if change.sparse or change.few:
            return _too_few(change)
        factor = now / before if change.factor is None else change.factor
        if abs(factor - 1) < SAME:
            return Moved(
                _say("as the {before}", before=told), _say("Same"), short=_say("as before")
            )
        share = self._kit.regional.percent(factor - 1, signed=True)
        if change.inside:
            return Moved(_say("in your usual swing"), share, short=_say("usual swing"))
        words = _say("vs {before}", before=told)
        return Moved(words, share, 1 if factor > 1 else -1, _say("vs before"))

    def _nothing_before(self, told: str, before: float | None) -> Moved:
        """Why there is nothing to compare with."""
        if not self._model.before.logged:
            return Moved(_say("nothing logged before"))
        if before is None:
            words = _say("not known in the {before}", before=told)
            return Moved(words, short=_say("not known before"))
        return Moved(_say("none in the {before}", before=told), short=_say("none before"))


def _too_few(change: Change) -> Moved:
    if change.sparse:
        words, short = "too few streams have it noted to compare", "too few have it noted"
        return Moved(_say(words), short=_say(short))
    return Moved(_say("too few streams to compare"), short=_say("too few to compare"))


def _series(weeks: Sequence[Totals], name: str) -> list[float | None]:
    return [getattr(week, name) for week in weeks]
