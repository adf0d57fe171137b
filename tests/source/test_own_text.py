"""The article's text: found however it was copied, and refused if it is another."""

import contextlib
import random
import re
import textwrap
import time

import pytest

from kit import load_case
from kit.case.model import CaseData
from kit.counting.anchoring import compared
from kit.source.finding import find_paragraphs
from kit.source.hits import quotations
from kit.source.own_text import MAX_BYTES, NotTheArticle, Stretch, find_text
from tests.conftest import ROOT

SMALL_FILE = ROOT / "tests" / "bus-lane.txt"
SMALL_SOURCE = SMALL_FILE.read_text(encoding="utf-8")
SYLLABLES = ("ba", "ko", "mi", "ru", "ten", "sal", "vo", "dri", "pel", "un", "gar", "nes")


def made_up(raw, number, seed=1):
    """Return a case of `number` paragraphs and its article, all of invented words."""
    rng = random.Random(seed)
    vocabulary = ["".join(rng.choices(SYLLABLES, k=rng.randint(1, 3))) for _ in range(900)]

    def paragraph():
        words = rng.choices(vocabulary, k=rng.randint(14, 70))
        for i in range(rng.randint(7, 13), len(words) - 5, rng.randint(9, 14)):
            words[i] += "."
        return " ".join(words).capitalize() + "."

    article = {n: paragraph() for n in range(1, number + 1)}
    passages, loaded = [], {}
    for n, text in article.items():
        words = text.split()
        if n % 4:  # the others have nothing that is quoted
            at = rng.randrange(len(words) - 9)
            fragment = " ".join(words[at : at + 8]).rstrip(".")
            passage = {"paragraph": n, "words": 10, "speech": "reported", "fragment": fragment}
            passages.append(passage)
            loaded[n] = [{"word": " ".join(words[-3:]).rstrip("."), "plainer": "x"}]
    raw["paragraphs"] = [
        {
            "n": n,
            "words": len(text.split()),
            "digest": f"Our words on part {n}: {' '.join(rng.sample(SYLLABLES, 9))}.",
            "loaded_words": loaded.get(n, []),
        }
        for n, text in article.items()
    ]
    sizes = [len(text.split()) for text in article.values()]
    raw["article"] |= {"words": sum(sizes), "paragraphs": number}
    del raw["article"]["sha256"]
    raw["voices"] = [raw["voices"][1] | {"passages": passages}]
    raw["voices"][0] |= {"possibly_same_as": [], "mentioned_in": []}
    raw["evidence"], raw["exercises"] = [], []
    return CaseData.model_validate(raw), article


@pytest.fixture
def story(small_raw):
    return made_up(small_raw, 24)


@pytest.fixture
def small(small_folder):
    return load_case(small_folder)


def joined(found):
    return {n: "".join(s.text for s in stretches) for n, stretches in found.paragraphs.items()}


# --- Accepted ---

COPIES = {
    "blank lines": "\n\n".join,
    "one line each": "\n".join,
    "all one line": " ".join,
    "wrapped, blank lines": lambda ps: "\n\n".join(textwrap.fill(p, 50) for p in ps),
    "wrapped, no blank lines": lambda ps: "\n".join(textwrap.fill(p, 50) for p in ps),
    "Windows line ends": "\r\n\r\n".join,
    "headline, byline, footer": lambda ps: "\n".join(
        ["Menu", "Log in", "A headline", "", "By A. Reporter", "", *ps, "", "Read more", "© 2024"]
    ),
    "lines in between": "\n\nAdvertisement\n\n".join,
    "lines in between, no blank lines": "\nAdvertisement\n".join,
    "a long box in the middle": lambda ps: "\n\n".join(
        [*ps[:9], *["Others also read about other things here."] * 60, *ps[9:]]
    ),
    "twice": lambda ps: "\n\n".join([*ps, *ps]),
}


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES.keys())
def test_a_copy_of_any_form_is_found_whole(story, copy):
    case, article = story
    found = find_text(case, copy(list(article.values())))
    assert joined(found) == article
    assert found.missing_paragraphs == found.missing_fragments == ()


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES.keys())
def test_an_article_is_found_in_any_form(article_case, article, copy):
    body = find_paragraphs(article_case.data, article).paragraphs
    found = find_text(article_case.data, copy(list(body.values())))
    assert joined(found) == body
    assert found.missing_paragraphs == found.missing_fragments == ()


def test_an_article_is_found_as_it_was_published(article_case, article):
    body = find_paragraphs(article_case.data, article).compared
    straight = article.replace("’", "'").replace("“", '"').replace("”", '"')
    curly = re.sub(r'"([^"]*)"', r"“\1”", straight).replace("'", "’")
    for text in (article, straight, curly, " ".join(article.split())):
        found = find_text(article_case.data, text)
        assert {n: compared(text) for n, text in joined(found).items()} == body
        assert found.missing_fragments == ()


@pytest.mark.parametrize("how", ["\n\n".join, "\n".join, " ".join], ids=["blank", "line", "one"])
@pytest.mark.parametrize("part", [slice(12), slice(16, None), slice(5, 17)], ids=str)
def test_a_cut_page(story, how, part):
    case, article = story
    numbers = list(article)[part]
    footer = "\n\nLog in\n\nRead more about roads\n"
    found = find_text(case, how(article[n] for n in numbers) + footer)
    kept = joined(found)
    assert kept.items() <= article.items()
    assert set(numbers) - set(kept) <= {numbers[0], numbers[-1]}, "what nothing is quoted from"
    assert set(found.missing_paragraphs) == set(article) - set(kept)
    assert {n for n, _ in found.missing_fragments} <= set(found.missing_paragraphs)


@pytest.mark.parametrize("how", ["\n\n".join, "\n".join, " ".join], ids=["blank", "line", "one"])
def test_another_edition(story, how):
    case, article = story
    edition = dict(article)
    edition[3] = edition[3].replace(" ", " newly added ", 1)
    edition[6] = edition[6].split(" ", 2)[2]
    gone = next(
        f for v in case.voices for p in v.passages if p.paragraph == 9 for f in [p.fragment]
    )
    edition[9] = edition[9].replace(gone, gone.replace(" ", " x ", 1))
    found = find_text(case, how(edition.values()))
    assert joined(found) == edition
    assert (9, gone) in found.missing_fragments


def test_a_fragment_found_twice_is_missing_and_unmarked(small):
    twice = SMALL_SOURCE.replace(
        "fear for their trade.", "fear for their trade, fear for their trade."
    )
    found = find_text(small.data, twice)
    assert found.missing_fragments == ((2, "fear for their trade"),)
    assert [s.voices for s in found.paragraphs[2]] == [()]


def test_a_dropped_paragraph_is_not_made_up(story):
    case, article = story
    words = case.paragraphs[7].words  # from which nothing is quoted
    rest = {n: text for n, text in article.items() if n != 8}
    texts = list(rest.values())
    texts.insert(9, " ".join(["menu"] * words))
    found = find_text(case, "\n\n".join(texts))
    assert found.missing_paragraphs == (8,)
    assert joined(found) == rest


# --- Stretches ---


def test_stretches_mark_what_voices_say_and_loaded_words(small):
    found = find_text(small.data, SMALL_SOURCE)
    assert found.paragraphs[1] == (
        Stretch("The "),
        Stretch("long overdue", loaded=True),
        Stretch(' lane was debated: Asha Rao, for transport, said "'),
        Stretch("buses are late four days in five", ("asha-rao",)),
        Stretch(', perhaps more, plainly."'),
    )


def test_overlapping_quotations_lose_nothing(small_raw):
    first, second = small_raw["voices"]
    first["passages"][0]["words"] = 16
    second["mentioned_in"] = []
    passage = {
        "paragraph": 1,
        "words": 5,
        "speech": "reported",
        "fragment": "days in five, perhaps",
    }
    second["passages"].append(passage)
    small_raw["paragraphs"][0]["loaded_words"].append({"word": "late four days", "plainer": "x"})
    found = find_text(CaseData.model_validate(small_raw), SMALL_SOURCE)
    marked = [s for s in found.paragraphs[1] if s.voices or s.loaded][1:]
    assert marked == [
        Stretch("buses are ", ("asha-rao",)),
        Stretch("late four ", ("asha-rao",), loaded=True),
        Stretch("days", ("asha-rao", "shopkeepers"), loaded=True),
        Stretch(" in five", ("asha-rao", "shopkeepers")),
        Stretch(", perhaps", ("shopkeepers",)),
    ]
    assert found.missing_fragments == ()


def test_quotation_marks_stay_as_pasted(small):
    found = find_text(
        small.data, SMALL_SOURCE.replace('"buses', "“buses").replace('plainly."', "plainly.”")
    )
    assert joined(found)[1].count("“") == joined(found)[1].count("”") == 1
    assert any(s.text.startswith("buses") and s.voices for s in found.paragraphs[1])


def test_code_in_a_text_stays_text(small):
    code = "<script>window.hacked=1</script>"
    found = find_text(small.data, SMALL_SOURCE.replace("debated:", f"debated {code}:"))
    assert code in joined(found)[1]
    assert found.missing_fragments == ()


# --- Refused ---


def refused(case, text):
    with pytest.raises(NotTheArticle) as caught:
        find_text(case, text)
    assert len(str(caught.value).splitlines()) == 1
    return str(caught.value)


def test_nothing_is_refused(story):
    for text in ("", " \n\t\n"):
        assert "there is no text in it" in refused(story[0], text)


@pytest.mark.parametrize("how", ["\n\n".join, "\n".join, " ".join], ids=["blank", "line", "one"])
def test_another_article_of_the_same_lengths_is_refused(story, how):
    case, article = story
    vocabulary = " ".join(article.values()).replace(".", "").split()
    rng = random.Random(5)
    other = [" ".join(rng.choices(vocabulary, k=p.words)) + "." for p in case.paragraphs]
    assert "is it the article?" in refused(case, how(other))
    # Not even with a passage here and there.
    passages = {p.paragraph: p.fragment for v in case.voices for p in v.passages}
    for n in (2, 7, 11, 15, 22):
        rest = other[n - 1].split()[8:]
        other[n - 1] = f"{passages[n]} {' '.join(rest)}"
    refused(case, how(other))


@pytest.mark.parametrize("sep", ["\n", "\n\n", " "])
def test_our_own_summaries_and_bare_fragments_are_refused(story, case, sep):
    for data in (story[0], case.data):
        digests = {p.n: p.digest for p in data.paragraphs if p.digest}
        quoted = quotations(data)
        assert "the case's summaries" in refused(data, sep.join(digests.values()))
        both = sep.join(f"{text} {' '.join(quoted.get(n, ()))}" for n, text in digests.items())
        assert "the case's summaries" in refused(data, both)
        bare = sep.join(fragment for texts in quoted.values() for fragment in texts)
        assert "not the paragraphs around it" in refused(data, bare)
        refused(data, sep.join(" ".join(texts) for texts in quoted.values()))


def test_too_small_a_part_is_refused(story):
    case, article = story
    assert "too few" in refused(case, "\n\n".join(list(article.values())[:5]))


def test_a_case_without_paragraphs_is_no_ground_to_judge(empty_raw):
    assert "says nothing about paragraphs" in refused(CaseData.model_validate(empty_raw), "Text.")


def test_a_case_without_quotations_is_no_ground_to_judge(small_raw):
    for voice in small_raw["voices"]:
        voice |= {"passages": [], "silence": "Not heard.", "mentioned_in": ["1"], "citations": []}
        voice.pop("argument", None)
    small_raw["paragraphs"][0]["loaded_words"] = []
    assert "quotes nothing" in refused(CaseData.model_validate(small_raw), SMALL_SOURCE)


def test_a_pasted_pages_code_is_refused(small):
    with pytest.raises(NotTheArticle, match="HTML page"):
        find_text(small.data, "<html><p>A</p><p>B</p></html>")


# --- Quick ---


def seconds(work, *arguments):
    """Return the processor time of one try, which others on the machine hardly change."""
    start = time.process_time()
    with contextlib.suppress(NotTheArticle):
        work(*arguments)
    return time.process_time() - start


def grows_in_line(work, case, text):
    """Whether a text takes at most three times as long as its half: four would be quadratic.

    The least of up to three tries of each, in turn: a busy neighbour slows some tries, not all.
    """
    halves, wholes = [], []
    for _ in range(3):
        halves.append(seconds(work, case, text[: len(text) // 2]))
        wholes.append(seconds(work, case, text))
        if min(wholes) < 3 * min(halves) + 0.2:  # what is quick may double by chance
            return True
    return False


@pytest.mark.slow
def test_a_long_article_is_found_in_little_time(small_raw):
    case, article = made_up(small_raw, 300)
    for how in ("\n\n".join, " ".join):
        text = how(article.values())
        assert find_paragraphs(case, text).paragraphs == article
        assert grows_in_line(find_text, case, text)


HOSTILE_TEXTS = {
    "words": lambda _: "a " * 500_000,
    "sentences": lambda _: "a. " * 330_000,
    "lines": lambda _: "a\n" * 500_000,
    "blank lines": lambda _: "a\n\n" * 330_000,
    "one word": lambda _: "x" * 1_000_000,
    "accents": lambda _: "\u0301\u0323" * 250_000,
    "the article often": lambda ps: "\n".join(ps) * 100,
    "sentences between": lambda ps: "\n".join(p + "\n" + "a. " * 9_000 for p in ps),
    "lines between": lambda ps: "\n".join(p + "\n" + "a\n" * 14_000 for p in ps),
}


@pytest.mark.slow
@pytest.mark.parametrize("make", HOSTILE_TEXTS.values(), ids=HOSTILE_TEXTS.keys())
def test_a_hostile_text_does_not_take_long(story, make):
    case, article = story
    text = make(list(article.values()))[: MAX_BYTES // 2]  # its growth tells of the rest
    assert grows_in_line(find_text, case, text)


def test_too_long_a_text_is_not_looked_at(story):
    assert "larger than 1 MB" in refused(story[0], "a " * MAX_BYTES)
