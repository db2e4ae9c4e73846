"""E-mail addresses, plain and protected."""

from __future__ import annotations

from devparse.language.contacts import email_of, emails_in, reveal


def test_addresses_in_texts_but_not_file_names():
    assert emails_in("Write to a.b@gazette.example or see logo@2x.png") == ["a.b@gazette.example"]


def test_what_is_not_hidden_is_not_revealed():
    assert reveal("zz") == ""
    assert reveal("") == ""
    assert email_of({"href": "/cdn-cgi/l/email-protection"}) == []


def test_hidden_addresses_are_revealed():
    hidden = "10" + "".join(f"{ord(letter) ^ 0x10:02x}" for letter in "tips@gazette.example")
    assert email_of({"href": "/cdn-cgi/l/email-protection", "data-cfemail": hidden}) == ["tips@gazette.example"]
