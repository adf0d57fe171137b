"""The commands of authors: cases checked, counted, carried over, and held against their texts."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from kit.authors.drafts_left import drafts_left, notes_on_drafts
from kit.authors.fairness import fairness, loaded_words_used
from kit.authors.ladder import ladder, told_too_much
from kit.authors.new import add_new
from kit.authors.notes import notes
from kit.authors.omissions import omissions
from kit.authors.recounted import Held, fix, held_against
from kit.authors.upgrading import upgrade
from kit.case.case import DATA, Case, case_folder, list_cases, load_case
from kit.case.problems import CaseError
from kit.source.attaching import attach, read_text, text_in
from kit.source.own_text import NotTheArticle, find_text
from kit.terminal import say, say_lines, several, writing
from kit.text import printable


def add_commands(commands: Any) -> None:
    """Add the commands of authors to those of `python -m kit`."""
    add_new(commands)

    checker = commands.add_parser("check", help="report everything that is wrong in cases")
    checker.add_argument("case", nargs="*", metavar="CASE", help="name or folder (default: all)")
    checker.add_argument("--source", type=Path, metavar="FILE", help="the article, to compare")
    checker.add_argument("--fix", action="store_true", help="count words and quotations anew")
    checker.add_argument(
        "--for-class", action="store_true", help="fail while something says `draft: true`"
    )
    checker.set_defaults(run=_check)

    fair = commands.add_parser(
        "fairness", help="count what a case gives to each stance, and what it may leave out"
    )
    fair.add_argument("case", metavar="CASE", help="name or folder")
    fair.set_defaults(run=_fairness)

    attacher = commands.add_parser("attach", help="keep the article's text beside its case, here")
    attacher.add_argument("case", metavar="CASE", help="name or folder")
    attacher.add_argument("file", type=Path, metavar="FILE", help="the article as plain text")
    attacher.set_defaults(run=_attach)

    carrier = commands.add_parser("upgrade", help="carry a case of an earlier format over")
    carrier.add_argument("case", metavar="CASE", help="name or folder")
    carrier.add_argument("--source", type=Path, metavar="FILE", help="the article, if at hand")
    carrier.set_defaults(run=_upgrade)


def no_cases() -> int:
    """Say that there is nothing to list or check, which never is as it should be."""
    say(
        f"{DATA}: there are no cases; install the kit again, or name the folder of a case:"
        " python -m kit check ./my-case",
        sys.stderr,
    )
    return 1


def _check(options: argparse.Namespace) -> int:
    source = None
    if options.source:
        try:
            source = read_text(options.source)
        except NotTheArticle as error:
            say(f"the source cannot be read: {error}", sys.stderr)
            return 1
    if not (names := options.case or list_cases()):
        return no_cases()
    if options.fix and not _fixed(names[0], source):
        return 1
    how = {"closely": bool(options.case), "for_class": options.for_class}
    return 1 if sum(check_one(name, source, **how) for name in names) else 0


def _fixed(name: str, source: str | None) -> bool:
    """Count a case's text anew and say what changed; return whether that worked."""
    folder = case_folder(name)
    text = source if source is not None else text_in(folder)
    if text is None:
        say(f"{name}: there is no text to count; name it: --source FILE", sys.stderr)
        return False
    try:
        path, changes = fix(folder, text)
    except CaseError as error:
        say_lines(error)
        return False
    except OSError as error:
        say(f"{name}: the counts cannot be written: {error.strerror or error}", sys.stderr)
        return False
    say(f"{path}: counted" + (f"; {'; '.join(changes)}" if changes else ""))
    return True


def check_one(name: str, source: str | None, *, closely: bool, for_class: bool) -> int:
    """Print the problems of one case, or what is well about it; return how many there are."""
    try:
        case = load_case(name)
        text = source if source is not None else text_in(case_folder(name))
        has_text = text is not None or case.data.articles
        held = held_against(case_folder(name), text) if has_text else Held([], [])
    except CaseError as error:
        say_lines(error)
        return max(1, len(error.problems))
    except NotTheArticle as error:
        say(error)
        return 1
    left = drafts_left(case_folder(name), case.data) if for_class else ()
    problems = [*held.problems, *left]
    for problem in problems:
        say(problem)
    if not problems:
        _say_well(name, case, "" if text is None else ", agrees with its source")
        for line in held.notes:
            say(f"note: {line}")
        for note in told_too_much(case_folder(name), case.data) if closely else ():
            say(f"note: {note}")
        for line in ladder(case.data) if closely else ():
            say(line)
    return len(problems)


def _say_well(name: str, case: Case, compared: str) -> None:
    data = case.data
    say(
        f"{name}: well formed{compared} ({several(len(data.voices), 'voice')},"
        f" {several(len(data.evidence), 'item')} of evidence,"
        f" {several(len(data.paragraphs), 'paragraph')})"
    )
    for line in (*notes_on_drafts(case_folder(name), data), *notes(case)):
        say(f"note: {line}")


def _upgrade(options: argparse.Namespace) -> int:
    folder = case_folder(options.case)
    source = read_text(options.source) if options.source else text_in(folder)
    with writing(options.case):
        written = upgrade(folder, source)
    names = ", ".join(path.name for path in written)
    say(f"{options.case}: carried over ({names}). The numbers are the kit's now: counts.yaml.")
    return 0


def _fairness(options: argparse.Namespace) -> int:
    whole = load_case(options.case)
    case = whole.without_drafts
    table = fairness(case).rename(columns=printable)
    print(table.to_string(float_format=lambda number: f"{round(number, 2):g}", na_rep="–"))
    used = loaded_words_used(case.data)
    if case.data is not whole.data:
        print("\nDrafts are left out.")
    print(f"\nLoaded words in our own text, outside quotation marks: {len(used)}")
    for where, word in used:
        say(f"{where}: {word}")
    missed = omissions(case.data)
    print(f"\nWhat a reader may miss: {len(missed)}")
    for place, what in missed:
        say(f"{place}: {what}")
    print("\nNothing here is an error. Look for rows where one side has about twice the other.")
    return 0


def _attach(options: argparse.Namespace) -> int:
    case = load_case(options.case)
    try:
        path = attach(case, options.file)
        found = find_text(case.data, read_text(path))
    except OSError as error:
        problem = error.strerror or error
        say(f"{options.case}: the text cannot be written there: {problem}", sys.stderr)
        return 1
    passages = {(p.paragraph, p.fragment) for v in case.data.voices for p in v.passages}
    counts = (
        f"{len(found.paragraphs)} of {len(case.data.paragraphs)} paragraphs and"
        f" {len(passages) - len(found.missing_fragments)} of {len(passages)} fragments found"
    )
    missing = [f"P{n}" for n in found.missing_paragraphs]
    # A fragment is not named where its whole paragraph is missing.
    missing += [f'"{text}" (P{n})' for n, text in found.missing_fragments if n in found.paragraphs]
    not_found = f" (not found: {', '.join(missing)})" if missing else ""
    ignored = "; git ignores it" if path.is_relative_to(DATA.parent) else ""
    say(
        f"{path}: {counts}{not_found}. It stays on this machine{ignored},"
        " since the text belongs to its publisher."
    )
    return 0
