"""What a page derives from its sections."""

from __future__ import annotations

import pytest

import devparse

HEADLINE = "Gates shut before dawn"
SUMMARY = "The harbour office closed the barrage an hour before the tide."
BODY = devparse.Body((devparse.Paragraph("At four in the morning the gates fell."), devparse.Heading("What next"), devparse.Paragraph("They open on Thursday.")))


def text(summary: str = SUMMARY, source: str = "standfirst", body: devparse.Body = BODY, headline: str = HEADLINE) -> list[str]:
    metadata = devparse.Metadata(headline=headline, summary=summary)
    return devparse.Page(metadata=metadata, body=body, sources={"metadata.summary": source}).article_text.split("\n\n")


def test_the_article_reads_as_a_reader_copies_it() -> None:
    """Headline, standfirst and body, a blank line between them."""
    assert text() == [HEADLINE, SUMMARY, *(block.text for block in BODY.blocks)]


@pytest.mark.parametrize("source", ["og:description", "description", "json-ld"])
def test_what_only_machines_are_told_is_no_part_of_it(source: str) -> None:
    """A description that the page does not print is not what a reader copies."""
    assert text(source=source)[:2] == [HEADLINE, BODY.blocks[0].text]


@pytest.mark.parametrize("opening", [SUMMARY, f"ALDEN — {SUMMARY}", SUMMARY.replace(" an hour", "\nan hour")])
def test_a_standfirst_that_the_body_begins_with_stands_once(opening: str) -> None:
    """Nothing is said twice."""
    found = text(body=devparse.Body((devparse.Paragraph(opening), *BODY.blocks)))
    assert found[:2] == [HEADLINE, opening]


def test_what_is_missing_leaves_no_gap() -> None:
    """An empty page has an empty text."""
    assert text(summary="", headline="") == [block.text for block in BODY.blocks]
    assert devparse.Page().article_text == ""


def test_a_section_is_asked_for_by_its_type() -> None:
    """A name is no type, and says so rather than that there is no such section."""
    with pytest.raises(TypeError, match=r"page.get\(Metadata\), not by 'metadata'"):
        devparse.Page().get("metadata")  # type: ignore[arg-type]
