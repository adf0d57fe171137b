"""The blind sort tells nobody's name, in whatever language, script and form it stands there."""

import pytest

from kit.exercises.kinds.blind import tells, without_name
from kit.exercises.kinds.giveaways import giveaways, without_words
from kit.language import ENGLISH
from kit.language.stop_words import STOP_WORDS
from tests.made_up import BUILD, _case, _passage, _voice
from tests.smallest import smallest


def told(name, text, language="en", **more) -> str | None:
    """Return a text without the name of a voice, or None if it tells."""
    affiliation = {part: more.pop(part) for part in ("role", "organization") if part in more}
    voice = _voice("v", name, BUILD, _passage(1, "words")) | {"affiliation": affiliation} | more
    data = _case("blind", 1, [voice], article={"language": language})
    return without_name(data.told_in(ENGLISH), text, data.voices[0])


ME = "[the speaker]"


@pytest.mark.parametrize(
    ("language", "name", "text", "expected"),
    [
        ("en", "Ana Ruiz", "Ruiz's school", f"{ME}'s school"),
        ("en", "Ana Ruiz", "Ruiz’s school", f"{ME}’s school"),
        ("en", "Ana Ruiz", "Mr. A. Ruiz said", f"{ME} said"),
        ("en", "Ana Ruiz", "A.R. said", f"{ME} said"),
        ("en", "Ana Ruiz", "ANA RUIZ said", f"{ME} said"),
        ("en", "Ana Ruiz", "Ana Ruiz-led", f"{ME}-led"),
        ("en", "Ana Ruiz", "Ruizian", "Ruizian"),
        ("en", "Brom Kroon-Ashby", "Ashby and Kroon", f"{ME} and {ME}"),
        ("en", "Liesk O’Farrow", "Liesk O'Farrow", ME),
        ("en", "Will Young", "They will go. Will goes.", f"They will go. {ME} goes."),
        ("es", "Sebastià Ferrer", "Sebastia Ferrer dijo", f"{ME} dijo"),
        ("es", "Sebastia Ferrer", "dice Sebastià", f"dice {ME}"),
        ("es", "Sebastià Ferrer", "Sebastia\u0300 dice", f"{ME} dice"),
        ("es", "Ana Ruiz", "la Sra. Ruiz", f"la {ME}"),
        ("es", "Ana Ruiz", "la señora Ruiz", f"la {ME}"),
        ("es", "Ana de la Torre", "Torre: Ana de la Torre", f"{ME}: {ME}"),
        ("en", "Jo van der Linden", "Van der Linden and Mr. van der Linden", f"{ME} and {ME}"),
        ("en", "Ina al-Sayed", "Al-Sayed, Dr. al-Sayed’s aide", f"{ME}, {ME}’s aide"),
        ("en", "Ina de la Cruz Paz", "Ms. de la Cruz", ME),
        ("en", "Liesk O’Farrow", "O’Farrow", ME),
        ("en", "Li Xiaoming", "Li is here. Mr Li’s boat", f"{ME} is here. {ME}’s boat"),
        ("en", "Do Nguyen", "Do they? They do.", "Do they? They do."),
        ("de", "Ina v. Berg", "Frau v. Berg", ME),
        ("fr", "Élodie d’Aubigné", "Mme d’Aubigné", ME),
        ("fr", "Élodie Lefèvre", "Mme Lefevre", ME),
        ("de", "Jörg Müller", "Müllers Schule, Herr Mueller", f"{ME} Schule, Herr Mueller"),
        ("pl", "Jan Nowak", "z Nowakiem", f"z {ME}"),
        ("ru", "Иван Петров", "с Петровым и Иваном", f"с {ME} и {ME}"),
        ("el", "Άννα Παππά", "της Αννας", f"της {ME}"),
        ("ar", "ليان مرساوي", "قالت ليان ومرساوي", f"قالت {ME}"),
        ("he", "יעל כהן", "לכהן", ME),
        ("zh", "王小明", "老师王小明说", f"老师{ME}说"),
        ("ja", "田中", "田中さんは言う", f"{ME}さんは言う"),
        ("ko", "김민수", "김민수는 말했다", f"{ME} 말했다"),
    ],
)
def test_a_name_is_hidden_in_every_form(language, name, text, expected):
    assert told(name, text, language) == expected


@pytest.mark.parametrize(
    ("also", "text", "expected"),
    [
        ("the Iron Lady", "the Iron Lady spoke", f"{ME} spoke"),
        ("the Iron Lady", "This Iron Lady spoke", f"This {ME} spoke"),
        ("Nani", "Nani spoke", f"{ME} spoke"),
        ("headmistress", "the headmistress's rule", f"the {ME}'s rule"),
    ],
)
def test_what_somebody_is_also_called_is_hidden_like_the_name(also, text, expected):
    assert told("Ana Ruiz", text, also_called=[also], role="headmistress") == expected


@pytest.mark.parametrize(
    ("language", "role", "text"),
    [
        ("en", "head teacher", "the headteacher"),
        ("en", "head teacher", "all teachers"),
        ("en", "headteacher", "the head-teacher"),
        ("en", "parent", "parents' evening"),
        ("es", "director", "la directora"),
        ("es", "directora", "los directores"),
        ("es", "alumno", "una alumna"),
        ("es", "portavoz del profesorado", "el profesorado"),
        ("es", "médica", "la medica"),
        ("de", "Lehrer", "die Lehrerinnen"),
        ("fr", "élève", "les eleves"),
        ("pt", "professor", "a professora"),
        ("it", "insegnante", "un'insegnante"),
        ("fi", "rehtori", "rehtori sanoo"),
        ("zh", "校长", "这位校长说"),
    ],
)
def test_a_word_of_the_role_tells(language, role, text):
    assert told("Ana Ruiz", text, language, role=role) is None


@pytest.mark.parametrize(
    ("language", "role", "text"),
    [
        ("en", "head of the police", "a new policy"),
        ("en", "person who works there", "people have what they want"),
        ("es", "vecina que vive desde antes", "para toda la gente, desde siempre"),
        ("de", "Mutter von zwei Kindern", "das haben alle gesagt, von denen ich weiß"),
        ("en", "not stated", "it is stated"),
    ],
)
def test_what_many_share_tells_nobody(language, role, text):
    assert told("Ana Ruiz", text, language, role=role) == text


def test_initials_of_an_organization_tell():
    drug = {"organization": "Drug Enforcement Administration"}
    assert told("Ana Ruiz", "The DEA knew.", **drug) is None
    assert told("Ana Ruiz", "An idea.", **drug) == "An idea."


def test_a_language_without_a_list_hides_every_longer_word():
    assert "fi" not in STOP_WORDS
    assert told("Ana Ruiz", "joka asuu", "fi", role="joka asuu täällä") is None


def test_every_list_has_what_the_others_have():
    for code, words in STOP_WORDS.items():
        assert all(vars(words).values()), code
        common = words.common.split()
        assert len(common) == len(set(common)), code


# --- What authors are told ---


def test_what_gives_a_speaker_away_is_told_with_its_place_and_word(tmp_path):
    def change(raw):
        raw["paragraphs"] = [{"digest": "The head wants them gone."}]
        raw["voices"][3]["affiliation"]["role"] = "sleep doctor"

    data = smallest(tmp_path, change=change)[2].data
    found = [(row.voice.id, row.place, row.paragraph, row.word) for row in giveaways(data)]
    assert found == [
        ("ana", ("paragraphs", 0, "digest"), 1, "head"),
        ("di", ("voices", 3, "passages", 0, "fragment"), 3, "sleep"),
    ]
    assert [voice.id for voice in without_words(data)] == ["di"]
    ana, _, _, di = data.voices
    assert tells(data, "Ana Ruiz", ana) == ""
    assert tells(data, "a doctor", di) == "doctor"


def test_the_smallest_case_gives_nobody_away(tmp_path):
    data = smallest(tmp_path)[2].data
    assert giveaways(data) == without_words(data) == []
