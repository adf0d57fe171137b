"""Who may speak: a name where one plainly stands beside, and none where not."""

import pytest

from kit.authors.candidates import candidates_of
from kit.authors.speakers import questions_of
from kit.counting.prose import Prose
from tests.conftest import ROOT


def asked(text, language):
    return [(it.name, it.is_quoted) for it in questions_of(Prose.of(text, language))]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("“It rains all day,” said Ina Berg.", "en", "Ina Berg"),
        ("“It rains all day,” said the head teacher on Monday.", "en", "the head teacher"),
        ("“It rains all day,” said the head, Ina Berg.", "en", "Ina Berg"),
        ("“It rains all day,” Ina Berg, a pupil, said.", "en", "Ina Berg"),
        ("But Ina Berg said: “It rains all day.”", "en", "Ina Berg"),
        ("“It rains all day,” according to Ina Berg.", "en", "Ina Berg"),
        ("«Llueve todo el día», señaló Ana Ruiz.", "es", "Ana Ruiz"),
        ("«Llueve todo el día», explicó la directora, Ana Ruiz.", "es", "Ana Ruiz"),
        ("La alcaldesa, Ana Ruiz, duda. «Llueve todo el día», dijo.", "es", "Ana Ruiz"),
        ("—Llueve todo el día —dijo Ana Ruiz—. No salgo.", "es", "Ana Ruiz"),
        ("„Es regnet den ganzen Tag“, sagte Ina Berg.", "de", "Ina Berg"),
        ("Ina Berg warnt: „Es regnet den ganzen Tag.“", "de", "Ina Berg"),
        ("« Il pleut toute la journée », a déclaré Ina Berg.", "fr", "Ina Berg"),
        ("« Il pleut toute la journée », précise le maire Jo Lund.", "fr", "Jo Lund"),
        ("”Det regnar hela dagen”, säger Ina Berg.", "sv", "Ina Berg"),
        ("“It rains all day,” the sign at the gate read.", "en", None),
        ("“It rains all day” was painted on the wall.", "en", None),
        ("«Sataa koko päivän», sanoi Ina Berg.", "fi", None),
    ],
)
def test_beside_a_quotation(text, language, name):
    assert asked(text, language)[0] == (name, True)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("“We move boxes,” Ina al-Sayed said.", "en", "Ina al-Sayed"),
        ("“We move boxes,” said Jo ap Rhys.", "en", "Jo ap Rhys"),
        ("“We move boxes,” said Jean-Luc d'Arcy, a judge.", "en", "Jean-Luc d'Arcy"),
        ("“We move boxes,” the minister, Jo bin Omar al-Din, said.", "en", "Jo bin Omar al-Din"),
        ("„Wir warten noch“, sagte Ina von der Heyde am Montag.", "de", "Ina von der Heyde"),
        ("„Wir warten noch“, sagte Müller von der CDU.", "de", "Müller"),
        ("Prof. Ina Berg has been there. “We move boxes,” she said.", "en", "Prof. Ina Berg"),
        ("– Nous attendons ici ? lui demande Jo Lund.", "fr", "Jo Lund"),
        ("« Nous attendons ici », prévient l'écologue Ina N'Diaye.", "fr", "Ina N'Diaye"),
    ],
)
def test_all_of_a_name_is_told(text, language, name):
    assert asked(text, language)[0] == (name, True)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Su portavoz, Ana Ruiz Gil, sostiene que «llueve todo el día».", "es", "Ana Ruiz Gil"),
        ("La experta del Defensor, Ana Ruiz, dice que «llueve mucho hoy».", "es", "Ana Ruiz"),
        ("A su lado, el socialista Jo Paz, le replica: «Llueve todo el día».", "es", "Jo Paz"),
        ("“It rains all day,” the mayor’s friend, a cousin of Jo Lund, said.", "en", None),
    ],
)
def test_a_role_gives_way_to_the_name_behind_it(text, language, name):
    assert asked(text, language)[0][0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ina Berg, a pupil, said the plan had been “a bad joke, all of it”.", "Ina Berg"),
        ("Late last night an aide said the plan was “a bad joke, all of it”.", "an aide"),
        ("Halden’s director, Ina Berg, began. “We wait for sun,” she said.", "Ina Berg"),
        ("The ministry in Rome said it was “a bad joke, all of it”.", "the ministry"),
        ("A senior Western aide said it was “a bad joke, all of it”.", "a senior Western aide"),
        ("Ina Berg said the price, $3.1 billion, was “a bad joke, all of it”.", "Ina Berg"),
        ("The letter was signed by Jo Lund. “We wait for sun,” it said.", None),
        ("A “test of nerves” – his friends say “folly” – began.", None),
    ],
)
def test_what_is_told_of_does_not_speak(text, name):
    assert asked(text, "en")[0][0] == name


def test_before_a_colon_the_one_person_named_speaks_whatever_the_verb_is():
    text = "Ina Berg kam. Danach, so Berg weiter, wurde sie deutlich: „Wir warten auf Sonne.“"
    assert asked(text, "de") == [("Ina Berg", True)]
    text = f"Jo Lund kam. {text.replace('so Berg', 'mit Lund und Berg')}"
    assert asked(text, "de") == [(None, True)]


def test_titles_of_courtesy_do_not_part_a_person_in_two():
    text = "“We wait for sun,” said Jo de la Cruz.\n\nMs. de la Cruz said: “It rains all day.”"
    assert asked(text, "en") == [("Jo de la Cruz", True)] * 2
    text = f"{text}\n\nHer cousin Bo de la Cruz left. Mr. de la Cruz said: “I like the rain.”"
    assert asked(text, "en")[-1] == ("Mr. de la Cruz", True)


def test_the_turns_of_an_interview_are_asked_about():
    turns = ("Lund: Why is it so?", "Berg: It is cold.", "Lund: Oh?", "Berg: Yes, it is.")
    text = "\n\n".join(("Jo Lund asked.", *turns))
    assert asked(text, "en") == [("Jo Lund", True), ("Berg", True), ("Berg", True)]
    text = text.replace("Lund:", "Q:").replace("Berg:", "A:")
    assert asked(text, "en") == [(None, True)] * 3


def test_a_quotation_without_spaces_is_asked_about():
    assert asked("町長は「次の津波は必ず来る」と述べた。", "ja") == [(None, True)]


def test_an_inset_tells_who_speaks():
    text = "«Es un vaso nuevo —afirma Ana Ruiz— para otra agua»."
    assert asked(text, "es") == [("Ana Ruiz", True)]


def test_a_surname_is_told_in_full_and_she_goes_on():
    text = "Ina Berg runs it.\n\n“It rains all day,” said Berg. “We wait for sun,” she said."
    assert asked(text, "en") == [("Ina Berg", True)] * 2


def test_the_one_who_speaks_next_is_not_the_one_before():
    text = "Ina Berg said: “It rains all day.” Jo Lund said: “It is dry here.”"
    assert asked(text, "en") == [("Ina Berg", True), ("Jo Lund", True)]


def test_a_paper_does_not_speak():
    assert asked("According to a study, it rains more. Según PISA, llueve.", "en") == []


def test_retold_speech_is_asked_about():
    assert asked("Jo Lund, a baker, said that it was cold.", "en") == [("Jo Lund", False)]


def test_more_names_of_the_spanish_story_are_right_than_rules_had_before():
    text = (ROOT / "data" / "moviles-en-clase" / "article.txt").read_text(encoding="utf-8")
    names = [name for name, is_quoted in asked(text, "es") if is_quoted]
    assert names.count(None) <= 1
    assert names[0] == names[-1] == "Elvira Santacruz"


def test_a_fragment_can_be_used_as_it_is():
    text = "“We said: ‘no’, and then, after a long night, we said yes once more,” said Jo Lund."
    prose = Prose.of(f"{text}\n\n“We said yes,” said Ina Berg.\n\nWe said yes, all of us.", "en")
    for candidate in candidates_of(questions_of(prose), prose):
        for fragment, n in candidate.fragments:
            assert len(fragment.split()) <= 12
            assert len(prose.find_in(n, fragment)) == 1
            assert (fragment in candidate.needs_paragraph) == (len(prose.find(fragment)) > 1)


@pytest.mark.parametrize(
    "piece",
    ["“", "Aa ", "A, ", "said ", "the a ", "according to A ", "“a b c” ", "A’s ", "al-A ", "a b, "],
)
def test_no_text_takes_long(piece):
    """Within the test's own time limit; a pattern that goes back and back would take minutes."""
    questions_of(Prose.of(piece * 20_000, "en"))
