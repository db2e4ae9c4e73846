"""The footer: every link in one place, contacts decoded, the copyright line whole."""

from __future__ import annotations

import pytest

import devparse
from devparse import Footer
from devparse.blocks import Link
from devparse.sections import LinkGroup, SocialLink

URL = "https://www.harbour-gazette.example/news/2026/05/ferry-line-reopens"


def foot_of(
    foot: str, *, body: str = "<p>The ferry sailed again on Monday, two years after the pier had burnt down.</p>"
) -> Footer:
    html = f"<html><head><title>Ferry</title></head><body><main><article><h1>Ferry line reopens</h1>{body}</article></main>{foot}</body></html>"
    return devparse.parse(html, url=URL).footer


def test_groups_stand_under_their_headings_and_columns_under_one_heading_join():
    found = foot_of("""
        <footer><div><h4>Sections</h4><ul><li><a href="/town">Town</a></li></ul><ul><li><a href="/port">Port</a></li></ul></div>
        <div><h4>Company</h4><ul><li><a href="/jobs">Jobs</a></li></ul></div>
        <div><h4>Editions</h4></div><p>© 2026 Harbour Gazette</p></footer>""")
    base = "https://www.harbour-gazette.example"
    assert found.groups == (
        LinkGroup("Sections", (Link("Town", f"{base}/town"), Link("Port", f"{base}/port"))),
        LinkGroup("Company", (Link("Jobs", f"{base}/jobs"),)),
        LinkGroup("Editions", ()),
    )


def test_links_after_a_headed_column_stand_under_no_heading():
    found = foot_of("""
        <footer><div><h4>Sections</h4><ul><li><a href="/town">Town</a></li></ul></div>
        <div><a href="/masthead">Masthead</a></div></footer>""")
    assert [(group.heading, len(group.links)) for group in found.groups] == [("Sections", 1), ("", 1)]


def test_a_short_row_before_a_list_is_its_heading():
    found = foot_of(
        "<footer><div>Services</div><ul><li><a href='/a'>Adverts</a></li><li><a href='/b'>Archive</a></li></ul></footer>"
    )
    assert [group.heading for group in found.groups] == ["Services"]


def test_profiles_are_known_by_host_and_icons_by_their_label():
    found = foot_of("""
        <footer><a href="https://x.com/harbourgazette" aria-label="Follow us on X"><svg></svg></a>
        <a href="https://fosstodon.org/@gazette" title="Mastodon"><img src="m.png"></a>
        <a href="/go/fb" class="icon icon-facebook"><i></i></a>
        <a href="/feeds/all.rss">RSS</a></footer>""")
    assert [(link.network, link.label) for link in found.social] == [
        ("twitter", "Follow us on X"), ("mastodon", "Mastodon"), ("facebook", ""), ("rss", "RSS"),
    ]  # fmt: skip


def test_share_links_are_neither_profiles_nor_links():
    found = foot_of("""
        <footer><a href="https://www.facebook.com/sharer/sharer.php?u=https://a.example">Facebook</a>
        <a href="https://x.com/intent/tweet?text=Ferry">X</a><a href="https://wa.me/?text=Ferry">WhatsApp</a>
        <a href="mailto:?subject=Ferry&amp;body=https://a.example">Mail</a><a href="/about">About</a></footer>""")
    assert found.social == ()
    assert [link.text for group in found.groups for link in group.links] == ["About"]
    assert found.emails == ()


def test_a_news_channel_is_social_only_among_profiles():
    channel = '<a href="https://news.google.com/publications/XYZ">Google News</a>'
    assert foot_of(f"<footer>{channel}<a href='/app'>App</a></footer>").social == ()
    among = foot_of(f"<footer>{channel}<a href='https://www.instagram.com/gazette'>Instagram</a></footer>")
    assert SocialLink("google news", "https://news.google.com/publications/XYZ", "Google News") in among.social


def test_legal_links_are_in_no_group_and_scripts_lead_nowhere():
    found = foot_of("""
        <footer><ul><li><a href="/datenschutz">Datenschutzerklärung</a></li><li><a href="/ethik">Ethik-Kodex</a></li>
        <li><a href="javascript:consent()">Cookie-Einstellungen</a></li><li><a href="/o-redakcji">O nas</a></li></ul></footer>""")
    assert [link.text for link in found.legal] == ["Datenschutzerklärung"]
    assert [link.text for group in found.groups for link in group.links] == ["Ethik-Kodex", "O nas"]


def test_contacts_are_decoded():
    hidden = "2a" + "".join(f"{ord(letter) ^ 0x2A:02x}" for letter in "desk@gazette.example")
    found = foot_of(f"""
        <footer><a href="mailto:tips%40gazette.example?subject=Hi">Tips</a><a href="/cdn-cgi/l/email-protection#{hidden}">[email]</a>
        <p>Write to letters@gazette.example</p><a href="tel:0044-20-7946-0018">Call</a><p>Phone: +91-22-69551234, 35 Quay Road</p></footer>""")
    assert found.emails == ("tips@gazette.example", "desk@gazette.example", "letters@gazette.example")
    assert found.phones == ("+442079460018", "+912269551234")


def test_the_copyright_line_is_without_its_legal_links_and_of_a_range_the_last_year_counts():
    found = foot_of("""<footer><p>© 1998–2026 Harbour Gazette Ltd, <a href="/a">Pier House</a> | <a href="/t">Terms of use</a>
        | <a href="/p">Privacy</a></p></footer>""")
    assert found.copyright == "© 1998–2026 Harbour Gazette Ltd, Pier House"
    assert found.copyright_year == 2026


def test_rights_are_reserved_in_many_languages():
    for line in (
        "Alle Rechte vorbehalten",
        "Tous droits réservés",
        "Все права защищены",
        "Tüm hakları saklıdır",
        "版权所有 港口日报",
    ):
        assert foot_of(f"<footer><a href='/x'>X1</a><p>{line}</p></footer>").copyright == line


def test_invitations_are_texts_and_not_names_in_a_menu():
    found = foot_of("""<footer><ul><li><a href="/n">Newsletter</a></li></ul><p>Sign up for our morning newsletter</p>
        <p>Spotted a mistake? Send us feedback</p></footer>""")
    assert found.newsletter == "Sign up for our morning newsletter"
    assert found.feedback == "Spotted a mistake? Send us feedback"


def test_the_brand_is_the_logo_or_the_holder_of_the_rights():
    assert (
        foot_of('<footer><a href="/"><img alt="Harbour Gazette logo"></a><p>© 2026 Pier Media</p></footer>').brand
        == "Harbour Gazette"
    )
    assert foot_of("<footer><p>© 2026 Pier Media. All rights reserved.</p></footer>").brand == "Pier Media"


def test_the_article_has_a_foot_of_its_own_that_is_not_the_page_s():
    found = foot_of(
        "<footer class='site-footer'><a href='/about'>About</a><p>© 2026 Gazette</p></footer>",
        body="<p>The ferry sailed.</p><footer class='entry-footer'><a href='/tag/ferry'>Ferries</a></footer>",
    )
    assert [link.text for group in found.groups for link in group.links] == ["About"]


def test_two_feet_count_as_one():
    found = foot_of("""<footer><a href="/about">About</a></footer><div>ad</div>
        <div class="footer-bottom"><a href="/terms">Terms</a><p>© 2026 Gazette</p></div>""")
    assert (len(found.groups), len(found.legal), found.copyright_year) == (1, 1, 2026)


def test_a_foot_is_found_where_nothing_is_called_so():
    rows = "".join(
        f"<p>Paragraph {n} tells of the pier, of its long history and of those who built it again.</p>"
        for n in range(30)
    )
    found = foot_of(
        "<div class='zone'><div><a href='/contact'>Contact</a> <a href='/privacy'>Privacy policy</a></div><div>© 2026 Gazette</div></div>",
        body=rows,
    )
    assert [link.text for link in found.legal] == ["Privacy policy"]
    assert [link.text for group in found.groups for link in group.links] == ["Contact"]


def test_a_page_without_a_foot_has_none():
    assert foot_of("") == Footer()


def test_a_dump_gives_headings_bullets_bars_and_networks():
    found = devparse.parse_text("""\
Ferry line reopens

The ferry sailed again on Monday, two years after the pier had burnt down in a storm that nobody had foreseen, and the first passengers were the children of the school on the island.

Find us on

Facebook Youtube RSS
Give Feedback
Subscribe to our Newsletter

SECTIONS

• Town
• Port

EDITIONS

Gazette

Email: desk@gazette.example
Phone: +44 20 7946 0018

Masthead | Disclaimer | Privacy Policy

© Copyright 2026""").footer
    assert [link.network for link in found.social] == ["facebook", "youtube", "rss"]
    assert found.groups == (LinkGroup("SECTIONS", (Link("Town"), Link("Port"))), LinkGroup("EDITIONS", ()))
    assert [link.text for link in found.legal] == ["Masthead", "Disclaimer", "Privacy Policy"]
    assert (found.emails, found.phones) == (("desk@gazette.example",), ("+442079460018",))
    assert (found.newsletter, found.feedback) == ("Subscribe to our Newsletter", "Give Feedback")
    assert (found.brand, found.copyright, found.copyright_year) == ("Gazette", "© Copyright 2026", 2026)


def test_the_title_of_a_story_is_no_heading_of_a_group():
    found = foot_of("""
        <footer><h4>From the quay</h4><h5><a href="/news/eels-44120">Eels stop the lock gates for two long hours</a></h5><a href="/news">News</a>
        <p>© 2026 Harbour Gazette</p></footer>""")
    assert [group.heading for group in found.groups] == ["From the quay"]


def test_the_end_of_an_article_is_no_foot_whatever_it_is_called():
    ends = "<div class='content-footer article-body__footer'><a href='/tag/ferry'>Ferry</a><a href='/privacy'>Privacy</a></div>"
    found = foot_of(f"{ends}<footer><a href='/terms'>Terms</a><a href='/jobs'>Jobs</a><p>© 2026 Harbour Gazette</p></footer>")
    assert [link.text for group in found.groups for link in group.links] == ["Jobs"]


def test_a_site_map_right_above_the_foot_is_of_it():
    above = "<nav class='sitemap'><h4>Sections</h4><ul><li><a href='/town'>Town</a></li><li><a href='/port'>Port</a></li></ul></nav>"
    found = foot_of(f"{above}<footer><a href='/privacy'>Privacy</a><p>© 2026 Harbour Gazette</p></footer>")
    assert [(group.heading, len(group.links)) for group in found.groups] == [("Sections", 2)]


def test_words_before_the_links_of_one_row_are_their_heading():
    found = foot_of("<footer><div><strong>Service</strong><a href='/a'>Adverts</a><a href='/b'>Archive</a></div><p>© 2026 Gazette</p></footer>")
    assert [(group.heading, len(group.links)) for group in found.groups] == [("Service", 2)]


def test_an_invitation_is_a_phrase_and_no_menu():
    menu = "<div><a href='/a'>About</a> <a href='/n'>Newsletters</a> <a href='/c'>Contact</a></div>"
    found = foot_of(f"<footer>{menu}<p>Newsletter</p><p>The best of the quay in your inbox every day</p><p>© 2026 Gazette</p></footer>")
    assert found.newsletter == "The best of the quay in your inbox every day"


def test_the_copyright_line_is_without_the_menu_in_its_row():
    found = foot_of("<footer><p><a href='/terms'>Terms</a> <a href='/contact'>Contact</a> © 2026 Harbour Gazette <a href='/privacy'>Privacy</a> <a href='/map'>Site map</a></p></footer>")
    assert found.copyright == "© 2026 Harbour Gazette"


def test_a_number_of_north_america_says_its_country_without_a_plus():
    found = foot_of("<footer><a href='tel:1-928-555-0165'>(928) 555-0165</a><p>© 2026 Gazette</p></footer>")
    assert found.phones == ("+19285550165",)


PARAGRAPH = (
    "<p>The ferry sailed again on Monday, two years after the pier had burnt down, and nobody on board could say how the fire "
    "began that night in winter.</p>"
)


def test_what_is_called_a_footer_amid_the_text_is_none():
    box = "<div class='footer'><a href='/pier'>Pier</a></div>"
    assert foot_of(f"<div>{box}{4 * PARAGRAPH}</div>", body=6 * PARAGRAPH) == Footer()
    assert foot_of(box, body=10 * PARAGRAPH) != Footer()


def test_a_legal_link_before_the_text_makes_no_foot():
    menu = "<div><a href='/privacy'>Privacy policy</a><a href='/terms'>Terms of use</a></div>"
    assert foot_of(f"<div>{menu}{4 * PARAGRAPH}</div>", body=6 * PARAGRAPH).legal == ()
    assert len(foot_of(menu, body=10 * PARAGRAPH).legal) == 2


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ("A site of Tide Media © 2031 Tide Media", "© 2031 Tide Media"),
        ("The Gazette is part of the Tide Group. Copyright © Tide 2031. All rights reserved", "Copyright © Tide 2031. All rights reserved"),
        ("The Gazette is a part of Tide Media. © 2031 The Gazette, LLC.", "The Gazette is a part of Tide Media. © 2031 The Gazette, LLC."),
        ("Harbour Gazette © 2031", "Harbour Gazette © 2031"),
        ("© Tide 2031<br>Powered by <a href='https://press.example'>Presswork</a>", "© Tide 2031"),
    ],
)
def test_the_copyright_line_is_without_texts_of_their_own_around_it(row: str, line: str) -> None:
    assert foot_of(f"<footer><a href='/contact'>Contact</a><p>{row}</p></footer>").copyright == line


def test_numbers_to_dial_or_to_write_to_are_phones_however_short() -> None:
    links = "<a href='tel:02060'>02060</a> <a href='sms:+46790555123'>0790 - 555 123</a>"
    assert foot_of(f"<footer><p>Tips: {links}</p><p>© 2031 Tide</p></footer>").phones == ("02060", "+46790555123")
