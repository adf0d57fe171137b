"""The house: rooms import only from those below them, and nothing leaves its room."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import CASE, LENSES, ROOT


def test_the_rules_of_the_house():
    """They stand in pyproject.toml: which room may import from which."""
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


FOR_TABLES = ("pandas", "numpy", "plotly")
FOR_WIDGETS = ("ipywidgets", "anywidget")
EVERYTHING_SHOWN = """
from kit.exercises.kinds.catalogue import KINDS
from kit.paper.handout import handout
lenses = {lenses}
for lens in lenses:
    getattr(kit, lens)(case)._repr_mimebundle_()
kit.gate(kit.ask(case, kinds=list(KINDS)), kit.compare)
kit.my_answers(case), kit.hand_in(case), kit.hands_up(case), kit.class_code(case)
handout(case.data)
"""


@pytest.mark.parametrize(
    ("code", "waits"),
    [
        ("", ("jsonschema", "nbformat", *FOR_TABLES, *FOR_WIDGETS)),
        (EVERYTHING_SHOWN.format(lenses=[*LENSES]), ("jsonschema", "nbformat", *FOR_TABLES)),
        ("case.voices", ("plotly", *FOR_WIDGETS)),
        ("from kit.lenses.room.figure import turns; turns(case).figure", FOR_WIDGETS),
    ],
    ids=["a case", "every lens, figure and exercise", "a table", "a figure of Plotly's own"],
)
def test_what_is_slow_waits_until_it_is_needed(tmp_path, code, waits):
    code = f"import sys, kit; case = kit.load_case('{CASE}')\n{code}\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert not set(done.stdout.split()) & set(waits)
    if "case.voices" in code:
        assert "pandas" in done.stdout.split(), "it would be seen"


def test_an_articles_text_stays_in_its_file(article, article_file):
    """No run of 13 words of the article stands anywhere else in the project."""
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    files = [ROOT / name for name in tracked.stdout.split()]
    texts = [path for path in files if path.suffix not in {".png", ".ico"} and path.is_file()]
    known = runs(article)
    found = {path for path in texts if known & runs(path.read_text(encoding="utf-8"))}
    assert found == {article_file} & set(texts)


def runs(text: str) -> set[str]:
    """Return every run of 13 words, whatever their apostrophes are."""
    words = text.replace("’", "'").split()
    return {" ".join(words[i : i + 13]) for i in range(len(words) - 12)}
