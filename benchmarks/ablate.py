"""What each rule is worth: rules switched off one by one, and the pages that get better or worse without them, by set.

    python benchmarks/ablate.py dates:_earlier headline     rules whose name contains one of these
    python benchmarks/ablate.py --every 4 --set more        all rules, on a quarter of the pages of the further sets
    python benchmarks/ablate.py --known                     what rules there are

The table of rules is `rules.toml`. A rule earns its place when its pages get worse without it: a split that luck would not
give (`p`, a sign test over sites), on sets that it was not made from ("more") as on those that it was. Pages are judged by
weights that never saw their site; the weights are not learned anew, so what only feeds the model is not measured here.
The run with all rules is kept in .cache/ablate until the code changes. Story lists and footers are compared on the pages
labelled by hand, whose sets are called by their files.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

import corpus
import folds
import paired
import sections
import switching
from corpus import Gold
from running import run
from sections import Compared
from switching import Rule

from devparse.language.urls import host_of

CACHE: Final = corpus.ROOT / ".cache" / "ablate"
LISTED: Final = ("stories", "trending", "kind", "social", "legal", "links", "copyright", "contacts")
"""What of lists and footer is compared."""

Records: TypeAlias = list[dict[str, Any]]


def measure(path: Path, golds: Sequence[Gold], *, lists: bool) -> dict[str, Records]:
    """A record for each page, and one for each labelled page with lists and footer."""
    found = {"pages": [paired.record(score) | {"failed": score.reply.failed} for score in run(golds)]}
    if lists:
        found["lists"] = [_record(page) for page in sections.compare(path)]
    return found


def _record(page: Compared) -> dict[str, Any]:
    return {"id": page.id, "set": page.file, "site": host_of(page.url) or page.id} | {what: _worth(page, what) for what in LISTED}


def _worth(page: Compared, what: str) -> float:
    if what in sections.SETS:
        return page.counts(what).f1
    return float(page.right(what)) if what in sections.WHOLE else 1 / (1 + page.badness(what))


def with_all_rules(path: Path, golds: Sequence[Gold], *, lists: bool) -> dict[str, Records]:
    """What is measured with all rules, from the cache while neither code nor weights nor pages have changed."""
    digest = hashlib.sha256(repr((lists, [gold.id for gold in golds])).encode())
    code = [*Path(__file__).parent.glob("*.py"), *(corpus.ROOT / "src").rglob("*.*"), *folds.CACHE.glob("*.json")]
    for file in sorted(file for file in code if file.suffix in (".py", ".json", ".toml")):
        digest.update(file.read_bytes())
    kept = CACHE / f"{digest.hexdigest()[:16]}.json"
    if not kept.is_file():
        found = measure(path, golds, lists=lists)
        CACHE.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(found), encoding="utf-8")
    whole: dict[str, Records] = json.loads(kept.read_text(encoding="utf-8"))
    return whole


def report(rule: Rule, before: Mapping[str, Records], after: Mapping[str, Records]) -> Iterator[str]:
    """What changes without a rule, as lines."""
    yield f"\n## without {rule.name}: {rule.purpose}"
    failed = sum(bool(page["failed"]) for page in after["pages"]) - sum(bool(page["failed"]) for page in before["pages"])
    if failed > 0:
        yield f"{failed} pages more fail: what takes the rule's place does not fit it any more (rules.toml)"
        return
    changed = False
    for kind, whats in (("pages", paired.WHATS), ("lists", LISTED)):
        for what in whats:
            found = paired.changes(before.get(kind, ()), after.get(kind, ()), what)
            if any(change.gain for change in found):
                changed = True
                yield from paired.table(what, paired.by_set(found))
    if not changed:
        yield "no page changes"


def main(given: Sequence[str] | None = None) -> int:
    """Switch rules off one by one."""
    parser = argparse.ArgumentParser(description="What each rule is worth.")
    corpus.add_option(parser)
    parser.add_argument("rules", nargs="*", metavar="RULE", help="only rules whose name contains this")
    parser.add_argument("--set", nargs="+", choices=corpus.NAMES, default=(), metavar="NAME", help="only the pages of these sets")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth page")
    parser.add_argument("--no-lists", dest="lists", action="store_false", help="do not compare story lists and footers")
    parser.add_argument("--known", action="store_true", help="only say what rules there are")
    options = parser.parse_args(given)
    known = switching.rules()
    chosen = [rule for rule in known if not options.rules or any(part in rule.name for part in options.rules)]
    if options.known:
        print("\n".join(f"{rule.name:<60} {rule.purpose}" for rule in chosen))
        return 0
    print(folds.state())
    golds = corpus.golds(options.corpus, chosen=options.set, more=True)[:: options.every]
    before = with_all_rules(options.corpus, golds, lists=options.lists)
    for rule in chosen:
        with switching.switched_off(rule):
            after = measure(options.corpus, golds, lists=options.lists)
        print("\n".join(report(rule, before, after)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
