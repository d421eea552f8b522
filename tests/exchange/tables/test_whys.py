"""Whatever a comparison tells has words: in a report, and before anything is written."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from creatorplanner.cli.table_report import LOOKS, SKIPPED, TARGETS
from creatorplanner.exchange import tables
from creatorplanner.exchange.tables.kinds import known_kinds
from creatorplanner.exchange.tables.problems import DOUBTS, SENTENCES, sentence
from creatorplanner.exchange.tables.targets import MADE, WAITING
from creatorplanner.exchange.tables.whys import Doubt, LookWhy, Reason, Why, doubt_of

FOLDER = Path(next(iter(tables.__path__)))
# where each call names why, counted as it is called
PLACES = {"problem": 3, "Problem": 3, "Unread": 0, "_problem": 1, "add": 1, "_tell": 3, "tell": 2}
PLACES |= {"Noted": 3, "_skip": 1, "skip": 1, "Skip": 1, "look": 1, "Look": 1}


def named() -> Iterator[tuple[str, str]]:
    """(call, why) wherever the readers of tables write one down."""
    for path in sorted(FOLDER.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                place = PLACES.get(name, len(node.args))
                for why in ast.walk(node.args[place]) if place < len(node.args) else ():
                    if isinstance(why, ast.Constant) and isinstance(why.value, str):
                        yield name, why.value


def test_every_name_has_a_sentence() -> None:
    assert set(SENTENCES) == set(get_args(Why))
    assert set(DOUBTS) == set(get_args(Doubt))
    assert set(LOOKS) == set(get_args(LookWhy))
    assert set(SKIPPED) == set(get_args(Reason))
    assert set(TARGETS) == {*MADE, *WAITING}
    for why in SENTENCES:
        assert "{" not in sentence(why, "text")


def test_what_is_told_goes_by_these_names() -> None:
    found = set(named())
    assert {("problem", "word"), ("Unread", "number"), ("add", "extra")} <= found
    known = {*get_args(Why), *get_args(LookWhy), *get_args(Reason)}
    assert not {pair for pair in found if pair[1] not in known and pair[0] not in ("add",)}
    whys = {why for call, why in found if call in ("problem", "Problem", "Unread", "_problem")}
    assert not whys - set(SENTENCES), "add them to exchange/tables/whys.py and problems.py"


def test_a_data_file_names_no_other_doubt() -> None:
    assert {one for kind in known_kinds() for one in kind.doubts} <= set(DOUBTS)
    with pytest.raises(ValueError, match="worry"):
        doubt_of("worry")
