"""Which rows of the journal are steps: a large one stands in several rows, its name in the last."""

from __future__ import annotations

PART = "part"  # stands where a step has its name; a part has no mark of its own for an undo
LAST_DONE = (
    f"SELECT seq FROM journal WHERE name <> '{PART}' AND undone = 0 ORDER BY seq DESC LIMIT 1"
)
