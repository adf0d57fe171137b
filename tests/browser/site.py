"""A site of the kit as a student meets it: by a link, from the small server that is in it."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import urllib.request
import zipfile
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from kit.exchange.site.versions import name_versions

BOOT = 240_000  # milliseconds: three tests may start a kernel at the same time, one in WebKit
PATIENCE = 90  # seconds: Python in a browser is slower than one that Playwright thinks of
# What the list of files shows of the answers.
ANSWERS = """async () => {
  const { contents } = window.jupyterapp.serviceManager;
  const found = {};
  const walk = async (path) => {
    for (const each of (await contents.get(path, { content: true })).content)
      if (each.type === "directory") await walk(each.path);
      else found[each.path] = (await contents.get(each.path, { content: true })).content;
  };
  await walk("").catch(() => {});
  return found;
}"""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Start the site's own server; give its address."""
    command = [sys.executable, str(folder / "serve.py"), "8750"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={"BROWSER": "true", "PYTHONUNBUFFERED": "1"}
    ) as server:
        try:
            line = server.stdout.readline()
            yield line.split(" at ")[1].split()[0]
        finally:
            server.terminate()


class Student:
    """A browser of somebody who has followed a link. `complaints` is what its console says."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.address = address
        self.context: BrowserContext = browser.new_context(viewport={"width": 1280, "height": 900})
        self.context.set_default_timeout(PATIENCE * 1000)
        self.complaints: list[str] = []
        self.asked: set[str] = set()
        self.context.on("request", lambda request: self.asked.add(request.url))

    def follow(self, path: str = "notebooks/index.html?path=lesson.ipynb") -> Page:
        """Open a page of the site."""
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(f"{self.address}{path}")
        return page

    def open(self, path: str = "notebooks/index.html?path=lesson.ipynb") -> Page:
        """Open a notebook; return its page when it can be used."""
        page = self.follow(path)
        wait_until_open(page)
        return page


def wait_until_open(page: Page) -> None:
    page.locator("#kit-start").wait_for(state="detached", timeout=BOOT)


def megabytes_of(student: Student, site: Path) -> float:
    """Return how much of a site a student has loaded, as it lies on the disk."""
    loaded = {url.removeprefix(student.address).partition("?")[0] for url in student.asked}
    return sum((site / it).stat().st_size for it in loaded if (site / it).is_file()) / 1e6


def sheets(page: Page) -> dict[str, dict[str, Any]]:
    """Return the sheets that the page's list of files has, by their paths."""
    return {
        path: content if isinstance(content, dict) else json.loads(b64decode(content))
        for path, content in page.evaluate(ANSWERS).items()
        if path.startswith("answers/") and path.endswith(".json")
    }


def run(page: Page, code: str) -> str:
    """Run something in the notebook's kernel; return all that it says."""
    return page.evaluate(
        """async (code) => {
          const { kernel } = window.jupyterapp.shell.currentWidget.sessionContext.session;
          const future = kernel.requestExecute({ code });
          let said = "";
          future.onIOPub = ({ content }) => {
            const { text, data, traceback } = content;
            said += text ?? data?.["text/plain"] ?? traceback?.join("") ?? "";
          };
          await future.done;
          return said;
        }""",
        code,
    )


def built(folder: Path, notebooks: Path) -> Path:
    """Build the site; return where it is."""
    command = [sys.executable, "-m", "kit", "site", "--zip"]
    command += ["--notebooks", str(notebooks), "--to", str(folder / "site")]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder / "site"


def updated(site: Path) -> None:
    """Put a newer kit into a site, one with a module `kit.newer`, as building it again would."""
    wheel = next(site.rglob("perspective_kit-*.whl"))
    with zipfile.ZipFile(wheel, "a") as packed:
        packed.writestr("kit/newer.py", "")
    path = wheel.with_name("pyodide-lock.json")
    lock = json.loads(path.read_text(encoding="utf-8"))
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    lock["packages"]["perspective-kit"]["sha256"] = digest
    path.write_text(json.dumps(lock), encoding="utf-8")
    name_versions(site)


def header(address: str) -> dict[str, str]:
    with urllib.request.urlopen(address) as answer:
        return dict(answer.headers)
