"""Moving lines up and down: on a stream's checklist and in a template."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from creatorplanner.domain.checklists import ChecklistItem, Template, TemplateItem
from creatorplanner.operations.done import Done
from creatorplanner.store.planbook import Edit

Line = TypeVar("Line", ChecklistItem, TemplateItem)


def move_item(edit: Edit, item_id: str, place: int) -> Done:
    """Put a line at a place (0 is the top) of its stream's checklist."""
    item = edit.get(ChecklistItem, item_id)
    items = edit.items_of(item.stream_id)
    for position, other in enumerate(_moved(items, item, place)):
        touched = other.touched or other.id == item_id
        edit.put(replace(other, position=position, touched=touched))
    return Done("item.moved", {"title": item.text}, item_id, f"order:{item.stream_id}")


def move_template_item(edit: Edit, line_id: str, place: int) -> Done:
    """Put a line at a place (0 is the top) of its template."""
    line = edit.get(TemplateItem, line_id)
    template = edit.get(Template, line.template_id)
    lines = edit.book.promotion.template_items(line.template_id)
    for position, other in enumerate(_moved(lines, line, place)):
        edit.put(replace(other, position=position))
    return Done("template.changed", {"title": template.name}, line_id, f"order:{template.id}")


def _moved(lines: list[Line], line: Line, place: int) -> list[Line]:
    rest = [other for other in lines if other != line]
    rest.insert(max(0, min(place, len(rest))), line)
    return rest
