"""Wording: mark the loaded words of a fragment, then write it plainly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kit.article import LoadedWord, Paragraph
from kit.exercise_words import WORDS
from kit.exercises.items import (
    Answers,
    DifferentReading,
    Field,
    Item,
    Option,
    Outcome,
    Plan,
    Points,
    Quotation,
    SameReading,
    Shown,
    Step,
    recorded,
)
from kit.model import CaseData
from kit.voice import Passage

_MARKS = '.,;:!?“”"()'


def items(case: CaseData, _plan: Plan) -> Iterator[Item]:
    """Yield an item for each fragment that holds a loaded word of its paragraph."""
    passages: dict[int, list[Passage]] = {p.n: [] for p in case.paragraphs}
    for voice in case.speakers:
        for passage in voice.passages:
            passages[passage.paragraph].append(passage)
    for paragraph in case.paragraphs:
        number = 0
        for passage in passages[paragraph.n]:
            loaded = [w for w in paragraph.loaded_words if _words_of(w.word, passage.fragment)]
            if loaded:
                number += 1
                yield _item(paragraph, passage, loaded, number)


def _words_of(word: str, fragment: str) -> set[str]:
    """Return the places of a loaded word's words in a fragment, as option values."""
    look = [_plain(w) for w in fragment.split()]
    find = [_plain(w) for w in word.split()]
    for start in range(len(look) - len(find) + 1):
        if look[start : start + len(find)] == find:
            return {str(start + i) for i in range(len(find))}
    return set()


def _plain(word: str) -> str:
    return word.strip(_MARKS).casefold()


def _item(paragraph: Paragraph, passage: Passage, loaded: list[LoadedWord], number: int) -> Item:
    fragment = passage.fragment
    words = tuple(
        Option(str(place), word.strip(_MARKS)) for place, word in enumerate(fragment.split())
    )
    label_of = {option.value: option.label for option in words}
    ours = set().union(*(_words_of(word.word, fragment) for word in loaded))
    shown: tuple[Shown, ...] = (Quotation(fragment, paragraph.n, passage.speech == "reported"),)
    plainer = Points(
        WORDS.wording_plainer,
        tuple(
            f"“{word.word}”: {word.plainer}" + (f" ({word.note})" if word.note else "")
            for word in loaded
        ),
    )

    def judge(answers: Answers, _earlier: Mapping[str, Answers]) -> Outcome:
        marked = set(answers["loaded"])
        if marked == ours:
            return SameReading(WORDS.wording_same, (), (paragraph.n,))
        texts = [
            ", ".join(label_of[place] for place in sorted(places, key=int))
            for places in (marked, ours)
        ]
        text = WORDS.wording_different.format(yours=texts[0], ours=texts[1])
        return DifferentReading(text, (), (paragraph.n,))

    mark = Step(
        "mark",
        WORDS.wording_prompt,
        (Field("loaded", WORDS.wording_question, "several", words),),
        judge,
        shown,
        (paragraph.n,),
        (WORDS.wording_hint,),
    )
    plain = Step(
        "plain",
        WORDS.wording_plain_prompt,
        (Field("plain", WORDS.wording_plain_question, "text"),),
        recorded(WORDS.wording_plain_done, plainer, paragraphs=(paragraph.n,)),
        shown,
        (paragraph.n,),
    )
    suffix = "" if number == 1 else f"-{number}"
    title = WORDS.wording_title.format(n=paragraph.n)
    return Item(f"wording-p{paragraph.n}{suffix}", "wording", title, (mark, plain))
