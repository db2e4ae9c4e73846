"""Days in thirty languages, each on a page of its own, as papers print them above their articles."""

from __future__ import annotations

import pytest

import devparse
from devparse import Metadata

LINES = [
    ("en", "12 May 2026"), ("en-US", "May 12, 2026"), ("de", "12. Mai 2026"), ("fr", "le 12 mai 2026"), ("es", "12 de mayo de 2026"),
    ("pt", "12 de maio de 2026"), ("it", "12 maggio 2026"), ("ca", "12 de maig de 2026"), ("ro", "12 mai 2026"), ("nl", "12 mei 2026"),
    ("sv", "12 maj 2026"), ("da", "12. maj 2026"), ("nb", "12. mai 2026"), ("fi", "12. toukokuuta 2026"), ("is", "12. maí 2026"),
    ("et", "12. mai 2026"), ("lt", "2026 m. gegužės 12 d."), ("lv", "2026. gada 12. maijs"), ("pl", "12 maja 2026"), ("cs", "12. května 2026"),
    ("sk", "12. mája 2026"), ("hu", "2026. május 12."), ("sl", "12. maj 2026"), ("hr", "12. svibnja 2026."), ("sr-Latn", "12. maj 2026."),
    ("sr", "12. мај 2026."), ("bg", "12 май 2026"), ("mk", "12 мај 2026"), ("ru", "12 мая 2026"), ("uk", "12 травня 2026"), ("be", "12 мая 2026"),
    ("el", "12 Μαΐου 2026"), ("tr", "12 Mayıs 2026"), ("az", "12 may 2026"), ("ar", "12 مايو 2026"), ("ar-LB", "12 أيار 2026"), ("he", "12 במאי 2026"),
    ("fa", "22 اردیبهشت 1405"), ("ur", "12 مئی 2026"), ("hi", "12 मई 2026"), ("bn", "১২ মে ২০২৬"), ("ta", "12 மே 2026"), ("te", "12 మే 2026"),
    ("ml", "2026 മേയ് 12"), ("th", "12 พฤษภาคม 2569"), ("vi", "12 tháng 5, 2026"), ("id", "12 Mei 2026"), ("ms", "12 Mei 2026"), ("sw", "12 Mei 2026"),
    ("ka", "12 მაისი, 2026"), ("hy", "12 մայիսի, 2026"), ("zh", "2026年5月12日"), ("ja", "2026年5月12日"), ("ko", "2026년 5월 12일"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "line"), LINES)
def test_the_day_above_an_article_is_its_day(language: str, line: str) -> None:
    """The page's only date is read in the page's language, and is no date of a change."""
    page = f"<html lang='{language}'><body><article><h1>Quay</h1><p class='date'>{line}</p><p>{'Tram, harbour and quay. ' * 8}</p></article></body></html>"
    found = devparse.parse(page, url="https://www.harbour-post.example/quay", sections=(Metadata,)).metadata
    assert found.published is not None
    assert found.published.date().isoformat() == "2026-05-12"
    assert found.modified is None


def test_there_are_thirty_languages_and_more() -> None:
    """The table is as wide as it is meant to be."""
    assert len({language for language, _ in LINES}) >= 30
