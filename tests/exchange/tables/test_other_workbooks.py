"""Workbooks of LibreOffice (.ods), of old Excel (.xls) and of Numbers, and bombs made of them."""

from __future__ import annotations

import io
import zipfile
from struct import pack

import pytest

from creatorplanner.domain.table_errors import (
    NotATable,
    SheetNotThere,
    TableTooMany,
    WorkbookBroken,
    WorkbookTooLarge,
)
from creatorplanner.exchange.tables.apart import TableFile
from creatorplanner.exchange.tables.compound import Compound, alone
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.reading import read_table
from creatorplanner.exchange.tables.values import RawTable
from tests.support.table_reading import FIXTURES, taken

ODS, XLS = FIXTURES / "own_nights_es.ods", FIXTURES / "own_nights_de.xls"
CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
TIME = '<table:table-cell office:value-type="time" office:time-value="PT26H05M09S"/>'


def row(*cells: str, times: int = 1) -> str:
    """A row of a sheet; what does not begin with < is text."""
    told = "".join(cell if cell.startswith("<") else CELL.format(cell) for cell in cells)
    return f'<table:table-row table:number-rows-repeated="{times}">{told}</table:table-row>'


def gap(times: int | str) -> str:
    """So many blank cells."""
    return f'<table:table-cell table:number-columns-repeated="{times}"/>'


def ods(*rows: str, manifest: str = "") -> bytes:
    """The Spanish workbook with other rows in its first sheet."""
    made = io.BytesIO()
    with zipfile.ZipFile(ODS) as kept, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        for name in kept.namelist():
            data = kept.read(name)
            if name == "content.xml":
                end = data.index(b"</table:table>")
                data = data[:end] + "".join(rows).encode() + data[end:]
            elif name.endswith("manifest.xml") and manifest:
                data = data.replace(b"</manifest:manifest>", manifest.encode())
            out.writestr(name, data)
    return made.getvalue()


def read(data: bytes, sheet: str = "") -> RawTable:
    return read_table(io.BytesIO(data), "x", Opening(sheet=sheet))


@pytest.mark.parametrize(
    ("path", "sheets"), [(ODS, ("Notas", "Noches")), (XLS, ("Notizen", "Nächte"))]
)
def test_both_say_the_same_in_a_process_of_their_own(path: object, sheets: tuple[str, str]) -> None:
    name = str(path).rsplit("/", 1)[-1]
    found = TableFile(FIXTURES / name).run()
    assert found == read_table(io.BytesIO((FIXTURES / name).read_bytes()), name)
    assert found is not None
    assert (found.sheets, found.sheet) == (sheets, sheets[1])
    first, second = taken(name).read.rows
    assert [(one.minutes, one.numbers["diamonds"]) for one in (first,)] == [(79, 742)]
    assert (str(second.started), second.minutes) == ("2026-11-19 23:50:00", 125)
    with pytest.raises(SheetNotThere):
        TableFile(FIXTURES / name, Opening(sheet="Nowhere")).run()


def test_lengths_of_more_than_a_day_and_repeated_cells_are_read() -> None:
    data = ods(row("Start", "Length"), row("a", TIME), row("b", "c", gap(16_000), times=2))
    found = read(data, "Notas")
    assert found.header == ("Start", "Length")
    assert found.rows == (("a", "26:05:09"), ("b", "c"), ("b", "c"))


@pytest.mark.parametrize(
    ("rows", "what"),
    [
        ((row("a", gap(999_999_999), "b"),), "columns"),
        ((row("a", "b", times=999_999_999),), "rows"),
        ((row(gap(1), times=10**15), row("a", "b")), "rows"),
        ([row(*["a"] * 500, times=100)] * 200, "cells"),
        ((row(f"<table:table-cell office:value='5' {gap(9999)[18:]}"),), "columns"),
        ((row(CELL.format("<text:s text:c='99999999999'/>")),), "cells"),
    ],
)  # fmt: skip
def test_f11_a_few_repeated_cells_are_no_thousand_millions(rows: list[str], what: str) -> None:
    with pytest.raises(TableTooMany) as refused:
        read(ods(*rows))
    assert refused.value.what == what


def test_f11_a_bomb_in_an_open_document_is_refused() -> None:
    with pytest.raises(WorkbookTooLarge):
        read(ods(" " * 80_000_000))


@pytest.mark.parametrize("rows", [row("a", gap("-5"), "b"), "<table:table-row>"])
def test_f11_half_an_open_document_is_told(rows: str) -> None:
    with pytest.raises(WorkbookBroken):
        read(ods(rows))


def test_a_password_is_told() -> None:
    lock = (
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>'
        "</manifest:file-entry></manifest:manifest>"
    )
    with pytest.raises(NotATable) as refused:
        read(ods(manifest=lock))
    assert refused.value.what == "locked"
    with pytest.raises(NotATable) as refused:
        read(alone("EncryptedPackage", b"x").getvalue())
    assert refused.value.what == "locked"
    stream = Compound(XLS.read_bytes()).stream("Workbook")
    lock_record = pack("<HHH", 0x2F, 2, 1)
    with pytest.raises(NotATable) as refused:
        read(alone("Workbook", stream[:20] + lock_record + stream[20:]).getvalue())
    assert refused.value.what == "locked"


def test_a_container_comes_back_as_it_was_put_together() -> None:
    for size in (0, 5, 4095, 4096, 4097, 5_000_000):
        stream = bytes(range(251)) * (size // 251) + bytes(size % 251)
        found = Compound(alone("Workbook", stream).getvalue())
        assert found.stream("Workbook") == stream.ljust(4096, b"\0")
        assert "Book" not in found


def test_other_documents_and_numbers_are_no_tables() -> None:
    with pytest.raises(NotATable) as refused:
        read(alone("WordDocument", b"x").getvalue())
    assert refused.value.what == "old"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as out:
        out.writestr("Index/Document.iwa", b"x")
    with pytest.raises(NotATable) as refused:
        read(made.getvalue())
    assert refused.value.what == "numbers"


def test_f11_chains_that_run_in_circles_end() -> None:
    data = bytearray(alone("Workbook", bytes(9000)).getvalue())
    table = 4096
    data[table + 3 * 4 : table + 4 * 4] = pack("<I", 3)  # its first sector follows itself
    with pytest.raises(WorkbookBroken):
        read(bytes(data))


@pytest.mark.parametrize(
    ("record", "refused"),
    [
        (pack("<HHIIHHH", 0x200, 14, 0, 2**32 - 1, 0, 256, 0), TableTooMany),
        (pack("<HHIIHHH", 0x200, 14, 0, 9, 0, 65535, 0), TableTooMany),
        (pack("<HHIIHHH", 0x200, 14, 9, 2, 0, 5, 0), WorkbookBroken),
        (pack("<HHII", 0xFC, 8, 2**31 - 1, 2**31 - 1), WorkbookBroken),
        (pack("<HHHHHd", 0x203, 14, 3, 65535, 0, 1.0), TableTooMany),
    ],
)
def test_f11_what_an_old_workbook_claims_is_not_believed(
    record: bytes, refused: type[Exception]
) -> None:
    stream = Compound(XLS.read_bytes()).stream("Workbook")
    with pytest.raises(refused):
        read(alone("Workbook", stream[:20] + record + stream[20:]).getvalue())


@pytest.mark.parametrize("cut", [600, 1500, 4000])
def test_half_an_old_workbook_is_told(cut: int) -> None:
    with pytest.raises((WorkbookBroken, NotATable)):
        read(XLS.read_bytes()[:cut])
