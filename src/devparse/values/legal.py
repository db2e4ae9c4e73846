"""The words of a page's foot: legal links, copyright lines, invitations to subscribe, to follow, to write back.

The words are those that publications of the respective language put there, collected language by language from the
notices that data protection law, imprint duty and cookie law ask of them. Words stand in lower case.
"""

from __future__ import annotations

import re
from typing import Final

_STEMS: Final = """
    accessib accesib acessib accessibil barrierefr toegankelijk tilgænge tillgäng tilgjengel saavutettav dostępno dostupno
    privac privaci privasi privaa privatli privatno privāt prywatno confidential confiden конфиденц конфіденц поверител приватно datenschutz
    dataskydd persondata personuppgift personvern persónuver integritets tietosuoj adatvéd adatkez gizlilik zasebno
    isikuandme persoonsgegev databeskyt gdpr ccpa kvkk rgpd lgpd dsgvo cookie sütik süti evästee kakor čerez çerez
    informasjonskapsl kolačić slapuk sīkdat küpsi куки
    disclaimer disclosure haftungsaus rechtshinw rechtlich impressum impresszum imprint colofon colophon künye tiráž adchoices
    nutzungsbed gebruiksvoorw brukervilk användarvillk handelsbet käyttöehd skilmál kasutusting regulamin
    terms términos terminos termos termini termeni condiciones условия пользовательск угода όροι απορρήτου
    gebruikersvoorw abonnementsvoorw juridi jogi felhasználási vilkår copyright eula dmca
    الخصوصية خصوصية خصوصی رازداری פרטיות תנאי נגישות गोपनीयता अस्वीकरण গোপনীয়তা தனியுரிமை గోప్యత ಗೌಪ್ಯತೆ ગોપનીયતા
    ਪਰਦੇਦਾਰੀ സ്വകാര്യത
"""
"""Beginnings of words that are enough for a legal link, in Latin, Cyrillic, Greek, Arabic, Hebrew and Indic scripts."""

_WORDS: Final = frozenset("agb cgu cgv tos legal terms imprint rodo adatvédelem gtc avg".split())

_PHRASES: Final = """
    do not sell; don't sell; do not share; user agreement; ad choices; ca notice; conditions of; legal notice; your rights;
    opt out; subscriber agreement; visitor agreement; consent preferences; manage consent; limit the use; ads info;
    health data; consumer rights; interest-based ads; anti-spam;
    mentions légales; conditions générales; conditions d'utilisation; conditions d’utilisation; données personnelles; droits d'auteur;
    charte de confidentialité; informations légales; gérer utiq;
    aviso legal; protección de datos; proteccion de datos; advertencia legal; términos y; nota legal; avís legal; protecció de dades;
    aviso de; aviso jurídico; proteção de dados; política de dados; direitos autorais;
    note legali; condizioni d'uso; condizioni generali; dati personali; informativa sulla; protezione dei dati; 
    ochrona danych; polityka cookies; warunki korzystania; nota prawna; informacja prawna; politykę prywatności;
    ochrana osobních; ochrana osobných; ochrana údajů; obchodní podmínky; podmínky užití; podmienky používania; zásady ochrany;
    zaštita podataka; zaštita osobnih; uvjeti korištenja; uslovi korišćenja; uslovi korištenja; pravila korištenja; opći uvjeti;
    pogoji uporabe; splošni pogoji; varstvo osebnih; pravno obvestilo; услови коришћења; политика приватности;
    protecția datelor; prelucrarea datelor; date cu; condiții de; общи условия; защита на; лични данни; условия за;
    персональных данных; персональных; персональні дані; захист персональних; правила использования; правила користування;
    умови користування; правила перепечатки; правовая информация; использования материалов; використання матеріалів;
    правила использования материалов; політика приватності; согласие на; ограничение ответственности; выходные данные;
    πολιτική απορρήτου; προσωπικά δεδομένα; προσωπικών δεδομένων; όροι χρήσης; νομική σημείωση; πολιτική cookies;
    kullanım koşulları; kullanım şartları; yasal uyarı; kişisel verilerin; kişisel veri; aydınlatma metni; veri politikası;
    kullanıcı sözleşmesi; üyelik sözleşmesi;
    kebijakan privasi; syarat dan; syarat &; ketentuan; ketentuan layanan; dasar privasi; terma dan; penafian; notis privasi;
    chính sách bảo; bảo mật; điều khoản; quy định sử; bản quyền; điều kiện;
    kişisel; käyttöehdot; sopimusehdot; yleiset ehdot; allmänna villkor; köpvillkor; generelle vilkår; personlige data;
    lietošanas noteikumi; naudojimo taisyklės; naudojimosi sąlygos; asmens duomen; personas datu; kushtet e; politika e;
    allgemeine geschäftsbedingungen; erklärung zur; utiq verwalten; widerruf; algemene voorwaarden;
    سياسة الخصوصية; شروط الاستخدام; الشروط والأحكام; إخلاء المسؤولية; اتفاقية الاستخدام; حقوق النشر; شرایط استفاده; قوانین و; قوانین استفاده;
    שמירת פרטיות; הצהרת נגישות; उपयोग की; नियम और; नियम व; सेवा की; कॉपीराइट; অস্বীকৃতি; শর্তাবলী; ব্যবহারের শর্ত; நிபந்தனைகள்; నిబంధనలు
"""
"""Phrases that make a link a legal one."""

_UNSPACED: Final = tuple(
    "プライバシー 利用規約 個人情報 著作権 特定商取引 サイトポリシー 免責 外部送信 クッキー アクセシビリティ cookie 会員規約 利用条件 "
    "隐私 隱私 免责 服务条款 使用条款 服務條款 使用條款 法律声明 法律聲明 版权声明 版權聲明 著作權 用户协议 會員條款 個資 "
    "개인정보 이용약관 저작권 법적고지 ความเป็นส่วนตัว ข้อกำหนด เงื่อนไข นโยบายคุกกี้ ข้อมูลส่วนบุคคล ឯកជនភាព လျှို့ဝှက်".split()
)
"""The same in scripts that write no spaces between words."""

_OTHER: Final = frozenset(
    "ethics ethical ethik etica ética kodex codex etisk éthique этика faq editorial comment comments community correction "
    "corrections jobs careers".split()
)
"""Words that take a link out of the legal ones when the address does not bring it back: codes of ethics, house rules."""

_PATH: Final = re.compile(
    r"(?i)(?:^|[/_.#=-])(?:privacy(?:policy|-?statement|-?notice|-?center|-?choices)?|terms(?:-?of-?(?:use|service|sale)|"
    r"-?(?:and-?)?conditions?|ofuse|ofservice)?|termos|tos|cookies?(?:-?policy|-?notice)?|impressum|imprint|datenschutz\w*|disclaimer|agb|dmca|"
    r"mentions-legales|aviso-?legal|privacidade?|privacidad|confidentialite|legal-?(?:notice|terms)|accessibility(?:-?statement)?|"
    r"do-?not-?sell\w*|ccpa|gdpr|rgpd|user-?agreement|eula|ad-?choices|barrierefreiheit\w*|optout\.aboutads|youronlinechoices|"
    r"policies)(?=$|[/_.?#&=-])"
)
_LINK_LENGTH: Final = 90
"""A longer text is a sentence, and no name of a page."""

_WORD: Final = re.compile(r"\w+(?:['’]\w+)?")
_YEAR: Final = re.compile(r"(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)")
_KEY: Final = 4


def _by_key(stems: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for stem in stems.split():
        found[stem[:_KEY]] = (*found.get(stem[:_KEY], ()), stem)
    return found


def _by_first(phrases: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for phrase in phrases.split(";"):
        phrase = " ".join(phrase.split())
        first = _WORD.findall(phrase)[0]
        found[first] = (*found.get(first, ()), phrase)
    return found


_STEMS_OF: Final = _by_key(_STEMS)
_PHRASES_OF: Final = _by_first(_PHRASES)


def is_legal(text: str, path: str = "") -> bool:
    """Whether a link with this text, leading to this address, is one of the legal ones.

    Legal are privacy, terms, cookies, imprint, disclaimer, do-not-sell, ad choices, the accessibility statement and the
    copyright notice; a code of ethics is not. A text of its own decides; the address only where the text is a filler.
    """
    if len(text) > _LINK_LENGTH:
        return False
    text = text.casefold()
    words = _WORD.findall(text)
    if not _OTHER.isdisjoint(words):
        return False
    if says_legal(text, words):
        return text != "legal notices"
    return len(words) <= 1 and bool(path) and _PATH.search(path) is not None


def says_legal(text: str, words: list[str]) -> bool:
    """Whether a text in folded case, with these words, names something legal."""
    for word in words:
        if word in _WORDS:
            return True
        stems = _STEMS_OF.get(word[:_KEY])
        if stems and word.startswith(stems):
            return True
        phrases = _PHRASES_OF.get(word)
        if phrases and any(phrase in text for phrase in phrases):
            return True
    return not text.isascii() and any(word in text for word in _UNSPACED)
