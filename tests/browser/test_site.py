"""The static site, offline: a link opens the lesson, and nothing that a student writes is lost."""

from __future__ import annotations

import json
import os
import shutil
import time
import zipfile

import pytest

from tests.browser.playing import FIRST, SORT, answer_the_first_question
from tests.browser.site import (
    ANSWERS,
    BOOT,
    PATIENCE,
    Student,
    header,
    megabytes_of,
    run,
    served,
    sheets,
    updated,
    wait_until_open,
)
from tests.conftest import CASE, ROOT

pytestmark = pytest.mark.slow
LESSON_CELLS = json.loads((ROOT / "notebooks/lesson.ipynb").read_text(encoding="utf-8"))["cells"]
LONG_AGO = time.time() - 365 * 24 * 3600
FULL = """() => {
  const full = () => { throw new DOMException("full", "QuotaExceededError"); };
  IDBObjectStore.prototype.put = full;
  Storage.prototype.setItem = full;
}"""
DELETE = """async (path) => {
  const { contents } = window.jupyterapp.serviceManager;
  const remove = async (path) => {
    const { type, content } = await contents.get(path, { content: true });
    if (type === "directory") for (const each of content) await remove(each.path);
    await contents.delete(path);
  };
  await remove(path);
}"""


@pytest.fixture
def student(browser, address):
    student = Student(browser, address)
    yield student
    student.context.close()


def save_a_voice(page, n=1):
    """Answer a screen of the sorting; wait for the next one."""
    sort = page.locator(SORT)
    sort.get_by_label("both").first.check()
    sort.get_by_role("button", name="Save my answer").click()
    sort.get_by_text(f"{n + 1} of").wait_for()


def wait_until(page, check):
    for _ in range(20 * PATIENCE):
        if check():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it never came")


def wait_for_items(page, number):
    def items():
        return [item for sheet in sheets(page).values() for item in sheet["items"]]

    wait_until(page, lambda: len(items()) >= number)
    return items()


def scroll_to(page, cell):
    """Lab draws only the cells in view."""
    page.evaluate(
        """(cell) => {
          const { content } = window.jupyterapp.shell.currentWidget;
          content.scrollToItem(cell < 0 ? content.widgets.length + cell : cell);
        }""",
        cell,
    )


def check_what_was_loaded(student, site):
    """Nothing comes from elsewhere, little is loaded, and no figure was drawn yet."""
    assert {url for url in student.asked if not url.startswith((student.address, "blob:"))} == set()
    assert not [url for url in student.asked if "jupyterlab-plotly" in url or "plotly-" in url]
    assert 15 < megabytes_of(student, site) < 25  # the mark


def press_tab_until_open(page):
    """What lies below is not reached while it loads."""
    page.locator(".jp-Notebook-cell").first.wait_for(state="attached", timeout=BOOT)
    for _ in range(5):
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('#kit-start') !== null")
        assert page.evaluate("document.activeElement === document.body")
    wait_until_open(page)


def test_what_the_site_holds(site, address):
    """No text but what may be shared, nothing of anybody's machine, and types that browsers run."""
    names = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    wheel = next(site.rglob("perspective_kit-*.whl"))
    with zipfile.ZipFile(wheel) as inside:
        of_ours = set(inside.namelist())
    assert {
        "kit/data/school-phones/article.txt",
        "kit/data/moviles-en-clase/article.txt",
    } <= of_ours
    assert f"kit/data/{CASE}/voices.yaml" in of_ours
    assert f"kit/data/{CASE}/article.txt" not in of_ours
    assert not [name for name in [*names, *of_ours] if "answers" in name and name.endswith(".json")]
    assert not [name for name in names if name.endswith(".map")]
    with zipfile.ZipFile(site.with_suffix(".zip")) as packed:
        assert {f"site/{name}" for name in names} == {
            name for name in packed.namelist() if not name.endswith("/")
        }
    starter = next(site.rglob("pyodide.mjs")).relative_to(site).as_posix()
    mjs = header(f"{address}{starter}")
    assert mjs["Content-type"].startswith("text/javascript")


def test_the_first_page_leads_to_the_lesson(student, site, axe):
    page = student.follow("")
    page.evaluate(axe)
    assert page.evaluate("axe.run().then(found => found.violations.map(({id}) => id))") == []
    page.locator("article", has_text="Iran reaches out").get_by_role("link").click()
    page.locator("#kit-start li[aria-current]").wait_for()
    page.evaluate(axe)
    found = page.evaluate("axe.run('#kit-start').then(found => found.violations.map(({id}) => id))")
    assert found == []
    press_tab_until_open(page)
    assert page.locator(FIRST).first.is_visible()
    assert page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollTop") < 20
    page.get_by_text("Your answers will be saved in this browser.").wait_for()
    answer_the_first_question(page, "my reason")
    save_a_voice(page)
    assert len(wait_for_items(page, 2)) == 2
    check_what_was_loaded(student, site)
    code = page.locator(".pk-you b").first.text_content()

    # A second tab sees it, and what is written there is known to the first.
    other = student.open()
    assert other.locator(".pk-you b").first.text_content() == code
    other.locator(SORT).get_by_text("2 of").wait_for()
    save_a_voice(other, 2)
    wait_for_items(other, 3)
    other.close()
    page.locator(f"{SORT} textarea").first.fill("written in the first tab")
    wait_until(page, lambda: "written in the first tab" in json.dumps(sheets(page)))
    assert len(wait_for_items(page, 3)) == 3
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download my answers").first.click()
    assert json.loads(taken.value.path().read_text(encoding="utf-8"))["code"] == code

    taken_along: list[str] = []
    page.on("download", lambda download: taken_along.append(download.suggested_filename))
    scroll_to(page, -1)
    page.locator("[data-press=hand-in]").first.click()
    wait_until(page, lambda: len(taken_along) == 2)
    assert sorted(name.rpartition(".")[2] for name in taken_along) == ["html", "json"]

    # Another browser picks it up.
    elsewhere = Student(student.context.browser, student.address)
    there = elsewhere.open()
    there.get_by_text("Another machine, another code").first.click()
    there.locator("[data-pick-up]").first.set_input_files(taken.value.path())
    there.locator(".pk-you b", has_text=code).first.wait_for()
    assert len(wait_for_items(there, 3)) == 3
    # What it was picked up with is folded away again.
    there.get_by_text("Another machine, another code").first.click()
    there.locator("summary", has_text="Clear my answers").first.click()
    there.locator("[data-press=clear]").first.click()
    wait_until(there, lambda: not sheets(there))
    wait_until(there, lambda: code not in there.evaluate("JSON.stringify({ ...localStorage })"))
    assert code not in "".join(there.evaluate(ANSWERS))
    elsewhere.context.close()
    assert student.complaints == []


def test_all_of_the_lesson_runs_without_pandas(student):
    page = student.open()
    gates = page.get_by_role("button", name="anyway")
    for _ in range(2 * PATIENCE):  # behind some there are others
        if not gates.evaluate_all("all => (all.forEach((each) => each.click()), all.length)"):
            break
        page.wait_for_timeout(500)
    assert gates.count() == 0
    for cell in range(len(LESSON_CELLS)):
        scroll_to(page, cell)
        page.wait_for_timeout(300)
    assert page.locator(".main-svg").count() > 1
    assert [url for url in student.asked if "jupyterlab-plotly" in url]
    assert page.locator("[data-mime-type$=error], [data-mime-type$=stderr]").count() == 0
    said = run(page, "import sys; print('pandas' in sys.modules, 'plotly' in sys.modules)")
    assert said.split() == ["False", "False"]
    # A table asks for it, and says so where there is no network.
    said = run(page, "from kit import this_case; this_case().viewpoints")
    assert "needs the package pandas" in said
    assert "Traceback" not in said
    assert "security concern" in run(page, "print(this_case().stances)")
    assert student.complaints == []


def test_what_the_browser_refuses_is_said(student):
    """Deleted in the list of files, or full: Python does not wait for ever, and nothing is lost."""
    page = student.open()
    answer_the_first_question(page, "my reason")
    wait_for_items(page, 1)
    (path,) = sheets(page)
    page.evaluate(DELETE, path)
    save_a_voice(page)
    page.get_by_text("It was written anew; nothing is lost.").first.wait_for()
    assert len(wait_for_items(page, 2)) == 2
    page.evaluate(DELETE, "answers")
    save_a_voice(page, 2)
    assert len(wait_for_items(page, 3)) == 3
    page.evaluate(FULL)
    sort = page.locator(SORT)
    sort.locator("textarea").first.fill("one word too many")
    page.get_by_text("Not saved on disk: this browser is full").first.wait_for()
    assert not page.get_by_text("Saved on every change").first.is_visible()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download my answers").first.click()
    assert "one word too many" in taken.value.path().read_text(encoding="utf-8")


@pytest.fixture
def at_own_site(browser, site, tmp_path):
    """Yield a student and a site to change, of files so old that browsers keep them for weeks."""
    own = shutil.copytree(site, tmp_path / "site")
    for path in own.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    with served(own) as address:
        student = Student(browser, address)
        yield student, own
        student.context.close()


def test_an_updated_site_is_whole_and_changes_nothing_of_a_students(at_own_site):
    student, site = at_own_site
    page = student.open()
    page.evaluate(
        """async () => {
          const { context } = window.jupyterapp.shell.currentWidget;
          context.model.cells.get(0).sharedModel.setSource("# As it was in spring");
          await context.save();
          localStorage.setItem("perspective-kit-notebook:lesson.ipynb", "[]");
        }"""
    )
    page.close()
    updated(site)
    page = student.follow()
    page.locator("#kit-bar").get_by_role("button", name="Use the newer one").click()
    wait_until_open(page)
    page.get_by_role("heading", name="One story, several voices").wait_for()
    assert run(page, "import kit.newer") == ""
    version = (site / "version.txt").read_text(encoding="utf-8")
    assert page.locator("script").first.get_attribute("src").endswith(version)
    page.evaluate(
        """async () => {
          const { context } = window.jupyterapp.shell.currentWidget;
          context.model.cells.get(1).sharedModel.setSource("ran_by_itself = True");
          await context.save();
        }"""
    )
    page.close()
    page = student.open()
    assert page.locator("#kit-bar").count() == 0
    assert run(page, "'ran_by_itself' in globals()") == "False"


def test_a_story_in_spanish_on_a_phone(student):
    page = student.follow("notebooks/index.html?path=lesson-moviles-en-clase.ipynb")
    page.set_viewport_size({"width": 400, "height": 850})
    page.get_by_role("heading", name="Tu lección se está cargando").wait_for()
    wait_until_open(page)
    page.locator(".pk-where", has_text="en este navegador").first.wait_for()
    page.wait_for_timeout(2500)
    assert page.locator(".jp-WindowedPanel-outer").evaluate("it => it.scrollTop") == 0
    assert student.complaints == []
