"""Pages through a pool: `parse_many` in order, `PagePool` for callers with a loop of their own."""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from datetime import date
from typing import Final, Self, TypeVar

import attrs

from devparse.batch.pool import Pool, TaskFailed
from devparse.engines.items import AnyItem, Item, Reading, as_item, error_line
from devparse.errors import UnreadableInput
from devparse.page import Page
from devparse.parser import Parser

Given = TypeVar("Given")
Value = TypeVar("Value")

TIMEOUT_SECONDS: Final = 30.0
_AHEAD_PER_JOB: Final = 8
"""How far reading may run ahead of the page whose turn it is."""
_AHEAD_BYTES: Final = 64 * 1024 * 1024


@attrs.frozen
class Result:
    """What became of one item: its page, or why there is none."""

    page: Page | None = None
    error: str | None = None
    """One line, "UnreadableInput: the input is empty"; None when there is a page."""
    id: str | None = None
    """That of the item."""
    url: str | None = None
    """That of the item."""


class PagePool:
    """Worker processes that read pages for a program with a loop of its own: an `async` one, a crawler, a server.

    `submit` returns at once with a future, which `asyncio.wrap_future` makes awaitable. `jobs` is the number of
    processes (all cores when None), `timeout` the seconds one page may take; the rest is as in `devparse.parse`. Extractors
    and packs of `parser` have to be importable. Close it when done, or use it as a context manager.
    Raises `UnknownSite` when no pack has the name `site`.
    """

    def __init__(
        self,
        *,
        jobs: int | None = None,
        parser: Parser | None = None,
        sections: Iterable[type] | None = None,
        site: str | None = None,
        captured: date | None = None,
        charset: str | None = None,
        timeout: float | None = TIMEOUT_SECONDS,
    ) -> None:
        reading = Reading(
            parser=parser or Parser(),
            sections=None if sections is None else tuple(sections),
            site=site,
            captured=captured,
            charset=charset,
        )
        reading.check()
        self._pool: Pool[Item, Page] = Pool(reading.page, jobs=jobs, timeout=timeout)
        self.jobs = self._pool.jobs

    def submit(self, given: AnyItem) -> Future[Result]:
        """The result to come; it never raises for what is wrong with the page.

        Raises TypeError for what is no item; a file that cannot be read is a result with `error`.
        """
        promised: Future[Result] = Future()
        promised.set_running_or_notify_cancel()
        try:
            item = as_item(given)
        except (OSError, UnreadableInput) as error:
            item = Item(id=str(given), error=error_line(error))
        try:
            done = self._pool.submit(item)
        except (pickle.PicklingError, AttributeError, TypeError) as error:
            promised.set_result(Result(error=error_line(error), id=item.id, url=item.url))
        else:
            done.add_done_callback(lambda future: _hand_over(item, future, promised))
        return promised

    def close(self) -> None:
        """End the processes; results that are not there yet have `error` set."""
        self._pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _hand_over(item: Item, done: Future[Page], promised: Future[Result]) -> None:
    error = done.exception()
    if error is None:
        promised.set_result(Result(done.result(), id=item.id, url=item.url))
    elif isinstance(error, TaskFailed):
        promised.set_result(Result(error=str(error), id=item.id, url=item.url))
    else:
        promised.set_exception(error)


def parse_many(
    items: Iterable[AnyItem],
    *,
    jobs: int | None = None,
    parser: Parser | None = None,
    sections: Iterable[type] | None = None,
    site: str | None = None,
    captured: date | None = None,
    charset: str | None = None,
    timeout: float | None = TIMEOUT_SECONDS,
) -> Iterator[Result]:
    """Read many pages in worker processes; one result an item comes out, in the order of the items.

    An item is an `Item`, a mapping with its fields (`url`, `html` or `text`, `captured`, `charset`, `id`), the HTML itself, or the path
    of a saved page. `items` may be endless: it is read only so far ahead as keeps the workers busy. `captured` and `charset` are for items that
    name none. A page that cannot be read, takes longer than `timeout` seconds, or kills its worker is a result with `error` set.

    Raises TypeError for what is no item, and `BrokenPool` when no worker can be started.
    """
    with PagePool(
        jobs=jobs, parser=parser, sections=sections, site=site, captured=captured, charset=charset, timeout=timeout
    ) as pool:
        for _, future in in_order(items, pool.submit, jobs=pool.jobs, size=_size):
            yield future.result()


def in_order(
    given: Iterable[Given], submit: Callable[[Given], Future[Value]], *, jobs: int, size: Callable[[Given], int]
) -> Iterator[tuple[Given, Future[Value]]]:
    """What was given, each with what became of it, in order; so much at a time is under way as keeps the jobs busy."""
    under_way: deque[tuple[Given, Future[Value]]] = deque()
    held = 0
    for each in given:
        under_way.append((each, submit(each)))
        held += size(each)
        while under_way and (
            under_way[0][1].done() or len(under_way) >= jobs * _AHEAD_PER_JOB or held > _AHEAD_BYTES
        ):
            held -= size(under_way[0][0])
            under_way[0][1].exception()  # waits for it
            yield under_way.popleft()
    for first in under_way:
        first[1].exception()
        yield first


def _size(given: object) -> int:
    item = given if isinstance(given, (bytes, str)) else getattr(given, "html", None)
    return len(item) if isinstance(item, (bytes, str)) else 0
