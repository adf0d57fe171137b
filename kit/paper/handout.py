"""The lesson on paper, for when machines fail: sheets to copy, and the teacher's key."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from kit.case.around import Term
from kit.case.calls import must_be_finished
from kit.case.evidence import Evidence
from kit.case.model import CaseData
from kit.case.voice import Citation, Voice
from kit.exercises.asked.items import Item, Step
from kit.exercises.asked.shown import OfCase, Quotation, Text
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds.blind import without_name
from kit.exercises.kinds.catalogue import choose
from kit.exercises.kinds.checking import LOOK, titled
from kit.exercises.kinds.sorting import stances_by_lot
from kit.exercises.kinds.voices import is_said
from kit.lenses.common.render import render
from kit.lenses.common.terms import terms_in
from kit.lesson import plan
from kit.lesson.roles import STEPS as TALK_MINUTES
from kit.lesson.roles import role_cards
from kit.lesson.talk_words import TalkWords
from kit.paper.plan import CONTROVERSY, EXPECT, LEAD, MINUTES, STEPS, as_needed
from kit.paper.room import css_counters, css_string, room
from kit.paper.words import PaperWords
from kit.text import shortened
from kit.version import VERSION

VOICES = 6  # that fit on one sheet
MOST_FACTS = 14  # on one sheet
MARK = '<meta name="generator" content="perspective-kit handout'  # by which a handout is known
_CODE = "paper"  # what is drawn by lot is drawn alike for all who share the page
_FOOT = 70  # characters of the title in the foot of each page
_FRAGMENTS, _CHARACTERS = 4, 400  # of a voice on its card, which has to fit beside the others


@dataclass(frozen=True)
class Card:
    """A voice on its card: the letter that stands for it, and its words without its name."""

    letter: str
    voice: Voice
    said: tuple[Quotation, ...]
    grounds: OfCase | None


@dataclass(frozen=True)
class Fact:
    """A fact that voices on the cards use."""

    evidence: Evidence
    uses: tuple[tuple[Card, Citation], ...]


def handout(case: CaseData, *, with_key: bool = True, controversy: bool = False) -> Markup:
    """Return the lesson as one HTML page to print, on any size of paper.

    Parameters
    ----------
    case
        The case.
    with_key
        Whether the teacher's key stands at the end. Without it, nothing in the page tells a label,
        the outcome of a check, or what came of a count.
    controversy
        Whether students argue each side in turn, from role cards, in place of checking and
        counting.

    Returns
    -------
    markupsafe.Markup
        A whole page that needs nothing from outside. The same case gives the same page.

    Raises
    ------
    CallError
        If the case is a draft as a whole.

    Examples
    --------
    >>> from kit import load_case
    >>> story = load_case("iran-mexico-2009").data
    >>> "Teacher's key" in handout(story).unescape()
    True
    >>> "Teacher's key" in handout(story, with_key=False).unescape()
    False
    """
    must_be_finished(case)
    case = case.without_drafts
    say = case.language.words(PaperWords)
    cards = _cards(case)
    cards_for_two = case.language.count(say.cards_for_two, len(cards))
    items = plan.items_of(case, _CODE, plan.hour_of(case, controversy=controversy))
    checks = items.get("check", [])
    about = [item.about for item in checks if isinstance(item.about, Evidence)]
    checked = [fact for fact in about if fact.check]
    facts = _facts(case, cards, about)
    measured = room(case) if "room" in items else None
    roles = role_cards(case) if "talk" in items else {}
    # Role cards tell the steps: these are asked for before, on the sheet that says who said what.
    reasoning = [] if roles else items.get("compare", [])
    on_paper = [_on_paper(case, item) for item in checks]
    looks = [(item, step) for item in on_paper for step in item.steps if step.id == LOOK]
    there: dict[str, object] = {"cards": cards, "checks": checks, "looks": looks}
    there |= {"room": measured, "roles": roles}
    has_summary = any(paragraph.digest for paragraph in case.paragraphs)
    boxes = any(field.options for item in reasoning for field in item.steps[0].fields)
    paths = [(fact, step) for (item, step) in looks for fact in checked if item.about is fact]
    is_told = has_summary or bool(case.text)
    there |= {"no_summary": not is_told, "boxes": boxes, "checked": checked, "paths": paths}
    to_do = dict(say.steps)
    if case.text or not has_summary:
        to_do["read"] = say.read_story
    if not checked:
        to_do["check"] = say.check_unchecked
    minutes = CONTROVERSY if controversy else MINUTES
    return render(
        "paper/handout.html",
        case,
        say=say,
        ask=case.language.words(AskedWords),
        stances=stances_by_lot(case, _CODE),
        steps=[
            (minutes[name], to_do[name].format(cards=cards_for_two))
            for name in as_needed(STEPS, there)
            if name in minutes
        ],
        lead=[say.lead[name] for name in as_needed(LEAD, there)],
        expect=[plan.expected(case, part) for part in as_needed(EXPECT, there)],
        first=items["read"],
        is_said=is_said,
        cards=cards,
        heard=sum(not voice.is_narrator for voice in case.speakers),
        facts=facts,
        reasoning=reasoning,
        own=choose(case, _CODE, kinds=["own"]),
        checks=on_paper,
        looks=looks,
        paths=paths,
        checked=checked,
        number_of=_numbers(case, [*checked, *(fact.evidence for fact in facts)]),
        # By one lot for all who share the page, everybody would make the case for one side.
        last=[*items.get("room", []), *(it for it in items["leave"] if it.kind != "strongest")],
        roles=[roles[stance.id] for stance in stances_by_lot(case, _CODE) if roles],
        talk=case.language.words(TalkWords),
        talk_minutes=TALK_MINUTES,
        statement=choose(case, _CODE, kinds=["statement"])[0].steps[0],
        room=measured,
        with_key=with_key,
        mark=Markup(MARK),  # noqa: S704  # a constant
        css=css_string,
        css_counters=css_counters,
        foot=shortened(case.title, _FOOT),
        terms=_terms(case),
        version=VERSION,
    )


def _cards(case: CaseData) -> list[Card]:
    """Return the voices to sort, in the order and the words of the exercise.

    Fragments and facts are cut to the size of a card: the same kinds for each voice. Not the
    story's summary: students have just read it with the names. No paragraph is named.
    """
    told: list[tuple[Voice, tuple[Quotation, ...], OfCase | None]] = []
    for item in plan.to_sort(case, _CODE, VOICES)[:VOICES]:
        # A case's own question in place of a card cannot be sorted.
        if item.told_together and isinstance(voice := item.about, Voice):
            said = [it for it in item.steps[0].shown if isinstance(it, Quotation)]
            facts = voice.argument.grounds if voice.argument else None
            blind = without_name(case, facts, voice)
            grounds = OfCase(shortened(blind, _CHARACTERS)) if blind else None
            if said or grounds:
                told.append((voice, tuple(said[:_FRAGMENTS]), grounds))
    letters = case.language.words(PaperWords).letters
    return [Card(letter, *card) for letter, card in zip(letters, told, strict=False)]


def _terms(case: CaseData) -> list[Term]:
    """Return the words of the glossary that the summary, the title or the question has."""
    digests = (p.digest or "" for p in case.paragraphs)
    return terms_in(case, " ".join((case.title, case.question, *digests)))


def _facts(case: CaseData, cards: list[Card], checked: list[Evidence]) -> list[Fact]:
    """Return the facts that most cards use, then the first fact of each, the second, and so on.

    So no card's facts are left out for those of another. Those to be checked are kept.
    """
    uses: dict[str, list[tuple[Card, Citation]]] = {}
    turn: dict[str, int] = {}
    for card in cards:
        for n, (id_, citations) in enumerate(card.voice.citations_by_evidence.items()):
            uses.setdefault(id_, []).extend((card, citation) for citation in citations)
            turn[id_] = min(n, turn.get(id_, n))
    users = {id_: len({card.letter for card, _ in used}) for id_, used in uses.items()}
    in_order = sorted(uses, key=lambda id_: (-users[id_], turn[id_]))
    asked = {item.id for item in checked}
    few = sorted(in_order, key=lambda id_: id_ not in asked)[:MOST_FACTS]
    return [Fact(case.evidence_by_id[id_], tuple(uses[id_])) for id_ in in_order if id_ in few]


def _on_paper(case: CaseData, item: Item) -> Item:
    """Return a check with its whole fact as heading, and without a choice between only two."""
    plan = item.steps[0]
    if plan.id != "plan" or not isinstance(item.about, Evidence):  # a question of the case's own
        return item
    fact = item.about.statement
    fields = tuple(it for it in plan.fields if not it.options or len(it.options) > 2)
    steps = (_without(fact, step) for step in (replace(plan, fields=fields), *item.steps[1:]))
    title = titled(case.language, next(iter(plan.paragraphs), None), fact)
    return replace(item, title=title, steps=tuple(steps))


def _without(text: str, step: Step) -> Step:
    shown = (it for it in step.shown if not (isinstance(it, Text) and it.text == text))
    return replace(step, shown=tuple(shown))


def _numbers(case: CaseData, facts: list[Evidence]) -> dict[str, int]:
    """Return a number for each source of these facts' checks."""
    cited = {id_ for item in facts if item.check for id_ in item.check.sources}
    in_order = (reference.id for reference in case.references if reference.id in cited)
    return {id_: number for number, id_ in enumerate(in_order, 1)}
