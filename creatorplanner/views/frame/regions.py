"""F6 goes from one region of the window to the next, Tab through each of them in turn.

Qt's own Tab chain is the order in which widgets were made. Pages, panel and tray are made when
they are first wanted, and the sidebar's lower part after the first paint: left to itself, Tab
would wander between them.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from creatorplanner.views.page import Page


def move_to_region(regions: list[QWidget], step: int) -> None:
    """Give the focus to the first place in the next (1) or previous (-1) shown region."""
    shown = [region for region in regions if region.isVisible()]
    if not shown:
        return
    focus = QApplication.focusWidget()
    here = next(
        (
            index
            for index, region in enumerate(shown)
            if focus is not None and (region is focus or region.isAncestorOf(focus))
        ),
        -step,
    )
    for distance in range(1, len(shown) + 1):
        target = _entry(shown[(here + step * distance) % len(shown)])
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return


def move_by_tab(window: QWidget, regions: list[QWidget], forwards: bool) -> bool:
    """Give the focus to the next or previous place that Tab reaches; round the window and on."""
    stops = tab_stops(window, regions)
    if not stops:
        return False
    focus, step = QApplication.focusWidget(), 1 if forwards else -1
    here = stops.index(focus) if focus in stops else _near(window, stops, focus, -step)
    reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
    stops[(here + step) % len(stops)].setFocus(reason)
    return True


def tab_stops(window: QWidget, regions: list[QWidget]) -> list[QWidget]:
    """All places that Tab reaches: region by region, then what floats over them.

    The first region goes from top to bottom, the others in the order that they gave themselves.
    """
    ranks = {widget: number for number, widget in enumerate(_chain(window))}
    left = {widget for widget in ranks if _takes_tab(widget)}
    stops: list[QWidget] = []
    for number, region in enumerate(regions):
        own = {widget for widget in left if widget is region or region.isAncestorOf(widget)}
        left -= own
        if number == 0:
            stops += sorted(own, key=lambda widget: (_top(widget, region), ranks[widget]))
        else:
            stops += sorted(own, key=ranks.__getitem__)
    return stops + sorted(left, key=ranks.__getitem__)


def _top(widget: QWidget, region: QWidget) -> int:
    return widget.mapTo(region, QPoint()).y() if widget is not region else 0


def _near(window: QWidget, stops: list[QWidget], focus: QWidget | None, step: int) -> int:
    """The stop from which a place beside the round is left: the nearest one in Qt's chain."""
    chain = _chain(window)
    if focus not in chain:
        return len(stops) - 1 if step < 0 else 0
    at = chain.index(focus)
    around = (chain[(at + step * distance) % len(chain)] for distance in range(1, len(chain)))
    found = next((widget for widget in around if widget in stops), stops[0])
    return stops.index(found)


def _chain(window: QWidget) -> list[QWidget]:
    chain, widget = [window], window.nextInFocusChain()
    while widget is not None and widget is not window:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain


def _takes_tab(widget: QWidget) -> bool:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus != Qt.FocusPolicy.TabFocus:
        return False
    if not (widget.isVisible() and widget.isEnabled()):
        return False
    # of buttons that exclude each other Tab reaches the one that is on, arrows the others
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    chosen = group.checkedButton() if group is not None and group.exclusive() else None
    return chosen is None or widget is chosen


def _entry(region: QWidget) -> QWidget | None:
    """Where a region is entered: a page knows better than the order of its widgets."""
    wanted = region.first_focus() if isinstance(region, Page) else None
    if wanted is not None and wanted.focusPolicy() & Qt.FocusPolicy.TabFocus and wanted.isVisible():
        return wanted
    return first_focusable(region)


def first_focusable(region: QWidget) -> QWidget | None:
    """The first widget in a region that Tab would reach, or None."""
    candidates = [region, *region.findChildren(QWidget)]
    reachable = [
        widget
        for widget in candidates
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.isVisible()
    ]
    if not reachable:
        return None
    # the Tab chain is the reading order; findChildren is only the order of creation
    widget: QWidget | None = region
    for _step in range(10_000):
        if widget in reachable:
            return widget
        widget = widget.nextInFocusChain() if widget is not None else None
        if widget is None or widget is region:
            break
    return reachable[0]
