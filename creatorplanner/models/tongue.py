"""The one door to translated text: English stands in the code, a translator can take over."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def tr(context: str, text: str, **values: object) -> str:
    """The text in the interface's language, with ``{name}`` places filled.

    ``context`` groups texts for translators. Works before there is an application.
    """
    if not text:
        return ""  # a catalogue answers an empty text with its own header
    shown = QCoreApplication.translate(context, text)
    return shown.format(**values) if values else shown


def tr_count(context: str, one: str, many: str, n: int, shown: str = "", **values: object) -> str:
    """The text for ``n`` things; ``{n}`` shows as ``shown`` (digits of the locale) or plainly.

    Translators get the plural text with ``n``, so languages with more forms find theirs.
    """
    source = one if n == 1 else many
    text = QCoreApplication.translate(context, source, None, n)
    return text.format(n=shown or n, **values)
