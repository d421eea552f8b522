"""What a user can do with templates: what new streams start with, and coming ones can follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from creatorplanner.domain.checklists import Template, TemplateItem
from creatorplanner.domain.due_times import DueRule
from creatorplanner.domain.formats import Format
from creatorplanner.domain.ids import new_id
from creatorplanner.domain.start_templates import StartLine
from creatorplanner.domain.streams import Stream
from creatorplanner.domain.text import TITLE_LIMIT, clean_text
from creatorplanner.operations.done import Done
from creatorplanner.operations.lists import refresh_untouched, refreshed
from creatorplanner.store.planbook import Edit, Planbook


def create_template(edit: Edit, name: str, lines: tuple[StartLine, ...] = ()) -> Done:
    """A new template with its lines."""
    position = max((known.position for known in edit.book.promotion.templates()), default=-1) + 1
    template = Template(new_id(), clean_text(name, TITLE_LIMIT), position)
    edit.put(template)
    for index, (text, due, do, network) in enumerate(lines):
        clean = clean_text(text, TITLE_LIMIT)
        edit.put(TemplateItem(new_id(), template.id, clean, due, index, do, network))
    return Done("template.created", {"title": template.name}, template.id)


def duplicate_template(edit: Edit, template_id: str, name: str) -> Done:
    """A copy with the same lines under another name; no format uses it yet."""
    edit.get(Template, template_id)
    lines = edit.book.promotion.template_items(template_id)
    copied = tuple(StartLine(line.text, line.due, line.do, line.network) for line in lines)
    return create_template(edit, name, copied)


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


def add_template_item(edit: Edit, template_id: str, line: StartLine) -> Done:
    """Add a line at the end of a template."""
    template = edit.get(Template, template_id)
    lines = edit.book.promotion.template_items(template_id)
    position = max((known.position for known in lines), default=-1) + 1
    text = clean_text(line.text, TITLE_LIMIT)
    made = TemplateItem(new_id(), template_id, text, line.due, position, line.do, line.network)
    edit.put(made)
    return Done("template.changed", {"title": template.name}, made.id)


def change_template_item(
    edit: Edit, line_id: str, text: str | None = None, due: DueRule | None = None
) -> Done:
    """Change a template line's text, or by when it has to be done.

    Lists already made stay as they are until ``refresh_streams``.
    """
    line = edit.get(TemplateItem, line_id)
    clean = line.text if text is None else clean_text(text, TITLE_LIMIT)
    return _changed(edit, replace(line, text=clean, due=due or line.due))


def set_template_item_do(edit: Edit, line_id: str, do: DueRule | None) -> Done:
    """Say when to do a line; None: only by when."""
    return _changed(edit, replace(edit.get(TemplateItem, line_id), do=do))


def set_template_item_network(edit: Edit, line_id: str, network: str) -> Done:
    """Say whose text a line posts; "" for none."""
    return _changed(edit, replace(edit.get(TemplateItem, line_id), network=clean_text(network, 60)))


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


def refresh_streams(edit: Edit, template_id: str, now: datetime) -> Done:
    """Let coming streams follow their template: lines that nobody touched become its lines.

    Ticked and changed lines stay; lines that were taken off a stream do not come back.
    """
    template = edit.get(Template, template_id)
    streams = outdated(edit.book, template_id, now)
    for stream in streams:
        refresh_untouched(edit, stream)
    return Done("template.refreshed", {"title": template.name, "count": len(streams)}, template_id)


def outdated(book: Planbook, template_id: str, now: datetime) -> list[Stream]:
    """Coming streams whose untouched lines are not those of their template any more."""
    lines = book.promotion.template_items(template_id)
    kinds = {kind.id for kind in book.formats.all() if kind.template_id == template_id}
    streams = [stream for stream in book.streams.coming(now) if stream.format_id in kinds]
    keys = [stream.id for stream in streams]
    lists, dropped = book.promotion.lists_of(keys), book.promotion.dropped_of(keys)
    return [
        one
        for one in streams
        if refreshed(lists.get(one.id, []), lines, dropped.get(one.id, set()), one).differs
    ]


def _changed(edit: Edit, line: TemplateItem) -> Done:
    edit.put(line)
    facts: dict[str, Any] = {"title": line.text}
    return Done("template.changed", facts, line.id, f"template_item:{line.id}")
