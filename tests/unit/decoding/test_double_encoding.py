"""Text that was encoded twice is mended, and what only looks a little like it stays."""

from __future__ import annotations

import pytest

from devparse.decoding.decoding import decode

TEXT = "“At last”, said the harbourmaster’s son – and the café owner’s too…"


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_what_was_encoded_twice_is_mended(codec: str) -> None:
    twice = "".join(
        chr(byte) if codec == "latin-1" else bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in TEXT.encode()
    ).encode()
    content, _ = decode(b"<p>" + twice + b"</p>")
    assert content.decode() == f"<p>{TEXT}</p>"


@pytest.mark.parametrize("text", ["Ââ € ™", "Château â la carte, 5 €", "once: â€™"])
def test_a_sign_or_two_prove_nothing(text: str) -> None:
    content, _ = decode(f"<p>{text}</p>".encode())
    assert content.decode() == f"<p>{text}</p>"
