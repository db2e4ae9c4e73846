"""Words by which a site speaks of itself rather than of its subject: letters, rules, partners, networks, its own people.

A row that has several of them is rarely a paragraph of the article, wherever it stands.
"""

from __future__ import annotations

import re
from typing import Final

from devparse.language.text import ascii_words

_WORD: Final = re.compile(r"\w+")
_MOST: Final = 6
_SAID: Final = 600
"""So many characters of a row tell what it is about."""
_WORDS: Final = frozenset(
    """
    newsletter newsletters subscribe subscribed subscriber subscribers subscribing subscription subscriptions unsubscribe inbox email emails mailing
    mail mails sign signup join donate donation support abonnieren abonnement abonnements abonnez abonner abonné abonnés abonneer abbonati abbonamento abo
    probeabo abonnent abonnenten kündbar abonné abonnée suscriptor suscriptores assinantes abbonato prenumerant abonnee
    registrieren anmelden inscription inscrivez suscríbete suscribirse suscripción suscriptores regístrate assine assinante assinatura inscreva iscriviti
    iscrizione boletín boletines nyhetsbrev nyhetsbrevet nyhedsbrev nieuwsbrief infolettre prenumerera correo correos рассылка рассылку подписаться
    подпишитесь подписка
    affiliate affiliates commission commissions sponsor sponsored sponsors advertise advertisement advertisements advertiser advertisers advertising
    advertorial purchase purchases anzeige werbung gutschein publicité publicidad pubblicità publicidade reklam reklama реклама
    cookie cookies tracking privacy consent gdpr terms opt werbezwecke personalisierte personenbezogene einwilligung zustimmung datenschutz
    consentement traceurs consentimiento consentimento consenso toestemming samtycke samtykke confidentialité privacidad privacidade riservatezza
    copyright copyrighted rights reserved reprint reprinted republish republished disclaimer disclaimers disclosure endorsement liability rechte
    vorbehalten réservés reservados reservado riservati
    follow facebook instagram twitter youtube tiktok linkedin whatsapp telegram podcast podcasts spotify click tap download app share síguenos sigue siga
    suivez seguici folgen téléchargez descarga descargar baixe scarica
    reporting editing edited editor writer reporter journalist correspondent columnist contributor contributors freelance freelancer author photo
    photograph correction corrections originally korrektur redaktör redacción redaktion rédaction redação redazione autor autora auteur autore
    """.split()
)


def service_words(text: str) -> int:
    """How many different ones a text has among its first 600 characters, six at most."""
    said = text[:_SAID].lower()
    return min(_MOST, len(_WORDS.intersection(ascii_words(said) if said.isascii() else _WORD.findall(said))))
