"""The command line: what it prints and how it exits."""

import contextlib
import os
import re
import shutil
import subprocess
import sys

import pytest

from kit.__main__ import main
from tests.conftest import CASE, ROOT


def test_list(capsys):
    assert main(["list"]) == 0
    assert f"{CASE}  Iran reaches out to Mexico" in capsys.readouterr().out


def test_check_all(capsys):
    assert main(["check"]) == 0
    out = capsys.readouterr().out
    assert "well formed" in out
    assert "note:" not in out


@pytest.mark.parametrize("command", ["list", "check"])
def test_nothing_to_list_is_an_error(command, monkeypatch, capsys):
    for module in ("kit.__main__", "kit.authors.commands"):
        monkeypatch.setattr(f"{module}.list_cases", list)
    assert main([command]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert f"{ROOT / 'data'}: there are no cases; install the kit again, or name" in err


def test_check_notes_what_is_hardly_meant(small_folder, capsys):
    path = small_folder / "case.yaml"
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"    passages:\n      - .*\n", "", text)
    path.write_text(text, encoding="utf-8")
    (small_folder / "voices.txt").write_text("x", encoding="utf-8")
    # To give it this name would replace the file that is read.
    (small_folder / "case.txt").write_text("x", encoding="utf-8")
    assert main(["check", str(small_folder)]) == 0
    well, *rest = capsys.readouterr().out.splitlines()
    assert well.endswith("(2 voices, 1 item of evidence, 2 paragraphs)")
    assert rest == [
        "note: voices: no voice is heard, so there is nothing to sort or compare; give a voice"
        " passages",
        "note: voice asha-rao: has citations but no passages; add passages, or say in silence how"
        " it is silent",
        "note: voices.txt: not read; rename it to voices.yaml",
    ]


def test_check_notes_a_story_of_the_same_id(small_folder, capsys):
    """Authors copy a case and leave its id: students' answers to both would be one sheet."""
    copy = small_folder.parent / "market"
    shutil.copytree(small_folder, copy)
    assert main(["check", str(copy)]) == 0
    note = f"note: id: the case in {small_folder.name} has the id bus-lane, too; give each its own"
    assert note in capsys.readouterr().out
    path = copy / "case.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("id: bus-lane", f"id: {CASE}", 1), encoding="utf-8")
    assert main(["check", str(copy)]) == 0
    assert f"note: id: the case in {CASE} has the id {CASE}, too" in capsys.readouterr().out


def test_check_names_each_problem(small_folder, capsys):
    path = small_folder / "case.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("kind: official record", "kind: hearsay").replace("0.7", "7"), encoding="utf-8"
    )
    assert main(["check", str(small_folder)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert all("case.yaml:" in line for line in lines)


def test_check_with_source(small_folder, capsys, tmp_path):
    source = ROOT / "tests" / "bus-lane.txt"
    assert main(["check", str(small_folder), "--source", str(source)]) == 0
    assert "agrees with its source" in capsys.readouterr().out
    other = tmp_path / "other.txt"
    other.write_text(source.read_text(encoding="utf-8").replace("four", "three"))
    assert main(["check", str(small_folder), "--source", str(other)]) == 1
    assert "is not in paragraph 1" in capsys.readouterr().out


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_source_that_cannot_be_read(small_folder, capsys, tmp_path, content):
    path = tmp_path / "source.txt"
    if content:
        path.write_bytes(content)
    assert main(["check", str(small_folder), "--source", str(path)]) == 1
    assert "cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [[], ["chek"], ["fairness"], ["check", "--source", "x"], ["check", "--x"]]
)
def test_wrong_usage_exits_with_two(arguments, capsys):
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_a_reader_that_has_seen_enough(small_folder):
    """Such as `| head -1`: no traceback, and the data is still reported as wrong."""
    path = small_folder / "case.yaml"
    more = "".join(f"x{n}: 1\n" for n in range(150))
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    command = [sys.executable, "-u", "-m", "kit", "check", str(small_folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_an_unknown_case(capsys):
    assert main(["check", "iran"]) == 1
    assert "no case 'iran'" in capsys.readouterr().out


def test_fairness(capsys):
    assert main(["fairness", CASE]) == 0
    out = capsys.readouterr().out
    assert "security concern  normal diplomacy" in out
    assert "Loaded words in our own text, outside quotation marks: 0" in out
    assert out.endswith("Look for rows where one side has about twice the other.\n")


def test_fairness_names_our_loaded_words_and_obeys_nobody(small_folder, capsys):
    path = small_folder / "case.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("claim: The lane", "claim: The sinister lane")
    path.write_text(text.replace("label: build it", 'label: "build\\e[31mit"'), encoding="utf-8")
    assert main(["fairness", str(small_folder)]) == 0
    out = capsys.readouterr().out
    assert "voice 'asha-rao': sinister" in out
    assert "\x1b" not in out


def test_fairness_of_what_is_not_a_case(small_folder, capsys):
    assert main(["fairness", "iran"]) == 1
    (small_folder / "case.yaml").write_text("title: a: b", encoding="utf-8")
    assert main(["fairness", str(small_folder)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_attach(small_folder, capsys):
    source = ROOT / "tests" / "bus-lane.txt"
    assert main(["attach", str(small_folder), str(source)]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{small_folder / 'article.txt'}: 2 of 2 paragraphs and 2 of 2 fragments")
    assert "not found" not in out
    assert "stays on this machine, since" in out, "git ignores it in the project only"
    assert len(out.splitlines()) == 1


def test_attach_names_what_is_not_found(small_folder, capsys, tmp_path):
    text = (ROOT / "tests" / "bus-lane.txt").read_text(encoding="utf-8")
    file = tmp_path / "mine.txt"
    file.write_text(text.replace("fear for their", "fear for the"), encoding="utf-8")
    assert main(["attach", str(small_folder), str(file)]) == 0
    assert (
        '1 of 2 fragments found (not found: "fear for their trade" (P2))' in capsys.readouterr().out
    )
    file.write_text(text.partition("Several")[0], encoding="utf-8")
    assert main(["attach", str(small_folder), str(file)]) == 0
    out = capsys.readouterr().out
    assert "1 of 2 paragraphs and 1 of 2 fragments found (not found: P2)." in out


def test_attach_says_that_git_ignores_it(article_case, article_file, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("kit.authors.commands.DATA", tmp_path / "data")
    folder = shutil.copytree(article_case.folder, tmp_path / article_case.data.id)
    assert main(["attach", str(folder), str(article_file)]) == 0
    n = len(article_case.data.paragraphs)
    assert f"{n} of {n} paragraphs" in (out := capsys.readouterr().out)
    assert "git ignores it" in out
    ignored = subprocess.run(
        ["git", "check-ignore", f"data/{folder.name}/article.txt"], cwd=ROOT, check=False
    )
    assert ignored.returncode == 0


@pytest.mark.parametrize("text", [None, "", "Another text.", "<!doctype html><p>x</p>"])
def test_attach_refuses_in_one_line(small_folder, capsys, tmp_path, text):
    file = tmp_path / "mine.txt"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert main(["attach", str(small_folder), str(file)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"{file}: ")
    assert len(err.splitlines()) == 1
    assert not (small_folder / "article.txt").exists()
    assert main(["attach", "iran", str(file)]) == 1
    assert "no case 'iran'" in capsys.readouterr().err


def test_attach_where_nothing_can_be_written(small_folder, capsys):
    (small_folder / "article.txt").mkdir()
    assert main(["attach", str(small_folder), str(ROOT / "tests" / "bus-lane.txt")]) == 1
    assert "cannot be written there" in capsys.readouterr().err


# --- Names that a terminal would obey, and output that goes nowhere ---

RED = "\x1b[31mred"


@pytest.mark.skipif(os.name == "nt", reason="Windows allows no such name")
@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "{red}"],
        ["check", "{red}", "--source", "tests/bus-lane.txt"],
        ["check", "{red}", "--source", "{red}"],
        ["check", "{red}/none"],
        ["check", RED],
        ["fairness", RED],
        ["attach", "{red}", "{red}/none"],
        ["attach", "{red}", "tests/bus-lane.txt"],
        ["attach", "{red}", "README.md"],
        ["handout", "{red}", "--to", "{red}"],
        ["handout", "{red}", "--to", "{red}/none/x.html"],
        ["handout", "{red}", "--to", "{red}/x.html"],
        ["handout", "{red}", "--to", "{red}/case.html"],
        ["lesson", "{red}", "--to", "{red}/none/x.ipynb"],
        ["lesson", "{red}", "--to", "{red}/case.html"],
        [RED],
        ["check", f"--{RED}"],
    ],
)
def test_no_name_is_obeyed_by_a_terminal(small_folder, arguments, capsys):
    red = small_folder.rename(small_folder.parent / RED)
    (red / "case.html").write_text("mine", encoding="utf-8")
    with contextlib.suppress(SystemExit):
        main([argument.replace("{red}", str(red)) for argument in arguments])
    out, err = capsys.readouterr()
    assert out + err
    assert "\x1b" not in out + err


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="has no full device")  # noqa: PTH110
@pytest.mark.parametrize("command", ["list", "check", f"fairness {CASE}"])
def test_output_to_a_full_disk_is_one_line(command):
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "kit", *command.split()],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == "the output cannot be written: No space left on device\n"
