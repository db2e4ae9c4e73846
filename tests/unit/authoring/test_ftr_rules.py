"""Rule files that others wrote: what a pack can say it says, what it cannot is listed line by line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import devparse
from devparse.authoring.ftr_rules import BadRules, import_rules, read_rules, told
from devparse.authoring.rules_module import rules_module
from devparse.cli.commands import command

RULES = """# Rules for an invented newspaper.
title: //h1[@class='story-title']
author: substring-after(//p[contains(@class, 'by')], 'By ')
date: //time/@datetime
body: //div[@class='story-text'] | //div[@id='story']
body: //article
strip: //p[@class='teaser']
strip_id_or_class: "related"
strip_image_src: /adverts/
test_url: https://www.acme.example/gates
"""
PAGE = b"""<!doctype html><html><head><title>Gates - Acme</title></head><body><h1 class='story-title'>Gates shut</h1>
<p class='by line'>By Mara Quill</p><time datetime='2026-03-04T06:40:00+00:00'>4 March</time>
<div class='story-text'><p>The gates were shut at four.</p></div></body></html>"""


def packs(text: str) -> tuple[devparse.Site, ...]:
    """The packs that a module written of rules holds."""
    names: dict[str, Any] = {}
    exec(compile(rules_module((read_rules("acme.example.txt", text),)), "rules", "exec"), names)
    sites: tuple[devparse.Site, ...] = names["SITES"]
    return sites


def test_rules_become_selectors_in_their_order() -> None:
    (site,) = packs(RULES)
    assert (site.name, site.hosts) == ("acme.example", ("acme.example",))
    assert site.selectors == devparse.Selectors(
        headline="//h1[@class='story-title']",
        authors="substring-after(//p[contains(@class, 'by')], 'By ')",
        published="//time/@datetime",
        body=("//div[@class='story-text'] | //div[@id='story']", "//article"),
        skip=(
            "//p[@class='teaser']",
            "//*[contains(@class, 'related') or contains(@id, 'related')]",
            "//img[contains(@src, '/adverts/')]",
        ),
    )


def test_a_parser_reads_pages_with_them() -> None:
    page = devparse.Parser().with_sites(*packs(RULES)).parse(PAGE, url="https://www.acme.example/gates")
    assert page.site == "acme.example"
    assert page.metadata.headline == "Gates shut"
    assert [author.name for author in page.metadata.authors] == ["Mara Quill"]
    assert page.metadata.published is not None
    assert {page.sources[f"metadata.{name}"] for name in ("headline", "authors", "published")} == {"site:acme.example"}


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        ("single_page_link: //a[@class='print']/@href", "fetches nothing"),
        ("next_page_link: //a[@rel='next']/@href", "metadata.next_page"),
        ("http_header(user-agent): Mozilla/5.0", "fetches nothing"),
        ("login_uri: https://acme.example/login", "fetches nothing"),
        ("replace_string(<br />: x): <p>", "as they stand"),
        ("find_string: <br />", "as they stand"),
        ("tidy: no", "as they stand"),
        ("parser: html5php", "as they stand"),
        ("prune: no", "read whole"),
        ("autodetect_on_failure: no", "final"),
        ("skip_json_ld: yes", "final"),
        ("if_page_contains: //div[@class='paywall']", "no condition"),
        ("test_contains: The gates", "devparse record"),
        ("body: //p/text()", "a text, not an element"),
        ("strip: //img/@src", "a text, not an element"),
        ("title: lower-case(//h1)", "no function lower-case()"),
        ("title: //h1[", "Invalid expression"),
        ("title: h1", "not XPath"),
        ("title:", "names nothing"),
        ("strip_id_or_class: ''", "names nothing"),
        ("headline: //h1", "no rule of this format"),
        ("just a remark", "not `key: value`"),
    ],
)
def test_what_a_pack_cannot_say_is_listed_with_its_line_and_the_reason(rule: str, why: str) -> None:
    found = read_rules("acme.example.txt", f"# A remark.\nauthor: //b\n\n{rule}\n")
    (left_out,) = found.left_out
    assert str(left_out).startswith(f"acme.example.txt:4: {rule}: ")
    assert why in left_out.why
    assert found.site is not None
    assert found.site.selectors == devparse.Selectors(authors="//b")
    assert f"# left out: {rule}: " in rules_module((found,))


def test_nothing_in_a_rule_can_end_its_comment_or_its_string() -> None:
    hostile = (
        "title: //h1[.='\\'] | //b[. = \"x\"]\ntidy: no\x0b\x0c\x85\u2028import os\ntest_url: x\x1b[2J\nbody: //p\r"
    )
    found = read_rules("acme.example.txt", hostile)
    source = rules_module((found,))
    assert "\x1b" not in source
    assert packs(hostile) == (found.site,)
    assert [line for line in source.splitlines() if "import os" in line] == [
        "        # left out: tidy: noimport os: pages are read as they stand"
    ]


def test_narrow_hosts_win_over_wide_ones_whatever_the_files_are_called(tmp_path: Path) -> None:
    for name in ("zoo.example", "blog.zoo.example", "acme.example"):
        (tmp_path / f"{name}.txt").write_text("body: //article\n", encoding="utf-8")
    sites = [found.site for found in import_rules(tmp_path) if found.site]
    parser = devparse.Parser().with_sites(*sites)
    assert parser.parse(PAGE, url="https://blog.zoo.example/1").site == "blog.zoo.example"
    assert parser.parse(PAGE, url="https://www.zoo.example/1").site == "zoo.example"


def test_files_that_give_no_pack_are_listed(tmp_path: Path) -> None:
    for name, text in {
        "LICENSE": "Do as you like.",
        "acme.example": "body: //article",
        ".acme.example": "body: //main",
        "tidy.example": "tidy: no",
        "latin.example": "title: //h1[.='\xe9']",
    }.items():
        (tmp_path / f"{name}.txt").write_bytes(text.encode("latin-1"))
    found = import_rules(tmp_path)
    assert {each.site.name for each in found if each.site} == {"acme.example", "latin.example"}
    assert {left_out.file: left_out.why.split(":")[0] for left_out in told(found) if not left_out.line} == {
        "LICENSE.txt": "not named after a host",
        ".acme.example.txt": "no pack",
        "tidy.example.txt": "no pack",
    }


def test_a_file_for_subdomains_stands_for_the_host(tmp_path: Path) -> None:
    path = tmp_path / ".acme.example.txt"
    path.write_text("body: //article\n", encoding="utf-8")
    (found,) = import_rules(path)
    assert found.site is not None
    assert found.site.hosts == ("acme.example",)


def test_a_folder_without_rules_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadRules, match="no rule files"):
        import_rules(tmp_path)


def test_the_command_writes_the_module_and_prints_what_it_leaves_out(tmp_path: Path) -> None:
    rules, module = tmp_path / "acme.example.txt", tmp_path / "packs.py"
    rules.write_text(RULES + "tidy: no\n", encoding="utf-8")
    result = CliRunner().invoke(command, ["import-rules", str(rules), "-o", str(module)])
    assert result.exit_code == 0
    assert result.stdout == "acme.example.txt:11: tidy: no: pages are read as they stand\n"
    assert result.stderr == f"devparse: {module}: 1 packs of 1 files; 1 lines left out\n"
    assert module.read_text(encoding="utf-8") == rules_module(import_rules(rules))


def test_rules_that_are_not_there_are_told_in_one_line(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, ["import-rules", str(tmp_path / "none"), "-o", str(tmp_path / "packs.py")])
    assert result.exit_code == 2
    assert "No such file" in result.stderr
    assert len(result.stderr.splitlines()) == 1
