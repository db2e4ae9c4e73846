"""Linked data: the JSON-LD of a page, repaired where it is no valid JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from devparse.sections import Problem


def read_linked_data(scripts: Sequence[str]) -> tuple[tuple[Mapping[str, object], ...], tuple[Problem, ...]]:
    found = []
    for s in scripts:
        try:
            v = json.loads(s, strict=False)
        except ValueError:
            continue
        todo = [v]
        while todo:
            x = todo.pop(0)
            if isinstance(x, list):
                todo.extend(x)
            elif isinstance(x, dict):
                if "@type" in x:
                    found.append(x)
                g = x.get("@graph")
                if isinstance(g, list):
                    todo.extend(g)
    return tuple(found), ()
