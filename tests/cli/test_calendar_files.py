"""Calendar files by the command line, as a script would use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.fixtures.plan import Open, titles


def events(*lines: str) -> bytes:
    text = "\r\n".join(["BEGIN:VCALENDAR", "X-WR-CALNAME:Band", *lines, "END:VCALENDAR", ""])
    return text.encode()


def event(uid: str, title: str, zone: str = "Europe/Berlin", *more: str) -> str:
    start = f"DTSTART;TZID={zone}:20261120T200000"
    return "\r\n".join(
        ["BEGIN:VEVENT", f"UID:{uid}", start, f"SUMMARY:{title}", *more, "END:VEVENT"]
    )


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another program's calendar: two events, one that repeats, and one line that is none."""
    path = tmp_path / "other.ics"
    weekly = event("b", "Weekly", "Europe/Berlin", "RRULE:FREQ=WEEKLY;COUNT=3")
    path.write_bytes(events(event("a", "Q&A"), weekly, "nonsense"))
    return path


def test_import_tells_what_it_did_and_again_does_nothing(
    program: Run, other: Path, plan_file: Path, open_book: Open
) -> None:
    words = ("--file", str(plan_file), "import", str(other))
    dry = program(*words, "--dry-run", "--json")
    assert dry.returncode == 0  # there is no plan yet, and looking makes none
    assert not plan_file.exists()
    open_book().close()
    told = json.loads(program(*words, "--dry-run", "--json").stdout)
    assert [one["title"] for one in told["added"]] == ["Q&A", "Weekly"]
    assert told["added"][1]["rule"] == "FREQ=WEEKLY;COUNT=3"
    assert told["problems"] == [{"line": 14, "code": "line", "text": "nonsense"}]
    done = program(*words)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Took over other.ics: 2 new, 0 changed.\n"
    assert "line 14" in done.stderr
    again = json.loads(program(*words, "--json").stdout)
    assert (again["added"], again["changed"]) == ([], [])
    assert {one["reason"] for one in again["skipped"]} == {"unchanged"}
    book = open_book()
    assert titles(book) == ["Q&A", "Weekly", "Weekly", "Weekly"]


def test_an_unknown_zone_is_asked_and_changes_nothing_before_the_answer(
    program: Run, tmp_path: Path, plan_file: Path, open_book: Open
) -> None:
    open_book().close()
    path = tmp_path / "studio.ics"
    path.write_bytes(events(event("a", "Q&A", "Studio time"), event("b", "Sure")))
    words = ("--file", str(plan_file), "import", str(path))
    asked = program(*words)
    assert asked.returncode == 2
    assert '"Studio time" (1 event)' in asked.stderr
    dry = json.loads(program(*words, "--dry-run", "--json").stdout)
    assert dry["unknown_zones"] == [{"name": "Studio time", "suggestion": None, "events": 1}]
    assert [one["reason"] for one in dry["skipped"]] == ["zone"]
    done = program(*words, "--zone", "Studio time=Asia/Tokyo", "--json")
    assert [one["zone"] for one in json.loads(done.stdout)["added"]] == [
        "Asia/Tokyo",
        "Europe/Berlin",
    ]
    assert program(*words, "--zone", "Studio time=Atlantis").returncode == 2


def test_export_writes_what_import_reads(
    program: Run, sample_file: Path, tmp_path: Path, open_book: Open
) -> None:
    out = tmp_path / "week.ics"
    week = ("--from", "2026-11-16", "--to", "2026-11-22")
    done = program("--file", str(sample_file), "export", str(out), *week)
    assert (done.returncode, done.stdout) == (0, f"Wrote 10 streams and 0 series to {out}.\n")
    assert out.read_bytes().count(b"BEGIN:VEVENT") == 10
    assert [path.name for path in tmp_path.glob(".*")] == []
    fresh = tmp_path / "fresh.db"
    open_book(fresh).close()
    program("--file", str(fresh), "import", str(out))
    book = open_book(fresh)
    assert len(titles(book)) == 10
    again = program("--file", str(sample_file), "import", str(out), "--json")
    assert {one["reason"] for one in json.loads(again.stdout)["skipped"]} == {"unchanged"}


def test_what_can_not_be_read_or_written_is_one_sentence(
    program: Run, sample_file: Path, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.ics"
    letter.write_bytes(b"Dear all")
    table = tmp_path / "table.xyz"
    table.touch()
    plan = ("--file", str(sample_file))
    for words, code, why in (
        (("import", str(letter)), 1, "holds no calendar"),
        (("import", str(tmp_path / "none.ics")), 1, "can't be read"),
        (("import", str(table)), 2, "only .ics, .csv"),
        (("export", str(table)), 2, "only .ics, .csv"),
        (("export", str(tmp_path / "no" / "x.ics")), 1, "can't be written"),
    ):
        done = program(*plan, *words)
        assert (done.returncode, done.stdout) == (code, "")
        assert why in done.stderr
        assert done.stderr.count("\n") == 1
    missing = program("--file", str(tmp_path / "no.db"), "export", str(tmp_path / "x.ics"))
    assert missing.returncode == 1
    assert "there is no plan" in missing.stderr
    assert not (tmp_path / "no.db").exists()
