"""F6: from one region of the window to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

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
