"""The theme files that are shipped: readable for everybody, told apart by everybody."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from creatorplanner.views.theme import Theme, load_theme
from tests.support.colors import contrast, nearest

THEMES = ("dark", "light", "highcontrast")
COLORS = {"pink", "blue", "green", "orange", "violet", "cyan", "yellow", "slate"}
TEXT, GRAPHIC = 4.5, 3.0
WORDS = (
    *(
        (ink, ground)
        for ink in ("text", "text2")
        for ground in (
            "bg",
            "sidebar",
            "surface",
            "raised",
            "hover",
            "pressed",
            "chip",
            "today",
            "accent_soft",
        )
    ),
    *(
        ("text3", ground)
        for ground in ("bg", "sidebar", "surface", "raised", "hover", "chip", "today")
    ),
    *(
        (ink, ground)
        for ink in ("accent_text", "live", "good", "warn", "bad")
        for ground in ("bg", "surface", "raised")
    ),
    ("accent_text", "sidebar"),
    ("accent_text", "accent_soft"),
    ("accent_text", "hover"),
    ("live", "sidebar"),
    ("live", "live_soft"),
    ("live", "chip"),
    ("warn", "warn_soft"),
    ("warn", "accent_soft"),
    ("warn", "chip"),
    ("on_accent", "accent"),
    ("on_live", "live"),
    ("toast_text", "toast"),
    ("toast_accent", "toast"),
)
SIGNS = (
    ("ctl", "bg"),
    ("ctl", "surface"),
    ("ctl", "raised"),
    ("ctl", "hover"),
    ("ctl", "chip"),
    ("accent", "bg"),
    ("accent", "surface"),
    ("accent", "raised"),
    ("live", "today"),
)


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    """Each theme in turn."""
    return load_theme(request.param)


def role(theme: Theme, name: str) -> QColor:
    """The colour of a role."""
    color: QColor = getattr(theme, name)
    return color


@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_words_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(role(theme, ink), role(theme, ground)) >= TEXT


@pytest.mark.parametrize(("ink", "ground"), SIGNS)
def test_signs_can_be_seen(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(role(theme, ink), role(theme, ground)) >= GRAPHIC


def test_there_are_eight_formats_and_no_more(theme: Theme) -> None:
    assert set(theme.formats) == COLORS


@pytest.mark.parametrize("name", sorted(COLORS))
def test_blocks_can_be_read(theme: Theme, name: str) -> None:
    colors = theme.format(name)
    assert contrast(theme.text, colors.fill) >= 7
    assert contrast(theme.text2, colors.fill) >= TEXT
    assert contrast(theme.text, colors.done_fill) >= 7
    assert contrast(theme.text2, colors.done_fill) >= 7


@pytest.mark.parametrize("name", sorted(COLORS))
def test_bars_stand_out_from_the_surface_and_from_their_own_tints(theme: Theme, name: str) -> None:
    colors = theme.format(name)
    for ground in (theme.surface, colors.fill, colors.done_fill):
        assert contrast(colors.bar, ground) >= GRAPHIC


def test_formats_are_told_apart_whatever_the_sight(theme: Theme) -> None:
    distance, *pair = nearest({name: colors.bar for name, colors in theme.formats.items()})
    assert distance >= 0.09, pair


def test_the_heat_ramp_has_one_direction_and_visible_steps(theme: Theme) -> None:
    ground = contrast(theme.heat[0], theme.surface)
    away = [contrast(color, theme.surface) for color in theme.heat]
    assert away == sorted(away)
    assert ground < 1.4
    steps = [contrast(a, b) for a, b in zip(theme.heat, theme.heat[1:], strict=False)]
    assert min(steps) >= 1.15


def test_high_contrast_is_just_that() -> None:
    theme = load_theme("highcontrast")
    assert theme.outlined
    assert contrast(theme.text, theme.surface) == pytest.approx(21)
    assert contrast(theme.line, theme.surface) >= GRAPHIC
    assert contrast(theme.line2, theme.surface) >= 7


def test_an_unknown_format_colour_is_neutral(theme: Theme) -> None:
    assert theme.format("crimson") == theme.format("slate")


def test_the_judge_knows_black_from_white_and_like_from_like() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    # a red and a green of like lightness: apart for most, close for a deutan
    pair = {"red": QColor("#C05020"), "green": QColor("#7C7A20")}
    assert nearest(pair)[1] in ("protan", "deutan")
    assert nearest(pair)[0] < 0.09
