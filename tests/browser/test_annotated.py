"""What a class has marked, opened as a file: on any screen, for everybody, and harmless."""

from __future__ import annotations

import pytest

from kit import load_case
from kit.case.case import Case
from kit.exchange.hypothesis.page import annotated_page
from kit.exchange.hypothesis.school_class import annotated
from tests import made_up
from tests.browser.screen import WIDER_THAN_THE_WINDOW, Screen
from tests.exchange.hypothesis.made import answer, row, written
from tests.hostile import HOSTILE, hostile_case


def a_class(case: Case):
    """Return remarks on each paragraph by many students, with what can go wrong."""
    stances = [it.id for it in case.stances]
    voices = [it.id for it in case.data.speakers] + ["nobody in particular", HOSTILE]
    facts = [it.id for it in case.data.evidence] or [""]
    for n, paragraph in enumerate(case.data.text):
        for k in range(6):
            tags = (voices[(n + k) % len(voices)], f"stance:{stances[k % 2]}", f"fact:{facts[0]}")
            yield row(paragraph[3 * k :][:90], id=f"{n}-{k}", user=f"u{k}{n % 3}", tags=tags)
    yield row(f"Nowhere {'long' * 40} {HOSTILE}", id="lost", user=HOSTILE)
    yield row(id="reply", references=["0-1"], text=HOSTILE)


@pytest.mark.parametrize("name", ["school-phones", "moviles-en-clase", "hostile"])
def test_the_file_is_for_every_screen_and_runs_nothing(name, browser, axe, tmp_path):
    if name == "hostile":
        raw = made_up.two_reports().model_dump(mode="json", exclude_none=True)
        case = Case(hostile_case(raw))
    else:
        case = load_case(name)
    path = tmp_path / "annotated.html"
    found = annotated(written(answer(*a_class(case)), tmp_path), case)
    path.write_text(annotated_page(found), encoding="utf-8")
    with browser.new_context(offline=True) as context:
        screen = Screen(context.new_page())
        screen.page.goto(path.as_uri())
        ours = screen.page.locator(".pk-ours")
        assert ours.locator("p").all_inner_texts() == [""] * ours.count()
        screen.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        for width in (1280, 400, 320):
            screen.page.set_viewport_size({"width": width, "height": 900})
            assert not screen.page.evaluate(WIDER_THAN_THE_WINDOW)
        assert screen.violations(axe, "body") == []
        assert screen.page.evaluate("window.hacked") is None
        assert screen.complaints == []
