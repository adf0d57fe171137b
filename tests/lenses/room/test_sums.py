"""The list of terms against a count of its own, straight from the case."""

import itertools
from collections import Counter

import pytest

from kit.case.case import Case
from kit.lenses.room import sums, tables
from tests import made_up
from tests.lenses.room.every import every_setting


@pytest.fixture(scope="module")
def data(case):
    return case.data


def counted_straight(data, settings):
    """Return side and measure → count, straight from the case's fields."""
    sides = {
        v.id: settings.get("label_" + v.id.replace("-", "_"), v.position.stance)
        for v in data.voices
    }
    counts, heard = Counter(), []
    own = {p.n: p.words for p in data.paragraphs}
    for voice in data.voices:
        is_retold_group = voice.identification == "unnamed group" and voice.takes_a_stance
        for p in voice.passages:
            others = {q.speech for q in voice.passages if q.paragraph == p.paragraph}
            place = settings.get(f"paragraph_{p.paragraph}")
            if is_retold_group and others == {"reported"} and place == "background":
                continue
            own[p.paragraph] -= p.words
            counts[sides[voice.id], "words"] += p.words
            counts[sides[voice.id], "words_quoted"] += p.words_quoted
            counts[sides[voice.id], "words_retold"] += p.words - p.words_quoted
            heard.append(voice)
    for paragraph in data.paragraphs:
        side = settings.get(f"paragraph_{paragraph.n}", "reporter")
        if side in {stance.id for stance in data.stances}:
            counts[side, "words_retold"] += own[paragraph.n]
        else:
            is_lent = settings["leaning"] == "yes" and paragraph.leans
            side = paragraph.leans.stance if is_lent else "reporter"
        counts[side, "words"] += own[paragraph.n]
    return +(counts + heads_straight(data, settings["groups"], heard, sides))


def heads_straight(data, groups, heard, sides):
    counts, seen = Counter(), {v.id for v in heard if v.identification != "unnamed group"}
    for id_ in seen:
        counts[sides[id_], "voices"] += 1
    for voice in sorted(data.voices, key=lambda v: v.first_paragraph or 0):
        if voice not in heard or voice.id in seen or groups == "no":
            continue
        same = {v.id for v in data.voices if voice.id in v.possibly_same_as}
        if groups == "yes" or not seen & (same | {*voice.possibly_same_as}):
            seen.add(voice.id)
            counts[sides[voice.id], "voices"] += 1
    return counts


def added_up(terms, settings):
    counts = Counter()
    for side, measure, number, conditions in terms:
        if all(settings[name] == value for name, value in conditions):
            counts[side, measure] += number
    return +counts


def test_terms_add_up_to_a_count_of_its_own_for_every_setting(data):
    terms = sums.terms(data)
    settings = [*every_setting(data)]
    assert len(settings) == 384
    for setting in settings:
        assert added_up(terms, setting) == counted_straight(data, setting), setting


@pytest.mark.parametrize("name", sorted(made_up.ALL))
def test_made_up_cases_add_up(name):
    story = made_up.ALL[name]()
    whole = sum(paragraph.words for paragraph in story.paragraphs)
    assert tables.balance(Case(story))["n_words"].sum() == whole
    terms = sums.terms(story)
    for setting in itertools.islice(every_setting(story), 0, None, 5):
        full = {"groups": "yes", "leaning": "no"} | setting
        assert added_up(terms, setting) == counted_straight(story, full), setting
