"""Telephone numbers out of links and texts."""

from __future__ import annotations

import pytest

from devparse.language.phones import phone_of, phones_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Phone: +91-22-6955123, 24, 25", ["+91226955123"]),
        ("+1 212 555 0100, 12 Main Street", ["+12125550100"]),
        ("Call +1 212 555 0100 or 911", ["+12125550100"]),
        ("+44 20 7946 0018, 2 Wharf Road", ["+442079460018"]),
        ("Phone: +1 212 555 0100 / 0101", ["+12125550100"]),
        ("Tel. +49 30 5550 123 & 5 Quay Street", ["+49305550123"]),
        ("+33 1 55 50 01 23 et 7 rue du Port", ["+33155500123"]),
        ("Telefon: 089 5550123, Fax: 089 5550124", ["0895550123"]),
        ("7 Quay Road\n1-800-555-0123", ["+18005550123"]),
        ("Tel 138 1234 5678", ["13812345678"]),
        ("Newsroom: (614) 555-0123, ext. 14", ["6145550123"]),
        ("+353 1 555 0123; +353 1 555 0124", ["+35315550123", "+35315550124"]),
        ("Tlf. 22 55 50 12 – sentralbord kl. 8–16", ["22555012"]),
        ("Тел. +7 (495) 555-01-23, доб. 12", ["+74955550123"]),
        ("โทร 02-555-0123 ต่อ 14", ["025550123"]),
        ("대표전화: 02-555-0123, 우편번호 04520", ["025550123"]),
        ("ISBN 978-3-16-148410-0", []),
        ("Open 09-17 from 2026-05-12", []),
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
