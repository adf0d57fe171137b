"""Sort without names: what do these words say? Then once more, with the name or without."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import ascii_lowercase

from kit.exercise_words import RELY_WORDS, SURE_WORDS, WORDS
from kit.exercises.items import (
    Answers,
    DifferentReading,
    Field,
    Item,
    Label,
    Option,
    Outcome,
    Plan,
    Points,
    Quotation,
    Recorded,
    SameReading,
    Shown,
    Speaker,
    Step,
    Text,
    drawn,
    shuffled,
)
from kit.exercises.voices import voices_to_sort, without_name
from kit.fields import NO_STANCE
from kit.model import CaseData
from kit.voice import Voice

BOTH = "both"
FIRST, AGAIN = "first", "again"
SPLIT_BELOW = 0.6  # how sure the annotators were, from 0 to 1; less means split


def items(case: CaseData, plan: Plan) -> Iterator[Item]:
    """Yield an item for each voice of the plan, in an order drawn for the student.

    Ids, titles and everything shown in a first step tell nothing of who speaks.
    """
    ids = _ids(case)
    chosen = [voice for voice in voices_to_sort(case) if voice in plan.voices]
    for voice in shuffled(chosen, plan.code, lambda v: f"sort {v.id}"):
        yield _item(case, voice, ids[voice.id], with_name=_gets_name(case, voice, plan.code))


def _ids(case: CaseData) -> dict[str, str]:
    """Return voice id → item id, made of the paragraph in which the voice is first heard."""
    at: dict[int, list[str]] = {}
    for voice in case.speakers:
        if voice.first_paragraph:
            at.setdefault(voice.first_paragraph, []).append(voice.id)
    return {
        voice: f"sort-p{n}" + (ascii_lowercase[i % 26] if len(ids) > 1 else "")
        for n, ids in at.items()
        for i, voice in enumerate(ids)
    }


def _gets_name(case: CaseData, voice: Voice, code: str) -> bool:
    """Return whether the student sees the name on the second look: one voice of each two does."""
    number = voices_to_sort(case).index(voice)
    lot = drawn(code, f"name {number // 2}") % 2
    return number % 2 == lot


def _item(case: CaseData, voice: Voice, item_id: str, *, with_name: bool) -> Item:
    words = _words(voice)
    paragraph = voice.first_paragraph or 0
    paragraphs = tuple(sorted({p.paragraph for p in voice.passages}))
    stance = Field("stance", WORDS.sort_question, "choice", stance_options(case))
    first = Step(
        FIRST,
        WORDS.sort_prompt,
        (
            stance,
            Field("sure", WORDS.how_sure, "choice", scale(SURE_WORDS), required=False),
            Field(
                "words",
                WORDS.which_words,
                "text",
                required=False,
                starters=WORDS.which_words_starters,
            ),
        ),
        lambda _answers, _earlier: Recorded(WORDS.sort_first_done),
        (*words, _meanings(case)),
        paragraphs,
        (WORDS.sort_hint, WORDS.sort_hint_2),
    )
    rely = WORDS.sort_rely if with_name else WORDS.sort_rely_words
    again = Step(
        AGAIN,
        WORDS.sort_again_named if with_name else WORDS.sort_again_words,
        (
            Field("stance", WORDS.sort_says, "choice", stance_options(case)),
            Field("rely", rely, "choice", scale(RELY_WORDS), required=False),
            Field("why", WORDS.sort_why, "text", required=False, starters=WORDS.sort_why_starters),
        ),
        lambda answers, earlier: _judge(case, voice, answers, earlier, with_name=with_name),
        (Speaker(voice), *words) if with_name else words,
        paragraphs,
    )
    return Item(item_id, "sort", WORDS.sort_title.format(n=paragraph), (first, again), True)


def _words(voice: Voice) -> tuple[Shown, ...]:
    """Return what the voice says, its name masked; what would still tell is left out."""
    shown: list[Shown] = []
    for passage in voice.passages:
        fragment = without_name(passage.fragment, voice, WORDS.the_speaker)
        if fragment:
            is_reported = passage.speech == "reported"
            shown.append(Quotation(fragment, passage.paragraph, is_reported))
    parts = {"claim": WORDS.sort_claim, "grounds": WORDS.sort_grounds}
    for part, label in parts.items():
        text = voice.argument and getattr(voice.argument, part)
        if text and (masked := without_name(text, voice, WORDS.the_speaker)):
            shown.append(Text(masked, label))
    return tuple(shown)


def _meanings(case: CaseData) -> Points:
    texts = (f"{stance.symbol} {stance.label}: {stance.gloss}" for stance in case.stances)
    return Points(WORDS.sort_meanings, tuple(texts))


def stance_options(case: CaseData) -> tuple[Option, ...]:
    """Return the four answers to what words say: either stance, both, or neither."""
    return (
        *(Option(stance.id, f"{stance.symbol} {stance.label}") for stance in case.stances),
        Option(BOTH, WORDS.both),
        Option(NO_STANCE, WORDS.not_said),
    )


def scale(words: tuple[str, ...]) -> tuple[Option, ...]:
    """Return a scale from 0 in these words."""
    return tuple(Option(str(n), f"{n} {word}") for n, word in enumerate(words))


def _judge(
    case: CaseData,
    voice: Voice,
    answers: Answers,
    earlier: Mapping[str, Answers],
    *,
    with_name: bool,
) -> Outcome:
    label_of = {option.value: option.label for option in stance_options(case)}
    position, yours = voice.position, str(answers["stance"])
    ours = label_of[position.stance]
    lines = []
    if yours == position.stance:
        outcome: type[Outcome] = SameReading
        lines.append(WORDS.sort_same.format(ours=ours))
    else:
        outcome = DifferentReading
        lines.append(WORDS.sort_different.format(yours=label_of[yours], ours=ours))
        if yours == position.second_choice:
            lines.append(WORDS.sort_second_choice.format(label=label_of[yours]))
        if yours == BOTH:
            lines.append(WORDS.sort_both_ours)
    if position.confidence < SPLIT_BELOW:
        lines.append(WORDS.sort_split)
    if before := earlier.get(FIRST, {}).get("stance"):
        moved = WORDS.sort_moved_named if with_name else WORDS.sort_moved_words
        lines.append(WORDS.sort_stayed if before == yours else moved)
    reason = Text(position.reason, WORDS.sort_reason)
    paragraphs = tuple(sorted({p.paragraph for p in voice.passages}))
    return outcome(" ".join(lines), (Label(voice), reason), paragraphs)
