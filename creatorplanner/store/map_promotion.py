"""How checklists, templates, hashtags and texts for networks lie in the file."""

from __future__ import annotations

from typing import Any

from creatorplanner.domain.checklists import ChecklistItem, DroppedLine, Template, TemplateItem
from creatorplanner.domain.due_times import Anchor, DueRule
from creatorplanner.store.mapping import Mapping, Record, instant, plain, seconds

_DUE = ("anchor", "offset_minutes", "day_offset", "clock_minutes")
_DO = ("do_anchor", "do_offset_minutes", "do_day_offset", "do_clock_minutes")


def _due_columns(due: DueRule) -> Record:
    return {
        "anchor": due.anchor.value,
        "offset_minutes": due.offset_minutes,
        "day_offset": due.day_offset,
        "clock_minutes": due.clock_minutes,
    }


def _do_columns(do: DueRule | None) -> Record:
    if do is None:
        return dict.fromkeys(_DO)
    return {f"do_{name}": value for name, value in _due_columns(do).items()}


def _do_rule(record: Record) -> DueRule | None:
    if record.get("do_anchor") is None:
        return None
    return _due_rule({name.removeprefix("do_"): record[name] for name in _DO})


def _due_rule(record: Record) -> DueRule:
    return DueRule(
        Anchor(record["anchor"]),
        record["offset_minutes"],
        record["day_offset"],
        record["clock_minutes"],
    )


def _template_item_record(item: TemplateItem) -> Record:
    return {
        **plain("id", "template_id", "text", "position", "network")(item),
        **_due_columns(item.due),
        **_do_columns(item.do),
    }


def _template_item(record: Record) -> TemplateItem:
    return TemplateItem(
        record["id"],
        record["template_id"],
        record["text"],
        _due_rule(record),
        record["position"],
        _do_rule(record),
        record.get("network", ""),
    )


def _checklist_record(item: ChecklistItem) -> Record:
    return {
        **plain("id", "stream_id", "text", "position", "network", "line_id")(item),
        **_due_columns(item.due),
        **_do_columns(item.do),
        "do_utc": seconds(item.do_at),
        "due_utc": seconds(item.due_at),
        "done_utc": seconds(item.done_at),
        "touched": int(item.touched),
    }


def _checklist_item(record: Record) -> ChecklistItem:
    return ChecklistItem(
        id=record["id"],
        stream_id=record["stream_id"],
        text=record["text"],
        due=_due_rule(record),
        due_at=instant(record["due_utc"]),
        done_at=instant(record["done_utc"]),
        touched=bool(record["touched"]),
        position=record["position"],
        # steps of the history that were written before version 3 have none of these
        do=_do_rule(record),
        do_at=instant(record.get("do_utc")),
        network=record.get("network", ""),
        line_id=record.get("line_id", ""),
    )


PROMOTION_MAPPINGS: tuple[Mapping[Any], ...] = (
    Mapping(
        Template,
        "templates",
        ("id", "name", "position"),
        plain("id", "name", "position"),
        lambda row: Template(**row),
    ),
    Mapping(
        TemplateItem,
        "template_items",
        ("id", "template_id", "text", "position", *_DUE, "network", *_DO),
        _template_item_record,
        _template_item,
    ),
    Mapping(
        ChecklistItem,
        "checklist_items",
        (
            *("id", "stream_id", "text", "position", *_DUE, "due_utc", "done_utc", "touched"),
            *("network", *_DO, "do_utc", "line_id"),
        ),
        _checklist_record,
        _checklist_item,
    ),
    Mapping(DroppedLine, "dropped_lines", ("id",), plain("id"), lambda row: DroppedLine(**row)),
)
