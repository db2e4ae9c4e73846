"""Headings that stand over no stories: over tags, over goods and jobs, and the labels of advertisements.

Written by hand, by what publications print over such boxes in some forty languages.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

_TAGS: Final = frozenset(
    "categories kategorien categorías categorias catégories категории kategorier kategoriler categorieën categorie kategorije "
    "tags topics keywords hashtags schlagworte schlagwörter stichworte schlüsselwörter etiquetas clés thèmes argomenti "
    "chiave теги темы метки тэги trefwoorden onderwerpen etiketter emner ämnen etiketler tagy témata témy štítky címkék etichete oznake "
    "ετικέτες тагове תגיות وسوم الوسوم".split()
)
_TAG: Final = frozenset(
    "category kategorie categoría categoria catégorie категория kategori tag topic keyword temat tema temas thema thème etiket "
    "etiqueta kategorija".split()
)
"""The same of one tag: "More in this category" may still stand over stories, "Related topic" does not."""
_TAG_PHRASES: Final = frozenset({("ähnliche", "themen"), ("verwandte", "themen"), ("themen", "des", "artikels"), ("temas", "relacionados")})
_TAGGED: Final = 3
"""Headings of fewer words are over tags when they have such a word."""
_UNSPACED_TAGS: Final = ("标签", "標籤", "タグ", "キーワード", "关键词", "關鍵字", "태그", "키워드", "คำค้น", "แท็ก")
"""Words for tags in writing without spaces."""

ABOUT: Final = tuple(f" {word}" for word in "about on über zu om over sur sobre su acerca про о об".split())
"""How headings end that a tag completes: "Read more about"."""

_GOODS: Final = frozenset(
    "jobs stellenmarkt stellenangebote jobbörse stellenanzeigen jobangebote empleos emplois empregos vacatures stillinger vacancies "
    "работа вакансии вакансії ilanları 求人 coupons coupon vouchers gutscheine gutscheincodes cupones cupons kuponger rabattkoder "
    "rabatkoder kortingscodes rabatowe alennuskoodit промокоды промокоди kuponlar クーポン 优惠券 classifieds kleinanzeigen "
    "clasificados annunci".split()
)

_ADVERTS: Final = frozenset(
    (
        "advertisement, advertisements, advert, ad, ads, advertising, advertisment, story continues below, article continues below, "
        "continue reading below, story continues below advertisement, article continues below advertisement, "
        "advertisement - scroll to continue, anzeige, anzeigen, werbung, publicidad, publicité, publicite, pub, pubblicità, "
        "publicidade, propaganda, anúncio, publicitat, advertentie, reclame, annons, annonse, annonce, reklame, mainos, auglýsing, "
        "reklaam, reklāma, reklama, reklám, hirdetés, reclamă, publicitate, oglas, oglasi, оглас, реклама, διαφήμιση, διαφημιση, "
        "reklam, iklan, quảng cáo, إعلان, اعلان, إعلانات, آگهی, تبلیغات, פרסומת, विज्ञापन, বিজ্ঞাপন, விளம்பரம், โฆษณา, 広告, 광고, 广告, 廣告"
    ).split(", ")
)
_FIRST_WORDS: Final = frozenset(label.partition(" ")[0] for label in _ADVERTS)
_EDGES: Final = " :-–—▼▾↓0123456789"
_LABEL: Final = 45
_NUMBER: Final = re.compile(r"\s*\d+")


def is_over_tags(words: Collection[str], text: str) -> bool:
    """Whether a heading stands over tags or sections; `words` are those of `text`, folded."""
    if tuple(words) in _TAG_PHRASES or not _TAGS.isdisjoint(words) or (len(words) < _TAGGED and not _TAG.isdisjoint(words)):
        return True
    return not text.isascii() and any(word in text for word in _UNSPACED_TAGS)


def is_over_goods(words: Collection[str]) -> bool:
    """Whether a heading of these words, folded, stands over jobs, coupons or small advertisements."""
    return not _GOODS.isdisjoint(words)


def is_advert(text: str) -> bool:
    """Whether a text is the label of an advertisement and nothing else, numbers apart: "Advertisement 2"."""
    if len(text) > _LABEL or text.partition(" ")[0].strip(_EDGES).casefold() not in _FIRST_WORDS:
        return False
    words = dict.fromkeys(_NUMBER.sub("", text).strip(_EDGES).casefold().split())
    return " ".join(words) in _ADVERTS or all(word in _ADVERTS for word in words)
