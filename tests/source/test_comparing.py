"""A case against its article: every fragment, paragraph and count."""

import pytest

from kit import load_case
from kit.source.finding import find_paragraphs
from kit.tokens import count_words
from tests.conftest import ROOT
from tests.source.test_own_text import made_up
from tests.told import change, differences

SMALL_SOURCE = (ROOT / "tests" / "bus-lane.txt").read_text(encoding="utf-8")


@pytest.fixture
def story(small_raw):
    return made_up(small_raw, 24)


@pytest.fixture
def small(small_folder):
    return load_case(small_folder).data


def test_small_case_agrees_with_its_article(small):
    assert list(differences(small, SMALL_SOURCE)) == []


def test_body_is_found_between_headline_and_footer(small):
    body = find_paragraphs(small, SMALL_SOURCE).compared
    assert [line.split()[0] for line in body.values()] == ["The", "Several"]
    curly = SMALL_SOURCE.replace('"', "”").replace("\n\n", "\r\n \r\n")
    assert find_paragraphs(small, curly).compared == body


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("four days", "5 days", '"buses are late four days in five" is not in paragraph 1'),
        ("fear for their trade.", "fear for their trade, fear for their trade", "stands 2 times"),
        ("overdue lane", "overdue bus lane", "paragraph 1: 21 words in the case, 22 in it"),
        ("perhaps more", "may be", '"perhaps" is not in the paragraphs of voice'),
        (
            'five, perhaps more, plainly."',
            'five," perhaps more, plainly.',
            "1 has 7 words in quotation",
        ),
        ("debated", "discussed", "the source's is"),
    ],
)
def test_each_difference_is_told(small, old, new, expected):
    assert old in SMALL_SOURCE
    found = list(differences(small, SMALL_SOURCE.replace(old, new)))
    assert any(expected in line for line in found), found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("lane was", "lane\nwas"),
        ("\n\nSeveral", "\n\nAdvertisement\n\nSeveral"),
        ("Council splits", "By A. Reporter\n\nCouncil splits"),
    ],
    ids=["hard-wrapped", "a line in between", "a byline"],
)
def test_how_the_text_was_saved_does_not_matter(small, old, new):
    assert old in SMALL_SOURCE
    assert list(differences(small, SMALL_SOURCE.replace(old, new))) == []


def test_a_missing_paragraph_is_told(small):
    first, _, _ = SMALL_SOURCE.partition("Several")
    assert "paragraph 2: not found in the source" in list(differences(small, first))


def test_another_text_is_refused(small):
    for text in ("", "Something else\n\nentirely different", SMALL_SOURCE.replace(" ", "  x ")):
        assert "does not look like" in next(differences(small, text))


def test_guessed_counts_are_told(small_folder):
    change(small_folder, "words: 21\n    function", "words: 25\n    function")
    change(small_folder, "words: 20\n    function", "words: 25\n    function")
    change(small_folder, "words: 41", "words: 50")
    data = load_case(small_folder).data
    (line,) = differences(data, SMALL_SOURCE)
    assert line.endswith("paragraphs with 5, 21, 20, 4 words, headline and all")
    text = "\n\n".join(SMALL_SOURCE.split("\n\n")[1:3])
    (line,) = differences(data, text)
    assert line.endswith(": P1 21 (25), P2 20 (25); 41 words in all (50)")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("fear for", "Fear for", 'paragraph 2, which has "Fear for their trade"; copy it'),
        ("fear for", 'fear" for', "paragraph 2; its quotation marks stand elsewhere"),
    ],
)
def test_a_fragment_that_is_nearly_there(small, old, new, expected):
    if '"' in new:
        passage = small.voices[1].passages[0].model_copy(update={"fragment": 'fear "for their'})
        voice = small.voices[1].model_copy(update={"passages": (passage,)})
        small = small.model_copy(update={"voices": (small.voices[0], voice)})
    found = list(differences(small, SMALL_SOURCE.replace(old, new)))
    assert any(expected in line for line in found), found


def test_a_case_agrees_with_its_article(article_case, article):
    assert list(differences(article_case.data, article)) == []


# --- What the case says wrongly does not mislead ---


def with_passages(case, changed):
    """Return a case with other passages, as `changed` makes them."""
    voices = (
        voice.model_copy(update={"passages": tuple(map(changed, voice.passages))})
        for voice in case.voices
    )
    return case.model_copy(update={"voices": tuple(voices)})


def with_words(case, numbers, factor):
    """Return a case in which these paragraphs are said to be so many times as long."""
    paragraphs = (
        p.model_copy(update={"words": int(p.words * factor)}) if p.n in numbers else p
        for p in case.paragraphs
    )
    return case.model_copy(update={"paragraphs": tuple(paragraphs)})


def quoting_nothing(case):
    bare = tuple(p.model_copy(update={"loaded_words": ()}) for p in case.paragraphs)
    return case.model_copy(update={"paragraphs": bare, "voices": ()})


PAGE = "Menu\n\nA headline of some words\n\n{}\n\nRead more about roads\n\n© 2024"


@pytest.mark.parametrize("step", [-1, 1])
@pytest.mark.parametrize("sep", ["\n\n", "\n"], ids=["blank lines", "one line each"])
def test_a_fragment_of_a_paragraph_beside_is_told_and_nothing_else(story, step, sep):
    case, article = story
    page = PAGE.format(sep.join(article.values()))
    passages = [passage for voice in case.voices for passage in voice.passages]
    for passage in passages[1:-1]:
        moved = passage.model_copy(update={"paragraph": passage.paragraph + step})
        wrong = with_passages(case, lambda p, old=passage, new=moved: new if p is old else p)
        (line,) = differences(wrong, page)
        assert f'"{passage.fragment}" is not in paragraph {moved.paragraph}' in line


@pytest.mark.parametrize("numbers", [(3, 9, 18), (2, 14, 15, 21)], ids=str)
@pytest.mark.parametrize("factor", [0.4, 0.9, 1.6, 2.5])
def test_wrong_counts_are_told_with_the_right_ones(story, numbers, factor):
    case, article = story
    wrong = with_words(case, numbers, factor)
    expected = [
        f"paragraph {p.n}: {p.words} words in the case, {count_words(article[p.n])} in it"
        for p in wrong.paragraphs
        if p.n in numbers
    ]
    page = PAGE.format("\n\n".join(article.values()))
    assert list(differences(wrong, page)) == expected


def test_a_wrong_count_of_a_paragraph_that_nothing_is_quoted_from(story):
    case, article = story
    wrong = with_words(case, {8}, 2)
    (line,) = differences(wrong, PAGE.format("\n\n".join(article.values())))
    found = count_words(article[8])
    assert line.endswith(
        f"not found in the source; {found} words stand in its place, the case has {found * 2}"
    )


@pytest.mark.parametrize("sep", ["\n\n", "\n"], ids=["blank lines", "one line each"])
def test_a_case_that_quotes_nothing_yet_is_compared(story, sep):
    case, article = story
    sketch = quoting_nothing(case)
    page = PAGE.format(sep.join(article.values()))
    assert list(differences(sketch, page)) == []
    told = list(differences(with_words(sketch, {3, 9, 20}, 1.1), page))
    assert [line.split(":")[0] for line in told] == ["paragraph 3", "paragraph 9", "paragraph 20"]


def test_a_text_on_one_line_is_compared(story):
    case, article = story
    assert list(differences(case, " ".join(article.values()))) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("word: long overdue", "word: shopkeepers on the road", "1; it stands in paragraph 2"),
        ("word: long overdue", "word: Long overdue", '1, which has "long overdue"; copy it'),
        ("hedges: [perhaps]", "hedges: [might fear]", "'asha-rao'; it stands in paragraph 2"),
        ("hedges: [perhaps]", "hedges: [Perhaps]", "'asha-rao', which has \"perhaps\"; copy it"),
        ("hedges: [perhaps]", "hedges: [per chance]", "of voice 'asha-rao'"),
    ],
)
def test_words_that_stand_elsewhere_are_told_so(small_folder, old, new, expected):
    change(small_folder, old, new)
    (told,) = differences(load_case(small_folder).data, SMALL_SOURCE)
    assert expected in told
