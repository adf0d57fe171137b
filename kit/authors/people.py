"""What names of people look like in a text, and which of them are the same person's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from kit.counting.abbreviations import BEGINNERS

SMALL: Final = r"a-zß-öø-ÿ"
CAPITAL: Final = rf"[^\W\d_{SMALL}]"
# Titles of more letters than an initial or "Dr." has, whose full stop ends no sentence.
_TITLE = (
    r"(?:Prof|Capt|Cllr|Insp|Supt|Pres|Sres|Srta|Excmo|Dipl|Dr\.-?Ing|Dott|Mons|Hon|Rev|Lic|Ing)\."
)
# Arabic articles, and French and Italian ones; these only behind another part: l’avis d’Ana.
_AL = r"(?:(?:[ae]l|ul|a[dnrstz]|ash)-)?"
_PART = (
    rf"(?![A-Z][’'][{SMALL}]){_AL}"  # L’écologue is a word with its article
    rf"(?:{_TITLE}(?=\s)|{CAPITAL}(?:[\w’'-]{{0,2}}\.(?=\s)|[\w’'-]{{0,30}}))"  # Dr., J., Holt
)
# Between parts of a name; behind those of two words no abbreviation: Müller von der CDU.
_BETWEEN = (
    r"(?:de la|de las|de los|del|de|das|da|dos|do|di|della|dalla|du|des|der|den|of|el|al|ter|ten|"
    r"bin|bint|ibn|ben|abu|ap|ferch|af|v\.|"
    rf"(?:van der|van den|van de|van|von der|von den|von)(?!\s{CAPITAL}{{2}}))"
)
NAME: Final = rf"{_PART}(?:\s(?:{_BETWEEN}\s)?(?:[dD][’'](?={CAPITAL}))?{_PART}){{0,4}}"
_SMALL_WORDS = "de la las los del das da dos do di van von der den v. al el"
_PARTICLES: Final = frozenset(_SMALL_WORDS.split())
# What a name may begin with where its first part is left out: sagte von der Heyde.
LED: Final = rf"(?:(?:van der|van den|van de|van|von der|von den|von|v\.)\s)?{NAME}"
NAMES: Final = re.compile(rf"(?<![\w’'-]){NAME}")
LAST_NAME: Final = re.compile(rf"(?<![\w’'-]){NAME}\Z")
_COURTESY = """
mr mrs ms miss mx dr prof professor sir dame lady lord rev reverend cllr councillor sheikh sheikha
sr sra srta señor señora don doña d dña dra herr frau m mm mme mlle pr monsieur madame senhor
senhora dom dona signor signora sig
"""
_HONORIFICS: Final = frozenset(_COURTESY.split())


def without_beginners(name: str, language: str) -> str:
    """Return a name without the first words of a sentence, and without what follows it.

    >>> without_beginners("But Mira Holt's", "en")
    'Mira Holt'
    """
    beginners, words = BEGINNERS.get(language, ()), name.split()
    while words and words[0].lower() in beginners:
        words.pop(0)
    while words and words[-1].lower() in beginners:
        words.pop()
    return " ".join(words).removesuffix("’s").removesuffix("'s").rstrip(".,’'-")


def bare(name: str) -> tuple[str, ...]:
    """Return the words of a name in small letters, without titles of courtesy.

    >>> bare("Ms. de la Cruz")
    ('de', 'la', 'cruz')
    """
    words = name.lower().split()
    while words and words[0].rstrip(".") in _HONORIFICS:
        words.pop(0)
    return tuple(words)


class FullNames:
    """The names of two words or more that stand in a text, by which shorter ones are known.

    >>> names = FullNames(["Dr. Ina Berg met Jo van Lund and Bo Lund."], "en")
    >>> names.of("Ms. Berg"), names.of("Ina"), names.of("Van Lund"), names.of("Lund")
    ('Dr. Ina Berg', 'Dr. Ina Berg', 'Jo van Lund', 'Lund')
    >>> FullNames(["Ana Ruiz Gil ríe."], "es").of("Ruiz")  # of two surnames the first is used
    'Ana Ruiz Gil'
    """

    def __init__(self, paragraphs: Iterable[str], language: str) -> None:
        full: dict[tuple[str, ...], str] = {}
        for text in paragraphs:
            for match in NAMES.finditer(text):
                name = without_beginners(match[0], language)
                words = bare(name)
                if sum(word not in _PARTICLES for word in words) > 1:
                    full.setdefault(words, name)
        ends = {words[i:] for words in full for i in range(1, len(words))}
        self._full = {words: name for words, name in full.items() if words not in ends}
        self._by_part: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
        for words in self._full:
            single = {(word,) for word in words if word not in _PARTICLES}
            for part in single | {words[i:] for i in range(1, len(words))}:
                self._by_part.setdefault(part, set()).add(words)

    def of(self, name: str) -> str:
        """Return the only full name that a name is the end or a word of, or the name itself."""
        return self.known(name) or name

    def known(self, name: str) -> str | None:
        """Return the same, or None if the text has no full name for it, or several."""
        words = bare(name)
        if words in self._full:
            return self._full[words]
        whose = self._by_part.get(words, set())
        return self._full[min(whose)] if len(whose) == 1 else None


def full_names(text: str, language: str) -> list[str]:
    """Return the names of two words or more that stand in a text, each once.

    >>> full_names("For Ina Berg it was a test. On Monday I met Joan. Ina Berg left.", "en")
    ['Ina Berg']
    """
    code = language.partition("-")[0]
    names = (without_beginners(it[0], code) for it in NAMES.finditer(text))
    return [it for it in dict.fromkeys(names) if " " in it]
