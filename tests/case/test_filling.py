"""Numbers are the kit's: counted in the text, kept beside the case, never typed."""

import shutil

import pytest

from kit import load_case
from kit.case.problems import CaseError
from tests.conftest import documented_cases, write_case
from tests.told import change

SMALLEST, COMPLETE = documented_cases()


@pytest.fixture
def smallest(tmp_path):
    return write_case(tmp_path / "smallest", *SMALLEST)


def refusal(folder):
    with pytest.raises(CaseError) as caught:
        load_case(folder)
    return [str(problem).rpartition("/")[2] for problem in caught.value.problems]


def test_the_smallest_case_has_no_number_and_few_lines():
    _, text = SMALLEST
    assert not any(char.isdigit() for char in text)
    assert len(text.splitlines()) < 50


def test_the_smallest_case_is_counted(smallest):
    case = load_case(smallest)
    found = case.passages.set_index("voice")
    assert found["paragraph"].to_dict() == {
        "mira-holt": 2,
        "jon-adeyemi": 3,
        "lea-brandt": 4,
        "tom-weir": 5,
    }
    assert found.loc["mira-holt", ["n_words", "n_words_quoted"]].tolist() == [13, 5]
    assert found["speech"].to_dict()["jon-adeyemi"] == "reported"
    assert case.data.article.paragraphs == 5
    assert [stance.symbol for stance in case.stances] == ["▲", "■"]


def test_the_complete_case_is_as_it_was_counted_by_hand(tmp_path, small_folder):
    folder = write_case(tmp_path / "complete", *COMPLETE)
    now, then = load_case(folder).data, load_case(small_folder).data
    assert now.article.sha256 == then.article.sha256
    assert [p.words for p in now.paragraphs] == [p.words for p in then.paragraphs]
    (passage,) = now.voices[0].passages
    assert (passage.words, passage.words_quoted, passage.speech) == (15, 10, "direct")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "Families have no other",
            "Families got no other",
            "case.yaml:15: voices[0].passages[0].fragment: is not in the article's text; paragraph"
            ' 2 has "Families have no other day": copy it from there',
        ),
        ("fragment: Families", "paragraph: 3, fragment: Families", "it stands in paragraph 2"),
        ("fragment: Families", "paragraph: 9, fragment: Families", "the text has 5"),
        ("fragment: Families", "words: 9, fragment: Families", "passages[0].words: is counted by"),
        ("{language: en}", "{language: en, words: 41}", "article.words: is counted by the kit"),
        ("Families have no other day", "said", "stands in paragraphs 2, 3, 4, 5; quote a word"),
        ("day}]", "day, begins: staff work}]", "begins: is not in paragraph 2; it stands in par"),
        ("day}]", "day, begins: who runs}]", "begins: stands behind the end of the fragment"),
        ("day}]", "day, ends: Families}]", "ends: stands before the end of the fragment"),
    ],
)
def test_what_has_no_place_is_told_with_its_line(smallest, old, new, expected):
    change(smallest, old, new)
    (problem,) = refusal(smallest)
    assert expected in problem


def test_all_mistakes_are_told_at_once(smallest):
    change(smallest, "Families have no other day", "Families got no other day")
    change(smallest, "fragment: his staff", "fragment: her staff")
    change(smallest, "stance: open-it", "stance: open")
    assert len(refusal(smallest)) == 3


def test_without_text_and_counts_one_line_says_what_to_do(smallest):
    (smallest / "article.txt").unlink()
    (problem,) = refusal(smallest)
    assert "put the article's text beside this file as article.txt" in problem


def test_with_counts_the_text_need_not_be_there(smallest):
    from kit.authors.recounted import fix

    text = (smallest / "article.txt").read_text(encoding="utf-8")
    whole = load_case(smallest).data
    fix(smallest, text)
    (smallest / "article.txt").unlink()
    assert load_case(smallest).data == whole
    change(smallest, "Families have no other day", "Families have no")
    (problem,) = refusal(smallest)
    assert "fragment: is not counted yet: attach the article's text; then run" in problem


@pytest.mark.parametrize("damage", ["counts: 3\n", "counts:\n  paragraphs: [{words: x}]\n"])
def test_counts_that_somebody_edited_are_no_trap(smallest, damage):
    (smallest / "counts.yaml").write_text(damage, encoding="utf-8")
    assert ["delete counts.yaml" in line for line in refusal(smallest)] == [True]
    (smallest / "counts.yaml").unlink()
    load_case(smallest)


def test_a_sentence_of_two_voices_has_to_be_shared_out(tmp_path):
    article, text = SMALLEST
    article = article.replace(
        "“Nobody has asked who pays for the heating,” said Tom Weir, a taxpayer.",
        "Tom Weir asked who pays, while Lea Brandt found it cheap.",
    )
    text = text.replace("I study at a kitchen table with four brothers", "found it cheap")
    text = text.replace("Nobody has asked who pays for the heating", "asked who pays")
    folder = write_case(tmp_path / "two", article, text)
    (problem,) = refusal(folder)
    assert "say in `begins` with which words this passage begins" in problem
    change(folder, "found it cheap}", "found it cheap, begins: while Lea}")
    words = load_case(folder).passages.set_index("voice")["n_words"]
    assert words[["tom-weir", "lea-brandt"]].tolist() == [5, 6]


def test_paragraphs_are_numbered_by_their_place_or_by_what_their_author_says(smallest):
    more = "paragraphs:\n  - digest: one\n  - n: 4\n    digest: four\n  - digest: five\n"
    with (smallest / "case.yaml").open("a", encoding="utf-8") as file:
        file.write(more)
    digests = [paragraph.digest for paragraph in load_case(smallest).data.paragraphs]
    assert digests == ["one", None, None, "four", "five"]
    change(smallest, "  - digest: five", "  - leans: {}\n  - digest: six")
    problems = refusal(smallest)
    assert any("case.yaml:38: paragraphs[2].leans.stance" in line for line in problems), problems
    assert any("paragraphs[3]: there is no paragraph 6" in line for line in problems)


def test_a_text_that_may_travel_is_right_whatever_was_counted(smallest, tmp_path):
    from kit.authors.recounted import fix

    fix(smallest, (smallest / "article.txt").read_text(encoding="utf-8"))
    change(smallest, "no other day", "other day")
    article = smallest / "article.txt"
    article.write_text(article.read_text().replace("have no other", "have another"))
    other = shutil.copytree(smallest, tmp_path / "open")
    assert "the text beside it is not clean" in refusal(smallest)[0]
    change(other, "{language: en}", "{language: en, licence: CC BY 4.0}")
    assert "is not in the article's text" in refusal(other)[0]


def test_the_text_is_a_part_of_the_case_where_its_licence_says_so(smallest):
    assert load_case(smallest).data.text == ()
    change(smallest, "{language: en}", "{language: en, licence: CC BY 4.0}")
    case = load_case(smallest)
    assert case.data.text[1].startswith("“Families have no other day,”")
    assert case.data.told_in(case.data.language).text == case.data.text
    assert "text" not in case.data.model_dump()
    (smallest / "article.txt").unlink()
    assert "no text to count" in refusal(smallest)[0]
