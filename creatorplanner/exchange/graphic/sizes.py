"""The sizes that networks show, and the parts of them that their own buttons cover."""

from __future__ import annotations

from typing import NamedTuple

BREATH = 8  # px between a covered part and the first text
TOP, BOTTOM, REEL_BOTTOM = 0.14, 0.20, 0.35  # covered shares of a story, and of a Reel


class Box(NamedTuple):
    """A rectangle in pixels of the graphic."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height


class GraphicSize(NamedTuple):
    """One size. ``covered_top`` and ``covered_bottom`` are px that stay free of text."""

    key: str
    width: int
    height: int
    covered_top: int = 0
    covered_bottom: int = 0
    edge: int = 72

    @property
    def room(self) -> Box:
        """Where text may stand."""
        top = self.covered_top + BREATH if self.covered_top else self.edge
        foot = self.covered_bottom + BREATH if self.covered_bottom else self.edge
        return Box(self.edge, top, self.width - 2 * self.edge, self.height - top - foot)

    @property
    def is_wide(self) -> bool:
        """Whether title and rows stand side by side."""
        return self.width > self.height


def _story(key: str, foot: float) -> GraphicSize:
    top, bottom = -int(-1920 * TOP // 1), -int(-1920 * foot // 1)
    return GraphicSize(key, 1080, 1920, top, bottom, 76)


def graphic_sizes() -> dict[str, GraphicSize]:
    """Every size by its key, in the order that screens offer them."""
    sizes = (
        _story("story", BOTTOM),
        _story("reel", REEL_BOTTOM),
        GraphicSize("square", 1080, 1080),
        GraphicSize("wide", 1920, 1080, edge=88),
    )
    return {size.key: size for size in sizes}
