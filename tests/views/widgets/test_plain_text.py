"""What the user typed is shown as typed: by every kind of widget."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextDocument
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from creatorplanner.views.icons import Icons
from creatorplanner.views.look import Look
from creatorplanner.views.plain import TOOLTIP_LIMIT, PlainLabel, isolate, label_text, tooltip
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.checks import CheckBox, Toggle
from creatorplanner.views.widgets.chips import Chip
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.segmented import Segmented
from tests.support.pixels import ink_width, picture

TYPED = ("Q&A", "<img src=x>", "<b>bold</b>", "a && b", "&lt;", "stream \u202ereversed\u202c end")
Make = Callable[[Look, Icons, str], QWidget]
KINDS: dict[str, tuple[Make, tuple[float, int]]] = {
    "button": (lambda look, icons, text: Button(look, icons, text), (13, 600)),
    "small": (lambda look, icons, text: Button(look, icons, text, small=True), (12, 600)),
    "chip": (lambda look, icons, text: Chip(look, icons, text), (12, 600)),
    "check": (lambda look, _icons, text: CheckBox(look, text), (13, 500)),
    "toggle": (lambda look, _icons, text: Toggle(look, text), (13, 400)),
    "segment": (lambda look, _icons, text: Segmented(look, [("a", text)]), (13, 600)),
    "text": (lambda look, _icons, text: Text(look, text), (13, 400)),
    "elided": (lambda look, _icons, text: Text(look, text, elide=True), (13, 400)),
}


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("text", TYPED)
@pytest.mark.parametrize("kind", KINDS)
def test_every_character_is_painted(
    qtbot: QtBot, look: Look, icons: Icons, kind: str, text: str, direction: str
) -> None:
    make, (size, weight) = KINDS[kind]
    pictures = []
    for words in (text, " "):
        widget = make(look, icons, words)
        qtbot.addWidget(widget)
        if direction == "rtl":
            widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        widget.setFixedSize(420, 40)
        pictures.append(picture(widget))
    font: QFont = look.font(size, weight)
    wanted = QFontMetrics(font).horizontalAdvance(text)
    assert ink_width(*pictures) == pytest.approx(wanted, abs=5)


@pytest.fixture
def mirrored_app(qapp: QApplication) -> Iterator[QApplication]:
    """The whole application reads right to left, as with an Arabic locale."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield qapp
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("elided", [False, True])
def test_a_hashtag_keeps_its_sign_in_front_where_the_window_reads_right_to_left(
    qtbot: QtBot, look: Look, icons: Icons, mirrored_app: QApplication, elided: bool
) -> None:
    pictures = []
    for direction in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
        mirrored_app.setLayoutDirection(direction)
        label = Text(look, "#ama", elide=True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown = label if elided else Chip(look, icons, "#ama")
        qtbot.addWidget(label)
        qtbot.addWidget(shown)
        shown.setFixedSize(shown.sizeHint())
        pictures.append(picture(shown))
    assert pictures[0] == pictures[1]


def test_a_menu_shows_the_ampersand(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    action = menu.addAction(label_text("Q&A"))
    assert action.text() == "Q&&A"
    # what Qt itself makes of the text for a reader without mnemonics
    assert action.iconText() == "Q&A"


@pytest.mark.parametrize("text", [*TYPED, "two\nlines", "  kept  spaces", '"quoted"', "1 < 2 > 0"])
@pytest.mark.usefixtures("qapp")
def test_a_tooltip_says_what_was_typed(text: str) -> None:
    document = QTextDocument()
    document.setHtml(tooltip(text))
    shown = document.toPlainText().replace("\u2028", "\n").replace("\u00a0", " ")
    assert shown == text
    # else Qt would show our escapes
    assert tooltip(text).startswith("<p ")


def test_a_tooltip_is_a_glance() -> None:
    assert len(tooltip("<" * 100_000)) < TOOLTIP_LIMIT * 4 + 100
    assert tooltip("") == ""


def test_isolated_text_ends_its_own_direction() -> None:
    assert isolate("\u202eabc") == "\u2068\u202eabc\u2069"


def test_a_label_never_guesses_markup(qtbot: QtBot) -> None:
    label = PlainLabel("<b>x</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_shortened_label_tells_the_whole_text(qtbot: QtBot, look: Look) -> None:
    text = "Ask me anything <50k special> & more"
    label = Text(look, text, elide=True)
    qtbot.addWidget(label)
    label.resize(60, 20)
    assert label.hint() == tooltip(text)
    label.resize(600, 20)
    assert label.hint() == ""
    whole = Text(look, text)
    qtbot.addWidget(whole)
    whole.resize(60, 20)
    assert whole.hint() == ""


def test_a_chip_with_a_long_text_stays_short_and_says_all(
    qtbot: QtBot, look: Look, icons: Icons
) -> None:
    chip = Chip(look, icons, "#" + "a" * 500)
    qtbot.addWidget(chip)
    assert chip.sizeHint().width() <= look.px(Chip.LIMIT) + look.px(20) + 1
    assert "a" * 500 in chip.toolTip()
    assert chip.accessibleName() == "#" + "a" * 500
