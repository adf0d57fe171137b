"""What `check` asks an author to look at once more: true of the case, and silent on a whole one."""

import pytest

from kit import load_case
from kit.authors.not_stated import means_not_stated
from kit.authors.notes import notes
from kit.case.case import Case, list_cases
from kit.case.model import CaseData
from tests import made_up
from tests.conftest import documented_cases, write_case
from tests.smallest import smallest

SMALLEST, COMPLETE = documented_cases()


def noted(raw):
    return [*notes(Case(CaseData.model_validate(raw)))]


def beginnings(raw):
    return [line.partition(",")[0] for line in noted(raw)]


@pytest.mark.parametrize("name", list_cases())
def test_a_bundled_case_has_none(name):
    assert [*notes(load_case(name))] == []


def test_a_second_report_of_which_little_is_annotated(tmp_path):
    article, text = COMPLETE
    text = text[: text.index("articles:\n")]
    text += "articles: [{id: road-watch, article: {language: en}}]\n"
    folder = write_case(tmp_path / "two", article, text)
    (folder / "article-road-watch.txt").write_text(article, encoding="utf-8")
    assert [*notes(load_case(folder))] == [
        "articles: road-watch: nobody is heard in it, so there is little to compare; add passages",
        "articles: road-watch: its text is the case's own article; is it the right file?",
        "articles: road-watch: no citations, so the facts of the two reports are not compared",
    ]


def test_the_documented_cases_have_what_is_left_to_do(tmp_path):
    assert [*notes(load_case(write_case(tmp_path / "complete", *COMPLETE)))] == []
    found = notes(load_case(write_case(tmp_path / "smallest", *SMALLEST)))
    assert [line[:20] for line in found] == ["article: no headline", "article: no address,"]


@pytest.mark.parametrize("build", made_up.ALL.values(), ids=made_up.ALL)
def test_each_is_one_line_and_no_sort_floods_the_others(build):
    found = [*notes(Case(build()))]
    assert all(len(line.splitlines()) == 1 and len(line) < 400 for line in found)
    assert len(found) < 12


def test_a_stance_that_nobody_takes(small_raw):
    small_raw["voices"][1]["position"] = {"stance": "build-it"}
    assert beginnings(small_raw) == ["stance leave-it: no voice takes it"]


def test_a_voice_of_which_each_word_tells_who_speaks(tmp_path):
    def change(raw):
        raw["voices"][3]["affiliation"]["role"] = "sleep doctor"

    found = [*notes(smallest(tmp_path, change=change)[2])]
    assert [line for line in found if line.startswith("voice ")] == [
        "voice di: no words to sort without its name, since each text tells who speaks (sleep);"
        " quote other words of it"
    ]


def test_a_text_that_travels_needs_no_address(small_raw):
    del small_raw["article"]["address"]
    assert beginnings(small_raw) == ["article: no address"]
    small_raw["article"]["licence"] = "CC BY 4.0"
    assert noted(small_raw) == []


@pytest.mark.parametrize("written", ["no consta", "Nicht angegeben.", "Unknown", "—", "Not stated"])
def test_what_is_not_stated_in_other_words(small_raw, written):
    small_raw["voices"][1]["affiliation"]["organization"] = written
    (note,) = noted(small_raw)
    assert note.startswith(f"voice shopkeepers: affiliation.organization: '{written}' is shown as")
    assert "write not stated, " in note


@pytest.mark.parametrize("name", ["The Unknown Soldier", "No Name", "Ignoto Militi", "NA", "ND"])
def test_a_name_is_a_name(name):
    assert not means_not_stated(name)


def test_many_of_one_sort_are_told_as_a_few(small_raw):
    silent = small_raw["voices"][1] | {"passages": [], "affiliation": {"role": "unknown"}}
    small_raw["voices"] += [silent | {"id": f"v-{i}", "name": f"V {i}"} for i in range(9)]
    found = noted(small_raw)
    assert len(found) == 4
    assert found[-1] == "… and 6 more like the last one"
