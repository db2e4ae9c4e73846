"""Which links are the legal ones, by the words on them in some forty languages, else by their address.

The words are those of the notices that data protection law, imprint duty and cookie law ask of publications.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from devparse.language.phrases import PhraseSet

_LEGAL: Final = PhraseSet("""
    privac*; confidential*; gdpr; ccpa; cookie*; disclaimer*; disclosure*; adchoices; imprint; terms; tos; gtc; legal; copyright; eula; dmca;
    accessib*; do not sell; don't sell; do not share; user agreement; ad choices; ca notice; conditions of; legal notice; your rights;
    opt out; opt-out; subscriber agreement; visitor agreement; consent preferences; manage consent; limit the use; consumer rights;
    datenschutz*; dsgvo; barrierefr*; rechtliche*; haftungsaus*; impressum; nutzungsbed*; agb; geschäftsbedingungen; widerruf; utiq verwalten;
    données personnelles; confidentialité; mentions légales; conditions générales; conditions d'utilisation; conditions d’utilisation;
    cgu; cgv; rgpd; droits d'auteur; informations légales; gestion des cookies; gérer utiq; accessibilité;
    privacidad; aviso legal; aviso de; aviso jurídico; protección de datos; proteccion de datos; advertencia legal; términos; terminos;
    condiciones; nota legal; accesibilidad; configuración de privacidad; lopd;
    privacitat; avís legal; protecció de dades; condicions; accessibilitat;
    privacidade; proteção de dados; política de dados; termos; direitos autorais; lgpd; acessibilidade; condições;
    privatezza; note legali; condizioni d'uso; condizioni generali; dati personali; informativa; protezione dei dati; termini;
    accessibilità; privacybeleid; privacyverklaring; cookiebeleid; gebruiksvoorw*; gebruikersvoorw*; algemene voorwaarden; juridisch*; persoonsgegev*;
    toegankelijkheid*; colofon; avg; abonnementsvoorw*;
    personuppgift*; integritets*; dataskydd*; användarvillkor*; villkor; köpvillkor; kakor; tillgänglighet*;
    personvern*; brukervilkår; informasjonskaps*; tilgjengelighet*; vilkår; persondata*; privatlivs*; handelsbet*; databeskyt*; tilgænge*;
    persónuver*; skilmál*; tietosuoj*; käyttöehd*; eväste*; saavutettav*; rekisteriseloste; sopimusehdot; yleiset ehdot;
    prywatno*; ochrana danych; ochrona danych; rodo; regulamin; regulaminy; warunki korzystania; nota prawna; informacja prawna; dostępno*;
    ochrana osobních; ochrana osobných; ochrana údajů; obchodní podmínky; podmínky; podmienky; zásady ochrany; tiráž; přístupnost; súkrom*; soukromí;
    adatvéd*; adatkez*; impresszum; jogi; felhasználási; süti*; sütik; ászf;
    confidențial*; protecția datelor; prelucrarea datelor; termeni; condiții de; date cu caracter; anpc;
    privatno*; zaštita podataka; zaštita osobnih; uvjeti; uslovi; pravila korištenja; pravila korišćenja; opći uvjeti; kolačić*; impresum;
    zasebno*; piškotk*; pogoji; varstvo osebnih; pravno obvestilo; услови коришћења; политика приватности; приватност*; колачи*;
    поверител*; общи условия; лични данни; бисквитки; условия; условията; конфиденциальн*; пользовательск*; персональных; куки;
    правила использования; правила пользования; использования материалов; правила перепечатки; правовая; правовой; согласие на; выходные данные;
    конфіденційн*; угода; умови; персональні дані; персональних; правила користування; використання матеріалів; приватності; приватність;
    умовы; палітыка прыватнасці; πολιτική απορρήτου; απορρήτου; προσωπικά δεδομένα; προσωπικών δεδομένων; όροι; νομική; ταυτότητα;
    gizlilik; çerez*; kvkk; künye; kullanım koşulları; kullanım şartları; yasal uyarı; kişisel veri*; kişisel verilerin; kişisel veriler;
    aydınlatma metni; aydınlatma; veri politikası; kullanıcı sözleşmesi; üyelik sözleşmesi; məxfilik;
    privatum*; slapuk*; naudojimo taisyklės; naudojimosi sąlygos; asmens duomen*; asmens duomenų; privāt*; sīkdat*; lietošanas noteikumi; personas datu;
    privaatsus*; isikuandme*; kasutusting*; küpsi*; privatësi*; kushtet; politika e privatësisë;
    privasi; kebijakan privasi; kebijakan data; syarat; ketentuan; penafian; sanggahan; terma dan; dasar privasi; notis privasi; perlindungan data;
    bảo mật; điều khoản; quy định sử; bản quyền; chính sách bảo; quyền riêng tư; patakaran sa; faragha; vigezo na;
    الخصوصية; خصوصية; شروط; الشروط; إخلاء المسؤولية; اتفاقية; حقوق النشر; ملفات تعريف; حریم خصوصی; قوانین; شرایط استفاده; پرائیویسی; رازداری; ضوابط;
    פרטיות; תנאי שימוש; תנאי; הצהרת נגישות; נגישות; תקנון;
    गोपनीयता; प्राइवेसी; अस्वीकरण; नियम और; नियम व; शर्तें; उपयोग की; গোপনীয়তা; শর্তাবলি; শর্তাবলী; ব্যবহারের শর্ত; நிபந்தனை; தனியுரிமை; నిబంధనలు; గోప్యత;
    ಗೌಪ್ಯತೆ; ಗೋಪ್ಯತೆ; സ്വകാര്യത; ગોપનીયતા; પ્રાઇવસી; ਪਰਦੇਦਾਰੀ; ਗੋਪਨੀਯਤਾ; රහස්‍යතා; ความเป็นส่วนตัว; ข้อกำหนด; เงื่อนไข; นโยบายคุกกี้; ข้อมูลส่วนบุคคล; ឯកជនភាព;
    プライバシー; 利用規約; 個人情報; 著作権; 特定商取引; サイトポリシー; 免責; 外部送信; クッキー; アクセシビリティ; 会員規約; 利用条件;
    隐私; 隱私; 私隱; 免责; 服务条款; 使用条款; 服務條款; 使用條款; 法律声明; 法律聲明; 版权声明; 版權聲明; 著作權; 用户协议; 會員條款; 個資;
    개인정보; 이용약관; 저작권; 법적고지; 고객정보취급
""")
_OTHER: Final = frozenset(
    "ethics ethical ethik etica ética éthique etyka etika ethiek etisk этика kodex codex faq editorial comment comments community "
    "correction corrections jobs careers registry".split()
)
"""Words that take a link out of the legal ones: codes of ethics, house rules, offices."""
_NOTICES: Final = frozenset({"legal notices", "legals", "public notices", "legal ads", "amtliche bekanntmachungen"})
"""Classified advertisements of authorities."""
_FILLERS: Final = frozenset(
    (
        "",
        *"here hier ici aquí aqui qui tutaj zde här her täällä здесь тут こちら 여기 more link mehr plus más details".split(),
    )
)
"""Texts that say nothing of where a link leads."""
_PATH: Final = re.compile(
    r"(?i)(?:^|[/_.#=-])(?:privacy|privacidade?|privacidad|confidentialite|datenschutz\w*|terms|tos|termos|cookies?|agb|impressum|imprint|"
    r"disclaimer|mentions-legales|aviso-?legal|legal|accessibility|do-?not-?sell|ccpa|gdpr|rgpd|user-?agreement|eula|ad-?choices|"
    r"aboutads|youronlinechoices|policies)(?=$|[/_.?#&=-])"
)
_LINK_LENGTH: Final = 90
"""A longer text is a sentence, and no name of a page."""
_YEAR: Final = re.compile(r"(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)")


def is_legal(text: str, address: str = "") -> bool:
    """Whether a link with this text is one of the legal ones; the address counts where the text says nothing.

    Legal are privacy, terms, cookies, imprint, disclaimer, do-not-sell, ad choices, the accessibility statement and the
    copyright notice; a code of ethics is not, nor is the copyright line.
    """
    if len(text) > _LINK_LENGTH:
        return False
    return _names_legal(text) or (bool(address) and text.casefold() in _FILLERS and _PATH.search(address) is not None)


def speaks_of_law(text: str) -> bool:
    """Whether a text of any length has a word that legal links have: the notice under a form, say."""
    return _LEGAL.matches(text.casefold())


@lru_cache(maxsize=8192)
def _names_legal(text: str) -> bool:
    text = text.casefold().strip()
    if not _LEGAL.matches(text) or text in _NOTICES or "©" in text or _YEAR.search(text):
        return False
    return _OTHER.isdisjoint(text.split())
