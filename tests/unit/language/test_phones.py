"""Telephone numbers out of links and texts."""

from __future__ import annotations

import pytest

from devparse.language.phones import phone_of, phones_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Phone: +91-22-6955123, 24, 25", ["+91226955123", "+91226955124", "+91226955125"]),
        ("12 Pier Road, Port Town, +264 61 555 010", ["+26461555010"]),
        ("Tel. (030) 55 01 23", ["030550123"]),
        ("Тел.: +380 44 555 01 23", ["+380445550123"]),
        ("電話 03-5550-0123", ["0355500123"]),
        ("Port Town, OH 43001 | 614-555-0123", ["6145550123"]),
        ("0044 as a price: 0044", []),
        ("© 2019-2026 Gazette", []),
        ("Phone: 12.05.2026", []),
        ("Call 1 and 2", []),
    ],
)
def test_numbers_in_texts(text, numbers):
    assert phones_in(text) == numbers


@pytest.mark.parametrize(
    ("address", "number"),
    [
        ("tel:+44%2020%207946%200018", "+442079460018"),
        ("tel:00442079460018", "+442079460018"),
        ("tel:5550123;ext=4", "5550123"),
        ("tel:", ""),
    ],
)
def test_numbers_in_addresses(address, number):
    assert phone_of(address) == number


def test_a_long_run_of_digits_costs_no_time():
    assert phones_in("tel " + "1 " * 450) is not None
