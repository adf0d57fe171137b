"""Evidence: how would you check this fact, and will it hold? Then what was found and changes.

Where a check has a path, students look elsewhere for 90 seconds before they read what was found.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from kit.case.evidence import Check, Evidence, LookElsewhere
from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.case.voice import Citation, Voice
from kit.exercises.asked.items import Answers, Field, Item, Option, Plan, Step, options, recorded
from kit.exercises.asked.outcomes import (
    Correct,
    DifferentReading,
    Incorrect,
    Outcome,
    Recorded,
    SameReading,
)
from kit.exercises.asked.shown import Clock, Finding, OfCase, Points, Shown, Sources, Text
from kit.exercises.kinds.voices import checked_facts, is_said
from kit.exercises.kinds.words import KindsWords
from kit.language import Language

PLAN, VERDICT = "plan", "verdict"
LOOK = "look"  # the step in which students look elsewhere
EXPECTED = "expected"  # the verdict that a student expects, before it is known what was found

# Our verdict → the student's. "Not found" and "cannot be checked" are both "I cannot tell": nobody
# can.
_HOLDS, _NOT, _OPEN = "holds", "not", "open"
_YOURS = {"agrees": _HOLDS, "partly": "in-part", "disagrees": _NOT}
_SECONDS = 90  # to look elsewhere
_LAST = 15  # seconds before the end at which the clock says so
_FACTS = 4
_LOOKED_AT = 50  # facts before and after one, in a voice that uses very many
_TITLE = 60  # characters of a fact in a title
_WEAKENS = {"the argument": "argument", "a detail": "detail", "nothing": "nothing"}


def items(case: CaseData, plan: Plan) -> Iterator[Item]:
    """Yield an item for each checked fact that a voice of the plan points to.

    A plan for all voices has the reporter's facts, too. A fact that is not to be made a question
    of, such as how many people died, is left out. Where no fact is checked yet, it is asked of each
    how one would do it.
    """
    seen = set()
    none_checked = not any(checked_facts(case))
    narrators = (v for v in case.speakers if v.is_narrator)
    for voice in (*plan.voices, *(narrators if plan.is_whole else ())):
        at = {use.evidence: use.paragraph or 0 for use in reversed(voice.citations)}
        place = {fact: n for n, fact in enumerate(at)}
        listed = list(at)
        for evidence_id in voice.citations_by_evidence:
            item = case.evidence_by_id[evidence_id]
            if (item.check or none_checked) and item.ask and evidence_id not in seen:
                seen.add(evidence_id)
                n = place[evidence_id]
                some = {id_: at[id_] for id_ in listed[max(0, n - _LOOKED_AT) : n + _LOOKED_AT]}
                facts = _facts_beside(case, some, evidence_id)
                yield _item(case, voice, item, facts)


def _item(case: CaseData, voice: Voice, evidence: Evidence, facts: tuple[Option, ...]) -> Item:
    language = case.language
    say = language.words(KindsWords)
    use = voice.citations_by_evidence[evidence.id][0]
    fact = Text(OfCase(evidence.statement), say.check_this)
    claim: tuple[Shown, ...] = ()
    if is_said(use.reading):
        claim = (Text(OfCase(use.reading), say.check_reading),)
    if voice.argument and not voice.is_narrator:
        label = say.check_claim.format(name=voice.name)
        claim = (Text(OfCase(voice.argument.claim), label), *claim)
    first = Field("first", say.check_first, "choice", facts)
    expected = Field(
        EXPECTED,
        say.check_expected,
        "choice",
        options(say.check_verdicts),
        required=False,
        is_added=True,
    )
    plan = Step(
        PLAN,
        say.check_prompt.format(name=voice.name),
        (
            *([first] if len(facts) > 1 else []),
            Field("where", say.check_where, "text", starters=say.check_where_starters),
            # Beside a verdict; where nobody has checked it yet, there is none.
            *([expected] if evidence.check else []),
        ),
        recorded(""),
        (fact, *claim),
        use.places,
        (say.check_hint,),
    )
    shown = (fact, *claim)
    steps = [plan]
    if (check := evidence.check) is None or check.look_elsewhere:
        steps.append(_look(case, evidence, fact, use))
    if check:
        steps.append(_verdict(language, evidence, check, use, shown))
    start = textwrap.shorten(evidence.statement, _TITLE, placeholder="…")
    start = start if start != "…" else evidence.statement[:_TITLE] + start
    title = titled(language, use.paragraph, start)
    return Item(f"check-{evidence.id}", "evidence", title, tuple(steps), about=evidence)


def _verdict(
    language: Language, evidence: Evidence, check: Check, use: Citation, shown: tuple[Shown, ...]
) -> Step:
    """Return the step that tells what a check found, and has students decide."""
    say = language.words(KindsWords)
    return Step(
        VERDICT,
        say.check_verdict_prompt,
        (
            Field("verdict", say.check_holds, "choice", options(say.check_verdicts)),
            Field(
                "weakens",
                say.check_weakens,
                "choice",
                options(say.check_weakens_options),
                required=False,
            ),
        ),
        lambda answers, _earlier: judge(evidence, check, answers, use, language),
        (*shown, Finding(evidence)),
        use.places,
        (say.check_weakens_care,),
        title=say.check_title_verdict,
    )


def titled(language: Language, paragraph: int | None, fact: str) -> str:
    """Return the title of a check: its fact, after the paragraph where that is known."""
    if paragraph is None:
        return fact
    place = language.words(Labels).place.format(n=paragraph)
    return language.words(KindsWords).check_title.format(place=place, fact=fact)


def _look(case: CaseData, evidence: Evidence, fact: Text, use: Citation) -> Step:
    """Return the step that has students look elsewhere; then it tells the path, if there is one.

    After the verdict it is not asked any more: who answered an earlier kit's steps is done.
    """
    say, sources = case.language.words(KindsWords), case.references_by_id
    says = (say.look_left, say.look_start, say.look_stop)
    clock = Clock(
        f"look {evidence.id}", _SECONDS, _LAST, *says, say.look_runs, say.look_nearly, say.look_over
    )
    outlet = case.article.outlet
    story = say.look_story.format(outlet=outlet) if outlet else say.look_story_only
    begin: Shown = Text(story, say.look_begin)
    path = evidence.check and evidence.check.look_elsewhere
    if path and path.begin_at:
        begin = Sources(say.look_begin, ((sources[path.begin_at], ""),))
    done = recorded(say.look_done, *_told(case, path)) if path else recorded(say.look_alone)
    return Step(
        LOOK,
        say.look_prompt,
        (
            Field("who", say.look_who, "text", starters=say.look_who_starters),
            Field("other", say.look_other, "text", starters=say.look_other_starters),
            Field(
                "second",
                say.look_second,
                "text",
                starters=say.look_second_starters,
                required=False,
            ),
        ),
        done,
        (fact, begin, clock, Text(say.look_offline)),
        use.places,
        (say.look_hint,),
        title=say.check_title_look,
        asked_if=lambda answers: VERDICT not in answers,
    )


def _told(case: CaseData, path: LookElsewhere) -> Iterator[Shown]:
    """Yield the path that a practised reader could go."""
    say, sources = case.language.words(KindsWords), case.references_by_id
    yield Text(OfCase(path.query), say.look_query)
    opened = tuple((sources[it.reference], OfCase(it.why)) for it in path.open)
    yield Sources(say.look_open, opened)
    if path.skip:
        skip = (OfCase(say.look_skipped.format(what=it.what, why=it.why)) for it in path.skip)
        yield Points(say.look_skip, tuple(skip))


def _facts_beside(case: CaseData, at: Mapping[str, int], fact: str) -> tuple[Option, ...]:
    """Return a few facts of a voice, in the case's order, with one fact among them.

    Those of its paragraph come first; `at` says in which paragraph the voice uses each.
    """
    near = sorted(at, key=lambda other: (other != fact, abs(at[other] - at[fact])))
    asked = [id_ for id_ in near if case.evidence_by_id[id_].ask or id_ == fact]
    few = sorted(asked[:_FACTS], key=case.evidence_order.__getitem__)
    return tuple(Option(id_, OfCase(case.evidence_by_id[id_].statement)) for id_ in few)


def ours_in_words(check: Check, language: Language) -> str:
    """Return our verdict in the words that students have for theirs, or what kept it open."""
    as_yours = _YOURS.get(check.verdict or "", _OPEN)
    if as_yours == _OPEN:
        return language.words(Labels).verdict(check.verdict)
    return language.words(KindsWords).check_verdicts[as_yours]


def judge(
    evidence: Evidence, check: Check, answers: Answers, use: Citation, language: Language
) -> Outcome:
    """Return what a student's verdict on a fact comes to, and on what it does to one reading.

    A verdict like ours is right, where ours is definite; "holds" against "does not hold" is not.
    Verdicts that lie beside each other are readings, and where we could not settle it nobody is
    right or wrong. What it weakens is judged only where the case says that.
    """
    yours, as_yours = str(answers["verdict"]), _YOURS.get(check.verdict or "", _OPEN)
    say = language.words(KindsWords)
    words, ours = say.check_verdicts, ours_in_words(check, language)
    kind: type[Outcome]
    if yours == as_yours == _OPEN:
        kind, template = SameReading, say.check_open_too
    elif yours == as_yours:
        kind, template = Correct, say.check_right
    elif as_yours == _OPEN:
        kind, template = Recorded, say.check_open
    elif yours == _OPEN:
        kind, template = DifferentReading, say.check_unsure
    elif {yours, as_yours} == {_HOLDS, _NOT}:
        kind, template = Incorrect, say.check_wrong
    else:
        kind, template = DifferentReading, say.check_different
    lines = [template.format(yours=words[yours], ours=ours)]
    weakens = str(answers.get("weakens") or "")
    known = use.weakens or check.weakens
    if weakens and known and as_yours != _OPEN:
        words, ours = say.check_weakens_options, _WEAKENS[known]
        template = say.check_weakens_same if weakens == ours else say.check_weakens_other
        lines.append(template.format(yours=words[weakens], ours=words[ours]))
    return kind(" ".join(lines), (Finding(evidence, verdict_on=use),), use.places)
