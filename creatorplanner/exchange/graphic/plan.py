"""What is drawn where: the outcome of the layout, and its mirror image for right to left."""

from __future__ import annotations

from typing import Literal, NamedTuple

from creatorplanner.exchange.graphic.sizes import Box, GraphicSize

Side = Literal["left", "right", "middle"]
Ink = Literal["ink", "soft", "badge"]


class TextItem(NamedTuple):
    """One line of text, within ``box``; ``size`` is its font size in px."""

    text: str
    box: Box
    size: float
    weight: int
    ink: Ink = "ink"
    side: Side = "left"


class RowPlan(NamedTuple):
    """One stream: its card, the badge with the day, and the words on both."""

    box: Box
    badge: Box
    color: str
    texts: tuple[TextItem, ...]
    badge_texts: tuple[TextItem, ...]


class Block(NamedTuple):
    """Words that stand together, outside of the rows; ``mark`` is where a platform's sign goes."""

    box: Box
    texts: tuple[TextItem, ...] = ()
    mark: Box | None = None


class PagePlan(NamedTuple):
    """One picture."""

    size: GraphicSize
    head: Block
    rows: tuple[RowPlan, ...]
    foot: Block

    def all_texts(self) -> list[TextItem]:
        """Every text of it."""
        found = [*self.head.texts, *self.foot.texts]
        for row in self.rows:
            found += [*row.texts, *row.badge_texts]
        return found


def mirrored(page: PagePlan) -> PagePlan:
    """The page for languages that are read from the right."""
    width = page.size.width
    rows = tuple(
        row._replace(
            box=_turned(row.box, width),
            badge=_turned(row.badge, width),
            texts=_texts(row.texts, width),
            badge_texts=_texts(row.badge_texts, width),
        )
        for row in page.rows
    )
    return PagePlan(page.size, _block(page.head, width), rows, _block(page.foot, width))


def _block(block: Block, width: float) -> Block:
    mark = _turned(block.mark, width) if block.mark else None
    return Block(_turned(block.box, width), _texts(block.texts, width), mark)


def _texts(texts: tuple[TextItem, ...], width: float) -> tuple[TextItem, ...]:
    other: dict[Side, Side] = {"left": "right", "right": "left", "middle": "middle"}
    return tuple(
        text._replace(box=_turned(text.box, width), side=other[text.side]) for text in texts
    )


def _turned(box: Box, width: float) -> Box:
    return box._replace(x=width - box.right)
