"""States that can be told apart and read; sizes that follow the creator; both directions."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.domain.settings import Settings
from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look
from creatorplanner.views.theme import load_theme
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.checks import CheckBox, Toggle
from creatorplanner.views.widgets.chips import Badge, Chip, PlusChip
from creatorplanner.views.widgets.frames import NoticeBar
from creatorplanner.views.widgets.layouts import FlowLayout
from creatorplanner.views.widgets.paint import ink_on, shadow
from creatorplanner.views.widgets.progress import Segments
from creatorplanner.views.widgets.segmented import Segmented
from tests.support.colors import contrast
from tests.support.pixels import best_contrast, picture

Show = Callable[..., QWidget]
THEMES = ("dark", "light", "highcontrast")
VARIANTS = ("primary", "secondary", "soft", "ghost", "warn")


def controls(look: Look, icons: Icons) -> list[QWidget]:
    """One of each thing that can be pressed."""
    return [
        *(Button(look, icons, "Copy", kind, "copy", "N", small=True) for kind in VARIANTS),
        IconButton(look, icons, "x", "Close", size=24),
        Segmented(look, [("a", "Week"), ("b", "Month")]),
        Chip(look, icons, "#a"),
        PlusChip(look, icons, "Add"),
        CheckBox(look, "Teaser", size=12),
        Toggle(look, "Keep running"),
    ]


@pytest.mark.parametrize("state", ["normal", "hover", "pressed"])
@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("theme", THEMES)
def test_a_button_can_be_read_in_every_state(
    look: Look, icons: Icons, show: Show, theme: str, variant: str, state: str
) -> None:
    look.apply(Settings(theme=theme, text_percent=130))
    button = Button(look, icons, "HELLO", variant, key_hint="HNL")
    show(button)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state == "hover")
    button.setDown(state == "pressed")
    image = picture(button)
    middle = image.height() // 2
    ground = QColor(image.pixel(look.px(6), middle))
    words = image.copy(look.px(12), 0, image.width() // 2 - look.px(8), image.height())
    assert best_contrast(words, ground) >= 4.5
    hint_ground = QColor(image.pixel(image.width() - look.px(15), middle))
    hint = image.copy(image.width() - look.px(36), middle - 8, look.px(22), 16)
    assert best_contrast(hint, hint_ground) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_states_look_different(look: Look, icons: Icons, show: Show, theme: str) -> None:
    look.apply(Settings(theme=theme))
    for variant in VARIANTS:
        button = Button(look, icons, "Copy", variant)
        show(button)
        seen = [picture(button)]
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
        seen.append(picture(button))
        button.setDown(True)
        seen.append(picture(button))
        button.setDown(False)
        button.setEnabled(False)
        seen.append(picture(button))
        assert all(a != b for i, a in enumerate(seen) for b in seen[:i]), variant


@pytest.mark.parametrize("theme", THEMES)
def test_a_tick_stands_out_in_every_format_colour(theme: str) -> None:
    roles = load_theme(theme)
    for color in (roles.accent, *(format_.bar for format_ in roles.formats.values())):
        assert contrast(ink_on(color), color) >= 3
    assert ink_on(roles.accent) == QColor("white")


def test_ticks_are_white_on_all_colours_of_the_light_theme() -> None:
    formats = load_theme("light").formats.values()
    assert all(ink_on(format_.bar) == QColor("white") for format_ in formats)


@pytest.mark.parametrize("percent", [90, 100, 115, 130])
def test_everything_grows_with_the_text_and_stays_easy_to_hit(
    qtbot: QtBot, look: Look, icons: Icons, percent: int
) -> None:
    parts = controls(look, icons)
    before = [part.sizeHint() for part in parts]
    look.apply(Settings(theme="dark", text_percent=percent))
    for part, old in zip(parts, before, strict=True):
        qtbot.addWidget(part)
        hint = part.sizeHint()
        assert hint.height() == pytest.approx(old.height() * percent / 100, abs=2)
        assert hint.width() == pytest.approx(old.width() * percent / 100, rel=0.12)
        if percent >= 100:
            assert min(hint.height(), hint.width()) >= 24, type(part)


def test_everything_follows_the_theme(look: Look, icons: Icons, show: Show) -> None:
    badge, segments = Badge(look), Segments(look)
    badge.show_count("4", True)
    segments.show_progress(2, 5)
    bar = NoticeBar(look, icons, "Sample data", [("Start my own", lambda: None)])
    parts = [*controls(look, icons), badge, segments, bar]
    show(*parts)
    before = [picture(part) for part in parts]
    look.apply(Settings(theme="light"))
    assert all(picture(part) != old for part, old in zip(parts, before, strict=True))


def test_a_check_box_is_mirrored_where_the_window_is(look: Look, show: Show) -> None:
    box = CheckBox(look, "")
    show(box)
    box.setFixedSize(120, 28)
    box.setChecked(True)
    plain = picture(box)
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    other = picture(box)
    accent = look.theme.accent.rgb()
    assert accent == plain.pixel(4, 8) or accent in {plain.pixel(x, 14) for x in range(20)}
    assert accent in {other.pixel(x, 14) for x in range(100, 120)}
    assert accent not in {other.pixel(x, 14) for x in range(60)}


def test_progress_says_how_many_without_colour_in_high_contrast(look: Look, show: Show) -> None:
    look.apply(Settings(theme="highcontrast"))
    bar = Segments(look)
    bar.show_progress(1, 2, QColor("#A8A8A8"))  # as light as the empty segment's line
    show(bar)
    bar.setFixedSize(100, 9)
    image = picture(bar)
    assert QColor(image.pixel(20, 4)) == QColor("#A8A8A8")
    assert QColor(image.pixel(80, 4)) == look.theme.bg


def test_hover_does_not_shorten_a_chip(look: Look, icons: Icons, show: Show) -> None:
    look.apply(Settings(theme="dark", text_percent=130))
    chip = Chip(look, icons, "#storytime", removable=True)
    show(chip)
    chip.clearFocus()
    chip.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    cross = look.px(18)
    hovered = picture(chip)
    words = hovered.copy(0, 0, hovered.width() - cross, hovered.height())
    chip.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    calm = picture(chip)
    assert _ink_columns(words) == pytest.approx(_ink_columns(calm), abs=2)


def _ink_columns(image: QImage) -> int:
    middle, height = image.height() // 2, image.height()
    ground = QColor(image.pixel(image.width() // 2, 2))
    rows = range(middle - height // 5, middle + height // 5)
    found = [
        x
        for x in range(image.height() // 8, image.width())
        if any(contrast(QColor(image.pixel(x, y)), ground) > 1.6 for y in rows)
    ]
    return found[-1] - found[0]


def test_a_shadow_fades_out_and_leaves_the_inside_alone(look: Look) -> None:
    look.apply(Settings(theme="light"))
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shadow(painter, QRectF(50, 50, 100, 100), 12, look)
    painter.end()
    below = [QColor(image.pixel(100, 151 + step)).lightness() for step in range(20)]
    assert below == sorted(below)
    assert below[0] < 250
    assert below[-1] == 255
    assert max(b - a for a, b in pairwise(below)) < 6  # no edge to see
    assert QColor(image.pixel(100, 100)) == QColor("white")


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_chips_flow_on_to_the_next_line(
    look: Look, icons: Icons, show: Show, direction: Qt.LayoutDirection
) -> None:
    box = QWidget()
    box.setLayoutDirection(direction)
    flow = FlowLayout(box)
    chips = [Chip(look, icons, f"#tag{number}") for number in range(12)]
    for chip in chips:
        flow.addWidget(chip)
    show(box)
    box.setFixedSize(220, 200)
    flow.activate()
    for number, chip in enumerate(chips):
        assert box.rect().contains(chip.geometry())
        assert not any(chip.geometry().intersects(other.geometry()) for other in chips[:number])
    mirrored = direction == Qt.LayoutDirection.RightToLeft
    first, second = (chip.geometry().left() for chip in chips[:2])
    assert (first > second) == mirrored
    assert chips[-1].y() > chips[0].y()
    assert flow.heightForWidth(220) > flow.heightForWidth(2000)
