"""Names and folders that a case cannot have, as a form and a command say so."""

import pytest

from kit.authors.names import taken, wrong_language, wrong_name
from tests.conftest import CASE


@pytest.mark.parametrize(
    "name", ["", " ", "A", "a--b", "../a", "con", CASE, "a" * 61, "市長", "a\n"]
)
def test_a_name_that_cannot_be(name):
    line = wrong_name(name)
    assert line
    assert line.isprintable(), "it is one line"
    meant = line.rpartition("take ")[2] if "take " in line else ""
    assert meant in {"", "another"} or wrong_name(meant) is None


@pytest.mark.parametrize("name", ["a", "los-moviles", "2024", "a" * 60])
def test_a_name_that_can_be(name):
    assert wrong_name(name) is None


def test_a_language_is_a_code():
    assert [wrong_language(tag) for tag in (None, "es", "pt-BR")] == [None] * 3
    assert all(wrong_language(tag) for tag in ("", "Spanish", "es\n", "ES", "../"))


def test_a_folder_that_is_taken(tmp_path):
    assert taken(tmp_path / "new") is None
    (tmp_path / "dangling").symlink_to(tmp_path / "none")
    for place in (tmp_path, tmp_path / "dangling", tmp_path / "none" / "new"):
        assert taken(place)
