"""What is left over of a text: the title."""

from __future__ import annotations

import re
import unicodedata

from creatorplanner.domain.quick_add.board import Board, Find
from creatorplanner.domain.quick_add.labels import Label
from creatorplanner.domain.quick_add.result import Kind

HOLE = "\x00"
GAPS = "[,;|\\s\u060c\u3001\u30fb]"
QUOTE = "\x01"
_HOLES = re.compile(rf"{GAPS}*\s{HOLE}(?:{GAPS}*{HOLE})*{GAPS}*\s|{HOLE}(?:{GAPS}*{HOLE})*")
_JOINED = re.compile(
    r"(?:with|w/|and|&|\+|for|in|on|at|by|to|vs?\.?|x|feat\.?|ft\.?|mit|und|für|avec|et|con|y|com|e)"
    r"\s",
    re.IGNORECASE,
)
_EMPTY_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]")
_LEAD = re.compile(r"^(?:[-–—|·&+/@,;:.]+(?:\s+|$))+")
_TRAIL = re.compile(r"(?:\s+[-–—|·&+/@:]+|\s*[,;]+)+$")


def title_of(board: Board) -> str:
    """The words that no piece took, in their own case, with single spaces.

    A format's words stay where the title needs them ("makeup haul"). Its whole name in front of
    other words is a label and goes ("Q&A 50k special" is called "50k special"), unless a small word
    ties it to them ("Q&A with Luna"); and where nothing else is left, the title is empty, because
    the format's name is shown then.
    """
    kinds = [find for find in board.of(Kind.FORMAT)]
    rest = _text(board, {id(find) for find in kinds})
    if not rest:
        for find in kinds:
            find.in_title = False
        return ""
    for find in kinds:
        if find.value.label and not _tied(board, rest) and _leads(board, find):
            find.in_title = False
            return rest
    return _text(board, set())


def _tied(board: Board, rest: str) -> bool:
    """Whether a small word ties the name to the rest; what is quoted stands for itself."""
    return _JOINED.match(rest) is not None and not board.of(Kind.TITLE)


def _leads(board: Board, label: Find) -> bool:
    """Whether nothing of the title stands before a format's name."""
    assert isinstance(label.value, Label)
    return not _text(board, {id(label)}, board.typed(label.start, label.end)[0])


def _text(board: Board, without: set[int], end: int | None = None) -> str:
    """The typed text up to ``end`` without the pieces that are no title."""
    parts, place = [], 0
    quoted: list[str] = []
    text = board.text.replace(HOLE, " ").replace(QUOTE, " ")
    stop = len(text) if end is None else end
    for find in sorted(board.finds, key=lambda one: one.start):
        begin, finish = board.typed(find.start, find.end)
        if begin >= stop:
            break
        kept = text[begin:finish] if find.in_title and id(find) not in without else HOLE
        if find.kind is Kind.TITLE and not find.off:
            begin_inside, end_inside = board.typed(*find.value)
            quoted.append(" ".join(text[begin_inside:end_inside].split()))
            kept = QUOTE
        parts += [text[place:begin], kept]
        place = finish
    parts.append(text[place:stop] if stop > place else "")
    single = " ".join("".join(parts).split())
    filled = _HOLES.sub(" ", f" {single} ")
    filled = _EMPTY_BRACKETS.sub(" ", filled)
    trimmed = _TRAIL.sub("", _LEAD.sub("", " ".join(filled.split()))).strip()
    if all(sign.isspace() or unicodedata.category(sign)[0] == "P" for sign in trimmed):
        return ""
    # what is quoted keeps its own signs at the ends
    return re.sub(QUOTE, lambda _: quoted.pop(0), trimmed)
