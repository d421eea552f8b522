"""Contrast by WCAG's own numbers, and the veil that lets text stand out from anything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.exchange.graphic.contrast import (
    BLACK,
    TEXT,
    WHITE,
    Ground,
    Rgb,
    contrast,
    ink_on,
    rgb,
    veil_needed,
)

part = st.integers(0, 255)
color = st.builds(Rgb, part, part, part)


def test_known_values() -> None:
    assert contrast(WHITE, BLACK) == pytest.approx(21)
    assert contrast(rgb("#777777"), WHITE) == pytest.approx(4.48, abs=0.01)
    assert contrast(rgb("#767676"), WHITE) >= TEXT


def test_only_six_digits_are_a_colour() -> None:
    for text in ("", "#fff", "red", "#12345g"):
        with pytest.raises(ValueError, match=r"colour|base 16"):
            rgb(text)


@given(color)
def test_black_or_white_always_reads(ground: Rgb) -> None:
    assert contrast(ground, ink_on(ground)) >= TEXT


@given(color, color, st.sampled_from([(WHITE, BLACK), (BLACK, WHITE)]))
def test_a_veil_mends_every_ground(one: Rgb, other: Rgb, pair: tuple[Rgb, Rgb]) -> None:
    ink, veil = pair
    light = Rgb(*map(max, one, other))
    ground = Ground(light, Rgb(*map(min, one, other)))
    alpha = veil_needed(ground, (ink,), veil)
    assert 0 <= alpha <= 1
    assert ground.under(veil, alpha).contrast(ink) >= TEXT


def test_no_veil_where_none_is_needed() -> None:
    dark = Ground(rgb("#222222"), BLACK)
    assert veil_needed(dark, (WHITE,), BLACK) == 0
    assert Ground(WHITE, BLACK).contrast(rgb("#888888")) == 1
