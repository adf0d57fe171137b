"""The free text of made-up students: plain sentences, each marked as made up."""

from __future__ import annotations

from random import Random

from kit.case.model import CaseData
from kit.classroom.simulated.words import SimulatedWords
from kit.exercises.asked.items import Field, Item
from kit.exercises.kinds.statement import PARTNERS
from kit.text import shortened
from kit.tokens import count_words

_LONGEST_NAME = 80  # of whom one would phone
_MISSPELT = 0.1
_SEPARATE = 1.6  # how much oftener than the next one somebody is thought of


class FreeText:
    """What is written in answer to the open questions of a case, in its language."""

    def __init__(self, case: CaseData) -> None:
        self._say = case.language.words(SimulatedWords)
        # Those of the case come second: a class does not think first of what its authors did.
        ours = [shortened(voice.who, _LONGEST_NAME) for voice in case.missing_voices]
        kinds = self._say.texts["missing_who"]
        self._people = (*kinds[:2], *ours, *kinds[2:])

    def write(self, item: Item, field: Field, partner: str, draw: Random) -> str:
        """Return what is written into a field; a partner's code is not marked, since it is one."""
        if field.name in PARTNERS and item.kind == "statement":
            return partner if field.name == PARTNERS[0] else ""
        if (item.kind, field.name) == ("missing", "who"):
            return self._marked(self._whom(draw))
        texts, least = self._texts(item, field), field.words[0] if field.words else 1
        chosen = ""
        for text in draw.sample(texts, len(texts)):
            if count_words(chosen) < least:
                chosen = f"{chosen} {text}".strip()
        return self._marked(chosen)

    def changed(self, text: str) -> str:
        """Return a text as somebody begins to change it."""
        return f"{text} …"

    def _texts(self, item: Item, field: Field) -> tuple[str, ...]:
        known = self._say.texts
        return known.get(f"{item.kind}_{field.name}") or known.get(item.kind) or known["any"]

    def _whom(self, draw: Random) -> str:
        """Return whom to phone: a few kinds of people by many, others by few, some misspelt."""
        weights = [_SEPARATE**-n for n in range(len(self._people))]
        (who,) = draw.choices(self._people, weights)
        place = draw.randrange(1, max(2, len(who) - 1))
        if draw.random() < _MISSPELT:  # two letters change places
            who = who[:place] + who[place : place + 2][::-1] + who[place + 2 :]
        return who

    def _marked(self, text: str) -> str:
        return self._say.mark.format(text=text)
