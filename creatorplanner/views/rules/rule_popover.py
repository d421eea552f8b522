"""A rule of one's own, set in a small window below what shows it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from creatorplanner.domain.due_times import DueRule
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.plain import announce
from creatorplanner.views.rules.rule_fields import RuleFields, Unreadable
from creatorplanner.views.widgets.buttons import Button
from creatorplanner.views.widgets.labels import Text
from creatorplanner.views.widgets.paint import outlined
from creatorplanner.views.wording.due_rules import told_rule

_CONTEXT = "DueRules"
WIDTH = 330
Preview = Callable[[DueRule], str]


class RulePopover(QFrame):
    """Enter or Done takes the rule; Esc, Cancel or a click elsewhere leaves it as it was."""

    def __init__(
        self,
        kit: Kit,
        owner: QWidget,
        title: str,
        choose: Callable[[DueRule], object],
        preview: Preview | None = None,
    ) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self._kit, self._choose, self._preview = kit, choose, preview
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self.setWindowTitle(title)
        self.title = Text(kit.look, title, 13, 600)
        self.fields = RuleFields(kit, self._take, self.close)
        self.told = Text(kit.look, "", 12, 500, "text2", wrap=True)
        self.done = Button(kit.look, kit.icons, tr(_CONTEXT, "Done"), "primary", small=True)
        self.cancel = Button(kit.look, kit.icons, tr(_CONTEXT, "Cancel"), "ghost", small=True)
        self.done.clicked.connect(self._take)
        self.cancel.clicked.connect(self.close)
        self.fields.changed.connect(self._tell)
        self._lay_out()

    def open_below(self, widget: QWidget, rule: DueRule) -> None:
        """Show a rule right below a widget, inside its screen."""
        self.fields.show_rule(rule)
        self._tell()
        self.adjustSize()
        place = widget.mapToGlobal(QPoint(0, widget.height() + self._kit.look.px(2)))
        if self._kit.regional.right_to_left:
            place.setX(place.x() + widget.width() - self.width())
        room = widget.screen().availableGeometry()
        x = max(room.left(), min(place.x(), room.right() - self.width()))
        if place.y() + self.height() > room.bottom():
            place.setY(widget.mapToGlobal(QPoint(0, 0)).y() - self.height())
        self.move(x, max(room.top(), place.y()))
        self.show()
        self.fields.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it from anywhere inside."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The ground of menus."""
        painter = QPainter(self)
        theme = self._kit.look.theme
        painter.fillRect(self.rect(), theme.raised)
        outlined(painter, QRectF(self.rect()), 0, theme.line2)

    def _take(self) -> None:
        try:
            rule = self.fields.read()
        except Unreadable as unreadable:
            self.fields.mark(unreadable.field)
            self._say(unreadable.help, "bad")
            announce(self, unreadable.help)
            unreadable.field.setFocus()
            return
        choose = self._choose
        self.close()
        choose(rule)

    def _tell(self) -> None:
        """Say what the fields mean while they are changed."""
        self.fields.mark(None)
        try:
            rule = self.fields.read()
        except Unreadable:
            self._say("", "text2")
            return
        words = told_rule(rule, self._kit.regional)
        when = "" if self._preview is None else self._preview(rule)
        self._say(" · ".join(part for part in (words[:1].upper() + words[1:], when) if part))

    def _say(self, words: str, role: str = "text2") -> None:
        self.told.set_role(role)
        self.told.setText(words)

    def _lay_out(self) -> None:
        px = self._kit.look.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(14), px(12), px(14), px(12))
        whole.setSpacing(px(8))
        for part in (self.title, self.fields, self.told):
            whole.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(px(6))
        foot.addWidget(self.done)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        whole.addLayout(foot)
        self.setFixedWidth(px(WIDTH))
