"""How the checks of each side's facts came out, as a figure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.case.closed_sets import Verdict
from kit.case.labels import VERDICT_SYMBOLS, Labels
from kit.case.sides import Side, sides
from kit.case.values import REPORTER
from kit.language import Language
from kit.lenses.common.chart import BAR, COLOURS, Chart, drawing, names_at, plain
from kit.lenses.common.render import of_case
from kit.lenses.evidence import rows, tables
from kit.lenses.evidence.words import EvidenceWords

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
    language, shown = case.data.language, sides(case.data)
    say, found = language.words(EvidenceWords), rows.annotated_outcomes(case.data)
    using = {shown[id_]: outcomes for id_, outcomes in found.items() if outcomes["facts"]}
    bars = [
        _outcomes_of(verdict, pattern, using, language)
        for verdict, pattern in zip(get_args(Verdict), OUTCOME_PATTERNS, strict=True)
    ]
    names = [
        language.count(say.checks_row, outcomes["facts"], side=f"{side.symbol} {plain(side.label)}")
        for side, outcomes in using.items()
    ]
    most = max([1, *(outcomes["facts"] for outcomes in using.values())])
    labels = names_at(names, [0] * len(names), ["right"] * len(names))
    axis = {"visible": False, "range": [0, most]}
    drawn = drawing([*bars, labels], len(using), axis, "stack")
    heads = [say.checks_heads[name] for name in ("side", *found[REPORTER])]
    lines = [
        (of_case(case.data, side.label) if side.number else side.label, *outcomes.values())
        for side, outcomes in using.items()
    ]
    alt = _checks_in_words(using, language)
    return Chart(
        drawn, alt, heads, lines, lambda: tables.outcomes(case).query("n_facts > 0"), language
    )


def _outcomes_of(
    verdict: Verdict, shape: str, using: Mapping[Side, dict[str, Any]], language: Language
) -> dict[str, Any]:
    """Return the parts of all bars that show one outcome, in no colour: none is good or bad."""
    label = language.words(Labels).verdicts[verdict]
    told = language.words(EvidenceWords).checks_hover.format(
        side="%{customdata[0]}", n="%{x}", outcome=label
    )
    counts = [outcomes[verdict] for outcomes in using.values()]
    return {
        "constraintext": "none",
        "customdata": [[plain(side.label)] for side in using],
        "hovertemplate": told + "<extra></extra>",
        "insidetextanchor": "middle",
        "marker": {
            "color": "rgba(128,128,128,0.15)",
            "line": {"color": COLOURS[0], "width": 1},
            "pattern": {"shape": shape, "fgcolor": "rgba(128,128,128,0.5)", "size": 6},
        },
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


def _checks_in_words(using: Mapping[Side, dict[str, Any]], language: Language) -> str:
    say, verdicts = language.words(EvidenceWords), language.words(Labels).verdicts
    told = []
    for side, outcomes in using.items():
        counts = [
            say.checks_count.format(outcome=label, n=outcomes[verdict])
            for verdict, label in verdicts.items()
            if outcomes[verdict]
        ]
        said = ", ".join(counts) or say.checks_none
        told.append(say.checks_side.format(side=side.label, outcomes=said))
    return say.checks_alt.format(sides="; ".join(told)) if told else say.checks_nothing
