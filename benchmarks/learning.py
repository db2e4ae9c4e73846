"""From labelled pages to tables of weights: what each row shows, the first judge, the second judge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final, TypeAlias

import attrs
import numpy as np
import readers
import scipy.sparse as sp
from corpus import Gold
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from devparse.language.urls import host_of
from devparse.regions.article.context import FEATURES, LinearScore, Neighbourhood
from devparse.regions.article.features import COUNT, GROUPS, candidates, keys_of, phrases_of
from devparse.regions.article.layout import Layout
from devparse.regions.article.structured_text import structured_text
from devparse.regions.footer import find_footer
from devparse.regions.lists.html import find_lists
from devparse.rows.model import Box

Table: TypeAlias = dict[str, Any]
"""A table of weights as `rows/weights.json` holds it."""

_HOSTS: Final = 10
"""A word seen on fewer hosts is not learned."""
_PENALTY: Final = 0.05
"""C of the logistic regression: weights that few pages ask for stay near 0."""
_LOW: Final = -4.5
_HIGH: Final = 2.6
"""Between these verdicts of the first judge the second is asked; it learns from a few more."""
_MARGIN: Final = 0.9
_TRUST: Final = {"reviewed-output": 0.5}
"""What gold that people only looked at weighs beside gold that they made."""
_WORDS: Final = ("near", "mid", "far", "phrases")
_RISING: Final = ("score at", "score of", "score before", "score after", "article's share", "words of")
"""Features that begin so, and the score, can only speak for a row when they rise."""


@attrs.frozen
class Example:
    """A row that may be article: its keys, the words on the boxes around it, what the page tells, and how much it weighs."""

    keys: tuple[int, ...]
    words: tuple[tuple[str, ...], ...]
    told: tuple[int, int]
    right: bool
    weight: float


@attrs.frozen
class Page:
    """A page to learn from; `scene` and `places` are what the second judge is given."""

    fold: int
    host: str
    scene: Layout
    places: tuple[int, ...]
    examples: tuple[Example, ...]


PAGES: Final[list[Page]] = []
"""What the processes that learn first judges share; rows are too large to send."""


def page_of(form: str, gold: Gold, right: Sequence[int]) -> Page:
    """What can be learned from a page."""
    document = readers.document(gold.page(), gold, form)
    spans = [*(found.rows() for found in find_lists(document)), *(range(*span) for span in find_footer(document))]
    scene = Layout(document.rows, {index for span in spans for index in span})
    said = structured_text(document)
    places = candidates(scene)
    chosen = set(right)
    lengths = [scene.rows[at].text.count(" ") + 1 for at in places]
    size = sum(length for at, length in zip(places, lengths, strict=True) if scene.rows[at].index in chosen)
    examples = []
    for at, length in zip(places, lengths, strict=True):
        row = scene.rows[at]
        # Long rows and short pages count for more, as they do in the measure.
        weight = (length + 4) / (max(40, size) + 100) * 20 * _TRUST.get(gold.kind, 1)
        told = said.match(scene, at)
        words = (*_box_words(row.box), tuple(phrases_of(row.text)))
        examples.append(Example(tuple(keys_of(scene, at, told)), words, told, row.index in chosen, weight))
    return Page(gold.fold, host_of(gold.url) or gold.id, scene, tuple(places), tuple(examples))


def _box_words(box: Box) -> tuple[tuple[str, ...], ...]:
    """The words on the box, on the one around it, and on all further out, a word once for each box it is on."""
    around = [_words(near) for near in box.around()]
    far = tuple(word for words in around[2:] for word in words)
    return around[0], around[1] if len(around) > 1 else (), far


def _words(box: Box) -> tuple[str, ...]:
    if box.tag in ("", "html", "body"):
        return ()
    return (f"<{box.tag}>", *sorted(box.roles.words))


def first_judge(left_out: AbstractSet[int]) -> Table:
    """The table of a logistic regression over those of `PAGES` that are not in the folds left out."""
    used = [page for page in PAGES if page.fold not in left_out]
    places = _vocabulary(used)
    starts = np.cumsum([COUNT, *map(len, places)])
    data = _matrix(used, places, starts)
    examples = [example for page in used for example in page.examples]
    model = LogisticRegression(C=_PENALTY, solver="liblinear", max_iter=200)
    model.fit(data, [example.right for example in examples], sample_weight=[example.weight for example in examples])
    weights = [round(float(weight), 3) for weight in model.coef_[0]]
    table: Table = {"keys": {name: weights[start : start + size] for name, (start, size) in GROUPS.items()}}
    for name, words, start in zip(_WORDS, places, starts, strict=False):
        table[name] = {word: weight for word, at in words.items() if abs(weight := weights[start + at]) >= 0.02}
    return table | {"bias": round(float(model.intercept_[0]), 3), "low": _LOW, "high": _HIGH}


def _vocabulary(pages: Sequence[Page]) -> list[dict[str, int]]:
    found = []
    for kind in range(len(_WORDS)):
        hosts: defaultdict[str, set[str]] = defaultdict(set)
        for page in pages:
            for example in page.examples:
                for word in example.words[kind]:
                    hosts[word].add(page.host)
        found.append({word: at for at, word in enumerate(sorted(word for word, on in hosts.items() if len(on) >= _HOSTS))})
    return found


def _matrix(pages: Sequence[Page], places: Sequence[dict[str, int]], starts: Any) -> Any:
    columns: list[int] = []
    ends = [0]
    for page in pages:
        for example in page.examples:
            columns += example.keys
            for known, start, words in zip(places, starts, example.words, strict=False):
                columns += [start + known[word] for word in words if word in known]
            ends.append(len(columns))
    data = sp.csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(ends) - 1, starts[-1]))
    data.sum_duplicates()
    return data


def opinions_of(page: Page, table: Table) -> list[LinearScore]:
    """What a first judge says of the rows of a page."""
    keys = [weight for group in table["keys"].values() for weight in group]
    found = []
    for example in page.examples:
        said = [
            sum(table[name].get(word, 0.0) for word in words) for name, words in zip(_WORDS, example.words, strict=True)
        ]
        found.append(LinearScore(table["bias"] + sum(keys[key] for key in example.keys) + sum(said), *said, example.told))
    return found


def with_second_judge(table: Table, judged: Sequence[tuple[Page, list[LinearScore]]]) -> Table:
    """The table with the trees learned from the rows that the first judge leaves in doubt."""
    features, right, weights = [], [], []
    for page, opinions in judged:
        if not opinions:
            continue
        context = Neighbourhood(page.scene, page.places, opinions)
        for at, (opinion, example) in enumerate(zip(opinions, page.examples, strict=True)):
            if _LOW - _MARGIN < opinion.score < _HIGH + _MARGIN:
                features.append(context.features(at))
                right.append(example.right)
                weights.append(example.weight)
    model = HistGradientBoostingClassifier(
        max_iter=120,
        max_features=0.15,
        early_stopping=False,
        random_state=0,
        max_leaf_nodes=15,
        learning_rate=0.1,
        l2_regularization=5,
        min_samples_leaf=60,
        # What speaks for a row, or for those around it, never speaks against it.
        monotonic_cst=[int(name == "score" or name.startswith(_RISING)) for name in FEATURES],
    )
    model.fit(np.array(features), right, sample_weight=weights)
    trees = [_tree(predictors[0].nodes, 0) for predictors in model._predictors]  # noqa: SLF001  (the only way to the trees)
    return table | {"base": round(float(model._baseline_prediction[0, 0]), 3), "trees": trees}  # noqa: SLF001


def _tree(nodes: Any, at: int) -> list[Any]:
    node = nodes[at]
    if node["is_leaf"]:
        return [round(float(node["value"]), 3)]
    threshold = float(f"{float(node['num_threshold']):.5g}")
    return [int(node["feature_idx"]), threshold, _tree(nodes, node["left"]), _tree(nodes, node["right"])]
