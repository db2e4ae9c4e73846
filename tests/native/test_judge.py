"""Both judges say the same of every row, to the last digit."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

import attrs
import pytest
from alike import judged_in_python
from hypothesis import given, settings
from hypothesis import strategies as st

from devparse.decoding.opening import open_page
from devparse.limits import Limits
from devparse.native import NATIVE
from devparse.regions.article import features
from devparse.regions.article.model import ArticleModel, shipped_model
from devparse.regions.article.native_judge import judge_natively, tables
from devparse.regions.article.structured_text import StructuredText
from devparse.rows import native_reader
from devparse.rows.dump_reader import read_dump
from devparse.rows.html_parser import read
from devparse.rows.model import Row

pytestmark = pytest.mark.skipif(NATIVE is None, reason="the native module is not built, or not wanted: `make native` builds it")
TESTS: Final = Path(__file__).parent.parent
SAVED: Final = sorted([*TESTS.glob("pages/**/source.*"), *TESTS.glob("fuzz/corpus/*.html")])
FORMS: Final[tuple[Literal["html", "text"], ...]] = ("html", "text")
LIMITS: Final = Limits()
NO_WEIGHTS: Final = {"keys": [0.0] * features.COUNT, "names": {}, "phrases": {}, "bias": 0.0, "low": 0.0, "high": 0.0, "base": 0.0}
NOTHING_SAID: Final = StructuredText("", "")
WORDS: Final = (
    "The tide came in before dawn.", "read more", "Share", "By", "ΟΔΟΣ ΣΟΦΟΣ", "İstanbul", "ǅungla", "K", "½ ² ٣ ۴", "ſtraße", "朝刊の一面。",
    "ข่าว", "ﬁn", "a_b c-d", "@tide | 12", "‘Quoted’,", "，、", "Why?”", "…", "e\u0301te\u0301", "😀", "\u200d", "\n", ":", "：", "newsletter", "Related", "100%",
)  # fmt: skip
"""What lower case, words, ends of sentences and scripts depend on."""


def all_in_doubt(form: Literal["html", "text"]) -> ArticleModel:
    """The shipped weights, with every row asked of the trees."""
    return attrs.evolve(shipped_model(form), low=-1e9, high=1e9)


def rows_of(path: Path) -> list[Row]:
    data = path.read_bytes()
    if path.suffix == ".txt":
        return read_dump(data.decode(), LIMITS)[0].rows
    return read(open_page(data, url=None, charset=None, captured=None, most=1 << 30).content, LIMITS).rows


def check(rows: list[Row], elsewhere: set[int], said: StructuredText, model: ArticleModel) -> None:
    assert judge_natively(rows, elsewhere, said, model) == judged_in_python(rows, elsewhere, said, model)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", SAVED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_saved_pages(path: Path, form: Literal["html", "text"]) -> None:
    rows = rows_of(path)
    text = " ".join(row.text for row in rows if len(row.text) > 80)
    check(rows, set(), NOTHING_SAID, shipped_model(form))
    check(rows, set(range(0, len(rows), 7)), StructuredText(text, text[60:200]), all_in_doubt(form))


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Elements in each other, with words in them that are awkward to measure."""
    text = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=12)), min_size=1, max_size=8).map(" ".join)
    long = text.map(lambda words: (words + " ") * 6)
    names = st.sampled_from(["", " class=article-body", " class='card teaser'", " class=comment id=c1", " hidden", " class=byline"])
    leaf = st.builds("<p{}>{}</p>".format, names, st.one_of(text, long)) | st.builds("<a href=/x{}>{}</a>".format, names, text)
    leaf |= st.builds("<h1>{}</h1>".format, text) | st.just("<img src=tide.jpg>")

    def wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        many = st.lists(inner, min_size=1, max_size=5).map("".join)
        tags = st.sampled_from(["div", "section", "ul", "li", "table", "tr", "td", "figure", "blockquote", "footer", "aside", "article"])
        return st.builds("<{0}{1}>{2}</{0}>".format, tags, names, many)

    return draw(st.lists(st.recursive(leaf, wrapped, max_leaves=25), min_size=1, max_size=6).map("".join))


@settings(max_examples=600)
@given(pages(), st.sets(st.integers(0, 20), max_size=5), st.text(max_size=90), st.sampled_from(WORDS), st.sampled_from(FORMS), st.booleans())
def test_made_pages(page: str, elsewhere: set[int], body: str, description: str, form: Literal["html", "text"], doubt: bool) -> None:
    rows = read(page.encode("utf-8", "replace").replace(b"\0", b""), LIMITS).rows
    said = StructuredText(body, description * 4)
    check(rows, elsewhere, said, all_in_doubt(form) if doubt else shipped_model(form))


def test_setting_up_again_changes_nothing() -> None:
    """Whatever was handed in before is found as before."""
    assert NATIVE is not None
    rows, model = rows_of(SAVED[0]), shipped_model("html")
    check(rows, set(), NOTHING_SAID, model)
    NATIVE.set_up(native_reader.tables())
    check(rows, set(), NOTHING_SAID, model)


def test_halves_of_a_character_go_to_the_judge_in_python() -> None:
    rows = read(b"<p>The tide came in before dawn.</p>", LIMITS).rows
    rows[0].text += "\ud800"
    assert judge_natively(rows, set(), NOTHING_SAID, shipped_model("html")) is None


def test_what_is_no_page_is_refused() -> None:
    """Whoever calls it wrongly gets an exception, not the end of the process."""
    assert NATIVE is not None
    model, rows = shipped_model("html").native, read(b"<p>The tide came in.</p>", LIMITS).rows
    with pytest.raises(TypeError):
        NATIVE.judge([1], set(), "", "", "", model)
    with pytest.raises(ValueError, match="PyCapsule"):
        NATIVE.judge(rows, set(), "", "", "", object())
    rows[0].box.last = 99
    with pytest.raises(IndexError):
        NATIVE.judge(rows, set(), "", "", "", model)
    with pytest.raises(KeyError):
        NATIVE.set_up_article({name: told for name, told in tables().items() if name != "gaps"})
    with pytest.raises(ValueError, match="no tree"):
        NATIVE.article_model({**NO_WEIGHTS, "trees": [[1, 2]]})
