"""Pages through workers, for programs: in order, ahead by a bounded amount, without blocking a loop."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import saved

import devparse
from devparse.batch import Item, PagePool, Result, parse_many


@devparse.extractor(saved.Ferry)
def troublesome(doc: devparse.Document, site: devparse.Site) -> saved.Ferry | None:
    """Hangs, dies or raises where the page says so."""
    match doc.first_text("h1"):
        case "hang":
            time.sleep(3600)
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "raise":
            raise RuntimeError("out of order")
    return saved.ferry(doc, site)


PARSER = devparse.Parser(strict=True).with_extractors(troublesome)


def _saying(word: str) -> bytes:
    return saved.html(0).replace(b"Ferry 0 leaves late", word.encode())


def test_results_come_in_order_and_are_those_of_parse(tmp_path: Path) -> None:
    """One result an item, whatever form the item has; pages equal to the last field."""
    path = tmp_path / "3.html"
    path.write_bytes(saved.html(3))
    items = [
        Item(html=saved.html(0), url="https://news.example/0", id="zero"),
        {"html": saved.html(1).decode(), "url": "https://news.example/1", "status": 200},
        saved.html(2),
        path,
        Item(text=saved.dump(4)),
        b"",
        {"html": lambda: None},
        memoryview(saved.html(7)),
        *map(saved.html, range(8, 60)),
        tmp_path / "missing.html",
    ]
    results = list(parse_many(items, jobs=2))
    assert results[0] == Result(devparse.parse(saved.html(0), url="https://news.example/0"), id="zero", url="https://news.example/0")
    assert results[1].page == devparse.parse(saved.html(1).decode(), url="https://news.example/1")
    assert results[3].id == str(path)
    assert results[4].page == devparse.parse_text(saved.dump(4))
    assert results[5].page is None
    assert str(results[5].error).startswith("UnreadableInput")
    assert str(results[-1].error).startswith("FileNotFoundError")
    assert str(results[6].error).startswith(("AttributeError", "PicklingError", "TypeError"))
    headlines = [result.page.metadata.headline for result in results if result.page]
    assert headlines == [saved.headline(number) for number in range(60) if number not in (5, 6)]


def test_what_hangs_dies_or_raises_costs_its_page() -> None:
    """The page is marked with what became of it, all others are read, in their order."""
    words = {3: "hang", 9: "die", 20: "raise"}
    items = [Item(html=_saying(words[number]) if number in words else saved.html(number), id=str(number)) for number in range(40)]
    results = list(parse_many(items, jobs=2, parser=PARSER, timeout=1.5))
    assert [result.id for result in results] == list(map(str, range(40)))
    told = {int(result.id or 0): str(result.error).partition(":")[0] for result in results if result.error}
    assert told == {3: "Timeout", 9: "WorkerDied", 20: "RuntimeError"}
    assert all(result.page and result.page.get(saved.Ferry) == saved.Ferry(int(result.id or 0)) for result in results if not result.error)


def test_only_so_much_is_read_ahead() -> None:
    """An endless source is fine: it is read as its pages are wanted."""
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while True:
            taken += 1
            yield saved.html(taken)

    results = parse_many(endless(), jobs=1)
    for number in range(1, 31):
        result = next(results)
        assert result.page
        assert result.page.metadata.headline == saved.headline(number)
        assert taken <= number + 8
        time.sleep(0.002)
    results.close()  # type: ignore[attr-defined]


def test_options_are_those_of_parse() -> None:
    """Sections, site, day of capture and charset reach the workers; what is wrong with them is told at once."""
    (result,) = parse_many([saved.html(1)], jobs=1, sections=[devparse.Metadata], site="devdiscourse", captured=saved.DAY)
    assert result.page == devparse.parse(saved.html(1), sections=[devparse.Metadata], site="devdiscourse", captured=saved.DAY)
    with pytest.raises(devparse.UnknownSite):
        next(parse_many([saved.html(1)], site="nobody"))
    with pytest.raises(TypeError, match="an item is"):
        list(parse_many([3], jobs=1))  # type: ignore[list-item]


def test_an_async_caller_is_not_blocked() -> None:
    """While pages are read the loop goes on: it ticks all the time, and results are awaited one by one or together."""

    async def crawl() -> tuple[list[Result], int]:
        ticks = 0

        async def tick() -> None:
            nonlocal ticks
            while True:
                ticks += 1
                await asyncio.sleep(0.005)

        ticking = asyncio.create_task(tick())
        with PagePool(jobs=1, parser=PARSER, timeout=1.0) as pool:
            hanging = pool.submit(_saying("hang"))
            rest = [pool.submit(Item(html=saved.html(number), id=str(number))) for number in range(10)]
            results = await asyncio.gather(*map(asyncio.wrap_future, [hanging, *rest]))
        ticking.cancel()
        return results, ticks

    (first, *others), ticks = asyncio.run(crawl())
    assert str(first.error).startswith("Timeout")
    assert [result.id for result in others] == list(map(str, range(10)))
    assert ticks > 50


def test_a_path_may_lead_to_any_saved_file(tmp_path: Path) -> None:
    """MHTML and dumps are read as `devparse batch` reads them; what is no page is a result with `error`."""
    (tmp_path / "a.mht").write_bytes(saved.mhtml(1, "https://news.example/1"))
    (tmp_path / "b.txt").write_text(saved.dump(2))
    (tmp_path / "c.gz").write_bytes(b"\x1f\x8bnothing")
    found = list(parse_many([tmp_path / name for name in ("a.mht", "b.txt", "c.gz")], jobs=1))
    assert [result.page and (result.page.form, result.page.metadata.headline) for result in found] == [
        ("html", saved.headline(1)), ("text", saved.headline(2)), None
    ]  # fmt: skip
    assert (found[0].url, str(found[2].error).partition(":")[0]) == ("https://news.example/1", "UnreadableInput")
