"""Fitting words into a width: first smaller, then on two lines, then shortened."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from creatorplanner.domain.text import cut_text, whole_start

Measure = Callable[[str, float, int], float]
"""The width in px of a text at a font size (px) and weight."""

LINE = 1.25  # height of a line by its font size
STEP = 0.94
ELLIPSIS = "…"


class Fitted(NamedTuple):
    """The lines as they shall be drawn, and their font size in px."""

    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        """All lines together."""
        return len(self.lines) * self.size * LINE


def fit(
    text: str, width: float, size: float, weight: int, measure: Measure, *, floor: float, lines: int
) -> Fitted:
    """``text`` in at most ``lines`` lines: as large as fits, not under ``floor``, then cut.

    One line is tried at every size before two are: a smaller line reads better than a broken one.
    """
    floor = min(floor, size)
    for count in range(1, lines + 1):
        tried = size
        while True:
            broken = break_lines(text, width, tried, weight, measure, count)
            if broken is not None:
                return Fitted(broken, tried)
            if tried <= floor:
                break
            tried = max(floor, tried * STEP)
    return Fitted(_cut_lines(text, width, floor, weight, measure, lines), floor)


def fit_large(
    text: str, width: float, size: float, weight: int, measure: Measure, *, floor: float, lines: int
) -> Fitted:
    """As ``fit``, for headings: at each size as many lines as allowed, before it gets smaller."""
    floor, tried = min(floor, size), size
    while True:
        for count in range(1, lines + 1):
            broken = break_lines(text, width, tried, weight, measure, count)
            if broken is not None:
                return Fitted(broken, tried)
        if tried <= floor:
            return Fitted(_cut_lines(text, width, floor, weight, measure, lines), floor)
        tried = max(floor, tried * STEP)


def break_lines(
    text: str, width: float, size: float, weight: int, measure: Measure, count: int
) -> tuple[str, ...] | None:
    """``text`` in exactly ``count`` lines or its own, or None if it does not fit so."""
    own = [part.strip() for part in text.split("\n") if part.strip()] or [""]
    if len(own) > 1 or count == 1:
        fits = all(measure(part, size, weight) <= width for part in own)
        return tuple(own) if len(own) <= count and fits else None
    words = text.split()
    best: tuple[str, ...] | None = None
    if len(words) < count:
        return None
    lines = _greedy(words, width, size, weight, measure)
    if lines is not None and len(lines) <= count:
        best = _balanced(lines, width, size, weight, measure)
    return best


def shorten(text: str, width: float, size: float, weight: int, measure: Measure) -> str:
    """``text`` with an ellipsis where it is wider; emoji and accents stay whole."""
    if measure(text, size, weight) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(_cut(text, middle), size, weight) <= width:
            low = middle
        else:
            high = middle - 1
    return _cut(text, low)


def _cut(text: str, length: int) -> str:
    return whole_start(text, length).rstrip() + ELLIPSIS


def _greedy(
    words: list[str], width: float, size: float, weight: int, measure: Measure
) -> list[str] | None:
    """Lines filled one after the other; None where one word alone is too wide."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, size, weight) <= width:
            lines[-1] = longer
        elif measure(word, size, weight) <= width:
            lines.append(word)
        else:
            return None
    return lines


def _balanced(
    lines: list[str], width: float, size: float, weight: int, measure: Measure
) -> tuple[str, ...]:
    """The same number of lines, as even as can be: a narrower width that needs no more."""
    words = " ".join(lines).split()
    best, narrow = lines, width
    for _ in range(8):
        narrow *= 0.93
        tried = _greedy(words, narrow, size, weight, measure)
        if tried is None or len(tried) > len(lines):
            break
        best = tried
    return tuple(best)


def _cut_lines(
    text: str, width: float, size: float, weight: int, measure: Measure, count: int
) -> tuple[str, ...]:
    """``count`` lines, the last one shortened; a word that is too wide is broken anywhere."""
    rest = " ".join(text.split())
    lines: list[str] = []
    while rest and len(lines) < count - 1:
        head = _head(rest, width, size, weight, measure)
        lines.append(head.rstrip())
        rest = rest[len(head) :].lstrip()
    if rest:
        lines.append(shorten(rest, width, size, weight, measure))
    return tuple(lines) or ("",)


def _head(text: str, width: float, size: float, weight: int, measure: Measure) -> str:
    """As much of the start as fits on a line, up to a space where there is one near the end."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(cut_text(text, middle), size, weight) <= width:
            low = middle
        else:
            high = middle - 1
    head = cut_text(text, low) or text[:1]
    space = head.rfind(" ")
    if len(head) < len(text) and not text[len(head)].isspace() and space > len(head) * 0.5:
        return head[:space]
    return head
