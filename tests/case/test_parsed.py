import json
import shutil

import pytest

from kit.case import case as cases
from kit.case.case import DATA, list_cases, load_case
from kit.case.loading import read_case
from kit.case.parsed import PARSED, from_parsed_copy, parsed_copy
from tests.hostile import HOSTILE


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return a function that puts a case and its copy where a wheel has them."""
    monkeypatch.setattr(cases, "INSTALLED", tmp_path)

    def _put(name):
        place = tmp_path / name
        shutil.copytree(DATA / name, place)
        # Git ignores what is not ours; a copy never holds it.
        (place / PARSED).write_text(parsed_copy(read_case(place), place), encoding="utf-8")
        return place

    return _put


@pytest.mark.parametrize("name", list_cases())
def test_a_copy_is_the_case_with_its_texts(folder, name):
    place, case = folder(name), load_case(name).data
    copied = from_parsed_copy(place)
    assert copied == case
    assert copied.text == case.text
    assert [it.text for it in copied.articles] == [it.text for it in case.articles]


def test_a_copy_is_read_instead_of_the_files(folder, monkeypatch):
    place = folder("school-phones")
    monkeypatch.setattr(cases, "read_case", lambda _: pytest.fail("read the files"))
    assert load_case(place).title


@pytest.mark.parametrize("file", ["case.yaml", "voices.yaml", "article.txt"])
def test_a_copy_of_other_files_is_left_alone(folder, file):
    place = folder("school-phones")
    with (place / file).open("a", encoding="utf-8") as changed:
        changed.write("\n")
    assert from_parsed_copy(place) is None
    assert load_case(place).data == load_case(DATA / "school-phones").data


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"of": 1, "case": "{}", "texts": {}}',
        '{"of": "", "texts": 7}',
        HOSTILE,
    ],
)
def test_a_damaged_copy_is_left_alone(folder, text):
    place = folder("school-phones")
    (place / PARSED).write_text(text, encoding="utf-8")
    assert load_case(place).data == load_case(DATA / "school-phones").data


def test_a_strangers_copy_is_never_believed(folder, tmp_path):
    place = folder("school-phones")
    copy = json.loads((place / PARSED).read_text(encoding="utf-8"))
    copy["case"] = copy["case"].replace("School", "Stranger's school")
    (place / PARSED).write_text(json.dumps(copy), encoding="utf-8")
    elsewhere = tmp_path / "elsewhere" / "school-phones"
    shutil.copytree(place, elsewhere)
    assert load_case(elsewhere).data == load_case(DATA / "school-phones").data
