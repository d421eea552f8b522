"""A creator's own numbers, and where else they post."""

from __future__ import annotations

from creatorplanner.views.settings.limits_table import LimitsTable
from creatorplanner.views.widgets.choices import ChoiceChip
from tests.views.settings.conftest import Opener


def _chip(screen_page: object, words: str) -> ChoiceChip:
    chips = screen_page.findChildren(ChoiceChip)  # type: ignore[attr-defined]
    return next(chip for chip in chips if chip.words == words)


def test_an_own_number_is_kept_shown_and_taken_back(open_page: Opener) -> None:
    screen = open_page()
    table = screen.page.findChild(LimitsTable)
    field = table.fields["tiktok", "characters"]
    assert (field.text(), field.placeholderText()) == ("", "2,200")
    field.setText("4000")
    field.committed.emit("4000")
    assert screen.settings.network_limits == ("tiktok characters 4000",)
    assert field.text() == "4,000"
    field.committed.emit("")
    assert screen.settings.network_limits == ()
    assert field.text() == ""


def test_what_is_no_number_is_said_and_not_kept(open_page: Opener) -> None:
    screen = open_page()
    table = screen.page.findChild(LimitsTable)
    field = table.fields["tiktok", "hashtags"]
    for typed in ("many", "0", "100001"):
        field.setText(typed)
        field.committed.emit(typed)
        assert screen.settings.network_limits == ()
        assert table.problem.isVisibleTo(table)
        assert field.text() == typed


def test_networks_join_the_table_and_all_can_be_seen(open_page: Opener) -> None:
    screen = open_page()
    table = screen.page.findChild(LimitsTable)
    assert "bluesky" not in table.names
    _chip(screen.page, "Bluesky").click()
    assert screen.settings.networks == ("bluesky",)
    assert table.fields["bluesky", "characters"].placeholderText() == "300"
    table.more.click()
    assert set(table.names) >= {network.id for network in screen.kit.networks.known}
    assert not table.more.isVisibleTo(table)


def test_a_link_of_your_own(open_page: Opener) -> None:
    screen = open_page()
    screen.model.set("link", "  https://example.com/me ")
    assert screen.settings.link == "https://example.com/me"
