"""Who may speak in a text: for each quotation a question, with a name where one stands beside it.

Rules are wrong often, and no rule knows who is meant by "she". What comes of them is asked of the
author and never stored as an answer; where nothing plain stands beside a quotation, no name does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final, NamedTuple

from kit.authors.reporting_words import REPORTING, Reporting
from kit.counting.abbreviations import BEGINNERS
from kit.counting.prose import Place, Prose
from kit.counting.quotation import Quotation
from kit.text import count_words

LEAST_WORDS: Final = 3  # of a quotation; what is shorter is mostly a term
MOST: Final = 150  # questions; nobody answers more
_BEHIND, _BEFORE = 160, 200  # characters that are looked at
_LONGEST_PARAGRAPH = 10_000  # characters; what stands behind is not asked about
_LONGEST_SENTENCE = 1_000  # characters
_SMALL = r"a-zß-öø-ÿ"
_CAPITAL = rf"[^\W\d_{_SMALL}]"
_PART = rf"{_CAPITAL}(?:[\w’'-]{{0,2}}\.(?=\s)|[\w’'-]{{0,30}})"  # of a name: Dr., J., Holt
_NAME = rf"{_PART}(?:\s(?:(?:de la|del|de|da|dos|di|van|von|der|den|of|el|al)\s)?{_PART}){{0,4}}"
# What something is according to and yet nobody who speaks.
_PAPERS = """
study studies report survey poll figures data statistics budget law papers document documents
estudio estudios informe encuesta datos cifras presupuesto ley documento studie bericht umfrage
zahlen gesetz étude rapport sondage chiffres loi estudo relatório dados studio rapporto dati
sondaggio
"""
_LAST_NAME = re.compile(rf"(?<![\w’'-]){_NAME}\Z")
_NAMES = re.compile(rf"(?<![\w’'-]){_NAME}")


@dataclass(frozen=True)
class Question:
    """Who says this? A quotation, or words that tell what somebody says.

    Attributes
    ----------
    place
        Of the words that are said, without marks.
    name
        Who perhaps says it, as the text calls them; None if nothing plain tells.
    is_quoted
        Whether it stands in quotation marks, or a dash opens it.
    """

    place: Place
    name: str | None
    is_quoted: bool = True


def questions_of(prose: Prose) -> list[Question]:
    """Return who may speak in a text, in its order: a question for each quotation.

    Of languages whose verbs are known, retold speech is asked about, too.

    >>> prose = Prose.of("“It rains again,” said Ina Berg. Jo Lund said that it was cold.", "en")
    >>> [(prose.text(it.place), it.name) for it in questions_of(prose)]
    [('It rains again,', 'Ina Berg'), ('it was cold', 'Jo Lund')]
    """
    return _Reader(prose).questions()


def full_names(text: str, language: str) -> list[str]:
    """Return the names of two words or more that stand in a text, each once.

    >>> full_names("For Ina Berg it was a test. On Monday I met Joan. Ina Berg left.", "en")
    ['Ina Berg']
    """
    code = language.partition("-")[0]
    names = (_without_beginners(it[0], code) for it in _NAMES.finditer(text))
    return [it for it in dict.fromkeys(names) if " " in it]


def _without_beginners(name: str, code: str) -> str:
    """Return a name without words that only have a capital since a sentence begins."""
    beginners, words = BEGINNERS.get(code, ()), name.split()
    while words and words[0].lower() in beginners:
        words.pop(0)
    while words and words[-1].lower() in beginners:
        words.pop()
    return " ".join(words)


# --- The words around a quotation ---


class _Patterns(NamedTuple):
    """Of a language; groups that begin with "who" are names or roles."""

    verb_then_who: re.Pattern[str]
    who_then_verb: re.Pattern[str]
    verb_alone: re.Pattern[str]
    topic: re.Pattern[str]
    before: re.Pattern[str]
    according: re.Pattern[str]
    retold: re.Pattern[str]


@cache
def _patterns(code: str) -> _Patterns | None:
    words = REPORTING.get(code)
    if words is None:
        return None
    verb = rf"(?:{_any(words.helpers)}\s){{0,2}}{_any(words.verbs)}"
    who, other = (_who(words, code, n) for n in (1, 2))
    pronoun = _any(words.pronouns)
    aside = r"(?:,[^,“”«»„\".!?]{1,90},|\s\([^()]{1,60}\))?"
    start = r"[\s,;:!?…—–―]{0,4}"
    according = "|".join(re.escape(it) for it in words.according.split("|"))
    return _Patterns(
        re.compile(rf"{start}{verb}\s{who}"),
        re.compile(rf"{start}{who}{aside}\s{verb}\b"),
        re.compile(rf"{start}(?:{verb}(?:-t)?(?:[\s-]{pronoun})?|{pronoun}\s{verb})\b"),
        re.compile(rf"{who}(?:,|\s[{_SMALL}])"),
        re.compile(
            rf"(?<![\w’'-])(?:{who}{aside}\s{verb}|{verb}\s{other})\b[^.!?“”«»„\"]{{0,60}}\Z"
        ),
        re.compile(rf"\b(?i:{according})\s{who}"),
        re.compile(rf"(?<![\w’'-]){who}{aside}\s{verb},?\s{_any(words.that)}(?=[\s’'])\s?"),
    )


def _any(words: str) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words.split(), key=len, reverse=True)))})"


def _who(words: Reporting, code: str, n: int) -> str:
    """Return the pattern of a name, or of a role such as "the head", with a name behind it."""
    article = rf"(?:(?i:{_any(words.articles)})\s|[lL][’'])"
    of = r"(?:\s(?:of|for|at|de|del|do|da|der|des|du|di)\s[^,.;:“”«»„\"]{1,50}(?=,))?"
    word = rf"(?!{_any(' '.join(BEGINNERS.get(code, ('-',))))}\b)[{_SMALL}][\w-]{{1,30}}"
    role = rf"{article}{word}(?:\s{word}){{0,2}}(?:{of},?\s{_NAME})?"
    return rf"(?P<who{n}>{role}|(?:{article})?{_NAME})"


# --- A text read from its beginning ---


@dataclass
class _Reader:
    """Reads a text and keeps in mind who spoke last."""

    prose: Prose
    last: tuple[int, str] | None = None  # the paragraph in which somebody spoke, and who
    full: dict[str, str] = field(default_factory=dict)

    def questions(self) -> list[Question]:
        self.code = self.prose.language.partition("-")[0]
        self.patterns = _patterns(self.code)
        self.full = _full_names(self.prose.paragraphs, self.code)
        found: list[Question] = []
        for n in range(1, len(self.prose.paragraphs) + 1):
            asked = (*self._quoted(n), *self._retold(n))
            found += sorted(asked, key=lambda it: it.place.start)
            if len(found) >= MOST:
                break
        return found[:MOST]

    def _quoted(self, n: int) -> Iterator[Question]:
        text = self.prose.paragraphs[n - 1]
        quotations = self.prose.quotations[n - 1]
        for i, quotation in enumerate(quotations):
            if quotation.start > _LONGEST_PARAGRAPH:
                return
            name = self._speaker(n, i)
            if name:
                self.last = (n, name)
            if count_words(text[quotation.inner_start : quotation.inner_end]) >= LEAST_WORDS:
                yield Question(Place(n, quotation.inner_start, quotation.inner_end), name)

    def _speaker(self, n: int, i: int) -> str | None:
        """Return who perhaps says quotation `i` of a paragraph."""
        if self.patterns is None:
            return None
        text, quotations = self.prose.paragraphs[n - 1], self.prose.quotations[n - 1]
        quotation = quotations[i]
        start, end = self._sentence(n, quotation)
        before_it = quotations[i - 1].end if i else 0
        after_it = quotations[i + 1].start if i + 1 < len(quotations) else len(text)
        before = text[max(start, before_it, quotation.start - _BEFORE) : quotation.start]
        behind = text[quotation.end : min(after_it, quotation.end + _BEHIND)]
        ends_with_stop = text[: quotation.inner_end].endswith(".")
        if name := self._named(self.patterns.before.search(before)):
            return name
        if name := self._named(self.patterns.verb_then_who.match(behind)):
            return name
        if not ends_with_stop and (name := self._named(self.patterns.who_then_verb.match(behind))):
            return name
        rest = text[max(start, before_it) : quotation.start] + " " + behind[: end - quotation.end]
        if name := self._source(self.patterns.according.search(rest)):
            return name
        return self._same_as_before(n, i, before, behind)

    def _same_as_before(self, n: int, i: int, before: str, behind: str) -> str | None:
        """Return who spoke last, or of whom the paragraph tells, if it is plain that they go on."""
        if self.patterns is None:
            return None
        quotation = self.prose.quotations[n - 1][i]
        is_verb = self.patterns.verb_alone.match(behind) or before.rstrip().endswith(":")
        last = self.last if self.last and n - self.last[0] <= 1 else (0, None)
        if last[0] < n and is_verb and (topic := self._topic(n, quotation)):
            return topic
        between = before if last[0] == n else self.prose.paragraphs[n - 1][: quotation.start]
        if any(_without_beginner(name, self.code) for name in _NAMES.findall(between)):
            return None  # who may be the one that is meant
        return last[1] if is_verb or quotation.continues or last[0] == n else None

    def _topic(self, n: int, quotation: Quotation) -> str | None:
        """Return the person with whom a paragraph begins that tells of one before it quotes."""
        match = self.patterns.topic.match(self.prose.paragraphs[n - 1]) if self.patterns else None
        name = self._named(match) if match and match.end() < quotation.start else None
        return name if name and " " in name else None

    def _source(self, match: re.Match[str] | None) -> str | None:
        """Return according to whom something is so, unless that is a paper."""
        name = self._named(match)
        is_paper = (
            not name or name.isupper() or any(it in _PAPERS.split() for it in name.lower().split())
        )
        return None if is_paper else name

    def _sentence(self, n: int, quotation: Quotation) -> tuple[int, int]:
        """Return where the sentences begin and end that a quotation stands in."""
        inside = [
            it
            for it in self.prose.sentences[n - 1]
            if it.start < quotation.end and quotation.start < it.stop
        ]
        return inside[0].start, inside[-1].stop

    def _retold(self, n: int) -> Iterator[Question]:
        """Yield what sentences without a quotation tell that somebody says."""
        if self.patterns is None:
            return
        text = self.prose.paragraphs[n - 1]
        for sentence in self.prose.sentences[n - 1]:
            if sentence.start > _LONGEST_PARAGRAPH:
                return
            place = Place(n, sentence.start, min(sentence.stop, sentence.start + _LONGEST_SENTENCE))
            if any(
                count_words(text[it.inner_start : it.inner_end]) >= LEAST_WORDS
                for it in self.prose.quotations_at(place)
            ):
                continue
            told = text[place.start : place.end].rstrip()
            if name := self._named(match := self.patterns.retold.search(told)):
                self.last = (n, name)
                start, end = match.end() if match else 0, len(told)
            elif name := self._source(match := self.patterns.according.search(told)):
                first, last = match.span() if match else (0, 0)
                start, end = (last, len(told)) if first < len(told) - last else (0, first)
            if name:
                said = _trimmed(text, n, place.start + start, place.start + end)
                yield Question(said, name, is_quoted=False)

    def _named(self, match: re.Match[str] | None) -> str | None:
        """Return whom a match names: a name if there is one, the fullest one that the text has."""
        if match is None:
            return None
        who = next(text for key, text in match.groupdict().items() if text and key[:3] == "who")
        name = _LAST_NAME.search(who)
        found = _without_beginner(name[0], self.code) if name else who[0].lower() + who[1:]
        if self.code == "de" and len(found.split()) > 2 and who != found:  # die Schülerin Lea B.
            found = found.partition(" ")[2]
        return self.full.get(found, found) or None


def _without_beginner(name: str, code: str) -> str:
    """Return a name without the first words of a sentence: But Mira Holt."""
    words = name.split()
    while words and words[0].lower() in BEGINNERS.get(code, ()):
        words = words[1:]
    return " ".join(words).removesuffix("’s").removesuffix("'s").rstrip(".,’'-")


def _full_names(paragraphs: tuple[str, ...], code: str) -> dict[str, str]:
    """Return the last words of names → the only full name that has them."""
    known: dict[str, set[str]] = {}
    for text in paragraphs:
        for match in _NAMES.finditer(text):
            name = _without_beginner(match[0], code)
            if " " in name:
                known.setdefault(name.rpartition(" ")[2], set()).add(name)
    return {last: min(names) for last, names in known.items() if len(names) == 1}


def _trimmed(text: str, n: int, start: int, end: int) -> Place:
    """Return a place without spaces and commas at its ends."""
    said = text[start:end]
    start += len(said) - len(said.lstrip(" ,:;"))
    return Place(n, start, start + len(text[start:end].rstrip(" ,.:;")))
