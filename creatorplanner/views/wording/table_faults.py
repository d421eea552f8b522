"""Words for tables that could not be read. Nothing of such a file is ever taken over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from creatorplanner.domain import table_errors as errors
from creatorplanner.models.tongue import tr
from creatorplanner.views.plain import isolate
from creatorplanner.views.wording.fault_words import FaultWords

_MEGABYTE = 1_000_000
_NOT = {
    "empty": "There is nothing in this file",
    "binary": "This file holds no text",
    "words": "This file holds no columns",
    "old": "This kind of workbook can't be read",
    "numbers": "Workbooks of Numbers can't be read",
    "locked": "This workbook has a password",
}
_NEXT = {
    "old": "Nothing was changed. Save it as .xlsx or .csv, and import that.",
    "numbers": "Nothing was changed. In Numbers, choose File > Export To > CSV, and import that.",
    "locked": "Nothing was changed. Save it without a password, and import that.",
}
_MANY = {
    "rows": "It has more than {limit} rows.",
    "columns": "It has more than {limit} columns (line {line}).",
    "cells": "It has more than {limit} cells.",
}


def _say(text: str, **values: object) -> str:
    return tr("TableFaults", text, **values)


def _file(_error: errors.TableFileError) -> FaultWords:
    text = _say("Nothing was changed. Export it once more from where it came from, and try again.")
    return FaultWords(_say("This table can't be read"), text)


def _not_a_table(error: errors.NotATable) -> FaultWords:
    other = "Nothing was changed. Choose a table that ends in .csv, .xlsx or .ods."
    text = _NEXT.get(error.what, other)
    return FaultWords(_say(_NOT.get(error.what, "This file holds no table")), _say(text))


def _not_readable(error: errors.TableNotReadable) -> FaultWords:
    text = _say(
        "Nothing was changed. Look whether {path} is still there and yours to read.",
        path=isolate(error.path),
    )
    return FaultWords(_say("This file can't be opened"), text)


def _too_large(error: errors.TableTooLarge) -> FaultWords:
    text = _say(
        "It has {size} MB; tables are read up to {limit} MB. Nothing was changed."
        " Export a shorter time from where it came from.",
        size=-(-error.size // _MEGABYTE),
        limit=error.limit // _MEGABYTE,
    )
    return FaultWords(_say("This table is too large"), text)


def _too_many(error: errors.TableTooMany) -> FaultWords:
    what = _say(_MANY.get(error.what, _MANY["rows"]), limit=error.limit, line=error.line)
    text = _say(
        "{what} Nothing was changed. Export a shorter time from where it came from.", what=what
    )
    return FaultWords(_say("There is too much in this table"), text)


def _line(error: errors.LineTooLong) -> FaultWords:
    text = _say(
        "A line is read up to {limit} kB. Nothing was changed. Look at this line, or export the"
        " table once more.",
        limit=error.limit // 1024,
    )
    return FaultWords(_say("Line {line} of this table is too long", line=error.line), text)


def _quote(error: errors.QuoteNotClosed) -> FaultWords:
    text = _say(
        "Without it nobody can tell where the cell ends. Nothing was changed. Add the missing"
        " quotation mark, or export the table once more."
    )
    title = _say("A quotation mark in line {line} is never closed", line=error.line)
    return FaultWords(title, text)


def _broken(_error: errors.WorkbookBroken) -> FaultWords:
    text = _say("Nothing was changed. Open it in a spreadsheet, save it anew, and import that.")
    return FaultWords(_say("This workbook is damaged"), text)


def _unpacked(error: errors.WorkbookTooLarge) -> FaultWords:
    text = _say(
        "Unpacked it has more than {limit} MB, or it pretends to. Nothing was changed. Save the"
        " sheet as .csv, and import that.",
        limit=error.limit // _MEGABYTE,
    )
    return FaultWords(_say("There is too much in this workbook"), text)


def _sheet(error: errors.SheetNotThere) -> FaultWords:
    text = _say("Nothing was changed. Choose another sheet.")
    title = _say("There is no sheet {name} in this workbook", name=isolate(error.name))
    return FaultWords(title, text)


def _too_slow(error: errors.TableTooSlow) -> FaultWords:
    text = _say(
        "It was given up after {limit} seconds, and nothing was changed. Export a shorter time"
        " from where it came from.",
        limit=error.limit,
    )
    return FaultWords(_say("Reading this table took too long"), text)


def _too_hungry(_error: errors.TableTooHungry) -> FaultWords:
    text = _say("Nothing was changed. Export a shorter time from where it came from.")
    return FaultWords(_say("This table needs too much memory"), text)


def _failed(error: errors.TableReaderFailed) -> FaultWords:
    text = _say(
        "Reading ended without an answer ({detail}). Nothing was changed. Try it again.",
        detail=isolate(error.detail),
    )
    return FaultWords(_say("This table can't be read"), text)


def _not_written(error: errors.TableNotWritten) -> FaultWords:
    path = isolate(error.path)
    if error.gone:
        text = _say("{path} is not there. Your plan is safe. Choose another folder.", path=path)
        return FaultWords(_say("The folder for this table is gone"), text)
    text = _say(
        "{path} can't be written. Your plan is safe. Choose a folder that is yours to write.",
        path=path,
    )
    return FaultWords(_say("The table was not written"), text)


TELLERS: dict[type, Callable[[Any], FaultWords]] = {
    errors.TableFileError: _file,
    errors.TableNotWritten: _not_written,
    errors.NotATable: _not_a_table,
    errors.TableNotReadable: _not_readable,
    errors.TableTooLarge: _too_large,
    errors.TableTooMany: _too_many,
    errors.LineTooLong: _line,
    errors.QuoteNotClosed: _quote,
    errors.WorkbookBroken: _broken,
    errors.WorkbookTooLarge: _unpacked,
    errors.SheetNotThere: _sheet,
    errors.TableTooSlow: _too_slow,
    errors.TableTooHungry: _too_hungry,
    errors.TableReaderFailed: _failed,
}
