"""The command line from outside: what it prints, where, and which exit code it ends with."""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from creatorplanner.cli.main import run
from creatorplanner.domain.clock import FixedClock
from creatorplanner.models.desk import Desk
from creatorplanner.models.ledger import Ledger
from creatorplanner.models.results_model import ResultsModel
from creatorplanner.operations.planner import Planner
from creatorplanner.shipped import shipped_platforms
from tests.cli.conftest import Run
from tests.fixtures.plan import NOW, ZONE, Open

Told = Callable[..., str]

WEEK = ("--from", "2026-11-16", "--to", "2026-11-22")
linux = pytest.mark.skipif(sys.platform != "linux", reason="only there a display can be missing")


@pytest.fixture
def on_the_day(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Told:
    """Runs a command in this process, on the day of the sample plan; what it prints."""
    monkeypatch.setenv("CREATORPLANNER_NOW", "2026-11-18T17:20 America/New_York")

    def run_here(*words: str) -> str:
        assert run(list(words)) == 0
        return capsys.readouterr().out

    return run_here


def test_agenda_lists_the_week_with_every_field(program: Run, sample_file: Path) -> None:
    done = program("--file", str(sample_file), "agenda", *WEEK, "--json")
    assert done.returncode == 0, done.stderr
    streams = json.loads(done.stdout)
    assert len(streams) == 10
    draw = next(stream for stream in streams if stream["title"] == "Draw your OC")
    assert draw == {
        "id": draw["id"],
        "title": "Draw your OC",
        "format": "Draw with me",
        "start": "2026-11-19T20:00:00-05:00",
        "end": "2026-11-19T21:30:00-05:00",
        "zone": "America/New_York",
        "platforms": ["tiktok", "youtube"],
        "hashtags": draw["hashtags"],
        "status": "planned",
        "series": None,
    }
    starts = [datetime.fromisoformat(stream["start"]) for stream in streams]
    assert starts == sorted(starts)
    assert {stream["status"] for stream in streams if stream["start"] < "2026-11-17"} == {"done"}


def test_agenda_counts_days_by_the_streams_own_clocks(program: Run, sample_file: Path) -> None:
    done = program(
        "--file", str(sample_file), "agenda", "--from", "2026-11-21", "--to", "2026-11-21", "--json"
    )
    # 10 PM in New York is the 22nd in UTC
    assert [one["start"][:16] for one in json.loads(done.stdout)] == [
        "2026-11-21T15:00",
        "2026-11-21T21:00",
        "2026-11-21T22:00",
    ]


@pytest.mark.parametrize("days", [("0001-01-01", "9999-12-31"), ("9999-12-31",)])
def test_agenda_takes_any_day_there_is(
    program: Run, sample_file: Path, days: tuple[str, ...]
) -> None:
    words = zip(("--from", "--to"), days, strict=False)
    done = program("--file", str(sample_file), "agenda", *(one for pair in words for one in pair))
    assert (done.returncode, done.stderr) == (0, "")


def test_the_table_is_for_people(program: Run, sample_file: Path) -> None:
    done = program("--file", str(sample_file), "agenda", *WEEK)
    lines = done.stdout.splitlines()
    assert len(lines) == 11
    assert lines[0].split() == ["Day", "Time", "Format", "Title", "Platforms", "Status", "Zone"]
    assert "Thu 2026-11-19  20:00-21:30  Draw with me" in done.stdout


def test_results_carry_n_with_every_median(on_the_day: Told, sample_file: Path) -> None:
    found = json.loads(on_the_day("--file", str(sample_file), "results", "--json"))
    assert found["totals"]["streams"] == 58
    assert found["totals"]["sessions"] == 62
    assert sum(entry["sessions"] for entry in found["formats"]) == 62
    battle = next(entry for entry in found["formats"] if entry["format"] == "Battle night")
    assert battle["platform"] == "tiktok"
    assert battle["measures"]["diamonds_per_hour"]["n"] == 3
    assert battle["measures"]["diamonds_per_hour"]["median"] > 1_000


PERIODS = {"4": "2026-10-21", "12": "2026-08-26", "52": "2025-11-19"}


@pytest.mark.parametrize("period", ["4", "12", "52", "all"])
def test_every_number_is_of_the_period(
    on_the_day: Told, sample_file: Path, open_book: Open, period: str
) -> None:
    found = json.loads(
        on_the_day("--file", str(sample_file), "results", "--json", "--period", period)
    )
    book = open_book(sample_file)
    desk = Desk(Planner(book, FixedClock(NOW, ZONE)))
    model = ResultsModel(desk, Ledger(desk, shipped_platforms()))
    model.set_period(period)
    model.read()
    first = PERIODS.get(period) or "2026-06-08"
    weeks = None if period == "all" else int(period)
    assert found["period"] == {"weeks": weeks, "first": first, "last": "2026-11-18"}
    assert found["totals"]["streams"] == model.totals.logged
    assert found["totals"]["new_followers"] == model.totals.followers
    assert found["totals"]["gifts_estimate"] == pytest.approx((model.totals.gifts or 0) / 100)
    assert sum(entry["sessions"] for entry in found["formats"]) == len(model.rows)
    here = [entry for entry in found["formats"] if entry["platform"] == model.platform]
    assert {entry["format"]: entry["sessions"] for entry in here} == {
        result.format.name if result.format else None: result.count + result.unknown
        for result in model.formats
    }


def test_the_table_names_its_period(on_the_day: Told, sample_file: Path, open_book: Open) -> None:
    words = ("--file", str(sample_file), "results")
    assert on_the_day(*words).startswith("last 12 weeks: 2026-08-26 to 2026-11-18\n")
    assert on_the_day(*words, "--period", "all").startswith("all time: 2026-")
    book = open_book(sample_file)
    with book.edit() as edit:
        for row, _kind in book.sessions.with_format():
            if row.started is None or row.started > NOW - timedelta(weeks=5):
                edit.delete(row)
    book.close()
    assert on_the_day(*words, "--period", "4") == (
        "Nothing was logged in the last 4 weeks: 2026-10-21 to 2026-11-18. Try --period all.\n"
    )


def test_disturbed_streams_are_said_and_in_no_median(
    on_the_day: Told, sample_file: Path, open_book: Open
) -> None:
    book = open_book(sample_file)
    format_id = next(kind.id for kind in book.formats.all() if kind.name == "Battle night")
    battles = [row for row, kind in book.sessions.with_format() if kind == format_id]
    with book.edit() as edit:
        edit.put(replace(battles[0], disturbed="raid"))
    book.close()
    found = json.loads(on_the_day("--file", str(sample_file), "results", "--json"))
    assert found["totals"]["disturbed_streams"] == 1
    assert found["totals"]["streams"] == 58
    battle = next(entry for entry in found["formats"] if entry["format"] == "Battle night")
    assert (battle["sessions"], battle["disturbed"]) == (2, 1)
    assert battle["measures"]["diamonds_per_hour"]["n"] == 2
    assert "disturbed: 1 stream," in on_the_day("--file", str(sample_file), "results")


def test_results_carry_the_verdicts_of_the_page(on_the_day: Told, sample_file: Path) -> None:
    found = json.loads(on_the_day("--file", str(sample_file), "results", "--json"))
    said = {
        entry["format"]: entry["measures"]["diamonds_per_hour"]
        for entry in found["formats"]
        if entry["platform"] == "tiktok"
    }
    assert said["GRWM"]["verdict"] == "better"
    assert said["Just chatting"]["verdict"] == "weaker"
    assert said["Battle night"]["verdict"] == "too_early"
    low, high = said["GRWM"]["8_in_10"]
    assert low < said["GRWM"]["typical_now"] < high
    assert 0.8 < said["GRWM"]["chance_above_usual"] <= 1


@pytest.mark.parametrize("command", ["agenda", "results"])
def test_the_plan_is_named_before_the_command_or_after_it(
    program: Run, sample_file: Path, command: str
) -> None:
    before = program("--file", str(sample_file), command)
    after = program(command, "--file", str(sample_file))
    assert (after.returncode, after.stdout) == (0, before.stdout)


def test_money_has_two_decimals(on_the_day: Told, sample_file: Path) -> None:
    told = on_the_day("--file", str(sample_file), "results")
    (money,) = re.findall(r"^money: (.*) USD$", told, re.MULTILINE)
    assert re.fullmatch(r"[0-9,]+\.[0-9]{2}", money)
    (gifts,) = re.findall(r"^gifts, an estimate: (.*) USD$", told, re.MULTILINE)
    assert re.fullmatch(r"[0-9,]+\.[0-9]{2}", gifts)
    table = told.partition("Median of each format")[2].splitlines()
    begin = table[1].index("money/h") + len("money/h")
    cells = [line[:begin].split("  ")[-1].strip() for line in table[2:]]
    assert len(cells) == 9
    assert all(re.fullmatch(r"[0-9,]+\.[0-9]{2} \([0-9]+\)", cell) for cell in cells)


def test_platforms_are_never_pooled(on_the_day: Told, sample_file: Path) -> None:
    found = json.loads(on_the_day("--file", str(sample_file), "results", "--json"))
    gaming = [entry["platform"] for entry in found["formats"] if entry["format"] == "Gaming"]
    assert sorted(gaming) == ["tiktok", "twitch"]


def test_results_as_a_table_and_of_nothing(
    program: Run, sample_file: Path, tmp_path: Path, open_book: Open
) -> None:
    words = ("results", "--period", "all")
    assert "Battle night" in program("--file", str(sample_file), *words).stdout
    open_book(tmp_path / "empty.db").close()
    done = program("--file", str(tmp_path / "empty.db"), "results")
    assert (done.returncode, done.stdout) == (0, "Nothing is logged yet.\n")


def test_reading_writes_nothing(program: Run, sample_file: Path) -> None:
    def state() -> dict[str, tuple[int, int]]:
        found = {path.name: path.stat() for path in sample_file.parent.iterdir()}
        return {name: (stat.st_size, stat.st_mtime_ns) for name, stat in found.items()}

    before = state()
    program("--file", str(sample_file), "agenda")
    program("--file", str(sample_file), "results")
    assert state() == before


def test_a_missing_plan_is_one_sentence_and_is_not_made(program: Run, tmp_path: Path) -> None:
    done = program("--file", str(tmp_path / "no.db"), "agenda", "--json")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == f"creatorplanner: there is no plan at {tmp_path / 'no.db'}.\n"
    assert not any(tmp_path.glob("no.db*"))


def test_another_programs_file_is_refused(program: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(b"Dear all, " * 200)
    done = program("--file", str(path), "results")
    assert (done.returncode, path.read_bytes()) == (1, b"Dear all, " * 200)
    assert done.stderr.count("\n") == 1
    assert "is not a Creator Planner plan" in done.stderr


def test_a_held_plan_says_who_holds_it(program: Run, plan_file: Path, open_book: Open) -> None:
    import os

    open_book()
    done = program("--file", str(plan_file), "agenda")
    assert done.returncode == 3
    assert f"process {os.getpid()}" in done.stderr


@pytest.mark.parametrize(
    "words", [("agenda", "--from", "soon"), ("pictures", "x", "--size", "9x9"), ("fly",)]
)
def test_wrong_words_are_usage(program: Run, words: tuple[str, ...]) -> None:
    done = program(*words)
    assert done.returncode == 2
    assert "usage: creatorplanner" in done.stderr


def test_help_has_examples_and_exit_codes(program: Run) -> None:
    done = program("--help")
    assert done.returncode == 0
    assert "creatorplanner agenda --from" in done.stdout
    assert "3 another process holds the plan" in done.stdout
    assert program("--version").stdout.startswith("Creator Planner ")


@linux
def test_without_a_display_it_says_how_to_see_it_anyway(program: Run, tmp_path: Path) -> None:
    done = program("--file", str(tmp_path / "plan.db"))
    assert done.returncode == 2
    assert "DISPLAY" in done.stderr
    assert "creatorplanner pictures DIR" in done.stderr
    assert "xvfb-run" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())


@linux
def test_a_display_that_does_not_answer_is_no_display(program: Run) -> None:
    for variables in ({"DISPLAY": ":7654"}, {"WAYLAND_DISPLAY": "none-7654"}):
        done = program(**variables)
        assert done.returncode == 2
        assert "does not answer" in done.stderr


def test_a_damaged_page_is_one_sentence(program: Run, sample_file: Path) -> None:
    with closing(sqlite3.connect(sample_file)) as connection:
        [root] = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'streams'"
        ).fetchone()
        [size] = connection.execute("PRAGMA page_size").fetchone()
    raw = bytearray(sample_file.read_bytes())
    raw[(root - 1) * size : root * size] = b"\x5a" * size
    sample_file.write_bytes(raw)
    done = program("--file", str(sample_file), "agenda")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "is damaged" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("words", [["--fil", "plan.db"], ["agenda", "--js"]])
def test_options_are_taken_only_as_they_are_written(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    from creatorplanner.cli.parser import parse

    with pytest.raises(SystemExit):
        parse(words)
    assert words[-1] in capsys.readouterr().err or words[0] in words
