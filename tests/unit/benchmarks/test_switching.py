"""A rule is off where it is held, and on again afterwards; the table of rules follows the code."""

from __future__ import annotations

import re

import pytest
import switching
from switching import Rule

from devparse.language import text


@pytest.mark.parametrize("rule", switching.rules(), ids=lambda rule: rule.name)
def test_every_rule_of_the_table_is_in_the_code(rule: Rule) -> None:
    """When a function is renamed or leaves, its line in benchmarks/rules.toml goes with it."""
    before = switching.find(rule)[1]
    with switching.switched_off(rule):
        assert rule.purpose
    assert switching.find(rule)[1] is before


def test_a_function_answers_something_else_wherever_it_was_imported() -> None:
    held = (text.char_weight,)
    rule = Rule("language.text:char_weight", "len(args[0]) * 1000", "")
    with switching.switched_off(rule):
        assert held[0]("ab") == text.char_weight("ab") == 2000
    assert text.char_weight("ab") == 1.0


def test_a_constant_is_another_in_all_modules_that_have_it() -> None:
    known = text.ENDING
    with switching.switched_off(Rule("language.text:ENDING", "NEVER", "")):
        assert not text.ENDING.search("It ends.")
    assert text.ENDING is known
    assert isinstance(known, re.Pattern)


def test_a_rule_that_the_code_does_not_have_is_refused() -> None:
    with pytest.raises(switching.NoRule, match="nowhere"), switching.switched_off(Rule("language.text:nowhere", "None", "")):
        pass
