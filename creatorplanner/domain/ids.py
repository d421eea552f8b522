"""Ids: ours, random, never used twice, so that an undo brings the same thing back."""

from __future__ import annotations

from os import urandom


def new_id() -> str:
    """A fresh random id of 128 bits (as UUID version 4 has, without its dashes)."""
    return urandom(16).hex()
