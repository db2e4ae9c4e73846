"""Names of people, from thirty cultures: none is cut, split, or taken for a desk, an agency, a role or a date."""

from __future__ import annotations

import json

import pytest

import devparse
from devparse import Metadata
from devparse.language.names import read_byline
from devparse.language.person_names import person_names

NAMES = """
Petra Müller|Sid Lowe|Hina Khan|Ani Tovmasyan|Efe Kaya|Antara Ganguli|Tal Haber|Robert E Lee|James A Baker|Olivia Guest
Patricia Head|Max Leiter|Min Jin Lee|Mehr Tarar|Tab Hunter|Clyde Best|Nicholas Read|Piers Paul Read|James R. May|Theresa Mary May
María del Mar|Park In Kyung|Sunday Adeyemi|Friday Okonkwo|Tuesday Weld|Monday Michiru|Thomas More|April Jones|June Carter|August Wilson
Januarius Zick|Jan Novák|Mai Sønsteby|Dan Brown|Dan Smith|Med Hondo|Si Bahler|Ve Neill|Com Truise|Per Petterson
Maria Costa e Silva|José Ortega y Gasset|Santiago Ramón y Cajal|Antoni Gaudí i Cornet|Vasco Moura e Castro|Luís de Camões|Fernando Pessoa|Eça de Queirós
Sophia de Mello Breyner|Gabriela Mistral|Octavio Paz|Rosalía de Castro|Miguel de Unamuno|Juan Ramón Jiménez|Ana María Matute|Mario Vargas Llosa
Ludwig van Beethoven|Wernher von Braun|Annette von Droste-Hülshoff|Rainer Maria Rilke|Ödön von Horváth|Elfriede Jelinek|Günter Grass|Jürgen Habermas
Vincent van Gogh|Erik ter Braak|Anna Enquist|Harry Mulisch|Hella Haasse|Toon Tellegen|Joost Zwagerman|Annie M. G. Schmidt
Simone de Beauvoir|Jean-Paul Sartre|Charles de Gaulle|Alfred de Musset|Françoise d'Eaubonne|Jean d'Ormesson|Émile Zola|Léopold Sédar Senghor
Gabriele D'Annunzio|Natalia Ginzburg|Pier Paolo Pasolini|Luigi Pirandello|Grazia Deledda|Italo Calvino|Elsa Morante|Leonardo da Vinci
Conor O'Brien|Sinéad O'Connor|Flann O'Brien|Máirtín Ó Cadhain|Nuala Ní Dhomhnaill|Seán Ó Ríordáin|Liam McIlvanney|Ian MacDonald
Dafydd ap Gwilym|Saunders Lewis|Martin Luther King Jr.|Sammy Davis Jr.|J. R. R. Tolkien|C. S. Lewis|T. S. Eliot|W. E. B. Du Bois
Astrid Lindgren|Selma Lagerlöf|Tove Jansson|Väinö Linna|Sofi Oksanen|Knut Hamsun|Sigrid Undset|Karen Blixen
Halldór Laxness|Vigdís Finnbogadóttir|Björk Guðmundsdóttir|Arnaldur Indriðason|Þórbergur Þórðarson|Jón Kalman Stefánsson|Peter Høeg|Tove Ditlevsen
Wisława Szymborska|Czesław Miłosz|Olga Tokarczuk|Stanisław Lem|Jan Kochanowski|Bohumil Hrabal|Milan Kundera|Božena Němcová
Karel Čapek|Pavol Országh Hviezdoslav|Imre Kertész|Magda Szabó|Péter Esterházy|László Krasznahorkai|Mircea Cărtărescu|Ana Blandiana
Ivo Andrić|Danilo Kiš|Miroslav Krleža|Meša Selimović|Drago Jančar|France Prešeren|Ismail Kadare|Blaže Koneski
Иван Вазов|Елисавета Багряна|Анна Ахматова|Лев Толстой|Михаил Булгаков|Марина Цветаева|Леся Українка|Тарас Шевченко
Георги Господинов|Светлана Алексиевич|Νίκος Καζαντζάκης|Οδυσσέας Ελύτης|Κική Δημουλά|Orhan Pamuk|Elif Şafak|Yaşar Kemal
Nâzım Hikmet|Ahmet Hamdi Tanpınar|Kristina Sabaliauskaitė|Jaan Kross|Vizma Belševica|Jaroslav Seifert|Hrant Matevossian|Shota Rustaveli
نجيب محفوظ|غادة السمان|محمود درويش|طه حسين|Naguib Mahfouz|Tayeb Salih|Assia Djebar|Mahmoud Darwish
صادق هدایت|فروغ فرخزاد|Ahmad Shamlou|Forough Farrokhzad|עמוס עוז|דויד גרוסמן|לאה גולדברג|Etgar Keret
Rabindranath Tagore|Arundhati Roy|R. K. Narayan|Mulk Raj Anand|Salman Rushdie|Md Aynal Haque|Kazi Nazrul Islam|Faiz Ahmed Faiz
महादेवी वर्मा|प्रेमचंद धनपत|அம்பை லட்சுமி|রবীন্দ্রনাথ ঠাকুর|Mo Yan|Eileen Chang|Lu Xun|Ha Jin
Xiao You|Yu Hua|An Yu|Nguyễn Du|Hồ Xuân Hương|My Nguyen|Bảo Ninh|Dương Thu Hương
Han Kang|Kim In Sook|Yi Sang|Park Kyung-ni|Haruki Murakami|Banana Yoshimoto|Kenzaburō Ōe|Yōko Ogawa
Pramoedya Ananta Toer|Ayu Utami|Andrea Hirata|Eka Kurniawan|José Rizal|F. Sionil José|Nick Joaquin|Lualhati Bautista
Chinua Achebe|Chimamanda Ngozi Adichie|Wole Soyinka|Ngũgĩ wa Thiong'o|Binyavanga Wainaina|Ama Ata Aidoo|Tsitsi Dangarembga|Mia Couto
Wangari Muta Maathai|Nuruddin Farah|Bessie Head|Antjie Krog|Zakes Mda|Breyten Breytenbach|Witi Ihimaera|Keri Hulme
""".replace("\n", "|").strip("|").split("|")  # fmt: skip
WITHOUT_SPACES = ("藤沢みどり", "村上春樹", "莫言", "张爱玲", "한강", "박완서", "吉本ばなな", "魯迅")


def test_there_are_two_hundred_of_them() -> None:
    """The table is as large as it is meant to be, and names nobody twice."""
    assert len(set(NAMES)) == len(NAMES) >= 200


@pytest.mark.parametrize("name", [*NAMES, *WITHOUT_SPACES])
def test_what_is_said_to_be_a_name_stays_whole(name: str) -> None:
    """JSON-LD's persons keep their names, letter by letter."""
    assert person_names(name, {"harbourpost"}) == ((name,), "")


@pytest.mark.parametrize("name", NAMES)
def test_a_name_behind_by_is_the_author(name: str) -> None:
    """A visible byline gives the same name."""
    assert read_byline(f"By {name}", {"harbourpost"}) == ((name,), "")


@pytest.mark.parametrize("place", range(0, 200, 8))
def test_two_names_joined_by_and_are_two_people(place: int) -> None:
    """"And" separates whole names, whatever they hold."""
    first, second = NAMES[place], NAMES[place + 5]
    assert read_byline(f"By {first} and {second}").people == (first, second)
    assert person_names(f"{first} and {second}").people == (first, second)


@pytest.mark.parametrize("name", NAMES[::10])
def test_a_page_keeps_the_names_of_its_json_ld(name: str) -> None:
    """From the page's bytes to the typed author nothing is lost."""
    data = json.dumps({"@type": "NewsArticle", "headline": "Longer trams", "author": [{"@type": "Person", "name": name}]})
    page = f"<html><head><script type='application/ld+json'>{data}</script></head><body><h1>Longer trams</h1></body></html>"
    found = devparse.parse(page, url="https://www.harbour-post.example/a", sections=(Metadata,)).metadata
    assert ([author.name for author in found.authors], found.source) == ([name], "")


@pytest.mark.parametrize(
    ("value", "people", "desk"),
    [
        ("By Ida Holm", ("Ida Holm",), ""),
        ("IDA HOLM", ("Ida Holm",), ""),
        ("Ida Holm, MD", ("Ida Holm",), ""),
        ("Ida Holm, Chief Technology Officer, Head of Trams", ("Ida Holm",), ""),
        ("Ida Holm, Per Lind and Kim Berg", ("Ida Holm", "Per Lind", "Kim Berg"), ""),
        ("Ida Holm; Per Lind", ("Ida Holm", "Per Lind"), ""),
        ("Ida Holm und Per Lind, Nairobi", ("Ida Holm", "Per Lind"), ""),
        ("Ida Holm, Reuters", ("Ida Holm",), "Reuters"),
        ("Ida Holm (Harbour Post)", ("Ida Holm",), ""),
        ("Alle Artikel von Ida Holm", ("Ida Holm",), ""),
        ("Show all articles of Ida Holm", ("Ida Holm",), ""),
        ("李明、王芳", ("李明", "王芳"), ""),
        ("Reuters", (), "Reuters"),
        ("AFP", (), "AFP"),
        ("dpa", (), "dpa"),
        ("Sports Desk", (), "Sports Desk"),
        ("The Associated Press", (), "The Associated Press"),
        ("Harbour Post", (), "Harbour Post"),
        ("harbour-post.example.com", (), "harbour-post.example.com"),
        ("Verband der Hafenbahnen e.V.", (), "Verband der Hafenbahnen e.V"),
        ("Stiftung Hafenlicht", (), "Stiftung Hafenlicht"),
        ("Ferry Works GmbH", (), "Ferry Works GmbH"),
        ("No Author", (), ""),
        ("admin", (), ""),
        ("null", (), ""),
        ("---", (), ""),
    ],
)
def test_labels_roles_and_desks_around_names(value: str, people: tuple[str, ...], desk: str) -> None:
    """What content systems put around a name goes; a value that is all desk is the desk."""
    assert person_names(value, {"harbourpost"}) == (people, desk)


@pytest.mark.parametrize(
    ("line", "people", "desk"),
    [
        ("Posted by Ida Holm", ("Ida Holm",), ""),
        ("Published by Ida Holm", ("Ida Holm",), ""),
        ("Posted by Ida Holm at 9:12 AM", ("Ida Holm",), ""),
        ("Posted by Ida Holm on 5 May 2031", ("Ida Holm",), ""),
        ("By Sunday Adeyemi, Ibadan", ("Sunday Adeyemi",), ""),
        ("By IDA HOLM, PER LIND and KIM BERG", ("Ida Holm", "Per Lind", "Kim Berg"), ""),
        ("By IDA HOLMMARCH 8, 2031", ("Ida Holm",), ""),
        ("By Ida HolmMay 12, 2031", ("Ida Holm",), ""),
        ("By Ida Holm in Geneva", ("Ida Holm",), ""),
        ("BY IDA HOLM FOR THE HARBOUR POST", ("Ida Holm",), ""),
        ("Por Ana Ruiz y Juan Vega", ("Ana Ruiz", "Juan Vega"), ""),
        ("Por Rui Costa e Ana Lima", ("Rui Costa", "Ana Lima"), ""),
        ("Von Ida Holm und Max Leiter", ("Ida Holm", "Max Leiter"), ""),
        ("By Ida Holm, Transport Correspondent", ("Ida Holm",), ""),
        ("By Political Editor Ida Holm", ("Ida Holm",), ""),
        ("作者：李明、王芳", ("李明", "王芳"), ""),
        ("记者 李明 王芳", ("李明", "王芳"), ""),
        ("박서연 기자입력 2031.11.04 21:10", ("박서연",), ""),
        ("By Reuters", (), "Reuters"),
        ("By AFP", (), "AFP"),
        ("By Harbour Post Staff", (), "Harbour Post Staff"),
        ("By Ida Holm, AP", ("Ida Holm",), "AP"),
        ("ByIda Holm", ("Ida Holm",), ""),
        ("Byby Ida Holm and Jon Berg", ("Ida Holm", "Jon Berg"), ""),
        ("ByHarbour Post Staff", (), "Harbour Post Staff"),
        ("Byron Holm", ("Byron Holm",), ""),
    ],
)
def test_bylines_as_pages_print_them(line: str, people: tuple[str, ...], desk: str) -> None:
    """A line's people and its desk, without roles, places, days and clocks."""
    assert read_byline(line, {"harbourpost"}) == (people, desk)
