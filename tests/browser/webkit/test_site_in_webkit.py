"""WebKit: the static site."""

import json

from tests.browser.playing import SORT, answer_the_first_question
from tests.browser.site import sheets, wait_until_open


def test_a_link_opens_the_lesson_and_answers_are_there_again(window, address):
    complaints: list[str] = []
    window.on("console", lambda said: complaints.append(said.text))
    for is_first in (True, False):
        window.goto(f"{address}notebooks/index.html?path=lesson.ipynb")
        wait_until_open(window)
        if is_first:
            answer_the_first_question(window, "my reason")
        window.locator(SORT).first.wait_for(state="attached")
        assert "my reason" in json.dumps(sheets(window))
    assert not [text for text in complaints if "NoGilError" in text]
