"""Quick add: one line of text as a stream, several, a series or an idea.

``Fri 8pm Q&A 90m #grwm``: order does not matter, every piece that is understood carries its place
in the text, and what is left over is the title.
"""

from creatorplanner.domain.quick_add.facts import (
    Context,
    DayOrder,
    FormatFact,
    PlatformFact,
    Span,
    Tongue,
)
from creatorplanner.domain.quick_add.reader import Reader, read_quick_add
from creatorplanner.domain.quick_add.result import (
    Clock,
    Kind,
    Note,
    QuickAdd,
    State,
    Token,
    Value,
)

__all__ = [
    "Clock",
    "Context",
    "DayOrder",
    "FormatFact",
    "Kind",
    "Note",
    "PlatformFact",
    "QuickAdd",
    "Reader",
    "Span",
    "State",
    "Token",
    "Tongue",
    "Value",
    "read_quick_add",
]
