"""A text's bytes in any encoding that programs save them in."""

import pytest

from kit.source.decoding import decoded
from kit.source.own_text import NotTheArticle

TEXT = "«Sí», dijo él.\nDespués calló."


@pytest.mark.parametrize(
    ("encoding", "told", "is_guessed"),
    [
        ("utf-8", "UTF-8", False),
        ("utf-8-sig", "UTF-8", False),
        ("utf-16", "UTF-16", False),
        ("cp1252", "Windows-1252", True),
        ("latin-1", "Windows-1252", True),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(encoding, told, is_guessed, end):
    found = decoded(TEXT.replace("\n", end).encode(encoding), "x")
    assert (found.text, found.encoding, found.is_guessed) == (TEXT, told, is_guessed)


def test_utf_16_the_other_way_round():
    assert decoded(b"\xfe\xff" + TEXT.encode("utf-16-be"), "x").text == TEXT


def test_a_damaged_byte_loses_one_sign():
    found = decoded(TEXT.encode().replace(b"dijo", b"d\xffjo"), "x")
    assert (found.text, found.lost) == (TEXT.replace("dijo", "d�jo"), 1)


def test_another_alphabet_is_not_guessed():
    with pytest.raises(NotTheArticle, match="is not plain text"):
        decoded("Совет решит в мае".encode("cp1251"), "x")
