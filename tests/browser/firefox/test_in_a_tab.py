"""Firefox: what can differ of pages, in a bare tab and as files."""

import pytest

from kit.paper.handout import handout
from tests.browser.test_hand_in import test_the_page_is_narrow_accessible_and_one_sheet
from tests.browser.test_handout import build, test_how_many_pages
from tests.browser.test_lenses import (
    lens,
    test_a_mark_tells_its_reading_to_mouse_and_keyboard,
    test_hostile_text_runs_in_no_lens,
    test_the_board_sorts_and_swaps,
)
from tests.browser.test_lesson import (
    test_a_damaged_copy_in_the_browser_stops_nothing,
    test_another_machine_and_clear,
    test_the_browsers_copy_restores_a_wiped_folder,
)
from tests.browser.test_page import (
    controls,
    test_a_button_sets_a_value_also_when_it_is_pointed_at,
    test_a_damaged_page_says_so_in_its_language,
    test_an_empty_and_a_damaged_page,
    test_each_control_does_what_its_kind_should,
    test_focus_and_caret_survive_a_redraw,
    test_tab_goes_through_the_controls_and_leaves,
    test_text_that_is_not_markup_stays_text,
    test_values_from_python_reach_the_controls,
    test_what_is_handed_over_is_no_value,
    test_what_is_pressed_stays_until_it_is_let_go,
    test_words_are_counted_as_in_python,
)
from tests.browser.test_reader import (
    opened,
    test_another_text_is_refused_with_the_reason,
    test_walking_along_the_strip_by_keyboard_without_a_kernel,
)
from tests.browser.test_roving import (
    grid,
    test_focus_stays_when_the_page_is_drawn_anew,
    test_one_stop_and_the_arrow_keys,
    test_the_map_without_a_kernel,
)


@pytest.fixture
def printed(page, tmp_path):
    """Open the handout as a file; return its name and the page."""
    path = tmp_path / "handout.html"
    path.write_text(handout(build("bundled")), encoding="utf-8")
    page.goto(path.as_uri())
    return "bundled", page
