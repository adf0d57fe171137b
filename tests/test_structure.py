"""The house: imports only go up, and nothing leaves its room."""

import ast
import os
import subprocess
import sys

import pytest

from tests.conftest import CASE, LENSES, ROOT

# Each room may import from the rooms named before it.
ROOMS = (
    "version",
    "texts",
    "stand_in",
    "browser",
    "fields",
    "labels",
    "words",
    "whole_files",
    "footnotes",
    "lens_words",
    "article",
    "voice",
    "evidence",
    "model",
    "stories",
    "sides",
    "calls",
    "safe_yaml",
    "problems",
    "case_files",
    "loading",
    "frames",
    "tables",
    "case",
    "source",
    "phrases",
    "fairness",
    "omissions",
    "evidence_use",
    "evidence_tables",
    "speakers",
    "counting",
    "charts",
    "pages",
    "lenses",
    "exercises",
    "classroom",
    "interchange",
    "__init__",
    "__main__",
)
WIDGETS = {"ipywidgets", "anywidget", "traitlets", "IPython"}
MODULES = sorted((ROOT / "kit").rglob("*.py"))


def room(path) -> str:
    return path.relative_to(ROOT / "kit").with_suffix("").parts[0]


def imports(path) -> set[str]:
    """Return the full names of the modules that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= names if node.module == "kit" else {node.module}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_only_go_up(path):
    here = ROOMS.index(room(path))
    for name in imports(path):
        assert name != "kit", "a room imports from rooms"
        if name.startswith("kit."):
            there = ROOMS.index(name.split(".")[1])
            inside = room(path) == name.split(".")[1]
            assert there < here or inside, f"{room(path)} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_front_end_knows_widgets(path):
    known = {name.split(".")[0] for name in imports(path)}
    if room(path) not in {"browser", "lenses", "exercises"}:
        assert not known & WIDGETS
    assert room(path) in {"safe_yaml", "loading"} or "yaml" not in known


FOR_TABLES = ("pandas", "numpy", "plotly")
FOR_WIDGETS = ("ipywidgets", "anywidget")
EVERYTHING_SHOWN = """
from kit.exercises.catalogue import KINDS
from kit.exercises.handout import handout
lenses = {lenses}
for lens in lenses:
    getattr(kit, lens)(case)._repr_mimebundle_()
kit.gate(kit.ask(case, kinds=list(KINDS)), kit.compare)
kit.my_answers(case), kit.hand_in(case), kit.hands_up(case)
handout(case.data)
"""


@pytest.mark.parametrize(
    ("code", "waits"),
    [
        ("", ("jsonschema", "nbformat", *FOR_TABLES, *FOR_WIDGETS)),
        (EVERYTHING_SHOWN.format(lenses=[*LENSES]), ("jsonschema", "nbformat", *FOR_TABLES)),
        ("case.voices", ("plotly", *FOR_WIDGETS)),
        ("from kit.charts import turns; turns(case).figure", FOR_WIDGETS),
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
