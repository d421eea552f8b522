"""The frame of every chart: title, what it shows, the chart or its table, and a way to keep it."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.cells import Line
from creatorplanner.views.results.chart_file import (
    ask_where,
    save_csv,
    save_picture,
    sharp_picture,
)
from creatorplanner.views.results.pill import Pill
from creatorplanner.views.results.twin import TwinModel, TwinTable
from creatorplanner.views.widgets.buttons import Button, IconButton
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.menus import Menu

FILLING = 1000  # beside a higher card the chart grows, not the room under it


def _say(text: str, **values: object) -> str:
    return tr("Chart", text, **values)


class ChartCard(Card):
    """A chart and its table twin. Show the numbers inside ``attempt``: one card that fails says
    so itself, and the others stay. ``toggled`` when somebody changed chart and table.
    """

    toggled = Signal()

    def __init__(self, kit: Kit, title: str, chart: QWidget, table_name: str) -> None:
        super().__init__(kit.look, 16)
        look = kit.look
        self.kit, self.chart = kit, chart
        self.title = Text(look, title, 15, 600)
        self.under = Text(look, "", 12, 400, "text2", wrap=True)
        self.twin = TwinModel()
        self.table = TwinTable(kit, self.twin, table_name)
        self.table.hide()
        self.toggle = IconButton(look, kit.icons, "table-2", "")
        self.more = IconButton(look, kit.icons, "ellipsis", _say("{title}: more", title=title))
        self.broken = Text(look, _say("Could not draw this."), 13, 500, "text2", wrap=True)
        self.details = Button(look, kit.icons, _say("Details"), "ghost", small=True)
        self.details_text = Text(look, "", 11, 400, "text3", wrap=True)
        self._trouble = (self.broken, self.details, self.details_text)
        for part in self._trouble:
            part.hide()
        self._lay_out()
        self._name_toggle()
        self.toggle.clicked.connect(self.toggle_table)
        self.more.clicked.connect(self.open_menu)
        self.details.clicked.connect(self.details_text.show)
        look.changed.connect(self._space)

    @property
    def front(self) -> QWidget:
        """The chart, or the table while it stands in its place."""
        return self.chart if self.table.isHidden() else self.table

    @property
    def has_keyboard(self) -> bool:
        """Whether the focus is on anything of the card."""
        return any(part.hasFocus() for part in self.findChildren(QWidget))

    def stops(self) -> list[QWidget]:
        """Where Tab stops: pickers, what every card has, then what stands below."""
        items = [self.pickers.itemAt(at) for at in range(self.pickers.count())]
        head = [item.widget() for item in items if item is not None]
        items = [self.column.itemAt(at) for at in range(self.column.count())]
        below = [item.widget() for item in items if item is not None]
        parts = [part for part in (*head, self.toggle, self.more, *below) if part is not None]
        inside = [one for part in parts for one in (part, *part.findChildren(QWidget))]
        return [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def toggle_table(self) -> None:
        """Chart or table; the keyboard stays on what is shown."""
        before, after = self.front, self.chart if self.front is self.table else self.table
        if before.hasFocus():  # one that is hidden with the focus would scroll to the next
            after.show()
            after.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.show_table(after is self.table)
        self.toggled.emit()

    def show_table(self, as_table: bool) -> None:
        """One of the two."""
        self.table.setVisible(as_table)
        self.chart.setVisible(not as_table)
        self._name_toggle()

    def set_rows(self, head: Line, rows: Sequence[Line]) -> None:
        """What the table twin says."""
        self.twin.show_rows(head, rows)

    def attempt(self, show: Callable[[], object]) -> None:
        """Show something; where that fails, say so in this card and go on."""
        try:
            show()
        except Exception:  # noqa: BLE001 - told here, in full; the other cards go on
            traceback.print_exc()
            self.details_text.setText(traceback.format_exc(limit=-3))
            self.chart.hide()
            self.table.hide()
            self.broken.show()
            self.details.show()
            return
        if not self.broken.isHidden():
            for part in self._trouble:
                part.hide()
            self.show_table(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pickers under the title where both do not fit beside each other."""
        super().resizeEvent(event)
        beside = self.title.sizeHint().width() + self._row.sizeHint().width()
        margins = self.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self.head.spacing()
        way = QBoxLayout.Direction
        self.head.setDirection(way.TopToBottom if beside > room else way.LeftToRight)

    def menu(self) -> Menu:
        """What can be done with the chart."""
        menu = Menu(self.kit.look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_say("Copy picture"), self.copy_picture)
        menu.addAction(_say("Save as picture…"), lambda: self._ask("png"))
        menu.addSeparator()
        menu.addAction(_say("Copy table"), self.copy_table)
        menu.addAction(_say("Save as CSV…"), lambda: self._ask("csv"))
        return menu

    def open_menu(self) -> None:
        """Under its button."""
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def picture(self) -> QPixmap:
        """The card as it is drawn, sharp enough to post."""
        with self.bare():
            return sharp_picture(self, self.look)

    def caption(self) -> str:
        """What only a picker says, for where there is none; "" for nothing."""
        return ""

    @contextmanager
    def bare(self) -> Iterator[None]:
        """For a picture: without what can be pressed, with what the pickers say."""
        items = (self.pickers.itemAt(at) for at in range(self.pickers.count()))
        there = [self.toggle, self.more, *(item.widget() for item in items if item is not None)]
        hidden = [one for one in there if one and not isinstance(one, Pill) and not one.isHidden()]
        focused, under = self.focusWidget(), self.under.text()
        for part in hidden:
            part.hide()
        self.under.setText("  ·  ".join(filter(None, (self.caption(), under))))
        self.column.activate()
        try:
            yield
        finally:
            self.under.setText(under)
            for part in hidden:
                part.show()
            if focused in hidden:
                focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy_picture(self) -> None:
        """Onto the clipboard."""
        QGuiApplication.clipboard().setPixmap(self.picture())

    def copy_table(self) -> None:
        """All rows with tabs between, as spreadsheets take them."""
        lines = self.table.all_texts()
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def save_to(self, path: str) -> None:
        """Write a picture, or a table for a name that ends in .csv."""
        if path.casefold().endswith(".csv"):
            error = save_csv(path, self.twin.plain_lines())
        else:
            error = save_picture(path, self.picture())
        if error is None:
            self.kit.navigator.file_saved.emit(path)
        else:
            self.kit.navigator.file_failed.emit(error)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window, whatever the table wants."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.look.px(420)), hint.height())

    def _ask(self, kind: str) -> None:
        ask_where(self, self.title.text(), kind, self.save_to)

    def _name_toggle(self) -> None:
        shown = self.table.isHidden()
        words = _say("Show as table") if shown else _say("Show as chart")
        self.toggle.set_icon("table-2" if shown else "chart-column")
        self.toggle.set_name(words)
        self.toggle.setToolTip(f"{words} (Ctrl+T)")

    def _lay_out(self) -> None:
        self.head = QHBoxLayout()
        self.pickers = QHBoxLayout()  # a card's own choices
        self.head.addWidget(self.title)
        row = self._row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(self.pickers)
        row.addWidget(self.toggle)
        row.addWidget(self.more)
        self.head.addLayout(row, 1)
        self.column = QVBoxLayout(self)
        self.column.addLayout(self.head)
        self.column.addWidget(self.under)
        self.column.addWidget(self.chart)
        self.column.addWidget(self.table)
        for part in self._trouble:
            self.column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)
        self._space()

    def _space(self) -> None:
        px = self.look.px
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(6))
        self.head.setSpacing(px(8))
        self.pickers.setSpacing(px(8))
