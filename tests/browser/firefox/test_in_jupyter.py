"""Firefox: what can differ in JupyterLab, above all whose the keys are."""

from tests.browser import test_cleared, test_played, test_shield
from tests.browser.test_played import answers, folder, student, test_by_mouse_and_half_way
from tests.browser.test_saved import (
    path,
    test_a_pasted_article_is_shown_and_not_saved_and_the_pages_are,
)


def test_keys_do_in_a_cell_what_they_do_elsewhere(server, open_page):
    test_shield.test_keys_do_in_a_cell_what_they_do_elsewhere(server, open_page, "lab")


def test_keys_do_not_reach_the_cells(server, open_page):
    test_shield.test_keys_do_not_reach_the_cells(server, open_page, "lab")


def test_by_keyboard(student):
    test_played.test_by_keyboard(student, "lab")


def test_nothing_is_left(server, open_page):
    test_cleared.test_nothing_is_left(server, open_page, saves_widgets=False)
