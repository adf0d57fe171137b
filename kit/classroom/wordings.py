"""Which questions of a case the answers of a class answer: today's, or an earlier wording."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.classroom.chunks import Asked, FieldId
from kit.exercises.asked.items import Field, Item, Plan, Step
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds.catalogue import KINDS, all_items
from kit.exercises.kinds.elsewhere import in_other_languages
from kit.exercises.kinds.sorting import gets_name
from kit.exercises.kinds.voices import voices_to_sort

_CODE = "anybody"  # for what no lot changes
_TRIED = 3  # students with one wording, of whom one has to have met it today


class Wordings:
    """The questions of a case as they are asked today, whatever a student's lot and language.

    What a lot changes in a question, such as the steps of others that stand beside ours, changes
    its version: so a version that is not known yet is looked for in the questions of those who
    answered it. To make all questions of 100,000 students would take minutes.
    """

    def __init__(self, case: CaseData) -> None:
        self.case = case.without_drafts
        self.items = all_items(self.case, _CODE)
        self._voices = tuple(voices_to_sort(self.case))
        self._today: dict[tuple[str, str], set[str]] = {
            place: set() for place in _steps(self.items.values())
        }
        self._fields: dict[FieldId, Field] = {}
        self._options: dict[FieldId, set[str]] = defaultdict(set)
        self._learnt: set[tuple[str, str]] = set()
        self._learn(self.items.values())

    @property
    def asked(self) -> Asked:
        """What sheets are made into columns by."""
        is_text: dict[FieldId, bool] = {}
        lots: dict[str, Callable[[str], bool]] = {}
        for (id_, step_id), (step, *_) in _steps(self.items.values()).items():
            is_text |= {(id_, step_id, field.name): field.kind == "text" for field in step.fields}
        for item in self.items.values():
            if any(step.other for step in item.steps) and isinstance(item.about, Voice):
                lots[item.id] = partial(gets_name, item.about.id)
        return Asked(is_text, lots)

    def is_of_today(self, item: str, step: str, version: str, codes: Iterable[str]) -> bool:
        """Whether a version is of today's wording for one of those who answered it."""
        if (item, step) not in self._today:
            return False
        known = self._today[item, step]
        for code in itertools.chain([_CODE], itertools.islice(codes, _TRIED)):
            if version in known:
                return True
            self._learn_for(self.items[item].kind, code)
        return version in known

    def _learn_for(self, kind: str, code: str) -> None:
        """Know the questions of a kind that somebody's lot makes, in each language, too."""
        if (kind, code) in self._learnt:
            return
        self._learnt.add((kind, code))
        for case in (self.case, *in_other_languages(self.case)):
            if code == _CODE:  # with the case's own
                self._learn(it for it in all_items(case, code).values() if it.kind == kind)
            else:
                self._learn(KINDS[kind](case, Plan(code, self._voices)))

    def _learn(self, items: Iterable[Item]) -> None:
        for place, steps in _steps(items).items():
            if place in self._today:
                self._today[place].update(*(each.versions for each in steps))
                for one in (one for each in steps for one in each.fields):
                    key = (*place, one.name)
                    self._fields.setdefault(key, one)
                    self._options[key].update(option.value for option in one.options)

    def takes(self, key: FieldId, value: str) -> bool:
        """Whether a closed answer is one that a field takes, whatever lot; any, if none asks it.

        The kit keeps no other. A file that somebody has changed may hold what is no number where
        the whole class's are added up.
        """
        field = self._fields.get(key)
        if field is not None and field.kind == "number":
            return not field.problem(value, self.case.language.words(AskedWords))
        options = self._options.get(key)
        return not options or value in options

    def takes_one(self, key: FieldId) -> bool:
        """Whether a field takes one answer at a time."""
        field = self._fields.get(key)
        return field is not None and field.kind != "several"

    def offers(self, item: str, step: str, values: Mapping[str, str], code: str) -> bool:
        """Whether a student could still choose what was chosen: of sheets that kept no version."""
        found = all_items(self.case, code).get(item)
        self._learn([found] if found else [])
        steps = (each for each in (found.steps if found else ()) if each.id == step)
        return any(
            not any(field.no_longer_offered(values.get(field.name, ())) for field in each.fields)
            for each in steps
        )


def _steps(items: Iterable[Item]) -> dict[tuple[str, str], list[Step]]:
    """Return item and step → the step however its lot falls."""
    found: dict[tuple[str, str], list[Step]] = {}
    for item in items:
        for step in item.steps:
            found[item.id, step.id] = [step, step.other] if step.other else [step]
    return found
