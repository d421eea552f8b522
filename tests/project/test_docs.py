"""What the documentation says can be followed: its commands and links exist."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

MAKE = re.compile(r"(?:^|`)make ([a-z-]+)", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")
TARGET = re.compile(r"^([a-z-]+):", re.MULTILINE)


@pytest.fixture(scope="module")
def pages(root: Path) -> list[Path]:
    return sorted(root.glob("*.md"))


def test_make_targets_named_in_the_pages_exist(root: Path, pages: list[Path]) -> None:
    targets = set(TARGET.findall((root / "Makefile").read_text(encoding="utf-8")))
    named = {
        (page.name, target)
        for page in pages
        for target in MAKE.findall(page.read_text(encoding="utf-8"))
    }
    assert named
    assert not {(page, target) for page, target in named if target not in targets}


def test_links_lead_somewhere(pages: list[Path]) -> None:
    dead = [
        f"{page.name}: {link}"
        for page in pages
        for link in LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]
    assert not dead


@pytest.mark.skipif(sys.platform == "win32", reason="make is for the other systems")
def test_help_lists_every_documented_target(root: Path) -> None:
    said = subprocess.run(["make", "help"], cwd=root, capture_output=True, text=True, check=True)
    for target in ("run", "test", "check", "format", "wheel"):
        assert re.search(rf"make {target} ", said.stdout)


def test_every_dependency_has_its_licence_named(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [name for extra in project["optional-dependencies"].values() for name in extra]
    page = (root / "CONTRIBUTING.md").read_text(encoding="utf-8").lower()
    for requirement in project["dependencies"] + extras:
        name = re.split(r"[<>=;\s]", requirement)[0].lower()
        assert f"| {name} |" in page, f"{name} has no line in the table of dependencies"


def test_changelog_speaks_of_this_version(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in changelog
    assert project["version"] == "0.1.0" or f"## [{project['version']}]" in changelog
