"""Which of the page's titles is the headline a reader sees.

The visible `h1`, `og:title`, `twitter:title`, JSON-LD's headline and the `title` element are candidates. An `h1` can be a
logo, a section's name or another story's; the others carry the site's name or are cut for a search engine. So they are
weighed by how far they agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from devparse.extractors.metadata.dump_headline import dump_headline
from devparse.extractors.metadata.signals import Heading, PageSignals, signals_of
from devparse.language.text import char_weight
from devparse.language.titles import compare_key, content_of, pieces_of, without_last_piece, without_site, words_of
from devparse.rows.document import Document, once
from devparse.rows.json_ld import text_of
from devparse.rows.model import Row
from devparse.rows.roles import ASIDE, FOOTER, HEADING, ITEM, NAV, STORIES, TITLE

_ALIKE: Final = 0.6
"""Two titles that share this part of their words speak of the same article."""
_UNLIKE: Final = 0.25
"""On a page with many first-level headings one that shares less with all titles is a heading of a part."""
_FEW_HEADINGS: Final = 3
_MIN_TITLE_WORDS: Final = 3
"""A title of fewer words says too little to be believed over a heading."""
_MAX_HEADING_CHARS: Final = 300
_MIN_PIECE_CHARS: Final = 20
_MAX_KICKER_WORDS: Final = 3
_MIN_KICKER_LETTERS: Final = 4
"""One word of a kicker has this many letters; "The" and numbers are a part of the headline that the other title leaves out."""
_MIN_PARAGRAPH_WORDS: Final = 30
"""A heading of as many words is a paragraph."""
_HALF: Final = 0.5
"""An `h1` that shares less with every title gives way to a lower heading that is one of them."""
_IMPOSSIBLE: Final = -1.0
"""What speaks for a heading that cannot be the headline."""
_ELSEWHERE: Final = NAV | ASIDE | STORIES | FOOTER | ITEM


class Candidate(NamedTuple):
    """A title, where it stands, and its words."""

    source: str
    text: str
    words: tuple[str, ...]


_NO_TITLE: Final = Candidate("", "", ())


class Headlines(NamedTuple):
    """The headline, its source, the other title the page gives the article, all candidates, and the headline's row.

    `row` is -1 when no row shows the headline.
    """

    headline: str
    source: str
    alternative: str
    alternative_source: str
    candidates: tuple[tuple[str, object], ...]
    row: int


def headlines(signals: PageSignals) -> Headlines:
    """The titles of the page, weighed once for all who ask."""
    return _weighed(signals.document)


@once
def _weighed(document: Document) -> Headlines:
    signals = signals_of(document)
    if document.form == "text":
        return _of_dump(signals)
    declared = _declared_titles(signals)
    shown = _best_heading(signals, declared)
    if shown is None:
        every = declared
        chosen, row = _without_heading(signals, declared)
    else:
        shown = _lower_heading(signals, shown, declared) or shown
        heading = Candidate("h1", shown.text, words_of(shown.text))
        every = [heading, *declared]
        chosen, row = _without_kicker(heading, declared) or heading, shown.row
    alternative = _alternative(every, chosen)
    others = tuple((title.source, title.text) for title in every if title is not chosen)
    return Headlines(chosen.text, chosen.source, alternative.text, alternative.source, others, row)


def _alternative(titles: Sequence[Candidate], chosen: Candidate) -> Candidate:
    """The other title that the page gives the article; `title` elements are made for tabs and search engines."""
    return next((title for title in titles if title.source != "title" and title.words != chosen.words), _NO_TITLE)


def _of_dump(signals: PageSignals) -> Headlines:
    row = dump_headline(signals.rows, signals.document.url)
    if row < 0:
        return Headlines("", "", "", "", (), -1)
    following = "".join(other.text for other in signals.rows[row + 1 : row + 2])
    # A dump breaks the line of a headline before a colon that stands in an element of its own.
    text = signals.rows[row].text + (following if following.startswith(":") else "")
    return Headlines(text, "dump", "", "", (), row)


def _declared_titles(signals: PageSignals) -> list[Candidate]:
    """The titles the page declares to machines, without the site's name."""
    meta = signals.document.meta
    found = []
    cut: dict[str, str] = {}
    for source, raw in (
        ("og:title", meta.get("og:title", "")),
        ("json-ld", text_of(signals.article.get("headline"))),
        ("twitter:title", meta.get("twitter:title", "")),
        ("title", signals.document.head.title),
    ):
        if raw not in cut:
            decoded = text_of(raw) if "&" in raw else raw
            cut[raw] = without_site(decoded, signals.names)
        text = cut[raw]
        if words := words_of(text):
            found.append(Candidate(source, text, words))
    return found


def _best_heading(signals: PageSignals, declared: Sequence[Candidate]) -> Heading | None:
    """The `h1` that most of the other titles speak of; the first of them that can be a headline when none does."""
    best, best_score = None, _IMPOSSIBLE
    for place, heading in enumerate(signals.headings):
        for text in dict.fromkeys((heading.text, *heading.pieces)):
            if _can_be_headline(signals, text, declared):
                score = _support(signals, text, heading, declared) - 0.05 * place
                if score > best_score:
                    best, best_score = heading._replace(text=text), score
    return best and best._replace(text=without_site(best.text, signals.names))


def _lower_heading(signals: PageSignals, shown: Heading, declared: Sequence[Candidate]) -> Heading | None:
    """The heading of a lower level that says a declared title to the word, where the `h1` speaks of little of that."""
    words = words_of(shown.text)
    wanted = {title.words for title in declared if len(title.words) >= _MIN_TITLE_WORDS}
    if max((_likeness(words, title) for title in wanted), default=1.0) >= _HALF:
        return None
    row = next((row for row in signals.rows if _is_own_heading(row) and words_of(row.text) in wanted), None)
    return Heading(row.text, (row.text,), row.index) if row else None


def _is_own_heading(row: Row) -> bool:
    return bool(row.box.inside & HEADING) and not row.box.inside & _ELSEWHERE


def _can_be_headline(signals: PageSignals, text: str, declared: Sequence[Candidate]) -> bool:
    """Whether a heading is not the site's name and not, beside titles that it shares next to no word with, a label."""
    words = words_of(text)
    if not words or compare_key(text) in signals.names:
        return False
    if not declared or max(_likeness(words, title.words) for title in declared) >= _UNLIKE:
        return True
    return len(signals.headings) <= _FEW_HEADINGS and not _is_alone(text, declared)


def _support(signals: PageSignals, text: str, heading: Heading, declared: Sequence[Candidate]) -> float:
    """How much speaks for a heading's text being the headline."""
    words = words_of(text)
    score = max((_likeness(words, title.words) for title in declared), default=0.0)
    if len(signals.headings) > 1:
        # Headings of parts share small words with the titles, so those that carry meaning count beside all.
        meant = content_of(text)
        score += max((_likeness(meant, content_of(title.text)) for title in declared), default=0.0)
    else:
        score *= 2
    score += min(len(words), 8) / 8 if len(words) < _MIN_PARAGRAPH_WORDS else -1.5
    if signals.rows[heading.row].box.inside & (NAV | ASIDE | STORIES):
        score -= 0.5
    # A piece of a heading is the headline only where a title says just that.
    return score if text == heading.text or score > 1.9 else _IMPOSSIBLE


def _is_alone(text: str, declared: Sequence[Candidate]) -> bool:
    """Whether a heading shares no word with the `title` or any other: a label, a notice, the name of the blog."""
    telling = [title for title in declared if len(title.words) >= _MIN_TITLE_WORDS]
    if not telling or telling[-1].source != "title":
        return False
    meant = content_of(text)
    return not any(meant & content_of(title.text) for title in telling)


def _likeness(first: Iterable[str], second: Iterable[str]) -> float:
    """The share of words two titles have in common, 0 to 1."""
    one, other = set(first), set(second)
    return len(one & other) / (len(one | other) or 1)


def _without_kicker(heading: Candidate, declared: Sequence[Candidate]) -> Candidate | None:
    """The title that the heading is with a kicker before it; None where there is no such title."""
    whole = compare_key(heading.text)
    for title in declared:
        end = compare_key(title.text)
        if len(title.words) >= _MIN_TITLE_WORDS and end != whole and whole.endswith(end) and _has_kicker(heading, title, declared):
            return title
    return None


def _has_kicker(heading: Candidate, title: Candidate, declared: Sequence[Candidate]) -> bool:
    """Whether what a heading has before a title is a kicker: run together with it, set off, or left out by two sources."""
    kicker = heading.words[: len(heading.words) - len(title.words)]
    is_glued = heading.words[len(kicker) :] != title.words
    if is_glued or heading.text.removesuffix(title.text).endswith("| "):
        return True
    is_confirmed = sum(other.words == title.words for other in declared) > 1
    return is_confirmed and len(kicker) <= _MAX_KICKER_WORDS and max(map(len, kicker)) >= _MIN_KICKER_LETTERS


def _without_heading(signals: PageSignals, declared: Sequence[Candidate]) -> tuple[Candidate, int]:
    """The headline of a page without an `h1` for it: a row that says what the head says, else what the head says."""
    if not declared:
        return _NO_TITLE, -1
    return (
        _shown_title(signals, declared)
        or _shown_likeness(signals, declared)
        or _shown_piece(signals, declared)
        or (declared[0], -1)
    )


def _shown_title(signals: PageSignals, declared: Sequence[Candidate]) -> tuple[Candidate, int] | None:
    """The title that a row shows word for word, and that row."""
    titles = {title.text: title for title in declared}
    row = next((row for row in signals.rows if row.text in titles), None)
    return (titles[row.text]._replace(source="visible"), row.index) if row else None


def _shown_likeness(signals: PageSignals, declared: Sequence[Candidate]) -> tuple[Candidate, int] | None:
    """The heading, or row marked as a title, that is most like a declared title."""
    shorter = [Candidate(title.source, cut, words_of(cut)) for title in declared if (cut := without_last_piece(title.text))]
    best, best_score = None, _ALIKE
    for row in signals.rows:
        if row.kind == "text" and row.box.inside & (HEADING | TITLE) and len(row.text) < _MAX_HEADING_CHARS:
            candidate = _as_titled(without_site(row.text, signals.names), (*declared, *shorter))
            score = max(_likeness(candidate.words, title.words) for title in declared)
            if score > best_score:
                best, best_score = (candidate, row.index), score
    return best


def _shown_piece(signals: PageSignals, declared: Sequence[Candidate]) -> tuple[Candidate, int] | None:
    """The longest piece of a title that a row shows word for word: "Longer trams" of "Gazette - Longer trams - Town"."""
    rows = {row.text: row for row in reversed(signals.rows) if not row.box.inside & _ELSEWHERE}
    for title in declared:
        for piece in pieces_of(title.text):
            if len(piece) * char_weight(piece) >= _MIN_PIECE_CHARS and piece in rows:
                return Candidate("visible", piece, words_of(piece)), rows[piece].index
    return None


def _as_titled(text: str, titles: Iterable[Candidate]) -> Candidate:
    """The text of a heading, or the title that it begins with or ends with."""
    found = next((title for title in titles if _stands_at_an_end(title, text)), None)
    return found._replace(source="heading") if found else Candidate("heading", text, words_of(text))


def _stands_at_an_end(title: Candidate, text: str) -> bool:
    """Whether a text begins with a title, or ends with it behind a kicker."""
    return text.startswith(title.text) or (len(title.words) >= _MIN_TITLE_WORDS and text.endswith(title.text))
