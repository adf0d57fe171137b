"""The made-up cases are what they say they are."""

import types
import typing
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from kit import Case
from kit.case.article import Model
from kit.case.closed_sets import EvidenceKind, Use
from kit.case.model import CaseData
from kit.case.values import FORMAT, NO_STANCE
from tests import made_up
from tests.made_up import BUILD, KEEP, case_of, huge

HUGE = huge()
HEARD = [voice for voice in HUGE.voices if voice.passages]


def parts(part: Model) -> Iterator[Model]:
    """Yield a part of a case and all that is inside."""
    yield part
    for name in type(part).model_fields:
        value = getattr(part, name)
        for inner in value if isinstance(value, tuple) else [value]:
            if isinstance(inner, Model):
                yield from parts(inner)


def closed_set(annotation) -> set[str]:
    """Return the values that a field may have if its set is closed, else nothing."""
    if typing.get_origin(annotation) is typing.Literal:
        return set(typing.get_args(annotation))
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is typing.Union:
        return set().union(*map(closed_set, typing.get_args(annotation)))
    return set()


def named(data: CaseData, holds: Callable[[Model, str], bool]) -> set[str]:
    """Return the fields, such as `Voice.name`, for which something holds in some part."""
    return {
        f"{type(part).__name__}.{name}"
        for part in parts(data)
        for name in type(part).model_fields
        if holds(part, name)
    }


def needed(data: CaseData) -> set[str]:
    return named(data, lambda part, name: type(part).model_fields[name].is_required())


# What the first format needed, in which these cases are written.
OF_FORMAT_1 = {
    *(f"Article.{name}" for name in ("headline", "outlet", "published", "address")),
    *(f"Affiliation.{name}" for name in ("organization", "role", "sector", "period")),
    *("Position.confidence", "Position.reason", "Voice.kind", "Voice.identification"),
    *("Stance.gloss", "Evidence.kind", "Citation.paragraph", "Citation.reading", "Citation.use"),
    "CaseData.format",
}


def filled(data: CaseData) -> set[str]:
    """Return the fields that somewhere hold something else than when they are left out."""
    return needed(data) | named(
        data, lambda part, name: getattr(part, name) != type(part).model_fields[name].default
    )


@pytest.mark.parametrize("name", made_up.ALL)
def test_each_is_a_case_and_always_the_same(name):
    data = made_up.ALL[name]()
    assert data == made_up.ALL[name]()
    assert isinstance(data, CaseData)
    assert isinstance(case_of(data), Case)
    assert data.id.replace("-", "_") == name
    for table in ("voices", "viewpoints", "evidence", "citations", "passages", "paragraphs"):
        assert getattr(case_of(data), table) is not None


def test_one_each():
    data = made_up.one_each()
    assert [(v.identification, v.position.stance) for v in data.voices] == [
        ("named", BUILD),
        ("named", KEEP),
    ]
    assert len(data.paragraphs) == 3
    assert [item.check is not None for item in data.evidence] == [True, False]
    structure = {"CaseData.paragraphs", "CaseData.voices", "CaseData.evidence", "Evidence.check"}
    structure |= {"Voice.argument", "Voice.passages", "Voice.citations", "Voice.affiliation"}
    assert filled(data) - needed(data) - OF_FORMAT_1 == structure


def test_one_sided():
    data = made_up.one_sided()
    narrator, *others = data.voices
    assert narrator.is_narrator
    assert {voice.position.stance for voice in others} == {BUILD}
    assert [(voice.kind, voice.identification) for voice in others] == [
        ("person", "named"),
        ("institution", "named"),
        ("person", "anonymous"),
        ("group", "unnamed group"),
    ]
    assert len({item.check.verdict for item in data.evidence}) == 4
    assert {paragraph.leans.stance for paragraph in data.paragraphs} == {BUILD, KEEP}


def test_silent_only():
    data = made_up.silent_only()
    assert (len(data.voices), len(data.paragraphs), len(data.evidence)) == (2, 2, 0)
    assert data.speakers == ()
    assert all(voice.silence and voice.mentioned_in for voice in data.voices)


def test_bare():
    data = made_up.bare()
    assert [len(voice.passages) for voice in data.voices] == [1, 1]
    structure = {"CaseData.paragraphs", "CaseData.voices", "Voice.passages", "Voice.affiliation"}
    assert filled(data) - needed(data) - OF_FORMAT_1 == structure


@pytest.mark.parametrize("build", [made_up.smallest, made_up.left_out])
def test_what_is_hardly_annotated_is_read_as_an_author_writes_it(build):
    data = build()
    assert data.format == FORMAT
    assert [paragraph.words for paragraph in data.paragraphs] == [8, 15, 10]
    assert all(voice.words for voice in data.speakers)
    left = ("kind", "identification", "also_called")
    assert not any(getattr(voice, name) for voice in data.voices for name in left)


def test_right_to_left():
    data = made_up.right_to_left()
    assert data.article.language == "ar"
    texts = [data.title, data.question, *(stance.label for stance in data.stances)]
    for voice in data.voices:
        texts += [voice.name, voice.argument.claim, *(p.fragment for p in voice.passages)]
    for text in texts:
        first = next(char for char in text if char.isalpha())
        assert unicodedata.bidirectional(first) in {"R", "AL"}, text
    scripts = {unicodedata.name(char).split()[0] for char in "".join(texts) if char.isalpha()}
    assert scripts == {"ARABIC", "HEBREW"}


# --- The huge case ---


def test_huge_uses_every_value_of_every_closed_set():
    allowed, used = {}, {}
    for part in parts(HUGE):
        for name, field in type(part).model_fields.items():
            if values := closed_set(field.annotation):
                key = f"{type(part).__name__}.{name}"
                allowed[key] = values
                used.setdefault(key, set()).add(getattr(part, name))
    assert len(allowed) == 15  # a sector may be the case's own
    for key, values in allowed.items():
        assert values <= used[key], key


def test_huge_leaves_no_field_out():
    # Nothing is taught of a case that is a draft as a whole.
    assert filled(HUGE) == named(HUGE, lambda *_: True) - {"CaseData.draft"}


def test_huge_varies_its_voices():
    assert len(HUGE.voices) == 60
    assert sum(voice.is_narrator for voice in HUGE.voices) == 1
    assert sum(voice.is_silent for voice in HUGE.voices) >= 3
    assert {voice.position.stance for voice in HEARD} == {BUILD, KEEP, NO_STANCE}
    assert {v.position.second_choice for v in HEARD} == {BUILD, KEEP, NO_STANCE, None}
    sure = [voice.position.confidence for voice in HUGE.voices]
    assert (min(sure), max(sure)) == (0.4, 1)
    names = [voice.name for voice in HUGE.voices]
    assert len(set(names)) == len(names)
    assert sum(len(name) >= 100 for name in names) >= 3
    assert {len(voice.passages) for voice in HEARD} == {1, 2, 3, 4}
    assert any(voice.argument is None for voice in HEARD)
    assert any(all(vars(v.argument).values()) for v in HEARD if v.argument)


def test_huge_quotes_no_fragment_twice_in_a_paragraph():
    places = Counter((p.paragraph, p.fragment) for voice in HEARD for p in voice.passages)
    assert max(places.values()) == 1


def test_huge_has_evidence_for_both_sides():
    users = {item.id: [] for item in HUGE.evidence}
    for voice in HUGE.voices:
        for id_ in voice.citations_by_evidence:
            users[id_].append(voice.position.stance)
    assert len(users) == 80
    assert {len(stances) for stances in users.values()} == set(range(1, 9))
    assert sum({BUILD, KEEP} <= set(stances) for stances in users.values()) >= 40
    for stance in (BUILD, KEEP):
        uses = [c.use for v in HEARD if v.position.stance == stance for c in v.citations]
        assert set(uses) == set(typing.get_args(Use))
    assert {item.kind for item in HUGE.evidence} == set(typing.get_args(EvidenceKind))
    assert any(item.check is None for item in HUGE.evidence)
    assert any(not item.ask for item in HUGE.evidence)


def test_huge_has_every_kind_of_paragraph():
    assert len(HUGE.paragraphs) == 300
    heard_in = {p.paragraph for voice in HEARD for p in voice.passages}
    transitions = [p for p in HUGE.paragraphs if p.function == "transition"]
    assert not any(p.n in heard_in for p in transitions)
    assert 0 < sum(bool(p.attribution) for p in transitions) < len(transitions)
    assert any(p.function == "background" for p in HUGE.paragraphs)
    assert {p.leans.stance for p in HUGE.paragraphs if p.leans} == {BUILD, KEEP}
    said_by = [word.said_by for p in HUGE.paragraphs for word in p.loaded_words]
    assert None in said_by
    assert any(said_by)
    assert 0 in HUGE.narrators_words.values()


@pytest.mark.parametrize(("voices", "paragraphs"), [(20, 20), (300, 40), (20, 1000)])
def test_huge_comes_in_any_size_and_with_any_seed(voices, paragraphs):
    for seed in range(5):
        data = huge(voices, paragraphs, seed)
        assert (len(data.voices), len(data.paragraphs)) == (voices, paragraphs)
    assert huge(voices, paragraphs, 1) != huge(voices, paragraphs, 2)
