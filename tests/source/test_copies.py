"""A text that has the article more than once: one copy is taken, whole, and no mixture."""

import random
import textwrap

import pytest

from kit import load_case
from kit.lenses.reader.reader import reader
from kit.source.attaching import attach, attached_text
from kit.source.own_text import NotTheArticle, find_text
from tests.conftest import ROOT
from tests.made_up import of_article
from tests.source.test_own_text import grows_in_line, made_up
from tests.told import differences

SMALL_SOURCE = (ROOT / "tests" / "bus-lane.txt").read_text(encoding="utf-8")
SMALL = SMALL_SOURCE.split("\n\n")[1:3]
BOX = ["Others also read about other things here."] * 30
FORMS = {
    "blank lines": "\n\n".join,
    "one line each": "\n".join,
    "wrapped": lambda paragraphs: "\n\n".join(textwrap.fill(p, 50) for p in paragraphs),
    "all one line": " ".join,
}


@pytest.fixture
def story(small_raw):
    case, article = made_up(small_raw, 24)
    return case, list(article.values())


def joined(found):
    return ["".join(stretch.text for stretch in parts) for parts in found.paragraphs.values()]


def shown(case, text):
    return joined(find_text(case, text))


def told(case, text):
    return list(differences(case, text))


def edited(paragraphs, *numbers):
    """Return paragraphs of which some have more words, none of them in what is quoted."""
    return [
        p.replace(" ", " newly added ", 1) if n in numbers else p
        for n, p in enumerate(paragraphs, start=1)
    ]


SEVERAL = {
    "twice": lambda ps: [ps, ps],
    "four times": lambda ps: [ps] * 4,
    "eight times": lambda ps: [ps] * 8,
    "with other text between": lambda ps: [ps, BOX, ps, BOX, ps, BOX, ps],
    "the first cut off": lambda ps: [ps[:13], BOX, ps],
    "the first without its end": lambda ps: [ps[:23], ps],
    "the first without its beginning": lambda ps: [ps[5:], BOX, ps],
    "the first cut off in a sentence": lambda ps: [[*ps[:12], ps[12][:60]], ps],
    "the first of four cut off": lambda ps: [ps[:13], ps, ps, ps],
    "the last cut off": lambda ps: [ps, BOX, ps[:13]],
    "the first edited": lambda ps: [edited(ps, 3), ps],
    "all but one edited": lambda ps: [edited(ps, 3), ps, edited(ps, 20), edited(ps, 9)],
    "cut in two, some in both": lambda ps: [ps[:13], ps[9:]],
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("several", SEVERAL.values(), ids=SEVERAL)
def test_one_copy_is_taken(story, form, several):
    case, article = story
    parts = [form(part) for part in several(article)]
    text = (" " if form is FORMS["all one line"] else "\n\n").join(parts)
    found = find_text(case, text)
    assert joined(found) == article
    assert found.missing_paragraphs == found.missing_fragments == ()
    if form is not FORMS["all one line"]:
        assert told(case, text) == []


@pytest.mark.parametrize("form", ["blank lines", "wrapped"])
def test_each_paragraph_twice(story, form):
    """As on a page that has it for wide and for narrow windows."""
    case, article = story
    text = FORMS[form]([twin for paragraph in article for twin in (paragraph, paragraph)])
    assert shown(case, text) == article
    assert told(case, text) == []


def test_copies_of_different_forms(story):
    case, article = story
    text = "\n\n".join(form(article) for form in FORMS.values())
    assert shown(case, text) == article
    assert told(case, text) == []


@pytest.mark.parametrize("first", [(3,), (20,), (3, 11)], ids=str)
@pytest.mark.parametrize("second", [(5,), (22,), (1, 21)], ids=str)
def test_copies_are_not_mixed(story, first, second):
    """Also where each has what another lacks: what is taken was published like that."""
    case, article = story
    copies = [edited(article, *first), edited(article, *second)]
    text = "\n\n".join(copies[0] + copies[1])
    assert shown(case, text) in copies
    numbers = {line.split(":")[0] for line in told(case, text)}
    assert numbers in [{f"paragraph {n}" for n in edits} for edits in (first, second)]


@pytest.mark.parametrize("times", [2, 3, 4, 5, 8])
@pytest.mark.parametrize("form", ["\n\n".join, "\n".join, " ".join], ids=["blank", "line", "one"])
def test_a_short_article_again_and_again(small_folder, times, form):
    case = load_case(small_folder)
    for paragraphs in (SMALL, SMALL_SOURCE.strip().split("\n\n")):
        text = form(paragraphs * times)
        assert shown(case.data, text) == SMALL
    if "\n" in text:
        assert told(case.data, text) == []


def test_a_copy_in_each_way_in(small_folder, tmp_path):
    case = load_case(small_folder)
    file = tmp_path / "copied.txt"
    file.write_text(SMALL_SOURCE * 4, encoding="utf-8")
    attach(case, file)
    assert shown(case.data, attached_text(case)) == SMALL
    lens = reader(case)
    lens._use(SMALL_SOURCE * 4)
    assert joined(lens._found) == SMALL


def test_another_language_twice():
    article = [
        "شهردار گفت که پل را می‌خواهیم و دیگر نمی‌توانیم منتظر بمانیم.",
        "ماهی‌گیران می‌گویند که کشتی‌های کوچک همیشه کار خود را کرده‌اند.",
    ]
    case = of_article(article, (1, "دیگر نمی‌توانیم منتظر بمانیم"), (2, "کوچک همیشه کار خود را"))
    for times in (2, 4):
        assert shown(case, "\n\n".join(article * times)) == article
        assert told(case, "\n\n".join(article * times)) == []


def test_wrong_counts_are_told_once(small_folder):
    data = load_case(small_folder).data
    paragraphs = [p.model_copy(update={"words": p.words + 5}) for p in data.paragraphs]
    data = data.model_copy(update={"paragraphs": tuple(paragraphs)})
    (line,) = told(data, "\n\n".join(SMALL * 2))
    assert ": P1 21 (26), P2 20 (25); 41 words in all" in line


# --- What is no copy ---


@pytest.fixture
def another(story):
    """Another article of the same words, in paragraphs of other lengths."""
    case, article = story
    rng = random.Random(7)
    vocabulary = " ".join(article).replace(".", "").split()
    return [" ".join(rng.choices(vocabulary, k=p.words + 7)) + "." for p in case.paragraphs]


@pytest.mark.parametrize("times", [1, 2, 4, 8])
def test_another_article_again_and_again_is_refused(story, another, times):
    case, _ = story
    passages = {p.paragraph: p.fragment for v in case.voices for p in v.passages}
    for n in (2, 7):  # with a passage here and there
        another[n - 1] = f"{passages[n]} {another[n - 1]}"
    for form in FORMS.values():
        with pytest.raises(NotTheArticle):
            find_text(case, form(another * times))
    assert "does not look like" in told(case, "\n\n".join(another * times))[0]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_two_articles_on_one_page_are_not_mixed(story, another, form):
    case, article = story
    for page in (article + another, another + article, [*another, *article, *another, *article]):
        assert shown(case, form(page)) == article
        if form is not FORMS["all one line"]:
            assert told(case, form(page)) == []


def test_an_article_that_says_a_line_again(story):
    """It is one article all the same: a line that comes back is not its beginning."""
    case, article = story
    for line in ("No.", "Sign up for our newsletter and read more about roads"):
        text = "\n\n".join(f"{paragraph}\n\n{line}" for paragraph in article)
        assert shown(case, text) == article
        assert told(case, text) == []


HOSTILE = {
    "copies": lambda ps: "\n\n".join(ps) * 50,
    "broken words": lambda _: "aa aa-\n" * 50_000,
    "soft hyphens": lambda _: "a\u00ad\n" * 100_000,
    "hyphens and spaces": lambda _: "a-" + " " * 200_000 + "b-" + " " * 200_000,
    "joiners": lambda _: "م\u200c" * 100_000,
    "joiners alone": lambda _: "\u200d" * 400_000,
    "entities": lambda _: "&amp;" * 80_000,
    "ampersands": lambda _: "&" * 400_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_no_copy_takes_long(story, make):
    case, article = story
    text = make(article)
    assert grows_in_line(find_text, case, text)
    assert grows_in_line(told, case, text)
