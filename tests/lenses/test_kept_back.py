"""What a lens is told to keep back stands nowhere in what it sends to the browser."""

import html

import pytest

import kit
from kit.case.kept_back import KeptBack
from kit.lenses.common.annotated import said
from tests.conftest import LENSES


def sent(case, lens):
    """Return all that a lens shows, with and without widgets, as text."""
    shown = getattr(kit, lens)(case)
    pages = [child.html for child in shown.children if hasattr(child, "html")]
    return html.unescape(" ".join([shown.without_widgets(), *pages]))


def told_of(data):
    """Return outcome → texts that tell it, and step of an argument → its text."""
    outcomes = {e.id: [e.check.pieces[0][0]] for e in data.evidence if e.check}
    for use in (use for voice in data.voices for use in voice.citations if use.because):
        outcomes[use.evidence].append(use.because)
    arguing = [voice for voice in data.voices if voice.argument]
    parts = {v.id: [v.argument.warrant, v.argument.rebuttal, v.argument.backing] for v in arguing}
    return outcomes, {id_: [text for text in texts if said(text)] for id_, texts in parts.items()}


@pytest.mark.parametrize("lens", LENSES)
def test_is_not_sent(case, lens):
    outcomes, steps = told_of(case.data)
    texts = [text for known in (outcomes, steps) for some in known.values() for text in some]
    kept = case.keeping_back(KeptBack(frozenset(outcomes), frozenset(steps)))
    shown = sent(kept, lens)
    assert not [text for text in texts if text in shown]


def test_one_outcome_and_one_step_alone(case):
    outcomes, steps = told_of(case.data)
    fact, voice = next(iter(outcomes)), next(iter(steps))
    kept = case.keeping_back(KeptBack(frozenset({fact}), frozenset({voice})))
    for lens, known, id_ in [("fact_check", outcomes, fact), ("argument_map", steps, voice)]:
        page = sent(kept, lens)
        told = {each for each, texts in known.items() if texts and all(t in page for t in texts)}
        assert told >= known.keys() - {id_, *(each for each in known if not known[each])}
        assert id_ not in told
        assert "shown when you have answered" in page


def test_sheets_take_it_for_the_same_case(case):
    assert case.keeping_back(KeptBack(frozenset({"x"}))).version == case.version
