"""Fitting words: smaller, then broken, then cut; emoji stay whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.exchange.graphic.fitting import fit, fit_large, shorten
from tests.support.graphics import plain_width

FAMILY = "👩‍👩‍👧‍👦"


def _width(text: str, size: float = 20) -> float:
    return plain_width(text, size, 600)


@given(text=st.text(min_size=1, max_size=80), width=st.floats(60, 900), lines=st.integers(1, 3))
def test_what_fits_is_never_too_wide_nor_too_many(text: str, width: float, lines: int) -> None:
    for way in (fit, fit_large):
        found = way(text, width, 60, 600, plain_width, floor=20, lines=lines)
        assert len(found.lines) <= max(lines, 1)
        assert 20 <= found.size <= 60
        for line in found.lines:
            assert plain_width(line, found.size, 600) <= width or line == "…"


def test_short_words_keep_the_size() -> None:
    assert fit("Hi", 500, 40, 600, plain_width, floor=20, lines=2) == (("Hi",), 40)


def test_lines_are_about_even() -> None:
    found = fit_large("Live with me and you", 300, 50, 700, plain_width, floor=40, lines=2)
    assert found.lines == ("Live with", "me and you")


def test_breaks_of_ones_own_are_kept() -> None:
    found = fit_large("Live\nthis week", 1000, 50, 700, plain_width, floor=40, lines=2)
    assert found.lines == ("Live", "this week")


def test_an_emoji_is_never_cut_apart() -> None:
    text = FAMILY * 5
    for width in range(40, 500, 7):
        cut = shorten(text, width, 20, 600, plain_width)
        assert cut.rstrip("…").replace(FAMILY, "") == "", cut


def test_what_fits_is_left_alone() -> None:
    assert shorten("Draw your OC", _width("Draw your OC"), 20, 600, plain_width) == "Draw your OC"
    assert shorten("Draw your OC", _width("Draw your"), 20, 600, plain_width) == "Draw you…"
