"""Two reports of one event: guess from how they begin, read both, and say what one leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kit.case.evidence import Evidence
from kit.case.model import CaseData
from kit.exercises.asked.items import (
    Answers,
    Field,
    Item,
    Judge,
    Option,
    Plan,
    Step,
    drawn,
    option_id,
    shuffled,
)
from kit.exercises.asked.outcomes import Correct, Incorrect, Outcome, Recorded
from kit.exercises.asked.shown import OfCase, Points, Shown
from kit.exercises.kinds.reports_words import ReportsAskedWords
from kit.lenses.reports import rows
from kit.lenses.reports.page import names

_ID = "reports"
_WHICH = ("first", "second")
_FACTS, _VOICES = 4, 5  # to choose from


def items(case: CaseData, plan: Plan) -> Iterator[Item]:
    """Yield the one item, if the case has two reports and somebody is heard in each."""
    both = rows.pair(case)
    if both and all(rows.turns(told) for told in both):
        asked = _Asked(case, both, plan.code)
        steps = (asked.guess(), asked.look(), asked.after())
        yield Item(_ID, _ID, asked.say.title, steps)


class _Alone(NamedTuple):
    """A fact that one report alone has, and the facts among which it is to be found."""

    which: str
    fact: Evidence
    options: tuple[Option, ...]


@dataclass(frozen=True)
class _Asked:
    """What is asked about two reports, of one student."""

    case: CaseData
    both: rows.Pair[CaseData]
    code: str

    @property
    def say(self) -> ReportsAskedWords:
        return self.case.language.words(ReportsAskedWords)

    @property
    def names(self) -> Mapping[str, str]:
        """Which report → what it is called."""
        return dict(zip(_WHICH, map(OfCase, names(self.case)), strict=True))

    def guess(self) -> Step:
        """Return the step in which only the beginnings are known."""
        shown = tuple(
            Points(self.say.begins.format(name=self.names[which]), tuple(map(OfCase, begins)))
            for which, told in zip(_WHICH, self.both, strict=True)
            if (begins := _beginning(told))
        )
        words = Field("words", self.say.words, "text", required=False, starters=self.say.starters)
        kept: Judge = lambda _answers, _earlier: Recorded(self.say.guessed)  # noqa: E731
        return Step("guess", self.say.guess, (self._more_support(), words), kept, shown)

    def _more_support(self) -> Field:
        """Return the question which report makes one answer look stronger; which, falls by lot."""
        stance = self.case.stances[drawn(self.code, "support") % 2]
        choices = (*_named(self.names), Option("alike", self.say.alike))
        return Field("more", self.say.more.format(label=stance.label), "choice", choices)

    # --- What can be looked up ---

    def look(self) -> Step:
        """Return the step that asks who comes first in each, and which fact one has alone."""
        fields = [
            Field(
                f"heard-{which}",
                self.say.heard_first.format(name=self.names[which]),
                "choice",
                self._voices(),
            )
            for which in _WHICH
        ]
        if alone := self._fact_alone():
            question = self.say.fact_alone.format(name=self.names[alone.which])
            fields.append(Field("fact", question, "choice", alone.options))
        texts = tuple(it for it in map(self._text, _WHICH, self.both) if it)
        return Step("look", self.say.look, tuple(fields), self._judge, texts)

    def _voices(self) -> tuple[Option, ...]:
        """Return who may be heard first: who is, in either report, and a few others."""
        turns = [rows.turns(told) for told in self.both]
        known = {turn.voice.id: turn.voice.name for of_one in turns for turn in of_one}
        right = dict.fromkeys(of_one[0].voice.id for of_one in turns)
        others = shuffled(known.keys() - right.keys(), self.code, lambda id_: f"{_ID} {id_}")
        few = [*right, *others][:_VOICES]
        mixed = shuffled(few, self.code, lambda id_: f"{_ID} first {id_}")
        return tuple(Option(id_, OfCase(known[id_])) for id_ in mixed)

    def _fact_alone(self) -> _Alone | None:
        """Return a fact that one report alone has among others; which report, falls by lot."""
        found = rows.facts(self.case)
        for which in sorted(_WHICH, key=lambda it: drawn(self.code, f"{_ID} {it}")):
            own = [row.fact for row in found if row.which == which]
            others = [row.fact for row in found if row.which not in {which, "both"}]
            if own and others:
                right, *_ = shuffled(own, self.code, lambda it: it.id)
                wrong = shuffled(others, self.code, lambda it: it.id)[: _FACTS - 1]
                chosen = shuffled([right, *wrong], self.code, lambda it: f"{_ID} {it.id}")
                choices = (Option(option_id(_ID, it.id), OfCase(it.statement)) for it in chosen)
                return _Alone(which, right, tuple(choices))
        return None

    def _text(self, which: str, told: CaseData) -> Shown | None:
        """Return all of a report, or our summary of it, folded."""
        if told.text:
            label = self.say.read.format(name=self.names[which])
            return Points(label, tuple(map(OfCase, told.text)), is_folded=True)
        digests = [paragraph.digest for paragraph in told.paragraphs if paragraph.digest]
        label = self.say.summary.format(name=self.names[which])
        return Points(label, tuple(map(OfCase, digests)), is_folded=True) if digests else None

    def _judge(self, answers: Answers, _earlier: Mapping[str, Answers]) -> Outcome:
        wrong = []
        for which, told in zip(_WHICH, self.both, strict=True):
            voice = rows.turns(told)[0].voice
            if answers[f"heard-{which}"] != voice.id:
                wrong.append(self.say.first_is.format(report=self.names[which], name=voice.name))
        alone = self._fact_alone()
        if alone and answers["fact"] != option_id(_ID, alone.fact.id):
            report, fact = self.names[alone.which], alone.fact.statement
            wrong.append(self.say.fact_is.format(report=report, fact=fact))
        return Incorrect(" ".join(wrong)) if wrong else Correct(self.say.right)

    # --- What one leaves out ---

    def after(self) -> Step:
        """Return the step that asks again, and for what readers of one report would not know."""
        which = _WHICH[drawn(self.code, f"{_ID} reads") % 2]
        missing = Field(
            "missing",
            self.say.missing.format(name=self.names[which]),
            "text",
            starters=self.say.missing_starters,
        )
        return Step("after", self.say.after, (self._more_support(), missing), self._told)

    def _told(self, answers: Answers, earlier: Mapping[str, Answers]) -> Outcome:
        label = {**self.names, "alike": self.say.alike}
        now = label[str(answers["more"])]
        first = label.get(str(earlier.get("guess", {}).get("more", "")), now)
        text = self.say.stayed if first == now else self.say.moved.format(first=first, now=now)
        lists = [self._only_in(which) for which in _WHICH]
        return Recorded(text, tuple(it for it in lists if it))

    def _only_in(self, which: str) -> Points | None:
        voices = [row.voice.name for row in rows.voices(self.case) if row.which == which]
        facts = [row.fact.statement for row in rows.facts(self.case) if row.which == which]
        label = self.say.only_in.format(name=self.names[which])
        points = tuple(map(OfCase, (*voices, *facts)))
        return Points(label, points) if points else None


def _beginning(told: CaseData) -> list[str]:
    first = rows.first_sentence(told)
    digest = told.paragraphs[0].digest if told.paragraphs else None
    return [text for text in (told.article.headline, first or digest) if text]


def _named(labels: Mapping[str, str]) -> tuple[Option, ...]:
    return tuple(Option(which, label) for which, label in labels.items())
