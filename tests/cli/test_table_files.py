"""Tables by the command line, as a script would use it: results in, sessions out."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from creatorplanner.cli.main import run
from creatorplanner.operations.planner import Planner
from creatorplanner.store.planbook import Planbook
from tests.cli.conftest import Run
from tests.fixtures.plan import Open
from tests.support.tables import session, stream

LIVES = """Title,Start,Length,Viewers,Gifts
Ask me,2026-11-10 20:02,1:20:00,1840,380
New one,2026-11-12 21:00,0:45:00,900,
Broken,2026-11-13 21:00,0:45:00,many,1
"""
MAP = ("--map", "Start=started", "--map", "Length=minutes", "--map", "Viewers=views")
WORDS = (*MAP, "--map", "Gifts=diamonds", "--platform", "TikTok", "--zone", "America/New_York")


class Told(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


Here = Callable[..., Told]


@pytest.fixture
def here(capsys: pytest.CaptureFixture[str]) -> Here:
    """The program in this process: a start of its own takes a quarter of a second."""

    def told(*words: str) -> Told:
        code = run(list(words))
        return Told(code, *capsys.readouterr())

    return told


@pytest.fixture
def lives(tmp_path: Path, open_book: Open, clock: Any) -> Path:
    """A table of nobody's, and a plan that has one of its streams."""
    book = open_book()
    stream(Planner(book, clock), "a", datetime(2026, 11, 10, 20), title="Ask me")
    book.close()
    path = tmp_path / "lives.csv"
    path.write_text(LIVES, "utf-8")
    return path


def views(book: Planbook) -> list[tuple[str, int | None]]:
    titles = {one.id: one.title for one in book.calendars.dated()}
    return [(titles[one.stream_id], one.views) for one, _kind in book.sessions.with_format()]


def test_import_tells_row_and_column_and_again_does_nothing(
    program: Run, lives: Path, plan_file: Path, open_book: Open
) -> None:
    words = ("--file", str(plan_file), "import", str(lives), *WORDS)
    dry = json.loads(program(*words, "--dry-run", "--json").stdout)
    assert [one["stream"]["title"] for one in dry["added"]] == ["Ask me", "New one", "Broken"]
    assert [one["new_stream"] for one in dry["added"]] == [False, True, True]
    assert dry["problems"] == [{"line": 4, "column": "Viewers", "text": "many", "why": "number"}]
    done = program(*words)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Took over lives.csv: 3 new, 0 updated, 1 problem.\n")
    assert 'line 4, column "Viewers": This is not a number: many.' in done.stderr
    book = open_book()
    assert views(book) == [("Ask me", 1840), ("New one", 900), ("Broken", None)]
    assert len(book.money.mappings()) == 1
    book.close()
    # what the columns mean is remembered
    again = json.loads(program(*words[:4], "--json").stdout)
    assert (again["added"], again["updated"]) == ([], [])
    assert [one["reason"] for one in again["skipped"]] == ["there"] * 3


MARKED = """Started,Ended,Title,Mood,Disturbed,Diamonds
2026-11-10 20:02,2026-11-10 21:20,Ask me,fine,yes,380
2026-11-11 20:02,2026-11-11 21:20,A quiet one,3,no,120
2026-11-12 20:02,2026-11-12 21:20,A ✨ stormy one,,storm,90
"""


@pytest.mark.parametrize("how", [(), ("--json",)])
def test_words_that_nobody_knows_are_told_and_the_rest_is_taken_over(
    here: Here, plan_file: Path, tmp_path: Path, open_book: Open, how: tuple[str, ...]
) -> None:
    open_book().close()
    path = tmp_path / "marked.csv"
    path.write_text(MARKED, "utf-8")
    words = ("--file", str(plan_file), "import", str(path), "--platform", "tiktok", *how)
    words = (*words, "--zone", "America/New_York", "--map", "Mood=feeling")
    words = (*words, "--map", "Disturbed=disturbed")
    for done in (here(*words, "--dry-run"), here(*words)):
        assert done.returncode == 0
        if how:
            told = {(one["text"], one["why"]) for one in json.loads(done.stdout)["problems"]}
            assert told == {("fine", "word"), ("storm", "word")}
        else:
            said = "This word is not known, so it is left out"
            assert f'line 2, column "Mood": {said}: fine.' in done.stderr
            assert f'line 4, column "Disturbed": {said}: storm.' in done.stderr
    found = [one for one, _kind in open_book().sessions.with_format()]
    assert sorted((one.diamonds, one.feeling, one.disturbed) for one in found) == [
        (90, None, ""), (120, 3, ""), (380, None, "other")
    ]  # fmt: skip


@pytest.mark.parametrize("told", ["yes", "Yes", "TRUE", "1", "x", "Raid"])
def test_a_mark_in_a_column_of_disturbed_nights_means_one(
    here: Here, plan_file: Path, tmp_path: Path, open_book: Open, told: str
) -> None:
    open_book().close()
    path = tmp_path / "marked.csv"
    path.write_text(f"Start,Title,Odd,Views\n2026-11-10 20:02,One,{told},9\n", "utf-8")
    words = ("--platform", "tiktok", "--map", "Odd=disturbed", "--map", "Start=started")
    done = here("--file", str(plan_file), "import", str(path), *words)
    assert done.stdout.startswith("Took over marked.csv: 1 new, 0 updated.\n")
    ((session, _kind),) = open_book().sessions.with_format()
    assert session.disturbed == ("raid" if told == "Raid" else "other")


def test_a_terminal_that_lacks_letters_gets_the_report_all_the_same(
    program: Run, plan_file: Path, tmp_path: Path, open_book: Open
) -> None:
    open_book().close()
    path = tmp_path / "stürmisch.csv"
    path.write_text(MARKED, "utf-8")
    words = ("import", str(path), "--platform", "tiktok", "--dry-run")
    done = program("--file", str(plan_file), *words, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0, done.stderr
    assert "st\\xfcrmisch.csv" in done.stdout


def test_unmatched_rows_can_be_left_out(
    here: Here, lives: Path, plan_file: Path, open_book: Open
) -> None:
    words = ("--file", str(plan_file), "import", str(lives), *WORDS, "--unmatched", "leave")
    assert "2 left out, as no stream of the plan fits" in here(*words).stdout
    assert views(open_book()) == [("Ask me", 1840)]


@pytest.mark.usefixtures("lives")
def test_days_are_shared_out_only_where_that_is_said(
    here: Here, plan_file: Path, tmp_path: Path, open_book: Open
) -> None:
    days = tmp_path / "days.csv"
    days.write_text("Date,Viewers\n2026-11-10,500\n2026-11-11,70\n", "utf-8")
    words = ("--file", str(plan_file), "import", str(days), "--platform", "tiktok")
    words = (*words, "--map", "Date=day", "--map", "Viewers=views", "--zone", "America/New_York")
    dry = json.loads(here(*words, "--dry-run", "--json", "--days", "channel").stdout)
    assert dry["shape"] == "days"
    assert [one["days"][0]["value"] for one in dry["added"]] == [500, 70]
    assert here(*words, "--days", "share").returncode == 0
    book = open_book()
    assert views(book) == [("Ask me", 500)]
    assert [one.estimated for one, _kind in book.sessions.with_format()] == [True]


def test_wrong_words_and_files_are_one_sentence(
    here: Here, lives: Path, plan_file: Path, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.csv"
    letter.write_bytes(b"\x89PNG\r\n")
    for words, code, why in (
        ((str(lives), "--map", "Nothing=views"), 2, 'no column "Nothing"'),
        ((str(lives), "--map", "Viewers=visits"), 2, '"visits" is no field'),
        ((str(lives), "--sync"), 2, "for calendar files"),
        ((str(tmp_path / "x.ics"), "--days", "share"), 2, "are for tables"),
        ((str(letter),), 1, "holds no table"),
        ((str(tmp_path / "none.csv"),), 1, "can't be read"),
    ):
        done = here("--file", str(plan_file), "import", *words)
        assert (done.returncode, done.stdout) == (code, ""), words
        assert why in done.stderr
        assert done.stderr.count("\n") == 1


def test_what_is_exported_comes_back(
    here: Here, sample_file: Path, tmp_path: Path, open_book: Open
) -> None:
    copy = tmp_path / "copy.db"
    open_book(copy).close()
    for name, what in (("streams.csv", "streams"), ("sessions.json", "sessions")):
        out = str(tmp_path / name)
        told = here("--file", str(sample_file), "export", out, "--what", what)
        assert told.returncode == 0, told.stderr
        assert told.stdout.endswith(f" {what} to {out}.\n")
        same = json.loads(here("--file", str(sample_file), "import", out, "--json").stdout)
        assert (same["added"], same["updated"], same["problems"]) == ([], [], [])
        assert here("--file", str(copy), "import", out).returncode == 0
    first, second = open_book(sample_file), open_book(copy)
    assert second.calendars.dated() == first.calendars.dated()
    assert second.sessions.with_format() == first.sessions.with_format()


def test_one_of_a_thing_is_no_plural(
    here: Here, plan_file: Path, tmp_path: Path, open_book: Open, clock: Any
) -> None:
    book = open_book()
    planner = Planner(book, clock)
    stream(planner, "a", datetime(2026, 11, 10, 20), title="Ask me")
    session(planner, "a", views=3)
    book.close()
    plan = ("--file", str(plan_file))
    for what, told in (
        ("sessions", "1 session"),
        ("streams", "1 stream"),
        ("results", "1 line of results"),
        ("income", "0 lines of income"),
    ):
        out = str(tmp_path / f"{what}.csv")
        assert here(*plan, "export", out, "--what", what).stdout == f"Wrote {told} to {out}.\n"
    out = str(tmp_path / "plan.ics")
    assert here(*plan, "export", out).stdout == f"Wrote 1 stream and 0 series to {out}.\n"
    results = here(*plan, "results", "--period", "all").stdout
    assert results.splitlines()[1] == "1 stream, 1 session, hours live not known"


def test_the_comparison_of_formats_is_a_table_too(
    here: Here, sample_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "results.csv"
    plan = ("--file", str(sample_file))
    assert here(*plan, "export", str(out), "--what", "results").returncode == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"), newline="")))
    lines = json.loads(here(*plan, "results", "--period", "all", "--json").stdout)["formats"]
    assert [(row["Format"], row["Sessions"]) for row in rows] == [
        (line["format"], str(line["sessions"])) for line in lines
    ]
    measure = lines[0]["measures"]["diamonds_per_hour"]
    assert rows[0]["Diamonds per hour median"] == str(measure["median"])
    assert rows[0]["Diamonds per hour verdict"] == measure["verdict"]
    wrong = here(*plan, "export", str(out), "--from", "2026-11-01")
    assert wrong.returncode == 2


def test_it_says_what_each_column_means_and_what_is_left_out(
    tmp_path: Path, open_book: Open, here: Here
) -> None:
    open_book().close()
    path = tmp_path / "live.csv"
    path.write_text(
        "LIVE名,日付,LIVE時間,視聴数,ダイヤモンド,推定額(USD)\na,11/17 21:02,1:20:00,5,1460,7.30\n",
        "utf-8",
    )
    told = here("--file", str(tmp_path / "plan.db"), "import", str(path), "--dry-run")
    lines = told.stdout.splitlines()
    assert "utf-8" in lines[1]
    assert "newest year 2026" in lines[1]
    assert '  "日付" = started (month before day)' in lines
    assert '  left out: "推定額(USD)"' in lines
    assert "so it is left out" in told.stderr


def test_a_timeline_goes_to_the_stream_that_is_named(
    tmp_path: Path, open_book: Open, clock: Any, here: Here
) -> None:
    book = open_book()
    planner = Planner(book, clock)
    stream(planner, "mine", platforms=("youtube",))
    stream(planner, "other", platforms=("tiktok",))
    book.close()
    path = tmp_path / "live.csv"
    path.write_text(
        "Video ID,Livestream position,Average concurrent viewers,Peak concurrent viewers\n"
        "abc,0,10,12\nabc,3600,20,25\n",
        "utf-8",
    )
    words = ("--file", str(tmp_path / "plan.db"), "import", str(path))
    asked = here(*words)
    assert "id mine" in asked.stderr
    assert "other" not in asked.stderr
    assert here(*words, "--stream", "nobody").returncode == 2
    assert "1 new" in here(*words, "--stream", "mine").stdout
    assert "1 already there" in here(*words).stdout


def test_what_was_logged_is_kept_unless_the_file_is_to_win(lives: Path, here: Here) -> None:
    words = ("--file", str(lives.with_name("plan.db")), "import", str(lives), *WORDS)
    assert "3 new" in here(*words).stdout
    lives.write_text(LIVES.replace("1840", "1850"), "utf-8")
    kept = here(*words)
    assert "1 differ, kept as logged" in kept.stdout
    assert "kept as logged: views 1840 -> 1850" in kept.stderr
    assert "replaced: views 1840 -> 1850" in here(*words, "--replace").stderr
    assert "3 already there" in here(*words).stdout


def test_income_goes_out_and_comes_into_another_plan(
    here: Here, sample_file: Path, tmp_path: Path, open_book: Open
) -> None:
    out, other = tmp_path / "income.csv", tmp_path / "other.plan"
    words = ("--file", str(sample_file), "export", str(out), "--what", "income")
    assert here(*words).returncode == 0
    open_book(other).close()
    dry = json.loads(here("--file", str(other), "import", str(out), "--json").stdout)
    assert (dry["kind"], dry["shape"], dry["platform"]) == ("own_income", "income", "")
    assert {one["money"]["currency"] for one in dry["added"]} == {"USD"}
    again = here("--file", str(other), "import", str(out)).stdout
    assert again.startswith("Took over income.csv: 0 new, 0 updated")
    tips = tmp_path / "list.csv"
    tips.write_text("Date,From,Amount\n2026-11-01,ann,5\n", "utf-8")
    words = ("--file", str(other), "import", str(tips), "--currency", "eur", "--source", "tips")
    (added,) = json.loads(here(*words, "--json").stdout)["added"]
    assert (added["money"]["currency"], added["money"]["source"]) == ("EUR", "tips")
    assert added["money"]["gross"] == 5.0


class TestRefusalsAndSlips:
    def test_a_dry_run_needs_no_plan(self, here: Here, tmp_path: Path) -> None:
        path, plan = tmp_path / "lives.csv", tmp_path / "none" / "plan.db"
        path.write_text(LIVES, "utf-8")
        told = here("import", str(path), *WORDS, "--dry-run", "--file", str(plan))
        assert told.returncode == 0
        assert "3 new" in told.stdout
        assert not plan.exists()
        assert not plan.parent.exists()

    def test_a_dry_run_says_where_each_row_goes(
        self, here: Here, lives: Path, plan_file: Path
    ) -> None:
        told = here("--file", str(plan_file), "import", str(lives), *WORDS, "--dry-run")
        lines = [line.strip() for line in told.stdout.splitlines() if " -> " in line]
        assert lines[0] == 'line 2 -> "Ask me" (2026-11-10T20:00)'
        assert lines[1].startswith('line 3 -> a new stream, "New one" (2026-11-1')

    def test_a_folder_and_a_missing_file_say_why(self, here: Here, tmp_path: Path) -> None:
        folder = tmp_path / "folder.csv"
        folder.mkdir()
        reasons = {here("import", str(path)).stderr for path in (folder, tmp_path / "missing.csv")}
        assert len(reasons) == 2
        assert any("directory" in one for one in reasons)
        assert all("can't be read: " in one for one in reasons)

    def test_what_is_no_table_is_told_in_words(self, here: Here, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_bytes(b"")
        assert "there is nothing in it" in here("import", str(path)).stderr

    def test_a_text_file_has_no_sheets(self, here: Here, lives: Path) -> None:
        told = here("import", str(lives), *WORDS, "--sheet", "Foo")
        assert (told.returncode, "no sheets" in told.stderr) == (2, True)

    def test_a_platform_that_nobody_knows_is_told(self, here: Here, lives: Path) -> None:
        told = here("import", str(lives), *MAP, "--platform", "myspace", "--dry-run")
        assert '"myspace" is none of the known platforms' in told.stderr
        assert "none of the known" not in here("import", str(lives), *WORDS, "--dry-run").stderr

    def test_the_message_on_months_says_the_way_past(self, here: Here, tmp_path: Path) -> None:
        path = tmp_path / "days.csv"
        head = "Date,Average Viewers,Follows,Minutes Streamed,Live Views,Max Viewers"
        path.write_text(f"{head}\n2026-11-01,12,3,60,100,20\n", "utf-8")
        assert "--days channel" in here("import", str(path), "--dry-run").stderr

    @pytest.mark.parametrize("name", ["results.csv", "results.json"])
    def test_our_own_summary_is_known_and_politely_refused(
        self, here: Here, lives: Path, name: str
    ) -> None:
        here("import", str(lives), *WORDS)
        path = lives.parent / name
        assert here("export", str(path), "--what", "results").returncode == 0
        told = here("import", str(path))
        assert "comparison of formats" in told.stdout
        assert "0 new, 0 updated" in told.stdout
        assert "export and bring in those" in told.stderr


def test_rows_held_for_another_hour_become_streams_where_that_is_said(
    here: Here, plan_file: Path, tmp_path: Path, open_book: Open
) -> None:
    open_book().close()
    path = tmp_path / "days.csv"
    told = "".join(f"Day {at},2026-09-0{at} 09:00,1:0{at}:00\n" for at in (1, 2, 3))
    words = ("--file", str(plan_file), "import", str(path), "--platform", "tiktok")
    for hour, more, new in (("09", (), 3), ("21", (), 0), ("21", ("--unmatched", "streams"), 3)):
        path.write_text("Title,Start,Duration\n" + told.replace("09:00", f"{hour}:00"), "utf-8")
        done = here(*words, *more)
        assert done.stdout.startswith(f"Took over days.csv: {new} new, 0 updated"), done.stdout
