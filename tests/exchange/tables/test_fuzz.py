"""A few of the files of `make fuzz`: each is a table or refused in words, and takes no time."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from tests.support.hostile_tables import FILES, check


@given(FILES)
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
def test_f08_no_file_breaks_the_reader(data: bytes) -> None:
    check(data)
