"""Runs examples/first_page.ipynb in a kernel of its own, and keeps the outputs in it true.

    python docs/notebook.py           say whether its outputs are out of date
    python docs/notebook.py --write   write them
"""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).resolve().parent.parent / "examples" / "first_page.ipynb"


def executed() -> str:
    """The text of the notebook with every output as it is now. Raises what a cell raises."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    NotebookClient(notebook, timeout=60, kernel_name="python3").execute()
    for cell in notebook.cells:
        cell.metadata = {}
    notebook.metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    return str(nbformat.writes(notebook, version=4)) + "\n"


def main() -> None:
    """Compare or write."""
    text = executed()
    if text == NOTEBOOK.read_text(encoding="utf-8"):
        return
    if "--write" not in sys.argv:
        sys.exit(f"{NOTEBOOK.name}: out of date")
    NOTEBOOK.write_text(text, encoding="utf-8")
    print(f"{NOTEBOOK.name}: written")


if __name__ == "__main__":
    main()
