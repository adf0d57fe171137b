"""Who may speak in a text: for each quotation a question, with a name where one stands beside it.

Rules are wrong often, and no rule knows who is meant by "she". What comes of them is asked of the
author and never stored as an answer; where nothing plain stands beside a quotation, no name does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from kit.authors.around_quotations import Patterns, patterns_of
from kit.authors.people import LAST_NAME, NAMES, FullNames, without_beginners
from kit.counting.abbreviations import BEGINNERS
from kit.counting.prose import Place, Prose
from kit.counting.quotation import Quotation
from kit.counting.turns import ASKED
from kit.tokens import count_words

LEAST_WORDS: Final = 3  # of a quotation; what is shorter is mostly a term
MOST: Final = 150  # questions; nobody answers more
_BEHIND, _BEFORE = 160, 200  # characters that are looked at
_LONGEST_PARAGRAPH = 10_000  # characters; what stands behind is not asked about
_LONGEST_SENTENCE = 1_000  # characters
_ROLE_WORDS = 3  # that may stand before a name: el socialista Juan López
# What something is according to and yet nobody who speaks.
_PAPERS = """
study studies report survey poll figures data statistics budget law papers document documents
estudio estudios informe encuesta datos cifras presupuesto ley documento studie bericht umfrage
zahlen gesetz étude rapport sondage chiffres loi estudo relatório dados studio rapporto dati
sondaggio version versión fassung versão versione
"""


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


# --- A text read from its beginning ---


@dataclass
class _Reader:
    """Reads a text and keeps in mind who spoke last."""

    prose: Prose
    last: tuple[int, str] | None = None  # the paragraph in which somebody spoke, and who

    @cached_property
    def code(self) -> str:
        return self.prose.language.partition("-")[0]

    @cached_property
    def patterns(self) -> Patterns | None:
        return patterns_of(self.code)

    @cached_property
    def full(self) -> FullNames:
        return FullNames(self.prose.paragraphs, self.code)

    def questions(self) -> list[Question]:
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
        if quotation.is_turn and i == 0 and (label := text[: quotation.start].strip(" :：.")):
            is_name = len(label) > 1 and label.casefold() not in ASKED
            return self.full.of(label) if is_name else None
        if quotation.is_turn and quotation.start == quotation.inner_start:
            return self.last[1] if self.last and self.last[0] == n - 1 else None  # a turn goes on
        start, end = self._sentence(n, quotation)
        inset = "".join(text[slice(*it)].lstrip("—– ") for it in quotation.insets[:1])
        before_it = quotations[i - 1].end if i else 0
        after_it = quotations[i + 1].start if i + 1 < len(quotations) else len(text)
        before = text[max(start, before_it, quotation.start - _BEFORE) : quotation.start]
        behind = text[quotation.end : min(after_it, quotation.end + _BEHIND)]
        ends_with_stop = text[: quotation.inner_end].endswith(".")
        beside = self._beside(before, behind, ends_with_stop=ends_with_stop)
        if name := self._named(self.patterns.verb_then_who.match(inset)) or beside:
            return name
        rest = text[max(start, before_it) : quotation.start] + " " + behind[: end - quotation.end]
        if name := self._source(self.patterns.according.search(rest)) or self._only_one(before):
            return name
        return self._same_as_before(n, i, before, behind)

    def _beside(self, before: str, behind: str, *, ends_with_stop: bool) -> str | None:
        """Return who says it by a verb in front of a quotation or behind it."""
        if self.patterns is None:
            return None
        if name := self._named(self.patterns.before.search(before)):
            return name
        if name := self._named(self.patterns.verb_then_who.match(behind)):
            return name
        match = None if ends_with_stop else self.patterns.who_then_verb.match(behind)
        if match and behind.lstrip()[0] in "—–" and not behind[match.end() :].strip():
            return None  # – they say “…” –: of what comes next
        return self._named(match)

    def _same_as_before(self, n: int, i: int, before: str, behind: str) -> str | None:
        """Return who spoke last, or of whom the paragraph tells, if it is plain that they go on."""
        if self.patterns is None:
            return None
        quotation = self.prose.quotations[n - 1][i]
        is_verb = self.patterns.verb_alone.match(behind) is not None
        goes_on = is_verb or before.rstrip().endswith(":")
        last = self.last if self.last and n - self.last[0] <= 1 else (0, None)
        if last[0] < n and goes_on and (topic := self._topic(n, quotation, is_verb=is_verb)):
            return topic
        people = self._people(self.prose.paragraphs[n - 1][: quotation.start])
        if last[0] < n and people and self.patterns.pronoun.match(behind):
            return people.pop() if len(people) == 1 else None
        between = before if last[0] == n else self.prose.paragraphs[n - 1][: quotation.start]
        names = (without_beginners(name, self.code) for name in NAMES.findall(between))
        if before.strip() == ":" or any(len(name) > 1 for name in names):
            return None  # who may be the one that is meant
        return last[1] if goes_on or quotation.continues or last[0] == n else None

    def _only_one(self, before: str) -> str | None:
        """Return the one person whom the words in front of a colon name, whatever the verb is."""
        is_led_to = before.rstrip().endswith(":")
        names = self._people(before) if is_led_to else set()
        return names.pop() if len(names) == 1 else None

    def _people(self, text: str) -> set[str]:
        """Return the persons named in some words, as far as the text tells their full names."""
        found = (without_beginners(name, self.code) for name in NAMES.findall(text))
        return {known for name in found if (known := self.full.known(name))}

    def _topic(self, n: int, quotation: Quotation, *, is_verb: bool) -> str | None:
        """Return the person of whom the paragraph, or the sentence before a quotation, tells."""
        if self.patterns is None:
            return None
        text = self.prose.paragraphs[n - 1]
        sentences = (it.start for it in self.prose.sentences[n - 1] if it.stop <= quotation.start)
        for start in (0, max(sentences, default=0)):
            match = self.patterns.topic.match(text, start)
            if not match or match.end() >= quotation.start:
                continue
            name = self._named(match)
            is_told_of = name and (match[0][-1] == "," or not name.islower())
            is_told_of = is_told_of and not _is_paper(name or "")
            others = self._people(text[match.end() : quotation.start]) - {name}
            if name and " " in name and is_told_of:
                return name if is_verb or not others else None
        return None

    def _source(self, match: re.Match[str] | None) -> str | None:
        """Return according to whom something is so, unless that is a paper."""
        name = self._named(match)
        return None if not name or name.isupper() or _is_paper(name) else name

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
        groups = {key: text for key, text in match.groupdict().items() if text}
        who = next((text for key, text in groups.items() if key[:3] == "who"), "")
        aside = next((text for key, text in groups.items() if key[:5] == "aside"), "")
        if (named := self._apposed(aside)) and (not who or who[0].islower()):
            return named
        if not who:
            role = next(text for key, text in groups.items() if key[:4] == "role")
            return role[0].lower() + role[1:]
        name = LAST_NAME.search(who)
        found = without_beginners(name[0], self.code) if name else who[0].lower() + who[1:]
        if not found:
            return None
        if self.code == "de" and " " not in found and who != found and not self.full.known(found):
            return who[0].lower() + who[1:]  # ein Mann
        if self.code == "de" and len(found.split()) > 2 and who != found:  # die Schülerin Lea B.
            found = found.partition(" ")[2]
        return self.full.of(found)

    def _apposed(self, aside: str) -> str | None:
        """Return the name between commas behind a role: the author, Jo Lund, said."""
        name = LAST_NAME.search(aside)
        words = aside[: name.start()].split() if name else []
        beginners = BEGINNERS.get(self.code, ())
        is_of_another = bool(words) and words[-1].lower() in beginners  # a friend of Jo Lund
        if not name or " " not in name[0] or len(words) > _ROLE_WORDS or is_of_another:
            return None
        return self.full.of(name[0])


def _is_paper(name: str) -> bool:
    return any(it in _PAPERS.split() for it in name.lower().split())


def _trimmed(text: str, n: int, start: int, end: int) -> Place:
    """Return a place without spaces and commas at its ends."""
    said = text[start:end]
    start += len(said) - len(said.lstrip(" ,:;"))
    return Place(n, start, start + len(text[start:end].rstrip(" ,.:;")))
