"""What a screen reader is told: of the screens that matter most, and when something happens."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

import kit
from kit.exercises.played.ask import ask
from tests.browser.playing import answer_anything, save

# Each text that a place which is read out takes on, in its order.
LISTEN = """() => {
  window.heard = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const place = element?.closest("[role=status], [aria-live]");
      const text = place?.innerText.replace(/\\s+/g, " ").trim();
      if (text && heard.at(-1) !== text) heard.push(text);
    }
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributeFilter: ["hidden"],
  });
}"""
COMPARISON = """
- heading "How should the United States regard Iran's approach to Mexico?" [level=3]
- button "Swap"
- combobox "First voice"
- combobox "Second voice"
- status:
  - paragraph: "First voice: Michael James Barton."
  - paragraph: "Second voice: Gary Sick."
- table "Comparing":
  - rowgroup:
    - row:
      - columnheader "What to compare"
      - columnheader /Michael James Barton/
      - columnheader /Gary Sick/
  - rowgroup:
    - row:
      - rowheader "Answer , position"
      - cell /security concern Our label/
      - cell /normal diplomacy Our label/
    - row:
      - rowheader "What they say , claim"
      - cell /If Iran gains a presence/
      - cell /Iran's approach to Mexico is ordinary/
"""
MAP = """
- heading "All facts and all voices evidence map" [level=4]
- group "Order":
  - radio "most shared first" [checked]
  - radio "by kind"
  - radio "by outcome of the check"
- combobox "Show facts used by"
- 'group "Marks: who uses which fact. Arrow keys go from one to the next."':
  - heading "Used by 6 voices" [level=5]
  - list:
    - listitem:
      - paragraph: In February 2009 Iran sought wider relations with Mexico. holds up
      - 'button "Gary Sick points to: In February 2009 Iran sought wider relations with Mexico."'
  - status "What the voice makes of it"
"""
QUESTION = """
- heading "Voice 1" [level=3]
- paragraph: What do these words say? Read them twice. Nobody tells you who speaks.
- blockquote
- group "These words say:":
  - radio "both"
  - radio "the text doesn't say"
- group "How sure are you? (if you like)":
  - radio "0 guessing"
- textbox "Which words made you decide? (if you like)"
- button "Save my answer"
"""


@pytest.fixture
def listening(open_tab):
    """Return what opens widgets and returns the tab, with a function for what is heard next."""

    def listen(*widgets):
        tab = open_tab(*widgets)
        tab.page.evaluate(LISTEN)

        def hears(text: str) -> None:
            tab.settle()
            tab.page.wait_for_function("text => heard.some((it) => it.includes(text))", arg=text)
            tab.page.evaluate("heard.splice(0)")

        return tab.page, hears

    return listen


@pytest.mark.usefixtures("lesson_folder")
def test_the_screens_that_matter_most(open_tab, case):
    tab = open_tab(kit.compare(case), kit.evidence_map(case), ask(case, kinds=["sort"]))
    expect(tab.page.locator("form .pk-compare")).to_match_aria_snapshot(COMPARISON)
    last = tab.page.locator("form .pk-map > section").last
    expect(last).to_match_aria_snapshot(MAP)
    expect(tab.page.locator("form .pk-player")).to_match_aria_snapshot(QUESTION)


@pytest.mark.usefixtures("lesson_folder")
def test_an_answer_is_refused_kept_saved_and_told(listening, case):
    page, hears = listening(ask(case, "opening"))
    player = page.locator("form .pk-player")
    player.locator("[data-press^=save]").press("Enter")
    hears("Still open: Which reading is nearer to yours?")
    answer_anything(player)
    hears("Kept as a draft.")
    save(player)
    hears("The fact is the same; the readings are not.")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')")


@pytest.mark.usefixtures("lesson_folder")
def test_a_gate_opens(listening, case):
    kit.start_lesson(case)
    page, hears = listening(kit.part("read"))
    page.locator("[data-press=show]").first.press("Enter")
    hears("Open without an answer. You can still answer above.")
    assert page.evaluate("document.activeElement.dataset.focus") == "open"


def test_who_is_compared(listening, case):
    page, hears = listening(kit.compare(case))
    page.locator("[data-swap]").press("Enter")
    hears("First voice: Gary Sick. Second voice: Michael James Barton.")
    page.locator("[name=left]").select_option("andy-lane")
    hears("First voice: Andy Lane. Second voice: Michael James Barton.")


def test_sums_marks_and_cards(listening, case):
    page, hears = listening(kit.balance(case), kit.evidence_map(case), kit.affiliations(case))
    page.locator(".pk-balance [name=groups][value=no]").check()
    hears("voices: ◆ security concern: 2 ● normal diplomacy: 3")
    page.locator(".pk-use").first.focus()
    hears("“Some counterterrorism experts” points to")
    page.keyboard.press("ArrowRight")
    hears("Gary Sick points to")
    page.locator(".pk-map [data-swap]").press("Enter")
    hears("First now: normal diplomacy.")
    page.locator("button.pk-who-chip").first.press("Enter")
    hears("Michael James Barton")
    page.locator(".pk-map [name=single]").press("Space")
    assert page.evaluate("heard") == [], "what is seen at once by who pressed it is not read out"
