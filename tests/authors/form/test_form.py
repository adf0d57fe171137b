"""The form as a widget: what is typed and pressed reaches the files, but no notebook the text."""

import json
import shutil

import pytest
from ipywidgets.widgets import widget as registry

from kit import author, list_cases
from kit.authors.form.begin import Beginning
from kit.authors.form.form import Form
from kit.authors.form.view import SCREENS
from kit.case.case import DATA
from tests.authors.form.conftest import SHARED
from tests.authors.form.test_saying import quote_of

CLAIM = "voices/ann-lee/argument/claim"


@pytest.fixture
def form(begun):
    form = author(begun(SHARED))
    yield form
    form.close()


def press(form, what):
    press.times = getattr(press, "times", 0) + 1
    form.page.values = {**form.page.values, "pressed": f"{what} {press.times}"}


def say(form, name, said):
    form.page.values = {**form.page.values, name: said}


def with_ann(form):
    press(form, "screen who")
    press(form, f"quote {quote_of(form.desk, 'Build it')}")
    say(form, "new-name", "Ann Lee")
    press(form, "new")
    press(form, "screen voices")


def voices(form):
    return (form.desk.folder / "voices.yaml").read_text(encoding="utf-8")


def test_a_case_from_its_text_to_a_lesson(form):
    with_ann(form)
    for name, said in {
        "question": "Should it be built?",
        "title": "The lane",
        "codebook/stances/for/label": "build it",
        "codebook/stances/against/label": "leave it",
        CLAIM: "It is needed.",
        "voices/ann-lee/position/stance": "for",
    }.items():
        say(form, name, said)
    assert "claim: It is needed." in voices(form)
    assert "draft" not in voices(form)
    assert form.desk.now.case is not None
    assert "minutes of the lesson" in form.head.html


def test_the_words_lead_on_to_the_next_that_are_open(form):
    press(form, "screen who")
    first, second, *_ = [it.key for it in form.desk.now.quoted]
    press(form, f"quote {first}")
    press(form, "nobody")
    assert form.view.quote == second


def test_what_somebody_else_has_typed_is_asked_about(form):
    with_ann(form)
    say(form, CLAIM, "One.")
    path = form.desk.folder / "voices.yaml"
    path.write_text(voices(form).replace("One.", "Theirs."), encoding="utf-8")
    say(form, CLAIM, "Mine.")
    assert "Theirs." in voices(form)
    assert form.view.conflicts == {CLAIM: "Theirs."}
    assert form.page.values[CLAIM] == "Mine."  # nothing that was typed is lost
    press(form, f"mine {CLAIM}")
    assert "Mine." in voices(form)
    path.write_text(voices(form).replace("Mine.", "Again."), encoding="utf-8")
    say(form, CLAIM, "Mine too.")
    press(form, f"theirs {CLAIM}")
    assert "Again." in voices(form)
    assert form.page.values[CLAIM] == "Again."


def test_what_is_saved_elsewhere_shows(form):
    with_ann(form)
    path = form.desk.folder / "voices.yaml"
    path.write_text(voices(form).replace("name: Ann Lee", "name: Ann B. Lee"), encoding="utf-8")
    form.look()
    assert form.page.values["voices/ann-lee/name"] == "Ann B. Lee"
    assert form.head.status == form.say.changed_elsewhere


def test_what_is_typed_while_a_file_is_broken_is_saved_when_it_is_mended(form):
    with_ann(form)
    path, whole = form.desk.folder / "voices.yaml", voices(form)
    path.write_text(f"{whole}  - [\n", encoding="utf-8")
    say(form, CLAIM, "Kept.")
    assert "voices.yaml:" in form.head.status
    path.write_text(whole, encoding="utf-8")
    say(form, CLAIM, "Kept all the time.")
    assert "Kept all the time." in voices(form)


def test_no_notebook_saves_the_article(form):
    with_ann(form)
    press(form, "screen who")
    press(form, "screen voices")
    saved = json.dumps([it.get_state() for it in registry._instances.values()], default=str)
    for words in ("came up again", "is long", "shops would suffer"):
        assert words not in saved
        assert words not in form.page.html
        assert words not in str(form._repr_mimebundle_())


def test_what_is_taken_out_is_asked_twice(form):
    with_ann(form)
    press(form, "remove voices ann-lee")
    assert "ann-lee" in voices(form)
    press(form, "screen voices")  # something else in between
    press(form, "remove voices ann-lee")
    assert "ann-lee" in voices(form)
    press(form, "remove voices ann-lee")
    assert "id: ann-lee" not in voices(form)


@pytest.mark.parametrize(
    "what",
    [
        *("", "nothing", "screen x", "quote ../../x", "says nobody", "join 1", "join 99"),
        *("split 1 x", "split 1 99999", "leave-out x", "put-back 7", "paragraph -1", "voice x"),
        *("remove case id", "points x", "link x", "unlink x", "mine x", "theirs x", "selected"),
        *("new", "make-fact x", "new-source", "__init__", "draw", "nobody", "open", "said"),
    ],
)
def test_what_a_browser_says_may_be_anything(form, what):
    before = form.desk.files.fingerprint
    for screen in SCREENS:
        press(form, f"screen {screen}")
        press(form, what)
    changed = {it[0] for it in set(before) ^ set(form.desk.files.fingerprint)}
    assert changed <= {"article.txt", "left-out.txt"}
    assert len(form.desk.now.prose.paragraphs) in {3, 4}


@pytest.mark.parametrize("name", list_cases())
def test_every_screen_of_every_case(tmp_path, name):
    shutil.copytree(DATA / name, tmp_path / name)
    form = author(tmp_path / name)
    for screen in SCREENS:
        press(form, f"screen {screen}")
        press(form, "student")
    form.close()


def test_a_story_is_begun_where_the_notebook_lies(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    beginning = author()
    assert isinstance(beginning, Beginning)
    beginning.begin("The lane", SHARED)
    assert "take the-lane" in beginning.page.status
    beginning.begin("the-lane", "")
    assert not (tmp_path / "the-lane").exists()
    beginning.begin("the-lane", SHARED)
    assert isinstance(beginning.form, Form)
    assert (tmp_path / "the-lane" / "lesson.ipynb").exists()
    monkeypatch.chdir(tmp_path / "the-lane")
    assert isinstance(author(), Form)
    monkeypatch.chdir(tmp_path)
    again = author()
    assert again.folders == ["the-lane"]


def test_a_folder_that_is_none():
    assert "no folder" in str(author("nowhere").error)
    assert "needs the name" in str(author(3).error)
    assert "no folder" in str(author("x\0y").error)
    assert "does not speak" in str(author("school-phones", language="xx").error)
