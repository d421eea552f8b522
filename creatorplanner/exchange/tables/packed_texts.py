"""Text files packed together, as TikTok Studio hands them out: each is like a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from zipfile import ZipInfo

from creatorplanner.domain.table_errors import (
    NotATable,
    SheetNotThere,
    TableFileError,
    WorkbookTooLarge,
)
from creatorplanner.exchange.tables.collecting import Problems
from creatorplanner.exchange.tables.known_heads import is_known
from creatorplanner.exchange.tables.limits import Limits
from creatorplanner.exchange.tables.opening import Opening
from creatorplanner.exchange.tables.text_file import TextFile
from creatorplanner.exchange.tables.unpacking import opened, pieces

_TRIED = 12
_ENDINGS = (".csv", ".tsv", ".txt")


class PackedTexts:
    """The text files of a zip file by their names, without their folders."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._data, self._limits = data, limits
        with opened(data, limits) as packed:
            names = packed.namelist()
            self._entries = {_name(entry): entry for entry in packed.infolist() if _is_text(entry)}
            size = sum(entry.file_size for entry in packed.infolist())
        if not self._entries:
            if size > limits.unpacked:  # as far as it can be believed: it is refused anyway
                raise WorkbookTooLarge(limits.unpacked)
            apple = any(name.startswith("Index") and ".iwa" in name for name in names)
            raise NotATable("numbers" if apple or "Index.zip" in names else "old")

    @property
    def names(self) -> tuple[str, ...]:
        """All of them, in the order of the file."""
        return tuple(self._entries)

    def chosen(self, how: Opening) -> Iterator[tuple[str, bytes]]:
        """The one that was asked for; else all of them, the first known one in front."""
        if how.sheet and how.sheet not in self._entries:
            raise SheetNotThere(how.sheet)
        names = (how.sheet,) if how.sheet else self.names[:_TRIED]
        known = next((name for name in names if self._is_known(name, how)), names[0])
        for name in dict.fromkeys((known, *names)):
            yield name, self._read(self._entries[name])

    def _is_known(self, name: str, how: Opening) -> bool:
        problems = Problems(0)
        try:
            text = TextFile(self._read(self._entries[name]), how, self._limits, problems)
            return is_known(text.records())
        except TableFileError:
            return False

    def _read(self, entry: ZipInfo) -> bytes:
        with opened(self._data, self._limits) as packed:
            return b"".join(pieces(packed, entry, self._limits.size, self._limits))


def _name(entry: ZipInfo) -> str:
    return entry.filename.rsplit("/", 1)[-1]


def _is_text(entry: ZipInfo) -> bool:
    """Also not the shadows that macOS packs beside each file."""
    shadow = entry.filename.startswith("__MACOSX") or _name(entry).startswith(".")
    return not shadow and entry.filename.casefold().endswith(_ENDINGS)
