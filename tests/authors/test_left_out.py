"""The file of lines that were left out, as it is written, edited and read again."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kit.authors.copied import article_in
from kit.authors.left_out import (
    LEFT_OUT,
    LeftOut,
    left_out_in,
    read,
    remember_left_out,
    written,
)
from tests.conftest import documented_cases

TEXT = documented_cases()[0][0]
PARAGRAPHS = TEXT.strip().split("\n\n")


def on_one_line(text):
    return " ".join(text.split())


REASONS = st.text().map(on_one_line).filter(lambda text: "]" not in text)
TEXTS = st.text(min_size=1).map(on_one_line).filter(bool)
PLACES = st.none() | st.integers(1, 999_999)


@example([LeftOut("at the end", None, "[tags, before P3] # x")])
@example([LeftOut("", 2, "# no comment"), LeftOut("a, b, before P1", 7, "]")])
@given(st.lists(st.builds(LeftOut, REASONS, PLACES, TEXTS)))
def test_what_is_written_is_read_again(lines):
    assert read(written(lines)) == lines


@example("[")
@example("[a\n]b")
@example("[] x\n[,] y\n[, at the end] z\n[before P0] u\n[before P99999999999999] v")
@given(st.text() | st.lists(st.sampled_from(["[", "]", ", ", "before P", "2", "at the end", "\n"])))
def test_whatever_stands_there_is_read_and_stays(text):
    text = "".join(text)
    once = read(text)
    kept = " ".join(line.text for line in once)
    for line in text.split("\n"):
        if not line.strip().startswith("["):
            assert on_one_line(line) in on_one_line(kept)
    clean = [LeftOut(on_one_line(x.reason), x.before, on_one_line(x.text)) for x in once]
    assert read(written(once)) == clean


def test_a_file_of_the_first_form():
    head = "These lines of your text are not in article.txt. If one belongs to the article, …"
    text = f"{head}\n\n[the headline, which is in case.yaml] Phones\n[tags] [x] y\nmine\n"
    assert read(text) == [
        LeftOut("the headline, which is in case.yaml", None, "Phones"),
        LeftOut("tags", None, "[x] y"),
        LeftOut("", None, "mine"),
    ]


@pytest.mark.parametrize("is_one_line", [False, True])
def test_each_line_knows_where_it_stood(is_one_line):
    lines = ["Share", *PARAGRAPHS[:2], "Publicidad", "Tags: x", *PARAGRAPHS[2:], "© 2024"]
    if is_one_line:
        lines = ["Share", " ".join(PARAGRAPHS * 3), "© 2024"]
    copied = article_in("\n\n".join(lines), "en")
    assert copied.is_grouped == is_one_line
    places = {line.text: line.before for line in copied.left_out}
    inside = {} if is_one_line else {"Publicidad": 3, "Tags: x": 3}
    assert places == {"Share": 1, **inside, "© 2024": None}


def test_beside_the_case(tmp_path):
    assert left_out_in(tmp_path) == []
    lines = [LeftOut("", 1, "a \ud800"), LeftOut("tags", None, "b")]
    remember_left_out(tmp_path, lines)
    assert [line.text for line in left_out_in(tmp_path)] == ["a ?", "b"]
    (tmp_path / LEFT_OUT).write_bytes(b"[tags] \xff\r\nmine\r\n")
    assert left_out_in(tmp_path) == [LeftOut("tags", None, "\ufffd"), LeftOut("", None, "mine")]
    (tmp_path / LEFT_OUT).unlink()
    (tmp_path / LEFT_OUT).mkdir()
    assert left_out_in(tmp_path) == []
    with pytest.raises(OSError, match="not an ordinary file"):
        remember_left_out(tmp_path, lines)
