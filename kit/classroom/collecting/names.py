"""What the name of a file or a folder tells: whose it is, and whether it may hold answers.

How the downloads look was read in the code that writes them, or in tools that take them apart:

- Moodle, a folder or a prefix, by a setting: `Ana García_12345_assignsubmission_file_`; with blind
  marking all are called "Participant" (moodle/moodle, mod/assign/classes/downloader.php). The
  number is that of the column *Identifier* in its grading worksheet.
- Canvas: `garcíaana_12345_678910_x.json`, `garcíaana_LATE_12345_…`, and `anon_Xy1Za_678910_…`;
  the first number is the user's (instructure/canvas-lms, lib/content_zipper.rb). A file that is
  handed in again gets "-1" behind its name's first part (the same, issues 606 and 2310).
- Blackboard: `assignment_username_attempt_2016-01-30-20-30-10_x.json` in a
  `gradebook_course_….zip` (jupyter/nbgrader, "Managing assignment files manually";
  kwurst/bb-file-cleanup).
- Brightspace: a folder or a prefix `397063-2557369 - Mary-Ann Smith - Sep 24, 2024 926 PM`.
  (No page of its makers was found; two tools that unpack it agree.)
- nbgrader: `submitted/<student>/<assignment>`, and in its exchange
  `inbound/<student>+<assignment>+<time>`.
- Teams for Education: `Submitted files/<student>/<assignment>/Version 1`; Google: "Ana García - "
  before a file's name, "Copy of", "(1)". (From teachers' experience, not from a page of theirs.)
- Sakai: `<assignment>/García, Ana(agarcia)/Submission attachment(s)/x.json`, the last folder in the
  language of the server. (Several tools that take it apart agree.)
- ILIAS: `García_Ana_agarcia_1234/x.json` in ASCII, and before a file that came late "Late
  Submission - " in the tutor's language (ILIAS-eLearning/ILIAS, Modules/Exercise).
"""

from __future__ import annotations

import os.path
import re
from typing import Literal, NamedTuple

from kit.text import composed, printable, shortened

# fmt: off
Kind = Literal[
    "sheet", "perhaps", "page", "perhaps a page", "notebook",
    "zip", "packed", "study", "set_aside", "unfinished", "empty", "other",
]
# fmt: on


class Owner(NamedTuple):
    """A student's name or login as a learning platform has it, and its number for the student."""

    name: str = ""
    number: str = ""


class Said(Owner):
    """One whose name anybody may have put there, such as a teacher before the names of all files.

    It is shown, and is no reason to take two students for one.
    """

    __slots__ = ()


NOBODY = Owner()


def is_sure(owner: Owner) -> bool:
    """Return whether a platform says whose a sheet is, and not anybody."""
    return any(owner) and not isinstance(owner, Said)


LONGEST_NAME = 300  # characters of a file's name that are looked at; disks have 255

_MOODLE = re.compile(r"(?P<name>[^_]+)_(?P<number>\d+)_assignsubmission_")
_BRIGHTSPACE = re.compile(r"(?P<number>\d+)-\d+ - (?P<name>\S.*?) - [^-]*\b\d{4}\b[^-]*(?: - |$)")
_BLACKBOARD = re.compile(r"(?:.*_)?(?P<name>[^_]+)_attempt_\d{4}(?:-\d\d){5}[_.]")
_CANVAS = re.compile(r"(?!gradebook_)(?P<name>\w+?)(?:_LATE)?_(?P<number>\d+)_\d{3,}_.")
_CANVAS_TYPED = re.compile(r"(?P<name>\w+?)(?:_LATE)?_(?P<number>\d+)_(?:text|link)\.html$")
_CANVAS_ANONYMOUS = re.compile(r"(?:LATE_)?anon_(?P<number>[^\W_]+)_\d+_.")
_GOOGLE = re.compile(r"(?:Copy of |Copia de )?(?P<name>\S.*?) - (?=[a-z0-9-]+--[a-z0-9-]+)")
_SAKAI = re.compile(r"(?P<name>[^/()]+, [^/()]*[^/()\s])\((?P<number>[^()\s]+)\)$")
_ILIAS = re.compile(r"(?P<name>[^_\d]+_[^_\d]+)_[^_]+_(?P<number>\d+)$")
_OF_FOLDERS = _MOODLE, _BRIGHTSPACE, _SAKAI, _ILIAS
_OF_FILES = (
    *(_MOODLE, _BRIGHTSPACE, _BLACKBOARD),
    *(_CANVAS_TYPED, _CANVAS, _CANVAS_ANONYMOUS, _GOOGLE),
)
_ANYBODYS = {_GOOGLE, _ILIAS}  # which other names look like, too
_HOLDS_STUDENTS = {"home", "homes", "users", "submitted", "submitted files"}

# A case's id and a student's code, as `kit.exercises.sheet` names a sheet.
_OURS = re.compile(r"(?<![a-z0-9])[a-z0-9]+(?:-[a-z0-9]+)*--[a-z0-9]+(?:-[a-z0-9]+)*")
_SET_ASIDE = re.compile(r"\.set-aside-\d+")
_COPY = re.compile(r"(?:copy of |copia de )?(.*?)(?:[ _-]?\(\d+\)| - cop(?:y|ia))?")
# What a browser is still downloading, and what a Mac only promises to have.
_UNFINISHED = re.compile(r"\.zip\.(?:crdownload|part|partial|download)$|\.(?:json|zip)\.icloud$")
_PACKED = ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".tbz", ".xz", ".zst"
_KINDS: dict[str, Kind] = {
    ".zip": "zip",
    ".ipynb": "notebook",
    ".parquet": "study",
    **dict.fromkeys(_PACKED, "packed"),
}
# The system's own, or a program's; also what begins with a dot, as the kit's locks and marks do.
_NOBODYS_FOLDERS = {"__macosx", "__pycache__", "node_modules", "site-packages", "$recycle.bin"}
_NOBODYS_FILES = {"thumbs.db", "desktop.ini"}


def is_nobodys(folder: str) -> bool:
    """Return whether a folder's name says that no student's work lies in it."""
    return folder.startswith(".") or folder.lower() in _NOBODYS_FOLDERS


def is_somebodys(file: str) -> bool:
    """Return whether a file may be a student's own, and not the system's or a program's."""
    return not file.startswith((".", "~$")) and file.lower() not in _NOBODYS_FILES


def owner_of_folder(name: str, above: str) -> Owner:
    """Return whose a folder is by its name and that of the folder above it, or nobody.

    >>> owner_of_folder("Ana García_12345_assignsubmission_file_", "3B")
    Owner(name='Ana García', number='12345')
    >>> owner_of_folder("ana", "home"), owner_of_folder("ana", "3B")
    (Owner(name='ana', number=''), Owner(name='', number=''))
    >>> owner_of_folder("García, Ana(agarcia)", "Week 3")
    Owner(name='García, Ana', number='agarcia')
    >>> owner_of_folder("Garcia_Ana_agarcia_1234", "Submissions")
    Said(name='Garcia Ana', number='1234')
    """
    above = above.lower()
    if above == "inbound" and "+" in name:
        return _owner(name.partition("+")[0])
    return _owner(name) if above in _HOLDS_STUDENTS else _first(name, _OF_FOLDERS)


def owner_of_file(name: str) -> Owner:
    """Return whose a file is by its name, or nobody.

    >>> owner_of_file("garcíaana_LATE_12345_678910_iran-mexico-2009--amber-heron-4827-1.json")
    Owner(name='garcíaana', number='12345')
    >>> owner_of_file("iran-mexico-2009--amber-heron-4827.json")
    Owner(name='', number='')
    """
    return _first(name, _OF_FILES) if "_" in name or " - " in name else NOBODY


def _first(name: str, patterns: tuple[re.Pattern[str], ...]) -> Owner:
    name = name[:LONGEST_NAME]
    matches = (pattern.match(name) for pattern in patterns)
    found = next(filter(None, matches), None)
    if not found:
        return NOBODY
    known = _owner(**found.groupdict(""))
    if found.re is _ILIAS:
        known = known._replace(name=known.name.replace("_", " "))
    # An assignment's name and a user's may both have "_" in them: then nothing tells where it ends.
    is_unsure = found.re is _BLACKBOARD and "_" in name[: max(found.start("name") - 1, 0)]
    return Said(*known) if is_unsure or found.re in _ANYBODYS else known


def _owner(name: str = "", number: str = "") -> Owner:
    """Return an owner with accents in one form: what comes from a Mac has them apart."""
    words = " ".join(composed(word) for word in name[:LONGEST_NAME].split())
    return Owner(shortened(printable(words), 100), number[:40])


def kind_of(name: str) -> Kind:
    """Return what a file may be by its name; of "perhaps" its first bytes tell more.

    >>> [kind_of(f"iran-mexico-2009--amber-heron-4827{end}") for end in (".json", " (1).json", "")]
    ['sheet', 'sheet', 'sheet']
    >>> kind_of("answers.json.txt"), kind_of("photo.jpg"), kind_of(".lock")
    ('perhaps', 'other', 'other')
    """
    low = name[-LONGEST_NAME:].lower()
    if _UNFINISHED.search(low):
        return "unfinished"
    if not is_somebodys(name):
        return "other"
    ending = os.path.splitext(low)[1]  # noqa: PTH122  # quick
    if ending in {".json", ".txt", ""} or ".json" in low or " " in ending:
        if _SET_ASIDE.search(low):
            return "set_aside"
        return "sheet" if _our_name(name) else "perhaps"
    if ending in {".html", ".htm"}:
        return "page" if _our_name(name) else "perhaps a page"
    return _KINDS.get(ending, "other")


def stem_of(name: str) -> str:
    """Return what a sheet and the page that goes with it have in common; ours has "--" in it.

    >>> stem_of("Ana - iran--amber-heron-1 (2).json"), stem_of("Answers (1).html")
    ('iran--amber-heron-1', 'answers')
    """
    ours = _our_name(name)
    if ours:
        return ours
    start = name[:LONGEST_NAME].lower().partition(".")[0]
    found = _COPY.fullmatch(start)
    return found[1] if found else start


def _our_name(name: str) -> str:
    if "--" not in name:
        return ""
    found = _OURS.search(name[-LONGEST_NAME:])
    return found[0] if found else ""
