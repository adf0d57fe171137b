"""The form as a widget: what is typed and pressed reaches the files, but no notebook the text."""

import json
import shutil

import pytest
from ipywidgets.widgets import widget as registry

from kit import author, list_cases
from kit.authors.form import page as pages
from kit.authors.form.begin import Beginning
from kit.authors.form.form import Form
from kit.authors.form.rows import passage_rows
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
    form._save()  # what it would do by itself a moment later


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
    assert "(1 so far)" in form.head.html


def test_what_can_be_taught_and_read_stands_above_the_form(tmp_path):
    form = author(shutil.copytree(DATA / "school-phones", tmp_path / "school-phones"))
    assert "all 60 minutes of the lesson now" in form.head.html
    assert "lesson.ipynb" not in form.head.html  # there is none beside it
    assert form.say.nothing_to_read not in form.head.html  # its text is inside
    path = tmp_path / "school-phones" / "case.yaml"
    text = path.read_text(encoding="utf-8").replace("  licence: CC BY 4.0\n  prov", "  prov")
    path.write_text(text, encoding="utf-8")
    (tmp_path / "school-phones" / "paragraphs.yaml").unlink()
    (tmp_path / "school-phones" / "exercises.yaml").unlink()
    form.look()
    assert form.say.nothing_to_read in form.head.html, form.head.html
    form.close()


def test_the_words_that_students_see_first_are_chosen_on_the_card(form):
    with_ann(form)
    press(form, "screen who")
    say(form, "selected", f"4 0 {len(form.desk.now.prose.paragraphs[3])}")
    press(form, "selected")
    press(form, "says ann-lee")
    press(form, "screen voices")
    n = next(n for n, row in enumerate(rows(form)) if row["n"] == 4)
    text = rows(form)[n]["text"]
    start = text.index("four days")
    say(form, "selected", f"{n + 1} {start} {start + len('four days in')}")
    press(form, "words")
    assert "fragment: four days in" in voices(form)
    say(form, "selected", f"{n + 1} 0 1")  # Ann stands elsewhere, too
    press(form, "words")
    assert form.view.message == form.say.not_these
    say(form, "selected", "9 0 4")
    press(form, "words")
    assert "fragment: four days in" in voices(form)
    other = next(it for it, _ in rows(form)[n]["fragments"] if it != "four days in")
    say(form, f"shown/{n}", other)
    assert f"fragment: {other}" in voices(form)


def rows(form):
    return passage_rows(form.desk.now, "ann-lee")


def test_what_a_paragraph_says_is_written_beside_it(form):
    press(form, "paragraph 3")
    say(form, "digest/3", "A speaker doubts it.")
    path = form.desk.folder / "paragraphs.yaml"
    assert "n: 3" in path.read_text(encoding="utf-8")
    say(form, "digest/3", "A speaker doubts it, again.")
    press(form, "paragraph 1")
    assert form.page.values["digest/1"] == ""
    say(form, "digest/1", "The meeting.")
    press(form, "paragraph 3")
    assert form.page.values["digest/3"] == "A speaker doubts it, again."
    assert path.read_text(encoding="utf-8").count("digest: ") == 2


def test_somebody_who_is_named_and_not_heard(form):
    with_ann(form)
    say(form, "silent-name", "The mayor")
    press(form, "silent")
    assert form.view.message == form.say.silent_wanted
    say(form, "silent-why", "declined to comment")
    press(form, "silent")
    assert "silence: declined to comment" in voices(form)
    assert form.view.voice == "the-mayor"


def test_a_fact_in_the_same_words_is_everybodys(form):
    with_ann(form)
    press(form, "screen who")
    press(form, f"quote {quote_of(form.desk, 'Never')}")
    say(form, "new-name", "Bo Kim")
    press(form, "new")
    press(form, "screen voices")
    for voice in ("ann-lee", "bo-kim"):
        press(form, f"voice {voice}")
        say(form, f"voices/{voice}/argument/grounds", "Buses are late.")
    press(form, "screen facts")
    press(form, "make-fact bo-kim")
    assert voices(form).count("evidence: buses-are-late") == 2
    assert "statement: Buses are late." in (form.desk.folder / "evidence.yaml").read_text()


def test_a_date_is_understood_however_it_is_written(form):
    press(form, "screen voices")
    say(form, "article/published", "27/11/2026")
    case = (form.desk.folder / "case.yaml").read_text(encoding="utf-8")
    assert "published: 2026-11-27" in case


def test_a_space_that_was_just_typed_stays(form):
    with_ann(form)
    say(form, CLAIM, "One ")
    press(form, "student")
    assert form.page.values[CLAIM] == "One "


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
    assert pages.way_to(tmp_path / "the-lane", "lesson.ipynb") == "the-lane/lesson.ipynb"
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


def test_visitors_of_voila_write_nothing_into_its_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VOILA_BASE_URL", "/")
    assert "open this notebook with python -m kit open" in str(author().error)
    assert list(tmp_path.iterdir()) == []
