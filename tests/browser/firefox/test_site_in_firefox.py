"""Firefox: the static site, whose answers lie in what the browser keeps."""

from tests.browser.test_site import (
    student,
    test_the_first_page_leads_to_the_lesson,
    test_what_the_browser_refuses_is_said,
)
