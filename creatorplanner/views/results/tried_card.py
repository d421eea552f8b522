"""The card that looks back: what the streams that were planned as tests did to the verdicts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.measures import Measure
from creatorplanner.models.advice_model import AdviceModel, Changed
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.results.measure_words import shown_value
from creatorplanner.views.results.offer_row import FormatTile
from creatorplanner.views.widgets.buttons import IconButton
from creatorplanner.views.widgets.frames import Card
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.wording.outcome_words import outcome_title, outcome_words


class TriedCard(Card):
    """Follows its model; there only where a test was logged."""

    def __init__(self, kit: Kit, model: AdviceModel) -> None:
        super().__init__(kit.look, 16)
        self._kit, self._model = kit, model
        look = kit.look
        self.title = Text(look, tr("Outcomes", "What your tests changed"), 15, 600)
        self.under = Text(
            look,
            tr("Outcomes", "One stream seldom settles anything: this is what each one added"),
            12,
            400,
            "text2",
            wrap=True,
        )
        self.rows: list[OutcomeRow] = []
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addWidget(self.under)
        self._list = QVBoxLayout()
        self._column.addLayout(self._list)
        self._column.addStretch(1)
        model.changed.connect(self.follow)
        kit.regional.changed.connect(self.follow)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def wanted(self) -> bool:
        """Whether there is anything to show."""
        return bool(self._model.outcomes)

    def follow(self) -> None:
        """Show the model's outcomes."""
        shown = self._model.outcomes
        while len(self.rows) < len(shown):
            self.rows.append(OutcomeRow(self._kit))
            self._list.addWidget(self.rows[-1])
        advised = self._model.advised
        for row, changed in zip(self.rows, shown, strict=False):
            if advised is not None:
                row.show_outcome(changed, advised.measure)
            row.show()
        for spare in self.rows[len(shown) :]:
            spare.hide()

    def _dress(self) -> None:
        px = self._kit.look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self._list.setContentsMargins(0, px(8), 0, 0)
        self._list.setSpacing(px(14))


class OutcomeRow(QWidget):
    """One test: what it was, its own result, what it changed."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._stream_id = ""
        look = kit.look
        self._tile = FormatTile(kit)
        self.title = Text(look, "", 13, 600, wrap=True)
        self.words = Text(look, "", 12, 400, "text2", wrap=True)
        self.open = IconButton(look, kit.icons, "eye", tr("Offers", "Show the stream"), size=28)
        self.open.clicked.connect(lambda: kit.navigator.select(self._stream_id, "results"))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.addWidget(self.title)
        self._column.addWidget(self.words)
        self._row.addLayout(self._column, 1)
        self._row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        look.changed.connect(self._dress)
        self._dress()

    def show_outcome(self, changed: Changed, measure: Measure) -> None:
        """Show a test with its own result."""
        regional, own = self._kit.regional, changed.outcome.value
        value = "" if own is None else shown_value(regional, measure, own)
        self._stream_id = changed.stream.id
        self._tile.show_format(changed.format)
        title = outcome_title(regional, changed)
        self.title.setText("  ·  ".join(filter(None, [title, value])))
        self.words.setText(outcome_words(regional, changed.outcome, measure))
        self.open.set_name(tr("Offers", "Show the stream: {title}", title=title))
        self.setAccessibleName(f"{self.title.text()}. {self.words.text()}")

    def _dress(self) -> None:
        px = self._kit.look.px
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(12))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(3))
