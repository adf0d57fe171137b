"""Sort without names: what do these words say? Then once more, with the name or without."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kit.case.article import Stance
from kit.case.model import CaseData
from kit.case.once import once
from kit.case.values import BOTH, NO_STANCE
from kit.case.voice import Voice
from kit.exercises.asked.items import (
    Answer,
    Field,
    Item,
    Option,
    Plan,
    Step,
    drawn,
    shuffled,
)
from kit.exercises.asked.outcomes import DifferentReading, Outcome, Recorded, SameReading
from kit.exercises.asked.shown import Label, OfCase, Points, Quotation, Shown, Speaker, Text
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds.blind import without_name
from kit.exercises.kinds.elsewhere import elsewhere
from kit.exercises.kinds.voices import (
    is_said,
    telling_words,
    voices_to_sort,
    words_of_texts,
)
from kit.exercises.kinds.words import KindsWords
from kit.tokens import count_words

FIRST, AGAIN = "first", "again"
_ENOUGH = 15  # words of its own by which a voice can be read; our summary then folds away
_UNSURE = {"0", "1", "2"}  # up to half sure, on the scale of `KindsWords.sure`


def items(case: CaseData, plan: Plan) -> Iterator[Item]:
    """Yield an item for each voice of the plan, in an order drawn for the student.

    Ids, titles and everything shown in a first step tell nothing of who speaks.
    """
    planned = {voice.id for voice in plan.voices}
    chosen = [voice.id for voice in sortable(case) if voice.id in planned]
    stances = stances_by_lot(case, plan.code)
    for voice in shuffled(chosen, plan.code, lambda id_: f"sort {id_}"):
        yield _item(case, voice, stances, with_name=gets_name(voice, plan.code))


@once()
def sortable(case: CaseData) -> tuple[Voice, ...]:
    """Return the voices that argue, if there is something to read that does not tell who speaks."""
    return tuple(it for it in voices_to_sort(case) if it.argument and _words(case, it.id))


@once()
def _item(case: CaseData, id_: str, stances: tuple[Stance, ...], *, with_name: bool) -> Item:
    """Return the item about a voice, which all students share whose lots fell alike."""
    say, voice = case.language.words(KindsWords), case.voices_by_id[id_]
    again = _second_look(case, voice, stances, with_name=with_name)
    other = _second_look(case, voice, stances, with_name=not with_name)
    return Item(
        item_id(id_),
        "sort",
        say.sort_title,
        (_first_look(case, voice, stances), replace(again, other=other)),
        in_rounds=True,
        told_together=True,
        about=voice,
        told_as=say.sort_told_as.format(name=voice.name),
    )


def item_id(voice: str) -> str:
    """Return the id of the item about a voice, which tells nothing of it, nor where it stands."""
    return f"sort-{drawn('sort', voice):016x}"[:15]


def gets_name(voice: str, code: str) -> bool:
    """Return whether the student sees the name on the second look.

    Drawn for each voice by itself: half the class gets each name, a student half of the names on
    average. To give each student exactly half would hang on which other voices are asked: a voice
    that an author adds, or a label that changes, would then turn the lot of others, and a voice
    would come with its name in the lesson and without in practice.
    """
    return drawn(code, f"name of {voice}") % 2 == 0


def _first_look(case: CaseData, voice: Voice, stances: tuple[Stance, ...]) -> Step:
    say = case.language.words(KindsWords)
    starters = say.which_words_starters
    return Step(
        FIRST,
        say.sort_prompt,
        (
            Field("stance", say.sort_question, "choice", stance_options(case, stances)),
            Field("sure", say.how_sure, "choice", scale(say.sure), required=False),
            Field("words", say.which_words, "text", required=False, starters=starters),
        ),
        lambda answers, others: (
            Recorded("") if AGAIN in others else _judge(case, voice, answers["stance"])
        ),
        (
            *_without_place(_words(case, voice.id)),
            *(replace(it, is_folded=True) for it in meanings(case, stances)),
        ),
        voice.paragraphs,
        (say.sort_hint, say.sort_hint_2),
        is_blind=True,
        say=case.language.words(AskedWords),
        elsewhere=elsewhere(case, lambda other: _first_look(other, voice, stances)),
    )


def _second_look(
    case: CaseData, voice: Voice, stances: tuple[Stance, ...], *, with_name: bool
) -> Step:
    say, words = case.language.words(KindsWords), _words(case, voice.id)
    # Its own words are read again; our summary of them only where there are no others.
    words = tuple(it for it in words if isinstance(it, Quotation)) or words
    rely = say.sort_rely if with_name else say.sort_rely_words
    starters = say.sort_why_starters
    return Step(
        AGAIN,
        say.sort_again_named if with_name else say.sort_again_words,
        (
            Field("stance", say.sort_says, "choice", stance_options(case, stances)),
            Field("rely", rely, "choice", scale(say.sort_rely_scale), required=False),
            Field("why", say.sort_why, "text", required=False, starters=starters),
        ),
        lambda answers, others: _judge(
            case,
            voice,
            answers["stance"],
            others.get(FIRST, {}).get("stance", ""),
            with_name=with_name,
        ),
        (Speaker(voice), *words) if with_name else _without_place(words),
        voice.paragraphs,
        title=say.sort_title_again,
        is_blind=not with_name,
        with_name=with_name,
        asked_if=lambda others: with_name or others.get(FIRST, {}).get("sure") in _UNSURE,
        say=case.language.words(AskedWords),
        elsewhere=elsewhere(
            case, lambda other: _second_look(other, voice, stances, with_name=with_name)
        ),
    )


@once()
def _words(case: CaseData, id_: str) -> tuple[Shown, ...]:
    """Return fragments and digests of what the voice says, without what would tell who it is.

    Our own summary of the claim comes later: beside the meanings of the answers it would do the
    student's work.
    """
    say, voice = case.language.words(KindsWords), case.voices_by_id[id_]
    shown: list[Shown] = []
    for passage in voice.passages:
        if fragment := without_name(case, passage.fragment, voice):
            is_reported = passage.speech == "reported"
            shown.append(Quotation(fragment, passage.paragraph, case.language, is_reported))
    # Of the paragraphs in which this voice, and no other, is heard.
    alone = case.paragraphs_alone.get(voice.id, ())
    digests = [without_name(case, p.digest, voice) for p in alone if p.digest]
    unfit = set(words_of_texts(case).aside.split())
    unfit.update(*(telling_words(case, stance.label) for stance in case.stances))
    known = [text for text in digests if text and not unfit & telling_words(case, text)]
    if known and len(known) == len(digests):
        quoted = sum(count_words(it.text) for it in shown if isinstance(it, Quotation))
        is_folded = quoted >= _ENOUGH
        shown.append(Text(OfCase(" ".join(known)), say.sort_digest, is_folded))
    elif voice.argument and (grounds := without_name(case, voice.argument.grounds, voice)):
        shown.append(Text(grounds, say.sort_grounds))
    return tuple(shown)


def _without_place(words: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """Return the words without their paragraphs, by which the speaker could be looked up."""
    return tuple(replace(w, paragraph=None) if isinstance(w, Quotation) else w for w in words)


def stances_by_lot(case: CaseData, code: str | None) -> tuple[Stance, ...]:
    """Return the stances in an order drawn for the student; in the case's without a code."""
    if not code:
        return case.stances
    return sides_to_draw_from(case)[:: -1 if drawn(code, "first stance") % 2 else 1]


def sides_to_draw_from(case: CaseData) -> tuple[Stance, ...]:
    """Return the stances by their ids: where they stand in the case decides nothing by lot."""
    return tuple(sorted(case.stances, key=lambda stance: stance.id, reverse=True))


def meanings(case: CaseData, stances: tuple[Stance, ...]) -> tuple[Points, ...]:
    """Return what the two answers mean; nothing where the case does not say it of either."""
    if not any(stance.gloss for stance in stances):
        return ()
    texts = (
        f"{stance.symbol} {stance.label}" + (f": {stance.gloss}" if stance.gloss else "")
        for stance in stances
    )
    return (Points(case.language.words(KindsWords).sort_meanings, tuple(map(OfCase, texts))),)


def stance_options(case: CaseData, stances: tuple[Stance, ...] | None = None) -> tuple[Option, ...]:
    """Return the four answers to what words say: either stance, both, or neither."""
    asked, ordered = case.language.words(AskedWords), stances or case.stances
    return (
        *(Option(stance.id, OfCase(f"{stance.symbol} {stance.label}")) for stance in ordered),
        Option(BOTH, asked.both),
        Option(NO_STANCE, asked.not_said),
    )


def scale(words: tuple[str, ...]) -> tuple[Option, ...]:
    """Return a scale from 0 in these words."""
    return tuple(Option(str(n), f"{n} {word}") for n, word in enumerate(words))


def _judge(
    case: CaseData,
    voice: Voice,
    yours: Answer,
    first: Answer | None = None,
    *,
    with_name: bool = False,
) -> Outcome:
    """Return what a look comes to, a second one beside what was answered at `first`."""
    say = case.language.words(KindsWords)
    label_of = {option.value: option.label for option in stance_options(case)}
    position = voice.position
    ours, now = label_of[position.stance], label_of[str(yours)]
    outcome: type[Outcome] = SameReading if yours == position.stance else DifferentReading
    if outcome is SameReading:
        lines = [say.sort_same.format(ours=ours)]
    else:
        lines = [say.sort_different.format(yours=now, ours=ours)]
        if yours == position.second_choice:
            lines.append(say.sort_second_choice.format(label=now))
        if yours == BOTH:
            lines.append(say.sort_both_ours)
    if position.is_split:
        lines.append(say.sort_split)
    before = label_of.get(str(first), "")
    if before:
        moved = say.sort_moved_named if with_name else say.sort_moved_words
        lines.append(say.sort_stayed if before == now else moved.format(first=before, now=now))
    argument = voice.argument
    texts = [(say.sort_reason, position.reason)]
    if argument:
        texts += [(say.sort_claim, argument.claim), (say.sort_grounds, argument.grounds)]
    told = (Text(OfCase(text), label) for label, text in texts if is_said(text))
    shown: list[Shown] = [Label(voice), *told]
    looks = (now, "–") if first is None else (before, now)
    row = (OfCase(voice.name), *looks, ours)
    return outcome(" ".join(lines), tuple(shown), voice.paragraphs, row=row)
