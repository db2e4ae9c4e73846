"""Legal links by their words."""

from __future__ import annotations

import pytest

from devparse.language.legal import is_legal


@pytest.mark.parametrize(
    "text",
    """Privacy Policy; Do Not Sell My Info; Terms; Ad Choices; Accessibility Statement; Copyright notice; Datenschutz; Impressum; Mentions légales;
    Politique de confidentialité; Aviso legal; Política de privacidad; Política de Privacidade; Note legali; Informativa privacy; Privacyverklaring; Colofon;
    Integritetspolicy; Personvern; Privatlivspolitik; Tietosuojaseloste; Polityka prywatności; Ochrana osobních údajů; Adatvédelmi tájékoztató;
    Politica de confidențialitate; Pravila privatnosti; Политика конфиденциальности; Політика конфіденційності; Πολιτική απορρήτου; Gizlilik Politikası; Künye;
    سياسة الخصوصية; حریم خصوصی; מדיניות פרטיות; गोपनीयता नीति; গোপনীয়তা নীতি; தனியுரிமைக் கொள்கை; Kebijakan Privasi; Chính sách bảo mật; นโยบายความเป็นส่วนตัว;
    プライバシーポリシー; 利用規約; 隐私政策; 개인정보처리방침""".split(";"),
)
def test_legal_words_of_many_languages(text):
    assert is_legal(text.strip())


@pytest.mark.parametrize(
    "text",
    [
        "Code of ethics",
        "Editorial guidelines",
        "About us",
        "Private jets",
        "Licensing FAQ",
        "Legal notices",
        "© 2026 Gazette. Copyright notice",
        "Contact",
        "terms_of_trade.pdf",
        "Ethik",
        "",
    ],
)
def test_other_links_are_not_legal(text):
    assert not is_legal(text)


def test_the_address_counts_where_the_text_says_nothing():
    assert is_legal("here", "https://a.example/privacy-policy")
    assert is_legal("", "/terms.html")
    assert not is_legal("Contributors", "https://a.example/contributors-terms")
