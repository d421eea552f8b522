"""What a window needs from the system is told by the names that the project lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from creatorplanner.cli import display


def _listed(group: str) -> dict[str, str]:
    text = (Path(__file__).parents[2] / "packaging" / "debian-packages.txt").read_text("utf-8")
    rows = [line.split() for line in text.splitlines() if line.startswith(group)]
    return {probe.removeprefix("lib:"): package for _group, package, probe in rows}


@pytest.mark.parametrize(
    ("group", "known"), [("offscreen", display.ALWAYS), ("window", display.X11)]
)
def test_the_packages_are_those_of_the_list(group: str, known: dict[str, str]) -> None:
    assert known == _listed(group)


def test_missing_libraries_are_named_with_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "X11", {"libnone-7654.so.0": "libnone0"})
    monkeypatch.setattr(display.sys, "platform", "linux")
    text = display.obstacle({"DISPLAY": ":0"})
    assert "libnone-7654.so.0" in text
    assert "sudo apt-get install libnone0" in text
