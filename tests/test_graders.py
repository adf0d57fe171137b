"""nbgrader and otter grade the practice notebook, each installed and run for real.

The counts that they are held against are the student's own notebook's, and of facts the ones that
the student's script got right on purpose.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.checkout import copy_of_the_checkout, run, uv
from tests.conftest import CASE, ROOT

pytestmark = pytest.mark.slow
GRADERS = ("nbgrader==0.9.6", "otter-grader==7.0.0")
NAME = "graded-practice"
INSTRUCTOR = ROOT / "docs" / "instructor"
KINDS = ("sort", "reasoning", "evidence", "speaker")
# Answers some questions, right and wrong, and prints for each kind what the notebook then shows.
STUDENT = f"""
import json, kit
from kit.exercises.kinds.catalogue import choose
from kit.exercises.played.session import sheet_of

case = kit.load_case("{CASE}")
code = sheet_of(case).data.code
players = {{kind: kit.ask(case, kinds=[kind], voices=4) for kind in {KINDS}}}
rows = dict.fromkeys(("independent", "multiple", "verifies", "authoritative"), "open")
for n, item in enumerate(choose(case.data, code, kinds=["speaker"], voices=4)):
    right = "yes" if item.about.is_named else "no"
    kit.answer(item.id, rows | {{"named": right if n else "open"}})
for item in choose(case.data, code, kinds=["sort"], voices=4)[:3]:
    kit.answer(item.id, {{"stance": "both", "sure": "1"}})
for item in choose(case.data, code, kinds=["reasoning"], voices=4)[:1]:
    kit.answer(item.id, item.steps[0].fields[0].options[0].value)
opposite = {{"agrees": "not", "disagrees": "holds"}}
checks = choose(case.data, code, kinds=["evidence"], voices=4)
for item in checks:
    first = {{one.name: one.options[0].value for one in item.steps[0].fields if one.options}}
    kit.answer(item.id, {{"where": "In a library."}} | first, "plan")
wrong = next(item for item in checks if item.about.check.verdict in opposite)
kit.answer(wrong.id, {{"verdict": opposite[wrong.about.check.verdict]}}, "verdict")
screens = {{kind: player.screens for kind, player in players.items()}}
print(json.dumps({{
    kind: [sum(map(it.is_given, range(len(it)))), len(it)] for kind, it in screens.items()
}}))
"""
GRADES = """
import json
from nbgrader.api import Gradebook

with Gradebook("sqlite:///gradebook.db") as book:
    print(json.dumps({
        sent.student.id: {it.name: [it.auto_score, it.needs_manual_grade] for it in notebook.grades}
        for sent in book.assignment_submissions("practice") for notebook in sent.notebooks
    }))
"""


@pytest.fixture(scope="module")
def programs(tmp_path_factory) -> Path:
    """Return where the programs of an environment are that has the kit and both graders."""
    folder = tmp_path_factory.mktemp("graders")
    copy_of_the_checkout(folder / "project")
    uv("build", "--no-build-isolation", "--wheel", "-o", folder, folder=folder / "project")
    environment = folder / "environment"
    uv("venv", "--python", sys.executable, environment, folder=folder)
    python = next(path for path in environment.rglob("python*") if path.stem == "python")
    locked = ("--constraints", ROOT / "requirements.lock")
    wheel = next(folder.glob("*.whl"))
    uv("pip", "install", "--python", python, *locked, wheel, *GRADERS, folder=folder)
    return python.parent


@pytest.fixture(scope="module")
def do(programs, tmp_path_factory):
    """Return a function that runs a program of that environment as one user of a hub."""
    home = tmp_path_factory.mktemp("home")

    def do(name: str, *arguments: str, folder: Path, user: str = "teacher") -> str:
        done = run(
            programs / name,
            *arguments,
            folder=folder,
            PATH=f"{programs}{os.pathsep}{os.environ['PATH']}",
            HOME=str(home),
            JUPYTERHUB_USER=user,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return do


@pytest.fixture(scope="module")
def course(do, tmp_path_factory) -> Path:
    """Return a course of nbgrader's: an assignment that is given out."""
    folder = tmp_path_factory.mktemp("course")
    (folder / "source" / "practice").mkdir(parents=True)
    shutil.copy(INSTRUCTOR / f"{NAME}.ipynb", folder / "source" / "practice")
    do("nbgrader", "generate_assignment", "practice", folder=folder)
    return folder


@pytest.fixture(scope="module")
def handed_in(do, course) -> dict[str, list[int]]:
    """Let three students hand in; return what one has answered of what is asked, by kind.

    That one has answers; the second forgot the folder with them, the third's file is cut.
    """
    for name in ("ada", "ben", "cem"):
        folder = course / "submitted" / name / "practice"
        shutil.copytree(course / "release" / "practice", folder)
    ada, cem = (course / "submitted" / name / "practice" for name in ("ada", "cem"))
    told = json.loads(do("python", "-c", STUDENT, folder=ada, user="ada"))
    shutil.copytree(ada / "answers", cem / "answers")
    (sheet,) = cem.rglob(f"{CASE}--*.json")
    sheet.write_text(sheet.read_text(encoding="utf-8")[:500], encoding="utf-8")
    return told


def points(answered: list[int], right: int = 0, judged: int = 0) -> float:
    """Four for what is answered, two for facts."""
    return 4 * answered[0] / answered[1] + (2 * right / judged if judged else 0)


def test_nbgrader_grades_what_is_answered_and_the_facts(do, course, handed_in):
    do("nbgrader", "autograde", "practice", folder=course)
    grades = json.loads(do("python", "-c", GRADES, folder=course))
    assert {kind: len(n) for kind, n in handed_in.items()} == dict.fromkeys(KINDS, 2)
    assert all(0 < answered <= asked for answered, asked in handed_in.values())
    expected = {
        "sort": points(handed_in["sort"]),
        "reasoning": points(handed_in["reasoning"]),
        "evidence": points(handed_in["evidence"], 0, 1),
        "speaker": points(handed_in["speaker"], 3, 4),
    }
    assert expected["speaker"] == 4 + 1.5
    assert {name: score for name, (score, _) in grades["ada"].items()} == pytest.approx(
        expected, abs=0.01
    )
    nothing = {name: [0, False] for name in expected}
    assert grades["ben"] == grades["cem"] == nothing
    assert not any(by_hand for _, by_hand in grades["ada"].values())


def test_who_reads_the_grades_sees_why_there_are_none(course, handed_in):
    assert handed_in
    said = {"ada": "; 3 of 5 facts right.", "ben": "No answer sheet", "cem": "cannot be read"}
    for name, line in said.items():
        path = course / "autograded" / name / "practice" / f"{NAME}.ipynb"
        *_, last = json.loads(path.read_text(encoding="utf-8"))["cells"]
        (output,) = last["outputs"]
        assert line in "".join(output["data"]["text/plain"])


def test_the_graders_run_leaves_the_answers_as_they_were(course, handed_in):
    assert handed_in
    for name in ("ada", "cem"):
        there, here = (course / room / name / "practice" for room in ("submitted", "autograded"))
        sheets = [path.relative_to(there) for path in there.rglob(f"{CASE}--*.json")]
        assert sheets == [path.relative_to(here) for path in here.rglob(f"{CASE}--*.json")]
        assert all((there / it).read_bytes() == (here / it).read_bytes() for it in sheets)


@pytest.mark.parametrize("name", ["ada", "ben"])
def test_otter_grades_the_same_in_quarters(do, course, handed_in, tmp_path, name):
    tests = str(INSTRUCTOR / "otter")
    do("otter", "generate", "-t", tests, "-o", "autograder.zip", folder=tmp_path)
    submission = course / "submitted" / name / "practice"
    shutil.make_archive(str(tmp_path / "hand-in"), "zip", submission)
    do("otter", "run", "hand-in.zip", "-a", "autograder.zip", "-o", ".", folder=tmp_path)
    told = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    scores = {test["name"]: test["score"] for test in told["tests"] if "score" in test}
    answered, asked = map(sum, zip(*handed_in.values(), strict=True))
    quarters = 4 * answered // asked
    assert 0 < quarters < 4
    expected = {"answered": quarters, "facts": 4 * 3 // 5} if name == "ada" else {}
    assert scores == {"answered": 0, "facts": 0} | expected
