"""The words of a page's foot beside the legal ones: copyright lines, invitations to subscribe, to follow, to write back.

Collected language by language from what publications write there; all in lower case.
"""

from __future__ import annotations

import re
from typing import Final

_RIGHTS: Final = tuple(
    phrase.strip()
    for phrase in """
    all rights reserved; all right reserved; alle rechte vorbehalten; tous droits réservés; tous droits reserves; todos los derechos reservados;
    derechos reservados; tots els drets; todos os direitos; direitos reservados; tutti i diritti; diritti riservati;
    alle rechten voorbehouden; rechten voorbehouden; med ensamrätt; alla rättigheter; alle rettigheder; alle rettigheter;
    kaikki oikeudet; wszelkie prawa; wszystkie prawa; všechna práva; všetky práva; minden jog; toate drepturile;
    sva prava; vse pravice; сва права; все права; всі права; усі права; всички права; ολα τα δικαιώματα;
    όλα τα δικαιώματα; tüm hakları; her hakkı; visas tiesības; visos teisės; kõik õigused; öll réttindi;
    جميع الحقوق; كافة الحقوق; تمامی حقوق; کلیه حقوق; همه حقوق; جملہ حقوق; כל הזכויות; सर्वाधिकार; सभी अधिकार; সর্বস্বত্ব; সর্বস্বত্ত্ব;
    முழு உரிமை; hak cipta; dilindungi undang; hakcipta; semua hak; mọi quyền; bản quyền thuộc; giữ bản quyền; สงวนลิขสิทธิ์;
    無断転載; 無断複製; 版权所有; 版權所有; 著作権は; 무단전재; 무단 전재; 저작권자; të gjitha të drejtat; derechos reserv
    """.split(";")
)
"""How the languages say "all rights reserved"."""

_SIGN: Final = re.compile(r"©|\(c\)|ⓒ|\bcopyright|\bcopyleft|авторск|copr\.")
_YEARS: Final = re.compile(r"(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)")
_SHORT_RANGE: Final = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)\s*[-–—/]\s*(\d\d)(?![\d-])")
_LINE_LENGTH: Final = 600
"""A longer text is no copyright line."""

_NEWSLETTER: Final = tuple(
    "newsletter; news letter; subscribe to; subscribe now; subscribe for; sign up for; sign up to; signup for; get our; in your inbox; to your inbox; "
    "e-mail alerts; email alerts; mailing list; stay up to date; daily briefing; morning briefing; infolettre; infos par mail; abonnez-vous; "
    "inscrivez-vous; boletín; boletines; suscríbete; suscribite; suscríbase; butlletí; boletim; assine; inscreva-se; iscriviti; "
    "nieuwsbrief; nyhetsbrev; nyhedsbrev; uutiskirje; biuletyn; hírlevél; zpravodaj; newslettr; odběr novinek; abonează; abonați; "
    "bilten; e-novice; рассылк; розсилк; подпишитесь; підпишіться; подпишись; бюлетин; абонирай; ενημερωτικό δελτίο; bülten; "
    "النشرة; اشترك; خبرنامه; ניוזלטר; הירשמו; न्यूज़लेटर; न्यूजलेटर; নিউজলেটার; berlangganan; langganan; buletin; bản tin; đăng ký nhận; "
    "จดหมายข่าว; メルマガ; メールマガジン; ニュースレター; 订阅; 訂閱; 電子報; 뉴스레터; naujienlaišk; jaunumu; uudiskir; fréttabréf".split("; ")
)
_FEEDBACK: Final = tuple(
    "feedback; send us; write to us; write us; tell us; tip us; got a tip; have a tip; news tip; submit a tip; let us know; report an error; report a; "
    "schreiben sie uns; ihre meinung; haben sie einen fehler; écrivez-nous; votre avis; signaler une; escríbenos; tu opinión; reportar un; "
    "escreva para; fale conosco; fale connosco; scrivici; segnala; tip de redactie; tips de; tipsa oss; tips oss; tip os; lähetä palaute; juttuvinkki; "
    "palaute; napisz do; napište nám; napíšte nám; írjon nekünk; scrie-ne; pišite nam; пишите нам; напишите нам; сообщить о; напишіть нам; "
    "пишете ни; γράψτε μας; bize yazın; geri bildirim; اتصل بنا; اكتب لنا; כתבו לנו; प्रतिक्रिया; फीडबैक; মতামত; kirim; saran; góp ý; "
    "ご意見; お問い合わせ; 意见反馈; 意見反饋; 意見回饋; 제보; 기사제보; 독자의견".split("; ")
)
_FOLLOW: Final = tuple(
    "follow; connect us; connect with; find us; join us; social media; stay connected; keep in touch; get social; folge uns; folgen sie; suivez; "
    "retrouvez-nous; síguenos; seguinos; segueix; siga; nas redes; redes sociales; redes sociais; seguici; seguiteci; volg ons; följ; følg; "
    "seuraa; obserwuj; śledź; znajdź nas; sledujte; kövess; urmăre; pratite; spremljajte; подписывайтесь; мы в соц; ми в соц; соцсет; читайте нас; "
    "последвай; ακολουθήστε; takip ed; bizi takip; sosyal medya; تابعنا; تابعونا; دنبال; עקבו; फॉलो; অনুসরণ; ikuti; theo dõi; ติดตาม; "
    "フォロー; 关注我们; 關注; 팔로우".split("; ")
)
_INVITATION_LENGTH: Final = 160
_CONTACT: Final = re.compile(r"(?:e-?mail|mail|phone|tel(?:efon\w*|\.)?|fax|contact|kontakt)\s*[:：]")


def says_copyright(text: str) -> int:
    """How sure it is that a text is a copyright line: 0 not at all; 1 rights reserved; 2 a sign; 3 a sign and a year."""
    if len(text) > _LINE_LENGTH:
        return 0
    text = text.casefold()
    if _SIGN.search(text):
        return 3 if _YEARS.search(text) else 2
    return int(any(phrase in text for phrase in _RIGHTS))


def last_year(text: str) -> int | None:
    """The latest year a copyright line names; of "2019-24" 2024. None when it names none."""
    years = [int(year) for year in _YEARS.findall(text)]
    years += [int(first[:2] + last) for first, last in _SHORT_RANGE.findall(text) if last >= first[2:]]
    return max(years, default=None)


def invites_to_subscribe(text: str) -> bool:
    """Whether a text invites to a newsletter."""
    return len(text) <= _INVITATION_LENGTH and _says(text, _NEWSLETTER)


def invites_to_write(text: str) -> bool:
    """Whether a text invites to write back."""
    return len(text) <= _INVITATION_LENGTH and _says(text, _FEEDBACK)


def invites_to_follow(text: str) -> bool:
    """Whether a text is the heading of links to profiles."""
    return len(text) <= 60 and _says(text, _FOLLOW)


def says_contact(text: str) -> bool:
    """Whether a line of a dump gives a contact: "Email: …"."""
    return len(text) <= _INVITATION_LENGTH and _CONTACT.match(text.casefold()) is not None


def _says(text: str, phrases: tuple[str, ...]) -> bool:
    text = text.casefold()
    return any(phrase in text for phrase in phrases)
