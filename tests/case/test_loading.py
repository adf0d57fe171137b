"""From files to a case, where nothing is damaged; what is damaged is in test_damages.py."""

import pytest

from kit import CaseError, load_case
from kit.case.folder import MAX_FILES
from kit.case.loading import MAX_PROBLEMS, read_case
from kit.exercises.sheet.codes import CodesHere
from kit.exercises.sheet.locations import Location
from tests.conftest import CASE, small_case_text
from tests.told import change

NAME, WORDS = "name: Asha Rao", "words: 41"


def test_a_case_may_be_one_file_or_several(small_folder):
    whole = read_case(small_folder)
    text = small_case_text()
    start = text.index("\nvoices:\n") + 1
    end = text.index("\nevidence:\n") + 1
    (small_folder / "voices.yaml").write_text(text[start:end], encoding="utf-8")
    (small_folder / "case.yaml").write_text(text[:start] + text[end:], encoding="utf-8")
    assert read_case(small_folder) == whole


def test_a_folder_of_very_many_files_is_refused_in_one_line(small_folder):
    for number in range(MAX_FILES):
        (small_folder / f"copy-{number}.yaml").touch()
    with pytest.raises(CaseError, match=r"has 201 YAML files; move all but") as refused:
        read_case(small_folder)
    assert not refused.value.problems


def test_very_many_mistakes_are_counted_and_not_listed(small_folder):
    text = "format: 1\nvoices: [" + "{id: x}, " * MAX_PROBLEMS + "]\n"
    (small_folder / "case.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CaseError, match=r"has \d+ mistakes, too many to list") as refused:
        read_case(small_folder)
    assert len(refused.value.problems) == 1


ANOTHER_WAY = {
    "a byte order mark": lambda text: "\ufeff" + text,
    "the line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "the line ends of old Macs": lambda text: text.replace("\n", "\r"),
    "a document's start": lambda text: "---\n" + text,
    "blanks around an id": lambda text: text.replace("id: bus-lane", 'id: " bus-lane "'),
    "numbers with a point, a sign or a line": lambda text: (
        text.replace(WORDS, "words: +4_1.0").replace("n: 2", "n: 02").replace("0.95", "95e-2")
    ),
    "yes for true": lambda text: text.replace("is_fact: true", "is_fact: yes"),
}


@pytest.mark.parametrize("write", ANOTHER_WAY.values(), ids=ANOTHER_WAY)
def test_the_same_case_written_in_another_way(small_folder, write):
    before = read_case(small_folder)
    text = write(small_case_text())
    assert text != small_case_text()
    (small_folder / "case.yaml").write_bytes(text.encode())
    assert read_case(small_folder) == before


# The last three are spelt with marks that cannot be seen, as Persian, Arabic and Hindi need them.
NAMES = (
    *(
        "12:30",
        "no",
        "yes",
        "1e3",
        "0x10",
        "1_000",
        "null",
        "Null",
        "~",
        "nan",
        "2009-04-07",
        "=",
        "<<",
    ),
    *("می\u200cخواهم", "\u200fعمر\u200f \u061c1", "क्\u200dष"),
)


def test_comments_alone_and_after_what_is_in_quotes(small_folder):
    before = read_case(small_folder)
    change(small_folder, NAME, '# who\n    name: "Asha Rao"  # she')
    change(small_folder, "codebook:\n", "codebook:  # two\n")
    change(small_folder, "    references: [count-2023]\n", "    references: [count-2023]  # one\n")
    assert read_case(small_folder) == before


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_text_stays_the_text_it_is(small_folder, name):
    change(small_folder, NAME, f"name: {name}")
    assert read_case(small_folder).voices[0].name == name


def test_what_a_terminal_would_obey_becomes_harmless(small_folder):
    change(small_folder, NAME, r'name: "As\e[31mha\0\x9b"')
    assert read_case(small_folder).voices[0].name == "As�[31mha��"


def test_hidden_files_and_copies_that_an_editor_keeps_are_no_part_of_a_case(small_folder):
    for name in (".voices.yaml", "._case.yaml", "case.yaml~", "case.yaml.bak", "article.txt"):
        (small_folder / name).write_bytes(b"\0")
    assert read_case(small_folder).id == "bus-lane"


def test_a_notebook_shows_the_lines_only(small_folder):
    change(small_folder, WORDS, "words: many")
    with pytest.raises(CaseError) as caught:
        read_case(small_folder)
    first, *lines = caught.value._render_traceback_()
    assert first.startswith("The case was not opened. Mend this")
    assert lines == str(caught.value).splitlines()


@pytest.mark.parametrize("id_", ["con", "nul", "com1", "aux"])
def test_an_id_that_windows_keeps_for_itself_never_names_a_whole_file(small_folder, id_):
    """Windows looks at what stands before the first dot."""
    change(small_folder, "id: bus-lane", f"id: {id_}")
    codes = CodesHere(Location(small_folder), read_case(small_folder).id, "0")
    codes.remember("amber-heron-4827")
    names = [
        *(path.name for path in codes.paths_of("amber-heron-4827")),
        *(path.name for path in small_folder.iterdir()),
    ]
    assert f".{id_}.last" in names
    assert id_ not in {name.partition(".")[0] for name in names}


# --- Names of cases ---


def test_names_and_folders():
    assert load_case(CASE).data.id == CASE
    with pytest.raises(CaseError, match="did you mean 'iran-mexico-2009'"):
        load_case("iran-mexico")
    with pytest.raises(CaseError, match="a case is a folder"):
        load_case("../../etc/passwd")
    with pytest.raises(CaseError, match=r"has no case\.yaml"):
        load_case("./tests")
    with pytest.raises(CaseError, match=f"give the folder: data/{CASE}"):
        load_case(f"data/{CASE}/case.yaml")


def test_a_point_is_a_folder(small_folder, monkeypatch):
    monkeypatch.chdir(small_folder)
    assert load_case(".").data.id == "bus-lane"


STRANGE = (
    *("../x", "..", ".", "/etc/passwd", "/dev/null", "con", "NUL.txt", "COM1", "iran-mexico-2009."),
    *(
        "iran-mexico-2009 ",
        "",
        "./a\0b",
        "a\0b",
        "./a\nb",
        "\x1b[31m",
        "\u202e",
        "\ud800",
        "./\ud800",
    ),
    *("x" * 100_000, "./" + "x" * 100_000, "C:\\Windows", "\\\\host\\share"),
)


@pytest.mark.parametrize("name", STRANGE, ids=lambda name: ascii(name[:20]))
def test_a_name_that_is_no_case(name):
    with pytest.raises(CaseError) as caught:
        load_case(name)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 500
