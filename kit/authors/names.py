"""placeholder"""

from pathlib import Path


def wrong_name(name: str) -> str | None:
    from kit.authors.new import _wrong_name

    return _wrong_name(name)


def taken(folder: Path) -> str | None:
    from kit.authors.new import _taken

    return _taken(folder)
