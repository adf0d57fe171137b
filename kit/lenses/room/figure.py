"""Who speaks where in the story, as a figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.case.sides import Side, sides
from kit.lenses.common.chart import BAR, Chart, drawing, marker, names_at, plain, short
from kit.lenses.common.render import of_case
from kit.lenses.common.words import CommonWords
from kit.lenses.room import order, tables
from kit.lenses.room.order import Turn
from kit.lenses.room.words import RoomWords

MOST_TICKS = 7  # more would touch each other on a phone
ANCHORS = {"left": -1, "center": 0, "right": 1}  # of a name at its bar


@for_a_case
def turns(case: Case) -> Chart:
    """Return who speaks where: a row for each voice in order of appearance, the story from left.

    Its table is `kit.lenses.room.tables.turns`.

    Examples
    --------
    >>> from kit import load_case
    >>> chart = turns(load_case("iran-mexico-2009"))
    >>> [trace.name for trace in chart.figure.select_traces(selector={"type": "bar"})]
    ['no position', 'normal diplomacy', 'security concern']
    """
    plainly, shown = order.turns(case.data), sides(case.data)
    found = [turn._replace(name=_called(case.data, turn, turn.name)) for turn in plainly]
    say = case.data.language.words(RoomWords)
    firsts: dict[str, Turn] = {}
    for turn in found:
        firsts.setdefault(turn.voice, turn)
    row_of = {voice: row for row, voice in enumerate(firsts)}
    bars = [
        _turns_of(shown[stance], [turn for turn in found if turn.stance == stance], row_of, say)
        for stance in dict.fromkeys(turn.stance for turn in found)
    ]
    whole = sum(paragraph.words for paragraph in case.data.paragraphs)
    names, places, anchors = [], [], []
    for turn in firsts.values():
        name = _called(case.data, turn, short(case.data.voices_by_id[turn.voice].name))
        names.append(f"{shown[turn.stance].symbol} {name}")
        middle = turn.start + turn.paragraph_words / 2
        # So that a name never leaves the figure, however narrow it is.
        anchor = ("right", "center", "left")[min(int(3 * middle / whole), 2)]
        places.append(middle - ANCHORS[anchor] * turn.paragraph_words / 2)
        anchors.append(anchor)
    axis = {**_ticks(case.data), "range": [0, whole], "side": "top", "tickangle": 0}
    drawn = drawing([*bars, names_at(names, places, anchors)], len(firsts), axis, "overlay")
    rows = [_row(case.data, turn, shown[turn.stance], say) for turn in plainly]
    alt, columns = _turns_in_words(case.data, found, say), [*say.turns_columns.values()]
    return Chart(drawn, alt, columns, rows, lambda: tables.turns(case), case.data.language)


def _row(case: CaseData, turn: Turn, side: Side, say: RoomWords) -> list[Any]:
    """Return a row of the table below the figure."""
    stance = of_case(case, side.label) if side.number else side.label
    name = _called(case, turn, of_case(case, turn.name))
    cells = turn._asdict() | {"name": name, "stance": stance, "speech": say.speech[turn.speech]}
    return [cells[name] for name in say.turns_columns]


def _ticks(case: CaseData) -> dict[str, Any]:
    """Return where some of the paragraphs begin, as marks of an axis that counts words."""
    place = case.language.words(Labels).place
    starts = accumulate((paragraph.words for paragraph in case.paragraphs), initial=0)
    step = 1 + len(case.paragraphs) // MOST_TICKS
    names = [place.format(n=paragraph.n) for paragraph in case.paragraphs]
    return {"tickvals": [*starts][:-1:step], "ticktext": names[::step]}


def _called(case: CaseData, turn: Turn, name: str) -> str:
    """Return the name of who has a turn, with the word for it where that is a draft."""
    voice = case.voices_by_id[turn.voice]
    is_draft = voice.is_draft or any(
        p.draft for p in voice.passages if p.paragraph == turn.paragraph
    )
    drafted = case.language.words(CommonWords).drafted
    # What is markup stays markup.
    return type(name)(drafted).format(text=name) if is_draft else name


def _turns_of(
    side: Side, found: Sequence[Turn], row_of: Mapping[str, int], say: RoomWords
) -> dict[str, Any]:
    """Return the bars of a side's voices, a stretch of the story each."""
    return {
        "base": [turn.start for turn in found],
        "customdata": [
            [plain(turn.name), turn.paragraph, turn.words, turn.words_quoted] for turn in found
        ],
        "hovertemplate": say.turn + "<extra></extra>",
        "marker": marker(side.number),
        "name": plain(side.label),
        "orientation": "h",
        "width": BAR,
        "x": [turn.paragraph_words for turn in found],
        "y": [row_of[turn.voice] for turn in found],
        "type": "bar",
    }


def _turns_in_words(case: CaseData, found: Sequence[Turn], say: RoomWords) -> str:
    if not found:
        return say.turns_nobody
    first, last, place = found[0], found[-1], case.language.words(Labels).place
    return case.language.count(
        say.turns_alt,
        len({turn.name for turn in found}),
        first=first.name,
        first_place=place.format(n=first.paragraph),
        last=last.name,
        last_place=place.format(n=last.paragraph),
    )
