"""The rules of a case: what the model accepts and what it refuses."""

import re

import pydantic
import pytest

from kit.case.article import Attribution, LoadedWord, MayBeDraft, Model
from kit.case.counts import CountedCitation, CountedParagraph, CountedPassage, Counts
from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.language import LANGUAGES, Language
from tests.conftest import ROOT, documented_cases


def problems(raw: dict) -> dict[str, str]:
    """Return place → message for everything that is wrong."""
    with pytest.raises(pydantic.ValidationError) as caught:
        CaseData.model_validate(raw)
    return {".".join(map(str, e["loc"])): e["msg"] for e in caught.value.errors()}


def test_small_case_is_valid(small_raw):
    case = CaseData.model_validate(small_raw)
    assert [voice.id for voice in case.voices_in_order] == ["asha-rao", "shopkeepers"]
    assert case.voices[0].words_quoted == 10


def test_case_cannot_be_changed(small_raw):
    case = CaseData.model_validate(small_raw)
    with pytest.raises(pydantic.ValidationError, match="frozen"):
        case.title = "another"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("neutral", True), ("Neutro: solo da paso", True), ("it doubts, not neutral", False)],
)
def test_a_neutral_verb_is_said_to_be_so_in_any_language_of_the_kit(text, is_one, monkeypatch):
    monkeypatch.setitem(LANGUAGES, "es", Language("es"))
    assert Attribution(verb="dijo", voice="ona", effect=text).is_neutral is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("leave it out", True), ("Se puede quitar.", True), ("se puede decir", False)],
)
def test_a_word_that_can_go_is_said_to_be_so_in_any_language_of_the_kit(text, is_one, monkeypatch):
    monkeypatch.setitem(LANGUAGES, "es", Language("es"))
    assert LoadedWord(word="tremendo", plainer=text).can_go is is_one


@pytest.mark.parametrize(
    ("place", "value", "where", "message"),
    [
        ("voices/0/citations/0/evidence", "late-bus", None, "did you mean 'late-buses'"),
        ("voices/0/position/stance", "built-it", None, "the case has build-it"),
        ("voices/0/passages/0/paragraph", 3, None, "no paragraph '3'"),
        ("voices/1/possibly_same_as/0", "asha", None, "did you mean 'asha-rao'"),
        ("evidence/0/check/supported_by/0", "count", None, "did you mean 'count-2023'"),
        ("voices/1/id", "asha-rao", None, "more than one voice"),
        ("voices/0/passages/0/words", 22, "voices.0.passages.0", "paragraph 1 has 21"),
        ("voices/0/passages/0/words_quoted", 22, "voices.0.passages.0", "of only 21"),
        ("voices/0/passages/0/speech", "reported", "voices.0.passages.0", "quotation marks"),
        ("voices/0/passages/0/fragment", "w " * 13, None, "at most 12"),
        ("voices/0/position/confidence", 1.2, None, "less than or equal to 1"),
        ("voices/0/position/confidence", "nan", None, "finite"),
        ("article/words", 42, "article", "have 41"),
        ("article/paragraphs", 3, "article", "2 are listed"),
        ("paragraphs/1/n", 3, "article", "not numbered"),
        ("article/published", "2024-02-30", None, "not a date"),
        ("article/published", "20240230", None, "match pattern"),
        ("article/address", "javascript:alert(1)", None, "match pattern"),
        ("references/0/address", "https://x/\" onload='", None, "match pattern"),
        ("voices/0/id", "../../etc", None, "match pattern"),
        ("codebook/stances/0/label", "leave it", "codebook", "both stances have the label"),
        ("codebook/stances/0/symbol", "–", "codebook", "kept for voices without a stance"),
        ("codebook/stances/0/label", "The reporter", "codebook", "is kept for the reporter"),
        ("codebook/stances/0/symbol", "\u200b", None, "cannot be seen"),
        ("format", 3, None, "update the kit"),
    ],
)
def test_each_mistake_is_found_where_it_stands(small_raw, place, value, where, message):
    *path, last = [int(step) if step.isdecimal() else step for step in place.split("/")]
    target = small_raw
    for step in path:
        target = target[step]
    target[last] = value
    found = problems(small_raw)
    assert message in found[where or place.replace("/", ".")]


@pytest.mark.parametrize(
    ("one", "other"), [("सुरक्षा", "सरक्षा"), ("كتاب", "كتب"), ("mas", "más"), ("1", "l"), ("×", "x")]
)
def test_labels_that_differ_to_the_eye_pass(small_raw, one, other):
    """Vowel signs and accents can be seen, unlike a soft hyphen."""
    for stance, label in zip(small_raw["codebook"]["stances"], (one, other), strict=True):
        stance["label"] = label
    assert [stance.label for stance in CaseData.model_validate(small_raw).stances] == [one, other]


@pytest.mark.parametrize("id_", ["your-name", "hands-up"])
def test_an_exercise_is_not_called_like_one_that_sheets_keep(small_raw, id_):
    small_raw["exercises"] = [{"id": id_, "kind": "write", "title": "x", "prompt": "x"}]
    assert f"'{id_}' is kept" in problems(small_raw)["exercises.0.id"]


def test_a_lesson_names_what_there_is(small_raw):
    small_raw["lesson"] = {"reasoning": ["asha-rao", "asha"], "checks": ["late-bus"]}
    found = problems(small_raw)
    assert found.keys() == {"lesson.reasoning.1", "lesson.checks.0"}
    assert "did you mean 'asha-rao'" in found["lesson.reasoning.1"]
    assert "did you mean 'late-buses'" in found["lesson.checks.0"]


def test_all_mistakes_are_found_at_once(small_raw):
    """A bad reference is reported although the thing it should name is itself damaged."""
    small_raw["evidence"][0]["kind"] = "rumour"
    small_raw["voices"][0]["citations"][0]["evidence"] = "late-bus"
    small_raw["references"][0]["kind"] = "hearsay"
    assert len(problems(small_raw)) == 3


def test_numbers_are_read_as_the_model_reads_them(small_raw):
    small_raw["paragraphs"][0]["words"] = "+21"
    small_raw["paragraphs"][1]["n"] = "02"
    small_raw["voices"][0]["id"] = "asha-rao "
    assert CaseData.model_validate(small_raw).paragraphs[0].words == 21


def test_a_length_that_cannot_be_read_is_the_only_problem(small_raw):
    del small_raw["paragraphs"][0]["words"]
    assert problems(small_raw).keys() == {"paragraphs.0.words"}


def test_exactly_two_stances(small_raw):
    small_raw["codebook"]["stances"] *= 2
    assert "codebook.stances" in problems(small_raw)


def test_parts_built_in_code_are_checked_when_they_join_a_case(small_raw):
    voice = Voice.model_validate(small_raw["voices"][0])  # alone, it can refer to anything
    small_raw["evidence"] = []
    small_raw["voices"] = (voice,)
    assert "voices.0.citations.0.evidence" in problems(small_raw)


def models(of: type[Model]) -> set[type[Model]]:
    return {of, *(m for sub in of.__subclasses__() for m in models(sub))}


# What the kit counts, and no author writes; and what it finds unless an author says it.
COUNTED = {
    "Article": {"words", "paragraphs", "sha256"},
    "Paragraph": {"words"},
    "Passage": {"words", "words_quoted"},
}
FOUND = {("Paragraph", "n"), ("Stance", "symbol"), ("Passage", "paragraph"), ("Passage", "speech")}
WRITTEN_BY_KIT = {Counts, CountedCitation, CountedParagraph, CountedPassage}
SHARED = {Model, MayBeDraft}


@pytest.mark.parametrize(
    "model", sorted(models(Model) - SHARED - WRITTEN_BY_KIT, key=lambda m: m.__name__)
)
def test_format_is_documented_field_by_field(model):
    """data/README.md has a section for each model and in it each field, marked * if needed."""
    text = (ROOT / "data/README.md").read_text(encoding="utf-8")
    section = re.search(rf"### {model.__name__}\b(.*?)(\n###|\Z)", text, re.DOTALL)[1]
    documented = dict(
        re.findall(r"`(\w+)`(\*?)", re.sub(r"\| [^|]*\|$", "|", section, flags=re.MULTILINE))
    )
    counted = COUNTED.get(model.__name__, set())
    assert documented.keys() == model.model_fields.keys() - counted
    for name, star in documented.items():
        is_found = (model.__name__, name) in FOUND
        assert (star == "*") == (model.model_fields[name].is_required() and not is_found), name


def test_small_case_uses_every_field():
    """So that the example in data/README.md shows each field at work."""
    _, text = documented_cases()[1]
    for model in models(Model) - SHARED - WRITTEN_BY_KIT:
        # `grade` is of older cases; `because`, an exception, has an example of its own.
        left_out = {"grade", "because", "format"} | COUNTED.get(model.__name__, set())
        for name in model.model_fields.keys() - left_out:
            assert re.search(rf"\b{name}:", text), f"{model.__name__}.{name}"


def test_a_narrator_has_what_the_voices_leave(small_raw):
    small_raw["voices"][1] |= {"kind": "narrator", "passages": []}
    case = CaseData.model_validate(small_raw)
    assert case.narrators_words == {1: 0, 2: 20}
    assert [case.words_of(voice) for voice in case.voices] == [21, 20]
    assert [voice.id for voice in case.speakers] == ["asha-rao", "shopkeepers"]
    assert not case.voices[1].is_silent


def test_a_narrator_has_no_passages_of_its_own(small_raw):
    small_raw["voices"][1]["kind"] = "narrator"
    assert "words are those that no voice has" in problems(small_raw)["voices.1"]


def test_no_word_is_said_twice(small_raw):
    small_raw["voices"][1]["passages"][0]["paragraph"] = "1"
    small_raw["voices"][1]["mentioned_in"] = []
    found = problems(small_raw)["voices"]
    assert found.endswith("passages have more words than their paragraphs: P1 by 20")


def test_one_narrator_at_most(small_raw):
    for voice in small_raw["voices"]:
        voice |= {"kind": "narrator", "passages": [], "mentioned_in": []}
    assert "one narrator at most" in problems(small_raw)["voices"]


def test_mentioned_means_not_heard(small_raw):
    small_raw["voices"][1]["mentioned_in"] = ["1", "2"]
    assert "is heard in paragraph 2" in problems(small_raw)["voices.1"]


def test_possibly_the_same_is_read_both_ways(small_raw):
    case = CaseData.model_validate(small_raw)
    rao, shopkeepers = case.voices
    assert case.possibly_same_as(rao) == (shopkeepers,)
    assert case.possibly_same_as(shopkeepers) == (rao,)
