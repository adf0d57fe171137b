"""How the checks of each side's facts came out, as a figure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, get_args

from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.case.labels import VERDICT_SYMBOLS, Labels
from kit.case.sides import Side, sides
from kit.case.values import Verdict
from kit.language import Language
from kit.lenses.common.chart import BAR, COLOURS, Chart, drawing, names_at, plain
from kit.lenses.common.render import of_case
from kit.lenses.evidence import rows, tables
from kit.lenses.evidence.rows import FIGURES, Outcomes
from kit.lenses.evidence.words import EvidenceWords

if TYPE_CHECKING:
    import pandas as pd

OUTCOME_PATTERNS = ("", "/", "x", ".", "-")  # in the order of the verdicts


@for_a_case
def checks(case: Case) -> Chart:
    """Return how the checks of each side's facts came out: a bar a side, a part an outcome.

    Its table is `kit.lenses.evidence.tables.outcomes`, without those who use no facts.

    Examples
    --------
    >>> from kit import load_case
    >>> chart = checks(load_case("iran-mexico-2009"))
    >>> chart.alt.startswith("Facts")
    True
    """
    language = case.data.language
    say = language.words(EvidenceWords)
    found = rows.outcomes(case.data)
    shown = sides(case.data)
    using = {shown[id_]: outcomes for id_, outcomes in found.items() if outcomes.facts}
    bars = [
        _outcomes_of(verdict, pattern, using, language)
        for verdict, pattern in zip(get_args(Verdict), OUTCOME_PATTERNS, strict=True)
    ]
    names = [
        language.count(say.checks_row, outcomes.facts, side=f"{side.symbol} {plain(side.label)}")
        for side, outcomes in using.items()
    ]
    most = max([1, *(outcomes.facts for outcomes in using.values())])
    labels = names_at(names, [0] * len(names), ["right"] * len(names))
    axis = {"visible": False, "range": [0, most]}
    drawn = drawing([*bars, labels], len(using), axis, "stack")
    heads = [say.checks_heads[name] for name in ("side", *FIGURES)]
    lines = [
        (of_case(case.data, side.label) if side.number else side.label, *outcomes.figures())
        for side, outcomes in using.items()
    ]
    alt = _checks_in_words(using, language)
    return Chart(drawn, alt, heads, lines, lambda: _used(case), language)


def _used(case: Case) -> pd.DataFrame:
    table = tables.outcomes(case)
    return table[table["facts"] > 0]


def _outcomes_of(
    verdict: Verdict, pattern: str, using: Mapping[Side, Outcomes], language: Language
) -> dict[str, Any]:
    """Return the parts of all bars that show one outcome."""
    label = language.words(Labels).verdicts[verdict]
    told = language.words(EvidenceWords).checks_hover.format(
        side="%{customdata[0]}", n="%{x}", outcome=label
    )
    counts = [outcomes.verdicts[verdict] for outcomes in using.values()]
    return {
        "constraintext": "none",
        "customdata": [[plain(side.label)] for side in using],
        "hovertemplate": told + "<extra></extra>",
        "insidetextanchor": "middle",
        "marker": _outcome_marker(pattern),
        "name": label,
        "orientation": "h",
        "text": [f"{VERDICT_SYMBOLS[verdict]}{n}" if n else "" for n in counts],
        "textangle": 0,
        "textposition": "inside",
        "width": BAR,
        "x": counts,
        "y": list(range(len(counts))),
        "type": "bar",
    }


def _checks_in_words(using: Mapping[Side, Outcomes], language: Language) -> str:
    say, verdicts = language.words(EvidenceWords), language.words(Labels).verdicts
    told = []
    for side, outcomes in using.items():
        counts = [
            say.checks_count.format(outcome=verdicts[verdict], n=n)
            for verdict, n in outcomes.verdicts.items()
            if n
        ]
        said = ", ".join(counts) or say.checks_none
        told.append(say.checks_side.format(side=side.label, outcomes=said))
    return say.checks_alt.format(sides="; ".join(told)) if told else say.checks_nothing


def _outcome_marker(shape: str) -> dict[str, Any]:
    """Return how an outcome looks: no colour, since none is good or bad."""
    pattern = {"shape": shape, "fgcolor": "rgba(128,128,128,0.5)", "size": 6}
    line = {"color": COLOURS[0], "width": 1}
    return {"color": "rgba(128,128,128,0.15)", "line": line, "pattern": pattern}
