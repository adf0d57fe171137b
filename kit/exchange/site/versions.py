"""Names by which a browser never mixes two versions of a site: see `shipped/fresh.js`."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from kit.exchange.site.lite import APPS, KERNEL

_PAGES: Final = ("index.html", *(f"{app}/index.html" for app in APPS))
_OURS: Final = re.compile(r'(?<=["/])((?:fresh|start)\.(?:js|css))(?:\?v=\w+)?(?=")')
_VERSION: Final = "version.txt"


def name_versions(site: Path) -> None:
    """Name the interpreter's folder by what is in it, and tell each page its site's version."""
    settings = site / "jupyter-lite.json"
    told = json.loads(settings.read_text(encoding="utf-8"))
    of_kernel = told["jupyter-config-data"]["litePluginSettings"][KERNEL]
    starter = site / of_kernel["pyodideUrl"]
    folder = starter.parent
    named = folder.with_name(f"pyodide-{_digest(folder, folder.iterdir())}")
    folder.rename(named)
    of_kernel["pyodideUrl"] = f"./{(named / starter.name).relative_to(site).as_posix()}"
    settings.write_text(json.dumps(told, indent=2), encoding="utf-8")

    for page in _PAGES:
        _tell(site / page, "")
    (site / _VERSION).unlink(missing_ok=True)
    version = _digest(site, (path for path in site.rglob("*") if path.is_file()))
    for page in _PAGES:
        _tell(site / page, f"?v={version}")
    (site / _VERSION).write_text(version, encoding="utf-8")


def _tell(page: Path, version: str) -> None:
    text = page.read_text(encoding="utf-8")
    page.write_text(_OURS.sub(rf"\g<1>{version}", text), encoding="utf-8")


def _digest(folder: Path, paths: Iterable[Path]) -> str:
    """Return a short name for some files of a folder, their names and their content."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]
