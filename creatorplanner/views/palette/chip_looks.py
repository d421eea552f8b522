"""Which colours and signs the pieces of a line have."""

from __future__ import annotations

from creatorplanner.domain.formats import Format
from creatorplanner.domain.quick_add import Kind, State, Token
from creatorplanner.views.palette.field import Mark
from creatorplanner.views.palette.token_chip import ChipLook
from creatorplanner.views.theme import Theme
from creatorplanner.views.wording.quick_add import QuickAddWords

_ICONS = {
    Kind.DAY: "calendar-days",
    Kind.TIME: "clock",
    Kind.LENGTH: "alarm-clock",
    Kind.PLATFORM: "radio",
    Kind.REPEAT: "repeat",
    Kind.TITLE: "type",
}


class ChipLooks:
    """Looks of tokens in one theme; ``formats`` by id are those of the plan."""

    def __init__(self, theme: Theme, words: QuickAddWords, formats: dict[str, Format]) -> None:
        self._theme, self._words, self._formats = theme, words, formats

    def chips(self, tokens: tuple[Token, ...]) -> list[ChipLook]:
        """The chips of a line."""
        repeats = [token for token in tokens if token.kind is Kind.REPEAT]
        return [self._chip(token, ending=token in repeats[1:]) for token in tokens]

    def _chip(self, token: Token, *, ending: bool) -> ChipLook:
        theme, mark = self._theme, self.mark(token)
        words = self._words.chip(token, self._formats, ending=ending)
        doubt = token.state is State.DOUBT and not token.off
        return ChipLook(
            key=token.key,
            words=words,
            spoken=self._words.spoken_chip(token, words),
            why=self._words.why(token),
            fill=mark.fill,
            ink=theme.warn if doubt else theme.text,
            line=mark.line,
            icon="" if token.off else _ICONS.get(token.kind, ""),
            off=token.off,
        )

    def mark(self, token: Token) -> Mark:
        """The tint behind a token's words."""
        theme = self._theme
        fill, line = theme.accent_soft, theme.accent_text
        if token.state is State.DOUBT:
            fill, line = theme.warn_soft, theme.warn
        elif token.kind is Kind.FORMAT:
            found = self._formats.get(str(token.value))
            colors = theme.format(found.color if found else "slate")
            fill, line = colors.fill, colors.bar
        elif token.kind is Kind.HASHTAG:
            colors = theme.format("green")
            fill, line = colors.fill, colors.bar
        elif token.kind in (Kind.PLATFORM, Kind.TITLE):
            fill, line = theme.pressed, theme.ctl
        return Mark(token.start, token.end, fill, line, token.key)
