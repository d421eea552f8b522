"""How a file is opened: what is guessed where nothing is asked for."""

from __future__ import annotations

from typing import NamedTuple

ENCODINGS = (
    "utf-8", "utf-16-le", "utf-16-be", "cp1252", "cp932", "euc_kr", "gb18030", "big5", "cp1250",
    "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874",
)  # fmt: skip
"""What a creator can ask for, by the names that Python gives them."""

DELIMITERS = (",", ";", "\t", "|")


class Opening(NamedTuple):
    """What is asked for; "" is guessed from the file. ``sheet`` is a name of a workbook's."""

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
