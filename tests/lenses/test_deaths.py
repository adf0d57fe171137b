"""How people died, or by whose hand, stands nowhere with a verdict."""

import re

import pytest

from kit.case.model import CaseData
from kit.lenses.compare import page as pages
from kit.lenses.evidence import argument_page as argument
from kit.lenses.evidence import page as evidence
from kit.lenses.reader import page as reader
from kit.lenses.speakers import page as speakers
from kit.paper.handout import handout

RENDERERS = (
    *(handout, pages.story, pages.board, pages.voices_table),
    *(evidence.evidence_table, evidence.fact_check, evidence.fact_table),
    *(argument.argument_table, reader.reader, reader.reader_table),
    *(speakers.affiliations, speakers.affiliations_table, speakers.later_events),
    *(speakers.missing_voices, speakers.source_ratings, speakers.source_ratings_table),
    *(speakers.wording, speakers.wording_table),
    lambda case: pages.compare(case, ["left", "right"]),
    *(evidence.evidence_map, argument.argument_map),
)
# How many checks came out how: numbers, which name no fact.
COUNTS = r'<table class="pk-table pk-side-counts".*?</table>|<ul class="pk-outcomes">.*?</ul>'


def with_outcome(case: CaseData, **outcome: str) -> CaseData:
    """Return the case with another outcome for what is not to be asked about."""

    def changed(item):
        if item.ask:
            return item
        return item.model_copy(update={"check": item.check.model_copy(update=outcome)})

    return case.model_copy(update={"evidence": tuple(map(changed, case.evidence))})


@pytest.mark.parametrize("render", RENDERERS)
def test_a_page_is_the_same_whatever_the_verdict(render, case):
    assert sum(not item.ask for item in case.data.evidence) == 4
    one = with_outcome(case.data, verdict="partly", weakens="a detail")
    other = with_outcome(case.data, verdict="disagrees", weakens="the argument")
    assert re.sub(COUNTS, "", render(one), flags=re.DOTALL) == re.sub(
        COUNTS, "", render(other), flags=re.DOTALL
    )


def test_no_brackets_stand_empty(case):
    statement = case.data.evidence_by_id["amia-1994"].statement
    assert f"{statement} (" not in pages.voices_table(case.data)


def test_other_facts_keep_their_verdicts(case):
    for render in (pages.voices_table, evidence.evidence_table, evidence.fact_table):
        assert "other sources disagree" in render(case.data)
