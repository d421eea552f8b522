"""Interface texts pass the one door where a translator can take over."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import creatorplanner

VIEWS = Path(creatorplanner.__file__).parent / "views"
HELD = ("results",)  # folders without a word that goes past ``tr``; the others follow
# what puts its words on the screen, or into a screen reader's mouth
SETTERS = {
    *("setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setTitle"),
    *("setPlaceholderText", "setWindowTitle", "addItem", "addAction", "set_words", "set_name"),
    *("set_title", "show_value"),
}
MAKERS = {
    *("Text", "Button", "IconButton", "ComboBox", "LineEdit", "EmptyState", "Segmented"),
    *("QAction", "QLabel", "Kpi", "ChartCard", "CheckBox"),
}
SIGNS = re.compile(r"[a-z]+(-[a-z0-9]+)*|[a-z]+[0-9]")  # names of icons, roles and kinds
KEYS = re.compile(r" ?\((Ctrl|Shift|Alt)\+\w\)")


def past_the_door(source: str) -> Iterator[str]:
    """Every English word that a call shows as it stands, whole or as part of an f-string."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node.func) in SETTERS | MAKERS:
            for argument in node.args:
                yield from (text for text in _texts(argument) if _is_english(text))


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))
    elif isinstance(node, ast.JoinedStr):
        yield from (text for part in node.values for text in _texts(part))


def _is_english(text: str) -> bool:
    bare = KEYS.sub("", text)
    return bool(re.search(r"[A-Za-z]{2}", bare)) and not SIGNS.fullmatch(bare)


@pytest.mark.parametrize("folder", HELD)
def test_every_word_on_the_screen_goes_through_tr(folder: str) -> None:
    sources = sorted((VIEWS / folder).rglob("*.py"))
    assert sources
    found = {path.name: words for path in sources if (words := [*past_the_door(path.read_text())])}
    assert not found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('label.setText("Nothing here")', ["Nothing here"]),
        ('label.setText(f"{n} streams")', [" streams"]),
        ('box.setToolTip("Close" if one else tr("Chart", "Open"))', ["Close"]),
        ('IconButton(look, icons, "circle-help", "Help")', ["Help"]),
        ('label.setText(tr("Chart", "Nothing here"))', []),
        ('Text(look, "", 13, 500, "text2", wrap=True)', []),
        ('button.setToolTip(f"{words} (Ctrl+T)")', []),
    ],
)
def test_the_finder_finds_words_and_leaves_signs(source: str, found: list[str]) -> None:
    assert list(past_the_door(source)) == found
