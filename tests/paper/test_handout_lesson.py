"""The lesson on paper is the screen's lesson, and can be led in an hour."""

import re

import pytest

from kit.case.model import CaseData
from kit.lenses.common.words import CommonWords
from kit.lesson import plan
from kit.paper.handout import _cards, handout
from kit.paper.plan import CONTROVERSY, LEAD, MINUTES, STEPS
from kit.paper.room import room
from kit.paper.words import PaperWords
from tests.lesson.test_plan import weakening
from tests.made_up import ALL
from tests.paper.test_handout import KEY, any_case, between, read

__all__ = ["any_case"]  # a fixture
ONE_SIDE = "the names would stand on the back of the sorting mat"


def test_paper_asks_what_the_lesson_asks(case):
    lesson = case.data.lesson
    text = read(handout(case.data, with_key=False))
    assert "3 facts to check" in text
    for id_ in lesson.checks:  # the heading is the whole fact, once before and once after
        times = 2 + (id_ == "guard-listed-as-terrorist")
        assert text.count(f": {case.data.evidence_by_id[id_].statement} ") == times


# --- Looking elsewhere ---


def test_the_first_fact_that_has_a_path_is_looked_up(case):
    """Before “Stop here”; the path stands in the key alone."""
    path = case.data.evidence_by_id["guard-listed-as-terrorist"].check.look_elsewhere
    text = read(handout(case.data))
    students, key = text.partition(KEY)[::2]
    look = between(students, "Look elsewhere for 90 seconds", "Stop here")
    assert "The source: the story itself, in GlobalPost" in look
    assert look.index("Who is behind the source") < look.index("What does another source say?")
    assert students.count("Who is behind the source") == 1
    plans = students.index("Look elsewhere for 90 seconds")
    assert students.rindex("Where would you look") < plans
    told = [path.query, *(it.why for it in path.open), *(it.why for it in path.skip)]
    assert [part for part in told if part in students] == []
    assert [part for part in told if key.count(part) != 1] == []
    assert "Where it says “Look elsewhere”" in between(key, "How to lead it", "What to expect")


def test_where_it_begins_at_a_source_paper_gives_its_address(small_raw):
    small_raw["lesson"] = {"checks": ["late-buses"]}
    students = read(handout(CaseData.model_validate(small_raw), with_key=False))
    assert "The source: What drivers told us" in students
    assert "https://example.org/drivers" in students
    assert "https://example.org/count" not in students.partition("Look elsewhere")[2]


def test_without_a_path_nobody_is_told_to_look_elsewhere(small_raw):
    del small_raw["evidence"][0]["check"]["look_elsewhere"]
    assert "Look elsewhere" not in read(handout(CaseData.model_validate(small_raw)))


# --- Leading it ---


def test_the_steps_fill_an_hour():
    assert sum(MINUTES.values()) == sum(CONTROVERSY.values()) == 60


def test_each_step_of_the_plan_has_its_words():
    say = PaperWords()
    assert [*say.steps] == [*STEPS]
    for minutes in (MINUTES, CONTROVERSY):
        assert [name for name in STEPS if name in minutes] == [*minutes]
    assert [*say.lead] == [*LEAD]


def test_names_do_not_come_through_the_paper(any_case):
    students, whole = read(handout(any_case, with_key=False)), read(handout(any_case))
    assert ONE_SIDE not in students
    assert whole.partition(KEY)[2].count(ONE_SIDE) == 1


def test_the_key_says_when_to_hand_out_what(case):
    lead = between(read(handout(case.data)), "How to lead it", "What to expect")
    order = ["Nobody has to raise a hand", "they sort in silence", "“Who said what” after"]
    order += ["read out our labels", "“Your answers” last", "“Stop here”"]
    places = [lead.index(words) for words in order]
    assert places == sorted(places)


def test_what_to_expect_fits_what_there_is(any_case):
    text = read(handout(any_case))
    expect = text.partition("What to expect")[2]
    cards, checks = _cards(any_case), plan.checks(any_case, "paper")
    for part, there in {"read": True, "compare": cards, "check": checks}.items():
        assert (" ".join(plan.expected(any_case, part).split()) in expect) == bool(there)


def test_cards_show_no_summary(case):
    digests = [paragraph.digest for paragraph in case.data.paragraphs]
    cards = between(read(handout(case.data)), "Cards to cut out", "Sorting mat")
    assert not [digest for digest in digests if digest in cards]
    assert cards.count("The facts they point to:") == sum(
        bool(c.grounds) for c in _cards(case.data)
    )
    assert "The facts they point to: Many states in the Americas have such relations" in cards


# --- The count ---


def test_what_turns_the_count_comes_first(case):
    first, second, *rest = (flip.choice.name for flip in room(case.data).flips)
    assert (first, second) == ("label_mario_loyola", "groups")
    assert rest[-1] == "leaning", "what changes nothing comes last"
    key = read(handout(case.data)).partition(KEY)[2]
    assert key.index("Where do you put Mario Loyola?") < key.index("There are 384 ways")


def test_shares_are_of_every_hundred_words(any_case):
    measured = room(any_case)
    if measured:
        assert abs(sum(counts["of_100"] for _, counts in measured.counts) - 100) <= 2


# --- A case of one's own ---


def test_terms_of_title_and_question_are_explained(small_raw):
    small_raw["glossary"] = [{"term": "Mill Road", "meaning": "A street."}]
    small_raw["glossary"] += [{"term": "kerb", "meaning": "An edge."}]
    for paragraph in small_raw["paragraphs"]:
        paragraph["digest"] = "Nothing of it."
    text = read(handout(CaseData.model_validate(small_raw)))
    assert "Mill Road: A street." in text
    assert "An edge." not in text


def test_the_authors_own_questions_are_printed(small_raw):
    data = CaseData.model_validate(small_raw)
    answers = read(handout(data, with_key=False)).partition("Your answers")[2]
    assert "Why are buses late? What does the councillor give as the reason?" in answers
    assert "☐" not in answers
    assert "too many cars" in answers
    assert "What would you ask her?" in answers
    assert data.exercises[0].explanation not in answers


def test_a_paragraph_that_there_is_explains_the_numbers(any_case):
    text = read(handout(any_case))
    if any(paragraph.digest for paragraph in any_case.paragraphs):
        assert f"P{(n := len(any_case.paragraphs))} means paragraph {n}." in text


def test_facts_that_are_not_annotated_are_written_down_before_the_because(any_case):
    arguments = [card.voice.argument for card in _cards(any_case)]
    page = handout(any_case, with_key=False)
    assert page.count('because …<span class="line">') == len(arguments)
    blank = page.count('data-head="The facts they point to" dir="auto"><span class="line">')
    assert blank == sum(not argument.grounds for argument in arguments)


def test_no_because_where_the_article_gives_no_facts(small_raw):
    small_raw["voices"][1]["argument"]["grounds"] = "not stated"
    page = handout(CaseData.model_validate(small_raw))
    assert page.count('because …<span class="line">') == 1
    assert page.count(CommonWords().not_said) == 1
    assert "not stated" not in page


@pytest.mark.parametrize("name", ALL)
def test_no_heading_stands_alone(name):
    page = handout(ALL[name](), with_key=False)
    assert not re.search(r"</h1>\s*<h1", page)
    assert page.count("<h1>Your answers") == 1


@pytest.mark.parametrize(("facts", "asked"), [(1, 0), (2, 0), (3, 1)])
def test_two_facts_are_no_choice(facts, asked):
    data = weakening(**{f"b-{n}": "nothing" for n in range(1, facts)}, k="a detail")
    citations = [citation for voice in data.voices for citation in voice.citations]
    voices = [voice.model_copy(update={"citations": tuple(citations)}) for voice in data.voices]
    data = data.model_copy(update={"voices": tuple(voices)})
    text = read(handout(data, with_key=False))
    assert "Where would you look" in text
    assert text.count("Which would you check first?") == asked


def test_nobody_denies_nothing(small_raw):
    text = read(handout(CaseData.model_validate(small_raw)))
    assert "The lane opened as a trial. Said by the council." in text
    assert "Denied by" not in text
