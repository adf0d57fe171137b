"""WebKit: what can differ in JupyterLab, above all whose the keys are."""

import pytest

from tests.browser import test_cleared, test_played, test_shield
from tests.browser.controls import check_each_control, check_the_tab_key
from tests.browser.playing import FIRST
from tests.browser.test_played import answers, folder, test_by_mouse_and_half_way
from tests.browser.test_saved import (
    path,
    test_a_pasted_article_is_shown_and_not_saved_and_the_pages_are,
)


@pytest.fixture
def open_in_lab(open_page):
    return open_page


@pytest.fixture
def student(open_page, folder):
    """Open notebooks in this student's browser, which remembers between visits."""

    def open_one(path="lesson.ipynb", app="lab", shows=FIRST):
        notebook = open_page(f"{folder.name}/{path}", app)
        notebook.run_all()
        notebook.reveal(shows)
        return notebook

    return open_one


def test_keys_do_in_a_cell_what_they_do_elsewhere(server, open_page):
    """All but undo, which the program around WebKit has to offer; MiniBrowser does not."""
    notebook = open_page(server.add_notebook("keys.ipynb", test_shield.PAGE))
    controls = test_shield.controls_in(notebook)
    check_each_control(controls)
    check_the_tab_key(controls)
    assert notebook.complaints == []


def test_keys_do_not_reach_the_cells(server, open_page):
    test_shield.test_keys_do_not_reach_the_cells(server, open_page, "lab")


def test_by_keyboard(student):
    test_played.test_by_keyboard(student, "lab")


def test_nothing_is_left(server, open_page):
    test_cleared.test_nothing_is_left(server, open_page, saves_widgets=False)
