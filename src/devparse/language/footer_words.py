"""The words of a page's foot beside the legal ones: copyright lines, invitations to subscribe, to follow, to write back.

Collected language by language from what publications write there.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from devparse.language.phrases import PhraseSet

_RIGHTS: Final = PhraseSet("""
    rights reserved; right reserved; rechte vorbehalten; droits réservés; droits reserves; derechos reservados; drets reservats; direitos reservados;
    todos los derechos; todos os direitos; tutti i diritti; diritti riservati; rechten voorbehouden; med ensamrätt; rättigheter förbehålln*;
    alla rättigheter; alle rettigheder; alle rettigheter; kaikki oikeudet; wszelkie prawa; wszystkie prawa; prawa zastrzeżone; všechna práva; všetky práva;
    minden jog; toate drepturile; sva prava; vse pravice; сва права; все права; права защищены; всі права; усі права; всички права; όλα τα δικαιώματα;
    με επιφύλαξη; tüm hakları; her hakkı; visas tiesības; visos teisės; kõik õigused; öll réttindi; të gjitha të drejtat;
    جميع الحقوق; كافة الحقوق; كل الحقوق; تمامی حقوق; کلیه حقوق; همه حقوق; جملہ حقوق; כל הזכויות; hak cipta; dilindungi undang; hakcipta; semua hak; mọi quyền;
    giữ bản quyền; bản quyền thuộc; सर्वाधिकार; सभी अधिकार; সর্বস্বত্ব; সর্বস্বত্ত্ব; முழு உரிமை; สงวนลิขสิทธิ์; 無断転載; 無断複製; 版权所有; 版權所有; 著作権は; 무단전재; 무단 전재
""")
"""How the languages say "all rights reserved"."""
_SUBSCRIBE: Final = PhraseSet("""
    newsletter*; news letter; subscribe to our; subscribe to the; subscribe to get; subscribe to receive; sign up for; sign up to; signup for; in your inbox;
    to your inbox; straight to your; email alerts; e-mail alerts; mailing list; daily briefing; infolettre; lettre d'information; lettre d’information; recevez la lettre; recevez notre; abonnez-vous; inscrivez-vous;
    boletín; boletines; suscríbete; suscribite; suscríbase; butlletí; boletim; inscreva-se; iscriviti; nieuwsbrief*; nyhetsbrev*; nyhedsbrev*;
    uutiskirje*; biuletyn; hírlevél; hírlevel*; zpravodaj; odběr novinek; abonează*; abonați*; bilten; e-novice; рассылк*; розсилк*; подпишитесь на рассылку;
    бюлетин; абонирай*; ενημερωτικό δελτίο; bülten*; النشرة; اشترك; خبرنامه; ניוזלטר; הירשמו; buletin; bản tin; đăng ký nhận; naujienlaišk*; jaunumu;
    uudiskir*; fréttabréf*; न्यूज़लेटर; न्यूजलेटर; নিউজলেটার; จดหมายข่าว; メルマガ; メールマガジン; ニュースレター; 订阅; 訂閱電子報; 電子報; 뉴스레터
""")
_WRITE: Final = PhraseSet("""
    feedback; write to us; write us; tip us; got a tip; have a tip; news tip; submit a tip; send us; tell us what; let us know; report an error;
    schreiben sie uns; ihre meinung; fehler gefunden; écrivez-nous; votre avis; signaler une erreur; escríbenos; tu opinión; escreva para; fale conosco;
    fale connosco; scrivici; segnala; tip de redactie; tipsa oss; tips oss; tip os; lähetä palaute; juttuvinkki; palaute; napisz do; napište nám;
    napíšte nám; írjon nekünk; scrie-ne; pišite nam; пишите нам; напишите нам; сообщить об ошибке; напишіть нам; пишете ни; γράψτε μας; bize yazın;
    geri bildirim; اكتب لنا; כתבו לנו; kritik dan saran; góp ý; प्रतिक्रिया; फीडबैक; মতামত; ご意見; 意见反馈; 意見反饋; 意見回饋; 기사제보; 독자의견
""")
_FOLLOW: Final = PhraseSet("""
    follow; connect us; connect with; find us; join us; social media; stay connected; keep in touch; folge uns; folgen sie; suivez; retrouvez-nous;
    síguenos; seguinos; segueix*; siga; nas redes; redes sociales; redes sociais; seguici; seguiteci; volg ons; följ; følg; seuraa; obserwuj; śledź;
    znajdź nas; sledujte; kövess*; urmăre*; pratite; spremljajte; подписывайтесь; мы в соцсетях; ми в соцмережах; соцсети; последвай*; ακολουθήστε;
    takip; sosyal medya; تابعنا; تابعونا; دنبال; עקבו; ikuti; theo dõi; फॉलो; ติดตาม; フォロー; 关注我们; 關注; 팔로우
""")
_SIGN: Final = re.compile(
    r"©|\(c\)|ⓒ|^\W*copyright\b|\bcopyright(?: is)?(?: \w+)?[\s:,-]*(?:©|(?:19|20)\d\d|by\b|of\b|all rights)|авторские права|авторські права"
)
"""The sign, or the word where it begins the line or has a year or a holder beside it."""
_YEARS: Final = re.compile(r"(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)")
_SHORT_RANGE: Final = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)\s?[-–—/]\s?(\d\d)(?![\d-])")
_CONTACT: Final = re.compile(r"(?:e-?mail|mail|phone|tel(?:efon\w*|\.)?|fax|contact|kontakt)\s*[:：]")
_LINE_LENGTH: Final = 600
"""A longer text is no copyright line."""
_RIGHTS_LENGTH: Final = 4
_INVITATION_LENGTH: Final = 160


def says_copyright(text: str) -> int:
    """How sure it is that a text is a copyright line: 0 not at all; 1 rights reserved; 2 a sign; 3 a sign and a year."""
    return _copyright(text) if len(text) <= _LINE_LENGTH else 0


@lru_cache(maxsize=2048)
def _copyright(text: str) -> int:
    text = text.casefold()
    if _SIGN.search(text):
        return 3 if _YEARS.search(text) else 2
    return int(len(text) >= _RIGHTS_LENGTH and _RIGHTS.matches(text))


def last_year(text: str) -> int | None:
    """The latest year a copyright line names; of "2019-24" 2024. None when it names none."""
    years = [int(year) for year in _YEARS.findall(text)]
    years += [int(first[:2] + last) for first, last in _SHORT_RANGE.findall(text) if last >= first[2:]]
    return max(years, default=None)


def invites_to_subscribe(text: str) -> bool:
    """Whether a text invites to a newsletter."""
    return len(text) <= _INVITATION_LENGTH and _SUBSCRIBE.matches(text.casefold())


def invites_to_write(text: str) -> bool:
    """Whether a text invites to write back."""
    return len(text) <= _INVITATION_LENGTH and _WRITE.matches(text.casefold())


def invites_to_follow(text: str) -> bool:
    """Whether a text is the heading of links to profiles."""
    return len(text) <= _INVITATION_LENGTH and _FOLLOW.matches(text.casefold())


def says_contact(text: str) -> bool:
    """Whether a line of a dump gives a contact: "Email: …"."""
    return len(text) <= _INVITATION_LENGTH and _CONTACT.match(text.casefold()) is not None
