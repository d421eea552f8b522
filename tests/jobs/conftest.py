"""Plans for the tests in this folder."""

from tests.fixtures.plan import book, clock, open_book, plan_file, planner

__all__ = ["book", "clock", "open_book", "plan_file", "planner"]
