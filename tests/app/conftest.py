"""Clock and plans for the tests in this folder."""

from tests.fixtures.plan import clock, open_book, plan_file

__all__ = ["clock", "open_book", "plan_file"]
