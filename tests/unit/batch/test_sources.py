"""What `devparse batch` may be given, and what becomes of it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
import saved

import devparse
from devparse.batch.sources import container_of, entries_of, paths_of, total_bytes
from devparse.batch.tasks import Fields, Line, SavedFile, item_of
from devparse.engines.items import InvalidItem, Item, Reading
from devparse.errors import UnreadableInput
from devparse.limits import Limits


def _items(path: Path, fields: Fields = Fields()) -> list[Item | str]:  # noqa: B008 - frozen
    """The items of a source; for those that failed what is said of them."""
    found: list[Item | str] = []
    for entry in entries_of([str(path)], fields):
        try:
            found.append(item_of(entry.task, Limits()))
        except (InvalidItem, OSError) as error:
            found.append(str(error))
    return found


def test_a_folder_is_searched_in_order(tmp_path: Path) -> None:
    """All kinds of saved pages below it, sorted by name, and nothing else."""
    wanted = ["a.html", "b/c.HTM", "b/d.txt", "b/e.mht", "f.html.gz", "g.jsonl", "h.warc.gz", "i.warc.wet.gz", "j.gz"]
    for name in [*wanted, "k.css", "l.json", "m.png", "n", "b/o.pdf"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    found = [str(path.relative_to(tmp_path)) for path in paths_of([str(tmp_path)])]
    assert sorted(found) == sorted(wanted)
    assert found == [*[name for name in wanted if "/" not in name], *[name for name in wanted if "/" in name]]
    assert total_bytes([str(tmp_path)]) == len(wanted)


def test_files_and_patterns_stand_in_the_order_given(tmp_path: Path) -> None:
    """A pattern's files are sorted; a file that is named is taken whatever its name."""
    for name in ("2.html", "1.html", "3.page"):
        (tmp_path / name).write_bytes(b"x")
    found = paths_of([str(tmp_path / "3.page"), str(tmp_path / "*.html"), str(tmp_path / "none-*.html")])
    assert [path.name for path in found] == ["3.page", "1.html", "2.html", "none-*.html"]


@pytest.mark.parametrize(
    ("name", "container"),
    [("a.HTML", "page"), ("a.jsonl.gz", "lines"), ("a.ndjson", "lines"), ("a.wet", "archive"), ("a.warc.gz", "archive"), ("a.md", None)],
)
def test_the_name_says_what_is_in_it(name: str, container: str | None) -> None:
    """As the formats' own tools name their files."""
    assert container_of(Path(name)) == container


def test_saved_pages_in_all_their_forms(tmp_path: Path) -> None:
    """HTML and dumps, packed or not, told apart by what is in them."""
    (tmp_path / "1.html").write_bytes(saved.html(1))
    (tmp_path / "2.html.gz").write_bytes(gzip.compress(saved.html(2)))
    (tmp_path / "3.txt").write_text(saved.dump(3))
    (tmp_path / "4.gz").write_bytes(gzip.compress(saved.dump(4).encode()))
    items = _items(tmp_path)
    assert [(item.html, item.text) for item in items if isinstance(item, Item)] == [
        (saved.html(1), None),
        (saved.html(2), None),
        (None, saved.dump(3)),
        (None, saved.dump(4)),
    ]


def test_lines_of_json_by_any_names(tmp_path: Path) -> None:
    """Fields are named by the caller; each bad line is told by itself."""
    path = tmp_path / "crawl.jsonl.gz"
    lines = [
        {"link": "https://news.example/1", "body": "<p>One", "day": "2026-01-17", "enc": "utf-8", "key": 7},
        {"body": None, "dump": "Two"},
        {"body": ["<p>"]},
    ]
    text = "\n".join([json.dumps(lines[0]), "", json.dumps(lines[1]), "{", "[]", json.dumps(lines[2])])
    path.write_bytes(gzip.compress(text.encode()))
    fields = Fields(url="link", html="body", text="dump", captured="day", charset="enc", id="key")
    one, two, *bad = _items(path, fields)
    assert one == Item(html="<p>One", url="https://news.example/1", captured="2026-01-17", charset="utf-8", id="7")
    assert two == Item(text="Two", id=f"{path}:3")
    assert [str(each).partition(":")[0] for each in bad] == ["not JSON", "not a JSON object but list", "field body"]


def test_web_archives_give_their_html_responses(tmp_path: Path) -> None:
    """With address, day and the header's charset; other types, redirections and requests are passed over."""
    page = "<html><body><h1>Łódź</h1>".encode("iso-8859-2")
    packed = gzip.compress(saved.html(2))
    path = saved.warc(
        tmp_path / "crawl.warc.gz",
        saved.record("warcinfo", b"software: x", content_type="application/warc-fields"),
        saved.record("request", b"GET / HTTP/1.1\r\n\r\n", url="https://news.example/1"),
        saved.response(page, url="https://news.example/1", content_type="text/html; charset=ISO-8859-2"),
        saved.response(b"\x89PNG", url="https://news.example/logo.png", content_type="image/png"),
        saved.response(b"<a>moved</a>", url="https://news.example/old", status="301 Moved Permanently"),
        saved.record("response", b"news.example. IN A 192.0.2.1", url="dns:news.example", content_type="text/dns"),
        saved.response(packed, url="<https://news.example/2>", headers="Content-Encoding: gzip\r\n"),
        saved.response(b"<p>gone</p>", url="https://news.example/3", status="404 Not Found", content_type="application/xhtml+xml"),
    )
    first, second, third = (item for item in _items(path) if isinstance(item, Item))
    assert (first.html, first.url, first.captured) == (page, "https://news.example/1", "2026-01-17T10:00:00Z")
    assert (first.charset or "").lower().replace("-", "_") in ("iso8859_2", "iso_8859_2", "latin2")
    assert (second.html, second.url) == (saved.html(2), "https://news.example/2")
    assert third.html == b"<p>gone</p>"
    assert str(first.id).startswith(f"{path}:")
    assert len({first.id, second.id, third.id}) == 3


def test_wet_gives_dumps(tmp_path: Path) -> None:
    """The text of conversions to plain text is read as a dump."""
    text = saved.dump(1).encode()
    path = saved.warc(
        tmp_path / "crawl.warc.wet", saved.record("conversion", text, url="https://news.example/1", content_type="text/plain")
    )
    (item,) = _items(path)
    assert isinstance(item, Item)
    assert (item.text, item.html, item.url) == (text, None, "https://news.example/1")


def test_a_damaged_archive_gives_what_is_before_the_damage(tmp_path: Path) -> None:
    """And says so; sources behind it are read all the same."""
    path = saved.warc(
        tmp_path / "1.warc.gz", *(saved.response(saved.html(number), url=f"https://news.example/{number}") for number in range(3))
    )
    path.write_bytes(path.read_bytes()[:-40])
    (tmp_path / "2.html").write_bytes(saved.html(9))
    entries = list(entries_of([str(tmp_path)], Fields()))
    errors = [entry.task.error for entry in entries if isinstance(entry.task, Item)]
    assert errors == [None, None, "OSError: the archive ends in the middle of the record"]
    assert entries[2].task.url == "https://news.example/2"
    assert isinstance(entries[3].task, SavedFile)
    assert [entry.position for entry in entries] == sorted(entry.position for entry in entries)
    assert entries[-1].position == total_bytes([str(tmp_path)])


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    """A source that cannot be read is a task that fails, and not the end of the batch."""
    missing = [*entries_of([str(tmp_path / "none.jsonl"), str(tmp_path / "none.html")], Fields())]
    assert isinstance(missing[0].task, Item)
    assert str(missing[0].task.error).startswith("FileNotFoundError")
    with pytest.raises(FileNotFoundError):
        item_of(missing[1].task, Limits())


def test_a_page_that_unpacks_to_too_much_is_not_unpacked(tmp_path: Path) -> None:
    """No more of it is in memory than the limit of a page."""
    path = tmp_path / "bomb.html.gz"
    path.write_bytes(gzip.compress(b"<p>" + b" " * 5_000_000))
    with pytest.raises(UnreadableInput, match="more than the limit of 1,000 bytes"):
        item_of(SavedFile(str(path)), Limits(size=1000))


def test_what_browsers_and_archives_save_is_opened(tmp_path: Path) -> None:
    """MHTML, single records of WARC and WET files, other encodings: with the address, the day and the charset they name."""
    url = "https://news.example/7"
    (tmp_path / "1.mht").write_bytes(saved.mhtml(7, url))
    (tmp_path / "2.gz").write_bytes(saved.response(saved.html(8), url="https://news.example/8"))
    (tmp_path / "3.txt").write_bytes(saved.dump(9).encode("utf-16"))
    (tmp_path / "4.txt").write_bytes(saved.conversion(saved.dump(10), url="https://news.example/10"))
    mail, response, dump, conversion = (item for item in _items(tmp_path) if isinstance(item, Item))
    assert (mail.url, mail.charset, mail.text) == (url, "utf-8", None)
    assert devparse.parse(mail.html or "").metadata.headline == saved.headline(7)
    assert (response.url, str(response.captured), response.text) == ("https://news.example/8", "2026-01-17", None)
    assert (dump.text, dump.html) == (saved.dump(9), None)
    assert (conversion.url, str(conversion.text).startswith("Ferry 10")) == ("https://news.example/10", True)


def test_gzip_data_that_end_early_are_told(tmp_path: Path) -> None:
    """What there is of the page is read, be it HTML or a dump, and its problem is not lost on the way."""
    for name, text in (("a.html.gz", saved.html(1)), ("b.txt.gz", saved.dump(2).encode())):
        (tmp_path / name).write_bytes(gzip.compress(text)[:-8])
    items = [item for item in _items(tmp_path) if isinstance(item, Item)]
    assert [[problem.code for problem in Reading().page(item).problems] for item in items] == [["truncated"], ["truncated"]]


def test_lines_are_not_read_before_their_turn(tmp_path: Path) -> None:
    """Reading JSON is the worker's work: the task holds the line as it is."""
    path = tmp_path / "crawl.jsonl"
    path.write_bytes(b'{"html": "<p>One"}\n{')
    assert [entry.task.line for entry in entries_of([str(path)], Fields()) if isinstance(entry.task, Line)] == [
        b'{"html": "<p>One"}\n',
        b"{",
    ]
