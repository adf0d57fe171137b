"""The README's own command in an empty home, and the same notebook on the next day."""

from __future__ import annotations

import json
import os
import shutil
import urllib.error
import urllib.request

import pytest

from tests.browser.rig import ROOT, Notebook, Server

pytestmark = [pytest.mark.slow, pytest.mark.browser]
LOST = "model not found"
IN_VIEW = """selector => [...document.querySelectorAll(selector)].filter(it => {
  const {top, bottom} = it.getBoundingClientRect();
  return it.checkVisibility({contentVisibilityAuto: true}) && top >= 0 && bottom <= innerHeight;
}).length"""


class Home(Server):
    """A project in the home of somebody who has never used Jupyter, opened as the README says."""

    def __init__(self, folder):
        super().__init__(folder)
        shutil.rmtree(folder / "settings")
        (folder / "docs").mkdir()
        (self.files / "instructor").rename(folder / "docs/instructor")
        shutil.copytree(ROOT / "data", folder / "data")

    def command(self):
        return ("kit", "open", "notebooks/lesson.ipynb")

    def places(self):
        return {"PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}


@pytest.fixture(autouse=True)
def _no_places(monkeypatch):
    for name in [name for name in os.environ if name.startswith(("JUPYTER", "IPYTHON"))]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return Home(tmp_path_factory.mktemp("home"))


@pytest.mark.parametrize("width", [1280, 400])
def test_opens_the_lesson_alone_and_the_next_day_is_as_new(browser, home, width):
    with home.running() as server:
        page = browser.new_page(viewport={"width": width, "height": 860})
        page.goto(f"{server.url}/?token={server.token}")  # what Jupyter opens by itself
        notebook = Notebook(page, "lesson.ipynb")
        page.wait_for_timeout(1000)  # for what pops up
        check_that_nothing_is_in_the_way(page)
        assert not page.locator("form .pk-page").count()
        notebook.run_all()
        page.wait_for_selector("form .pk-way", state="attached")
        check_that_nothing_is_in_the_way(page)
        page.wait_for_function(f"() => ({IN_VIEW})('form .pk-way [data-go]') > 0")
        page.wait_for_timeout(3000)  # until every part has its place
        assert page.evaluate(IN_VIEW, "form .pk-way [data-go]") > 0, "one is at the top"
        assert not page.locator(".jp-InputPlaceholder:visible").count(), "code is out of sight"
        page.evaluate("jupyterapp.commands.execute('docmanager:save')")
        page.wait_for_function("() => !jupyterapp.shell.currentWidget.context.model.dirty")
        page.reload()
        again = Notebook(page, "lesson.ipynb")
        again.reveal("form .pk-way")
        page.close()
    assert '"outputs": [\n    {' in (home.files / "lesson.ipynb").read_text(encoding="utf-8")
    with home.running() as server:
        page = browser.new_page(viewport={"width": width, "height": 860})
        notebook = Notebook.load(server, page, "lesson.ipynb", "notebook")
        assert LOST not in page.inner_text("body")
        assert not page.locator(".jp-OutputArea-output").count()
        notebook.run_all()
        notebook.reveal("form .pk-way")
        page.close()


def check_that_nothing_is_in_the_way(page):
    assert page.get_by_role("menuitem", name="Run", exact=True).is_visible()
    for other in (".jp-SideBar", ".jp-FileBrowser", ".Toastify__toast", ".jp-Dialog"):
        assert not page.locator(other).locator("visible=true").count(), other
    assert "instructor" not in page.inner_text("body")
    notebook = page.locator(".jp-Notebook").bounding_box()
    assert notebook["width"] >= page.viewport_size["width"] * 0.9


def test_without_the_kits_server_a_lost_widget_shows(server, open_page):
    """So that the test above can fail."""
    folder = server.new_folder()
    path = f"{folder.name}/lesson.ipynb"
    notebook = open_page(path, "lab")
    notebook.run_all()
    notebook.reveal("form .pk-way")
    notebook.page.evaluate("jupyterapp.commands.execute('docmanager:save')")
    notebook.page.wait_for_function("() => !jupyterapp.shell.currentWidget.context.model.dirty")
    notebook.shut_kernel_down()
    again = open_page(path, "lab")
    again.page.get_by_text(LOST).first.wait_for(state="attached")


def test_answers_are_out_of_reach(home):
    with home.running() as server:

        def get(path):
            address = f"{server.url}/{path}?token={server.token}"
            with urllib.request.urlopen(address, timeout=30) as reply:
                return reply.read()

        listed = json.loads(get("api/contents"))["content"]
        assert {each["name"] for each in listed} >= {"lesson.ipynb", "practice.ipynb", "explore"}
        assert not {"docs", "data", "instructor"} & {each["name"] for each in listed}
        for room in ("api/contents", "files", "view"):
            for up in ("..", "%2e%2e", "x/../.."):
                for file in ("docs/instructor/lesson-plan.ipynb", "data/README.md"):
                    with pytest.raises(urllib.error.HTTPError):
                        get(f"{room}/{up}/{file}")
