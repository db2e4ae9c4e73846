"""Month names: which month a word names, by language.

The names are facts of the Unicode CLDR (format and stand-alone, wide and abbreviated), with the further spellings that
newspapers use: the Levantine and Maghrebi names in Arabic, `setiembre`, `Sept`, `Jänner`. An underscore stands for a
space. Words are compared without accents and without dots, so a name in capitals is the same name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_NAMES: Final = """
en: january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | september
    sep sept | october oct | november nov | december dec
de: januar jan jänner jän | februar feb feber | märz mär mrz | april apr | mai | juni jun | juli jul | august
    aug | september sept sep | oktober okt | november nov | dezember dez
fr: janvier janv | février févr fév | mars | avril avr | mai | juin | juillet juil jul | août | septembre sept |
    octobre oct | novembre nov | décembre déc
es: enero ene | febrero feb | marzo mar | abril abr | mayo may | junio jun | julio jul | agosto ago |
    septiembre sept set setiembre | octubre oct | noviembre nov | diciembre dic
ca: gener gen | febrer febr | març | abril abr | maig | juny | juliol jul | agost ag | setembre set | octubre
    oct | novembre nov | desembre des
gl: xaneiro xan | febreiro feb | marzo mar | abril abr | maio | xuño | xullo xul | agosto ago | setembro set |
    outubro out | novembro nov | decembro dec
pt: janeiro jan | fevereiro fev | março mar | abril abr | maio mai | junho jun | julho jul | agosto ago |
    setembro set | outubro out | novembro nov | dezembro dez
it: gennaio gen | febbraio feb | marzo mar | aprile apr | maggio mag | giugno giu | luglio lug | agosto ago |
    settembre set sett | ottobre ott | novembre nov | dicembre dic
ro: ianuarie ian | februarie feb | martie mar | aprilie apr | mai | iunie iun | iulie iul | august aug |
    septembrie sept sep | octombrie oct | noiembrie nov | decembrie dec
nl: januari jan | februari feb | maart mrt mar | april apr | mei | juni jun | juli jul | augustus aug |
    september sep | oktober okt | november nov | december dec
af: januarie jan | februarie feb | maart mrt | april apr | mei | junie jun | julie jul | augustus aug |
    september sep | oktober okt | november nov | desember des
sv: januari jan | februari feb | mars mar | april apr | maj | juni | juli | augusti aug | september sep sept |
    oktober okt | november nov | december dec
nb: januar jan | februar feb | mars mar | april apr | mai | juni jun | juli jul | august aug | september sep
    sept | oktober okt | november nov | desember des
da: januar jan | februar feb | marts mar | april apr | maj | juni jun | juli jul | august aug | september sep
    sept | oktober okt | november nov | december dec
fi: tammikuuta tammi tammikuu | helmikuuta helmi helmikuu | maaliskuuta maalis maaliskuu | huhtikuuta huhti
    huhtikuu | toukokuuta touko toukokuu | kesäkuuta kesä kesäkuu | heinäkuuta heinä heinäkuu | elokuuta elo
    elokuu | syyskuuta syys syyskuu | lokakuuta loka lokakuu | marraskuuta marras marraskuu | joulukuuta joulu
    joulukuu
is: janúar jan | febrúar feb | mars mar | apríl apr | maí | júní jún | júlí júl | ágúst ágú | september sep |
    október okt | nóvember nóv | desember des
et: jaanuar jaan | veebruar veebr | märts | aprill apr | mai | juuni | juuli | august aug | september sept |
    oktoober okt | november nov | detsember dets
lt: sausio saus sausis | vasario vas vasaris | kovo kov kovas | balandžio bal balandis | gegužės geg gegužė |
    birželio birž birželis | liepos liep liepa | rugpjūčio rugp rugpjūtis | rugsėjo rugs rugsėjis | spalio
    spal spalis | lapkričio lapkr lapkritis | gruodžio gruod gruodis
lv: janvāris janv janvārī | februāris febr februārī | marts martā | aprīlis apr aprīlī | maijs maijā | jūnijs
    jūn jūnijā | jūlijs jūl jūlijā | augusts aug augustā | septembris sept septembrī | oktobris okt oktobrī |
    novembris nov novembrī | decembris dec decembrī
pl: stycznia sty styczeń | lutego lut luty | marca mar marzec | kwietnia kwi kwiecień | maja maj | czerwca cze
    czerwiec | lipca lip lipiec | sierpnia sie sierpień | września wrz wrzesień | października paź październik
    | listopada lis listopad | grudnia gru grudzień
cs: ledna led leden | února úno únor | března bře březen | dubna dub duben | května kvě květen | června čvn
    červen | července čvc červenec | srpna srp srpen | září zář | října říj říjen | listopadu lis listopad |
    prosince pro prosinec
sk: januára jan január | februára feb február | marca mar marec | apríla apr apríl | mája máj | júna jún |
    júla júl | augusta aug august | septembra sep september | októbra okt október | novembra nov november |
    decembra dec december
hu: január jan | február febr | március márc | április ápr | május máj | június jún | július júl | augusztus
    aug | szeptember szept szep | október okt | november nov | december dec
sl: januar jan | februar feb | marec mar | april apr | maj | junij jun | julij jul | avgust avg | september
    sep | oktober okt | november nov | december dec
hr: siječnja sij siječanj | veljače velj veljača | ožujka ožu ožujak | travnja tra travanj | svibnja svi
    svibanj | lipnja lip lipanj | srpnja srp srpanj | kolovoza kol kolovoz | rujna ruj rujan | listopada lis
    listopad | studenoga stu studeni | prosinca pro prosinac
sr-Latn: januar jan | februar feb | mart mar | april apr | maj | jun | jul | avgust avg | septembar sep sept |
    oktobar okt | novembar nov | decembar dec
sr: јануар јан | фебруар феб | март мар | април апр | мај | јун јуни | јул јули | август авг | септембар сеп
    септ | октобар окт | новембар нов | децембар дец
mk: јануари јан | февруари фев | март мар | април апр | мај | јуни јун | јули јул | август авг | септември сеп
    септ | октомври окт | ноември ное ноем | декември дек
bg: януари яну | февруари фев | март | април апр | май | юни | юли | август авг | септември сеп септ |
    октомври окт | ноември ное | декември дек
ru: января янв январь | февраля февр февраль | марта мар март | апреля апр апрель | мая май | июня июн июнь |
    июля июл июль | августа авг август | сентября сент сентябрь сен | октября окт октябрь | ноября нояб ноябрь
    ноя | декабря дек декабрь
uk: січня січ січень | лютого лют лютий | березня бер березень | квітня квіт квітень | травня трав травень |
    червня черв червень | липня лип липень | серпня серп серпень | вересня вер вересень | жовтня жовт жовтень
    | листопада лист листопад | грудня груд грудень
be: студзеня сту студзень | лютага лют люты | сакавіка сак сакавік | красавіка кра красавік | мая май |
    чэрвеня чэр чэрвень | ліпеня ліп ліпень | жніўня жні жнівень | верасня вер верасень | кастрычніка кас
    кастрычнік | лістапада ліс лістапад | снежня сне снежань
el: ιανουαρίου ιαν ιανουάριος | φεβρουαρίου φεβ φεβρουάριος φεβρ | μαρτίου μαρ μάρτιος μάρ | απριλίου απρ
    απρίλιος | μαΐου μαΐ μάιος μάι μαίου | ιουνίου ιουν ιούνιος ιούν | ιουλίου ιουλ ιούλιος ιούλ | αυγούστου
    αυγ αύγουστος αύγ | σεπτεμβρίου σεπ σεπτέμβριος σεπτ | οκτωβρίου οκτ οκτώβριος | νοεμβρίου νοε νοέμβριος
    νοέ | δεκεμβρίου δεκ δεκέμβριος
sq: janar jan | shkurt shk | mars mar | prill pri | maj | qershor qer | korrik korr | gusht gush | shtator sht
    | tetor tet | nëntor nën | dhjetor dhj
tr: ocak oca | şubat şub | mart mar | nisan nis | mayıs may | haziran haz | temmuz tem | ağustos ağu | eylül
    eyl | ekim eki | kasım kas | aralık ara
az: yanvar yan | fevral fev | mart mar | aprel apr | may | iyun iyn | iyul iyl | avqust avq | sentyabr sen |
    oktyabr okt | noyabr noy | dekabr dek
eu: urtarrila urt urtarrilaren | otsaila ots otsailaren | martxoa mar martxoaren | apirila api apirilaren |
    maiatza mai maiatzaren | ekaina eka ekainaren | uztaila uzt uztailaren | abuztua abu abuztuaren | iraila
    ira irailaren | urria urr urriaren | azaroa aza azaroaren | abendua abe abenduaren
ga: eanáir ean | feabhra feabh | márta | aibreán aib | bealtaine beal | meitheamh meith | iúil | lúnasa lún |
    meán_fómhair mfómh | deireadh_fómhair dfómh | samhain samh | nollaig noll
cy: ionawr ion | chwefror chwef chw | mawrth maw | ebrill ebr | mai | mehefin meh | gorffennaf gorff gor |
    awst | medi | hydref hyd | tachwedd tach | rhagfyr rhag
mt: jannar jan | frar fra | marzu mar | april apr | mejju mej | ġunju ġun | lulju lul | awwissu aww |
    settembru set | ottubru ott | novembru nov | diċembru diċ
ar: يناير كانون_الثاني جانفي | فبراير شباط فيفري | مارس آذار اذار | أبريل نيسان أفريل ابريل | مايو أيار ماي |
    يونيو حزيران جوان | يوليو تموز جويلية يوليوز | أغسطس آب أوت غشت | سبتمبر أيلول شتنبر | أكتوبر تشرين_الأول
    اكتوبر | نوفمبر تشرين_الثاني نونبر | ديسمبر كانون_الأول دجنبر
fa: ژانویهٔ ژانویه | فوریهٔ فوریه | مارس | آوریل | مهٔ مه می | ژوئن | ژوئیهٔ ژوئیه | اوت | سپتامبر | اکتبر |
    نوامبر | دسامبر
ur: جنوری | فروری | مارچ | اپریل | مئی | جون | جولائی | اگست | ستمبر | اکتوبر | نومبر | دسمبر
he: ינואר ינו | פברואר פבר | מרץ | אפריל אפר | מאי | יוני | יולי | אוגוסט אוג | ספטמבר ספט | אוקטובר אוק |
    נובמבר נוב | דצמבר דצמ
hi: जनवरी जन | फ़रवरी फ़र फरवरी | मार्च | अप्रैल | मई | जून | जुलाई जुल | अगस्त अग | सितंबर सित सितम्बर |
    अक्टूबर अक्टू अक्तूबर | नवंबर नव नवम्बर | दिसंबर दिस दिसम्बर
mr: जानेवारी जाने | फेब्रुवारी फेब्रु | मार्च | एप्रिल एप्रि | मे | जून | जुलै | ऑगस्ट ऑग | सप्टेंबर सप्टें |
    ऑक्टोबर ऑक्टो | नोव्हेंबर नोव्हें | डिसेंबर डिसें
ne: जनवरी | फेब्रुअरी | मार्च | अप्रिल | मे | जुन | जुलाई | अगस्ट | सेप्टेम्बर | अक्टोबर | नोभेम्बर | डिसेम्बर
bn: জানুয়ারী জানু জানুয়ারি | ফেব্রুয়ারী ফেব ফেব্রুয়ারি | মার্চ | এপ্রিল এপ্রি | মে | জুন | জুলাই জুল |
    আগস্ট আগ অগস্ট | সেপ্টেম্বর সেপ | অক্টোবর অক্টো | নভেম্বর নভে | ডিসেম্বর ডিসে
gu: જાન્યુઆરી જાન્યુ | ફેબ્રુઆરી ફેબ્રુ | માર્ચ | એપ્રિલ | મે | જૂન | જુલાઈ | ઑગસ્ટ | સપ્ટેમ્બર સપ્ટે |
    ઑક્ટોબર ઑક્ટો | નવેમ્બર નવે | ડિસેમ્બર ડિસે
pa: ਜਨਵਰੀ ਜਨ | ਫ਼ਰਵਰੀ ਫ਼ਰ | ਮਾਰਚ | ਅਪ੍ਰੈਲ ਅਪ੍ਰੈ | ਮਈ | ਜੂਨ | ਜੁਲਾਈ ਜੁਲਾ | ਅਗਸਤ ਅਗ | ਸਤੰਬਰ ਸਤੰ | ਅਕਤੂਬਰ ਅਕਤੂ |
    ਨਵੰਬਰ ਨਵੰ | ਦਸੰਬਰ ਦਸੰ
ta: ஜனவரி ஜன | பிப்ரவரி பிப் | மார்ச் மார் | ஏப்ரல் ஏப் | மே | ஜூன் | ஜூலை | ஆகஸ்ட் ஆக | செப்டம்பர் செப் |
    அக்டோபர் அக் | நவம்பர் நவ | டிசம்பர் டிச
te: జనవరి జన | ఫిబ్రవరి ఫిబ్ర | మార్చి | ఏప్రిల్ ఏప్రి | మే | జూన్ | జులై | ఆగస్టు ఆగ | సెప్టెంబర్ సెప్టెం |
    అక్టోబర్ అక్టో | నవంబర్ నవం | డిసెంబర్ డిసెం
ml: ജനുവരി ജനു | ഫെബ്രുവരി ഫെബ്രു | മാർച്ച് മാർ | ഏപ്രിൽ ഏപ്രി | മേയ് | ജൂൺ | ജൂലൈ | ഓഗസ്റ്റ് ഓഗ | സെപ്റ്റംബർ
    സെപ്റ്റം | ഒക്‌ടോബർ ഒക്ടോ | നവംബർ നവം | ഡിസംബർ ഡിസം
kn: ಜನವರಿ ಜನ | ಫೆಬ್ರವರಿ ಫೆಬ್ರ | ಮಾರ್ಚ್ | ಏಪ್ರಿಲ್ ಏಪ್ರಿ | ಮೇ | ಜೂನ್ | ಜುಲೈ | ಆಗಸ್ಟ್ ಆಗ | ಸೆಪ್ಟೆಂಬರ್ ಸೆಪ್ಟೆಂ |
    ಅಕ್ಟೋಬರ್ ಅಕ್ಟೋ | ನವೆಂಬರ್ ನವೆಂ | ಡಿಸೆಂಬರ್ ಡಿಸೆಂ
si: ජනවාරි ජන | පෙබරවාරි පෙබ | මාර්තු මාර් | අප්‍රේල් | මැයි | ජූනි | ජූලි | අගෝස්තු අගෝ | සැප්තැම්බර් සැප් |
    ඔක්තෝබර් ඔක් | නොවැම්බර් නොවැ | දෙසැම්බර් දෙසැ
th: มกราคม มค | กุมภาพันธ์ กพ | มีนาคม มีค | เมษายน เมย | พฤษภาคม พค | มิถุนายน มิย | กรกฎาคม กค | สิงหาคม สค
    | กันยายน กย | ตุลาคม ตค | พฤศจิกายน พย | ธันวาคม ธค
lo: ມັງກອນ ມກ | ກຸມພາ ກພ | ມີນາ ມນ | ເມສາ ມສ | ພຶດສະພາ ພພ | ມິຖຸນາ ມິຖ | ກໍລະກົດ ກລ | ສິງຫາ ສຫ | ກັນຍາ ກຍ |
    ຕຸລາ ຕລ | ພະຈິກ ພຈ | ທັນວາ ທວ
km: មករា | កុម្ភៈ | មីនា | មេសា | ឧសភា | មិថុនា | កក្កដា | សីហា | កញ្ញា | តុលា | វិច្ឆិកា | ធ្នូ
my: ဇန်နဝါရီ ဇန် | ဖေဖော်ဝါရီ ဖေ | မတ် | ဧပြီ | မေ | ဇွန် | ဇူလိုင် ဇူ | ဩဂုတ် | စက်တင်ဘာ စက် | အောက်တိုဘာ
    အောက် | နိုဝင်ဘာ နို | ဒီဇင်ဘာ ဒီ
id: januari jan | februari feb peb pebruari | maret mar | april apr | mei | juni jun | juli jul | agustus agu
    agt agust | september sep | oktober okt | november nov nop | desember des
ms: januari jan | februari feb | mac | april apr | mei | jun | julai jul | ogos ogo | september sep | oktober
    okt | november nov | disember dis
fil: enero ene | pebrero peb | marso mar | abril abr | mayo may | hunyo hun | hulyo hul | agosto ago |
    setyembre set | oktubre okt | nobyembre nob | disyembre dis
sw: januari jan | februari feb | machi mac | aprili apr | mei | juni jun | julai jul | agosti ago | septemba
    sep | oktoba okt | novemba nov | desemba des
ka: იანვარი იან | თებერვალი თებ | მარტი მარ | აპრილი აპრ | მაისი მაი | ივნისი ივნ | ივლისი ივლ | აგვისტო აგვ |
    სექტემბერი სექ | ოქტომბერი ოქტ | ნოემბერი ნოე | დეკემბერი დეკ
hy: հունվարի հնվ հունվար | փետրվարի փտվ փետրվար | մարտի մրտ մարտ | ապրիլի ապր ապրիլ | մայիսի մյս մայիս |
    հունիսի հնս հունիս | հուլիսի հլս հուլիս | օգոստոսի օգս օգոստոս | սեպտեմբերի սեպ սեպտեմբեր | հոկտեմբերի հոկ
    հոկտեմբեր | նոյեմբերի նոյ նոյեմբեր | դեկտեմբերի դեկ դեկտեմբեր
kk: қаңтар қаң | ақпан ақп | наурыз нау | сәуір сәу | мамыр мам | маусым мау | шілде шіл | тамыз там |
    қыркүйек қыр | қазан қаз | қараша қар | желтоқсан жел
uz: yanvar yan | fevral fev | mart mar | aprel apr | may | iyun iyn | iyul iyl | avgust avg | sentabr sen |
    oktabr okt | noyabr noy | dekabr dek
"""

_ALIASES: Final = {"no": "nb", "nn": "nb", "bs": "hr", "in": "id", "iw": "he", "tl": "fil", "cnr": "sr-latn"}
"""Language tags whose month names stand under another tag."""
_LETTERS: Final = str.maketrans(
    {"ı": "i", "ي": "ی", "ى": "ی", "ك": "ک", "׳": None, ".": None, "॰": None, "\u200c": None}
)
_ACCENTS: Final = frozenset(
    chr(code) for block in ((0x300, 0x370), (0x610, 0x61B), (0x64B, 0x660)) for code in range(*block)
)


def fold(word: str) -> str:
    """A word as month names are compared: lower case, no accents, no dots."""
    word = word.lower().translate(_LETTERS)
    if word.isascii():
        return word
    return "".join(sign for sign in unicodedata.normalize("NFKD", word) if sign not in _ACCENTS)


def _table() -> Iterator[tuple[str, dict[str, int]]]:
    for entry in _NAMES.replace("\n    ", " ").strip().splitlines():
        language, _, months = entry.partition(": ")
        names = {
            fold(name.replace("_", " ")): number
            for number, variants in enumerate(months.split("|"), start=1)
            for name in variants.split()
        }
        yield language.lower(), names


@lru_cache(maxsize=1)
def _by_language() -> dict[str, dict[str, int]]:
    return dict(_table())


@lru_cache(maxsize=1)
def _common() -> dict[str, int]:
    """The names that mean one month in every language that has them."""
    found: dict[str, set[int]] = {}
    for names in _by_language().values():
        for name, number in names.items():
            found.setdefault(name, set()).add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}


def month_of(word: str, language: str = "") -> int:
    """The month 1 to 12 that a word names in the language (a BCP 47 tag, "" when unknown), 0 when none.

    A name that stands for different months (`listopad` is November in Polish, October in Croatian) needs the language.
    """
    word = fold(word)
    tag = language.lower()
    primary = tag.split("-")[0]
    own = _by_language().get(_ALIASES.get(primary, primary), {})
    return own.get(word) or _common().get(word, 0)
