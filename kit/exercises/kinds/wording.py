"""Wording: mark the loaded words of a fragment, then write it plainly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from kit.case.article import LoadedWord, Paragraph
from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.case.voice import Passage
from kit.exercises.asked.items import (
    Answers,
    Field,
    Item,
    Option,
    Plan,
    Step,
    option_id,
    recorded,
)
from kit.exercises.asked.outcomes import DifferentReading, Outcome, SameReading
from kit.exercises.asked.shown import OfCase, Points, Quotation, Shown
from kit.exercises.kinds.words import KindsWords
from kit.language import Language

_MARKS = '.,;:!?“”"()'
_OUTER = ',;:!?“”"'  # a full stop or a bracket may belong to the word
_NONE = "none"
_MOST = 20  # loaded words in one fragment


def items(case: CaseData, _plan: Plan) -> Iterator[Item]:
    """Yield an item for each fragment that holds a loaded word of the reporter's."""
    passages: dict[int, list[Passage]] = {p.n: [] for p in case.paragraphs}
    for voice in case.speakers:
        for passage in voice.passages:
            passages[passage.paragraph].append(passage)
    for paragraph in case.paragraphs:
        number = 0
        loaded_in = _lookup(word for word in paragraph.loaded_words if word.said_by is None)
        for passage in passages[paragraph.n] if paragraph.loaded_words else ():
            if loaded := loaded_in(passage.fragment):
                number += 1
                yield _item(paragraph, passage, loaded, number, case.language)


def _lookup(words: Iterable[LoadedWord]) -> Callable[[str], list[LoadedWord]]:
    """Return what tells which of the words a fragment has, in their order.

    Each run of a fragment's words, of which there are at most 78, is looked up: to try thousands
    of words on thousands of fragments would take long.
    """
    known: dict[tuple[str, ...], list[tuple[int, LoadedWord]]] = {}
    for place, word in enumerate(words):
        known.setdefault(tuple(map(_plain, word.word.split())), []).append((place, word))

    def loaded_in(fragment: str) -> list[LoadedWord]:
        look = tuple(map(_plain, fragment.split()))
        runs = {look[i:j] for i in range(len(look)) for j in range(i + 1, len(look) + 1)}
        found = (same for run in runs for same in known.get(run, ())[:_MOST])
        return [word for _, word in sorted(found, key=lambda pair: pair[0])][:_MOST]

    return loaded_in


def _places_of(word: str, fragment: str) -> set[int]:
    """Return the places of a loaded word's words among the words of a fragment."""
    look = [_plain(w) for w in fragment.split()]
    find = [_plain(w) for w in word.split()]
    starts = (n for n in range(len(look)) if look[n : n + len(find)] == find)
    return {start + i for start in starts for i in range(len(find))}


def _options(item: str, fragment: str, none: str) -> tuple[Option, ...]:
    """Return an option for each word, known by the word itself and how often it came before."""
    before: Counter[str] = Counter()
    found = []
    for word in fragment.split():
        plain = _plain(word)
        before[plain] += 1
        value = option_id(item, f"{plain} {before[plain]}")
        found.append(Option(value, OfCase(word.strip(_OUTER))))
    return (*found, Option(_NONE, none))


def _plain(word: str) -> str:
    return word.strip(_MARKS).casefold()


def _plainer_choice(word: LoadedWord, language: Language) -> str:
    note = f" ({word.note})" if word.note else ""
    return f"{language.quoted(word.word)}: {word.plainer}{note}"


def _item(
    paragraph: Paragraph,
    passage: Passage,
    loaded: list[LoadedWord],
    number: int,
    language: Language,
) -> Item:
    say = language.words(KindsWords)
    fragment = passage.fragment
    id_ = f"wording-p{paragraph.n}" + ("" if number == 1 else f"-{number}")
    words = _options(id_, fragment, say.wording_none)
    label_of = {option.value: option.label for option in words}
    phrases = [{words[n].value for n in _places_of(word.word, fragment)} for word in loaded]
    ours = set().union(*phrases)
    is_reported = passage.speech == "reported"
    shown: tuple[Shown, ...] = (Quotation(OfCase(fragment), paragraph.n, language, is_reported),)
    plainer = Points(
        say.wording_plainer,
        tuple(OfCase(_plainer_choice(word, language)) for word in loaded),
    )

    def judge(answers: Answers, _earlier: Mapping[str, Answers]) -> Outcome:
        marked = set(answers["loaded"])
        texts = [
            ", ".join(dict.fromkeys(label for value, label in label_of.items() if value in some))
            for some in (marked, ours, marked - ours)
        ]
        # Of "America's backyard" it is enough to mark one word; more may be loaded than we saw.
        if all(marked & phrase for phrase in phrases) and _NONE not in marked:
            also = say.wording_also.format(also=texts[2]) if texts[2] else ""
            return SameReading(f"{say.wording_same} {also}".strip(), (), (paragraph.n,))
        text = say.wording_different.format(yours=texts[0], ours=texts[1])
        return DifferentReading(text, (), (paragraph.n,))

    mark = Step(
        "mark",
        say.wording_prompt,
        (Field("loaded", say.wording_question, "several", words),),
        judge,
        shown,
        (paragraph.n,),
        (say.wording_hint,),
    )
    plain = Step(
        "plain",
        say.wording_plain_prompt,
        (Field("plain", say.wording_plain_question, "text"),),
        recorded(say.wording_plain_done, plainer, paragraphs=(paragraph.n,)),
        shown,
        (paragraph.n,),
    )
    place = language.words(Labels).place.format(n=paragraph.n)
    title = say.wording_title.format(place=place) + (f" ({number})" if number > 1 else "")
    return Item(id_, "wording", title, (mark, plain))
