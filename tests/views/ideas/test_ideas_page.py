"""The ideas page: narrowed to a format, in another order, and by keys."""

from __future__ import annotations

from creatorplanner.views.ideas.page import IdeasPage
from tests.fixtures.window import Key, OpenWindow, Whole


def _page(whole: Whole) -> IdeasPage:
    whole.app.window.show_page("ideas")
    page = whole.app.window.page_named("ideas")
    assert isinstance(page, IdeasPage)
    return page


def _titles(page: IdeasPage) -> list[str]:
    return [card.idea.stream.title for card in page.cards.shown() if card.idea]


def test_a_chip_narrows_to_its_format_and_all_shows_everything_again(whole: Whole) -> None:
    page = _page(whole)
    everything = _titles(page)
    kind = next(kind for kind in whole.book.formats.all() if kind.name == "Draw with me")
    page.filter.chips[kind.id].click()
    assert set(_titles(page)) == {"Paint my pet", "Draw the chat"}
    page.filter.chips[kind.id].click()  # a second click does not turn it off
    assert page.filter.chips[kind.id].isChecked()
    page.filter.chips[""].click()
    assert _titles(page) == everything


def test_a_format_without_ideas_is_not_offered_and_an_emptied_one_shows_all(whole: Whole) -> None:
    page = _page(whole)
    kind = next(kind for kind in whole.book.formats.all() if kind.name == "Battle night")
    page.filter.chips[kind.id].click()
    (card,) = page.cards.shown()
    card.setFocus()
    whole.key(Key.Key_1)
    assert page.filter.chips[kind.id].isHidden()
    assert page.filter.chips[""].isChecked()
    assert len(_titles(page)) == 12


def test_another_order(whole: Whole) -> None:
    page = _page(whole)
    newest = _titles(page)
    page.order.chosen.emit("oldest")
    assert _titles(page) == newest[::-1]
    page.order.chosen.emit("title")
    assert _titles(page) == sorted(newest, key=str.casefold)


def test_an_added_idea_is_seen_even_while_another_format_is_chosen(whole: Whole) -> None:
    page = _page(whole)
    page.filter.chips[page._model.kinds()[0].id].click()
    page.field.setFocus()
    whole.type("Something new")
    whole.key(Key.Key_Return)
    assert _titles(page)[0] == "Something new"


def test_single_letters_can_be_switched_off(open_window: OpenWindow) -> None:
    whole = open_window(single_keys=False)
    page = _page(whole)
    card = page.cards.shown()[0]
    assert card.idea is not None
    before = card.idea.stream
    card.setFocus()
    whole.key(Key.Key_S)
    whole.key(Key.Key_1)
    assert whole.stream(before.id) == before


def test_without_ideas_the_page_says_how_to_add_some(open_window: OpenWindow) -> None:
    whole = open_window(empty=True)
    page = _page(whole)
    assert not page.cards.isVisible()
    assert not page.filter.isVisible()
    page.field.setFocus()
    whole.type("Only one")
    whole.key(Key.Key_Return)
    (card,) = page.cards.shown()
    card.setFocus()
    whole.key(Key.Key_Delete)
    assert page.field.hasFocus()
