"""Text in cells that no spreadsheet runs as a formula, and that comes back as it was.

A leading ``'`` before what a program could take for a formula makes it text. It goes again when our
own export is read. Texts that begin like that by themselves get one more, so none is lost; nor is
white space at the beginning, which readers of tables take off.
"""

from __future__ import annotations

import re

# also full-width signs, which some programs read like the plain ones
_FORMULA = r"[\s=+\-@\uff1d\uff0b\uff0d\uff20]"
_RUNS = re.compile(f"'*{_FORMULA}")
_MADE_HARMLESS = re.compile(f"'+{_FORMULA}")


def harmless(text: str) -> str:
    """The text for a cell."""
    return f"'{text}" if _RUNS.match(text) else text


def as_written(cell: str) -> str:
    """The text of a cell that ``harmless`` wrote."""
    return cell[1:] if _MADE_HARMLESS.match(cell) else cell
