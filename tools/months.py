"""Write the names of months into the language data: those of the Unicode CLDR, with the further spellings that papers use.

    pip install babel && python tools/months.py

Babel carries the CLDR; the library itself reads the table only. `months_extra.toml` holds what the CLDR does not: Levantine
and Maghrebi names in Arabic, `setiembre`, `Sept`, `Jänner`.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from babel import Locale, __version__

LANGUAGES: Final = (
    "en de fr es ca gl pt it ro nl af sv nb da fi is et lt lv pl cs sk hu sl hr sr-Latn sr mk bg ru uk be el sq tr az eu ga cy mt "
    "ar fa ur he hi mr ne bn gu pa ta te ml kn si th lo km my id ms fil sw ka hy kk uz"
).split()
"""The languages, as BCP 47 tags."""
EXTRA: Final = Path(__file__).with_name("months_extra.toml")
TABLE: Final = Path(__file__).parent.parent / "src" / "devparse" / "language" / "data" / "months.toml"
_CLUSTERS: Final = (("format", "wide"), ("format", "abbreviated"), ("stand-alone", "wide"), ("stand-alone", "abbreviated"))
_MIN_CHARS: Final = 2


def main() -> int:
    """Write the table; says how many names it has."""
    extra = tomllib.loads(EXTRA.read_text("utf-8"))
    lines = [
        "# Names of months by language (BCP 47 tags): twelve strings each, the names of a month parted by commas.",
        f"# Written by tools/months.py from the Unicode CLDR (Babel {__version__}) and tools/months_extra.toml.",
        "",
    ]
    for language in LANGUAGES:
        months = [", ".join(dict.fromkeys((*known, *more))) for known, more in zip(cldr_months(language), spellings(extra, language), strict=True)]
        lines += [f"{language} = [", *(f'    "{names}",' for names in months), "]"]
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{TABLE}: {len(LANGUAGES)} languages")
    return 0


def cldr_months(language: str) -> Iterator[list[str]]:
    """The names of each month that the CLDR has, without the dots of abbreviations."""
    months = Locale.parse(language, sep="-").months
    for number in range(1, 13):
        found = (months[context][width][number] for context, width in _CLUSTERS if width in months[context])
        yield [name for name in map(plain, found) if len(name) >= _MIN_CHARS and not any(map(str.isdigit, name))]


def plain(name: str) -> str:
    """A name in lower case without dots; the space inside it stays."""
    return " ".join(name.replace(".", "").lower().split())


def spellings(extra: dict[str, list[str]], language: str) -> Iterable[list[str]]:
    """The further spellings of each month."""
    return ([name for name in text.split(", ") if name] for text in extra.get(language, [""] * 12))


if __name__ == "__main__":
    sys.exit(main())
