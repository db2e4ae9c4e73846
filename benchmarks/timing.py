"""What a page costs: the bare parse, devparse whole and by stage, turn by turn; growth, memory, import.

Times are those of the processor in this thread, so that other programs on the machine weigh as little as may be.
"""

from __future__ import annotations

import ctypes
import gc
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from statistics import median
from typing import Final, NamedTuple

import attrs
from lxml import etree

from devparse import Page, to_json
from devparse.decoding.decoding import decode
from devparse.limits import Limits
from devparse.parser import STANDARD, Parser
from devparse.regions import label
from devparse.rows.document import Document
from devparse.rows.html_parser import read
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
began = time.thread_time()
import devparse
print((time.thread_time() - began) * 1000)
"""
_LIMITS: Final = Limits()


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
    written: float
    """The page as JSON, when it is there."""
    stages: tuple[float, ...]


@attrs.frozen
class Cost:
    """What a page costs over its turns: medians, in milliseconds, and the medians of the ratios within a turn."""

    size: int
    bare: float
    whole: float
    metadata: float
    written: float
    stages: tuple[float, ...]
    ratio: float
    """The whole page in bare parses."""
    metadata_share: float
    """Metadata alone as a share of the whole page."""


def clocked(work: Callable[..., object], *given: object) -> float:
    """How long a piece of work takes, in milliseconds; letting go of its result counts."""
    began = time.thread_time()
    work(*given)
    return (time.thread_time() - began) * 1000


def bare(data: bytes) -> etree._Element:
    """What everything is held against: the tree and nothing else."""
    return etree.fromstring(data, etree.HTMLParser(huge_tree=True))


def staged(page: Saved) -> tuple[float, ...]:
    """The cost of each of `STAGES`, in milliseconds."""
    marks = [time.thread_time()]
    content, problems = decode(page.data)
    marks.append(time.thread_time())
    reading = read(content, _LIMITS)
    marks.append(time.thread_time())
    document = Document(reading, url=page.url, form="html", content=content, problems=problems)
    document.linked_data  # noqa: B018
    marks.append(time.thread_time())
    label(document, GENERIC)
    marks.append(time.thread_time())
    for extractor in STANDARD:
        extractor(document, GENERIC)
        marks.append(time.thread_time())
    document.forget()
    del content, reading, document
    marks.append(time.thread_time())
    return tuple((end - start) * 1000 for start, end in zip(marks, marks[1:], strict=False))


def costs(pages: Sequence[Saved], rounds: int) -> list[Cost]:
    """The cost of each page; a first round warms up and is not counted.

    In a round each way to read goes through all pages, each page right after a bare parse of it: so every way finds the
    bounded caches as a stream of other pages left them, and not warmed by the same page a moment ago.
    """
    turns: list[list[Turn]] = [[] for _ in pages]
    for _ in range(rounds + 1):
        wholes = [(clocked(bare, page.data), clocked(parsed, page)) for page in pages]
        metadata = [(clocked(bare, page.data), clocked(parsed, page, Metadata)) for page in pages]
        written = [clocked(to_json, parsed(page)) for page in pages]
        stages = [(clocked(bare, page.data), staged(page)) for page in pages]
        for taken, whole, about, text, parts in zip(turns, wholes, metadata, written, stages, strict=True):
            taken.append(Turn(whole[0], whole[1], about[1], text, parts[1]))
    return [_cost(page, taken[1:]) for page, taken in zip(pages, turns, strict=True)]


def parsed(page: Saved, *sections: type) -> Page:
    """The page as devparse reads it, with these sections, or all."""
    return PARSER.parse(page.data, url=page.url, sections=sections or None)


def _cost(page: Saved, turns: Sequence[Turn]) -> Cost:
    return Cost(
        size=len(page.data),
        bare=median(turn.bare for turn in turns),
        whole=median(turn.whole for turn in turns),
        metadata=median(turn.metadata for turn in turns),
        written=median(turn.written for turn in turns),
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
        once = clocked(parsed, page)
        ratios.append(clocked(parsed, large) / once)
    return median(ratios)


def import_time(runs: int = 9) -> float:
    """What `import devparse` costs beyond its dependencies, in milliseconds: the median over fresh processes.

    As where it is installed, the modules are there in compiled form; a first process that compiles them does not count.
    """
    command = [sys.executable, "-c", _IMPORT]
    with tempfile.TemporaryDirectory() as compiled:
        variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        variables["PYTHONPYCACHEPREFIX"] = compiled
        taken = [
            float(subprocess.run(command, capture_output=True, check=True, text=True, env=variables).stdout)
            for _ in range(runs + 1)
        ]
    return median(taken[1:])


@attrs.frozen
class Memory:
    """What reading a page takes beyond the input, in bytes."""

    text: int
    """The text of all rows in UTF-8, to compare with."""
    tree: int
    """The tree of a bare parse; devparse builds none."""
    peak: int
    """The most that Python held at a time."""

    @property
    def ratio(self) -> float:
        """The peak in trees; 0 where the size of a tree is not known."""
        return self.peak / self.tree if self.tree else 0.0


def memory(pages: Sequence[Saved]) -> list[Memory]:
    """The memory of each page that has text."""
    found = []
    for page in pages:
        text = sum(len(row.text.encode()) for row in read(decode(page.data)[0], _LIMITS).rows)
        tree = _tree_size(page.data)
        tracemalloc.start()
        parsed(page)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        if text:
            found.append(Memory(text, tree, peak))
    return found


class _MallInfo(ctypes.Structure):
    """What glibc's `mallinfo2` returns."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()
    )


def _tree_size(data: bytes) -> int:
    """What the tree of a page takes, in bytes; 0 where the C library does not tell."""
    told = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if told is None:
        return 0
    told.restype = _MallInfo
    gc.collect()
    before = told()
    root = bare(data)
    after = told()
    del root
    return int(after.uordblks + after.hblkhd - before.uordblks - before.hblkhd)


def resident() -> float:
    """The largest resident set of this process so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def long_run(pages: Sequence[Saved], count: int) -> Iterator[tuple[int, float]]:
    """Parse `count` pages, over and over the same; after each tenth how many were parsed and the resident set."""
    for number in range(1, count + 1):
        page = pages[number % len(pages)]
        parsed(page)
        if number % max(1, count // 10) == 0:
            yield number, resident()
