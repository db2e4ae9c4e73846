"""The corpus: its pages with their gold answers, where it lies, and how it is cut into folds by site.

Beside the development corpus (`SETS`) a folder of further sets (`MORE_SETS`) may lie: pages of other kinds that no rule
was made from. Both have `gold.jsonl` and `pages/`.
"""

from __future__ import annotations

import gzip
import json
import os
import zlib
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from devparse.language.urls import host_of

ROOT: Final = Path(__file__).resolve().parent.parent
SETS: Final = ("fundus", "news424", "wcxb")
"""The development corpus."""
MORE_SETS: Final = (
    "dragnet", "daniel", "l3s", "worldnews", "zhfinance", "ceed", "indo", "mercury", "misinfo", "newspaper", "readability",
    "readability2", "metascraper",
)  # fmt: skip
"""The further sets."""
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {"development": SETS, "more": MORE_SETS}
NAMES: Final = (*GROUPS, *SETS, *MORE_SETS)
"""What pages can be asked for by."""
FOLDS: Final = 5
VARIABLE: Final = "DEVPARSE_CORPUS"
_DEFAULT: Final = ROOT.parent / "shared" / "corpus"


class NoCorpus(ArgumentTypeError):
    """There is no corpus where it was looked for; the message says how to get one."""


@attrs.frozen
class Gold:
    """What people say a page holds; None where they were not asked.

    `texts` are the right bodies: the article's text and, where gold names its standfirst, the text without it; none
    where nobody annotated it. `folder` is the corpus that has the page. `learn` is False for a page that nothing may be
    learned from. `kind` says who made gold: "person", "site-rule" or "reviewed-output".
    """

    id: str
    set: str
    url: str
    texts: tuple[str, ...]
    folder: Path
    learn: bool = True
    kind: str = "person"
    title: str | None = None
    authors: tuple[str, ...] | None = None
    date: str | None = None

    @property
    def site(self) -> str:
        """The host of the page, or its own id where its address is not known."""
        return host_of(self.url) or self.id

    def page(self) -> bytes:
        """The bytes of the page as saved."""
        return page(self.folder, self.id)

    @property
    def fold(self) -> int:
        """Which fold the page's site is in."""
        return fold_of(self.url)


def fold_of(url: str) -> int:
    """Which fold a page is in: the same for all pages of a host."""
    return zlib.crc32(host_of(url).encode()) % FOLDS


def folder(option: str | None = None) -> Path:
    """Where the corpus lies: the option, else the environment, else beside the repository. Raises `NoCorpus`."""
    path = Path(option or os.environ.get(VARIABLE) or _DEFAULT)
    if not (path / "gold.jsonl").is_file():
        raise NoCorpus(f"no corpus at {path}: name its folder with --corpus or {VARIABLE}, or build it with corpora.py")
    return path


def add_option(parser: ArgumentParser) -> None:
    """Let `--corpus` name the folder; a program that finds none ends with what to do about it."""
    parser.add_argument("--corpus", type=folder, default="", help=f"folder of the corpus (else the variable {VARIABLE})")


def golds(path: Path, *, only: str = "", chosen: Sequence[str] = (), limit: int = 0, more: bool = False) -> list[Gold]:
    """The gold answers in file order; with `more` those of the further sets too, where they lie beside the corpus.

    `only` leaves the pages whose id contains it, `chosen` those of some sets (or of a group of sets, by its name), `limit`
    the first of each set.
    """
    folders = [path, *([path.with_name(f"{path.name}-more")] if more else [])]
    files = [folder / "gold.jsonl" for folder in folders]
    found = [_gold(record, file.parent) for file in files if file.is_file() for record in records(file)]
    names = [name for one in chosen for name in GROUPS.get(one, (one,))]
    found = [gold for gold in found if only in gold.id and (not names or gold.set in names)]
    if limit:
        sets = dict.fromkeys(gold.set for gold in found)
        found = [gold for name in sets for gold in [gold for gold in found if gold.set == name][:limit]]
    return found


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def page(path: Path, identifier: str) -> bytes:
    """The bytes of a page as saved."""
    return gzip.decompress((path / "pages" / f"{identifier}.html.gz").read_bytes())


def _gold(record: dict[str, Any], folder: Path) -> Gold:
    texts = [record["text"]] if "text" in record else []
    if record.get("summary"):
        texts.append("\n".join(record["paragraphs"][len(record["summary"]) :]))
    return Gold(
        id=record["id"],
        set=record["set"],
        url=record.get("url", ""),
        texts=tuple(texts),
        folder=folder,
        learn=record.get("learn", True),
        kind=record.get("gold", "person"),
        title=record.get("title"),
        authors=tuple(record["authors"]) if "authors" in record else None,
        date=record.get("date"),
    )
