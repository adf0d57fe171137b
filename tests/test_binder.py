"""What Binder makes of this project: repo2docker's own recipe, read and then followed.

There is no engine here to build an image. The recipe's steps are followed in a new environment
instead: the versions of Binder's base first, then the recipe's own pip commands, in their order.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import time
import urllib.error
import urllib.request
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from kit import list_cases
from tests.checkout import copy_of_the_checkout, do_without
from tests.conftest import ROOT

pytestmark = pytest.mark.binder
MINUTES = 60
PYTHON = ".".join(map(str, sys.version_info[:2]))
LESSON = "notebooks/lesson.ipynb"  # so Notebook 7 calls its page, too
BADGE = re.compile(r"\[!\[[^]]+\]\(https://mybinder\.org/badge_logo\.svg\)\]\((?P<address>[^)]+)\)")
# What the README names and a clone does not have: answers come with the first student.
MADE_LATER = {"notebooks/answers/"}
PIP_NAMES = {  # of what conda calls otherwise; no name, where there is nothing for pip
    "brotli-python": "brotli",
    "jupyterhub-base": "jupyterhub",
    "nbconvert-core": "nbconvert",
    "python-fastjsonschema": "fastjsonschema",
    "bleach-with-css": None,
    "cached_property": None,
    "jsonschema-with-format-nongpl": None,
    "jupyterhub-singleuser": None,
    "python": None,
    "python_abi": None,
    "typing-extensions": None,
}
WHERE = """
import json, sys, kit, kit.case.case, kit.lenses.common.render
from pathlib import Path
room = Path(kit.__file__).parent
print(json.dumps({
    "kit": str(room), "python": sys.prefix, "here": str(Path.cwd()),
    "data": str(kit.case.case.DATA),
    "files": len([*room.rglob("*.html"), *room.rglob("*.js")]), "cases": [*kit.list_cases()],
}))
"""


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def repository(tmp_path_factory) -> Path:
    """Return a folder that stands for Binder's REPO_DIR, usually /home/jovyan."""
    folder = tmp_path_factory.mktemp("home") / "jovyan"
    copy_of_the_checkout(folder)
    return folder


@pytest.fixture(scope="module")
def recipe(repository) -> str:
    """Return the Dockerfile that repo2docker writes."""
    if find_spec("repo2docker") is None:
        do_without("needs repo2docker: pip install -r requirements-dev.lock")
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--debug", "."]
    return subprocess.run(
        command, cwd=repository, check=True, capture_output=True, text=True, timeout=MINUTES
    ).stdout


def pip_commands(recipe: str) -> list[str]:
    """Return the recipe's pip commands, without the path of pip."""
    return re.findall(r"^RUN \$\{KERNEL_PYTHON_PREFIX\}/bin/pip (.+)$", recipe, re.MULTILINE)


def base_versions(recipe: str) -> list[str]:
    """Return what Binder's base holds before anything of ours, for pip."""
    platform = re.search(r"^ENV CONDA_PLATFORM=(.+)$", recipe, re.MULTILINE)[1]
    package = Path(find_spec("repo2docker").origin).parent
    lock = package / f"buildpacks/conda/environment.py-{PYTHON}-{platform}.lock"
    python_builds = r"/([^/]+)-([^-/]+)-[^-/]*py[^-/]*\.(?:conda|tar\.bz2)"
    found = re.findall(python_builds, lock.read_text(encoding="utf-8"))
    names = {PIP_NAMES.get(name, name): version for name, version in found}
    return [f"{name}=={version}" for name, version in names.items() if name]


@pytest.fixture(scope="module")
def binder(recipe, repository):
    """Return a function that runs a program of an environment as Binder would build it."""
    if f"python-{PYTHON}" != read("binder/runtime.txt").strip() or sys.platform != "linux":
        do_without(
            f"needs Linux and Python {read('binder/runtime.txt').strip().removeprefix('python-')}"
        )
    environment = repository.parent / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    settings = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("JUPYTER", "PYTHON", "IPYTHON", "VIRTUAL_ENV"))
    } | {"HOME": str(repository), "PATH": f"{environment / 'bin'}:{os.environ['PATH']}"}

    def run(*command: str, folder: str = ".", check: bool = True) -> subprocess.CompletedProcess:
        done = subprocess.run(
            [environment / "bin" / command[0], *command[1:]],
            cwd=repository / folder,
            env=settings,
            capture_output=True,
            text=True,
            timeout=5 * MINUTES,
            check=False,
        )
        assert not check or done.returncode == 0, done.stdout + done.stderr
        return done

    def pip(*command: str) -> None:
        """Install as pip does, by uv: the same files in a tenth of the time."""
        uv = [sys.executable, "-m", "uv", "pip", *command, "--python", str(environment)]
        done = subprocess.run(
            uv, cwd=repository, capture_output=True, text=True, timeout=5 * MINUTES, check=False
        )
        if "error sending request" in done.stderr and done.returncode:
            do_without("needs a network: the index of packages is out of reach")
        assert done.returncode == 0, done.stdout + done.stderr

    pip("install", "--no-deps", *base_versions(recipe))
    assert run("pip", "check").stdout.strip() == "No broken requirements found."
    for command in pip_commands(recipe):
        pip(*shlex.split(command))
    subprocess.run(["./binder/postBuild"], cwd=repository, env=settings, check=True)
    run.settings, run.programs = settings, environment / "bin"
    return run


def test_recipe(recipe):
    """The Python that the kit is tested with; one pip command, and the whole project before it."""
    python = read("binder/runtime.txt").strip()
    assert (
        f"-2fenvironment-2epy-2d{python.removeprefix('python-').replace('.', '-2e')}-2d" in recipe
    )
    steps = ["ARG REPO_DIR=${HOME}", "WORKDIR ${REPO_DIR}", "COPY --chown=0:0 src/ ${REPO_DIR}/"]
    steps += [
        f"RUN ${{KERNEL_PYTHON_PREFIX}}/bin/pip {command}" for command in pip_commands(recipe)
    ]
    places = [recipe.index(step) for step in steps]
    assert places == sorted(places)
    # The kit itself comes last, from its own folder; what it needs is there by then.
    assert pip_commands(recipe) == ['install --no-cache-dir -r "binder/requirements.txt"']
    assert places[-1] < recipe.index("RUN ./binder/postBuild")


def test_environment_has_no_conflict(binder):
    """Binder's base has a Notebook that asks for its own JupyterLab, so ours is pinned as well."""
    assert binder("pip", "check").stdout.strip() == "No broken requirements found."


def test_lesson_runs_there(binder, repository):
    """From the notebook's folder, with that environment's kernel and its own nbclient."""
    import nbformat

    notebook = nbformat.read(repository / LESSON, as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(WHERE))
    copy = repository / "notebooks" / "copy.ipynb"
    nbformat.write(notebook, copy)
    binder("jupyter", "execute", "--inplace", copy.name, folder="notebooks")
    first, *cells = [
        cell for cell in nbformat.read(copy, as_version=4).cells if cell.cell_type == "code"
    ]
    assert json.loads(first.outputs[0].text) == {
        "kit": str(repository / "kit"),
        "python": str(binder.programs.parent),
        "here": str(repository / "notebooks"),
        "data": str(repository / "data"),
        "files": len([*(ROOT / "kit").rglob("*.html"), *(ROOT / "kit").rglob("*.js")]),
        "cases": list_cases(),
    }
    outputs = [output for cell in cells for output in cell.outputs]
    assert len(outputs) >= len(cells) - 1
    assert all("application/vnd.jupyter.widget-view+json" in output.data for output in outputs)


def page_once_it_listens(address: str, deadline: float) -> str:
    """Return a page. Jupyter says that it is running a moment before it takes connections."""
    while True:
        try:
            with urllib.request.urlopen(address, timeout=MINUTES) as page:
                return page.read().decode()
        except urllib.error.URLError as error:
            refused = isinstance(error.reason, ConnectionRefusedError)
            if not refused or time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def test_starts_and_serves_the_lesson(recipe, binder, repository):
    """The recipe's own command, by way of its entry; the badge's page, and no more in reach."""
    entry = re.search(r'^ENV R2D_ENTRYPOINT="\$\{REPO_DIR\}/(.+)"$', recipe, re.MULTILINE)[1]
    program, *options = json.loads(re.search(r"^CMD (\[.+\])$", recipe, re.MULTILINE)[1])
    options = [{"0.0.0.0": "127.0.0.1"}.get(option, option) for option in options]
    more = ["--allow-root", "--no-browser", "--port=0", "--IdentityProvider.token=t"]
    log = repository.parent / "server.log"
    with log.open("w") as said:
        server = subprocess.Popen(
            [repository / entry, program, *options, *more],
            cwd=repository,
            env=binder.settings,
            stderr=said,
        )
    try:
        deadline = time.monotonic() + MINUTES
        while not (
            up := re.search(r"is running at:\n.*(http://127\.0\.0\.1:\d+)/", log.read_text())
        ):
            assert server.poll() is None, log.read_text()
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.1)
        text = page_once_it_listens(f"{up[1]}/{LESSON}?token=t", deadline)
        listed = page_once_it_listens(f"{up[1]}/api/contents?token=t", deadline)
    finally:
        server.kill()
        server.wait()
    names = {each["name"] for each in json.loads(listed)["content"]}
    assert names >= {"lesson.ipynb", "practice.ipynb"}
    assert not {"docs", "data"} & names
    assert '"@jupyter-notebook/notebook-extension:trusted"' in text, (
        "the kit's configuration is read"
    )
    locked = re.search(r"^notebook==(\S+)", read("requirements.lock"), re.MULTILINE)[1]
    assert f'"appVersion": "{locked}"' in text


def test_badge():
    address = urlsplit(BADGE.search(read("README.md"))["address"])
    assert address.netloc == "mybinder.org"
    owner_and_repository = re.fullmatch(r"/v2/gh/([\w.-]+/[\w.-]+)/HEAD", address.path)[1]
    path = parse_qs(address.query)["urlpath"][0]
    assert path == LESSON
    assert (ROOT / path).is_file()
    # Until an owner has replaced it, the text below the badge says so.
    is_replaced = owner_and_repository != "OWNER/REPOSITORY"
    assert is_replaced or f"replaced `{owner_and_repository}`" in read("README.md")


def test_paths_that_the_readme_names_exist():
    text = read("README.md")
    rooms = "|".join(path.name for path in ROOT.iterdir() if path.is_dir() and path.name[0] != ".")
    named = {
        *re.findall(rf"(?:{rooms})/[\w./-]*[\w/]", text.replace("\\", "/")),
        *re.findall(r"\]\(([\w./-]+)\)", text),
        *re.findall(r"`([\w-]+\.txt)`", text),
    }
    assert len(named) >= 15
    assert [path for path in sorted(named - MADE_LATER) if not (ROOT / path).exists()] == []
