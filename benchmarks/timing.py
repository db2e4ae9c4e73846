"""What a page costs: the bare parse, devparse whole and by stage, turn by turn; growth, memory, import."""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from statistics import median
from typing import Final, NamedTuple

import attrs
from lxml import etree

from devparse import Page
from devparse.parser import STANDARD, Parser
from devparse.reading.decode import decode
from devparse.reading.document import Document
from devparse.reading.regions import label
from devparse.reading.tree import read
from devparse.sections import Metadata
from devparse.site import GENERIC

PARSER: Final = Parser(sites=())
STAGES: Final = ("decode", "rows", "head and linked data", "regions", *(stage.__name__ for stage in STANDARD), "letting go")
"""In the order of the work; what the whole page costs beyond them is the choice of site and the folding of answers."""
TIMES: Final = 8
"""How many times as large the grown page is."""
_BODY: Final = re.compile(rb"(.*?<body[^>]*>)(.*)(</body\s*>.*)", re.DOTALL | re.IGNORECASE)
_IMPORT: Final = """
import time, attrs, cattrs, cssselect, lxml.etree
began = time.perf_counter()
import devparse
print((time.perf_counter() - began) * 1000)
"""


@attrs.frozen
class Saved:
    """A page to be timed."""

    id: str
    url: str
    data: bytes


class Turn(NamedTuple):
    """What one turn of a page took, in milliseconds."""

    bare: float
    whole: float
    metadata: float
    """Whole, with nothing but `Metadata` asked for."""
    stages: tuple[float, ...]


@attrs.frozen
class Cost:
    """What a page costs over its turns: medians, in milliseconds, and the medians of the ratios within a turn."""

    size: int
    bare: float
    whole: float
    metadata: float
    stages: tuple[float, ...]
    ratio: float
    """The whole page in bare parses."""
    metadata_share: float
    """Metadata alone as a share of the whole page."""


def clocked(work: Callable[..., object], *given: object) -> float:
    """How long a piece of work takes, in milliseconds; letting go of its result counts."""
    began = time.perf_counter()
    work(*given)
    return (time.perf_counter() - began) * 1000


def bare(data: bytes) -> etree._Element:
    """What everything is held against: the tree and nothing else."""
    return etree.fromstring(data, etree.HTMLParser(huge_tree=True))


def staged(page: Saved) -> tuple[float, ...]:
    """The cost of each of `STAGES`, in milliseconds."""
    marks = [time.perf_counter()]
    content, problems = decode(page.data)
    marks.append(time.perf_counter())
    reading = read(content)
    marks.append(time.perf_counter())
    document = Document(reading, url=page.url, form="html", content=content, problems=problems)
    document.linked_data  # noqa: B018
    marks.append(time.perf_counter())
    label(document, GENERIC)
    marks.append(time.perf_counter())
    for extractor in STANDARD:
        extractor(document, GENERIC)
        marks.append(time.perf_counter())
    del content, reading, document
    marks.append(time.perf_counter())
    return tuple((end - start) * 1000 for start, end in zip(marks, marks[1:], strict=False))


def costs(pages: Sequence[Saved], rounds: int) -> list[Cost]:
    """The cost of each page; a first round warms up and is not counted.

    In a round each way to read goes through all pages, each page right after a bare parse of it: so every way finds the
    bounded caches as a stream of other pages left them, and not warmed by the same page a moment ago.
    """
    turns: list[list[Turn]] = [[] for _ in pages]
    for _ in range(rounds + 1):
        wholes = [(clocked(bare, page.data), clocked(_parse, page)) for page in pages]
        metadata = [(clocked(bare, page.data), clocked(_parse, page, Metadata)) for page in pages]
        stages = [(clocked(bare, page.data), staged(page)) for page in pages]
        for taken, whole, about, parts in zip(turns, wholes, metadata, stages, strict=True):
            taken.append(Turn(whole[0], whole[1], about[1], parts[1]))
    return [_cost(page, taken[1:]) for page, taken in zip(pages, turns, strict=True)]


def _parse(page: Saved, *sections: type) -> Page:
    return PARSER.parse(page.data, url=page.url, sections=sections or None)


def _cost(page: Saved, turns: Sequence[Turn]) -> Cost:
    return Cost(
        size=len(page.data),
        bare=median(turn.bare for turn in turns),
        whole=median(turn.whole for turn in turns),
        metadata=median(turn.metadata for turn in turns),
        stages=tuple(median(stage) for stage in zip(*(turn.stages for turn in turns), strict=True)),
        ratio=median(turn.whole / turn.bare for turn in turns),
        metadata_share=median(turn.metadata / turn.whole for turn in turns),
    )


def grown(data: bytes) -> bytes:
    """The same page with the content of its body `TIMES` times over."""
    match = _BODY.fullmatch(data)
    return match[1] + match[2] * TIMES + match[3] if match else data * TIMES


def growth(pages: Sequence[Saved], rounds: int) -> float:
    """How many times the cost of a page that of its grown self is: the median over pages."""
    return median(_growth(page, rounds) for page in pages)


def _growth(page: Saved, rounds: int) -> float:
    large = attrs.evolve(page, data=grown(page.data))
    ratios = []
    for _ in range(rounds):
        once = clocked(_parse, page)
        ratios.append(clocked(_parse, large) / once)
    return median(ratios)


def import_time(runs: int = 9) -> float:
    """What `import devparse` costs beyond its dependencies, in milliseconds: the median over fresh processes."""
    command = [sys.executable, "-c", _IMPORT]
    return median(float(subprocess.run(command, capture_output=True, check=True, text=True).stdout) for _ in range(runs))


def peaks(pages: Sequence[Saved]) -> Iterator[float]:
    """For each page the peak of memory beyond the input that Python asks for, over the bytes of the page's text."""
    for page in pages:
        text = sum(len(row.text.encode()) for row in read(decode(page.data)[0]).rows)
        tracemalloc.start()
        _parse(page)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        if text:
            yield peak / text


def resident() -> float:
    """The largest resident set of this process so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def long_run(pages: Sequence[Saved], count: int) -> Iterator[tuple[int, float]]:
    """Parse `count` pages, over and over the same; after each tenth how many were parsed and the resident set."""
    for number in range(1, count + 1):
        page = pages[number % len(pages)]
        _parse(page)
        if number % max(1, count // 10) == 0:
            yield number, resident()
