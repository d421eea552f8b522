"""Paints the pages of a graphic on images: one routine for all sizes, in any thread.

Nothing here touches a widget or a pixmap. What lies under each text is measured before the text
is drawn; where it would not stand out, a veil goes between.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QTransform
from PySide6.QtSvg import QSvgRenderer

from creatorplanner.exchange.graphic.content import GraphicContent
from creatorplanner.exchange.graphic.contrast import Rgb, veil_needed
from creatorplanner.exchange.graphic.layout import lay_out
from creatorplanner.exchange.graphic.plan import Block, PagePlan, RowPlan, TextItem
from creatorplanner.exchange.graphic.sizes import Box, GraphicSize
from creatorplanner.exchange.graphic.themes import GraphicStyle, dressed
from creatorplanner.resources import resource
from creatorplanner.views.graphic.ground import color, ground_of, paint_ground, paint_picture
from creatorplanner.views.graphic.pen import Pen

VEIL_EDGE = 24  # px that a veil reaches beyond its words
LEAST_VEIL = 0.5  # of a card on a picture: quieter than the picture itself
OWN = ("blend", "picture")


def draw_graphic(
    content: GraphicContent,
    size: GraphicSize,
    style: GraphicStyle,
    picture: QImage | None = None,
    pen: Pen | None = None,
) -> list[QImage]:
    """The finished pages; an empty list where there is no stream. ``picture`` is decoded."""
    pen = pen or Pen()
    pages = lay_out(content, size, pen.width)
    return [PagePainter(page, content, style, pen).draw(picture) for page in pages]


def draw_words_only(page: PagePlan, style: GraphicStyle, pen: Pen) -> QImage:
    """The words of a page on nothing: what shows whether a safe zone is kept free."""
    image = _image(page.size)
    image.fill(Qt.GlobalColor.transparent)
    painter = _painter(image)
    for item in page.all_texts():
        pen.draw(painter, item, color(style.ink))
    painter.end()
    return image


@dataclass(slots=True)
class PagePainter:
    """Paints one page; ``style`` is suited to the ground once that is painted."""

    page: PagePlan
    content: GraphicContent
    style: GraphicStyle
    pen: Pen

    def draw(self, picture: QImage | None, *, words: bool = True) -> QImage:
        """The picture; without ``words`` only what lies behind them."""
        page, size = self.page, self.page.size
        image = _image(size)
        painter = _painter(image)
        if self.content.right_to_left:  # what decorates the far corner stays away from the title
            painter.setTransform(QTransform(-1, 0, 0, 1, size.width, 0))
        paint_ground(painter, self.style, size.width, size.height)
        painter.resetTransform()
        if picture is not None and self.style.kind == "picture":
            paint_picture(painter, picture, size.width, size.height)
        if self.style.kind in OWN:
            painter.end()
            self._suit_ground(image)
            painter = _painter(image)
        self._decorate(painter)
        for row in page.rows:
            self._row(painter, row)
        if words:
            self._words(painter)
        painter.end()
        return image

    def ink_of(self, item: TextItem) -> Rgb:
        """The colour that a text is drawn in."""
        style = self.style
        return {"ink": style.ink, "soft": style.soft, "badge": style.badge_ink}[item.ink]

    # ------------------------------------------------------------------- ground

    def _suit_ground(self, image: QImage) -> None:
        """Inks for this ground, and veils under every block of words that needs one."""
        room = self.page.size.room
        small = image.copy(int(room.x), int(room.y), int(room.width), int(room.height))
        small = small.scaled(24, 24, mode=Qt.TransformationMode.SmoothTransformation)
        self.style = dressed(self.style, ground_of(small, Box(0, 0, 24, 24)))
        veils = [(box, self._needed(image, box)) for box in self._blocks()]
        cards = self._card_alpha(image)
        painter = _painter(image)
        painter.setPen(Qt.PenStyle.NoPen)
        for box, alpha in veils:
            if alpha:
                painter.setBrush(color(self.style.veil, alpha))
                painter.drawRoundedRect(_rect(box), VEIL_EDGE, VEIL_EDGE)
        painter.end()
        self.style = _with_card(self.style, cards)

    def _blocks(self) -> list[Box]:
        """What head and foot really cover, and a little more."""
        blocks = (self.page.head, self.page.foot)
        return [self._covered(block) for block in blocks if block.texts]

    def _covered(self, block: Block) -> Box:
        boxes = [self._inked(item) for item in block.texts]
        boxes += [block.mark] if block.mark else []
        left, top = min(box.x for box in boxes), min(box.y for box in boxes)
        right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
        edge = VEIL_EDGE / 2
        return Box(
            left - VEIL_EDGE, top - edge, right - left + 2 * VEIL_EDGE, bottom - top + VEIL_EDGE
        )

    def _inked(self, item: TextItem) -> Box:
        wide, box = self.pen.width(item.text, item.size, item.weight), item.box
        spare = box.width - wide
        x = box.x + {"left": 0.0, "middle": spare / 2, "right": spare}[item.side]
        return Box(x, box.y, wide, box.height)

    def _needed(self, image: QImage, box: Box) -> float:
        style = self.style
        return veil_needed(ground_of(image, box), (style.ink, style.soft), style.veil)

    def _card_alpha(self, image: QImage) -> float:
        """One for all cards, so that they look alike: the most that any of them needs."""
        style = self.style
        grounds = [ground_of(image, row.box) for row in self.page.rows]
        inks = (style.ink, style.soft)
        needed = max(veil_needed(ground, inks, style.card) for ground in grounds)
        return max(needed, style.card_alpha)

    # -------------------------------------------------------------------- parts

    def _decorate(self, painter: QPainter) -> None:
        """What belongs to a look and follows the words: a line of light, a rule."""
        style, head = self.style, self.page.head
        titles = [item for item in head.texts if item.ink == "ink"]
        if not titles or style.kind not in ("neon", "mono"):
            return
        last = titles[-1]
        y = last.box.bottom + last.size * 0.02
        wide = min(260.0, last.box.width)
        start = last.box.x if last.side == "left" else last.box.right - wide
        bar = QRectF(start, y, wide, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        if style.kind == "mono":
            painter.fillRect(bar, color(style.accents[0]))
            return
        light = QLinearGradient(bar.topLeft(), bar.topRight())
        light.setColorAt(0, color(style.accents[0]))
        light.setColorAt(1, color(style.accents[1]))
        painter.setBrush(light)
        painter.drawRoundedRect(bar, 4, 4)

    def _row(self, painter: QPainter, row: RowPlan) -> None:
        style, rect = self.style, _rect(row.box)
        radius = min(28.0, row.box.height * 0.2)
        badge = color(style.badge(row.color))
        self._card(painter, rect, radius, badge)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(badge)
        inner = min(24.0, row.badge.height * 0.19)
        painter.drawRoundedRect(_rect(row.badge), inner, inner)

    def _words(self, painter: QPainter) -> None:
        page = self.page
        for row in page.rows:
            painter.save()
            painter.setClipRect(_rect(row.box))  # a tower of accents must not reach the neighbours
            for item in (*row.texts, *row.badge_texts):
                self._text(painter, item)
            painter.restore()
        for item in (*page.head.texts, *page.foot.texts):
            self._text(painter, item)
        if page.foot.mark is not None:
            self._mark(painter, page.foot.mark)

    def _card(self, painter: QPainter, rect: QRectF, radius: float, badge: QColor) -> None:
        style = self.style
        if style.kind == "mono":
            painter.fillRect(
                QRectF(rect.left(), rect.bottom() + 3, rect.width(), 2), color(style.ink)
            )
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(style.card, style.card_alpha))
        painter.drawRoundedRect(rect, radius, radius)
        if style.kind == "neon":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for width, alpha in ((9, 0.16), (5, 0.28), (2.5, 1.0)):
                pen = painter.pen()
                pen.setStyle(Qt.PenStyle.SolidLine)
                pen.setWidthF(width)
                pen.setColor(QColor(badge.red(), badge.green(), badge.blue(), round(alpha * 255)))
                painter.setPen(pen)
                painter.drawRoundedRect(rect, radius, radius)

    def _text(self, painter: QPainter, item: TextItem) -> None:
        self.pen.draw(painter, item, color(self.ink_of(item)))

    def _mark(self, painter: QPainter, box: Box) -> None:
        source = resource(f"platforms/{self.content.mark}.svg").read_bytes()
        ink = color(self.style.ink).name().encode()
        QSvgRenderer(QByteArray(source.replace(b"<svg ", b'<svg fill="%s" ' % ink, 1))).render(
            painter, _rect(box)
        )


def _with_card(style: GraphicStyle, alpha: float) -> GraphicStyle:
    from dataclasses import replace

    least = LEAST_VEIL if style.kind == "picture" else 0.0
    return replace(style, card_alpha=max(alpha, least))


def _image(size: GraphicSize) -> QImage:
    return QImage(size.width, size.height, QImage.Format.Format_ARGB32_Premultiplied)


def _painter(image: QImage) -> QPainter:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    return painter


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)
