"""The data file of the networks, and a creator's own numbers."""

from __future__ import annotations

from datetime import date

import pytest

from creatorplanner.domain.networks import Networks, limit_text, read_limit
from creatorplanner.resources import resource

RULES = {"utf16", "graphemes", "weighted", "mastodon", "threads"}


@pytest.fixture(scope="module")
def networks() -> Networks:
    return Networks(lambda name: resource(name).read_text("utf-8"))


def test_every_number_has_its_day_and_source(networks: Networks) -> None:
    ids = [network.id for network in networks.known]
    assert ids[0] == "tiktok"
    assert len(set(ids)) == len(ids)
    wanted = {"x", "threads", "bluesky", "mastodon", "facebook", "discord", "youtube_title"}
    assert wanted <= set(ids)
    for network in networks.known:
        assert date.fromisoformat(network.checked_on) <= date(2030, 1, 1)
        assert network.source
        assert network.rule in RULES
        numbers = (network.characters, network.visible, network.hashtags, network.bytes)
        assert all(number is None or number > 0 for number in numbers)
        assert (network.visible or 0) <= (network.characters or 0)


def test_one_without_a_published_limit_shows_none(networks: Networks) -> None:
    assert networks.get("kick").characters is None
    assert networks.fill(networks.get("kick"), "text", 0) is None
    assert networks.get("My Radio").name == "My Radio"


def test_a_creators_own_number_wins(networks: Networks) -> None:
    own = [limit_text("tiktok", "characters", 4000), limit_text("My Radio", "hashtags", 3)]
    tiktok = networks.get("tiktok", own)
    assert (tiktok.characters, tiktok.hashtags, tiktok.yours) == (4000, 5, ("characters",))
    assert networks.get("My Radio", own).hashtags == 3
    assert networks.get("instagram", own).yours == ()


@pytest.mark.parametrize(
    "text", ["", "tiktok", "tiktok bytes 3", "tiktok characters -3", "x characters 100001", "a b c"]
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_limit(text) == ("", "", 0)


def test_how_full_and_how_much_over(networks: Networks) -> None:
    fill = networks.fill(networks.get("x"), "日" * 150, 3)
    assert fill is not None
    assert (fill.used, fill.limit, fill.over) == (300, 280, 20)
    family = "👨\u200d👩\u200d👧\u200d👦"
    many = networks.fill(networks.get("bluesky"), family * 130, 0)
    assert many is not None
    assert many.used == 130  # fits by letters
    assert many.over == 250  # but not by bytes
    tags = networks.fill(networks.get("tiktok"), "a", 7)
    assert tags is not None
    assert tags.hashtags_over == 2


def test_where_texts_go(networks: Networks) -> None:
    assert networks.chosen(("twitch", "x"), ("x", "discord")) == ("twitch", "x", "discord")
