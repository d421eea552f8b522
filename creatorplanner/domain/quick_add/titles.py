"""What is left over of a text: the title."""

from __future__ import annotations

import re

from creatorplanner.domain.quick_add.board import Board, Find
from creatorplanner.domain.quick_add.labels import Label
from creatorplanner.domain.quick_add.result import Kind

HOLE = "\x00"
_HOLES = re.compile(rf"[,;|\s]*\s{HOLE}(?:[,;|\s]*{HOLE})*[,;|]*\s|{HOLE}")
_LEAD = re.compile(r"^(?:[-–—|·&+/@,;:.]+(?:\s+|$))+")
_TRAIL = re.compile(r"(?:\s+[-–—|·&+/@:]+|\s*[,;]+)+$")


def title_of(board: Board) -> str:
    """The words that no piece took, in their own case, with single spaces.

    A format's words stay where the title needs them ("makeup haul"). Its whole name in front of
    other words is a label and goes ("Q&A 50k special" is called "50k special"); and where nothing
    else is left, the title is empty, because the format's name is shown then.
    """
    kinds = [find for find in board.of(Kind.FORMAT)]
    rest = _text(board, {id(find) for find in kinds})
    if not rest:
        for find in kinds:
            find.in_title = False
        return ""
    for find in kinds:
        if find.value.label and _leads(board, find):
            find.in_title = False
            return rest
    return _text(board, set())


def _leads(board: Board, label: Find) -> bool:
    """Whether nothing of the title stands before a format's name."""
    assert isinstance(label.value, Label)
    return not _text(board, {id(label)}, board.typed(label.start, label.end)[0])


def _text(board: Board, without: set[int], end: int | None = None) -> str:
    """The typed text up to ``end`` without the pieces that are no title."""
    parts, place = [], 0
    text = board.text.replace(HOLE, " ")
    stop = len(text) if end is None else end
    for find in sorted(board.finds, key=lambda one: one.start):
        begin, finish = board.typed(find.start, find.end)
        if begin >= stop:
            break
        parts += [text[place:begin], _kept(board, find, text, without)]
        place = finish
    parts.append(text[place:stop] if stop > place else "")
    filled = _HOLES.sub(" ", f" {''.join(parts)} ")
    return _TRAIL.sub("", _LEAD.sub("", " ".join(filled.split()))).strip()


def _kept(board: Board, find: Find, text: str, without: set[int]) -> str:
    if id(find) in without or not find.in_title:
        return HOLE
    if find.kind is Kind.TITLE and not find.off:
        begin, finish = board.typed(*find.value)
    else:
        begin, finish = board.typed(find.start, find.end)
    return text[begin:finish]
