"""Quick add: typing a line, what it shows before Enter, and what Enter makes."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from creatorplanner.domain.streams import Status, Stream
from creatorplanner.views.ideas.card import IdeaCard
from creatorplanner.views.palette.palette import Palette
from tests.fixtures.window import Key, Mod, OpenWindow, Whole
from tests.views.palette.conftest import Ask

CTRL = Mod.ControlModifier


def first(palette: Palette) -> tuple[str, str]:
    """What Enter does: its title and its details."""
    line = palette.card.list.current()
    assert line is not None
    return line.title, line.detail


def titles(palette: Palette) -> list[str]:
    """All lines of the list."""
    return [line.title for line in palette.card.list.lines.lines]


def chips(palette: Palette) -> list[str]:
    """The words on the chips."""
    return [chip.shown.words for chip in palette.card.chips.shown() if chip.shown]


def streams(whole: Whole) -> dict[str, Stream]:
    """Every stream of the plan by id."""
    found = whole.book.connection.execute("SELECT id FROM streams").fetchall()
    return {key: whole.stream(key) for (key,) in found}


def test_t01_a_line_becomes_a_stream_in_three_steps(whole: Whole, ask: Ask) -> None:
    before = streams(whole)
    palette = ask(whole, "Fri 8pm Q&A 90m #grwm")
    assert first(palette) == (
        "Create Q&A",
        "Fri Nov 20 · 8–9:30 PM · Q&A · TikTok · #grwm · 5-step promo",
    )
    assert streams(whole) == before  # nothing before Enter
    whole.key(Key.Key_Return)
    (made,) = [one for key, one in streams(whole).items() if key not in before]
    assert (made.start, made.minutes) == (datetime(2026, 11, 20, 20), 90)
    assert (made.title, made.hashtags, made.status) == ("", ("grwm",), Status.PLANNED)
    assert palette.isHidden()
    assert whole.selected == made.id
    assert whole.app.window.host.isVisible()
    assert "Fri 8:00 PM" in whole.toast
    assert whole.block(made.id).isVisible()
    whole.undo()
    assert streams(whole) == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nov 7 2027 8pm gaming", "Nov 7, 2027"),
        ("every sun from nov 7 2027 8pm", "from Nov 7, 2027"),
    ],
)
def test_a_day_far_ahead_says_its_year(whole: Whole, ask: Ask, text: str, told: str) -> None:
    assert told in first(ask(whole, text))[1]


@pytest.mark.parametrize(("text", "told"), [("25pm", "Nothing fits"), (">zzz", "No command fits")])
def test_what_is_no_command_is_not_called_one(whole: Whole, ask: Ask, text: str, told: str) -> None:
    said = ask(whole, text).card.nothing
    assert said.isVisible()
    assert said.text() == told


def test_the_calendar_turns_to_the_day_of_the_new_stream(whole: Whole, ask: Ask) -> None:
    whole.app.window.show_page("today")
    ask(whole, "dec 11 8pm gaming")
    whole.key(Key.Key_Return)
    assert date(2026, 12, 11) in whole.app.week.days
    assert whole.page.isVisible()
    assert whole.start(whole.selected) == datetime(2026, 12, 11, 20)


def test_pieces_are_told_on_chips_while_typing(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, "Wed 3pm gaming @twitch")
    assert chips(palette) == ["Wed Nov 25, next week", "3 PM", "🎮 Gaming", "Twitch"]
    whole.type(" 45m")
    assert chips(palette)[-1] == "45 min"
    assert all(chip.height() >= 24 for chip in palette.card.chips.shown())


def test_what_cannot_be_read_is_amber_and_the_rest_still_works(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, "25pm gaming")
    warn = whole.app.kit.look.theme.warn
    (time, kind) = palette.card.chips.shown()
    assert time.shown is not None
    assert kind.shown is not None
    assert (time.shown.words, time.shown.ink) == ("time?", warn)
    assert kind.shown.ink != warn
    assert "Try 8pm or 20:00" in time.toolTip()
    assert first(palette)[0].startswith("Next free slot")


def test_what_is_read_in_part_tells_what_was_read(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, "Fri 8pm PST gaming")
    assert chips(palette)[1] == "8 PM, zone?"
    assert palette.model.reading.starts == (datetime(2026, 11, 20, 20),)


def test_backspace_after_a_piece_takes_it_as_text(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, "Fri 8pm haul")
    whole.key(Key.Key_Backspace)
    assert palette.card.field.text() == "Fri 8pm haul"
    assert first(palette)[0] == "Create “\u2068haul\u2069”"
    assert palette.model.reading.format_id is None
    whole.key(Key.Key_Backspace)  # now it is text like any other
    assert palette.card.field.text() == "Fri 8pm hau"
    whole.type("l")
    whole.key(Key.Key_Home)
    whole.type("Sat ")
    assert [token.off for token in palette.model.reading.tokens if token.text == "haul"] != [True]


def test_who_goes_on_pressing_backspace_erases(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, "Fri 8pm")
    for _ in range(4):
        whole.key(Key.Key_Backspace)
    assert palette.card.field.text() == "Fri "
    whole.type("9pm")
    assert palette.model.reading.starts == (datetime(2026, 11, 20, 21),)
    whole.key(Key.Key_Backspace)
    assert palette.card.field.text() == "Fri 9pm"
    assert palette.model.reading.title == "9pm"


def test_a_click_on_a_chip_switches_it_off_and_on(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, "Fri 8pm special")
    palette.card.chips.shown()[0].click()
    assert palette.model.reading.title == "Fri special"
    assert palette.model.reading.starts == (datetime(2026, 11, 18, 20),)
    assert "kept as text" in palette.card.chips.shown()[0].accessibleName()
    assert palette.card.field.hasFocus()
    palette.card.chips.shown()[0].click()
    assert palette.model.reading.starts == (datetime(2026, 11, 20, 20),)


def test_a_line_without_a_date_takes_the_next_free_slot(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, "draw with me karaoke")
    title, detail = first(palette)
    assert title.startswith("Next free slot ")
    assert "karaoke" in detail
    slot = palette.model.reading.next_free
    assert slot is not None
    whole.key(Key.Key_Return)
    assert whole.start(whole.selected) == slot
    assert whole.stream(whole.selected).title == "karaoke"


@pytest.mark.parametrize("text", ["karaoke night", "Fri 8pm karaoke night"])
def test_ctrl_enter_keeps_an_idea(whole: Whole, ask: Ask, text: str) -> None:
    count = whole.book.streams.count_ideas()
    palette = ask(whole, text)
    assert "Save as idea without a date" in titles(palette)
    whole.key(Key.Key_Return, CTRL)
    assert whole.book.streams.count_ideas() == count + 1
    idea = whole.book.streams.ideas()[0]
    assert (idea.title, idea.start, idea.status) == ("karaoke night", None, Status.IDEA)
    assert palette.isHidden()
    assert "Ideas" in whole.toast


def test_several_days_are_several_streams_and_one_step(whole: Whole, ask: Ask) -> None:
    before, steps = streams(whole), whole.steps()
    palette = ask(whole, "mon,wed,fri 9pm grwm")
    assert first(palette)[0] == "Create 3 streams GRWM"
    whole.key(Key.Key_Return)
    made = [one.start for key, one in streams(whole).items() if key not in before]
    assert sorted(made) == [datetime(2026, 11, day, 21) for day in (18, 20, 23)]
    assert whole.steps() == steps + 1
    whole.undo()
    assert streams(whole) == before


def test_a_repetition_is_a_series_and_one_step(whole: Whole, ask: Ask) -> None:
    before, steps = streams(whole), whole.steps()
    palette = ask(whole, "every other fri 8 q&a until jan 1")
    assert chips(palette) == [
        "Every 2 weeks on Friday", "8 PM", "💬 Q&A", "until Fri Jan 1",
    ]  # fmt: skip
    assert first(palette)[1].startswith(
        "Every 2 weeks on Friday, until Fri Jan 1 · from Fri Nov 20 · 8–9:30 PM"
    )
    whole.key(Key.Key_Return)
    made = [one.start for key, one in streams(whole).items() if key not in before]
    days = (date(2026, 11, 20), date(2026, 12, 4), date(2026, 12, 18), date(2027, 1, 1))
    assert sorted(start.date() for start in made if start) == list(days)
    assert whole.steps() == steps + 1
    whole.undo()
    assert streams(whole) == before


def test_t11_an_idea_is_scheduled_by_s_a_time_and_enter(whole: Whole) -> None:
    idea = whole.book.streams.ideas()[0]
    count = whole.book.streams.count()
    whole.app.window.show_page("ideas")
    cards = whole.app.window.findChildren(IdeaCard)
    next(one for one in cards if one.idea and one.idea.stream.id == idea.id).setFocus()
    whole.key(Key.Key_S)
    whole.type("sat 6pm 45m")
    whole.key(Key.Key_Return)
    scheduled = whole.stream(idea.id)
    assert (scheduled.start, scheduled.minutes) == (datetime(2026, 11, 21, 18), 45)
    assert scheduled.title == idea.title
    assert whole.book.streams.count() == count
    assert whole.selected == idea.id
    whole.undo()
    assert whole.stream(idea.id) == idea


def test_an_idea_takes_what_is_typed_and_keeps_the_rest(whole: Whole) -> None:
    idea = next(one for one in whole.book.streams.ideas() if one.minutes != 60)
    whole.app.kit.navigator.quick_add("fri 8pm", idea.id)
    palette = whole.app.window.findChild(Palette)
    assert isinstance(palette, Palette)
    assert first(palette)[0] == f"Schedule “\u2068{idea.title}\u2069”"
    whole.type(" #late @twitch a new name")
    whole.key(Key.Key_Return)
    scheduled = whole.stream(idea.id)
    assert scheduled.minutes == idea.minutes
    assert scheduled.title == "a new name"
    assert scheduled.platforms == ("twitch",)
    assert scheduled.hashtags == (*idea.hashtags, "late")


def test_an_idea_without_a_time_takes_the_next_free_slot(whole: Whole) -> None:
    idea = whole.book.streams.ideas()[0]
    whole.app.kit.navigator.quick_add("", idea.id)
    palette = whole.app.window.findChild(Palette)
    assert isinstance(palette, Palette)
    assert first(palette)[0].startswith("Next free slot ")
    whole.key(Key.Key_Return)
    assert whole.start(idea.id) > datetime(2026, 11, 18, 17, 20)


def test_backspace_in_the_empty_field_lets_the_idea_go(whole: Whole) -> None:
    idea = whole.book.streams.ideas()[0]
    whole.app.kit.navigator.quick_add("", idea.id)
    palette = whole.app.window.findChild(Palette)
    assert isinstance(palette, Palette)
    assert palette.card.idea.isVisible()
    whole.key(Key.Key_Backspace)
    assert not palette.card.idea.isVisible()
    whole.type("fri 8pm other")
    whole.key(Key.Key_Return)
    assert whole.stream(idea.id) == idea


@pytest.mark.parametrize(
    ("locale", "text", "start"),
    [
        ("de_DE", "fr. 20.30 Q&A", datetime(2026, 11, 20, 20, 30)),
        ("de_DE", "Sonntag 20 Uhr Q&A", datetime(2026, 11, 22, 20)),
        ("en_GB", "21/11 15h haul", datetime(2026, 11, 21, 15)),
        ("id_ID", "jumat 20.00 Q&A", datetime(2026, 11, 20, 20)),
    ],
)
def test_lines_are_read_in_the_interfaces_language(
    open_window: OpenWindow, ask: Ask, locale: str, text: str, start: datetime
) -> None:
    whole = open_window(locale=locale)
    ask(whole, text)
    whole.key(Key.Key_Return)
    assert whole.start(whole.selected) == start


@pytest.mark.parametrize(
    "locale", ["en_US", "en_GB", "de_DE", "fr_FR", "es_MX", "pt_BR", "ja_JP", "id_ID", "hi_IN",
               "ar_EG"]
)  # fmt: skip
def test_the_examples_can_be_read_where_they_are_shown(
    open_window: OpenWindow, ask: Ask, locale: str
) -> None:
    palette = ask(open_window(locale=locale))
    lines = [line for line in palette.card.list.lines.lines if line.icon == "sparkles"]
    assert len(lines) == 2
    for line in lines:
        palette.model.type(line.title)
        reading = palette.model.reading
        assert reading.starts, line.title
        assert reading.starts[0].hour == 20, line.title
        assert reading.format_id is not None, line.title
        assert not reading.title, line.title
        assert not reading.unread, line.title


def test_a_refused_line_keeps_what_was_typed(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, "every day 8pm x" + "y" * 30)
    whole.book.read_only = True
    whole.key(Key.Key_Return)
    whole.book.read_only = False
    assert palette.isVisible()
    assert palette.card.field.text().startswith("every day 8pm")


def test_what_runs_at_the_same_time_is_told_before_enter(whole: Whole, ask: Ask) -> None:
    palette = ask(whole, "Fri 9pm haul")
    line = palette.card.list.current()
    assert line is not None
    assert line.warning.startswith("Overlaps “\u2068Ask me anything")
    assert line.warning in line.spoken
    whole.type(" 11pm")
    for text in ("Fri 10pm haul", "Fri 7pm haul 60m"):
        palette.card.field.setText(text)
        palette.model.type(text)
        line = palette.card.list.current()
        assert line is not None
        assert line.warning == ""


@pytest.mark.parametrize("hour", ["6am", "8pm", "11pm"])
def test_the_new_stream_is_in_sight(whole: Whole, ask: Ask, hour: str) -> None:
    ask(whole, f"dec 11 {hour} gaming 45m")
    whole.key(Key.Key_Return)
    block = whole.block(whole.selected)
    shown = block.visibleRegion().boundingRect()
    assert shown.height() >= block.height() - 1, hour


def test_a_time_that_clocks_leave_out_is_shown_as_it_will_be(whole: Whole, ask: Ask) -> None:
    before = streams(whole)
    palette = ask(whole, "Mar 14 2027 2:30am gaming 60m")
    assert "3:30–4:30 AM" in first(palette)[1]
    whole.key(Key.Key_Return)
    (made,) = [one for key, one in streams(whole).items() if key not in before]
    assert made.begins is not None
    assert made.begins.isoformat() == "2027-03-14T07:30:00+00:00"
    assert "3:30" in whole.toast


@pytest.mark.parametrize(
    ("text", "when", "warning"),
    [
        (
            "2027-11-07 1:30am karaoke",
            "1:30",
            "1:30 AM comes twice that day, using the first",
        ),
        (
            "2027-03-14 2:30am karaoke",
            "3:30",
            "2:30 AM does not exist that day, using 3:30 AM",
        ),
    ],
)
def test_what_a_change_of_clocks_does_is_told_before_enter(
    whole: Whole, ask: Ask, text: str, when: str, warning: str
) -> None:
    palette = ask(whole, text)
    line = palette.card.list.current()
    assert line is not None
    assert line.warning == warning
    assert when in line.detail
