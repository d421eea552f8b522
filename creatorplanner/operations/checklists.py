"""What a user can do with a stream's checklist and with templates."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from creatorplanner.domain.checklists import ChecklistItem, Template, TemplateItem
from creatorplanner.domain.due_times import DueRule
from creatorplanner.domain.formats import Format
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.text import TITLE_LIMIT, clean_text
from creatorplanner.operations.lists import timed
from creatorplanner.operations.planner import Done
from creatorplanner.store.planbook import Edit


def tick_item(edit: Edit, item_id: str, done_at: datetime | None) -> Done:
    """Tick a line at a UTC instant, or clear its tick with None."""
    item = edit.get(ChecklistItem, item_id)
    ticked = replace(item, done_at=done_at, touched=True)
    if done_at is None:
        # an open line follows its stream again, wherever that went meanwhile
        ticked = timed(ticked, edit.get(Stream, item.stream_id))
    edit.put(ticked)
    return _done("item.ticked" if done_at else "item.cleared", ticked)


def add_item(edit: Edit, stream_id: str, text: str, due: DueRule) -> Done:
    """Add a line at the end of a stream's checklist."""
    stream = edit.get(Stream, stream_id)
    items = edit.items_of(stream_id)
    position = max((item.position for item in items), default=-1) + 1
    item = ChecklistItem(
        new_id(),
        stream_id,
        clean_text(text, TITLE_LIMIT),
        due,
        touched=True,
        position=position,
    )
    edit.put(timed(item, stream))
    return _done("item.added", item)


def change_item(
    edit: Edit, item_id: str, text: str | None = None, due: DueRule | None = None
) -> Done:
    """Change a line's text or its due rule."""
    item = edit.get(ChecklistItem, item_id)
    changed = replace(
        item,
        text=item.text if text is None else clean_text(text, TITLE_LIMIT),
        due=due or item.due,
        touched=True,
    )
    edit.put(timed(changed, edit.get(Stream, item.stream_id)))
    return _done("item.changed", changed, merge=f"item:{item_id}")


def delete_item(edit: Edit, item_id: str) -> Done:
    """Take a line off a stream's checklist."""
    item = edit.get(ChecklistItem, item_id)
    edit.delete(item)
    return _done("item.deleted", item)


def clear_overdue(edit: Edit, item_ids: tuple[str, ...]) -> Done:
    """Take several missed lines off their checklists in one step."""
    for item_id in item_ids:
        edit.delete(edit.get(ChecklistItem, item_id))
    return Done("item.cleared_overdue", {"count": len(item_ids)})


def create_template(edit: Edit, name: str, lines: tuple[tuple[str, DueRule], ...] = ()) -> Done:
    """A new template with its lines."""
    position = max((known.position for known in edit.book.promotion.templates()), default=-1) + 1
    template = Template(new_id(), clean_text(name, TITLE_LIMIT), position)
    edit.put(template)
    for index, (text, due) in enumerate(lines):
        edit.put(TemplateItem(new_id(), template.id, clean_text(text, TITLE_LIMIT), due, index))
    return Done("template.created", {"title": template.name}, template.id)


def rename_template(edit: Edit, template_id: str, name: str) -> Done:
    """Give a template another name."""
    template = replace(edit.get(Template, template_id), name=clean_text(name, TITLE_LIMIT))
    edit.put(template)
    return Done(
        "template.changed", {"title": template.name}, template_id, f"template:{template_id}"
    )


def delete_template(edit: Edit, template_id: str) -> Done:
    """Delete a template; formats that used it are left without, streams keep their lists."""
    template = edit.get(Template, template_id)
    for line in edit.book.promotion.template_items(template_id):
        edit.delete(line)
    for kind in edit.book.formats.all():
        if kind.template_id == template_id:
            edit.put(replace(kind, template_id=None))
    edit.delete(template)
    return Done("template.deleted", {"title": template.name}, template_id)


def add_template_item(edit: Edit, template_id: str, text: str, due: DueRule) -> Done:
    """Add a line at the end of a template."""
    template = edit.get(Template, template_id)
    lines = edit.book.promotion.template_items(template_id)
    position = max((line.position for line in lines), default=-1) + 1
    line = TemplateItem(new_id(), template_id, clean_text(text, TITLE_LIMIT), due, position)
    edit.put(line)
    return Done("template.changed", {"title": template.name}, line.id)


def change_template_item(
    edit: Edit, line_id: str, text: str | None = None, due: DueRule | None = None
) -> Done:
    """Change a template line's text or due rule; lists already made stay as they are."""
    line = edit.get(TemplateItem, line_id)
    clean = line.text if text is None else clean_text(text, TITLE_LIMIT)
    edit.put(replace(line, text=clean, due=due or line.due))
    return Done("template.changed", {"title": clean}, line_id, f"template_item:{line_id}")


def delete_template_item(edit: Edit, line_id: str) -> Done:
    """Take a line out of a template."""
    line = edit.get(TemplateItem, line_id)
    edit.delete(line)
    return Done("template.changed", {"title": line.text}, line_id)


def set_format_template(edit: Edit, format_id: str, template_id: str | None) -> Done:
    """Choose the template that gives a format's new streams their checklist."""
    if template_id is not None:
        edit.get(Template, template_id)
    kind = replace(edit.get(Format, format_id), template_id=template_id)
    edit.put(kind)
    return Done("format.changed", {"title": kind.name}, format_id)


def _done(name: str, item: ChecklistItem, merge: str | None = None, **facts: Any) -> Done:
    return Done(name, {"title": item.text, **facts}, item.id, merge)
