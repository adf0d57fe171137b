"""Paragraphs of a text, however its lines are broken."""

import pytest

from kit.counting.paragraphs import digest, paragraphs_of

STORY = ["It was cold. Nobody came.", "“Go home,” she said.", "They went."]


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(STORY),
        "\n".join(STORY),
        "\r\n\r\n".join(STORY),
        "\n \t\n\n".join(STORY) + "\n\n\n",
        "It was cold.\nNobody came.\n\n“Go home,”\nshe said.\n\nThey went.".replace(".\nN", ". N"),
        "It was  cold.\u00a0Nobody came.\n\n“Go\u200b home,” she said.\n\nThey went.",
    ],
    ids=["blank lines", "lines", "Windows", "blanks", "wrapped", "marks of copying"],
)
def test_however_its_lines_are_broken(text):
    assert paragraphs_of(text) == STORY


def test_the_digest_does_not_hang_on_how_it_was_copied():
    assert digest(["“It’s”"]) == digest(['"It\'s"']) != digest(["Its"])


@pytest.mark.parametrize("text", ["", " \n\n ", "\u200b"])
def test_nothing(text):
    assert paragraphs_of(text) == []
