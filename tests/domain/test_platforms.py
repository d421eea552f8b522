"""The data file of the platforms, and platforms that nobody knows."""

from __future__ import annotations

import pytest

from creatorplanner.domain.platforms import Platform, Platforms
from creatorplanner.resources import resource


@pytest.fixture(scope="module")
def platforms() -> Platforms:
    return Platforms.from_toml(resource("platforms.toml").read_text(encoding="utf-8"))


def test_tiktok_comes_first_and_ids_are_unique(platforms: Platforms) -> None:
    ids = [platform.id for platform in platforms.known]
    assert ids[0] == "tiktok"
    assert {"twitch", "youtube", "instagram", "kick"} <= set(ids)
    assert len(set(ids)) == len(ids)


def test_every_mark_is_there(platforms: Platforms) -> None:
    for platform in platforms.known:
        family, _, name = platform.icon.partition(":")
        assert family == "platform"
        assert resource(f"platforms/{name}.svg").stat().st_size > 0


def test_a_platform_of_the_creator_goes_by_its_own_name(platforms: Platforms) -> None:
    assert platforms.name("My Radio") == "My Radio"
    assert platforms.get("My Radio") == Platform("My Radio", "My Radio")
    assert platforms.name("tiktok") == "TikTok"


def test_a_broken_file_is_refused() -> None:
    with pytest.raises(KeyError):
        Platforms.from_toml("x = 1")
    with pytest.raises(TypeError):
        Platforms.from_toml('[[platform]]\nid = "a"\nname = "A"\nlimit = 3')
