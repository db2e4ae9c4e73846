"""What an installed wheel must do with nothing but its run-time dependencies: `python -I .ci/smoke.py`."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import metadata, resources
from pathlib import Path

import devparse

ADDRESS = "https://www.harbourledger.example/world/2026/tidal-barrage-vote"
RUN_TIME = {"attrs", "cattrs", "charset-normalizer", "cssselect", "devparse", "lxml", "typing-extensions", "tzdata", "webencodings"}
INSTALLERS = {"pip", "setuptools", "wheel"}


def main() -> None:
    """Read a page and a dump, write and read JSON, and see that the command line says what it lacks."""
    assert "site-packages" in (devparse.__file__ or ""), devparse.__file__
    installed = {(found.metadata["Name"] or "").lower().replace("_", "-") for found in metadata.distributions()}
    assert installed - INSTALLERS <= RUN_TIME, installed - RUN_TIME
    package = resources.files("devparse")
    assert package.joinpath("py.typed").is_file()
    page = devparse.parse(package.joinpath("data", "demo.html").read_bytes(), url=ADDRESS)
    assert page.metadata.headline == "Tidal Barrage Wins Narrow Vote After Night of Amendments"
    assert page.body.word_count > 100
    assert len(page.trending.stories) == 3
    assert page.footer.emails == ("desk@harbourledger.example",)
    assert devparse.from_json(devparse.to_json(page)) == page
    assert devparse.to_markdown(page).startswith("# Tidal Barrage")
    assert "NewsArticle" in devparse.to_json_ld(page)
    assert "metadata" in page._repr_html_()
    dump = devparse.parse_text("date 2026-03-04\nGates Shut Before Dawn\n\nThe gates were shut at four in the morning.\n")
    assert str(dump.metadata.captured) == "2026-03-04"
    said = subprocess.run([sys.executable, "-m", "devparse", "demo"], capture_output=True, text=True, check=False)
    readme = metadata.metadata("devparse").get_payload() or metadata.metadata("devparse")["Description"]
    assert not re.findall(r"\]\((?!https?://|#)", str(readme)), "the package index cannot follow relative links"
    assert (said.returncode, "devparse[cli]" in said.stderr) == (2, True), said
    sys.stdout.write(f"devparse {metadata.version('devparse')} works from {Path(devparse.__file__).parent}, native: {devparse.__native__}\n")


if __name__ == "__main__":
    main()
