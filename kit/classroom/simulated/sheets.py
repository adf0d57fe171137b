"""`simulate_class`: the answer sheets of a class that is made up, to rehearse with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kit.case.calls import CallError, for_a_class
from kit.case.case import Case
from kit.classroom.simulated.answering import Answering, Effects
from kit.classroom.simulated.hour import ItemPlayed, Turn, in_sheet, turns
from kit.classroom.simulated.students import MOST_CHANCE, Student, student
from kit.classroom.simulated.words import SimulatedWords
from kit.exercises.asked.items import Item, place_key
from kit.exercises.sheet.data import HAND_IN, ItemAnswers, Place, SheetData
from kit.language import Language
from kit.lesson.plan import hour_of, items_of
from kit.version import VERSION

MOST_STUDENTS = 5_000
MOST_EFFECT = 1 - MOST_CHANCE  # so that it is that many points for everybody

Parts = Sequence[tuple[int, Sequence[Item]]]  # the minutes of each part, and its items


@for_a_class
def simulate_class(  # noqa: PLR0913  # all but the case may be left out
    case: Case,
    students: int = 30,
    name_effect: float = 0.0,
    seed: int = 0,
    *,
    reliance_effect: float = 0.0,
    controversy: bool = False,
) -> list[SheetData]:
    """Return the answer sheets of a made-up class.

    Every code begins with `made-up-` and every free text says that it is made up. What they answer
    is drawn by lot. First looks scatter round our label, the wider the less sure we were. Each
    student has a leaning to be sure, a readiness to change one's mind, a speed; some stop early,
    skip an item, leave drafts, change an answer, or do not hand in. Which names are shown is the
    true lot of each code.

    Parameters
    ----------
    case
        Any case, also one that is hardly annotated yet.
    students
        How many, 1 to 5,000.
    name_effect
        What the name adds to the chance that a second look differs from the first: 0.2 is 20
        points of 100. With 0 the name changes nothing at all: the answers are the same draws with
        it and without. At most 0.6, since chances without it go up to 0.4.
    seed
        The same makes the same class; another effect with the same seed changes nothing else.
    reliance_effect
        The chance, 0 to 1, that with the name one relies a step more on what is said, unless one
        does wholly already.
    controversy
        Whether it is the hour in which students argue each side.

    Returns
    -------
    list of SheetData
        As the kit reads them from files; `write_class` writes them.

    Raises
    ------
    ValueError
        For a number that is not in its range.

    Examples
    --------
    >>> from kit import load_case, simulate_class
    >>> sheets = simulate_class(load_case("school-phones"), students=2)
    >>> [sheet.code.startswith("made-up-") for sheet in sheets]
    [True, True]
    """
    language = case.data.language
    if why := why_not(students, name_effect, reliance_effect, language):
        raise CallError(why, language)
    answering = Answering(case.data, Effects(name_effect, reliance_effect))
    found = []
    for number in range(1, students + 1):
        who = student(seed, number, students)
        parts = parts_of(case, who.code, controversy=controversy)
        found.append(sheet_by(case, who, parts, answering))
    return found


def why_not(students: int, name_effect: float, reliance_effect: float, language: Language) -> str:
    """Return which of these numbers no class can be made with, or an empty text."""
    say = language.words(SimulatedWords)
    if not 1 <= students <= MOST_STUDENTS:
        return say.not_so_many.format(most=MOST_STUDENTS)
    ranges = {"name_effect": (name_effect, MOST_EFFECT), "reliance_effect": (reliance_effect, 1)}
    wrong = (it for it, (effect, most) in ranges.items() if not 0 <= effect <= most)
    return next((say.no_such_effect.format(name=it, most=ranges[it][1]) for it in wrong), "")


def parts_of(case: Case, code: str, *, controversy: bool = False) -> Parts:
    """Return the parts of the hour: their minutes, and the items for the student with a code."""
    hour = hour_of(case.data, controversy=controversy)
    items = items_of(case.data, code, hour)
    return [(minutes, items[part]) for part, minutes in hour.items()]


def sheet_by(case: Case, who: Student, parts: Parts, answering: Answering) -> SheetData:
    """Return the sheet of one student."""
    met = turns(who, parts)
    items: dict[str, ItemAnswers] = {}
    for item in (item for _, of_part in parts for item in of_part):
        played = ItemPlayed(answering, who, item, case.version)
        answers = played.play({turn.step: turn for turn in met if turn.item == item.id})
        if answers:
            items[item.id] = answers
    return SheetData(
        kit=VERSION,
        case=case.story.case,
        case_version=case.version,
        story=case.story.marks,
        code=who.code,
        started=in_sheet(who.started),
        items=items,
        places=_places(who, parts, met, items),
    )


def _places(
    who: Student, parts: Parts, met: Sequence[Turn], items: Mapping[str, ItemAnswers]
) -> dict[str, Place]:
    """Return where a student was last in each part, and when the answers were handed in."""
    answered = {(item, response.step) for item, it in items.items() for response in it.responses}
    used = [turn for turn in met if (turn.item, turn.step) in answered]
    found = {
        place_key(parts[turn.part][1]): Place(at=turn.at(0), item=turn.item, step=turn.step)
        for turn in used
    }
    if used and who.ending != "only saved":
        # Some hand in before their last answer.
        at = used[-1].at(0.1) if who.ending == "went on" else met[-1].at(1)
        found[HAND_IN] = Place(at=at, item=HAND_IN, step=HAND_IN)
    return found
