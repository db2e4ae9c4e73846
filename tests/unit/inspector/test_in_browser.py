"""The report in a real browser, where Chromium and Playwright are installed (`make browser`).

With DEVPARSE_SCREENSHOTS set to a folder, the pictures of the documentation are written there.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import attrs
import pytest

import devparse
from devparse.inspector import diff_report, report, weighed
from devparse.inspector.layout import layout

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")]

ADDRESS = "https://www.harbourledger.example/world/2026/tidal-barrage-vote"
HOSTILE = b"""<!doctype html><title>x</title><article><h1>Gates &lt;img src=https://evil.example/h.png onerror=alert(1)&gt; shut</h1>
<p>The gates of the barrage were shut at four in the morning, the harbour office said, &lt;/script&gt;&lt;script&gt;alert(2)&lt;/script&gt;.</p>
<img src="https://evil.example/p.png" alt='"><script>alert(3)</script>'></article>"""
SCHEMES = ("light", "dark")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(params=SCHEMES)
def tab(browser: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A tab that fails the test on a message of the console, an error of the script, or a request to anywhere."""
    context = browser.new_context(viewport={"width": 1280, "height": 860}, color_scheme=request.param)
    page = context.new_page()
    seen: list[str] = []
    page.on("console", lambda message: seen.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: seen.append(f"error: {error}"))
    page.on("dialog", lambda dialog: seen.append(f"dialog: {dialog.message}"))
    page.on("request", lambda sent: sent.url.startswith("file:") or seen.append(f"request: {sent.url}"))
    page.scheme = request.param
    yield page
    context.close()
    assert seen == []


def reported(data: bytes) -> str:
    """The report of a page, as the command writes it."""
    parser = devparse.Parser().with_extractors(layout)
    trace = parser.trace(data, url=ADDRESS)
    return report(trace.page, weighed(trace, parser.models))


def demo() -> str:
    return reported(resources.files("devparse").joinpath("data", "demo.html").read_bytes())


def show(tab: Any, folder: Path, text: str) -> None:
    (folder / "report.html").write_text(text, encoding="utf-8")
    tab.goto((folder / "report.html").as_uri())


def picture(tab: Any, name: str, schemes: tuple[str, ...] = ("light",)) -> None:
    """Keep what is seen for the documentation, when that is asked for."""
    if (folder := os.environ.get("DEVPARSE_SCREENSHOTS")) and tab.scheme in schemes:
        tab.locator(".devparse-page, body").last.screenshot(path=Path(folder) / f"{name}-{tab.scheme}.png")


def lit(tab: Any, kind: str) -> list[str]:
    return list(tab.eval_on_selector_all(f"{kind}.lit", "found => found.map(each => each.textContent)"))


def test_a_field_shows_its_block_and_a_block_its_field(tab: Any, tmp_path: Path) -> None:
    """A click on a value lights the block it is from and brings it into view; a click on a block lights the value."""
    show(tab, tmp_path, demo())
    tab.click('[data-path="trending.lists[0].stories[1]"]')
    assert lit(tab, ".block") == ["Cold Stores Change Hands as Herring Prices Halve"]
    assert tab.locator(".block.lit").is_visible()
    assert "trending.lists[0].stories[1]: 1 in the page" in tab.inner_text("#status")
    picture(tab, "inspector", SCHEMES)
    tab.click(".block[role]:has-text('What happens next')")
    assert [text.startswith("What happens next") for text in lit(tab, ".item")] == [True]
    assert tab.get_attribute(".block.lit", "aria-pressed") == "true"


def test_the_keyboard_is_enough(tab: Any, tmp_path: Path) -> None:
    """Tab reaches every value and block that belongs to one, Enter and Space choose, Escape lets go."""
    show(tab, tmp_path, demo())
    tab.focus(".block[role]:has-text('What happens next')")
    tab.keyboard.press("Enter")
    assert tab.inner_text("#status").startswith("body.blocks[3] · ")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    assert tab.inner_text("#status").startswith("body.blocks[4] · ")
    tab.keyboard.press("Escape")
    assert lit(tab, "*") == []
    tab.focus('[data-path="metadata.published"]')
    tab.keyboard.press("Enter")
    assert tab.locator("details.head").get_attribute("open") is not None
    assert any("datePublished" in text for text in lit(tab, ".block"))


def test_what_was_weighed_and_lost_is_told(tab: Any, tmp_path: Path) -> None:
    """Under a field what was offered for it, closed at first; of any block, chosen, why it is where it is."""
    show(tab, tmp_path, demo())
    offers = tab.locator("tr:has(th:text('headline')) .why").first
    assert not offers.locator("li").first.is_visible()
    offers.locator("summary").click()
    assert offers.locator("li").all_inner_texts()[0].startswith("taken")
    tab.focus(".block:has-text('Cold Stores Change Hands')")
    tab.keyboard.press("Enter")
    assert tab.inner_text("#status").endswith("stories: it stands in a list of stories.")
    tab.click(".block:has-text('Its twenty gates will hold')")
    assert "rather article. Score" in tab.inner_text("#status")
    picture(tab, "inspector-why")


def test_regions_can_be_left_out_and_are_told_without_colour(tab: Any, tmp_path: Path) -> None:
    show(tab, tmp_path, demo())
    assert tab.locator(".run[data-region=footer] b").first.inner_text() == "footer"
    tab.uncheck("input[value=footer]")
    assert not tab.locator(".run[data-region=footer]").first.is_visible()
    styles = tab.eval_on_selector_all(".run", "found => found.map(each => [each.dataset.region, getComputedStyle(each).borderLeftStyle])")
    assert len({style for _, style in styles}) >= 3


def test_text_stands_out_from_its_ground(tab: Any, tmp_path: Path) -> None:
    """Every colour of a region, the soft text and the text have a contrast of 4.5 or more, in light and in dark."""
    show(tab, tmp_path, demo())
    contrast = """() => {
      const light = (colour) => { const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(Number)
        .map((v) => v / 255).map((v) => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
      const ground = light(getComputedStyle(document.body).backgroundColor);
      return [...document.querySelectorAll(".run > b, .block, small, th, .item")].map((each) => {
        const own = light(getComputedStyle(each).color);
        return [(Math.max(own, ground) + .05) / (Math.min(own, ground) + .05), each.className || each.tagName]; }); }"""
    assert [found for found in tab.evaluate(contrast) if found[0] < 4.5] == []


def test_a_hostile_page_does_nothing(tab: Any, tmp_path: Path) -> None:
    """Its markup is shown as text: no dialog, no request, no error."""
    show(tab, tmp_path, reported(HOSTILE))
    assert "alert(2)" in tab.inner_text("#page")
    tab.click(".item")
    for opened in tab.locator(".why summary").all():
        opened.click()
    tab.click(".block:has-text('alert(2)')")
    assert tab.inner_text("#status").startswith("body.blocks[0] · body: ")


def test_two_pages_side_by_side(tab: Any, tmp_path: Path) -> None:
    """What is the same can be hidden; what differs stays."""
    left = devparse.parse(resources.files("devparse").joinpath("data", "demo.html").read_bytes(), url=ADDRESS)
    right = attrs.evolve(left, metadata=attrs.evolve(left.metadata, headline="Tidal Barrage Loses Vote"))
    show(tab, tmp_path, diff_report(left, right, ("old.json", "new.json")))
    picture(tab, "inspector-diff")
    tab.uncheck("#all")
    assert tab.locator("tr:visible").count() == 2
    assert tab.inner_text("tr.changed del").startswith("Wins")


def test_a_notebook_shows_the_sections(tab: Any, tmp_path: Path) -> None:
    data = resources.files("devparse").joinpath("data", "demo.html").read_bytes()
    show(tab, tmp_path, f"<!doctype html><meta charset=utf-8>{devparse.parse(data, url=ADDRESS)._repr_html_()}")
    tab.click("summary:has-text('trending')")
    assert tab.locator("td:has-text('Cold Stores Change Hands')").first.is_visible()
    picture(tab, "notebook")
