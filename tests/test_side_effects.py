"""Reading a page has no effects: no connection, no process, no file written; Python's own audit says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PAGES = Path(__file__).parent / "pages"
WATCHED = """
import sys
from pathlib import Path
import devparse

pages = [path.read_bytes() for path in sorted(Path(sys.argv[1]).glob("*/*/source.html"))]
dumps = [path.read_text("utf-8") for path in sorted(Path(sys.argv[1]).glob("*/*/dump.txt"))]
seen = []

def watch(event, arguments):
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "urllib.", "webbrowser.")):
        seen.append((event, arguments))
    if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        seen.append((event, arguments))

sys.addaudithook(watch)
for data in pages:
    page = devparse.parse(data, url="https://www.harbourledger.example/world/gates")
    devparse.from_json(devparse.to_json(page))
    devparse.to_markdown(page), devparse.to_json_ld(page), page._repr_html_()
for text in dumps:
    devparse.parse_text(text)
print(len(pages), len(dumps), seen)
"""


def test_reading_and_writing_pages_touches_nothing_outside() -> None:
    """All saved pages are read and written with every event of the audit looked at; modules compiled on the way do not count."""
    watched = [sys.executable, "-B", "-c", WATCHED, str(PAGES)]
    pages, dumps, seen = subprocess.run(watched, capture_output=True, text=True, check=True).stdout.split(maxsplit=2)
    assert int(pages) > 30
    assert int(dumps) > 3
    assert seen.strip() == "[]"
