"""One number of the log form: its name, the field, and one quiet line below it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from creatorplanner.domain.entry_errors import EntryError, NumberTooLarge
from creatorplanner.domain.entry_numbers import LARGEST
from creatorplanner.domain.usual import Usual
from creatorplanner.models.regional import Regional
from creatorplanner.models.tongue import tr
from creatorplanner.views.kit import Kit
from creatorplanner.views.log.entry_line import EntryLine
from creatorplanner.views.log.told import odd_told
from creatorplanner.views.plain import isolate, tooltip
from creatorplanner.views.widgets.labels import Text

LABEL = 112  # design pixels
HINT = "Not a number. Try 1.2k"
TOO_LARGE = "Too large a number. Is there a digit too many?"

Reader = Callable[[Regional, str], int | None]


def read_count(regional: Regional, text: str) -> int | None:
    """A number of people or things."""
    return regional.read_count(text)


def read_length(regional: Regional, text: str) -> int | None:
    """A short length in seconds."""
    return regional.read_seconds(text)


def read_money(regional: Regional, text: str) -> int | None:
    """An amount of money in hundredths."""
    amount = regional.read_amount(text)
    if amount is None:
        return None
    found = int((Decimal(amount) * 100).to_integral_value(ROUND_HALF_UP))
    if abs(found) > LARGEST:
        raise NumberTooLarge(text)
    return found


class NumberField(QWidget):
    """Blank is "not known". What cannot be read stays as typed, marked, with words below it."""

    changed = Signal()

    def __init__(
        self, kit: Kit, label: str, name: str, reader: Reader = read_count, *, hint: str = HINT
    ) -> None:
        super().__init__()
        self._kit, self._reader, self._hint = kit, reader, hint
        self._usual: Usual | None = None
        self._about: Callable[[int], str] | None = None
        self._said: Callable[[int], str] | None = None
        self._limit: Callable[[int], str] | None = None
        self._doubt: Callable[[int], str] | None = None
        self._words = self._source = ""
        self._shown, self._value = "", None
        self.label = Text(kit.look, label, 13, 500, "text2")
        self.line = EntryLine(kit, name)
        self.message = Text(kit.look, "", 11, 400, "text3", elide=True)
        self.label.setBuddy(self.line)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.line, 0, 1)
        grid.addWidget(self.message, 1, 1)
        self._grid = grid
        self.line.textChanged.connect(self._typed)
        self.line.editingFinished.connect(self._left)
        kit.look.changed.connect(self._dress)
        self._dress()

    _value: int | None

    def show_value(self, value: int | None, text: str) -> None:
        """Show a known value as ``text``; it is handed back as it came while nobody edits it."""
        self._shown, self._value = text, value
        self.line.show_value(text)
        self._tell(final=True)

    def restore(self, text: str) -> None:
        """Put back what was typed before."""
        self.line.setText(text)
        self._tell(final=True)

    def set_usual(self, usual: Usual | None) -> None:
        """What to measure the number against."""
        self._usual = usual
        self._tell(final=True)

    def set_about(
        self,
        about: Callable[[int], str] | None,
        source: str = "",
        said: Callable[[int], str] | None = None,
    ) -> None:
        """What the number is worth, told below it; ``source`` is where that comes from.

        ``said`` tells the same in a whole sentence, for tooltips and screen readers.
        """
        self._about, self._source, self._said = about, source, said
        self._tell(final=True)

    def set_limit(self, limit: Callable[[int], str]) -> None:
        """``limit`` has the words for a number that cannot be taken, "" for any other."""
        self._limit = limit

    def set_doubt(self, doubt: Callable[[int], str]) -> None:
        """``doubt`` has the words for a number that is odd beside others, "" for any other."""
        self._doubt = doubt

    def refusal(self) -> str:
        """Why the number cannot be taken, though it can be read; "" where it can."""
        value = self.number()
        return "" if value is None or self._limit is None else self._limit(value)

    def tell_again(self) -> None:
        """Something beside the field changed that its words are about."""
        self._tell(final=False)

    def set_quiet(self, words: str) -> None:
        """What stands below while there is nothing else to say."""
        self._words = words
        self._tell(final=True)

    def text(self) -> str:
        """What stands in the field."""
        return self.line.text()

    def value(self) -> int | None:
        """The number, None for blank. Raises EntryError."""
        if self.text() == self._shown:
            return self._value
        return self._reader(self._kit.regional, self.text())

    def number(self) -> int | None:
        """The number where there is one that can be read."""
        try:
            return self.value()
        except EntryError:
            return None

    def is_bad(self) -> bool:
        """Whether the text cannot be read."""
        return bool(self._unread())

    def check(self) -> bool:
        """Mark what cannot be read; whether all is well."""
        self._tell(final=True)
        return not self.is_bad() and not self.refusal()

    def _typed(self, _text: str) -> None:
        self._tell(final=False)
        self.changed.emit()

    def _left(self) -> None:
        self._tell(final=True)

    def _tell(self, *, final: bool) -> None:
        """``final`` once the typing is over: a half-typed number is not called wrong."""
        unread, marked = self._unread(), self.line.property("state") == "bad"
        if unread and not final and not marked:
            return
        refusal = unread or self.refusal()
        if refusal and (final or marked):
            self._say("bad", "bad", refusal)
            self._hint_with("", "")
            return
        value = self.number()
        odd = "" if value is None else self._odd(value)
        # the first digits of a large number are no small number
        if odd and (final or self.line.property("state") == "warn"):
            about = self._about(value) if value is not None and self._about is not None else ""
            self._say("warn", "warn", self._joined(self._echo(value), odd, about))
        else:
            self._say("", "text3", self._joined(self._echo(value), self._quiet(value)))
        self._say_whole(value)

    def _unread(self) -> str:
        """Why the text cannot be read, "" where it can."""
        try:
            self.value()
        except NumberTooLarge:
            return tr("Log", TOO_LARGE)
        except EntryError:
            return self._hint
        return ""

    def _odd(self, value: int) -> str:
        doubt = "" if self._doubt is None else self._doubt(value)
        if doubt or self._usual is None:
            return doubt
        return odd_told(self._kit.regional, self._usual, value)

    def _echo(self, value: int | None) -> str:
        """How the text was read, where that is not what stands there."""
        plain = value is None or self._reader is not read_count or self._bare().isdecimal()
        return "" if plain or not self._bare() else f"= {self._kit.regional.number(value or 0)}"

    def _quiet(self, value: int | None) -> str:
        number = self._kit.regional.number
        if value is not None and self._about is not None:
            return self._about(value)
        if self._usual is None:
            return self._words
        ends = [number(self._usual.low), number(self._usual.high)]
        if self._kit.regional.right_to_left:
            ends = [isolate(end) for end in ends]
        return f"usual: {'–'.join(ends)}"

    def _joined(self, *parts: str) -> str:
        """Parts in a row; words of the other direction do not pull them about."""
        known = [part for part in parts if part]
        if self._kit.regional.right_to_left and len(known) > 1:
            known = [isolate(part) for part in known]
        return " · ".join(known)

    def _bare(self) -> str:
        """The text without what only groups its digits."""
        text = self.text().strip()
        return "" if text == self._shown else text.replace(self._kit.regional.group_separator, "")

    def _say_whole(self, value: int | None) -> None:
        sentence = "" if value is None or self._said is None else self._said(value)
        warned = self.message.text() if self.line.property("state") == "warn" else ""
        if sentence:
            self.line.setAccessibleDescription(" ".join(filter(None, (warned, sentence))))
        # a line that is cut tells itself whole, so another one has to hold it
        told = self.message.text() if self._source or sentence else ""
        parts = [part for part in (sentence and f"{sentence}.", self._source) if part]
        self._hint_with(told, " ".join(parts))

    def _hint_with(self, told: str, more: str) -> None:
        words = tooltip("\n".join(part for part in (told, more) if part))
        self.message.setToolTip(words)
        self.line.setToolTip(words)

    def _say(self, state: str, role: str, words: str) -> None:
        self.line.set_state(state)
        self.line.setAccessibleDescription(words)
        self.message.setText(words)
        self.message.set_role(role)

    def _dress(self) -> None:
        px = self._kit.look.px
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(1))
        self.label.setFixedWidth(px(LABEL))
        self.message.setFixedHeight(px(16))
