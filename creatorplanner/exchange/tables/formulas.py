"""Formulas that were saved without their result, as programs that never compute do it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_PIECE = 1 << 20
_LARGEST = 1 << 22  # of the parts that say which sheet is where
_LONGEST = 1 << 16  # of one cell
_CELL = re.compile(
    rb"""<c\s([^<>]*)>\s*<f\b[^<>]*?(?:/>|>([^<]*)</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>"""
)
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{1,3})([0-9]{1,7})["']""")
_TEXT = re.compile(rb"""\bt\s*=\s*["']str["']""")  # a text may be empty as a result
_TAG = re.compile(r"<(?:\w+:)?(?:sheet|Relationship)\s[^<>]*>")
_WORD = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


class Formula(NamedTuple):
    """Where a formula stands, from 1 and from 0, and what it is."""

    line: int
    column: int
    text: str


def without_result(archive: io.BytesIO, sheet: str) -> Iterator[Formula]:
    """The formulas of a sheet whose results are not in the file."""
    with zipfile.ZipFile(archive) as packed:
        part = _part(packed, sheet)
        if part is None:
            return
        rest = b""
        with packed.open(part) as source:
            while piece := source.read(_PIECE):
                text = rest + piece
                for found in _CELL.finditer(text):
                    place = _PLACE.search(found[1])
                    if place is not None and not _TEXT.search(found[1]):
                        formula = unescape((found[2] or b"").decode("utf-8", "replace"))
                        yield Formula(int(place[2]), _column(place[1]), f"={formula}")
                last = max(text.rfind(b"<c "), text.rfind(b"</c>"))
                rest = text[last:][-_LONGEST:] if last >= 0 else b""


def _part(packed: zipfile.ZipFile, sheet: str) -> str | None:
    """The part of the archive that holds a sheet."""
    sheets = _tags(packed, "xl/workbook.xml")
    key = next((words.get("r:id") for words in sheets if words.get("name") == sheet), None)
    parts = {one.get("Id"): one.get("Target", "") for one in _tags(packed, _RELATIONS)}
    target = parts.get(key, "").removeprefix("/xl/")
    name = f"xl/{target}".casefold()
    return next((one for one in packed.namelist() if one.casefold() == name), None)


_RELATIONS = "xl/_rels/workbook.xml.rels"


def _tags(packed: zipfile.ZipFile, name: str) -> list[dict[str, str]]:
    found = next((one for one in packed.namelist() if one.casefold() == name), None)
    if found is None:
        return []
    with packed.open(found) as source:
        text = source.read(_LARGEST).decode("utf-8", "replace")
    return [
        {key: unescape(one or other) for key, one, other in _WORD.findall(tag)}
        for tag in _TAG.findall(text)
    ]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number - 1
