"""One browser for all tests here, one server for those that need it; without one they skip."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path

import pytest

from kit.exercises.played import session
from tests.browser.cells import widgets_of
from tests.browser.lab import Lab
from tests.browser.rig import ROOT, Notebook, Server
from tests.browser.site import built, served
from tests.browser.tab import Tab
from tests.workers import IN_FIREFOX, IN_LAB, IN_WEBKIT

FIRST = (IN_LAB, "tests/browser/")
HAVE_LAB = (*IN_LAB, IN_FIREFOX, IN_WEBKIT)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with JupyterLab, other pages, and files with slow tests; quick ones fill the end.

    A worker takes a file at a time, so one that is long must not be the last.
    """
    for item in items:
        if "browser" in item.fixturenames:
            item.add_marker("browser")
        if "server" in item.fixturenames and not item.nodeid.startswith(HAVE_LAB):
            raise pytest.UsageError(f"{item.nodeid} needs JupyterLab: add its file to `IN_LAB`")
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(
        key=lambda item: (
            *(not item.nodeid.startswith(place) for place in FIRST),
            item.path not in slow,
        )
    )


@pytest.fixture(scope="session")
def server(browser, tmp_path_factory) -> Iterator[Server]:  # noqa: ARG001
    """A JupyterLab; asks for the browser first, so that nothing starts in vain."""
    with Server(tmp_path_factory.mktemp("jupyter")).running() as server:
        yield server


@pytest.fixture(scope="session")
def lab(browser, server) -> Iterator[Lab]:
    lab = Lab(browser, server)
    yield lab
    lab.discard()


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The static site, as files."""
    return built(tmp_path_factory.mktemp("site"), ROOT / "notebooks")


@pytest.fixture(scope="session")
def address(site) -> Iterator[str]:
    """Where the static site is served."""
    with served(site) as address:
        yield address


@pytest.fixture
def open_in_lab(lab, request, output_path) -> Iterator[Callable[..., Notebook]]:
    """Open a notebook in the JupyterLab that is open; it closes with the test.

    Left open, they keep the cores so busy that later tests run out of time.
    """
    opened: list[Notebook] = []

    def open_one(path: str, theme: str = "Light", width: int = 1400) -> Notebook:
        opened.append(lab.open(path, theme, width))
        return opened[-1]

    yield open_one
    told = getattr(request.node, "rep_call", None)  # there is none when a fixture failed
    if told is None or told.failed:
        for notebook in opened[-1:]:
            notebook.page.screenshot(path=f"{output_path}/lab.png")
        lab.discard()
    else:
        for notebook in opened:
            notebook.close()


@pytest.fixture
def open_page(new_context, server) -> Callable[..., Notebook]:
    """Open a notebook in a browser of its own: app="lab" or "notebook", which is Notebook 7."""

    def open_one(path: str, app: str, width: int = 1400, script: str = "") -> Notebook:
        context = new_context(viewport={"width": width, "height": 1000})
        context.add_init_script(script)
        return Notebook.load(server, context.new_page(), path, app)

    return open_one


@pytest.fixture
def student(new_context, new_tab, lesson_folder) -> Callable[..., Tab]:  # noqa: ARG001
    """Run notebooks in a folder and a browser that remember; each time as a new kernel does."""
    context = new_context(viewport={"width": 1400, "height": 1000}, accept_downloads=True)

    def open_one(path: str = "lesson.ipynb") -> Tab:
        session._open.clear()
        return new_tab(context, widgets_of(path))

    return open_one


@pytest.fixture
def answers(lesson_folder: Path) -> Path:
    """Return the folder of the answers that `student` gives."""
    return lesson_folder / "answers"


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the source of axe-core."""
    return (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
