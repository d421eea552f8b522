"""``creatorplanner graphic``: the week as a picture, without a display."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

PNG = b"\x89PNG\r\n\x1a\n"


def _pixels(path: Path) -> tuple[int, int]:
    data = path.read_bytes()
    assert data.startswith(PNG)
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def test_a_week_is_drawn(program: Run, sample_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    words = ("--week", "2026-W46", "--size", "square", "--theme", "paper")
    done = program("--file", str(sample_file), "graphic", str(out), *words, TZ="America/New_York")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [str(out)]
    assert _pixels(out) == (1080, 1080)


def test_it_is_a_story_in_glow_unless_chosen_otherwise(
    program: Run, sample_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.png"
    done = program("--file", str(sample_file), "graphic", str(out), "--week", "2026-W46")
    assert done.returncode == 0, done.stderr
    assert _pixels(out) == (1080, 1920)


def test_an_empty_week_is_told_and_nothing_is_written(
    program: Run, sample_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.png"
    done = program("--file", str(sample_file), "graphic", str(out), "--week", "2031-W05")
    assert done.returncode == 1
    assert "so nothing was drawn" in done.stderr
    assert not out.exists()


def test_a_folder_that_is_not_there_is_told(
    program: Run, sample_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "gone" / "out.png"
    done = program("--file", str(sample_file), "graphic", str(out), "--week", "2026-W46")
    assert done.returncode == 1
    assert f"{out} can't be written" in done.stderr


@pytest.mark.parametrize(
    "words",
    [("out.jpg",), ("out.png", "--week", "2026-11-16"), ("out.png", "--size", "huge")],
)
def test_wrong_words_are_told(program: Run, words: tuple[str, ...]) -> None:
    done = program("graphic", *words)
    assert done.returncode == 2
    assert "usage:" in done.stderr
