"""What an exercise is: items of one step or more, the answers they accept, and the outcomes.

Everything here is plain data and pure functions; the player draws it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal, TypeVar

from kit.case.evidence import Evidence
from kit.case.voice import Voice
from kit.exercises.asked.outcomes import CannotCheck, NotAttempted, Outcome, Recorded
from kit.exercises.asked.shown import Shown
from kit.exercises.asked.wording import version
from kit.exercises.asked.words import AskedWords
from kit.exercises.sheet.data import MAX_TEXT, Response
from kit.exercises.sheet.slot import Stamp

Answer = str | Sequence[str]
Answers = Mapping[str, Answer]  # field name → answer


# --- What a student answers ---


@dataclass(frozen=True)
class Option:
    """One answer that can be chosen.

    `value` is what a sheet keeps. It never hangs on what is shown: it is a key of the kit's own,
    an id in the case, or made by `option_id`, so that no rewording changes what was answered.
    """

    value: str
    label: str


FieldKind = Literal["choice", "several", "text", "number"]


@dataclass(frozen=True)
class Field:
    """One question of a step and the answers it takes.

    `words` is the least and greatest number of words to aim at; `starters` begin a sentence. One
    that `is_added` came to a step that had been asked before, and is not required: who answered
    that step without it has answered the rest all the same.
    """

    name: str
    label: str
    kind: FieldKind
    options: tuple[Option, ...] = ()
    required: bool = True
    starters: tuple[str, ...] = ()
    words: tuple[int, int] | None = None
    most: int = 100
    is_added: bool = False

    def no_longer_offered(self, answer: Answer) -> list[str]:
        """Return what was once chosen here, by its value, and cannot be chosen any more."""
        known = {option.value for option in self.options}
        chosen = [answer] if isinstance(answer, str) else answer
        return [value for value in chosen if value not in known] if known else []

    def problem(self, answer: Answer, say: AskedWords) -> str:
        """Return what is wrong with an answer, in these words, or an empty text."""
        if not answer:
            return say.missing.format(label=self.label.rstrip(":")) if self.required else ""
        if self.kind == "several":
            is_list = isinstance(answer, list | tuple)
            fits = is_list and all(isinstance(one, str) for one in answer)
            return self._unknown(answer, say) if fits else say.not_to_choose
        if not isinstance(answer, str):
            problem = say.not_a_text
        elif self.kind == "choice":
            problem = self._unknown([answer], say)
        elif self.kind == "text":
            problem = say.too_long if len(answer) > MAX_TEXT else ""
        else:
            is_whole = answer.isascii() and answer.isdigit() and len(answer) < 10
            fits = is_whole and int(answer) <= self.most
            problem = "" if fits else say.not_a_number.format(label=self.label, most=self.most)
        return problem

    def _unknown(self, chosen: Sequence[str], say: AskedWords) -> str:
        unknown = next(iter(self.no_longer_offered(chosen)), None)
        return "" if unknown is None else say.not_an_option.format(answer=unknown[:60])


# --- Steps and items ---


# Says what complete answers come to; the second argument holds the item's other steps.
Judge = Callable[[Answers, Mapping[str, Answers]], Outcome]


@dataclass(frozen=True)
class Step:
    """One screen: what to look at, what to answer."""

    id: str
    prompt: str
    fields: tuple[Field, ...]
    judge: Judge
    shown: tuple[Shown, ...] = ()
    paragraphs: tuple[int, ...] = ()
    hints: tuple[str, ...] = ()
    title: str = ""  # where it is not the item's; may hold that, as `{title}`
    is_blind: bool = False  # where it stands is told only to who asks
    with_name: bool | None = None  # whether the speaker's name shows, where that is drawn by lot
    # Whether it is asked at all after these answers to the item's other steps.
    asked_if: Callable[[Mapping[str, Answers]], bool] = lambda _answers: True
    other: Step | None = None  # the same step where that lot fell otherwise
    # Finds its versions in the kit's other languages: an answer to one of them answers this.
    elsewhere: Callable[[], Collection[str]] = field(default=tuple, compare=False)
    # For an answer that does not fit: the catalogue gives each step those of the case's language.
    say: AskedWords = field(default_factory=AskedWords)

    def check(self, answers: Answers, earlier: Mapping[str, Answers] | None = None) -> Outcome:
        """Return what the answers come to, beside `earlier` ones to the item's other steps.

        Names that the step does not have are ignored.
        """
        kept: dict[str, Answer] = {}
        for one in self.fields:
            answer = answers.get(one.name) or ""
            answer = answer.strip() if isinstance(answer, str) else answer
            if problem := one.problem(answer, self.say):
                kind = CannotCheck if answer else NotAttempted
                return kind(problem)
            kept[one.name] = answer
        return self.judge(kept, earlier or {})

    @cached_property
    def version(self) -> str:
        """The version of what is shown and asked, see `kit.exercises.asked.wording`."""
        return version(self.prompt, self.shown, self.fields)

    @cached_property
    def versions(self) -> frozenset[str]:
        """The version, and that without the fields that were added: until then it was this one."""
        fields = [one for one in self.fields if not one.is_added]
        return frozenset((self.version, version(self.prompt, self.shown, fields)))

    def stamp(self, case_version: str) -> Stamp:
        """Return what an answer to this step, as the case has it now, is to be kept with."""
        return Stamp(self.version, case_version, self.with_name)

    def is_changed_since(self, response: Response) -> bool:
        """Whether a response is to an earlier wording; of an earlier kit's, what it chose tells."""
        if any(f.no_longer_offered(response.values.get(f.name) or ()) for f in self.fields):
            return True
        known = response.version
        return not (known is None or known in self.versions or known in self.elsewhere())


@dataclass(frozen=True)
class Item:
    """One exercise. Its `id` is stable and tells nothing that the exercise does not.

    `about` is the voice or the item of evidence that it asks about, if it is one.
    Items in rounds are all met once before any is met again. What comes of those that are
    `told_together` is told when all have been answered, so that it does not colour the next.
    """

    id: str
    kind: str
    title: str
    steps: tuple[Step, ...]
    in_rounds: bool = False
    told_together: bool = False
    about: Voice | Evidence | None = None
    told_as: str = ""  # its title where everything may be told, such as on the hand-in page

    def kept_as(self, outcome: Outcome) -> str:
        """Return the outcome as a sheet keeps it: nothing of what is told together later."""
        return Outcome.name if self.told_together else outcome.name

    def as_met(self, names_shown: Mapping[str, bool]) -> Item:
        """Return the item as a student has met it: a lot that was seen once is not drawn again."""
        known = names_shown.get(self.id)
        met = (s.other if s.other and s.other.with_name is known else s for s in self.steps)
        return replace(self, steps=tuple(met))

    def asked_after(self, answers: Mapping[str, Answers]) -> tuple[Step, ...]:
        """Return the steps that are asked, with these answers so far; one that has any stays."""
        return tuple(s for s in self.steps if s.id in answers or s.asked_if(answers))

    def is_finished_by(self, answers: Mapping[str, Answers]) -> bool:
        """Whether these answers are all that the item asks for."""
        return all(step.id in answers for step in self.asked_after(answers))

    def current(self, given: Mapping[str, Response]) -> dict[str, Answers]:
        """Return step → a sheet's answers, but for those to an earlier wording."""
        return {
            step.id: given[step.id].values
            for step in self.steps
            if step.id in given and not step.is_changed_since(given[step.id])
        }

    def look_again(self, step: Step, given: Mapping[str, Response]) -> Outcome:
        """Return what a sheet's answers to a step come to; an earlier wording is not judged."""
        current = self.current(given)
        if step.id in current:
            return step.check(current[step.id], current)
        return Recorded(step.say.earlier_answer)

    def asked(self, step: Step) -> list[str]:
        """Return a step's question as lines of plain text, with the call that answers it."""
        lines = [step.prompt, *map(str, step.shown)]
        for one in step.fields:
            choices = "; ".join(f'"{option.value}" {option.label}' for option in one.options)
            lines.append(f'"{one.name}": {one.label} {choices}'.rstrip())
        names = ", ".join(f'"{one.name}": …' for one in step.fields)
        return [*lines, f'answer("{self.id}", {{{names}}}, "{step.id}")']


# --- Small helpers for the kinds ---

T = TypeVar("T")


def place_key(items: Iterable[Item]) -> str:
    """Return under which key a sheet keeps where a student is in a set of items."""
    ids = ",".join(sorted(item.id for item in items))
    return hashlib.sha256(ids.encode()).hexdigest()[:12]


def shuffled(things: Iterable[T], code: str, name: Callable[[T], str]) -> list[T]:
    """Return the things in an order that differs by code and is stable for each.

    >>> shuffled("abc", "heron", str) == shuffled("cab", "heron", str)
    True
    """
    return sorted(things, key=lambda thing: drawn(code, name(thing)))


def drawn(code: str, what: str) -> int:
    """Return a whole number drawn by lot: the same for the same code and purpose."""
    return int.from_bytes(hashlib.sha256(f"{code}|{what}".encode()).digest()[:8])


def recorded(text: str, *shown: Shown, paragraphs: tuple[int, ...] = ()) -> Judge:
    """Return a judge that keeps any answer and then shows something."""
    return lambda _answers, _earlier: Recorded(text, shown, paragraphs)


def option_id(item: str, key: str) -> str:
    """Return the value of an option of an item: always the same, and it tells nothing of the key.

    >>> option_id("reason-gary-sick", "andy-lane")
    'b2488374'
    """
    return hashlib.sha256(f"{item}|{key}".encode()).hexdigest()[:8]


def options(labels: Mapping[str, str]) -> tuple[Option, ...]:
    """Return the options of a closed set from value → label."""
    return tuple(Option(value, label) for value, label in labels.items())


@dataclass(frozen=True)
class Plan:
    """For which student items are made, and about which voices."""

    code: str
    voices: tuple[Voice, ...] = ()
    is_whole: bool = True  # whether these are all the voices that are heard
