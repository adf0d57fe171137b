"""Both files: read back as Moodle's and Canvas' importers read them, and held against the items."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from kit import list_cases, load_case
from kit.case.calls import CallError
from kit.case.model import CaseData
from kit.exchange.quiz.moodle import moodle_xml
from kit.exchange.quiz.qti import qti_zip
from kit.exchange.quiz.questions import questions_of
from kit.exercises.kinds.blind import is_named
from kit.exercises.kinds.catalogue import all_items
from tests import made_up
from tests.conftest import CASE, STORY
from tests.exchange.quiz.moodle_reader import read_moodle
from tests.exchange.quiz.qti_reader import read_qti
from tests.hostile import hostile_case

TAGS = {"p", "b", "em", "ul", "ol", "li", "blockquote", "a", "br", "small", "sup", "span"}
ATTRIBUTES = {"href", "target", "rel", "class", "lang", "dir", "start"}
ATTRIBUTES |= {"aria-hidden", "data-stance"}


class Html(HTMLParser):
    """Reads HTML as a browser does, and refuses what is not the kit's own."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said, self.open = [], []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attrs):
        assert tag in TAGS, tag
        for name, value in attrs:
            assert name in ATTRIBUTES, name
            assert name != "href" or re.match("https?://", value)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.said.append(data)

    def handle_comment(self, data):
        raise AssertionError(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.said).split())


def check(case: CaseData) -> None:
    questions = questions_of(case)
    for one in questions:
        texts = [one.text, one.feedback, one.for_grader or ""]
        texts += [it for choice in one.choices for it in (choice.text, choice.feedback)]
        for text in texts:
            Html(text)
    moodle, wrong = read_moodle(moodle_xml(case))
    assert wrong == []
    quizzes, wrong = read_qti(qti_zip(case))
    assert wrong == []
    canvas = [one for quiz in quizzes.values() for one in quiz]
    assert len(moodle) == len(canvas) == len(questions)
    for one, there, here in zip(questions, moodle, canvas, strict=True):
        answers = [(str(it.text), 100 * it.has_point, str(it.feedback)) for it in one.choices]
        assert there.answers == here.answers == answers
        assert there.values["questiontext"] == here.text == one.text
        assert there.values["generalfeedback"] == one.feedback
        assert here.general == one.feedback + (one.for_grader or "")
        assert there.values["name"] == here.title
        # An answer that can cost a point is there exactly where there are points.
        has_points = bool(answers)
        assert there.kind == ("multichoice" if has_points else "essay")
        assert float(there.values["defaultgrade"]) == here.points == has_points
        assert {share for _, share, _ in answers} == ({0, 100} if has_points else set())


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", list_cases())
def test_of_bundled_cases_all_is_read_back(name, language):
    check(load_case(name, language=language).data)


@pytest.mark.parametrize("make", made_up.ALL.values(), ids=made_up.ALL)
def test_of_made_up_cases_all_is_read_back(make):
    case = make()
    if case.draft:
        with pytest.raises(CallError):
            questions_of(case)
    else:
        check(case)
        check(case.told_in(made_up_language(case)))


def made_up_language(case: CaseData):
    from kit.language import LANGUAGES

    return next(it for it in LANGUAGES.values() if it != case.language)


def test_hostile_text_in_every_field_stays_text(small_raw):
    case = hostile_case(small_raw)
    check(case)
    said = " ".join(Html(one.text + one.feedback).text for one in questions_of(case))
    assert "<script>window.hacked=1</script>" in said  # as text, whole


def test_what_no_xml_can_hold_is_replaced(small_raw):
    """The model takes no such characters today: the writer does not count on it."""
    case = CaseData.model_validate(small_raw)
    stance = case.stances[0].model_copy(update={"label": "a\x00\x0b\ufffe\ud800z]]>"})
    book = case.codebook.model_copy(update={"stances": (stance, case.stances[1])})
    odd = case.model_copy(update={"codebook": book, "title": "\x1b[31m/a//b"})
    found, wrong = read_moodle(moodle_xml(odd))
    assert wrong == []
    assert any("a����z]]&gt;" in one.values["questiontext"] for one in found)
    assert {one.category.rpartition("/")[0] for one in found} == {"$course$/top/�[31m//a////b"}
    assert read_qti(qti_zip(odd))[1] == []


def test_each_says_where_it_stands_what_was_found_and_whose_it_is(case):
    labels = {f"{it.symbol} {it.label}" for it in case.stances}
    for one in questions_of(case.data):
        told = Html(one.feedback).text
        assert all(label in told for label in labels)
        assert case.data.article.address in one.feedback
        assert "CC BY 4.0" in told
        if one.id.startswith(("check-", "speaker-", "sort-")) and "plan" not in one.id:
            assert re.search(r"Where it stands in the story: P\d+", told), one.id
        if one.id.endswith("-verdict"):
            item = case.data.evidence_by_id[one.id.removeprefix("check-").removesuffix("-verdict")]
            assert " ".join(item.check.found.split()) in told
            for id_ in item.check.sources:
                assert case.data.references_by_id[id_].title in told
        if not one.choices:
            assert "Nobody is right or wrong here" in told


def test_full_points_beside_ours_are_explained(case):
    for one in questions_of(case.data):
        is_shared = sum(choice.has_point for choice in one.choices) > 1
        assert ("where to draw the line is a reading" in one.feedback) is is_shared
        if one.id.startswith("check-") and one.choices:
            points = {str(choice.text): choice.has_point for choice in one.choices}
            assert points["it holds in part"]
            assert points["I cannot tell"]
            assert points["it holds"] is not points["it does not hold"]
            assert points["it holds"] is ("✓" in one.feedback)
        elif one.choices:
            assert not is_shared


def test_the_rubric_is_the_graders(case):
    by_id = {one.id: Html(one.for_grader or "").text for one in questions_of(case.data)}
    assert "I treat both alike." in by_id["pair-draft"]
    assert "The step, and what would break it." in by_id["exit-exit"]


@pytest.mark.parametrize("make", [*made_up.ALL.values()], ids=made_up.ALL)
def test_no_made_up_name_is_given_away(make):
    case = make()
    if not case.draft:
        tells_no_name(case)


def test_no_name_is_given_away(case):
    assert tells_no_name(case.data) == 6


def tells_no_name(case: CaseData) -> int:
    case = case.without_drafts
    items = all_items(case, "quiz")
    sorts = [one for one in questions_of(case) if one.part == "sort"]
    for one in sorts:
        item = items[one.id.removesuffix("-first")]
        html = re.sub("<p><small>.*?</small></p>", "", one.text + one.feedback)  # where it is from
        text = Html(html).text
        assert not is_named(case, item.about, f"{one.title} {text}"), one.id
        assert item.about.id not in one.id
    assert len({one.title for one in sorts}) == len(sorts)
    return len(sorts)


@pytest.mark.parametrize("name", [STORY, CASE])
def test_the_articles_text_stays_where_it_is(name, article):
    """Of a case, too, whose article is inside: no more of it than a fragment has."""
    case = load_case(name).data
    texts = [*case.text, article] if name == STORY else case.text
    runs = {tuple(words[n : n + 13]) for words in map(words_of, texts) for n in range(len(words))}
    for one in questions_of(case):
        for html in (one.text, one.feedback, *(choice.text for choice in one.choices)):
            words = words_of(Html(html).text)
            assert not any(tuple(words[n : n + 13]) in runs for n in range(len(words) - 12))


def test_reports_with_their_texts_inside_are_not_copied():
    case = made_up.two_reports()
    report = case.articles[0]
    long = "The ferry sails on tonight although the council has voted for a bridge of steel."
    inside = report.with_text([long, "And it will sail tomorrow."])
    case = case.model_copy(update={"articles": (inside,)})
    assert any(long in str(step.shown) for step in all_items(case, "quiz")["reports"].steps)
    assert "although the council" not in moodle_xml(case).decode()


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def test_the_same_case_gives_the_same_files(case):
    assert moodle_xml(case.data) == moodle_xml(case.data)
    assert qti_zip(case.data) == qti_zip(case.data)
