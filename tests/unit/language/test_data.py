"""The tables of words: one format, one loader, keys that are BCP 47 tags."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import devparse
from devparse.language.data import phrases_in, table, words

FOLDER = Path(devparse.__file__).parent / "language" / "data"
BY_LANGUAGE = ("bylines", "footer", "legal", "service")
TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")


@pytest.mark.parametrize("name", BY_LANGUAGE)
def test_parts_of_a_table_are_keyed_by_language(name: str) -> None:
    """Every key below a part is a BCP 47 tag, and has phrases."""
    for part in table(name).values():
        for language, text in part.items():
            assert TAG.fullmatch(language), language
            assert list(phrases_in(text))


def test_months_have_twelve_names_in_every_language() -> None:
    """The generated table is whole."""
    assert len(table("months")) > 60
    for language, months in table("months").items():
        assert TAG.fullmatch(language), language
        assert len([names for names in months if list(phrases_in(names))]) == 12


def test_phrases_are_parted_by_commas_and_lines() -> None:
    """Line breaks inside a phrase are spaces; empty ones are left out."""
    assert list(phrases_in("written\n by, von ,,; par")) == ["written by", "von", "par"]
    assert words("bylines", "degrees", "surname_roles") >= {"phd", "guest"}


def test_importing_reads_no_table() -> None:
    """Tables are read when a page needs them, and not before."""
    code = "import devparse, devparse.language.data as data; assert data.table.cache_info().currsize == 0"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.name)
def test_tables_are_read_as_they_stand(path: Path) -> None:
    """No table is broken or empty."""
    assert table(path.stem)
