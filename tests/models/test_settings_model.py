"""The settings model hears every change and refuses what does not exist."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from creatorplanner.domain.clock import FixedClock
from creatorplanner.models.desk import Desk
from creatorplanner.models.settings_model import SettingsModel
from creatorplanner.operations.planner import Planner
from creatorplanner.operations.settings import change_setting
from creatorplanner.store.database import open_in_memory


def test_it_follows_changes_undo_and_another_plan(
    qtbot: QtBot, planner: Planner, clock: FixedClock
) -> None:
    desk = Desk(planner)
    model = SettingsModel(desk)
    with qtbot.waitSignal(model.changed) as heard:
        assert model.set("currency", "EUR")
    assert heard.args[0].currency == model.values.currency == "EUR"
    desk.undo()
    assert model.values.currency == "USD"
    other = open_in_memory()
    Planner(other, clock).run(change_setting, "handle", "mia")
    desk.reopen(Planner(other, clock))
    assert model.values.handle == "mia"
    other.close()


def test_setting_what_is_so_makes_no_step(planner: Planner) -> None:
    desk = Desk(planner)
    assert SettingsModel(desk).set("theme", "system")
    assert desk.undo() is None


def test_a_refusal_is_told(qtbot: QtBot, planner: Planner) -> None:
    desk = Desk(planner)
    model = SettingsModel(desk)
    with qtbot.waitSignal(desk.failed), qtbot.assertNotEmitted(model.changed):
        assert not model.set("theme", "pink")
