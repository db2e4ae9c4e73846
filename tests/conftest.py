"""What all tests share: the amounts of search that property tests may spend; more of it where `CI` is set."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from devparse import regions
from devparse.rows import html_parser

_CALM = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]

settings.register_profile("fast", max_examples=60 if os.environ.get("CI") else 15, deadline=None, suppress_health_check=_CALM)
settings.register_profile("long", max_examples=5000, deadline=None, suppress_health_check=_CALM)
settings.load_profile("fast")


@pytest.fixture(autouse=True, scope="session")
def both_readers() -> Iterator[None]:
    """With `DEVPARSE_BOTH_READERS` set, every page that any test reads or judges natively is read and judged in Python too, and compared."""
    if not os.environ.get("DEVPARSE_BOTH_READERS"):
        yield
        return
    from alike import compared, compared_judge

    read, judge = html_parser.read_natively, regions.judge_natively
    html_parser.read_natively, regions.judge_natively = compared(read), compared_judge(judge)
    yield
    html_parser.read_natively, regions.judge_natively = read, judge
