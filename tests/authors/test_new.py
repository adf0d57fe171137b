"""A case begun from a text: what is written and said, and what stays as it was."""

import contextlib
import io
import json
import re
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kit import load_case
from kit.__main__ import main
from kit.authors.begun import begin
from kit.authors.left_out import left_out_in
from kit.authors.new import write
from kit.case.problems import CaseError
from kit.counting.prose import Prose
from kit.lenses.common.telling import Told
from kit.lesson.hours import LESSON
from kit.lesson.part import LessonPart
from kit.lesson.start import LessonStart
from kit.server.opening import served_folder
from kit.source.decoding import decoded
from kit.source.own_text import NotTheArticle
from tests.browser.cells import run_cell
from tests.conftest import ROOT, documented_cases

TEXT = documented_cases()[0][0]
PAGE = f"""Home
News
Sundays at the library
By Jane Doe, Culture correspondent
12 May 2024
Share
{TEXT}
Advertisement
Tags: library, Ellermouth
© 2024 The Lantern. All rights reserved.
"""


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_text(PAGE, encoding="utf-8")
    return tmp_path


def fill_in(folder):
    """Do what the notes in the files say."""
    case, voices = folder / "case.yaml", folder / "voices.yaml"
    text = case.read_text(encoding="utf-8").replace("question:", "question: Should it open?")
    for label in ("open it", "keep it shut"):
        text = text.replace("label:\n", f"label: {label}\n", 1)
    text = text.replace("\ndraft: true\n", "\n")
    case.write_text(text, encoding="utf-8")
    head, _, blocks = voices.read_text(encoding="utf-8").partition("voices:\n")
    blocks = re.sub(r"^#( |(?=#))", "", blocks, flags=re.MULTILINE)  # as an editor's Ctrl+/ does
    for field, value in {"role": "somebody", "stance": "for", "claim": "It should."}.items():
        blocks = blocks.replace(f"{field}:\n", f"{field}: {value}\n")
    voices.write_text(f"{head}voices:\n{blocks}", encoding="utf-8")


def test_what_is_written_and_said(here, capsys):
    assert main(["new", "library", "article.txt"]) == 0
    out = capsys.readouterr().out
    assert "5 paragraphs, 68 words, 3 quotations." in out
    assert "Looks like English (en)" in out
    for line in filter(None, PAGE.replace(TEXT, "").splitlines()):
        assert f"  {line}  (" in out, "junk is shown"
        assert f"] {line}\n" in (here / "library" / "left-out.txt").read_text(encoding="utf-8")
    assert "“Families have no other day” – perhaps: Mira Holt" in out
    assert (here / "library" / "article.txt").read_text(encoding="utf-8") == TEXT
    ignored = (here / "library" / ".gitignore").read_text(encoding="utf-8")
    assert {"article.txt", "left-out.txt"} < {*ignored.splitlines()}
    case = (here / "library" / "case.yaml").read_text(encoding="utf-8")
    for line in (
        "title: Sundays at the library",
        "# outlet: The Lantern",
        "# published: 2024-05-12",
    ):
        assert line in case


def test_what_is_begun_is_a_draft_that_says_what_is_still_empty(here, capsys):
    main(["new", "library", "article.txt"])
    capsys.readouterr()
    assert main(["check", "./library"]) == 0
    first, note, *_ = capsys.readouterr().out.splitlines()
    assert first.startswith("./library: well formed, agrees with its source (0 voices")
    lines = (here / "library" / "case.yaml").read_text(encoding="utf-8").splitlines()
    at = {name: f"case.yaml:{lines.index(name) + 1}" for name in ("draft: true", "question:")}
    voices = (here / "library" / "voices.yaml").read_text(encoding="utf-8").splitlines()
    labels = [f"case.yaml:{n}" for n, line in enumerate(lines, 1) if line == "      label:"]
    told = ", ".join(
        f"{place} (library/{line})"
        for place, line in zip(
            ("question", "codebook.stances[0].label", "codebook.stances[1].label", "voices"),
            (at["question:"], *labels, f"voices.yaml:{voices.index('voices:') + 1}"),
            strict=True,
        )
    )
    assert note == (
        f"note: library/{at['draft: true']}: the case is a draft and not taught yet; still empty:"
        f" {told}; fill that in, then remove `draft: true`"
    )


def test_no_guess_counts_before_an_author_answers(here):
    """Speakers are only ever a question; nothing says what they argue."""
    main(["new", "library", "article.txt"])
    text = (here / "library" / "voices.yaml").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line and not line.startswith("#")] == ["voices:"]
    assert not re.search(r"(stance|claim|role): ?\S", text.partition("voices:")[2])


def test_from_a_text_to_a_lesson(here, capsys):
    main(["new", "library", "article.txt"])
    fill_in(here / "library")
    assert main(["check", "./library"]) == 0
    assert main(["lesson", "./library"]) == 0
    assert "well formed, agrees with its source (4 voices" in capsys.readouterr().out
    voices = load_case(here / "library").data.voices
    assert [voice.name for voice in voices] == [
        "Mira Holt",
        "Jon Adeyemi",
        "Lea Brandt",
        "Tom Weir",
    ]


def test_its_notebooks_speak_its_language(here, capsys):
    (here / "es.txt").write_text(
        (ROOT / "data/moviles-en-clase/article.txt").read_text(encoding="utf-8"), encoding="utf-8"
    )
    for name, file, form in (
        ("library", "article.txt", "# The form comes here"),
        ("moviles", "es.txt", "# Aquí aparece el formulario"),
    ):
        assert main(["new", name, file]) == 0
        assert f"  python -m kit open ./{name}/author.ipynb\n" in capsys.readouterr().out
        assert code_of(here / name / "author.ipynb") == [
            f"{form}\nfrom kit import author\n\nauthor()"
        ]
        opened, *parts = code_of(here / name / "lesson.ipynb")
        assert opened.endswith('start_lesson(load_case("."))')
        assert [part.rpartition("\n")[2] for part in parts] == [f'part("{it}")' for it in LESSON]
        for notebook in ("author", "lesson"):
            check_notebook(here / name / f"{notebook}.ipynb")


def code_of(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def check_notebook(path):
    """Hold it to what all notebooks of the kit are held to."""
    import nbformat

    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        assert not cell.get("outputs")
        assert len(cell.source.split()) <= 70, cell.source
    assert served_folder(path) == path.parent, "its page reaches nothing else"


def test_its_lesson_says_what_is_missing_and_grows_with_the_case(here, monkeypatch):
    main(["new", "library", "article.txt"])
    monkeypatch.chdir(here / "library")
    opened, *parts = code_of(here / "library" / "lesson.ipynb")
    told = {str(run_cell(source, {}).error) for source in (opened, *parts)}
    assert told == {
        "This case is a draft, so it cannot be taught yet. It needs: the question, answer 1 to the"
        " question, answer 2 to the question, something in `voices`. Open author.ipynb or"
        " case.yaml."
    }
    fill_in(here / "library")
    assert isinstance(run_cell(opened, {}), LessonStart)
    shown = [run_cell(source, {}) for source in parts]
    told = [str(it.error) for it in shown if isinstance(it, Told)]
    assert len(told) == 1
    assert told[0].startswith("“Check facts” is left out: the case has nothing for it yet. It")
    assert sum(isinstance(it, LessonPart) for it in shown) == len(parts) - 1


def test_a_line_can_be_put_back(here, capsys):
    main(["new", "library", "article.txt"])
    fill_in(here / "library")
    path = here / "library" / "article.txt"
    path.write_text(f"A first paragraph.\n\n{TEXT}", encoding="utf-8")
    assert main(["check", "./library"]) == 0
    assert len(load_case(here / "library").data.paragraphs) == 6
    capsys.readouterr()


@pytest.mark.parametrize("is_file", [True, False])
def test_what_is_there_stays(here, capsys, is_file):
    there = here / "library"
    if is_file:
        there.write_text("mine", encoding="utf-8")
    else:
        there.mkdir()
        (there / "case.yaml").write_text("mine", encoding="utf-8")
    assert main(["new", "library", "article.txt"]) == 1
    error = capsys.readouterr().err
    assert error == "library: is there already, so nothing was written; take another name\n"
    kept = there if is_file else there / "case.yaml"
    assert kept.read_text(encoding="utf-8") == "mine"


def test_a_full_disk_leaves_nothing(here, monkeypatch, capsys):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert main(["new", "library", "article.txt"]) == 1
    assert "library: cannot be written: No space left" in capsys.readouterr().err
    assert [path.name for path in here.iterdir()] == ["article.txt"]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["My Story!", "article.txt"], "take my-story"),
        (["Los móviles", "article.txt"], "take los-moviles"),
        (["../story", "article.txt"], "take story; --to FOLDER says where"),
        (["nul", "article.txt"], "Windows keeps this name for itself; take my-nul"),
        (["iran-mexico-2009", "article.txt"], "is the name of a case that is there already"),
        (["article.txt", "story"], "the name comes first, then the file"),
        (["a" * 300, "article.txt"], "at most 60"),
        (["story", "article.txt", "--language", "Spanish"], "a language is a code, such as en"),
        (["story", "none.txt"], "none.txt: there is no such file"),
        (["story", "article.txt", "--to", "none"], "none: there is no such folder"),
        ([" ", "article.txt"], "the case needs a name, such as my-story"),
        (["-", "article.txt"], "take my-story"),
    ],
)
def test_wrong_usage_is_one_clear_line(here, capsys, arguments, why):
    assert main(["new", *arguments]) in {1, 2}
    error = capsys.readouterr().err
    assert why in error
    assert len(error.splitlines()) == 1
    assert [path.name for path in here.iterdir()] == ["article.txt"]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "there is no text in it"),
        (b" \n\xc2\xa0\n", "there is no text in it"),
        (b"* * *\n", "there is no text in it"),
        (b"Home\nNews\nShare\n", "has no paragraph, only 3 lines such as a menu has"),
        (b"%PDF-1.7 x", "a PDF; open it, select all, copy"),
        (b"PK\x03\x04 x", "a file of a word processor"),
        (b"<!DOCTYPE html><p>x", "looks like an HTML page"),
        (bytes(range(256)), "is not plain text"),
        (b"word " * 250_000, "larger than 1 MB"),
    ],
)
def test_no_text_is_one_clear_line(here, capsys, data, why):
    (here / "bad.txt").write_bytes(data)
    assert main(["new", "story", "bad.txt"]) == 1
    error = capsys.readouterr().err
    assert why in error
    assert len(error.splitlines()) == 1
    assert not (here / "story").exists()


def test_nothing_in_it_is_no_text_even_when_all_of_it_is_kept(here, capsys):
    (here / "bad.txt").write_text("* * *", encoding="utf-8")
    assert main(["new", "story", "bad.txt", "--whole"]) == 1
    assert "there is no text in it" in capsys.readouterr().err


def test_a_form_can_begin_a_case(here, capsys, monkeypatch):
    """Nothing is printed, and no terminal is asked."""
    monkeypatch.setattr("sys.stdin", None)
    write(begin("library", PAGE), here / "library")
    assert (here / "library" / "case.yaml").is_file()
    assert not any(capsys.readouterr())
    with pytest.raises(FileExistsError):
        write(begin("library", TEXT), here / "library")


def test_a_text_that_is_sent(here):
    command = [sys.executable, "-m", "kit", "new", "sent"]
    done = subprocess.run(
        command, input=TEXT.encode("utf-16"), cwd=here, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (here / "sent" / "article.txt").read_text(encoding="utf-8") == TEXT


def test_a_text_without_a_terminal(here, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(TEXT))
    assert main(["new", "sent"]) == 0
    assert (here / "sent" / "article.txt").read_text(encoding="utf-8") == TEXT


def test_all_lines_can_be_kept(here):
    assert main(["new", "whole", "article.txt", "--whole"]) == 0
    text = (here / "whole" / "article.txt").read_text(encoding="utf-8")
    assert "By Jane Doe" in text
    assert not (here / "whole" / "left-out.txt").exists()


def test_a_headline_that_would_be_a_field(here):
    """What stands in a text is never read as YAML."""
    title = 'Vote: "no" # {x: [y'
    (here / "odd.txt").write_text(f"{title}\n\n{TEXT}", encoding="utf-8")
    main(["new", "odd", "odd.txt"])
    fill_in(here / "odd")
    assert load_case(here / "odd").title == title


_WORDS = st.sampled_from(
    [
        *"“”«»—'\"#:{}[]\n\n\n.,?",
        "said",
        "Mira Holt",
        "dijo",
        "que",
        "By",
        "Share",
        "12 May 2024",
        "&lt;",
    ]
)
_TEXTS = st.one_of(st.text(max_size=300), st.lists(_WORDS | st.text(max_size=9)).map(" ".join))


@example("“It rains: {x}” # said [Mira] Holt.\n\n--- that\n\n“It rains: {x}” again.")
@example("Home\nShare\nNews\n12 May 2024\n" * 9 + "It rains a lot in the long lane, he said. \x08")
@example("None\n\nNobody knows why the long lane was built, said Mira Holt.")
@example("A \u202eturn\n\nNobody knows why the long lane was built, said Mira Holt.")
@example("A \x07 bell\n\nNobody knows why the long lane was built, said Mira Holt.")
@example("&amp;lt;p&amp;gt; said Mira Holt.\u2028\u202eabc. \x85 def.")
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(_TEXTS)
def test_any_text_begins_a_draft(tmp_path_factory, text):
    try:
        begun = begin("story", decoded(text.encode(errors="replace"), "the text").text)
    except NotTheArticle:
        return
    if not begun.prose.paragraphs:
        return
    folder = tmp_path_factory.mktemp("any") / "story"
    write(begun, folder)
    read = (folder / "article.txt").read_text(encoding="utf-8")
    assert Prose.of(read, "en").paragraphs == begun.prose.paragraphs
    left_out = left_out_in(folder)
    assert [it.text.split() for it in left_out] == [it.text.split() for it in begun.copied.left_out]
    assert {it.before for it in left_out} <= {None, *range(1, len(begun.prose.paragraphs) + 1)}
    with contextlib.redirect_stdout(io.StringIO()) as out:
        assert main(["check", str(folder)]) == 0, out.getvalue()
    fill_in(folder)
    if "  name:\n" not in (folder / "voices.yaml").read_text(encoding="utf-8"):
        try:
            load_case(folder)
        except CaseError as error:
            left = [str(it) for it in error.problems]
            assert all("title: is empty" in it or "voices: is empty" in it for it in left), left
