"""Files that are made to cost more than they may: refused within bounds of memory and time."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from creatorplanner.domain.table_errors import (
    LineTooLong,
    NotATable,
    QuoteNotClosed,
    SheetNotThere,
    TableTooLarge,
    TableTooMany,
    WorkbookBroken,
    WorkbookTooLarge,
)
from creatorplanner.exchange.tables.apart import TableFile
from creatorplanner.exchange.tables.limits import LIMITS
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.reading import read_table
from creatorplanner.exchange.tables.workbook import bounded
from tests.support.table_reading import FIXTURES

MEGABYTE = 1 << 20
GIGABYTE = 1 << 30


class Endless(io.RawIOBase):
    """A file of one gigabyte without a line's end, which counts what is taken of it."""

    def __init__(self, begin: bytes, letters: bytes) -> None:
        super().__init__()
        self._begin, self._letters = begin, letters
        self.taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, into: object) -> int:
        view = memoryview(into).cast("B")  # type: ignore[arg-type]
        size = min(len(view), GIGABYTE - self.taken)
        data = self._begin or self._letters * (size // len(self._letters))
        self._begin = b""
        view[: len(data)] = data
        self.taken += len(data)
        return len(data)


@pytest.mark.parametrize("letters", [b"x", b"5,", b'""'])
def test_f09_a_gigabyte_of_one_line_is_refused_after_a_megabyte_of_it(letters: bytes) -> None:
    file = Endless(b"Date,Views\n2026-11-18,5\n", letters)
    with pytest.raises(LineTooLong) as refused:
        read_table(io.BufferedReader(file), "x.csv")  # type: ignore[type-var]
    assert refused.value.line == 3
    assert file.taken < 2 * MEGABYTE


def test_f09_a_gigabyte_on_the_disk_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    path.write_bytes(b"Date,Views\n")
    os.truncate(path, GIGABYTE)
    with pytest.raises(TableTooLarge) as refused:
        TableFile(path).run()
    assert (refused.value.size, refused.value.limit) == (GIGABYTE, LIMITS.size)


def test_f09_one_line_of_an_allowed_size_is_refused_by_the_process(tmp_path: Path) -> None:
    path = tmp_path / "line.csv"
    path.write_bytes(b"Date,Views\n")
    os.truncate(path, 60_000_000)
    with pytest.raises(LineTooLong) as refused:
        TableFile(path).run()
    assert refused.value.line == 2


def test_f09_one_cell_over_many_lines_is_refused() -> None:
    data = b"a,b\n1,2\n" + b'"' + b"short line\n" * 200_000
    with pytest.raises(QuoteNotClosed) as refused:
        read_table(io.BytesIO(data), "x.csv")
    assert refused.value.line == 3


def workbook(**parts: bytes) -> bytes:
    """The Studio workbook with other parts: their names with __ for / and without the ending."""
    own = {name.replace("__", "/"): data for name, data in parts.items()}
    made = io.BytesIO()
    with (
        zipfile.ZipFile(FIXTURES / "tiktok_studio_es.xlsx") as kept,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out,
    ):
        for name in kept.namelist():
            out.writestr(name, own.pop(name.removesuffix(".xml"), kept.read(name)))
        for name, data in own.items():
            out.writestr(name if "." in name else f"{name}.xml", data)
    return made.getvalue()


def peak_of(data: bytes, tmp_path: Path) -> int:
    """Kilobytes that a process of its own took to refuse the workbook."""
    path = tmp_path / "book.xlsx"
    path.write_bytes(data)
    code = (
        "import re, sys\n"
        "from creatorplanner.domain.table_errors import TableFileError\n"
        "from creatorplanner.exchange.tables.reading import read_table\n"
        "try:\n"
        "    read_table(open(sys.argv[1], 'rb'), 'x')\n"
        "except TableFileError as error:\n"
        "    peak = re.search(r'VmHWM:\\s*(\\d+)', open('/proc/self/status').read())[1]\n"
        "    print(type(error).__name__, peak)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    name, peak = done.stdout.split()
    assert name == "WorkbookTooLarge"
    return int(peak)


@pytest.mark.skipif(sys.platform != "linux", reason="asks the system how much memory it took")
def test_f11_a_bomb_in_a_workbook_is_refused_within_bounds(tmp_path: Path) -> None:
    bomb = workbook(xl__worksheets__sheet2=bytes(80_000_000))
    assert len(bomb) < 100_000
    assert peak_of(bomb, tmp_path) < 60_000


def test_f11_many_small_parts_together_are_bounded_too() -> None:
    data = workbook(xl__worksheets__sheet2=b"<row>5</row>" * 5000)
    with pytest.raises(WorkbookTooLarge):
        bounded(data, LIMITS._replace(unpacked=20_000))


def test_f11_too_many_parts_are_refused() -> None:
    names = {f"extra{n}": b"" for n in range(60)}
    bounded(workbook(**names), LIMITS)
    with pytest.raises(WorkbookTooLarge):
        bounded(workbook(**names), LIMITS._replace(entries=50))


def test_f11_only_expected_names_are_read() -> None:
    strange = {"..__..__evil": b"x", "xl__vbaProject.bin": b"x", "xl__externalLinks__link1": b"x"}
    with zipfile.ZipFile(bounded(workbook(**strange), LIMITS)) as kept:
        assert not [name for name in kept.namelist() if "evil" in name or "vba" in name]
        assert "xl/worksheets/sheet2.xml" in kept.namelist()


def test_f11_a_size_that_lies_is_not_believed() -> None:
    data = workbook(xl__worksheets__sheet2=bytes(3_000_000))
    real = (3_000_000).to_bytes(4, "little")
    assert data.count(real) == 2
    lying = data.replace(real, (100).to_bytes(4, "little"))
    with pytest.raises((WorkbookBroken, WorkbookTooLarge)):
        bounded(lying, LIMITS)


def test_f11_two_parts_of_one_name_are_refused() -> None:
    data = workbook(xl__worksheets__sheet9=b"<row/>", xl__worksheets__Sheet9=b"<row/>")
    for found in (data, data.replace(b"xl/worksheets/Sheet9", b"xl/worksheets/sheet9")):
        with pytest.raises(WorkbookBroken):
            bounded(found, LIMITS)


@pytest.mark.parametrize(
    ("place", "what"),
    [("XFD1048576", "columns"), ("ZZZZZZ2", "columns"), ("B99999999999", "cells")],
)
def test_f11_one_far_cell_does_not_make_a_huge_sheet(place: str, what: str) -> None:
    row = f'<sheetData><row r="1"><c r="A1"/></row><row r="2"><c r="{place}"/></row></sheetData>'
    with pytest.raises(TableTooMany) as refused:
        bounded(workbook(xl__worksheets__sheet2=row.encode()), LIMITS)
    assert refused.value.what == what


@pytest.mark.parametrize("cut", [30, 400, 2000])
def test_f11_half_a_workbook_is_told(cut: int) -> None:
    data = (FIXTURES / "tiktok_studio_es.xlsx").read_bytes()[:cut]
    with pytest.raises(WorkbookBroken):
        read_table(io.BytesIO(data), "x.xlsx")


def packed(**files: bytes) -> bytes:
    """A zip file; __ stands for / and one _ before the ending for a dot."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in files.items():
            out.writestr(name.replace("__", "/").replace("_csv", ".csv"), data)
    return made.getvalue()


def test_text_files_packed_together_are_sheets() -> None:
    data = packed(
        Readme_csv=b"Dear all\n",
        Studio__Overview_csv=b"Date,Video Views,Profile Views\n2026-11-18,5,6\n",
        Studio__Viewers_csv=b"Date,Total Viewers,New Viewers\n2026-11-18,7,8\n",
        MACOSX__x=b"",
    )
    found = read_table(io.BytesIO(data), "x.zip")
    assert found.sheets == ("Readme.csv", "Overview.csv", "Viewers.csv")
    assert (found.sheet, found.rows) == ("Overview.csv", (("2026-11-18", "5", "6"),))
    other = read_table(io.BytesIO(data), "x.zip", Opening(sheet="Viewers.csv"))
    assert other.header[1] == "Total Viewers"
    with pytest.raises(SheetNotThere):
        read_table(io.BytesIO(data), "x.zip", Opening(sheet="../etc/passwd"))


def test_the_known_one_of_packed_files_comes_first() -> None:
    table = (FIXTURES / "youtube_table_en.csv").read_bytes()
    data = packed(Chart_csv=b"Date,Content,Views\n2026-11-18,a,5\n", Table_csv=table)
    found = read_table(io.BytesIO(data), "x.zip")
    assert (found.sheet, found.sheets) == ("Table.csv", ("Chart.csv", "Table.csv"))


def test_a_zip_file_of_other_things_is_refused() -> None:
    with pytest.raises(NotATable):
        read_table(io.BytesIO(packed(content=b"<office/>")), "x.ods")


def test_f11_a_bomb_among_packed_text_files_is_refused() -> None:
    data = packed(bomb_csv=b"5,6\n" * 5_000_000)
    with pytest.raises(WorkbookTooLarge):
        read_table(io.BytesIO(data), "x.zip")


def test_f11_entities_are_not_expanded() -> None:
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 20}">' for n in range(1, 12))
    sheet = (
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "boom">{bomb}]><worksheet><sheetData>'
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&a11;</t></is></c></row></sheetData></worksheet>'
    )
    data = workbook(xl__worksheets__sheet1=sheet.encode())
    assert read_table(io.BytesIO(data), "x.xlsx").sheet == "Overview"


def test_f11_no_sheet_at_all_is_told() -> None:
    book = b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    with pytest.raises(WorkbookBroken):
        read_table(io.BytesIO(workbook(xl__workbook=book)), "x.xlsx")
