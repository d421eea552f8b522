"""The shape of words for something that went wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FaultWords:
    """A title for a bar or toast, a sentence or two below it, and what can be done.

    ``actions`` are (name, button text): ``retry``, ``save_copy``, ``read_only``, ``restore``,
    ``choose_file``, ``new_plan``, ``reload``, ``quit``, ``leftover_keep`` and ``leftover_aside``.
    """

    title: str
    text: str
    actions: tuple[tuple[str, str], ...] = ()

    @property
    def sentence(self) -> str:
        """Title and text as one line, for a toast or a message beside a field."""
        return f"{self.title}. {self.text}" if self.text else f"{self.title}."
