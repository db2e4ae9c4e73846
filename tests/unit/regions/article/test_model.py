"""The learned tables: what names weigh, which table serves which form, and that a model travels between processes."""

from __future__ import annotations

import pickle

import attrs

from devparse.regions.article.model import ArticleModel, Models, shipped_model
from devparse.rows.roles import classify_element

MODEL = attrs.evolve(
    shipped_model("html"), near={"<p>": 1.0, "story": 0.5}, mid={"story": -0.25}, far={"story": 2.0, "nav": -4.0}
)


def test_each_word_counts_once_and_the_tag_with_them() -> None:
    assert MODEL.name_weights(classify_element("p", "story story-nav", "")) == (1.5, -0.25, -2.0)


def test_weights_are_read_so_that_sums_are_the_same_in_any_order() -> None:
    table = {"keys": {"some": [1, 2]}, "near": {"a": 0.1}, "mid": {}, "far": {}, "phrases": {}, "bias": 0.5}
    read = ArticleModel.from_table(table)
    assert read.keys == [1, 2]
    assert read.near["a"] * (1 << 20) == round(0.1 * (1 << 20))


def test_a_model_pickles_with_what_it_has_compiled() -> None:
    model = shipped_model("html")
    features = [0.0] * 100
    again = pickle.loads(pickle.dumps(model))
    assert again.tree_score(features) == model.tree_score(features)


def test_what_is_not_given_is_the_shipped_model() -> None:
    assert Models(html=MODEL).of("html") is MODEL
    assert Models(html=MODEL).of("text") is shipped_model("text")
