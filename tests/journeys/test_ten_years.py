"""Ten years of a busy creator on a file, and titles that nobody expects, on every page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from creatorplanner.domain.checklists import ChecklistItem, Template, TemplateItem
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.domain.formats import Format
from creatorplanner.domain.hashtags import HashtagSet
from creatorplanner.domain.sessions import Session
from creatorplanner.domain.streams import Status, Stream
from creatorplanner.models.navigator import PAGES
from creatorplanner.operations.formats import rename_format
from creatorplanner.operations.streams import delete_stream, retitle_stream
from creatorplanner.store.planbook import Planbook
from tests.fixtures.plan import NOW, ZONE, Open
from tests.fixtures.window import OpenWindow, Whole
from tests.support.history import seed_history

NEWEST = "old-2999"
VIEWS = ("week", "month", "list")


def _counts(book: Planbook) -> dict[str, int]:
    tables = ("streams", "checklist_items", "sessions")
    ask = book.connection.execute
    return {name: ask(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}


def test_ten_years_go_through_every_page(open_book: Open, open_window: OpenWindow) -> None:
    book = open_book()
    with book.edit() as edit:
        seed_history(edit)
    before = _counts(book)
    assert before == {"streams": 3000, "checklist_items": 9000, "sessions": 3000}
    whole = open_window(book=book)
    desk, window = whole.app.kit.desk, whole.app.window
    for number, page in enumerate(PAGES):
        window.show_page(page)
        whole.settle()
        assert window.page is not None
        assert window.page.isVisible()
        assert not window.page.grab().isNull()
        desk.run(retitle_stream, NEWEST, f"Visit {number}")
        desk.run(rename_format, "old-format-1", f"Q&A {number}")
        whole.settle()
    whole.app.kit.navigator.select(NEWEST)
    window.show_page("calendar")
    assert f"Visit {len(PAGES) - 1}" in _seen(window)
    for view in VIEWS:
        whole.page.choose_view(view)
        whole.page.show_day(date(2020, 2, 29))
        whole.settle()
        assert whole.page.part.model.in_order()
        assert not window.grab().isNull()
        whole.page.turn(0)
        desk.run(retitle_stream, NEWEST, f"Seen in the {view}")
        assert f"Seen in the {view}" in _seen(window)
    desk.run(delete_stream, NEWEST)
    desk.undo()
    assert _counts(book) == before
    window.close()
    whole.app.close()
    again = open_book()
    assert again.streams.get(NEWEST) is not None
    assert _counts(again) == before


ODD = {
    "signs": "<img src=x> <b>bold</b> Q&A &amp; more, &Save && go",
    "scripts": "\u202eRTL 💄👩‍👩‍👧‍👦🏳️‍🌈 بث مباشر (1)",
    "long": "x" * 500,
}


@pytest.fixture(params=sorted(ODD))
def odd(request: pytest.FixtureRequest) -> str:
    """A text that a widget might misread."""
    return ODD[request.param]


@pytest.fixture
def odd_window(open_window: OpenWindow, odd: str) -> Iterator[Whole]:
    """The window on a plan where every name is that text."""
    whole = open_window(empty=True, width=1600)
    rule = DueRule(Anchor.START, -60)
    start = datetime(2026, 11, 18, 19)
    with whole.book.edit() as edit:
        edit.put(Template("t", odd[:80]))
        edit.put(TemplateItem("ti", "t", odd, rule))
        edit.put(Format("f", odd[:60], "💬", "blue", template_id="t", hashtags=("ama",)))
        edit.put(HashtagSet("h", odd[:60], ("ama",)))
        stream = Stream("tonight", odd, "f", start=start, zone=ZONE, platforms=("tiktok", odd[:40]))
        edit.put(stream)
        past = replace(stream, id="past", start=start.replace(day=16))
        edit.put(past)
        edit.put(replace(stream, id="unlogged", start=start.replace(day=17)))
        edit.put(Stream("idea", odd, "f", Status.IDEA, zone=ZONE))
        due = stream.begins
        edit.put(ChecklistItem("ci", "tonight", odd, rule, due, due))
        edit.put(
            Session("s", "past", "tiktok", past.begins, past.ends, diamonds=90, peak_viewers=7)
        )
    whole.app.kit.desk.reopened.emit()
    yield whole
    assert whole.app.kit.desk.clock.now() == NOW


def test_odd_texts_show_as_typed_on_every_page(odd_window: Whole, odd: str) -> None:
    window = odd_window.app.window
    for page in PAGES:
        odd_window.app.kit.navigator.select("tonight" if page in ("today", "calendar") else "")
        window.show_page(page)
        odd_window.settle()
        assert not window.grab().isNull()
        faults = [*_misread(window), *_misread_tooltips(window)]
        assert faults == [], page
        if page not in ("settings",):
            assert _holds(_seen(window), odd), page


@pytest.mark.parametrize("view", ["month", "list"])
def test_odd_texts_show_as_typed_in_month_and_list(odd_window: Whole, odd: str, view: str) -> None:
    window = odd_window.app.window
    odd_window.page.choose_view(view)
    odd_window.settle()
    assert not window.grab().isNull()
    assert [*_misread(window), *_misread_tooltips(window)] == []
    assert _holds(_seen(window), odd)


def test_a_title_with_a_nul_is_cleaned_before_it_is_kept(open_window: OpenWindow) -> None:
    whole = open_window()
    key = whole.id("Ranked grind")
    whole.app.kit.desk.run(retitle_stream, key, "Ranked\0 grind")
    assert whole.stream(key).title == "Ranked grind"


def _holds(seen: list[str], text: str) -> bool:
    # names are shorter than titles, sentences cut them
    return any(text[:30] in words for words in seen)


def _widgets(window: QWidget) -> list[QWidget]:
    return [window, *window.findChildren(QWidget)]


def _misread(window: QWidget) -> list[str]:
    """Widgets that would take text of the user for markup or for a mnemonic."""
    faults = []
    for widget in _widgets(window):
        if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
            faults.append(f"label {widget.text()!r}")
        texts = []
        if isinstance(widget, QAbstractButton):
            texts = [widget.text()]
        elif isinstance(widget, QMenu):
            texts = [action.text() for action in widget.actions()]
        faults += [f"mnemonic {text!r}" for text in texts if re.search(r"(?<!&)(&&)*&(?!&)", text)]
        if isinstance(widget, QTextEdit) and widget.acceptRichText():
            faults.append(f"rich text in {widget.accessibleName()!r}")
    return faults


def _misread_tooltips(window: QWidget) -> list[str]:
    tips = [widget.toolTip() for widget in _widgets(window)]
    for view in window.findChildren(QAbstractItemView):
        tips += _roles(view.model(), Qt.ItemDataRole.ToolTipRole)
    return [tip for tip in tips if tip and GuiQt.mightBeRichText(tip) and not _escaped(tip)]


def _escaped(tip: str) -> bool:
    inside = re.fullmatch(r'<p style="white-space:pre-wrap">(.*)</p>', tip, re.DOTALL)
    return bool(inside) and "<" not in inside[1]


def _roles(model: QAbstractItemModel | None, role: Qt.ItemDataRole) -> list[str]:
    if model is None:
        return []
    columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
    cells = [
        model.index(row, column).data(role)
        for row in range(model.rowCount())
        for column in range(columns)
    ]
    return [cell for cell in cells if isinstance(cell, str)]


def _seen(window: QWidget) -> list[str]:
    """What visible widgets say, as a person or a screen reader gets it."""
    seen: list[str] = []
    for widget in _widgets(window):
        if not widget.isVisible():
            continue
        seen.append(widget.accessibleName())
        if isinstance(widget, QLabel | QLineEdit):
            seen.append(widget.text())
        elif isinstance(widget, QAbstractButton):
            seen.append(widget.text().replace("&&", "&"))
        elif isinstance(widget, QComboBox):
            seen += [widget.itemText(row) for row in range(widget.count())]
        elif isinstance(widget, QTextEdit | QPlainTextEdit):
            seen.append(widget.toPlainText())
        elif isinstance(widget, QAbstractItemView):
            seen += _roles(widget.model(), Qt.ItemDataRole.DisplayRole)
        seen.append(html.unescape(re.sub("</?p[^>]*>", "", widget.toolTip())))
    return seen


def test_the_whole_window_is_walked(open_window: OpenWindow) -> None:
    """The walk above would find a fault if there were one."""
    whole = open_window()
    label = QLabel("<b>x</b>", whole.app.window)
    label.setToolTip("<b>x</b>")
    assert _misread(whole.app.window) == ["label '<b>x</b>'"]
    assert _misread_tooltips(whole.app.window) == ["<b>x</b>"]
    label.deleteLater()
    QApplication.sendPostedEvents(label)
