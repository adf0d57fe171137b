"""A story pasted in JupyterLab: what is pressed and typed there is a case, and its lesson opens."""

from __future__ import annotations

import pytest

from kit.authors.begun import begin
from kit.authors.new import write
from tests.authors.form.conftest import SHARED

FORM = "form .pk-form"


@pytest.fixture
def pasted(server, open_in_lab, request):
    """A notebook in a folder of its own, in which a story was pasted; and that folder."""
    name = f"lane-{len(request.node.name)}"
    path = server.add_notebook(f"{name}.ipynb", "from kit import author\n\nauthor()")
    notebook = open_in_lab(path)
    notebook.run_all()
    notebook.reveal(f"{FORM} textarea")
    notebook.page.fill("[name=begin-name]", name)
    notebook.page.fill("textarea[data-unsaved]", SHARED)
    notebook.page.click("[data-hand-over]")
    notebook.page.wait_for_selector("nav [data-press='screen who']")
    return notebook, (server.files / path).parent / name


def wait_for(notebook, is_so):
    for _ in range(60):
        if is_so():
            return
        notebook.page.wait_for_timeout(100)
    raise AssertionError


def until(notebook, path, words):
    """Wait until words stand in a file."""
    wait_for(notebook, lambda: path.exists() and words in path.read_text(encoding="utf-8"))


def test_from_paste_to_lesson(pasted):
    notebook, folder = pasted
    page = notebook.page
    page.click("nav [data-press='screen who']")
    for name in ("Ann Lee", "Bo Kim"):
        if not page.locator(".pk-panel").count():
            page.locator("[data-press^=quote]").first.click()
        page.wait_for_selector(".pk-panel [name=new-name]")
        asked = page.get_attribute(".pk-panel", "data-focus")
        page.fill("[name=new-name]", name)
        page.press("[name=new-name]", "Enter")
        page.wait_for_function(
            "asked => document.querySelector('.pk-panel')?.dataset.focus !== asked", arg=asked
        )
    page.click("nav [data-press='screen voices']")
    page.fill("[name=question]", "Should the lane be built?")
    page.fill("[name=title]", "The lane")
    page.fill("[name='codebook/stances/for/label']", "build it")
    page.fill("[name='codebook/stances/against/label']", "leave it")
    for voice, side in (("ann-lee", "for"), ("bo-kim", "against")):
        page.click(f"[data-press='voice {voice}']")
        claim = f"[name='voices/{voice}/argument/claim']"
        page.wait_for_selector(claim)
        page.fill(claim, f"The lane matters, says {voice}.")
        page.check(f"[name='voices/{voice}/position/stance'][value={side}]")
        until(notebook, folder / "voices.yaml", f"says {voice}.")
    page.wait_for_function("() => document.body.innerText.includes('(2 so far)')")
    wait_for(notebook, lambda: "draft" not in (folder / "voices.yaml").read_text(encoding="utf-8"))
    # What another program saves shows by itself.
    path = folder / "voices.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("name: Bo Kim", "name: Bo J. Kim"), encoding="utf-8")
    page.wait_for_selector("h4:has-text('Bo J. Kim')")
    # Keys are for the field: two of them would delete the cell.
    page.locator("[name='voices/bo-kim/argument/grounds']").press_sequentially("add d d.")
    until(notebook, path, "grounds: add d d.")
    assert len(notebook.cells()) == 1
    saved = str(notebook.saved())
    assert "came up again" not in saved
    assert "is long" not in saved


def test_the_lesson_beside_a_case_that_is_not_finished(server, open_in_lab):
    folder = server.files / "begun"
    write(begin("begun", SHARED), folder)
    notebook = open_in_lab("begun/lesson.ipynb")
    notebook.page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
    notebook.page.wait_for_function(
        "() => document.body.innerText.includes('This case is a draft, so it cannot be taught')"
    )
    assert "Traceback" not in notebook.page.inner_text("body")
