"""Open a notebook as a student needs it: its page alone, and only its lesson's folder in reach."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from kit.exercises.sheet.locations import ROOT_MARK
from kit.files import exists

CONFIG = Path(__file__).parent / "config"  # what the server and its pages are told
CONFIG_PATH = "JUPYTER_CONFIG_PATH"
_MOST_UP = 3  # folders around a notebook in which the lesson is looked for


def served_folder(notebook: Path) -> Path:
    """Return the folder that is in reach of a notebook's page.

    That is the one with the lesson that a notebook is part of. Others, such as a teacher's, may
    link to all below the folder where one works.
    """
    here, around = Path.cwd(), notebook.resolve().parents
    if root := next((each for each in around[:_MOST_UP] if exists(each / ROOT_MARK)), None):
        return root
    return here if here in around else around[0]


def open_notebook(notebook: Path, options: Sequence[str]) -> None:
    """Serve a notebook in Notebook 7 and open it in the browser, until the server is stopped.

    Parameters
    ----------
    notebook
        Its path.
    options
        Of `jupyter notebook`, handed on to it.

    Raises
    ------
    ImportError
        If Notebook 7 is not installed.
    """
    from notebook.app import main  # noqa: PLC0415 (only this command needs it)

    before = os.environ.get(CONFIG_PATH)
    os.environ[CONFIG_PATH] = os.pathsep.join(filter(None, (str(CONFIG), before)))
    root = served_folder(notebook)
    page = quote(notebook.resolve().relative_to(root).as_posix())
    # Said as the address, too, for those whose browser does not open by itself.
    places = (f"--ServerApp.root_dir={root}", f"--JupyterNotebookApp.default_url=/notebooks/{page}")
    main([*places, *options])  # type: ignore[no-untyped-call]
