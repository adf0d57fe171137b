"""An author's damaged case: each problem in one line that says where it is and what to do."""

import os
import re
import shutil
import tempfile
from itertools import pairwise
from pathlib import Path

import pytest

from kit.__main__ import main
from kit.case.case import list_cases
from kit.case.folder import FILES
from kit.case.loading import read_case
from kit.case.problems import CaseError
from kit.case.safe_yaml import MAX_NODES
from tests.case import damaged_fields, damaged_slips, damaged_yaml
from tests.conftest import ROOT, small_case_text
from tests.told import LINE, change

IN_THE_TEXT = damaged_yaml.ROWS | damaged_fields.ROWS | damaged_slips.ROWS
ORDINARY = "is not an ordinary file; put a text file here, or remove it"
NOT_UTF8 = "is not plain text in UTF-8; save it as UTF-8 (Notepad: Save as, Encoding: UTF-8)"
NO_CASE = "FOLDER: has no case.yaml, so it is not a case; "
DEEP = "is nested more than 20 deep; look for brackets or dashes too many"


@pytest.fixture
def check(capsys):
    """Return what `python -m kit check` says of a case that is damaged."""

    def run(folder, *more) -> list[str]:
        assert main(["check", str(folder), *map(str, more)]) == 1
        out, err = capsys.readouterr()
        assert err == ""
        assert "Traceback" not in out
        lines = out.removesuffix("\n").split("\n")
        assert all(line.isprintable() for line in lines)
        return [
            line.replace(f"{folder}{os.sep}", "").replace(str(folder), "FOLDER") for line in lines
        ]

    return run


@pytest.mark.parametrize(
    ("old", "new", "lines"), [(o, n, x) for o, n, *x in IN_THE_TEXT.values()], ids=IN_THE_TEXT
)
def test_damaged_text(small_folder, check, old, new, lines):
    change(small_folder, old, new)
    text = (small_folder / "case.yaml").read_bytes().decode()

    def line_of(words: re.Match) -> str:
        return str(text[: text.index(words[1])].count("\n") + 1)

    expected = [re.sub("«(.*?)»", line_of, line, flags=re.DOTALL) for line in lines]
    found = check(small_folder)
    assert found == [f"case.yaml:{line}" for line in expected]
    assert all(map(LINE.fullmatch, found))


def whole(content, name="case.yaml"):
    """Return a damage: a file with this content."""
    data = content if isinstance(content, bytes) else content.encode()
    return lambda folder: (folder / name).write_bytes(data)


def renamed(name):
    return lambda folder: (folder / "case.yaml").rename(folder / name)


def laughs(folder):
    """The "billion laughs": each list holds the one before it ten times."""
    lines = ["a: &a [ha]"]
    lines += [f"{b}: &{b} [{', '.join([f'*{a}'] * 10)}]" for a, b in pairwise("abcdefghi")]
    whole("\n".join(lines))(folder)


FILES_DAMAGED = {
    "no folder": (
        shutil.rmtree,
        "FOLDER: No such file or directory; a case is a folder of YAML files",
    ),
    "a file for a folder": (
        lambda folder: (shutil.rmtree(folder), folder.write_text("x")),
        "FOLDER: Not a directory; a case is a folder of YAML files",
    ),
    "nothing in the folder": (
        lambda folder: (folder / "case.yaml").unlink(),
        f"{NO_CASE}is it the right folder?",
    ),
    **{
        f"case.yaml called {name}": (renamed(name), f"{NO_CASE}rename {name} to case.yaml")
        for name in ("case.yml", "Case.yaml", "case.yaml.txt", "case.json", "my-case.yaml")
    },
    "case.yaml as a Word file": (
        renamed("case.docx"),
        f"{NO_CASE}case.docx is a Word file; save it as plain text in UTF-8, named case.yaml",
    ),
    **{
        f"case.yaml and {name}": (
            whole("a: b", name),
            f"{name}:1: not a file of a case: a second copy of case.yaml? Move it out of this"
            " folder",
        )
        for name in ("case.yaml.txt", "case - Copy.yaml", "case (1).yaml")
    },
    "a file whose name is a little like another's": (
        whole("a: b", "notes.yaml"),
        f"notes.yaml:1: not a file of a case; move it elsewhere (a case has {', '.join(FILES)})",
    ),
    **{
        f"voices.yaml called {name}": (
            whole("voices: []", name),
            f"{name}:1: not a file of a case; did you mean 'voices.yaml'?",
        )
        for name in ("Voices.yaml", "voices.yml", "voice.yaml", "voices.yaml.txt", "VOICES.YAML")
    },
    "a file that is no part of a case": (
        whole("a: b", "diary.yaml"),
        f"diary.yaml:1: not a file of a case; move it elsewhere (a case has {', '.join(FILES)})",
    ),
    **{
        f"a file that is {name}": (
            whole(content),
            "case.yaml:1: is empty; copy the small case of data/README.md into it and change that",
        )
        for name, content in {
            "empty": "",
            "comments": "# a\n# b",
            "a blank": " \n",
            "---": "---",
        }.items()
    },
    "a picture": (whole(b"\x89PNG\r\n\x1a\n" + bytes(50)), f"case.yaml:1: {NOT_UTF8}"),
    "another encoding": (
        whole(small_case_text().replace("Asha", "Áshà").encode("cp1252", "replace")),
        f"case.yaml:55: {NOT_UTF8}",
    ),
    "UTF-16": (whole(small_case_text().encode("utf-16")), f"case.yaml:1: {NOT_UTF8}"),
    "50 MB": (
        whole(b"x" * 50_000_000),
        "case.yaml:1: is larger than 4 MB; take out what is no part of a case",
    ),
    "prose": (
        whole("Just some words.\nAnd more."),
        "case.yaml:1: should hold `key: value` pairs, such as `voices:` with a list below it",
    ),
    "a list": (
        whole("- a\n- b"),
        "case.yaml:1: should hold `key: value` pairs, such as `voices:` with a list below it",
    ),
    "billion laughs": (laughs, "case.yaml:1: has text that starts with &; put it in quotes"),
    "10,000 brackets": (whole("[" * 10_000), f"case.yaml:1: {DEEP}"),
    "10,000 braces": (whole("{a: " * 10_000), f"case.yaml:1: {DEEP}"),
    "10,000 dashes": (whole("a:\n  " + "- " * 10_000), f"case.yaml:2: {DEEP}"),
    "1,000 steps in": (
        whole("".join(f"{' ' * n}a:\n" for n in range(1000))),
        f"case.yaml:21: {DEEP}",
    ),
    "100,000 entries": (
        whole(f"x: [{'a,' * 100_000}]"),
        f"case.yaml:1: has more than {MAX_NODES} entries; take out what is no part of the case",
    ),
    "a key in two files": (
        whole("title: again", "voices.yaml"),
        "voices.yaml:1: title: is already given at case.yaml:3; keep one",
    ),
    "a file that is a folder": (
        lambda folder: (folder / "voices.yaml").mkdir(),
        f"voices.yaml:1: {ORDINARY}",
    ),
}


@pytest.mark.parametrize(("damage", "line"), FILES_DAMAGED.values(), ids=FILES_DAMAGED)
def test_damaged_files(small_folder, check, damage, line):
    damage(small_folder)
    assert check(small_folder) == [line]


LINKS = {
    "a pipe": (os.mkfifo if hasattr(os, "mkfifo") else None, ORDINARY),
    "a link to nothing": (lambda path: path.symlink_to("nowhere"), ORDINARY),
    "a link to itself": (
        lambda path: path.symlink_to(path.name),
        "cannot be read: it is a link to itself; put a text file here",
    ),
    "a link that leaves the folder": (
        lambda path: path.symlink_to(ROOT / "pyproject.toml"),
        "is a link that leaves the case's folder; put the file itself here",
    ),
}


@pytest.mark.skipif(
    os.name == "nt", reason="needs a system other than Windows, for pipes and links"
)
@pytest.mark.parametrize(("make", "message"), LINKS.values(), ids=LINKS)
def test_what_only_looks_like_a_file(small_folder, check, make, message):
    make(small_folder / "voices.yaml")
    assert check(small_folder) == [f"voices.yaml:1: {message}"]


@pytest.mark.skipif(os.name == "nt", reason="needs a system other than Windows, for links")
def test_the_folder_itself_may_be_a_link(small_folder, tmp_path):
    (tmp_path / "link").symlink_to(small_folder)
    assert read_case(tmp_path / "link") == read_case(small_folder)


@pytest.mark.skipif(os.name == "nt", reason="needs a system other than Windows, for its rights")
@pytest.mark.parametrize("name", ["voices.yaml", "voice.yaml"])
def test_a_folder_that_may_be_listed_and_not_entered(small_folder, name, monkeypatch):
    (small_folder / name).write_text("voices: []", encoding="utf-8")
    with tempfile.TemporaryDirectory() as place:  # others may not enter pytest's own
        Path(place).chmod(0o755)
        folder = Path(shutil.copytree(small_folder, Path(place) / "story"))
        folder.chmod(0o744)
        monkeypatch.chdir(place)
        own = os.geteuid()
        try:
            os.seteuid(65534 if own == 0 else own)
            with pytest.raises(CaseError) as caught:
                read_case(folder)
            assert list_cases(place) in ([], ["story"])
        finally:
            os.seteuid(own)
            folder.chmod(0o755)
    assert "story/case.yaml:1: cannot be read: Permission denied" in str(caught.value)


def test_a_file_that_may_not_be_read(small_folder, check, monkeypatch):
    """As root may read everything, the refusal is acted."""

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("kit.case.folder.read_start", refuse)
    line = "case.yaml:1: cannot be read: Permission denied; put a text file here"
    assert check(small_folder) == [line]


def test_ten_damages_in_five_files_are_told_in_one_run(bundled_copy, check):
    for old, new, file in (
        ("question:", "queston:", "case.yaml"),
        ("language: en", "language: English", "case.yaml"),
        ("n: 2\n", "n: two\n", "paragraphs.yaml"),
        ("function: lead", "function: leed", "paragraphs.yaml"),
        ("confidence: 0.85", "confidence: 85%", "voices.yaml"),
        ("kind: person", "kind: people", "voices.yaml"),
        ("weakens: the argument", "weakens: everything", "evidence.yaml"),
        ("verdict: partly", "verdict: party", "evidence.yaml"),
        ("kind: news", "kind: hearsay", "references.yaml"),
        ("https://", "htps://", "references.yaml"),
    ):
        change(bundled_copy, old, new, file)
    found = check(bundled_copy)
    damaged = ("queston", "language", "].n:", "'leed'", "0 to 1", "people", "everything", "'party'")
    for words in (*damaged, "hearsay", "web address"):
        assert sum(words in line for line in found) == 1, words
    assert all(map(LINE.fullmatch, found))
    assert list(dict.fromkeys(line.split(":")[0] for line in found)) == list(FILES[:5])


def test_half_a_character_is_refused_where_it_stands(small_folder, check):
    """By the parser in C or, where PyYAML was built without it, by the model."""
    change(small_folder, "name: Asha Rao", r'name: "\ud800"')
    (line,) = check(small_folder)
    assert line.startswith("case.yaml:55: ")
    assert LINE.fullmatch(line)


@pytest.mark.skipif(os.name == "nt", reason="Windows makes links for administrators only")
@pytest.mark.parametrize("target", ["nowhere", "case.yml"])
def test_a_link_beside_the_file_that_it_is_named_like(small_folder, check, target):
    """One that leads nowhere or to itself cannot be compared with that file."""
    (small_folder / "case.yml").symlink_to(target)
    assert check(small_folder) == [
        "case.yml:1: not a file of a case: a second copy of case.yaml? Move it out of this folder"
    ]


def test_a_long_report_is_cut(small_folder, check):
    text = small_case_text()
    more = "".join(f"x{n}: 1\n" for n in range(9_000))
    (small_folder / "case.yaml").write_text(text + more, encoding="utf-8")
    found = check(small_folder)
    assert len(found) == 101
    assert found[-1] == "… and 8900 more"


# --- What a damaged or misnamed file would have held is not missed ---


@pytest.mark.parametrize("name", ["case", "paragraphs", "voices", "evidence", "references"])
@pytest.mark.parametrize("how", ["damaged", "misnamed"])
def test_a_file_that_cannot_be_read_is_the_only_problem(bundled_copy, check, name, how):
    path = bundled_copy / f"{name}.yaml"
    if how == "damaged":
        path.write_text("a: b: c")
    elif name != "case":
        path.rename(bundled_copy / f"{name}s.yaml")
    else:
        path.rename(bundled_copy / "cases.yaml")
        path.write_text("limits: []")
    assert len(check(bundled_copy)) == 1


def test_other_mistakes_of_reading_hide_nothing(small_folder, check):
    (small_folder / "diary.yaml").write_text("a: b", encoding="utf-8")
    change(small_folder, "evidence: late-buses, use", "evidence: late-bus, use")
    change(small_folder, "licence:", "title: Again\nlicence:")
    assert len(check(small_folder)) == 3


# --- Against the article ---


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("fragment: fear for their", "fragment: dread their", "is not in paragraph 2"),
        ("fragment: fear for their trade", "fragment: buses", "is not in paragraph 2"),
        ("fragment: buses are late four days in five", "fragment: o", "is not in paragraph 1"),
        ("word: long overdue", 'word: "over\\ndue"', '"over�due" is not in paragraph 1'),
    ],
)
def test_fragments_that_the_article_does_not_bear_out(small_folder, check, old, new, line):
    change(small_folder, old, new)
    found = check(small_folder, "--source", ROOT / "tests" / "bus-lane.txt")
    assert len(found) == 1
    assert line in found[0]


def test_a_fragment_that_stands_there_twice(small_folder, check, tmp_path):
    source = tmp_path / "source.txt"
    text = (ROOT / "tests" / "bus-lane.txt").read_text(encoding="utf-8")
    source.write_text(text.replace("by name,", "by trade,"), encoding="utf-8")
    change(small_folder, "sha256:", "# sha256:")
    change(small_folder, "fragment: fear for their trade", "fragment: trade")
    line = 'case.yaml:93: voices[1].passages[0].fragment: "trade" stands 2 times in paragraph 2'
    assert check(small_folder, "--source", source) == [line]
