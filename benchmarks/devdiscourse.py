"""The share of facts right on drawn Devdiscourse pages, by template, form and fact: `devdiscourse.py [PAGES] [SHOW]`.

SHOW names a fact, or "template/form/fact"; one wrong answer of it is printed.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from drawn.saying import FORMS, TEMPLATES, drawn, expected, wrong


def main(pages: int, show: str) -> None:
    """Print one line a template and form: the share of all facts, then the facts that are wrong now and then."""
    shown = 0
    for template in TEMPLATES:
        for form in FORMS:
            asked: Counter[str] = Counter()
            missed: Counter[str] = Counter()
            for seed in range(pages):
                page = drawn(Random(seed), template, form)
                asked.update(list(expected(page)))
                faults = wrong(page)
                missed.update(list(faults))
                for name, (found, wanted) in faults.items():
                    if show and f"{template}/{form}/{name}".startswith(show) and shown < 3:
                        shown += 1
                        print(f"--- {template}/{form}/{name} seed {seed}\nfound  {found!r}\nwanted {wanted!r}")
            worst = ", ".join(f"{name} {1 - count / asked[name]:.3f}" for name, count in missed.most_common(12))
            print(f"{template:10} {form:12} {1 - missed.total() / asked.total():.4f}  {worst}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100, sys.argv[2] if len(sys.argv) > 2 else "")
