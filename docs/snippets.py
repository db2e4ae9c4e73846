"""Runs every snippet of README.md and docs/*.md, and keeps the outputs printed there true.

Fenced blocks are read in order, each file in a folder of its own that holds `page.html`, the page of `devparse demo`, unless
the file says how to save it:

- `python`: run in one namespace per file; a `text` block right after it is what it printed. A block whose first line
  is `# file: NAME` is written to that file instead.
- `toml` with the same first line is written too.
- `console`: lines after `$ devparse` and `$ make demo` are its output; `$ pytest`, `$ python` and `$ scrapy` must succeed;
  others are not run.

A file that begins with `<!-- needs: NAME, NAME -->` is passed over where one of these modules is not installed; `make docs`
installs them all.

    python docs/snippets.py           say which files are out of date
    python docs/snippets.py --write   write the outputs, and docs/schema.json
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from click.testing import CliRunner

import devparse
from devparse.cli.commands import command

ROOT = Path(__file__).resolve().parent.parent
FILES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
SCHEMA = ROOT / "docs" / "schema.json"
_DEMO = Path(devparse.__file__).parent / "data" / "demo.html"
_BLOCK = re.compile(r"^```(python|toml|console)\n(.*?)^```\n(?:(\n?)^```text\n(.*?)^```\n)?", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"# file: (\S+)\n")
_NEEDS = re.compile(r"<!-- needs: (.*?) -->")
_COLUMNS = "100"


def rendered(path: Path) -> str:
    """The text of a file with every output as it is now. Raises what a snippet raises."""
    text = path.read_text(encoding="utf-8")
    names: dict[str, Any] = {"__name__": f"snippets_of_{path.stem.replace('-', '_')}"}
    with _workshop(text), warnings.catch_warnings():
        if _NEEDS.match(text):  # what other libraries say about themselves is theirs
            warnings.simplefilter("ignore")
        return _BLOCK.sub(lambda match: _rendered_block(match, names), text)


def missing(path: Path) -> list[str]:
    """The modules that a file needs and that are not installed."""
    needs = _NEEDS.match(path.read_text(encoding="utf-8"))
    return [name for name in needs[1].split(", ") if importlib.util.find_spec(name) is None] if needs else []


def schema() -> str:
    """The text of docs/schema.json."""
    return json.dumps(devparse.json_schema(), indent=2, ensure_ascii=False) + "\n"


@contextlib.contextmanager
def _workshop(text: str) -> Iterator[None]:
    """A folder to run the snippets of a text in, where modules written by them can be imported."""
    modules = set(sys.modules)
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        if "devparse demo --save page.html" not in text:
            shutil.copy(_DEMO, "page.html")
        sys.path.insert(0, folder)
        try:
            yield
        finally:
            sys.path.remove(folder)
            for name in set(sys.modules) - modules:
                if str(getattr(sys.modules[name], "__file__", "")).startswith(folder):
                    del sys.modules[name]


def _rendered_block(match: re.Match[str], names: dict[str, Any]) -> str:
    language, source, gap, output = match.groups()
    if written := _FILE.match(source):
        target = Path(written[1])
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(source, encoding="utf-8")
        return match[0]
    if language == "console":
        tail = "" if output is None else f"{gap}```text\n{output}```\n"
        return f"```console\n{_session(source)}```\n{tail}"
    if language == "toml":
        return match[0]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(source, "snippet", "exec"), names)
    assert output is not None or not printed.getvalue(), f"what it prints is not shown:\n{source}"
    shown = "" if output is None else f"{gap}```text\n{printed.getvalue()}```\n"
    return f"```python\n{source}```\n{shown}"


def _session(source: str) -> str:
    lines = [line for line in source.splitlines() if line.startswith(("$ ", "#"))]
    return "".join(f"{line}\n{_output(line.removeprefix('$ '))}" for line in lines)


def _output(line: str) -> str:
    words = shlex.split("devparse demo" if line == "make demo" else line, comments=True)
    if words[:1] in (["pytest"], ["scrapy"], ["python"]):
        program = sys.executable if words[0] == "python" else str(Path(sys.executable).with_name(words[0]))
        done = subprocess.run([program, *words[1:]], check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr or done.stdout
    if words[:1] != ["devparse"]:
        return ""
    arguments = words[1:]
    if arguments[0] == "parse" and "--format" not in arguments:
        arguments += ["--format", "table"]
    result = CliRunner().invoke(command, ["--no-plugins", *arguments], env={"COLUMNS": _COLUMNS})
    assert result.exit_code in (0, 1), result.output
    return result.stdout.rstrip("\n") + "\n" if result.stdout.strip() else ""


def main() -> None:
    """Compare or write."""
    texts = {path: rendered(path) for path in FILES if not missing(path)} | {SCHEMA: schema()}
    stale = [path for path, text in texts.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        if "--write" in sys.argv:
            path.write_text(texts[path], encoding="utf-8")
        print(f"{os.fspath(path.relative_to(ROOT))}: {'written' if '--write' in sys.argv else 'out of date'}")
    if stale and "--write" not in sys.argv:
        sys.exit(1)


if __name__ == "__main__":
    main()
