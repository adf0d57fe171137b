"""The code of pages: linked in the browser in the order of its imports, and typed."""

import re
import shutil
import subprocess
from graphlib import CycleError

import pytest

import kit.browser.shared
from kit.browser.page import Page
from kit.browser.shared import Shared, modules, script
from kit.browser.style import add_style, merged_style
from tests.conftest import ROOT

BROWSER = ROOT / "kit" / "browser"
TYPESCRIPT = ("--yes", "--prefer-offline", "--package=typescript@5.9.2", "--", "tsc")


def test_each_module_comes_after_what_it_imports():
    before = set()
    for name, text in modules().items():
        imported = re.findall(r"import .*?/([\w-]+\.js)", text, re.DOTALL)
        assert set(imported) <= before, name
        before.add(name)


def test_every_module_is_imported_by_another_or_by_what_links_them():
    paths = [path.name for path in BROWSER.rglob("*.js")]
    assert len(set(paths)) == len(paths), "a module is known by its file's name"
    texts = modules()
    imported = set(re.findall(r'from "[^"]*/([\w-]+\.js)"', "".join(texts.values())))
    assert set(texts) - imported == set(re.findall(r'addresses\["(.*)"\]', script("link.js")))
    assert set(paths) - set(texts) == {"load.js", "link.js"}


def test_modules_that_import_each_other_are_refused(monkeypatch):
    def circular(name: str) -> str:
        text = script(name)
        return 'import { x } from "./page.js";\n' + text if name.endswith("rules.js") else text

    monkeypatch.setattr(kit.browser.shared, "script", circular)
    with pytest.raises(CycleError):
        modules()


def test_what_is_sent_has_no_comments_and_no_indentation():
    for text in (*modules().values(), Shared.one().link, Page._esm):
        assert not re.search(r"^\s|^//|/\*\*| // |\n\n", text, re.MULTILINE)
    assert "/*" not in merged_style()


def test_texts_that_look_like_comments_stay(tmp_path, monkeypatch):
    (tmp_path / "one.js").write_text(
        '  const a = "https://localhost/ // not one"; // one\n'
        "  // Another.\n"
        '  /** @type {string} */\n  const b = "//"; // it isn\'t one: "left"\n'
    )
    monkeypatch.setattr(kit.browser.shared, "_HERE", tmp_path)
    assert script("one.js") == (
        'const a = "https://localhost/ // not one";\nconst b = "//"; // it isn\'t one: "left"\n'
    )


def test_style_is_added_once_and_keeps_its_texts(tmp_path, monkeypatch):
    monkeypatch.setattr(kit.browser.style, "_files", [])
    sheet = tmp_path / "own.css"
    sheet.write_text('/* Why. */\n.pk-a,\n.pk-b :is(p) {\n  content: "a , b;  {c}" attr(x);\n}\n')
    add_style(sheet)
    add_style(sheet)
    assert merged_style() == '.pk-a,.pk-b :is(p){content:"a , b;  {c}" attr(x);}'


@pytest.mark.slow
def test_types():
    """Checked by TypeScript from npm, which this needs once."""
    npx = shutil.which("npx")
    if npx is None:
        pytest.skip("needs node and npm for TypeScript; on Debian: apt-get install npm")
    command = [npx, *TYPESCRIPT]
    try:
        found = subprocess.run(
            [*command, "--version"], check=False, capture_output=True, timeout=120
        )
    except subprocess.TimeoutExpired:
        pytest.skip("npm does not answer")
    if found.returncode:
        pytest.skip("npm has no TypeScript for us; is there a network?")
    done = subprocess.run([*command, "-p", BROWSER], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
