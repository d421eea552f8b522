"""What a screen reader finds in the window (usability test 28)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface

from tests.fixtures.window import OpenWindow, Whole

Role = QAccessible.Role
BUTTONS = {Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu}


def _tree(found: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield found
    for index in range(found.childCount()):
        child = found.child(index)
        if child.isValid() and not child.state().invisible:
            yield from _tree(child)


def _nodes(whole: Whole) -> list[QAccessibleInterface]:
    root = QAccessible.queryAccessibleInterface(whole.app.window)
    assert root is not None
    return list(_tree(root))


def _name(node: QAccessibleInterface) -> str:
    return node.text(QAccessible.Text.Name)


def test_every_stream_is_told_with_all_that_its_block_shows(whole: Whole) -> None:
    names = [_name(node) for node in _nodes(whole)]
    assert (
        "Draw your OC, Draw with me, Thursday, November 19, 8 to 9:30 PM, "
        "TikTok and YouTube, promotion 1 of 5 done"
    ) in names
    for block in whole.app.week.in_order():
        (name,) = [name for name in names if name.startswith(f"{block.stream.title}, ")]
        kind, day = block.format, whole.app.kit.regional.date_long(block.start.date())
        assert kind is not None
        assert kind.name in name
        assert day in name
        assert whole.app.kit.platforms.name(block.stream.platforms[0]) in name


def test_the_blocks_say_which_keys_they_hear(whole: Whole) -> None:
    block = whole.block(whole.id("Draw"))
    node = QAccessible.queryAccessibleInterface(block)
    assert node.text(QAccessible.Text.Description) == (
        "Press Enter to edit, Alt plus arrow keys to move"
    )
    assert node.role() == Role.Button
    assert node.state().focusable


def test_no_button_is_without_a_name(whole: Whole) -> None:
    whole.app.kit.navigator.select(whole.id("Draw"))
    nameless = [node for node in _nodes(whole) if node.role() in BUTTONS and not _name(node)]
    assert not nameless


@pytest.mark.parametrize("view", ["month", "list"])
def test_no_button_or_field_of_month_and_list_is_without_a_name(whole: Whole, view: str) -> None:
    whole.page.choose_view(view)
    whole.app.kit.navigator.select(whole.id("Draw"))
    wanted = BUTTONS | {Role.EditableText, Role.List, Role.ListItem}
    nodes = [node for node in _nodes(whole) if node.role() in wanted]
    assert nodes
    assert [node for node in nodes if not _name(node)] == []


@pytest.mark.parametrize("view", ["month", "list"])
def test_month_and_list_tell_a_stream_as_the_week_does(whole: Whole, view: str) -> None:
    week = [whole.block(block.stream.id).accessibleName() for block in whole.app.week.in_order()]
    whole.page.choose_view(view)
    names = [_name(node) for node in _nodes(whole)]
    assert set(week) <= set(names)
    assert len([name for name in names if name in week]) == len(week)  # the week's are gone


def test_no_field_is_without_a_name(whole: Whole) -> None:
    whole.app.kit.navigator.select(whole.id("Draw"))
    nameless = [
        type(node.object()).__name__
        for node in _nodes(whole)
        if node.role() == Role.EditableText and not _name(node)
    ]
    assert not nameless


def test_the_navigation_is_buttons_that_tell_the_page_that_is_shown(whole: Whole) -> None:
    nodes = {_name(node): node.role() for node in _nodes(whole)}
    assert nodes["Calendar, current page"] == Role.Button
    assert Role.RadioButton not in nodes.values()


def test_the_lane_has_real_check_boxes(whole: Whole) -> None:
    boxes = [node for node in _nodes(whole) if node.role() == Role.CheckBox]
    assert any("Go-live post, Ranked grind w/ chat" in _name(node) for node in boxes)
    assert any(node.state().checked for node in boxes)


def test_pages_behind_are_not_found(whole: Whole) -> None:
    whole.app.window.show_page("ideas")
    names = [_name(node) for node in _nodes(whole)]
    assert not any(name.startswith("Draw your OC, Draw with me") for name in names)
    assert "Week" not in names


def test_the_free_slot_is_described_while_it_is_there(open_window: OpenWindow) -> None:
    whole = open_window()
    grid = whole.week.grid
    node = QAccessible.queryAccessibleInterface(grid)
    assert _name(node) == "Week"
    assert node.text(QAccessible.Text.Description) == ""
