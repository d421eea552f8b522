"""The little style sheets of fields, menus, lists and scroll bars. All else is painted.

Each such widget has its own, by ``look.sheet``: with one for the whole application, Qt would ask it
about every widget that is made, moved or painted, which takes a third of the time of a page.
"""

from __future__ import annotations

from collections.abc import Callable

from creatorplanner.views.theme import Theme

Px = Callable[[float], int]


def style_sheet(kind: str, theme: Theme, px: Px) -> str:
    """The style sheet of a "field", a "combo", a "menu", a "table" or a scroll "bar"."""
    c = {name: getattr(theme, name).name() for name in _USED}
    return "".join(part(c, px) for part in _KINDS[kind])


def _field(c: dict[str, str], px: Px) -> str:
    return f"""
    QLineEdit, QPlainTextEdit {{
        background: {c["raised"]}; color: {c["text"]}; border: 1px solid {c["line2"]};
        border-radius: {px(8)}px; padding: {px(5)}px {px(9)}px;
        selection-background-color: {c["accent"]}; selection-color: {c["on_accent"]};
        placeholder-text-color: {c["text3"]};
    }}
    QLineEdit:focus, QPlainTextEdit:focus {{ border-color: {c["accent_text"]}; }}
    QLineEdit[state="bad"] {{ border-color: {c["bad"]}; }}
    QLineEdit[state="warn"] {{ border-color: {c["warn"]}; }}
    QLineEdit[flat="true"], QPlainTextEdit[flat="true"] {{
        background: transparent; border-color: transparent; padding: {px(3)}px;
    }}
    QLineEdit[flat="true"]:hover, QPlainTextEdit[flat="true"]:hover {{
        border-color: {c["line2"]};
    }}
    QLineEdit[flat="true"]:focus, QPlainTextEdit[flat="true"]:focus {{
        border-color: {c["accent_text"]}; background: {c["raised"]};
    }}
    QLineEdit#bare, QLineEdit#bare:focus {{
        background: transparent; border: none; padding: 0;
    }}
    """


def _combo(c: dict[str, str], px: Px) -> str:
    return f"""
    QComboBox {{
        background: {c["raised"]}; color: {c["text"]}; border: 1px solid {c["line2"]};
        border-radius: {px(8)}px; padding: {px(5)}px {px(9)}px;
        selection-background-color: {c["accent"]}; selection-color: {c["on_accent"]};
    }}
    QComboBox:focus {{ border-color: {c["accent_text"]}; }}
    QComboBox::drop-down {{ border: none; width: {px(22)}px; }}
    QComboBox QAbstractItemView {{
        background: {c["raised"]}; border: 1px solid {c["line2"]}; outline: none;
        selection-background-color: {c["accent_soft"]}; selection-color: {c["text"]};
    }}
    """


def _menu(c: dict[str, str], px: Px) -> str:
    return f"""
    QMenu {{
        background: {c["raised"]}; color: {c["text"]}; border: 1px solid {c["line2"]};
        padding: {px(5)}px;
    }}
    QMenu::item {{
        padding: {px(6)}px {px(22)}px {px(6)}px {px(12)}px; border-radius: {px(6)}px;
    }}
    QMenu::item:selected {{ background: {c["accent_soft"]}; }}
    QMenu::item:disabled {{ color: {c["text3"]}; }}
    QMenu::separator {{ height: 1px; background: {c["line"]}; margin: {px(5)}px {px(8)}px; }}
    QMenu::icon {{ padding-left: {px(8)}px; }}
    """


def _bar(c: dict[str, str], px: Px) -> str:
    return f"""
    QScrollBar:vertical {{ background: transparent; width: {px(10)}px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: {px(10)}px; margin: 0; }}
    QScrollBar::handle {{
        background: {c["line2"]}; border-radius: {px(3)}px; margin: {px(2)}px;
        min-height: {px(32)}px; min-width: {px(32)}px;
    }}
    QScrollBar::handle:hover {{ background: {c["ctl"]}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def _table(c: dict[str, str], px: Px) -> str:
    return f"""
    QTableView {{
        background: {c["surface"]}; gridline-color: {c["line"]}; border: none;
        selection-background-color: {c["accent_soft"]}; selection-color: {c["text"]};
    }}
    QHeaderView {{ background: {c["surface"]}; border: none; }}
    QHeaderView::section {{
        background: {c["surface"]}; color: {c["text3"]}; border: none; padding: {px(6)}px;
    }}
    """


_KINDS = {
    "field": (_field, _menu, _bar),
    "combo": (_combo, _bar),
    "menu": (_menu,),
    "bar": (_bar,),
    "table": (_table, _bar),
}
_USED = (
    "accent",
    "accent_soft",
    "accent_text",
    "bad",
    "ctl",
    "line",
    "line2",
    "on_accent",
    "raised",
    "surface",
    "text",
    "text3",
    "warn",
)
