"""Where a fragment stands in a paragraph, and the form in which both are compared."""

from kit.counting.anchoring import anchor, normalise


def test_anchor():
    assert anchor("drug war", "Mexico's drug war goes on") == range(9, 17)
    assert anchor("x", "x and x") is None
    assert anchor("y", "x and x") is None
    assert anchor("don’t", "I don't") is not None
    assert anchor("rug wa", "drug war") is None, "only whole words"
    assert anchor("a a", "a a a") is None, "also when they overlap"


def test_normalise_touches_nothing_but_quotes_spaces_and_composition():
    assert normalise("e\u0301 – “x”\u00a0‘y’") == "é – \"x\" 'y'"
