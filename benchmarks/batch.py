"""What many pages cost: batch beside plain parsing, two processes beside one, memory over a long run, reading of archives.

    python benchmarks/batch.py [--pages 2000] [--long 20000] [--rounds 3] [--write]

Processor times are those of all processes together, so other programs on the machine weigh little; the gain of a second process
is a ratio of wall-clock times, taken turn by turn, and means something on an idle machine only.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Final

import attrs
import corpus

from devparse.engines.warc import records_of

PAGE: Final = corpus.ROOT / "docs" / "scale.md"
BEGIN: Final = "<!-- measured: begin -->"
END: Final = "<!-- measured: end -->"
BILLION: Final = 1_000_000_000
_EVERY: Final = 3
_PLAIN: Final = """
import gzip, sys, devparse
for name in open(sys.argv[1]):
    devparse.parse(gzip.decompress(open(name.strip(), "rb").read()))
"""


@attrs.frozen
class Cost:
    """What one run took, in seconds: on the clock, and of the processors by itself and by the workers it started."""

    wall: float
    own: float
    workers: float

    @property
    def processor(self) -> float:
        """Of all its processes."""
        return self.own + self.workers


@attrs.frozen
class Memory:
    """Resident megabytes of the quarters of a long run, the most in each."""

    parent: tuple[float, ...]
    worker: tuple[float, ...]


@attrs.frozen
class Result:
    """Everything measured."""

    pages: int
    size: int
    plain: float
    """Processor seconds of plain parsing."""
    one: float
    """Of batch with one worker, into Parquet."""
    gain: float
    """Two workers over one, on the clock."""
    bound: float
    """The most that gain can be on two idle cores, by how the processor time is shared out."""
    reading: float
    """Processor seconds of reading the same pages from a WARC file."""
    memory: Memory | None
    load: float = 0.0
    """Processes that wanted a core at a time, this bench's own among them."""

    def figures(self) -> dict[str, float]:
        """What limits are set on."""
        figures = {
            "batch over plain parsing": self.one / self.plain,
            "two workers over one": self.gain,
            "two workers over one, by processor time": self.bound,
            "reading of archives over plain parsing": self.reading / self.plain,
        }
        if self.memory is not None:
            figures["memory, last quarter over second"] = max(
                series[-1] / series[1] for series in (self.memory.parent, self.memory.worker)
            )
        return figures


def cost(command: Sequence[str]) -> Cost:
    """Run a command to its end."""
    began = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    wall = time.monotonic() - began
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    used = [int(field) / os.sysconf("SC_CLK_TCK") for field in fields[11:15]]
    if process.wait():
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(wall, sum(used[:2]), sum(used[2:]))


def batch(source: str, output: Path, jobs: int) -> list[str]:
    """The command that reads what a list names."""
    return [sys.executable, "-m", "devparse", "batch", source, "-o", str(output), "--jobs", str(jobs), "--force"]


def copies(path: Path, folder: Path, count: int) -> list[Path]:
    """So many pages of the corpus in a folder; it begins anew when they are used up."""
    saved = sorted((path / "pages").glob("*.html.gz"))[::_EVERY]
    names = [folder / f"{number:06}.html.gz" for number in range(count)]
    for number, name in enumerate(names):
        name.symlink_to(saved[number % len(saved)])
    return names


def archive(names: Sequence[Path], path: Path) -> None:
    """The pages as a WARC file as web archives have it, each record a gzip member."""
    with path.open("wb") as file:
        for number, name in enumerate(names):
            body = gzip.decompress(name.read_bytes())
            head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n".encode()
            fields = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/{number}\r\n"
                f"WARC-Date: 2026-01-17T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(head) + len(body)}\r\n\r\n"
            )
            file.write(gzip.compress(fields.encode() + head + body + b"\r\n\r\n"))


def reading(path: Path) -> float:
    """Processor seconds of reading all pages of an archive, and of nothing else."""
    began = time.process_time()
    with path.open("rb") as stream:
        for _ in records_of(stream, "in"):
            pass
    return time.process_time() - began


def measure(path: Path, count: int, rounds: int, long: int) -> Result:
    """Measure everything."""
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "in").mkdir()
        names = copies(path, folder / "in", count)
        listed = folder / "names"
        listed.write_text("\n".join(map(str, names)))
        turns = [
            (
                cost([sys.executable, "-c", _PLAIN, str(listed)]),
                cost(batch(str(folder / "in"), folder / "out.parquet", 1)),
                cost(batch(str(folder / "in"), folder / "out.parquet", 2)),
            )
            for _ in range(rounds)
        ]
        archive(names, folder / "in.warc.gz")
        load = max(load, os.getloadavg()[1])
        return Result(
            pages=count,
            size=sum(len(gzip.decompress(name.read_bytes())) for name in names),
            plain=median(plain.processor for plain, _, _ in turns),
            one=median(one.processor for _, one, _ in turns),
            gain=median(one.wall / two.wall for _, one, two in turns),
            bound=median(2 * max(one.own, one.workers) / two.processor for _, one, two in turns),
            reading=median(reading(folder / "in.warc.gz") for _ in range(rounds)),
            memory=memory(path, long) if long else None,
            load=load,
        )


def memory(path: Path, count: int) -> Memory:
    """How much memory a run over so many pages takes, quarter by quarter."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "in").mkdir()
        copies(path, folder / "in", count)
        process = subprocess.Popen(batch(str(folder / "in"), folder / "out", 2), stderr=subprocess.DEVNULL)
        seen: list[tuple[float, float]] = []
        ended = threading.Event()
        watching = threading.Thread(target=_watch, args=(process.pid, seen, ended))
        watching.start()
        status = process.wait()
        ended.set()
        watching.join()
        if status:
            raise subprocess.CalledProcessError(status, process.args)
    quarter = len(seen) // 4
    quarters = [seen[at * quarter : (at + 1) * quarter] for at in range(4)]
    return Memory(
        tuple(max(parent for parent, _ in part) for part in quarters),
        tuple(max(worker for _, worker in part) for part in quarters),
    )


def _watch(process: int, seen: list[tuple[float, float]], ended: threading.Event) -> None:
    while not ended.wait(0.5):
        children = [_resident(child) for child in _children(process)]
        if len(children) == 2 and all(children):
            seen.append((_resident(process), max(children)))


def _children(process: int) -> list[int]:
    try:
        threads = list(Path(f"/proc/{process}/task").iterdir())
        return [int(number) for thread in threads for number in (thread / "children").read_text().split()]
    except OSError:
        return []


def _resident(process: int) -> float:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        return 0.0


def report(result: Result) -> Iterator[str]:
    """The result as Markdown, line by line."""
    rate = result.pages / result.one
    hours = BILLION / rate / 3600
    yield f"{result.pages:,} pages of {result.size / result.pages / 1000:.0f} kB on average, into Parquet; processor time of all processes:"
    yield ""
    yield "| | ms a page | of plain parsing |"
    yield "|---|---:|---:|"
    for name, seconds in (("plain parsing", result.plain), ("batch", result.one), ("reading the same from WARC.gz", result.reading)):
        yield f"| {name} | {seconds / result.pages * 1000:.2f} | {seconds / result.plain:.2f} |"
    yield ""
    yield f"- {rate:.0f} pages a core-second: a billion pages are {hours:,.0f} core-hours, or {hours / 1000:.1f} hours on 1,000 cores."
    yield (
        f"- Two workers are {result.gain:.2f} times as fast as one on the clock; by their processor times they can be "
        f"{result.bound:.2f} times on two idle cores."
    )
    yield f"- Measured on {os.cpu_count()} cores while {result.load:.1f} processes wanted one at a time."
    if result.memory is not None:
        for name, series in (("The process that writes", result.memory.parent), ("A worker", result.memory.worker)):
            yield f"- {name}, resident MB in the quarters of a long run: {', '.join(f'{most:.0f}' for most in series)}."


def write(lines: Sequence[str], path: Path = PAGE) -> None:
    """Put the lines between the marks of the page."""
    before, _, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    path.write_text(f"{before}{BEGIN}\n" + "\n".join(lines) + f"\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def arguments() -> argparse.ArgumentParser:
    """What can be asked for on the command line."""
    parser = argparse.ArgumentParser(description="What many pages cost.")
    corpus.add_option(parser)
    parser.add_argument("--pages", type=int, default=2000, metavar="N", help="pages of a turn")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="turns")
    parser.add_argument("--long", type=int, default=0, metavar="N", help="watch the memory over N pages")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    parser.add_argument("--write", action="store_true", help="put the lines into docs/scale.md")
    return parser


def main(given: Sequence[str] | None = None) -> int:
    """Run the bench."""
    options = arguments().parse_args(given)
    result = measure(options.corpus, options.pages, options.rounds, options.long)
    lines = list(report(result))
    print("\n".join(lines))
    if options.write:
        write(lines)
    if options.json:
        options.json.write_text(json.dumps(result.figures(), indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
