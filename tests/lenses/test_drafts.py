"""A draft is shown as one: dashed, with the word, in every lens and language."""

import random
import re

import pytest

from kit.case.case import Case
from kit.case.model import CaseData
from kit.language import LANGUAGES
from kit.lenses.reader.page import article_text
from kit.lenses.room import figure
from kit.source.own_text import text_inside
from tests.drafting import SECRET, unlabelled, with_drafts
from tests.lenses.pages_of import PAGES, text_of
from tests.pseudo import Pseudo
from tests.smallest import TEXT

WORDS = {"en": "draft", "es": "borrador", "qaa": "δραφτ"}
TOLD_IN = {**LANGUAGES, "qaa": Pseudo()}
# What of a page shows no voice and no fact of this case.
WITHOUT = {"story", "wording", "wording_table", "missing_voices", "later_events"}
OF_TWO = {"two_reports", "two_reports_table"}  # which show nothing where there is one report


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("name", sorted(PAGES.keys() - OF_TWO))
def test_each_lens_that_shows_one_says_so(name, language):
    page = PAGES[name](unlabelled().told_in(TOLD_IN[language]))
    assert (SECRET in page) == (name not in WITHOUT)
    assert (WORDS[language] in text_of(page)) == (name not in WITHOUT)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", PAGES)
def test_each_lens_opens_a_case_of_which_nothing_is_written_yet(name, language):
    stances = [{"id": "for"}, {"id": "against", "label": ""}]
    article = {"language": language, "words": 0, "paragraphs": 0}
    raw = {"draft": True, "id": "x", "codebook": {"stances": stances}, "article": article}
    assert PAGES[name](CaseData.model_validate(raw))
    voice = {"id": "ann", "name": "Ann", "draft": True, "passages": []}
    assert PAGES[name](CaseData.model_validate(raw | {"voices": [voice]}))


@pytest.mark.parametrize("name", ["board", "compare", "argument_map", "affiliations", "balance"])
def test_the_word_stands_where_the_question_will_stand(name):
    raw = unlabelled().model_dump() | {"draft": True, "question": None}
    page = text_of(PAGES[name](CaseData.model_validate(raw)))
    assert "The question is not written yet draft" in page


@pytest.mark.parametrize("name", sorted(PAGES.keys() - WITHOUT))
@pytest.mark.parametrize("seed", range(4))
def test_the_word_stands_with_each_name_and_fact(name, seed):
    """By the name or the fact itself; a reading or a finding has it behind."""
    page = str(PAGES[name](with_drafts(random.Random(seed))))
    told = re.findall(rf"{SECRET}(?:</(?:bdi|em|span)>|[”.\s])*(?:[^<>”]*[”])?(.{{0,60}})", page)
    marked = [it for it in told if re.search(r"^\W*(\(draft\)|<span class=.pk-draft.>)", it)]
    assert told
    assert marked


@pytest.mark.parametrize("name", PAGES)
def test_none_is_taken_for_a_voice_without_a_position(name):
    text = text_of(PAGES[name](unlabelled()))
    assert not re.search(rf"{SECRET} draft[:;,. ]*(–|\()? ?no position", text)


def test_one_without_a_label_stands_apart_on_the_board():
    page = str(PAGES["board"](unlabelled()))
    apart = page.partition("Drafts whose answer is not annotated yet (1)")[2]
    assert f"{SECRET} <span" in apart
    assert "takes no position" not in page.lower()


def test_the_voices_table_says_that_the_answer_is_not_annotated():
    row = str(PAGES["voices_table"](unlabelled())).partition(
        f'<th scope="row"><span class="pk-drafted">{SECRET}'
    )
    assert "not annotated yet" in text_of(row[2].partition("</tr>")[0])


def test_the_tables_have_a_column():
    case = Case(unlabelled())
    assert case.voices["draft"].to_dict() == {
        "ana": False,
        "ben": False,
        "cy": False,
        "di": True,
        "guessed": True,
    }
    assert case.voices.loc["guessed", "stance"] == "not annotated yet"
    assert "guessed" not in case.viewpoints.index
    assert case.evidence["draft"].to_list() == [False, False, True]
    assert case.evidence["draft_check"].to_list() == [True, True, False]
    assert case.evidence["verdict"].isna().all()
    assert case.evidence["finding"].isna().to_list() == [False, True, True]
    assert case.passages["draft"].sum() == 1
    assert case.citations["draft"].sum() == 1


def test_a_figure_says_it_at_the_name():
    chart = figure.turns(Case(unlabelled()))
    assert f"{SECRET} (draft)" in str(chart.figure)
    assert f"{SECRET} (draft)" in str(chart.rows)


def test_what_a_draft_quotes_is_marked_in_the_text_itself():
    case = unlabelled()
    case = case.with_text([it.strip() for it in TEXT.split("\n\n")])
    one, two, three = str(article_text(case, text_inside(case))).split("<template")[1:]
    assert "pk-drafted" not in one + two
    assert re.search(r'pk-quoted pk-drafted".*sleep worse.*pk-draft">draft<', three)


def test_the_block_of_a_paragraph_says_that_somebody_may_not_speak_there():
    page = str(PAGES["reader"](unlabelled()))
    assert re.findall(r'<input type="radio" name="paragraph"[^>]*aria-label="([^"]*)"', page) == [
        "P1",
        "P2",
        "P3 (draft)",
    ]
