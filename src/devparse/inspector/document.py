"""The frame of a report: one HTML file with its style and script inside, that may ask no server for anything."""

from __future__ import annotations

import base64
import hashlib
from importlib import resources

from devparse.writing.html import escaped


def document(title: str, head: str, main: str) -> str:
    """A whole HTML document; `head` and `main` are markup, `title` is text. Its policy lets this script run and no other."""
    style, script = (resources.files(__package__).joinpath(f"report.{kind}").read_text("utf-8") for kind in ("css", "js"))
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return "\n".join((
        "<!doctype html>",
        '<html lang="en">',
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{escaped(title)}</title>",
        f"<style>{style}</style>",
        head,
        main,
        f"<script>{script}</script>",
        "</html>",
        "",
    ))  # fmt: skip
