"""A rule of one's own, by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.views.kit import Kit
from creatorplanner.views.rules.rule_menu import DO, RuleChoice
from creatorplanner.views.rules.rule_popover import RulePopover
from tests.views.panel.conftest import Add

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TEASER = DueRule(Anchor.START, -24 * 60)
Key = Qt.Key


@pytest.fixture
def chosen() -> list[DueRule | None]:
    """What was chosen."""
    return []


@pytest.fixture
def below(qtbot: QtBot) -> Iterator[QWidget]:
    """What shows the rule."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    yield window  # noqa: PT022 - the window must outlive the test


@pytest.fixture
def choice(kit: Kit, below: QWidget, chosen: list[DueRule | None]) -> RuleChoice:
    return RuleChoice(kit, DO, TEASER, chosen.append, below, optional=True)


@pytest.fixture
def popover(choice: RuleChoice) -> RulePopover:
    return choice.open_fields()


def _type(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_it_shows_the_present_rule(popover: RulePopover) -> None:
    fields = popover.fields
    assert (fields.amount.text(), fields.unit.currentText()) == ("24", "hours")
    assert fields.side.currentText() == "before the start"
    assert popover.told.text() == "24 h before start"
    assert fields.amount.hasFocus()


def test_a_free_length_is_typed(
    qtbot: QtBot, popover: RulePopover, chosen: list[DueRule | None]
) -> None:
    _type(qtbot, popover.fields.amount, "90")
    popover.fields.unit.setCurrentText("minutes")
    popover.fields.side.setCurrentText("after the end")
    assert popover.told.text() == "1 h 30 after end"
    qtbot.keyClick(popover.fields.amount, Key.Key_Return)
    assert chosen == [DueRule(Anchor.END, 90)]


def test_a_clock_time_on_a_day_before(
    qtbot: QtBot, popover: RulePopover, chosen: list[DueRule | None]
) -> None:
    fields = popover.fields
    fields.side.setCurrentText("at a clock time")
    assert not fields.amount.isVisible()
    _type(qtbot, fields.clock, "18:00")
    fields.day.setCurrentText("days before")
    _type(qtbot, fields.days, "3")
    assert popover.told.text().replace("\u202f", " ") == "3 days before, 6 PM"
    qtbot.mouseClick(popover.done, Qt.MouseButton.LeftButton)
    assert chosen == [DueRule(Anchor.LOCAL, day_offset=-3, clock_minutes=18 * 60)]


@pytest.mark.parametrize("typed", ["", "soon", "-4", "999999999"])
def test_what_can_not_be_read_stays_with_help(
    qtbot: QtBot, popover: RulePopover, chosen: list[DueRule | None], typed: str
) -> None:
    _type(qtbot, popover.fields.amount, typed or " ")
    qtbot.keyClick(popover.fields.amount, Key.Key_Return)
    assert popover.isVisible()
    assert popover.told.text().startswith("Try a number from 0 to ")
    assert chosen == []


def test_escape_leaves_it_as_it_was(
    qtbot: QtBot, popover: RulePopover, chosen: list[DueRule | None]
) -> None:
    _type(qtbot, popover.fields.amount, "3")
    qtbot.keyClick(popover.fields.amount, Key.Key_Escape)
    assert not popover.isVisible()
    assert chosen == []


def test_everything_in_it_is_named_and_reached_by_tab(qtbot: QtBot, popover: RulePopover) -> None:
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    controls = [one for kind in kinds for one in popover.findChildren(kind) if one.isVisible()]
    assert all(one.accessibleName() for one in controls)
    visited = []
    for _press in controls:
        visited.append(popover.focusWidget())
        qtbot.keyClick(popover.focusWidget(), Key.Key_Tab)
    assert set(visited) == set(controls)


def test_presets_come_first_and_the_present_one_is_marked(
    choice: RuleChoice, below: QWidget, chosen: list[DueRule | None]
) -> None:
    menu = choice.menu(below)
    actions = {action.text(): action for action in menu.actions()}
    assert menu.actions()[0].text() == "Any time before it is due"
    assert [action.text() for action in menu.actions() if action.isChecked()] == [
        "24 h before start"
    ]
    assert menu.actions()[-1].text() == "Another time…"
    actions["At start"].trigger()
    menu.actions()[0].trigger()
    assert chosen == [DueRule(Anchor.START), None]


def test_a_streams_line_says_when_that_would_be(kit: Kit, below: QWidget, add: Add) -> None:
    from creatorplanner.views.rules.line_menus import preview_for

    stream, undated = add(), add(start=None)
    told = preview_for(kit, stream)(DueRule(Anchor.START, -90))
    assert told.replace("\u202f", " ") == "Fri 6:30 PM"
    assert preview_for(kit, undated)(DueRule(Anchor.START)) == ""
    assert below.isVisible()
