"""Who a voice is said to be: what its kind, its role and its organization make of it."""

import pytest

from kit.case.labels import Labels
from kit.language import Language
from tests.lenses.pages_of import PAGES, text_of
from tests.made_up import one_sided


def told(lens="voices_table", language="en", **of_voice):
    """Return what a lens says, of a case whose third voice is otherwise."""
    data = one_sided()
    where = of_voice.pop("affiliation", {})
    changed = data.voices[3].model_copy(update=of_voice)
    place = changed.affiliation.model_copy(update={"role": None, "organization": None, **where})
    voices = list(data.voices)
    voices[3] = changed.model_copy(update={"affiliation": place})
    copy = data.model_copy(update={"voices": tuple(voices)})
    return text_of(PAGES[lens](copy.told_in(Language(language))))


@pytest.mark.parametrize(
    ("kind", "language", "words"),
    [
        ("person", "en", "one person, name withheld"),
        ("group", "en", "several people, names withheld"),
        ("institution", "en", "organization, name withheld"),
        ("group", "es", "varias personas, sin dar sus nombres"),
    ],
)
@pytest.mark.parametrize("lens", ["compare", "affiliations", "source_ratings"])
def test_several_people_without_a_name_are_not_called_one_person(kind, language, words, lens):
    text = told(lens, language, kind=kind, identification="anonymous")
    one = Language(language).words(Labels).identifications["anonymous"]
    assert words in text
    assert (one in text) == (kind == "person")
    assert f"{kind}, {words}" not in text or kind == "person"


@pytest.mark.parametrize("role", ["ex-mayor", "former mayor", "exalcalde", "ehemaliger Chef"])
def test_a_role_that_is_told_as_former_is_not_told_so_twice(role):
    text = told(affiliation={"role": role, "period": "former"})
    assert role in text
    assert f"former {role}" not in text


def test_another_role_is_told_as_former():
    assert "former expert" in told(affiliation={"role": "expert", "period": "former"})


def test_an_organization_is_not_named_behind_its_own_name():
    club = {"name": "Rowing Club", "kind": "institution", "identification": "named"}
    text = told(**club, affiliation={"organization": "Rowing Club"})
    assert text.count("Rowing Club") == 1
    text = told(**club, affiliation={"organization": "Rowing Club", "role": "host"})
    assert text.count("Rowing Club") == 1
    assert "Town, " in told(**club, affiliation={"organization": "Town, county"})
