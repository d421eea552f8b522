"""Templates whose lines can be added to a stream's list."""

from __future__ import annotations

from dataclasses import dataclass

from creatorplanner.domain.checklists import Template
from creatorplanner.domain.start_templates import START_TEMPLATES, StartTemplate
from creatorplanner.models.desk import Desk
from creatorplanner.operations.checklists import add_lines_from_template, add_start_lines


@dataclass(frozen=True)
class LineSources:
    """The plan's templates, and those that come along and are not in the plan by their name."""

    desk: Desk

    def templates(self) -> list[Template]:
        """The plan's own."""
        return self.desk.book.promotion.templates()

    def others(self) -> list[StartTemplate]:
        """Those that come along."""
        names = {template.name for template in self.templates()}
        return [start for start in START_TEMPLATES if start.name not in names]

    def add(self, stream_id: str, template: Template | StartTemplate) -> None:
        """Add the lines that the stream does not have."""
        if isinstance(template, Template):
            self.desk.run(add_lines_from_template, stream_id, template.id)
        else:
            self.desk.run(add_start_lines, stream_id, template.name, template.lines)
