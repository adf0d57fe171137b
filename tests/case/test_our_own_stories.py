"""The stories of the kit's own: even-handed, since everything in them is by choice."""

from collections import Counter

import pytest

from kit import load_case


@pytest.fixture(scope="module", params=["moviles-en-clase"])
def data(request):
    return load_case(request.param).data


@pytest.fixture(scope="module")
def sides(data):
    """Stance → the voices that take it."""
    return {it.id: [v for v in data.voices if v.position.stance == it.id] for it in data.stances}


def checked(data, voices):
    """Return the checked items that some voices use, each once."""
    ids = {use.evidence for voice in voices for use in voice.citations}
    return [item for item in data.evidence if item.id in ids and item.check]


def test_both_sides_have_as_many_voices_and_several_facts_in_common(data, sides):
    one, other = sides.values()
    assert len(one) == len(other)
    common = {i.id for i in checked(data, one)} & {i.id for i in checked(data, other)}
    assert len(common) >= 3


def test_each_side_has_one_error_of_each_kind_and_as_many_paths(data, sides):
    for voices in sides.values():
        items = checked(data, voices)
        weakens = Counter(item.check.weakens for item in items)
        assert (weakens["the argument"], weakens["a detail"]) == (1, 1)
        assert sum(item.check.look_elsewhere is not None for item in items) == 2


def test_the_reporters_words_help_each_side_as_often(data, sides):
    leans = Counter(paragraph.leans.stance for paragraph in data.paragraphs if paragraph.leans)
    assert set(leans) == set(sides)
    assert len(set(leans.values())) == 1


def test_somebody_takes_no_position_and_somebody_did_not_answer(data):
    assert any(not v.takes_a_stance and not v.is_narrator for v in data.speakers)
    assert any(voice.is_silent and voice.silence for voice in data.voices)
