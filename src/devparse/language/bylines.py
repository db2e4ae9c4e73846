"""The words of bylines, by language: what stands before, between and after names, and what is no person's name.

The tables hold what newsrooms print around names, collected from the bylines and style books of the languages named;
they are words in lower case, separated by "|" where they have spaces and by spaces elsewhere.
"""

from __future__ import annotations

from typing import Final

BY: Final = {
    "en": "by|written by|story by|words by|text by|report by|reported by|reporting by|posted by|published by|article by|author|"
    "authors|authored by|guide by|analysis by|opinion by|commentary by|review by|essay by|column by|interview by|recipe by|this post was written by|contributors",
    "de": "von|text von|text|ein kommentar von|ein gastbeitrag von|eine analyse von|kolumne von|kommentar von|autor|autorin|autoren|autorin/autor|"
    "geschrieben von|verfasst von|ein interview von",
    "fr": "par|rédigé par|publié par|écrit par|propos recueillis par|un article de|auteur|texte",
    "es": "por|escrito por|redactado por|publicado por|texto|autor|autora|autores",
    "pt": "por|escrito por|publicado por|texto|da redação por",
    "it": "di|a cura di|scritto da|pubblicato da|dal nostro inviato|dal nostro corrispondente|autore",
    "nl": "door|geschreven door|tekst|auteur",
    "sv": "av|text av|text|skriven av",
    "da": "af|skrevet af|tekst",
    "no": "av|tekst av|tekst|skrevet av",
    "fi": "kirjoittanut|teksti|kirjoittaja",
    "pl": "autor|autorka|autorzy|tekst|opracowanie|opracował|opracowała|oprac.",
    "cs": "autor|autorka|autoři|napsal|napsala|text",
    "hu": "írta|szerző",
    "ro": "autor|de|scris de|articol de|un articol de",
    "bg": "автор|от",
    "ru": "автор|авторы|текст|от",
    "uk": "автор|авторка|автори|текст",
    "hr sr bs sl": "piše|napisao|napisala|autorica|pišu|avtor|avtorica|piše|аутор|пише",
    "el": "του|της|συντάκτης|γράφει ο|γράφει η|από",
    "tr": "yazan|yazar|haber|hazırlayan",
    "lt lv et": "autorius|autors|autore|autor|tekst",
    "ar": "بقلم|كتب|كتبت|إعداد|تحرير",
    "fa ur": "نویسنده|به قلم|تحریر|از",
    "he": "מאת",
    "hi": "द्वारा|लेखक|लेखन|reported by",
    "id ms": "oleh|penulis|laporan|reporter",
    "vi": "bởi|tác giả|theo",
    "th": "โดย|เขียนโดย",
    "zh": "文|作者|撰文|記者|记者|文字|来源|責任編輯",
    "ja": "文|執筆|取材|著者",
    "ko": "글|기자",
    "sw": "imeandikwa na",
    "ca gl eu": "per|escrit per|escrito por|egilea",
}
"""Words and phrases before names."""

AND: Final = (
    "and und et y e ed en och og ja i a és și si și и та і ve و dan và และ agus với with mit avec con com med feat"
)
"""Words between two names, in the languages of `BY`."""

ROLES: Final = {
    "en": "reporter reporters correspondent editor editors writer writers journalist journalists columnist contributor "
    "contributors contributing freelance freelancer producer producers photographer photojournalist analyst blogger critic chief "
    "senior deputy assistant associate managing executive guest investigative director founder co-founder ceo cto president "
    "consultant certified former licensed educator experts dietitian nutritionist trainer coach advisor adviser lawyer attorney "
    "economist student scientist engineer developer designer teacher horticulturalist "
    "researcher strategist manager specialist expert professor lecturer fellow intern host officer head esq",
    "de": "redakteur redakteurin redaktor redaktorin korrespondent korrespondentin journalistin chefredakteur chefredakteurin "
    "volontär volontärin ressortleiter leiter leiterin stv",
    "fr": "journaliste correspondant correspondante rédacteur rédactrice envoyé envoyée",
    "es pt": "periodista corresponsal redactor redactora jornalista repórter correspondente",
    "it": "giornalista inviato corrispondente",
    "nl": "redacteur verslaggever",
    "sv da no": "skribent redaktør redaktör frilansare journalisten",
    "fi": "toimittaja",
    "pl cs sk": "dziennikarz dziennikarka redaktorka reportér redaktorka",
    "hu": "újságíró",
    "tr": "muhabir muhabiri editör editörü",
    "ru uk": "корреспондент журналист обозреватель редактор журналістка журналіст",
    "id": "wartawan jurnalis",
    "ko": "기자 특파원 논설위원 인턴기자",
    "zh ja": "記者 记者 编辑 編輯 編集委員 特派員 論説委員",
    "hi": "संवाददाता",
}
"""Words that tell what somebody is."""

SURNAME_ROLES: Final = "guest head leiter coach fellow trainer"
"""Roles that are family names too: "Olivia Guest", "Max Leiter"."""

DEGREES: Final = "md phd rd rdn mph mba ms ma cpa cfp ph.d m.d dds msw lcsw dvm"
"""Degrees behind names; some are names too where they are not written in capitals."""

DESKS: Final = {
    "en": "staff desk newsroom news newspaper newspapers team editorial bureau service services agency agencies press media wire "
    "network magazine journal times tribune herald gazette online digital web admin administrator board council university "
    "institute foundation association ministry department government office committee company inc inc. ltd llc corp group club "
    "society center centre library museum hospital college school radio tv channel broadcasting reports insights studio "
    "studios community publications post.com technologies solutions blog marketing books publishing records",
    "de": "redaktion nachrichten agentur zeitung presse-agentur nachrichtenagentur verband stiftung gmbh e.v e.v.",
    "fr": "rédaction agence",
    "es pt it": "redacción redacao redação redazione agencia agência agenzia",
    "nl sv da no": "redactie redaktionen redaksjonen",
    "pl cs sk hu ro": "redakcja redakce redakcia szerkesztőség redacția",
    "ru uk bg sr": "редакция редакція редакцията редакција uredništvo",
    "fi": "toimitus",
    "tr": "merkezi ajansı ajansi servisi",
    "ar": "التحرير وكالة",
    "id vi": "redaksi",
    "ko": "뉴스팀 편집국 온라인팀 디지털팀 연합뉴스",
    "zh ja": "新聞 新聞社 編集部 編輯部 编辑部 通訊社 通信 通讯社 綜合報道",
}
"""Words that make a name that of a desk, an agency or an institution."""

AGENCIES: Final = (
    "ap afp reuters upi pti ani ians uni dpa apa sda ats belga ansa efe lusa tass interfax xinhua cna kyodo jiji yonhap bernama "
    "antara aap cp npr bbc cnn cbs nbc abc itv pbs ntb tt ritzau stt pap čtk ctk mti hina tanjug beta anadolu aa dha iha irna "
    "isna wam spa petra sapa anp epa sid rtl ard zdf ndr wdr swr mdr unn bloomberg agencies afp-services ritzau/ap"
)
"""News agencies and broadcasters that go by one word."""

PARTICLES: Final = (
    "de da do dos das di del della dello dei degli la le el al bin ibn ben bint van von der den ter ten zu zur zum af av y e du "
    "des of the ul ur op dit st abu vom vander d o i ap ab wa ní nic ó"
)
"""Words inside a name that begin with a small letter."""

NAMES_TOO: Final = "you best read more my min mehr tab link bio monday tuesday wednesday thursday friday saturday sunday"
"""Words of `NO_NAME` that are names of people too, and are taken for such where a byline names somebody: "By Sunday Adeyemi"."""

NO_NAME: Final = (
    "updated update published posted modified read reading share follow contact email e-mail subscribe view see more about "
    "photo photos image images photograph photography getty illustration shutterstock comments comment advertisement full bio profile "
    "biography article articles story stories opens window tab reviewed disclosure today yesterday unknown anonymous none null undefined "
    "home icon link links copied live watch partnership sponsored commentary presented save saved print listen play loading guide "
    "bluesky twitter facebook instagram linkedin mastodon threads github youtube "
    "step list top table contents forget password review final thoughts tips best worst year years week find free "
    "copyright newsletter newsletters sign login topics latest trending menu search posts all your our my we you this that these "
    "what why how when where who is are was were has have had says said for from about "
    "aktualisiert veröffentlicht mehr uhr publié publiée mis actualizado publicado aggiornato pubblicato minutes minute min "
    "monday tuesday wednesday thursday friday saturday sunday gmt utc est edt pst ist"
)
"""Words of labels, dates and sentences: a text that holds one is no name."""

MONTHS: Final = (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct "
    "nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre "
    "novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
)
"""Words that go with the day behind a name, where there is one: "Ida Holm May 5"."""


def words(*tables: dict[str, str] | str) -> frozenset[str]:
    """The words of tables whose entries are separated by spaces."""
    texts = (text for table in tables for text in (table.values() if isinstance(table, dict) else (table,)))
    return frozenset(word for text in texts for word in text.casefold().split())
