"""A parser can be shared: threads and processes read the same pages to equal Pages."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

import devparse
from devparse.testing import Fixture, collect

PARSER = devparse.Parser()
FIXTURES = collect(Path(__file__).parent.parent / "pages")


@pytest.fixture(params=["threads", "processes"])
def pool(request: pytest.FixtureRequest) -> Executor:
    if request.param == "threads":
        return ThreadPoolExecutor(8)
    return ProcessPoolExecutor(4, mp_context=multiprocessing.get_context("spawn"))


def test_all_workers_read_the_same(pool: Executor) -> None:
    alone = [fixture.parse(PARSER) for fixture in FIXTURES]
    with pool:
        together = list(pool.map(Fixture.parse, FIXTURES * 2, [PARSER] * len(FIXTURES) * 2, chunksize=8))
    assert together == alone * 2
