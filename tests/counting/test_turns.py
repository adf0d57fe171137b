"""Turns of an interview or a dialogue are speech without marks, each of one speaker."""

import pytest

from kit.authors.speakers import questions_of
from kit.counting.extents import Said, extent_of
from kit.counting.prose import Place, Prose
from kit.counting.speech import speech_at

INTERVIEW = """
Ina Berg has studied it for years.

Q: Is it safe? And for whom?

A: It’s “hard to tell”, I’d say. So I don’t live there.

Q: Would you?

A: No. Never.
"""


def test_a_turn_is_quoted_without_its_label():
    prose = Prose.of(INTERVIEW, "en")
    assert [prose.words_quoted(n) for n in range(1, 6)] == [0, 6, 11, 2, 2]


def test_a_turn_goes_on_in_paragraphs_without_a_label():
    goes_on = INTERVIEW.replace("A:", "Ina Berg:").replace(
        "Q: Would", "Nor does my son.\n\n(She laughs.)\n\nQ: Would"
    )
    prose = Prose.of(goes_on + "\nShe has written a book about it.", "en")
    assert [prose.words_quoted(n) for n in range(1, 9)] == [0, 6, 11, 4, 0, 2, 2, 0]
    assert {it.place.paragraph: it.name for it in questions_of(prose)} == {
        2: None,
        3: "Ina Berg",
        4: "Ina Berg",
    }


def test_much_between_two_turns_is_the_reporters():
    told = "\n\n".join(["She has written four books about it."] * 4)
    prose = Prose.of(INTERVIEW.replace("Q: Would", f"{told}\n\nQ: Would"), "en")
    assert prose.words_quoted(4) == 0


def test_a_passage_is_the_whole_turn_and_direct():
    prose = Prose.of(INTERVIEW, "en")
    place = extent_of(Said("ina", "I don’t live there"), prose).place
    assert (place.start, place.end) == (0, len(prose.paragraphs[2]))
    assert speech_at(place, prose) == "direct"


@pytest.mark.parametrize(
    ("lines", "language"),
    [
        (["Moderatorin: Warum?", "Müller: Darum.", "Moderatorin: Und?", "Müller: Eben."], "de"),
        (["P. ¿Por qué?", "R. Porque sí.", "P. ¿Y?", "R. Eso."], "es"),
        (["Pregunta. ¿Por qué?", "Respuesta. Porque sí.", "P. ¿Y?", "R. Eso."], "es"),
        (["問：なぜ？", "答：雨だから。", "問：まだ？", "答：まだ。"], "ja"),
    ],
)
def test_labels_are_names_roles_or_letters(lines, language):
    prose = Prose.of("\n\n".join(lines), language)
    assert all(prose.quotations[n] for n in range(4))


@pytest.mark.parametrize(
    "lines",
    [
        ["Photo: Jo Lund.", "It rains.", "Photo: Ina Berg.", "It is cold."],
        ["Where: the hall.", "When: at noon.", "Who: anybody."],
        ["Note: it rains.", "Note: it is cold.", "It snows."],
        ["Jo Lund said: It rains all day.", "Ina Berg said this: It does not."],
    ],
)
def test_other_lines_with_a_colon_are_no_interview(lines):
    assert not any(Prose.of("\n\n".join(lines), "en").quotations)


def test_what_is_said_around_an_inset_is_one_passage():
    text = "—¿Y a mí dónde me llevan? —pregunta—. ¿A un piso? Yo no me voy."
    prose = Prose.of(text, "es")
    place = extent_of(Said("ana", "dónde me llevan"), prose).place
    assert prose.text(place) == text
    assert prose.quoted_at(place) == 13


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("—Los muertos también se mudan —le dice su hijo.", "direct"),
        ("Dijo ayer en los pasillos: «No hay agua».", "direct"),
        ("La ministra dijo «No hay agua. Nunca hubo».", "direct"),
        ("En el pueblo la llaman «La Bestia».", "mixed"),
        ("Pide una presa «más pequeña».", "mixed"),
    ],
)
def test_speech_that_ends_without_a_stop_inside_its_marks(text, speech):
    prose = Prose.of(text, "es")
    assert speech_at(Place(1, 0, len(text)), prose) == speech
