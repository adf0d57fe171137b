"""What travels with a site: the kit and its cases, and nothing that lies beside them."""

import shutil
import zipfile

import pytest

from kit import load_case
from kit.case.case import DATA
from kit.case.parsed import PARSED
from kit.exchange.site.own_wheel import NAME, stage_kit
from kit.exchange.site.packages import packed
from tests.conftest import CASE

LYING_ABOUT = ("mine.txt", "left-out.txt", ".ipynb_checkpoints/voices-checkpoint.yaml")


@pytest.fixture
def wheel(tmp_path):
    """Return a function that stages some cases and returns the names in the wheel."""

    def _wheel(*cases):
        stage_kit(cases, tmp_path / "staged" / NAME)
        (tmp_path / "packages").mkdir()
        entries = packed(tmp_path / "staged", tmp_path / "packages")
        with zipfile.ZipFile(tmp_path / "packages" / entries[NAME]["file_name"]) as inside:
            return set(inside.namelist())

    return _wheel


def worked_in(tmp_path, name):
    folder = shutil.copytree(DATA / name, tmp_path / name)
    for each in LYING_ABOUT:
        (folder / each).parent.mkdir(exist_ok=True)
        (folder / each).write_text("not ours to pass on", encoding="utf-8")
    return folder


def test_a_text_that_is_not_free_stays_at_home(wheel, tmp_path):
    folder = worked_in(tmp_path, CASE)
    (folder / "article.txt").write_text("Its publisher's.", encoding="utf-8")
    case = load_case(DATA / CASE)
    case.folder = folder
    names = wheel(case)
    of_case = {name.rpartition("/")[2] for name in names if f"data/{CASE}/" in name}
    assert of_case == {path.name for path in (DATA / CASE).glob("*.yaml")} | {PARSED}


def test_a_free_text_and_that_of_another_report_travel(wheel, tmp_path):
    case = load_case(worked_in(tmp_path, "school-phones"))
    names = wheel(case)
    there = {
        f"kit/data/school-phones/{name}" for name in ("article.txt", "article-ferrow-today.txt")
    }
    assert there <= names
    assert not [name for name in names for lying in LYING_ABOUT if name.endswith(lying)]
    assert "kit/case/case.py" in names
    assert "kit/lenses/compare/compare.html" in names
    assert not [name for name in names if "__pycache__" in name or name.startswith("kit/data/iran")]
