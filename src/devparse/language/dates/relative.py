"""How long ago: "3 days ago", "vor 2 Stunden", "昨天" as a number of days."""

from __future__ import annotations

import re
from typing import Final

_MAX_CHARS: Final = 80
"""A line that only says how long ago is short; longer ones tell of something else."""
_SIGNS: Final = re.compile(
    r"\b(?:ago|vor|il y a|hace|fa|há|atrás|geleden|sedan|siden|sitten|temu|назад|тому|önce|yang lalu|trước)\b|前|전|قبل|منذ",
    re.IGNORECASE,
)
_UNITS: Final = {
    0: "m min mins minute minutes minuten minutos minuto minuti minut minuta minuty minutter minuter минут минуты минуту хвилин "
    "h hr hrs hour hours stunde stunden heure heures hora horas ora ore uur timmar timme timer time tuntia godzin godziny "
    "godzinę час часа часов годин години s sec second seconds dakika saat menit jam phút giờ 分 分钟 分鐘 分間 小时 小時 時間 분 시간 دقيقة ساعة ساعات",
    1: "d day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dage dager päivää dni dzień "
    "день дня дней дні днів gün hari ngày 天 日 일 يوم أيام",
    7: "w week weeks wk woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uge uger uker "
    "viikkoa tydzień tygodnie tygodni неделю недели недель тижні hafta minggu tuần 周 週 週間 주 أسابيع",
}
"""Units by the days they last, in the languages of `_SIGNS`; what is shorter than a day is the same day."""
_DAYS_OF: Final = {word: days for days, words in _UNITS.items() for word in words.split()}
_ONE: Final = frozenset("a an one ein eine einem einer un une una uno um uma een en ett et".split())
_COUNT: Final = re.compile(
    rf"(\d{{1,3}}|\b(?:{'|'.join(sorted(_ONE))})\s)\s*?([^\W\d_]{{1,9}}?)(?=[\s.,)]|前|전|$)", re.IGNORECASE
)
_YESTERDAY: Final = {
    0: "today heute aujourd'hui hoy hoje oggi vandaag idag dzisiaj сегодня сьогодні bugün 今天 今日 오늘 اليوم",
    1: "yesterday gestern hier ayer ontem ieri gisteren igår wczoraj вчера вчора dün 昨天 昨日 어제 أمس",
}
_WORD_DAYS: Final = {word: days for days, words in _YESTERDAY.items() for word in words.split()}


def days_ago(text: str) -> int | None:
    """How many days ago a short text says something was: hours and minutes count as none; None when it does not say."""
    if len(text) > _MAX_CHARS:
        return None
    text = text.lower()
    if _SIGNS.search(text):
        for count, unit in _COUNT.findall(text):
            days = _DAYS_OF.get(unit)
            if days is not None:
                return days * (int(count) if count.isdecimal() else 1)
    words = text.split()
    return next((_WORD_DAYS[word.strip(",.:")] for word in words if word.strip(",.:") in _WORD_DAYS), None)
