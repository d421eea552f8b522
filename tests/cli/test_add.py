"""``creatorplanner add`` from outside: what it writes, what it prints, what it refuses."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.fixtures.plan import Open, titles

AT = ("--now", "2026-11-18T17:20")
NEW_YORK = {"TZ": "America/New_York"}


@pytest.fixture
def add(program: Run, sample_file: Path) -> Any:
    """Adds to the sample plan as if it was Wednesday 18 November 2026, 17:20 in New York."""

    def run(*words: str) -> Any:
        return program("--file", str(sample_file), "add", *words, *AT, **NEW_YORK)

    return run


def test_the_rows_are_those_of_agenda(add: Any, program: Run, sample_file: Path) -> None:
    done = add("Sun 8pm Q&A 90m #grwm", "--json")
    assert done.returncode == 0, done.stderr
    [row] = json.loads(done.stdout)
    assert row == {
        "id": row["id"],
        "title": "",
        "format": "Q&A",
        "start": "2026-11-22T20:00:00-05:00",
        "end": "2026-11-22T21:30:00-05:00",
        "zone": "America/New_York",
        "platforms": ["tiktok"],
        "hashtags": ["grwm"],
        "status": "planned",
        "series": None,
    }
    days = ("--from", "2026-11-22", "--to", "2026-11-22")
    listed = program("--file", str(sample_file), "agenda", *days, "--json")
    assert row in json.loads(listed.stdout)


def test_the_time_is_the_one_that_the_window_would_take(program: Run, sample_file: Path) -> None:
    words = ("--file", str(sample_file), "add", "tomorrow 8pm GRWM", "--json")
    done = program(*words, CREATORPLANNER_NOW="2027-03-01T09:00 Europe/Berlin")
    [row] = json.loads(done.stdout)
    assert (row["start"], row["zone"]) == ("2027-03-02T20:00:00+01:00", "Europe/Berlin")
    for wrong in ("soon", "2027-03-01T09:00 Nowhere/Land"):
        done = program(*words, CREATORPLANNER_NOW=wrong)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == f"creatorplanner: CREATORPLANNER_NOW={wrong!r} is no time and zone.\n"


def test_several_days_a_series_and_an_idea(add: Any) -> None:
    several = json.loads(add("mon,wed,fri 8pm grwm", "--json").stdout)
    assert [row["start"][:10] for row in several] == ["2026-11-18", "2026-11-20", "2026-11-23"]
    series = json.loads(add("every mon 8pm grwm x3", "--json").stdout)
    assert [row["start"][:10] for row in series] == ["2026-11-23", "2026-11-30", "2026-12-07"]
    assert len({row["series"] for row in series}) == 1
    assert series[0]["series"]
    [idea] = json.loads(add("paint", "my", "pet", "--json").stdout)
    assert (idea["title"], idea["start"], idea["status"]) == ("paint my pet", None, "idea")


def test_agenda_knows_a_series_further_ahead_than_it_is_laid_out(
    add: Any, program: Run, sample_file: Path
) -> None:
    now = datetime.now(UTC).date()  # agenda counts from the real day
    [first, *_] = json.loads(add("every day 8pm grwm", "--json").stdout)
    day = (now + timedelta(days=300)).isoformat()
    far = program("--file", str(sample_file), "agenda", "--from", day, "--to", day, "--json")
    [row] = json.loads(far.stdout)
    assert (row["id"], row["series"], row["start"][:16]) == (None, first["series"], f"{day}T20:00")
    whole = program("--file", str(sample_file), "agenda", "--to", day, "--json")
    starts = [one["start"] for one in json.loads(whole.stdout) if one["series"]]
    assert len(starts) == len(set(starts)) >= 300
    assert starts == sorted(starts, key=datetime.fromisoformat)


def test_one_line_for_people(add: Any) -> None:
    assert add("Sun 8pm Q&A 90m").stdout == (
        'Added "Q&A": Sun 2026-11-22, 20:00-21:30 (America/New_York).\n'
    )
    assert add("mon,tue 8pm grwm").stdout == (
        'Added 2 streams "GRWM": Mon 2026-11-23 20:00-21:30, Tue 2026-11-24 20:00-21:30\n'
    )
    assert add("paint my pet").stdout == (
        'Kept "paint my pet" as an idea: the text names no day or time.\n'
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fri 25pm gaming", "'25pm' can't be read as a time"),
        ("31/2 8pm gaming", "'31/2' can't be read as a day"),
        ("fri 8pm 48h gaming", "'48h' can't be read as a length"),
        ("fri 8pm 9pm gaming", "'9pm' can't be read as a second time"),
        ("fri 8pm PST gaming", "'8pm PST' names a time zone"),
        ("25pm", "'25pm' can't be read as a time"),
        (" ", "there is nothing to add"),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_written(
    add: Any, sample_file: Path, text: str, told: str
) -> None:
    before = sample_file.read_bytes()
    done = add(text, "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert 'Example: creatorplanner add "Fri 8pm Q&A 90m #grwm"' in done.stderr
    assert sample_file.read_bytes() == before


def test_a_doubt_is_told_beside_the_rows(add: Any) -> None:
    done = add("21/11 15h makeup haul", "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)[0]["start"] == "2026-11-21T15:00:00-05:00"
    assert done.stderr == "creatorplanner: read '21/11' as 2026-11-21 (day order).\n"


def test_the_moment_can_have_an_offset(program: Run, sample_file: Path) -> None:
    moment = ("--now", "2026-11-18T23:20+01:00")
    done = program("add", "tonight 9pm", *moment, "--file", str(sample_file), "--json", **NEW_YORK)
    assert json.loads(done.stdout)[0]["start"] == "2026-11-18T21:00:00-05:00"
    wrong = program("--file", str(sample_file), "add", "fri 8pm", "--now", "soon")
    assert (wrong.returncode, "is not a time like" in wrong.stderr) == (2, True)


def test_a_held_plan_is_left_alone(program: Run, plan_file: Path, open_book: Open) -> None:
    book = open_book()
    done = program("--file", str(plan_file), "add", "fri 8pm gaming", *AT)
    assert (done.returncode, done.stdout) == (3, "")
    assert "is open in" in done.stderr
    assert titles(book) == []


def test_a_plan_begins_with_its_first_stream(program: Run, tmp_path: Path, open_book: Open) -> None:
    path = tmp_path / "new.db"
    assert program("--file", str(path), "add", "fri 8pm gaming", *AT).returncode == 0
    assert titles(open_book(path)) == ["gaming"]


def test_what_cannot_be_written_is_one_sentence(program: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(b"Dear all, " * 200)
    done = program("--file", str(path), "add", "fri 8pm gaming", *AT)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert path.read_bytes() == b"Dear all, " * 200
