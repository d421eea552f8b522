"""The palette itself: commands, search, keys, mouse, focus, and how it is told and shown."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from creatorplanner.views.actions import COMMANDS
from creatorplanner.views.palette.commands import PaletteCommands
from creatorplanner.views.palette.palette import Palette
from tests.fixtures.window import Key, Mod, OpenWindow, Whole
from tests.views.palette.conftest import Ask

CTRL, SHIFT = Mod.ControlModifier, Mod.ShiftModifier


def titles(palette: Palette) -> list[str]:
    return [line.title for line in palette.card.list.lines.lines]


def current(palette: Palette) -> str:
    line = palette.card.list.current()
    return "" if line is None else line.title


# ---------------------------------------------------------------------- commands


@pytest.mark.parametrize(
    ("text", "name"),
    [(">dark", "theme"), (">copy week", "copy_week"), (">prefer", "settings"), (">TODAY", "today")],
)
def test_commands_are_found_by_their_words_and_others(
    whole: Whole, ask: Ask, text: str, name: str
) -> None:
    done: list[str] = []
    action = whole.app.window.actions_[name]
    action.triggered.connect(lambda: done.append(name))
    palette = ask(whole, text)
    assert current(palette) == action.text().replace("&&", "&")
    whole.key(Key.Key_Return)
    assert done == [name]
    assert palette.isHidden()


def test_plain_words_find_commands_after_what_enter_does(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, "dark")
    assert current(palette).startswith("Next free slot")
    assert titles(palette)[-2:] == ["Commands", "Switch to light theme"]
    theme = whole.app.kit.look.theme.name
    for _ in range(2):
        whole.key(Key.Key_Down)
    whole.key(Key.Key_Return)
    assert whole.app.kit.look.theme.name != theme


def test_every_command_that_can_be_given_is_in_the_palette(whole: Whole, ask: Ask) -> None:
    actions = whole.app.window.actions_
    palette = ask(whole, ">")
    shown = titles(palette)
    for command in COMMANDS:
        if command.name not in ("quick_add", "find", "next_region", "previous_region"):
            action = actions[command.name]
            assert (action.text().replace("&&", "&") in shown) == action.isEnabled(), command.name


def test_a_command_that_nothing_is_known_of_has_words_and_a_sign(whole: Whole) -> None:
    for row in PaletteCommands(whole.app.window.actions_).rows():
        assert row.words
        assert not whole.app.kit.icons.pixmap(row.icon, whole.app.kit.look.theme.text, 16).isNull()


def test_no_command_that_fits_is_said(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, ">no such thing")
    assert titles(palette) == []
    assert palette.card.nothing.isVisible()
    whole.key(Key.Key_Return)
    assert palette.isVisible()


# ------------------------------------------------------------------------ search


def test_a_found_stream_is_opened_where_it_is(whole: Whole, ask: Ask) -> None:
    far = whole.book.search.streams("chaos lobby", whole.clock.now())[0]
    whole.app.window.show_page("results")
    palette = ask(whole, "chaos lobby")
    titled = titles(palette)
    for _ in range(titled.index("Chaos lobby") - titled.index("Streams") + 1):
        whole.key(Key.Key_Down)
    assert current(palette) == "Chaos lobby"
    steps = whole.steps()
    whole.key(Key.Key_Return)
    assert far.start is not None
    assert whole.selected == far.id
    assert far.start.date() in whole.app.week.days
    assert whole.page.isVisible()
    assert whole.steps() == steps


def test_a_found_idea_is_opened_among_the_ideas(whole: Whole, ask: Ask) -> None:
    idea = whole.book.streams.ideas()[0]
    palette = ask(whole, idea.title)
    palette.card.list.go(titles(palette).index(idea.title))
    whole.key(Key.Key_Return)
    assert whole.selected == idea.id
    assert whole.app.window.page is whole.app.window.page_named("ideas")


# ------------------------------------------------------------------ keys and mouse


def test_esc_and_the_key_itself_close_and_the_focus_goes_back(whole: Whole, ask: Ask) -> None:
    block = whole.focus_block(whole.id("Draw"))
    palette = ask(whole, "something")
    whole.key(Key.Key_Escape)
    assert palette.isHidden()
    assert block.hasFocus()
    ask(whole)
    assert palette.card.field.text() == ""
    whole.key(Key.Key_K, CTRL)
    assert palette.isHidden()
    assert block.hasFocus()


@pytest.mark.parametrize("part", ["title", "caption"])
def test_the_key_works_inside_fields(whole: Whole, ask: Ask, part: str) -> None:
    whole.app.kit.navigator.select(whole.id("Draw"), part)
    text = whole.stream(whole.id("Draw")).caption
    ask(whole)
    whole.key(Key.Key_Escape)
    assert whole.stream(whole.id("Draw")).caption == text


def test_arrows_go_round_and_pass_headings(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, "ranked")
    seen = [current(palette)]
    for _ in range(20):
        whole.key(Key.Key_Down)
        seen.append(current(palette))
    assert "Streams" not in seen
    assert seen[0] in seen[1:]
    whole.key(Key.Key_Up)
    assert current(palette) == seen[-2]
    assert palette.card.field.hasFocus()


def test_tab_goes_through_the_chips_and_stays(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, "Fri 8pm Q&A")
    walked = []
    for _ in range(4):
        whole.key(Key.Key_Tab)
        walked.append(whole.focus())
    assert walked == [*palette.card.chips.shown(), palette.card.field]
    whole.key(Key.Key_Backtab, SHIFT)
    assert whole.focus() is palette.card.chips.shown()[-1]
    whole.key(Key.Key_Delete)
    assert palette.model.reading.format_id is None


def test_a_click_does_what_a_line_says_and_one_beside_closes(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, ">about")
    view = palette.card.list
    spot = view.visualRect(view.currentIndex()).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert whole.app.window.page is whole.app.window.page_named("settings")
    ask(whole)
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert palette.isHidden()


def test_single_keys_type_and_do_nothing_else(whole: Whole, ask: Ask) -> None:
    whole.focus_block(whole.id("Draw"))
    steps, palette = whole.steps(), ask(whole)
    whole.type("n t m w")
    whole.key(Key.Key_Delete)
    assert palette.card.field.text() == "n t m w"
    assert whole.steps() == steps


# ------------------------------------------------------------------ told and shown


def test_a_screen_reader_finds_field_chips_and_lines(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, "Fri 8pm Q&A")
    name = QAccessible.Text.Name
    field = QAccessible.queryAccessibleInterface(palette.card.field)
    assert field.text(name) == "Quick add or search"
    view = QAccessible.queryAccessibleInterface(palette.card.list)
    told = [view.child(index).text(name) for index in range(view.childCount())]
    assert told[0].startswith("Create Q&A, Fri Nov 20 · 8–9:30 PM · Q&A")
    assert "Streams" in told
    chips = [chip.accessibleName() for chip in palette.card.chips.shown()]
    assert chips == ["Day: Fri Nov 20", "Time: 8 PM", "Format: 💬 Q&A"]


def test_the_result_is_said_after_a_pause_and_each_line_at_once(
    whole: Whole, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    palette = ask(whole)
    said: list[str] = []
    monkeypatch.setattr(palette.card.field, "say", said.append)
    whole.type("Fri 8pm Q&A")
    assert said == []
    palette._telling.timeout.emit()
    assert [words[:10] for words in said] == ["Create Q&A"]
    whole.key(Key.Key_Down)
    assert said[1:] == ["Save as idea without a date"]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en_US", "Fri 8pm Q&A 90m #grwm"),
        ("ar_EG", "Fri 8pm Q&A 90m #grwm"),
        ("ar_EG", "الجمعة 8pm Q&A"),
        ("en_US", "Fri 8pm Q&A " + "a very long title indeed " * 6 + "#grwm"),
    ],
)
def test_tints_lie_behind_their_words(
    open_window: OpenWindow, ask: Ask, locale: str, text: str
) -> None:
    whole = open_window(locale=locale)
    palette = ask(whole)
    field = palette.card.field
    field.setText(text)
    palette.model.type(text)
    tokens = palette.model.reading.tokens
    assert len(tokens) >= 3
    for index, token in enumerate(tokens):
        for place in range(token.start, token.end):
            field.setCursorPosition(place)
            here = field.cursorRect().left() + 5
            assert any(b.left() - 1 <= here <= b.right() + 1 for b in field.mark_boxes(index))
        wide = field.fontMetrics().horizontalAdvance(token.text)
        boxes = field.mark_boxes(index)
        assert wide <= sum(box.width() for box in boxes) <= wide + 10 * len(boxes)
    every = [(index, box) for index in range(len(tokens)) for box in field.mark_boxes(index)]
    shared = 1 if text.isascii() else 6  # parted pieces stand side by side without a space
    for (mine, one), (other, two) in combinations(every, 2):
        assert mine == other or one.intersected(two).width() <= shared


@pytest.mark.parametrize(
    ("width", "height", "text_percent", "locale"),
    [(1024, 640, 100, "en_US"), (1024, 640, 130, "ar_EG"), (1440, 900, 130, "de_DE"),
     (1920, 1080, 100, "en_US")],
)  # fmt: skip
@pytest.mark.parametrize("text", ["", "Fri 8pm Q&A 90m #grwm #a #b @tiktok @twitch a title", ">"])
def test_the_card_stays_inside_the_window(
    open_window: OpenWindow, ask: Ask, width: int, height: int, text_percent: int, locale: str,
    text: str,
) -> None:  # fmt: skip
    whole = open_window(width, height, locale, text_percent=text_percent)
    palette = ask(whole, text)
    card = palette.card
    assert palette.rect().adjusted(8, 8, -8, -8).contains(card.geometry())
    parts = [card.field, card.list, *([card.chips] if card.chips.isVisible() else [])]
    for part in parts:
        assert card.rect().contains(part.geometry())
        assert all(not part.geometry().intersects(o.geometry()) for o in parts if o is not part)
    for chip in card.chips.shown():
        assert card.chips.rect().contains(chip.geometry())


def test_it_follows_the_window_and_the_theme(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, "Fri 8pm Q&A")
    whole.app.window.resize(1100, 700)
    assert palette.geometry() == QRect(0, 0, 1100, 700)
    assert abs(palette.card.geometry().center().x() - 550) <= 1
    fill = palette.card.chips.shown()[0].shown
    whole.app.settings.set("theme", "light")
    now = palette.card.chips.shown()[0].shown
    assert fill is not None
    assert now is not None
    assert now.fill == whole.app.kit.look.theme.accent_soft != fill.fill


# ------------------------------------------------------------------ in the header


def test_the_header_offers_it_and_shrinks_to_a_sign(open_window: OpenWindow) -> None:
    whole = open_window()
    button = whole.page.calendar_header.quick.button
    assert button.width() >= 250
    button.click()
    palette = whole.app.window.findChild(Palette)
    assert isinstance(palette, Palette)
    assert palette.isVisible()
    palette.leave()
    slot = whole.page.calendar_header.quick
    for room, most in ((200, 200), (150, 150), (40, 40)):
        slot.resize(room, 32)
        assert button.sizeHint().width() <= most
    assert button.sizeHint() == button.narrowest()


def test_nothing_of_the_header_is_pushed_out(open_window: OpenWindow) -> None:
    whole = open_window(1024, 640, text_percent=130)
    header = whole.page.calendar_header
    slot = header.quick
    assert slot.width() >= slot.button.width() >= slot.button.narrowest().width()
    assert header.rect().contains(header.new.geometry())
    assert not slot.geometry().intersects(header.new.geometry())


def test_another_plan_closes_it(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, "x")
    whole.app.kit.desk.reopened.emit()
    assert palette.isHidden()
    assert whole.app.week.days[0] <= date(2026, 11, 18)


def test_a_key_that_goes_elsewhere_closes_it(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, "something")
    whole.key(Key.Key_4, CTRL)
    assert palette.isHidden()
    assert whole.app.window.page is whole.app.window.page_named("log")
    assert whole.app.window.page.isAncestorOf(whole.focus())


def test_undo_in_the_field_takes_back_typing_and_nothing_else(whole: Whole, ask: Ask) -> None:
    whole.move_block(whole.id("Draw"), 1, 0)
    steps, palette = whole.steps(), ask(whole, "Fri 8pm")
    for _ in range(3):
        whole.key(Key.Key_Z, CTRL)
    assert palette.card.field.text() == ""
    assert palette.card.chips.shown() == []
    assert whole.steps() == steps
