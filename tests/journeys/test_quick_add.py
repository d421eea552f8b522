"""Usability tests 1 and 11 on a file: three steps each, and found again after a restart."""

from __future__ import annotations

from datetime import datetime

from creatorplanner.domain.clock import FixedClock
from creatorplanner.operations.sample import fill_sample
from creatorplanner.store.planbook import Planbook
from creatorplanner.views.ideas.card import IdeaCard
from creatorplanner.views.palette.palette import Palette
from tests.fixtures.plan import Open
from tests.fixtures.window import Key, Mod, OpenWindow, Whole

CTRL = Mod.ControlModifier


def _close(whole: Whole) -> None:
    whole.app.window.close()
    whole.app.close()


def _count(book: Planbook) -> int:
    return book.streams.count()


def test_t01_t11_type_enter_close_and_find_it_again(
    open_window: OpenWindow, open_book: Open, clock: FixedClock
) -> None:
    book = open_book()
    fill_sample(book, clock)
    before = _count(book)
    whole = open_window(book=book)

    whole.key(Key.Key_K, CTRL)
    whole.type("Fri 8pm Q&A 90m #grwm")
    whole.key(Key.Key_Return)
    made = whole.stream(whole.selected)
    assert "Fri 8:00 PM" in whole.toast
    assert (made.start, made.minutes) == (datetime(2026, 11, 20, 20), 90)
    assert made.hashtags == ("grwm",)

    idea = book.streams.ideas()[0]
    whole.key(Key.Key_6, CTRL)
    _card(whole, idea.id).setFocus()
    whole.key(Key.Key_S)
    whole.type("sun 3pm")
    whole.key(Key.Key_Return)
    assert whole.start(idea.id) == datetime(2026, 11, 22, 15)
    assert _count(book) == before + 1
    _close(whole)

    again = open_window(book=open_book())
    _find(again, idea.title)
    assert again.selected == idea.id
    assert again.stream(made.id) == made
    again.key(Key.Key_Z, CTRL)
    again.key(Key.Key_Z, CTRL)
    assert _count(again.book) == before
    assert again.stream(idea.id) == idea
    _close(again)


def _card(whole: Whole, key: str) -> IdeaCard:
    cards = whole.app.window.findChildren(IdeaCard)
    return next(one for one in cards if one.isVisible() and one.idea and one.idea.stream.id == key)


def _find(whole: Whole, title: str) -> None:
    whole.key(Key.Key_K, CTRL)
    whole.type(title.lower())
    while title not in _current(whole):
        whole.key(Key.Key_Down)
    whole.key(Key.Key_Return)


def _current(whole: Whole) -> str:
    palette = whole.app.window.findChild(Palette)
    assert isinstance(palette, Palette)
    line = palette.card.list.current()
    assert line is not None
    return line.title if not line.tall else ""
