"""How often the stream comes again: read on one line, chosen from a menu, made in fields."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from creatorplanner.domain.recurrence import Rule
from creatorplanner.domain.recurrence_presets import presets
from creatorplanner.domain.series import Break
from creatorplanner.models.rule_words import RuleWords
from creatorplanner.models.stream_model import StreamModel
from creatorplanner.models.tongue import tr
from creatorplanner.operations.series import Scope, repeat_stream, set_rule
from creatorplanner.views.kit import Kit
from creatorplanner.views.panel.inline_choice import InlineChoice
from creatorplanner.views.panel.parts import FactRow, column
from creatorplanner.views.panel.pause_part import PausePart, told_break
from creatorplanner.views.panel.repeat_editor import RepeatEditor
from creatorplanner.views.panel.saving import Saving
from creatorplanner.views.panel.told import today
from creatorplanner.views.plain import label_text
from creatorplanner.views.widgets.menus import Menu

_CONTEXT = "Series"


class RepeatRow(QWidget):
    """The rule in words. ``reordered`` when other fields than before take the keyboard."""

    reordered = Signal()

    def __init__(self, kit: Kit, model: StreamModel, saving: Saving) -> None:
        super().__init__()
        self._kit, self._model, self._saving = kit, model, saving
        self.row = FactRow(kit, "repeat", "Repeat")
        self.editor = RepeatEditor(kit)
        self.scope = InlineChoice(kit, "For which streams")
        self.pauses = PausePart(kit, model, saving)
        layout = column(self, kit.look.px(4))
        for part in (self.row, self.editor, self.scope, self.pauses):
            layout.addWidget(part)
        self.row.clicked.connect(self.open_menu)
        self.editor.made.connect(self._made)
        self.editor.left.connect(self._left)
        self.pauses.left.connect(self._left)
        self.pauses.changed.connect(self.reordered)
        self._close()

    def load(self) -> None:
        """Show another stream, closed."""
        self._close()
        self.follow()

    def follow(self) -> None:
        """Show the present rule."""
        stream, standing = self._model.stream, self._model.standing
        self.setVisible(stream is not None and stream.start is not None)
        if stream is None or stream.start is None:
            return
        if standing is None:
            self.row.tell(tr(_CONTEXT, "Does not repeat"))
            self.pauses.close_part()
            self.scope.close_choice()
            return
        words, now = RuleWords(self._kit.regional), today(self._kit.desk.clock)
        rule = standing.series.rule
        rest = [words.ending(rule, now)]
        if (pause := self._next_break()) is not None:
            days = told_break(self._kit.regional, pause, now)
            rest.append(tr(_CONTEXT, "pauses {days}", days=days))
        self.row.tell(words.rule(rule, standing.series.start), " · ".join(rest))
        self.pauses.follow()

    def flush(self) -> None:
        """Take what stands in the fields."""
        rule = self.editor.typed()
        if not self.editor.isHidden() and rule is not None:
            self._apply(rule, "later")
            self._close()

    def menu(self) -> QMenu:
        """What fits the stream's own date, the present rule marked; then fields for any other."""
        menu = Menu(self._kit.look, self)
        group = QActionGroup(menu)
        for words, rule in self._choices():
            action = QAction(label_text(words), menu, checkable=True)
            action.setChecked(words == self._present_words())
            action.triggered.connect(partial(self._picked, rule))
            group.addAction(action)
            menu.addAction(action)
        menu.addAction(tr(_CONTEXT, "Custom…")).triggered.connect(lambda: self.edit())
        if self._model.standing is not None:
            menu.addSeparator()
            words = tr(_CONTEXT, "Pause from … to …")
            menu.addAction(words).triggered.connect(lambda: self._open_pauses())
        return menu

    def open_menu(self) -> None:
        """Offer the choices below the row."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.row.mapToGlobal(QPoint(0, self.row.height())))

    def choose(self, rule: Rule | None) -> None:
        """Take a rule, None to stop repeating; asks for whom where others come before."""
        standing = self._model.standing
        if standing is None or not standing.earlier_ahead:
            self._apply(rule, "later")
            return
        if rule is None:
            text = tr(_CONTEXT, "Stop repeating for which streams?")
        else:
            told = RuleWords(self._kit.regional).rule(rule, standing.recurrence)
            text = tr(_CONTEXT, "“{rule}” for which streams?", rule=told)
        answers = (
            (tr(_CONTEXT, "This and later"), partial(self._answered, rule, "later")),
            (tr(_CONTEXT, "All"), partial(self._answered, rule, "all")),
            (tr(_CONTEXT, "Cancel"), self._left),
        )
        self.pauses.close_part()
        self.scope.ask(text, answers)
        self.reordered.emit()
        self.scope.buttons[0].setFocus()

    def edit(self) -> None:
        """Turn the row into fields."""
        stream, standing = self._model.stream, self._model.standing
        if stream is None or stream.start is None:
            return
        self._close()
        rule = standing.series.rule if standing else presets(stream.start)[1]
        self.editor.show_rule(rule, stream.start, today(self._kit.desk.clock))
        self.row.hide()
        self.editor.show()
        self.reordered.emit()
        self.editor.begin()

    def _choices(self) -> list[tuple[str, Rule | None]]:
        stream, standing = self._model.stream, self._model.standing
        assert stream is not None
        assert stream.start is not None
        words = RuleWords(self._kit.regional)
        found: dict[str, Rule | None] = {tr(_CONTEXT, "Does not repeat"): None}
        for rule in presets(stream.start):
            found[words.rule(rule, stream.start)] = self._ending_alike(rule)
        if standing is not None:
            found.setdefault(self._present_words(), standing.series.rule)
        return list(found.items())

    def _ending_alike(self, rule: Rule) -> Rule:
        """A preset ends when the present rule does."""
        standing = self._model.standing
        return rule if standing is None else replace(rule, until=standing.series.rule.until)

    def _present_words(self) -> str:
        standing = self._model.standing
        if standing is None:
            return tr(_CONTEXT, "Does not repeat")
        return RuleWords(self._kit.regional).rule(standing.series.rule, standing.series.start)

    def _picked(self, rule: Rule | None, _checked: bool = False) -> None:
        standing = self._model.standing
        if rule != (None if standing is None else standing.series.rule):
            self.choose(rule)

    def _made(self, rule: Rule) -> None:
        self._close()
        self.row.setFocus()
        self._picked(rule)

    def _answered(self, rule: Rule | None, scope: Scope) -> None:
        self._left()
        self._apply(rule, scope)

    def _apply(self, rule: Rule | None, scope: Scope) -> None:
        stream, now = self._model.stream, self._kit.desk.clock.now()
        if stream is None:
            return
        if self._model.standing is not None:
            self._saving.run(set_rule, stream.id, rule, scope, now)
        elif rule is not None:
            self._saving.run(repeat_stream, stream.id, rule, now)

    def _next_break(self) -> Break | None:
        standing = self._model.standing
        now = today(self._kit.desk.clock)
        ahead = [pause for pause in standing.series.breaks if pause.last >= now] if standing else []
        return min(ahead, default=None)

    def _open_pauses(self) -> None:
        self._close()
        self.pauses.open_part()
        self.reordered.emit()

    def _left(self) -> None:
        focused = self._holds_focus()
        self._close()
        if focused:
            self.row.setFocus()

    def _holds_focus(self) -> bool:
        focus: QWidget | None = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _close(self) -> None:
        self.editor.hide()
        self.scope.close_choice()
        self.pauses.close_part()
        self.row.show()
