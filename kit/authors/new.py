"""`python -m kit new`: from a text to the files of a case, and what was found on the way."""

from __future__ import annotations

import argparse
import contextlib
import itertools
import shlex
import sys
from collections import Counter
from pathlib import Path

from kit.authors.begun import Begun, begin
from kit.authors.left_out import LEFT_OUT
from kit.authors.names import taken, wrong_language, wrong_name
from kit.authors.notebooks import LESSON
from kit.authors.pasted import pasted
from kit.authors.schema import SCHEMA, schema_line
from kit.case.problems import FORM
from kit.case.written import shown
from kit.files import exists, write_whole
from kit.source.attaching import read_any_text
from kit.source.decoding import Decoded, decoded
from kit.source.own_text import NotTheArticle
from kit.terminal import say, several, writing
from kit.text import shortened

_MOST_SHOWN = 30  # lines that were left out, and people who may speak


def add_new(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to those of `python -m kit`."""
    parser = commands.add_parser("new", help="begin a case from an article's text")
    parser.add_argument("name", metavar="NAME", help="how the case's folder is to be called")
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="the text; without it, paste it"
    )
    parser.add_argument("--to", type=Path, default=Path(), metavar="FOLDER", help="where (here)")
    parser.add_argument("--language", metavar="CODE", help="of the text, such as es")
    parser.add_argument("--whole", action="store_true", help="leave no line of the text out")
    parser.set_defaults(run=_new)


def _new(options: argparse.Namespace) -> int:
    problem = _wrong_name(options.name) or wrong_language(options.language)
    if problem:
        say(problem, sys.stderr)
        return 2
    folder = options.to / options.name
    if problem := taken(folder):
        say(problem, sys.stderr)
        return 1
    text = read_any_text(options.file) if options.file else _pasted()
    where = str(options.file or "the text")
    begun = begin(options.name, text.text, options.language, whole=options.whole)
    if problem := begun.problem:
        raise NotTheArticle(f"{where}: {problem}")
    with writing(shown(folder)):
        write(begun, folder)
    _tell(begun, folder, text)
    return 0


def _pasted() -> Decoded:
    if sys.stdin is not None and sys.stdin.isatty():
        end = "Ctrl-Z and Enter" if sys.platform == "win32" else "Enter and Ctrl-D"
        say(f"Paste the article's text here; then press {end}.", sys.stderr)
    return decoded(pasted(), "the text")


def _wrong_name(name: str) -> str | None:
    """Return what is wrong with the name that a command gives, and what else to write."""
    if name.lower().endswith((".txt", ".md", ".docx", ".pdf", ".html", ".rtf")):
        short = shortened(name, 80)
        return f"{short}: the name comes first, then the file: python -m kit new my-story {short}"
    problem = wrong_name(name)
    is_path = problem and ("/" in name or "\\" in name)
    return f"{problem}; --to FOLDER says where" if is_path else problem


# --- Writing and telling ---


def write(begun: Begun, folder: Path) -> None:
    """Write the files of a case into a new folder, all or none.

    Raises
    ------
    OSError
        If it cannot be made, or is there already; nothing is left behind then.
    """
    folder.mkdir()
    files = begun.files
    if exists(SCHEMA):
        line = f"{schema_line(folder)}\n"
        files = {n: line + text if n.endswith(".yaml") else text for n, text in files.items()}
    try:
        for name, text in files.items():
            write_whole(folder / name, text.encode(errors="replace"))
    except OSError:
        with contextlib.suppress(OSError):
            for name in files:
                (folder / name).unlink(missing_ok=True)
            folder.rmdir()
        raise


def _tell(begun: Begun, folder: Path, text: Decoded) -> None:
    """Print what was found, what was left out, and what to do next."""
    where = shown(folder)
    say(f"{where}: {', '.join(name for name in begun.files if not name.startswith('.'))}")
    if text.is_guessed:
        say(f"It is not in UTF-8; it was read as {text.encoding}: look at its accents.")
    if text.lost:
        say(f"{several(text.lost, 'sign')} in it could not be read and stand as �; retype them.")
    _tell_of_the_text(begun)
    _tell_what_was_left_out(begun)
    _tell_who_may_speak(begun)
    _tell_how_to_go_on(where)


def _tell_how_to_go_on(where: str) -> None:
    path = where if Path(where).is_absolute() else f"./{Path(where).as_posix()}"
    say("")
    say("Next: the form, which opens in your browser:")
    say(f"  python -m kit open {shlex.quote(f'{path}/{FORM}')}")
    say("Or fill in case.yaml and voices.yaml in an editor, as their notes say;")
    say(f"  python -m kit check {shlex.quote(path)}")
    say(f"names what is still to do. {LESSON}, beside them, is the lesson.")


def _tell_of_the_text(begun: Begun) -> None:
    prose = begun.prose
    n = range(1, len(prose.paragraphs) + 1)
    quotations = sum(map(len, prose.quotations))
    say(
        f"{several(len(n), 'paragraph')}, {several(sum(map(prose.words, n)), 'word')},"
        f" {several(quotations, 'quotation')}."
    )
    if begun.is_language_sure:
        looks = f"Looks like {begun.language} ({prose.language})"
        say(f"{looks}; change `language` in case.yaml if it is not.")
    else:
        say("Its language could not be told; write its code into case.yaml, such as es.")
    if begun.copied.is_grouped:
        say("Its paragraphs could not be seen, so sentences were grouped; look at article.txt.")


def _tell_what_was_left_out(begun: Begun) -> None:
    left_out = begun.copied.left_out
    if not left_out:
        return
    say("")
    lines = several(len(left_out), "line")
    say(f"Left out, and kept in {LEFT_OUT}: {lines}. Copy what you miss back to article.txt.")
    each = Counter((line.text, line.reason) for line in left_out)
    for (text, reason), times in itertools.islice(each.items(), _MOST_SHOWN):
        often = f", {times} times" if times > 1 else ""
        say(f"  {shortened(text, 70)}  ({reason}{often})")
    _say_more(len(each))


def _tell_who_may_speak(begun: Begun) -> None:
    say("")
    if not begun.candidates:
        say("Nobody was found who speaks. data/README.md shows how a voice is written.")
        return
    say("Who says this? Rules guess wrongly often, so voices.yaml asks you:")
    for candidate in begun.candidates[:_MOST_SHOWN]:
        fragment, n = candidate.fragments[0]
        more = f" and {rest} more" if (rest := len(candidate.fragments) - 1) else ""
        perhaps = f"perhaps: {candidate.name}" if candidate.name else "look it up"
        say(f"  P{n} “{fragment}”{more} – {perhaps}")
    _say_more(len(begun.candidates))


def _say_more(number: int) -> None:
    if number > _MOST_SHOWN:
        say(f"  … and {number - _MOST_SHOWN} more")
