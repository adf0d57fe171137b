"""Whatever text a case has and whatever is quoted from it: what is counted is kept as it is."""

import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kit import load_case
from kit.authors.recounted import fix, held_against
from kit.authors.upgrading import upgrade
from kit.case.counts import COUNTS, CountedCitation, CountedParagraph, CountedPassage, Counts
from kit.case.problems import CaseError
from kit.case.written import Written
from kit.counting.paragraphs import paragraphs_of
from tests import made_up
from tests.counting.writing import LANGUAGES, TEXTS, fragments_of
from tests.exchange.folders import as_text

TRIED = settings(deadline=None, max_examples=60)
STANCES = [{"id": "yes", "label": "do it"}, {"id": "no", "label": "leave it"}]
NUMBERS = st.integers(1, 1_000_000)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=40)


def readable(words):
    try:
        CountedPassage(fragment=words, paragraph=1, words=1, speech="direct")
    except ValueError:
        return False
    return True


FRAGMENTS = WORDS.map(str.strip).filter(readable)
COUNTED = st.builds(
    CountedPassage,
    fragment=FRAGMENTS,
    begins=st.none() | FRAGMENTS,
    ends=st.none() | FRAGMENTS,
    paragraph=NUMBERS,
    words=NUMBERS,
    words_quoted=NUMBERS,
    speech=st.sampled_from(["direct", "reported", "mixed"]),
)


@TRIED
@given(
    sha256=st.none() | st.just("0a" * 32),
    paragraphs=st.lists(
        st.builds(CountedParagraph, words=NUMBERS, words_quoted=NUMBERS), min_size=1
    ),
    passages=st.dictionaries(
        st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}", fullmatch=True),
        st.lists(COUNTED, min_size=1, max_size=3).map(tuple),
        max_size=3,
    ),
)
def test_counts_are_read_as_they_are_written(sha256, paragraphs, passages):
    counts = Counts(sha256=sha256, paragraphs=tuple(paragraphs), passages=passages)
    found = {
        voice: tuple(CountedCitation(fragment=it.fragment, paragraph=it.paragraph) for it in said)
        for voice, said in passages.items()
    }
    report = counts.model_copy(update={"citations": found})
    counts = counts.model_copy(update={"articles": {"other": report, "none": Counts()}})
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "case.yaml").write_text("id: x\n", encoding="utf-8")
        (Path(folder) / COUNTS).write_text(counts.as_yaml(), encoding="utf-8")
        written = Written.in_folder(Path(folder))
    assert written.problems == []
    assert Counts.read(written.data["counts"]) == counts


def write(folder, text, language, fragments):
    voices = [
        {
            "id": f"v-{i}",
            "name": f"Voice {i}",
            "position": {"stance": "yes" if i % 2 else "no"},
            "passages": [{"fragment": fragment, "paragraph": n}],
        }
        for i, (n, fragment) in enumerate(fragments)
    ]
    raw = {"id": "any", "title": "T", "question": "Q?", "codebook": {"stances": STANCES}}
    raw |= {"article": {"language": language}, "voices": voices}
    (folder / "case.yaml").write_text(
        yaml.safe_dump(raw, allow_unicode=True, sort_keys=False), encoding="utf-8"
    )
    (folder / "article.txt").write_text(text, encoding="utf-8")


def test_french_marks_with_spaces_agree_with_their_text():
    text = "« Il pleut. »\n\nIl dit : « Non », et il le répète : « Il ne pleut pas ».\n"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, text, "fr", [(1, "Il pleut"), (2, "Il ne pleut pas")])
        fix(folder, text)
        assert held_against(folder, text).problems == []
        around = f"Accueil Menu\n\n{text}\nPartager cet article\n"
        assert held_against(folder, around).problems == []


@TRIED
@given(text=TEXTS, language=LANGUAGES, data=st.data())
def test_counts_stand_for_the_text(text, language, data):
    fragments = data.draw(fragments_of(paragraphs_of(text), most=3))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, text, language, fragments)
        try:
            from_text = load_case(folder).data
        except CaseError as error:  # such as words that stand there twice
            problems = [str(problem) for problem in error.problems]
            assert all("passages[" in line for line in problems), problems
            assume(False)
        path, _ = fix(folder, text)
        first = path.read_bytes()
        assert load_case(folder).data == from_text
        assert fix(folder, text) == (path, [])
        assert path.read_bytes() == first
        told = [problem.message for problem in held_against(folder, text).problems]
        assert [it for it in told if "stand outside quotation marks" not in it] == []
        (folder / "article.txt").unlink()
        assert load_case(folder).data == from_text


STYLES = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([True, False, None]),
        "default_style": st.sampled_from([None, None, '"', "'"]),
        "width": st.sampled_from([20, 60, 10_000]),
        "indent": st.sampled_from([2, 4]),
        "line_break": st.sampled_from(["\n", "\r\n"]),
        "sort_keys": st.booleans(),
        "allow_unicode": st.booleans(),
    }
)


@pytest.mark.slow
@settings(TRIED, max_examples=10)
@given(seed=st.integers(1, 10_000), voices=st.integers(20, 25), style=STYLES)
def test_a_case_of_the_first_format_shows_the_same(seed, voices, style):
    data = made_up.huge(voices, 24, seed).model_copy(update={"articles": ()})
    raw = data.model_dump(mode="json", exclude_defaults=True, exclude_none=True) | {"format": 1}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = yaml.dump(as_text(raw), Dumper=yaml.CSafeDumper, **style)
        (folder / "case.yaml").write_bytes(text.encode())
        before = load_case(folder).data
        upgrade(folder)
        change = {"format": 2, "sectors": ()}
        now = load_case(folder).data
        assert now.model_copy(update=change) == before.model_copy(update=change)
