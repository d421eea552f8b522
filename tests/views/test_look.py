"""The look: theme by setting and by system, the one scale, the bundled font, motion; icons."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

import creatorplanner.views
from creatorplanner.domain.settings import Settings
from creatorplanner.resources import resource
from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look

OURS = {"app"}  # drawn in its own colours


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:  # noqa: ARG001
    """The dark look."""
    yield Look(Settings(theme="dark"))
    QGuiApplication.styleHints().setColorScheme(Qt.ColorScheme.Unknown)


def test_the_application_wears_the_theme(look: Look, qapp: QApplication) -> None:
    for name in ("light", "highcontrast", "dark"):
        look.apply(Settings(theme=name))
        assert look.theme.name == name
        assert qapp.palette().color(QPalette.ColorRole.Window) == look.theme.bg
        assert look.theme.raised.name() in look.sheet("field")
        assert qapp.palette().color(QPalette.ColorRole.ToolTipBase) == look.theme.toast
        assert QToolTip.palette().color(QPalette.ColorRole.ToolTipText) == look.theme.toast_text
    # one for all widgets makes every page slower
    assert qapp.styleSheet() == ""


def test_back_to_the_system_asks_the_system_again(look: Look) -> None:
    look.apply(Settings(theme="system"))
    wanted = look.theme.name
    look.apply(Settings(theme="light" if wanted == "dark" else "dark"))
    assert look.theme.name != wanted
    look.apply(Settings(theme="system"))
    assert look.theme.name == wanted


def test_only_what_the_look_shows_makes_it_change(look: Look, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(look.changed):
        look.apply(Settings(theme="dark", currency="EUR"))
    for settings in (
        Settings(theme="light"),
        Settings(theme="light", text_percent=130),
        Settings(theme="light", text_percent=130, reduced_motion=True),
    ):
        with qtbot.waitSignal(look.changed, timeout=1000):
            look.apply(settings)


def test_an_unknown_theme_falls_back_to_dark(look: Look) -> None:
    look.apply(Settings(theme="sepia"))
    assert look.theme.name == "dark"


def test_one_scale_for_sizes_and_fonts(look: Look) -> None:
    look.apply(Settings(theme="dark", text_percent=130))
    assert look.px(100) == 130
    assert look.font(20).pixelSize() == 26
    assert look.px(0) == 0
    look.apply(Settings(theme="dark", text_percent=90))
    assert look.px(100) == 90
    assert look.px(0.4) == 1  # a line never vanishes


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_the_bundled_font_is_used(look: Look, weight: int) -> None:
    info = QFontInfo(look.font(13, weight))
    assert info.family() == "Inter"
    assert info.weight() == weight


def test_tabular_figures_line_up(look: Look) -> None:
    plain, tabular = (QFontMetrics(look.font(13, 400, tabular=on)) for on in (False, True))
    assert plain.horizontalAdvance("1111") < plain.horizontalAdvance("8888")
    assert tabular.horizontalAdvance("1111") == tabular.horizontalAdvance("8888")


def test_reduced_motion_takes_no_time(look: Look) -> None:
    assert look.ms(160) == 160
    look.apply(Settings(theme="dark", reduced_motion=True))
    assert look.ms(160) == 0


def icon_names() -> list[str]:
    """Every icon and mark that is shipped."""
    icons = [path.stem for path in sorted(resource("icons").glob("*.svg"))]
    marks = [f"platform:{path.stem}" for path in sorted(resource("platforms").glob("*.svg"))]
    return [name for name in icons if name not in OURS] + marks


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", icon_names())
def test_icons_are_drawn_in_the_colour_asked_for(name: str) -> None:
    color = QColor("#AD98FF")
    image = Icons().pixmap(name, color, 18, 2.0).toImage()
    assert image.width() == 36
    pixels = [image.pixelColor(x, y) for x in range(36) for y in range(36)]
    solid = {pixel.name() for pixel in pixels if pixel.alpha() == 255}
    assert solid == {color.name()}
    assert len([pixel for pixel in pixels if pixel.alpha() > 60]) > 20


@pytest.mark.usefixtures("qapp")
def test_icons_are_drawn_once() -> None:
    icons = Icons()
    one = icons.pixmap("copy", QColor("white"), 18)
    assert icons.pixmap("copy", QColor("white"), 18).cacheKey() == one.cacheKey()
    assert icons.pixmap("copy", QColor("black"), 18).cacheKey() != one.cacheKey()
    assert icons.pixmap("copy", QColor("white"), 18, 2.0).cacheKey() != one.cacheKey()


@pytest.mark.usefixtures("qapp")
def test_a_see_through_colour_draws_a_see_through_icon() -> None:
    color = QColor("white")
    color.setAlphaF(0.5)
    image = Icons().pixmap("circle", color, 24).toImage()
    strongest = max(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
    assert strongest == pytest.approx(127, abs=4)


@pytest.mark.usefixtures("qapp")
def test_a_missing_icon_is_a_slip_that_shows() -> None:
    with pytest.raises(FileNotFoundError):
        Icons().pixmap("no-such-icon", QColor("white"), 18)


@pytest.mark.usefixtures("qapp")
def test_the_programs_own_mark_has_colours() -> None:
    image = Icons().logo(64, 1.0).toImage()
    hues = {image.pixelColor(x, y).hue() // 20 for x in range(8, 56, 4) for y in range(8, 56, 4)}
    assert len(hues) >= 3


def test_every_icon_that_the_views_name_is_shipped() -> None:
    known = set(icon_names())
    folder = Path(creatorplanner.views.__file__).parent
    named = {
        (path.name, name)
        for path in folder.rglob("*.py")
        for name in _named(ast.parse(path.read_text("utf-8")))
    }
    assert len(named) > 20
    assert not {(file, name) for file, name in named if name not in known}


def _named(tree: ast.Module) -> Iterator[str]:
    """Icon names written out in calls that take one."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        spots = [keyword.value for keyword in node.keywords if keyword.arg == "icon"]
        match node.func:
            case ast.Name(called):
                place = {"IconButton": 2, "EmptyState": 2, "Button": 4}.get(called)
            case ast.Attribute(ast.Name("icons") | ast.Attribute(attr="icons"), called):
                place = {"paint": 1, "pixmap": 0, "icon": 0}.get(called)
            case _:
                place = None
        if place is not None and len(node.args) > place:
            spots.append(node.args[place])
        for spot in spots:
            if isinstance(spot, ast.Constant) and isinstance(spot.value, str) and spot.value:
                yield spot.value
