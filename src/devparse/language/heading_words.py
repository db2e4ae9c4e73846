"""The words over lists of links, by kind and language.

Written by hand: the words newspapers print over such boxes, and those that publishing systems bring along in
translation (the WordPress strings "Related Posts", "Recent Posts", "Popular Posts", the widget titles of Taboola and
Outbrain). Languages by their BCP 47 tag, phrases separated by commas.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from devparse.sections import ListKind

HEADINGS: Final[Mapping[ListKind, Mapping[str, str]]] = {
    "trending": {
        "en": "most read, most popular, most viewed, most shared, most watched, most commented, most discussed, most "
        "emailed, most liked, most clicked, popular, trending, top posts, top viewed, top read, top reads, best read, mostly read, "
        "also reading, readers' choice, read now, hot topics, what's hot, buzzing, what people are reading, popular now",
        "ar": "الأكثر قراءة, الاكثر قراءة, الأكثر مشاهدة, الاكثر مشاهدة, الأكثر تداولا, الأكثر شعبية, الأكثر تفاعلا, الأكثر رواجا, الأكثر مشاركة",
        "bg": "най-четени, най-четено, най-популярни, най-гледани, най-коментирани",
        "bn": "সর্বাধিক পঠিত, সর্বাধিক পঠিত খবর, জনপ্রিয়, জনপ্রিয় সংবাদ",
        "ca": "el més llegit, més llegides, el més vist, més vistes, més populars",
        "cs": "nejčtenější, nejsledovanější, nejpopulárnější, nejdiskutovanější, populární",
        "da": "mest læste, mest læst, mest populære, mest sete, populære",
        "de": "meistgelesen, meistgelesene, am meisten gelesen, meist gelesen, meistgeklickt, meistgesehen, meistkommentiert, "
        "beliebt, beliebteste, populär, meistgeteilt, am häufigsten gelesen, top artikel, im trend",
        "el": "δημοφιλή, τα πιο διαβασμένα, πιο διαβασμένα, δημοφιλέστερα",
        "es": "lo más leído, más leído, más leídas, más leídos, lo más visto, más vistas, más visto, más populares, lo más "
        "popular, más comentado, lo más compartido, más compartidas, tendencias, tendencia, populares, lo + leído, lo más buscado",
        "et": "loetumad, enim loetud, populaarsemad",
        "eu": "irakurrienak, ikusienak",
        "fa": "پربازدیدترین, پربازدیدها, پربازدید, پربیننده ترین, پربیننده‌ترین, پرمخاطب ترین, پرطرفدارترین, محبوب ترین, پربحث‌ترین",
        "fi": "luetuimmat, suosituimmat, katsotuimmat, suosituimpia, suosituin, kommentoiduimmat",
        "fr": "les plus lus, plus lus, les plus lues, plus lues, les plus populaires, plus populaires, les plus vus, plus vus, "
        "plus vues, les plus partagés, les plus commentés, populaires, tendances, tendance, articles populaires",
        "gl": "o máis lido, máis lidas, máis lido",
        "gu": "સૌથી વધુ વંચાયેલા, ટ્રેન્ડિંગ",
        "he": "הנקראות ביותר, הכי נקראות, הנקראים ביותר, הכי נצפות, הנצפים ביותר, הנצפות ביותר, פופולרי",
        "hi": "सबसे ज्यादा पढ़ी गई, सबसे अधिक पढ़े गए, सर्वाधिक पढ़े गए, ट्रेंडिंग, लोकप्रिय, सर्वाधिक लोकप्रिय",
        "hr": "najčitanije, najčitaniji, najgledanije, najpopularnije, popularno, najkomentiranije",
        "hu": "legolvasottabb, legolvasottabbak, legnépszerűbb, legnézettebb, népszerű",
        "hy": "ամենաընթերցված, ամենադիտված, շատ ընթերցված",
        "id": "terpopuler, paling populer, paling banyak dibaca, terbanyak dibaca, populer, trending, paling dicari, sedang tren",
        "is": "mest lesið, vinsælast",
        "it": "i più letti, più letti, le più lette, più lette, più visti, più viste, più popolari, i più popolari, più condivisi, "
        "di tendenza, più commentati, popolari",
        "ja": "ランキング, よく読まれている, 人気記事, 人気の記事, アクセス数, 注目ランキング, 急上昇, いま読まれている, 最も読まれた",
        "ka": "ყველაზე კითხვადი, პოპულარული",
        "kk": "ең көп оқылған, танымал",
        "ko": "많이 본, 많이본, 인기 기사, 인기기사, 인기뉴스, 인기 뉴스, 랭킹, 가장 많이 읽은, 실시간 인기",
        "lt": "skaitomiausi, skaitomiausia, populiariausi, populiariausia, daugiausia skaityti",
        "lv": "lasītākie, lasītākās, populārākie, populārākās, visvairāk lasītie, skatītākie",
        "mk": "најчитани, најчитано, најпопуларни",
        "ml": "കൂടുതൽ വായിച്ചത്, ജനപ്രിയം",
        "mr": "सर्वाधिक वाचलेले, लोकप्रिय बातम्या",
        "ms": "paling popular, popular, paling banyak dibaca, sohor kini",
        "nb": "mest lest, mest leste, mest sett, mest populære, populært",
        "nl": "meest gelezen, meest bekeken, populair, populairste, meest populair, best gelezen, meest gedeeld, trending",
        "pl": "najczęściej czytane, najpopularniejsze, najchętniej czytane, popularne, najczęściej oglądane, najpoczytniejsze, "
        "najczęściej komentowane, na topie",
        "pt": "mais lidas, mais lidos, as mais lidas, mais vistas, mais vistos, mais populares, mais acessadas, mais acessados, "
        "mais comentadas, em alta, tendências, populares, mais partilhadas, mais compartilhadas",
        "ro": "cele mai citite, cele mai populare, cele mai vizualizate, cele mai comentate, populare, top citite",
        "ru": "самое читаемое, самые читаемые, популярное, популярные, самое популярное, самое обсуждаемое, читаемое, в тренде, "
        "тренды, самое просматриваемое, выбор читателей, топ новостей",
        "sk": "najčítanejšie, najčítanejší, najpopulárnejšie, populárne, najsledovanejšie",
        "sl": "najbolj brano, najbolj brane, najbolj gledano, najbolj komentirano, popularno",
        "sq": "më të lexuarat, më të lexuara, më të klikuarat, të lexuara",
        "sr": "најчитаније, најпопуларније, најновије и најчитаније, najčitanije vesti",
        "sv": "mest läst, mest lästa, mest lästa just nu, populärt, mest delat, mest sedda, populära artiklar",
        "sw": "zinazosomwa sana, maarufu",
        "ta": "அதிகம் படித்தவை, அதிகம் வாசிக்கப்பட்டவை, பிரபலமான",
        "te": "ఎక్కువ మంది చదివినవి, ట్రెండింగ్",
        "th": "ยอดนิยม, อ่านมากที่สุด, ข่าวยอดนิยม, มาแรง",
        "tl": "pinakabinabasa, patok",
        "tr": "en çok okunan, en çok okunanlar, çok okunanlar, en popüler, popüler, en çok izlenen, en çok izlenenler, trend haberler, "
        "öne çıkanlar, çok konuşulanlar",
        "uk": "найпопулярніше, найпопулярніші, популярне, популярні, найчитаніше, найбільш читані, читають зараз, найчитаніші",
        "ur": "سب سے زیادہ پڑھی, مقبول ترین, مقبول خبریں",
        "vi": "đọc nhiều, xem nhiều, đọc nhiều nhất, tin đọc nhiều, nổi bật nhất, được quan tâm",
        "zh": "热门, 熱門, 排行, 最多人看, 最多阅读, 最受欢迎, 最受歡迎, 热点, 人氣, 点击榜, 热榜, 熱榜, 热文",
    },
    "latest": {
        "en": "latest, recent, just in, recent posts, recent articles, recent news, recent stories, most recent, newest, new posts, "
        "breaking news, breaking, new on, happening now, news feed, newswire, live updates, recently published, what's new",
        "ar": "آخر الأخبار, اخر الاخبار, أحدث الأخبار, احدث الاخبار, الأحدث, آخر المستجدات",
        "bg": "последни новини, най-нови, последно, най-новото",
        "bn": "সর্বশেষ, সর্বশেষ খবর, সর্বশেষ সংবাদ",
        "ca": "últimes notícies, darreres notícies, el més recent, última hora",
        "cs": "nejnovější, aktuálně, poslední zprávy, právě se děje",
        "da": "seneste, seneste nyt, nyeste, lige nu",
        "de": "neueste, neuste, aktuell, aktuelle, aktuelles, neue nachrichten, neue artikel, neu, letzte meldungen, ticker, "
        "aktuelle nachrichten, neueste artikel, schlagzeilen",
        "el": "τελευταία νέα, τελευταίες ειδήσεις, ροή ειδήσεων, τελευταία, ροή",
        "es": "últimas noticias, últimas, lo último, última hora, más recientes, lo más reciente, lo más nuevo, recientes, "
        "últimos artículos, ultimas noticias, entradas recientes",
        "et": "värsked uudised, viimased uudised, värsked, uusimad",
        "eu": "azken albisteak, azken berriak",
        "fa": "آخرین اخبار, تازه ترین اخبار, تازه‌ترین, جدیدترین, آخرین خبرها, تازه‌ها",
        "fi": "uusimmat, tuoreimmat, viimeisimmät, juuri nyt",
        "fr": "dernières actualités, derniers articles, dernières nouvelles, dernières infos, les plus récents, à la une, "
        "en direct, fil info, fil d'actu, en continu, articles récents, dernière minute, derniers, dernières",
        "gl": "últimas novas",
        "gu": "તાજા સમાચાર",
        "he": "חדשות אחרונות, עדכונים אחרונים, מבזקים, הכי חדש, הכתבות האחרונות",
        "hi": "ताज़ा खबरें, ताजा खबरें, ताज़ा ख़बर, लेटेस्ट, नवीनतम, ताजा समाचार",
        "hr": "najnovije, najnovije vijesti, zadnje vijesti, posljednje",
        "hu": "legfrissebb, friss hírek, legújabb, friss",
        "hy": "վերջին լուրեր, լրահոս",
        "id": "terbaru, terkini, berita terkini, berita terbaru, teranyar",
        "is": "nýjustu fréttir, nýjast",
        "it": "ultime notizie, ultim'ora, ultime, ultimi articoli, le ultime, più recenti, articoli recenti, ultima ora",
        "ja": "新着, 最新, 速報, 新着記事, 最新記事, 最新ニュース",
        "ka": "ბოლო ამბები, ახალი ამბები, უახლესი",
        "kk": "соңғы жаңалықтар",
        "ko": "최신, 최신 기사, 최신기사, 최신뉴스, 속보, 실시간 뉴스",
        "lt": "naujausi, naujausios, naujausios žinios, naujienos",
        "lv": "jaunākie, jaunākās, jaunākās ziņas, jaunākais",
        "mk": "најнови, најнови вести, последни вести",
        "mr": "ताज्या बातम्या",
        "ms": "terkini, berita terkini, terbaharu",
        "nb": "siste nytt, siste, nyeste, siste nyheter, akkurat nå",
        "nl": "laatste nieuws, net binnen, nieuwste, meest recent, recente berichten, het laatste, laatste",
        "pl": "najnowsze, ostatnie, najnowsze wiadomości, aktualności, ostatnie wpisy, z ostatniej chwili, najnowsze artykuły",
        "pt": "últimas notícias, últimas, mais recentes, recentes, última hora, notícias recentes, posts recentes, agora",
        "ro": "ultimele știri, ultimele stiri, cele mai noi, ultima oră, ultimele, cele mai recente",
        "ru": "последние новости, свежие новости, свежее, лента новостей, новости дня, последнее, новое, все новости, сейчас",
        "sk": "najnovšie, aktuálne, posledné správy",
        "sl": "najnovejše, zadnje novice, najnovejši",
        "sq": "të fundit, lajmet e fundit, më të rejat",
        "sr": "најновије, најновије вести, најновије vesti, najnovije vesti",
        "sv": "senaste nytt, senaste, senaste nyheterna, just nu, nyast",
        "ta": "சமீபத்திய செய்திகள், அண்மைச் செய்திகள்",
        "te": "తాజా వార్తలు",
        "th": "ข่าวล่าสุด, ล่าสุด",
        "tl": "pinakabago",
        "tr": "son dakika, son haberler, en son haberler, en yeni, güncel haberler, son eklenenler",
        "uk": "останні новини, свіжі новини, стрічка новин, усі новини, останнє, найновіше, нове",
        "ur": "تازہ ترین, تازہ خبریں",
        "vi": "mới nhất, tin mới, tin mới nhất, mới cập nhật",
        "zh": "最新, 最新消息, 最新文章, 即時, 即时, 即時新聞, 新闻快讯, 滚动",
    },
    "related": {
        "en": "related, read also, also read, read more, read next, up next, next up, more on this, more about, you may also like, "
        "you might also like, you may like, you might like, you'll like, you might be interested, you may be interested, you might also be interested, you may also be interested, "
        "recommended, recommended for you, suggested, similar, see also, further reading, explore further, "
        "more like this, don't miss, next article, post navigation, more on this topic, "
        "more on this story, must read next, what to read next, read more on, you also may like, more stories like, "
        "recommendations, more in, more interviews, more reviews, more features, more essays, more coverage, related coverage, in case you missed, icymi, readmore, also see",
        "ar": "اقرأ أيضا, اقرأ أيضًا, إقرأ أيضا, اقرا ايضا, مواضيع ذات صلة, أخبار ذات صلة, اخبار ذات صلة, مقالات ذات صلة, ذات صلة, "
        "قد يعجبك, شاهد أيضا, اقرأ المزيد, مواضيع متعلقة, موضوعات متعلقة",
        "bg": "свързани, още по темата, вижте още, прочетете още, може да ви хареса, по темата",
        "bn": "আরও পড়ুন, আরো পড়ুন, সম্পর্কিত, সংশ্লিষ্ট খবর, সম্পর্কিত খবর",
        "ca": "notícies relacionades, relacionades, també et pot interessar, llegiu també, més informació",
        "cs": "související, mohlo by vás zajímat, čtěte také, přečtěte si také, související články, mohlo by se vám líbit, podobné",
        "da": "læs også, relaterede, relateret, læs mere, mere om, måske vil du også, lignende",
        "de": "mehr zum thema, zum thema, lesen sie auch, auch interessant, das könnte sie auch interessieren, das könnte dich auch, "
        "verwandte, ähnliche, weiterlesen, lesen sie mehr, mehr lesen, empfohlen, empfehlungen, siehe auch, passend dazu, "
        "mehr dazu, könnte sie interessieren, auch lesenswert, lies auch, unsere empfehlungen",
        "el": "διαβάστε επίσης, σχετικά, σχετικά άρθρα, δείτε επίσης, διαβάστε ακόμη, σχετικές ειδήσεις, διαβάστε περισσότερα",
        "es": "relacionadas, relacionados, relacionado, noticias relacionadas, te puede interesar, te recomendamos, lee también, "
        "leer también, lea también, también te puede interesar, ver también, más sobre, puede interesarte, más información, "
        "te podría interesar, le puede interesar, artículos relacionados, leer más, recomendados, recomendadas, no te pierdas, "
        "sigue leyendo, mirá también, ver más sobre",
        "et": "seotud, loe ka, loe lisaks, seotud artiklid, sarnased",
        "eu": "zerikusia duten, irakurri gehiago, lotutako",
        "fa": "مطالب مرتبط, اخبار مرتبط, خبرهای مرتبط, بیشتر بخوانید, بیشتر بدانید, همچنین بخوانید, مرتبط",
        "fi": "lue myös, lue lisää, aiheesta lisää, katso myös, lisää aiheesta, aiheeseen liittyvää, suosittelemme",
        "fr": "à lire aussi, lire aussi, voir aussi, sur le même sujet, articles liés, à lire également, lire également, "
        "articles similaires, vous aimerez aussi, vous pourriez aussi aimer, pourrait vous intéresser, recommandé, recommandés, "
        "en lien, plus sur, à découvrir, nos recommandations, aller plus loin, à voir aussi, lire la suite, sur le même thème, connexes",
        "gl": "relacionadas, le tamén",
        "gu": "આ પણ વાંચો, સંબંધિત",
        "he": "קראו גם, כתבות נוספות, אולי יעניין אותך, עוד בנושא, כתבות קשורות, יעניין אתכם",
        "hi": "संबंधित खबरें, यह भी पढ़ें, ये भी पढ़ें, इसे भी पढ़ें, और पढ़ें, सम्बंधित, संबंधित, यह भी पढें",
        "hr": "povezano, povezane vijesti, povezani članci, pročitajte i, pročitajte još, vezane vijesti, slično, možda će vas zanimati",
        "hu": "kapcsolódó, olvasta már, ajánlott, ez is érdekelheti, ajánlatunk, ajánljuk, olvass tovább, kapcsolódó cikkek, hasonló",
        "hy": "կարդացեք նաև, առնչվող",
        "id": "baca juga, terkait, berita terkait, artikel terkait, lihat juga, simak juga, rekomendasi untuk, selengkapnya, rekomendasi",
        "is": "tengdar fréttir, lesa meira, tengt efni",
        "it": "leggi anche, articoli correlati, correlati, potrebbe interessarti, ti potrebbe interessare, vedi anche, per approfondire, "
        "potrebbero interessarti, consigliati, scopri di più, notizie correlate, approfondimenti, ti consigliamo, da non perdere",
        "ja": "関連記事, 関連ニュース, あわせて読みたい, 合わせて読みたい, おすすめ, 関連, こちらも, 時系列, 次に読む, 関連リンク",
        "ka": "მსგავსი, დაკავშირებული, წაიკითხეთ ასევე",
        "kk": "ұқсас жаңалықтар, оқи отырыңыз",
        "ko": "관련 기사, 관련기사, 관련 뉴스, 관련뉴스, 추천 기사, 추천기사, 함께 볼만한, 추천뉴스, 관련",
        "lt": "susiję, taip pat skaitykite, skaitykite taip pat, skaityti daugiau, susijusios, rekomenduojame",
        "lv": "saistītie, lasi arī, lasiet arī, saistītie raksti, iesakām, līdzīgi",
        "mk": "поврзани, прочитајте и, слични",
        "ml": "കൂടുതൽ വായിക്കുക, അനുബന്ധ വാർത്തകൾ",
        "mr": "हेही वाचा, संबंधित बातम्या",
        "ms": "berita berkaitan, berkaitan, baca juga, artikel berkaitan",
        "nb": "les også, relaterte, relatert, les mer, les mer om, anbefalt, lignende, flere saker om",
        "nl": "lees ook, gerelateerd, gerelateerde, lees meer, meer over, lees verder, bekijk ook, aanbevolen, misschien ook interessant, "
        "ook interessant, vergelijkbare, zie ook",
        "pl": "czytaj także, czytaj również, czytaj też, zobacz także, zobacz też, zobacz również, przeczytaj także, przeczytaj też, "
        "powiązane, polecane, polecamy, podobne, czytaj więcej, może cię zainteresować, warto przeczytać, podobne artykuły, "
        "polecane artykuły, czytaj dalej, w temacie",
        "pt": "leia também, leia mais, veja também, relacionadas, relacionados, notícias relacionadas, saiba mais, artigos relacionados, "
        "você pode gostar, recomendado, recomendados, recomendadas, pode interessar, mais sobre, veja mais, ler também, não perca, "
        "posts relacionados, conteúdo relacionado, ler mais",
        "ro": "citește și, citeste si, articole similare, citeşte şi, vezi și, articole asemănătoare, pe aceeași temă, recomandate, "
        "recomandări, recomandat, stiri asemanatoare, știri similare, te-ar putea interesa",
        "ru": "читайте также, читать также, по теме, похожие, связанные, рекомендуем, вам может быть интересно, смотрите также, "
        "материалы по теме, еще по теме, ещё по теме, рекомендованные, новости по теме, вас может заинтересовать, подробнее по теме",
        "sk": "súvisiace, prečítajte si aj, prečítajte si tiež, čítajte aj, mohlo by vás zaujímať, odporúčame, podobné články, čítajte viac",
        "sl": "sorodno, preberite tudi, preberite še, povezano, sorodne novice, podobno",
        "sq": "lexo edhe, lexoni edhe, të ngjashme, lexo më shumë",
        "sr": "повезане вести, прочитајте и, povezane vesti, pročitajte još, slične vesti, повезано, слично",
        "sv": "läs också, läs även, läs mer, relaterat, relaterade, liknande, mer om, se även, rekommenderas",
        "sw": "soma pia, soma zaidi, zinazohusiana",
        "ta": "தொடர்புடைய, மேலும் படிக்க, இதையும் படியுங்கள்",
        "te": "ఇవి కూడా చదవండి, సంబంధిత",
        "th": "ข่าวที่เกี่ยวข้อง, อ่านเพิ่มเติม, เกี่ยวข้อง, แนะนำ, อ่านข่าวเพิ่มเติม",
        "tl": "basahin din, kaugnay",
        "tr": "ilgili haberler, benzer haberler, ilginizi çekebilir, bunlar da ilginizi, ayrıca okuyun, önerilen, ilgili, "
        "bunları da okuyun, sıradaki haber, ilişkili haberler, diğer haberler, tavsiye edilen",
        "uk": "читайте також, читати також, за темою, схожі, пов'язані, рекомендуємо, дивіться також, матеріали за темою, "
        "вам може бути цікаво, новини за темою, також читайте",
        "ur": "مزید پڑھیں, متعلقہ خبریں, یہ بھی پڑھیں",
        "vi": "tin liên quan, liên quan, xem thêm, đọc thêm, bài viết liên quan, có thể bạn quan tâm, tin cùng chuyên mục, cùng chuyên mục",
        "zh": "相关, 相關, 延伸阅读, 延伸閱讀, 推荐, 推薦, 你可能喜欢, 你可能也喜歡, 猜你喜欢, 看更多, 更多阅读, 更多閱讀, 往期, 编辑推荐",
    },
    "opinion": {
        "en": "opinion, opinions, commentary, columns, columnists, editorials, editorial, op-ed, analysis, viewpoint, viewpoints, "
        "perspectives, voices, letters to the editor, our columnists, op-eds",
        "ar": "آراء, مقالات وآراء, رأي, مقالات الرأي, كتاب الرأي", "bg": "мнения, анализи, коментари", "bn": "মতামত", "ca": "opinió",
        "cs": "názory, komentáře, komentář", "da": "debat, meninger, synspunkt", "de": "meinung, meinungen, kommentare, kolumne, kolumnen, "
        "kommentar, leitartikel", "el": "απόψεις, γνώμες, αρθρογραφία", "es": "opinión, columnas, columnistas, editoriales, blogs, firmas, "
        "análisis", "et": "arvamus", "fa": "یادداشت, دیدگاه", "fi": "mielipide, kolumnit, pääkirjoitus", "fr": "opinions, tribunes, "
        "chroniques, éditos, points de vue, débats, tribune, chronique, idées", "he": "דעות", "hi": "विचार, ओपिनियन, नज़रिया",
        "hr": "komentari, kolumne, mišljenja", "hu": "vélemény, publicisztika", "id": "opini, kolom", "it": "opinioni, commenti, editoriali, "
        "editoriale, il commento", "ja": "オピニオン, 社説, コラム", "ko": "오피니언, 사설, 칼럼", "lt": "nuomonės, komentarai", "lv": "viedokļi",
        "nb": "meninger, debatt, kronikk", "nl": "opinie, columns, meningen", "pl": "opinie, komentarze, felietony, publicystyka",
        "pt": "opinião, colunas, colunistas, artigos de opinião, blogs e colunas", "ro": "opinii, editoriale, comentarii",
        "ru": "мнения, мнение, колонки, аналитика, блоги", "sk": "názory, komentáre", "sl": "mnenja, kolumne", "sr": "мишљења, коментари, "
        "kolumne", "sv": "ledare, debatt, krönikor, åsikter", "th": "ความคิดเห็น, บทความ", "tr": "yazarlar, köşe yazıları, "
        "görüş", "uk": "думки, погляди, колонки, блоги", "ur": "کالم", "vi": "góc nhìn, ý kiến", "zh": "观点, 觀點, 评论, 評論, 社论, 社論",
    },
    "video": {
        "en": "video, videos, watch, podcast, podcasts, watch now, top videos, watch & listen, galleries, photo galleries, photos, tv, listen, "
        "multimedia, in pictures, webinars, reels, shorts",
        "ar": "فيديو, بودكاست", "bg": "видео", "bn": "ভিডিও", "ca": "vídeos, vídeo", "cs": "videa", "da": "videoer", "de": "bilder, "
        "bildergalerien, fotostrecken, mediathek, podcasts, im video", "el": "βίντεο", "es": "vídeo, vídeos, galerías, fotogalerías, fotos",
        "et": "videod", "fa": "ویدئو, ویدیو, فیلم", "fi": "videot", "fr": "vidéo, vidéos, diaporamas, en images, en vidéo", "he": "וידאו",
        "hi": "वीडियो, विडियो", "hr": "fotogalerije", "hu": "videók, galériák", "id": "foto", "it": "fotogallery, video del giorno, foto",
        "ja": "動画, 写真, ビデオ", "ko": "동영상, 영상, 포토", "lt": "vaizdo įrašai", "lv": "foto un video", "nl": "video's, foto's", "pl": "wideo, "
        "filmy, galerie, zdjęcia", "pt": "vídeos, vídeo, galerias", "ro": "galerii foto", "ru": "видео, фото", "sk": "videá, galérie",
        "sl": "fotogalerija", "sr": "видео", "sv": "klipp, tv", "th": "วิดีโอ, คลิป", "tr": "videolar, foto galeri, video galeri", "uk": "відео, "
        "фото", "ur": "ویڈیوز", "vi": "ảnh", "zh": "视频, 影音, 視頻, 影片, 图集",
    },
    "sponsored": {
        "en": "sponsored, promoted, paid content, partner content, around the web, from the web, from our partners, from our partner, "
        "advertorial, sponsored content, paid post, brandvoice, promoted stories, sponsored links, sponsored stories, promoted links, "
        "more from around the web, paid partner, by taboola, by outbrain, from our sponsors, brand studio",
        "ar": "محتوى برعاية, إعلان", "cs": "komerční sdělení", "da": "sponsoreret, annonce", "de": "anzeige, anzeigen, gesponsert, sponsored, "
        "advertorials, partnerangebote, aus dem netz, partnerinhalte", "es": "patrocinado, contenido patrocinado, publicidad, contenido de marca, "
        "de otros sitios web", "fi": "mainos, kaupallinen yhteistyö", "fr": "sponsorisé, contenu sponsorisé, contenus sponsorisés, publicité, "
        "ailleurs sur le web, partenaires, contenu partenaire", "hu": "támogatott tartalom, hirdetés", "it": "sponsorizzato, contenuti sponsorizzati, "
        "pubblicità, dal web, contenuto sponsorizzato", "ja": "スポンサー, 広告", "ko": "광고", "nb": "annonsørinnhold, annonse", "nl": "gesponsord, "
        "advertentie, partnerbijdrage, van onze partners", "pl": "sponsorowane, reklama, materiał sponsorowany, artykuł sponsorowany", "pt": "patrocinado, "
        "publicidade, conteúdo patrocinado, links patrocinados", "ro": "conținut sponsorizat, publicitate", "ru": "реклама, на правах рекламы, "
        "партнерские материалы, новости партнеров, новости партнёров", "sv": "annons, sponsrat, annonssamarbete", "tr": "sponsorlu, reklam",
        "uk": "реклама, новини партнерів", "vi": "tài trợ", "zh": "赞助, 贊助, 广告, 廣告",
    },
    "other": {
        "en": "editor's picks, editors' picks, editor's pick, editors' pick, editors picks, editors' choice, editor's choice, staff picks, featured, top stories, top news, must read, must reads, more news, "
        "more stories, more from, more by, other news, other stories, also in, also on, in other news, more articles, more headlines, "
        "top headlines, highlights, in this section, in depth, spotlight, special reports, today's paper, "
        "other articles, by this author, from this author",
        "cs": "další články, výběr redakce", "da": "flere nyheder, flere artikler, redaktionen anbefaler", "de": "weitere themen, weitere artikel, "
        "weitere nachrichten, mehr von, mehr aus, top-thema, top-themen, topthemen, weitere meldungen, tipp der redaktion, mehr artikel, redaktionstipp",
        "es": "más noticias, otras noticias, más de, destacadas, destacados, lo destacado, además, selección", "fi": "lisää uutisia, toimituksen valinnat",
        "fr": "à ne pas manquer, autres articles, plus d'articles, plus d'actualités, l'essentiel, la sélection, nos dossiers, dans la même rubrique",
        "it": "altre notizie, in evidenza, primo piano, altri articoli, in primo piano", "ja": "注目の記事, 特集, ピックアップ, トピックス, 主要ニュース",
        "ko": "주요뉴스, 주요 뉴스, 이 시각", "nl": "meer nieuws, uitgelicht, meer van, meer uit, ander nieuws, in het nieuws", "nb": "flere saker, "
        "flere nyheter", "pl": "więcej, warto wiedzieć, wybrane dla ciebie, pozostałe, zdaniem redakcji", "pt": "mais notícias, destaques, outras notícias, "
        "em destaque, mais de", "ro": "alte știri, alte articole", "ru": "главное, другие новости, все публикации, выбор редакции, ещё новости, еще новости, "
        "главные новости", "sv": "fler nyheter, fler artiklar, mer från, redaktionen rekommenderar", "tr": "manşet, günün manşetleri, editörün seçimi",
        "uk": "головне, інші новини, усі публікації, вибір редакції, головні новини", "vi": "tin nổi bật, tin khác", "zh": "要闻, 頭條, 头条, 精选, 精選, 焦点, 焦點",
    },
}  # fmt: skip

MORE: Final = {
    "en": "see all, view all, show all, show more, see more, load more, read more, more, more news, all news, view more, all stories, next, previous, "
    "read full story, full story, learn more, continue reading, prev, subscribe, sign up, log in, all comments, read the full story, watch now, "
    "find out more, click here, read now, more stories, view comments, comments, leave a comment, share, all articles, older posts, newer posts",
    "ar": "المزيد, اقرأ المزيد, عرض الكل", "bg": "виж всички, още, виж още", "cs": "více, zobrazit více, další, všechny články", "da": "se alle, vis flere, "
    "se mere, læs mere", "de": "mehr, mehr lesen, weiterlesen, alle anzeigen, mehr anzeigen, alle artikel, weitere, zum artikel, zur übersicht, alle ansehen",
    "el": "περισσότερα, δείτε όλα, όλα", "es": "ver más, ver todo, ver todas, leer más, más, más noticias, ver todos, cargar más, seguir leyendo", "et": "loe "
    "edasi, vaata kõiki", "fa": "بیشتر, ادامه مطلب, مشاهده همه", "fi": "lue lisää, näytä lisää, katso kaikki, lisää", "fr": "voir plus, voir tout, lire plus, "
    "lire la suite, tout voir, plus, toute l'actualité, voir tous les articles, charger plus, en savoir plus", "he": "עוד, לכל הכתבות, הצג עוד",
    "hi": "और पढ़ें, सभी देखें, और देखें", "hr": "više, pročitaj više, vidi sve, sve vijesti", "hu": "tovább, még több, összes, bővebben", "id": "lihat semua, "
    "selengkapnya, lainnya, baca selengkapnya", "it": "leggi tutto, vedi tutti, altro, mostra altro, vedi tutto, tutte le notizie, scopri di più",
    "ja": "もっと見る, 一覧, 一覧へ, 続きを読む, すべて見る, 一覧を見る", "ko": "더보기, 전체보기, 더 보기", "lt": "daugiau, skaityti daugiau, visi", "lv": "vairāk, lasīt vairāk",
    "nb": "se alle, vis mer, les mer, flere", "nl": "lees meer, bekijk alle, meer, toon meer, alles bekijken, lees verder", "pl": "więcej, czytaj więcej, "
    "zobacz wszystkie, zobacz więcej, wszystkie, czytaj dalej, pokaż więcej", "pt": "ver mais, ver tudo, leia mais, veja mais, mais, ver todas, carregar mais",
    "ro": "vezi toate, mai mult, mai multe, citește mai mult, citeste mai mult", "ru": "ещё, еще, все, показать ещё, показать еще, читать далее, подробнее, "
    "все новости, читать полностью, больше", "sk": "viac, zobraziť viac, čítať viac, všetky", "sl": "več, preberi več, vse", "sr": "више, прикажи све, види све",
    "sv": "visa fler, läs mer, se alla, visa mer, fler", "th": "ดูทั้งหมด, อ่านต่อ, ดูเพิ่มเติม", "tr": "tümü, tümünü gör, devamı, devamını oku, daha fazla, "
    "hepsi, haberin devamı", "uk": "ще, усі, показати ще, читати далі, детальніше, усі новини, більше", "ur": "مزید, مزید پڑھیں", "vi": "xem thêm, xem tất cả, "
    "đọc tiếp", "zh": "更多, 查看更多, 查看全部, 阅读更多, 閱讀更多, 看更多, 全部",
}  # fmt: skip
"""The words of links that lead on from a list or a card and are no title: "see all", "read more", "next"."""

STORY_NOUNS: Final = frozenset(
    """
    pick picks story stories article articles content post posts news reading coverage links artikel artikeln beiträge berichte nachrichten meldungen
    articles actualités contenus contenu artículo artículos noticia noticias notas contenido contenidos artigo artigos notícias matérias conteúdo
    articolo articoli notizie contenuti artikelen berichten nieuws artiklar nyheter artikler nyheder saker artikkelit uutiset artykuły wiadomości články
    zprávy články správy cikkek hírek articole știri članci vijesti vesti новости статьи материалы новини статті матеріали новина статии άρθρα ειδήσεις
    haberler haber yazılar berita
    """.split()
)
"""Words for stories that stand beside the words that tell a list's kind: "Related stories", "Verwandte Artikel"."""
