"""Dragging, resizing and drawing blocks on wall time."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorplanner.domain.snapping import (
    MAX_MINUTES,
    MIN_MINUTES,
    SNAP_STEPS,
    Block,
    clamp_minutes,
    draw,
    move,
    nudge,
    resize_end,
    resize_start,
    snap,
    snap_minutes,
    stretch,
)

WALLS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1))
STEPS = st.sampled_from(SNAP_STEPS)
BLOCKS = st.builds(
    Block,
    WALLS.map(lambda wall: wall.replace(second=0, microsecond=0)),
    st.integers(MIN_MINUTES, MAX_MINUTES),
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{text}")


@pytest.mark.parametrize(
    ("minutes", "step", "snapped"),
    [(7, 15, 0), (7.5, 15, 15), (-7, 15, 0), (-8, 15, -15), (52, 5, 50), (44, 30, 30)],
)
def test_minutes_snap_to_the_nearest_step(minutes: float, step: int, snapped: int) -> None:
    assert snap_minutes(minutes, step) == snapped


def test_late_evening_snaps_to_midnight() -> None:
    assert snap(at("20 23:55")) == at("21 00:00")


def test_a_sideways_drag_keeps_the_time_of_day_to_the_minute() -> None:
    block = Block(at("19 20:10"), 90)
    assert move(block, 1, 6) == Block(at("20 20:10"), 90)
    assert move(block, 1, 20) == Block(at("20 20:30"), 90)


def test_keyboard_moves_are_exact() -> None:
    assert nudge(Block(at("19 20:10"), 90), days=3, minutes=-75) == Block(at("22 18:55"), 90)
    assert stretch(Block(at("19 20:00"), 30), -15).minutes == 15
    assert stretch(Block(at("19 20:00"), 15), -15).minutes == 15


def test_edges_follow_the_pointer_within_the_limits() -> None:
    block = Block(at("19 20:00"), 90)
    assert resize_end(block, at("19 22:02")) == Block(at("19 20:00"), 120)
    assert resize_end(block, at("19 18:00")) == Block(at("19 20:00"), 15)
    assert resize_end(block, at("23 18:00")) == Block(at("19 20:00"), 24 * 60)
    assert resize_start(block, at("19 19:00")) == Block(at("19 19:00"), 150)
    assert resize_start(block, at("19 23:00")) == Block(at("19 21:15"), 15)


def test_drawing_up_or_down_gives_the_same_block() -> None:
    down = draw(at("19 20:01"), at("19 21:29"))
    assert down == Block(at("19 20:00"), 90)
    assert draw(at("19 21:29"), at("19 20:01")) == down
    assert draw(at("19 20:13"), at("19 20:14"), 120) == Block(at("19 20:00"), 120)
    assert draw(at("19 23:55"), at("19 23:58"), 45) == Block(at("19 23:45"), 45)


def test_a_drag_of_half_a_step_moves_to_the_grid() -> None:
    block = Block(at("19 20:00"), 60)
    assert move(block, 0, 7) == block
    assert move(block, 0, 8) == Block(at("19 20:15"), 60)
    assert (MIN_MINUTES, MAX_MINUTES, SNAP_STEPS) == (15, 1440, (5, 15, 30))


def test_wild_drags_stay_inside_the_calendar() -> None:
    block = Block(at("19 20:00"), 60)
    assert nudge(block, days=10**8).start.year == 9998
    assert nudge(block, days=-(10**8)).start.year == 1900
    assert move(block, 10**12, 0).start.year == 9998


@given(BLOCKS, st.integers(-60, 60), st.floats(-3000, 3000), STEPS)
def test_moving_keeps_the_length_and_lands_on_the_grid(
    block: Block, days: int, minutes: float, step: int
) -> None:
    moved = move(block, days, minutes, step)
    assert moved.minutes == block.minutes
    wanted = block.start + timedelta(days=days, minutes=minutes)
    assert abs(moved.start - wanted) <= timedelta(minutes=step / 2)
    on_grid = (moved.start.hour * 60 + moved.start.minute) % step == 0
    assert on_grid or moved.start == block.start + timedelta(days=days)


@given(BLOCKS, WALLS, STEPS)
def test_resizing_never_moves_the_other_edge(block: Block, pointer: datetime, step: int) -> None:
    lower, upper = resize_end(block, pointer, step), resize_start(block, pointer, step)
    assert lower.start == block.start
    assert upper.end == block.end
    for changed in (lower, upper):
        assert MIN_MINUTES <= changed.minutes <= MAX_MINUTES


@given(WALLS, WALLS, STEPS)
def test_a_drawn_block_is_on_the_grid_and_within_limits(
    anchor: datetime, pointer: datetime, step: int
) -> None:
    block = draw(anchor, pointer, 60, step)
    assert MIN_MINUTES <= block.minutes <= MAX_MINUTES
    assert (block.start.hour * 60 + block.start.minute) % step == 0
    assert block.start.second == block.start.microsecond == 0


@given(st.integers())
def test_clamped_lengths_are_legal(minutes: int) -> None:
    assert MIN_MINUTES <= clamp_minutes(minutes) <= MAX_MINUTES
    assert clamp_minutes(clamp_minutes(minutes)) == clamp_minutes(minutes)
