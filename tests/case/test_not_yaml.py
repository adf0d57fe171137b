"""No phrase of a parser of YAML reaches an author, and what is told is told where the slip is."""

import ast
import inspect
import re
from pathlib import Path

import pytest
import yaml
import yaml.composer
import yaml.parser
import yaml.reader
import yaml.scanner

from kit.case import safe_yaml
from kit.case.case import DATA
from kit.case.not_yaml import NOT_YAML, SENTENCES
from kit.case.safe_yaml import RefusedError, parse
from tests.case.mutating import mutations
from tests.conftest import CASE, small_case_text

PARSERS = {"in Python": yaml.SafeLoader, "in C": getattr(yaml, "CSafeLoader", None)}
# Of scanner.c, parser.c and reader.c, where the library is not there to be looked into.
IN_C = {
    *("could not find expected ':'", "could not find expected directive name"),
    *("did not find expected node content", "did not find expected key"),
    *("did not find expected '-' indicator", "did not find expected <document start>"),
    *("did not find expected ',' or ']'", "did not find expected ',' or '}'"),
    *("did not find expected alphabetic or numeric character", "found unexpected ':'"),
    *("did not find expected comment or line break", "did not find the expected '>'"),
    *("did not find expected whitespace or line break", "did not find URI escaped octet"),
    *("block sequence entries are not allowed in this context", "found unexpected end of stream"),
    *("mapping keys are not allowed in this context", "found undefined tag handle"),
    *("mapping values are not allowed in this context", "found unknown escape character"),
    *("found character that cannot start any token", "found unexpected document indicator"),
    *("found a tab character that violates indentation", "control characters are not allowed"),
    *("found an indentation indicator equal to 0", "found unknown directive name"),
    *("found invalid Unicode character escape code", "found duplicate %YAML directive"),
    *("while scanning a simple key", "while scanning a plain scalar", "while parsing a flow"),
    *("while parsing a block mapping", "while parsing a block collection", "while scanning a"),
}
OURS = [
    *(NOT_YAML + sentence for sentence in SENTENCES),
    "holds a hidden sign (U+{}); delete it or retype the line",
    "holds a no-break space that looks like a space; delete it and type a space",
    "should hold `key: value` pairs, such as `voices:` with a list below it",
    "is nested more than {} deep; look for brackets or dashes too many",
    "has more than {} entries; take out what is no part of the case",
    "has text that starts with {}; put it in quotes",
    'what follows # is left out: "{}"; put the whole text in quotes, or give the comment a line of'
    " its own",
]
SENTENCE = re.compile("|".join(re.escape(it).replace(r"\{\}", ".{1,61}") for it in OURS))


def phrases() -> set[str]:
    """Return what parsers say: of the one in Python from its source, of that in C from its file."""
    found = set(IN_C)
    for module in (yaml.scanner, yaml.parser, yaml.composer, yaml.reader):
        nodes = ast.walk(ast.parse(inspect.getsource(module)))
        raised = [it.exc for it in nodes if isinstance(it, ast.Raise) and it.exc]
        texts = [it.value for exc in raised for it in ast.walk(exc) if isinstance(it, ast.Constant)]
        found |= {part for it in texts if isinstance(it, str) for part in re.split("%[a-z]", it)}
    if yaml.__with_libyaml__:
        data = Path(yaml._yaml.__file__).read_bytes()
        said = rb"(?:did not find|could not find|found|while|block|mapping)[ -~]{8,80}"
        found |= {it.decode() for it in re.findall(said, data)}
    return {it.strip() for it in found if len(it.strip()) > 11}


@pytest.fixture(params=PARSERS)
def parser(request, monkeypatch):
    """Read with the parser in Python, then with that in C; return how much quicker it is."""
    if not PARSERS[request.param]:
        pytest.skip("PyYAML was built without libyaml")
    monkeypatch.setattr(safe_yaml, "_Loader", PARSERS[request.param])
    return 1 if request.param == "in Python" else 10


def test_the_phrases_are_those_of_the_parsers():
    """What this file looks for is what parsers say."""
    known = phrases()
    assert "expected <block end>, but found" in known
    assert "could not find expected directive name" in known
    assert len(known) > 60


LARGE = (DATA / CASE / "voices.yaml").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "times"), [(small_case_text(), 300), (LARGE, 40)], ids=["small", "large"]
)
def test_what_a_slip_comes_to(parser, text, times):
    """Nine in ten are told in their own line or the next, the others a few lines away."""
    said, far = phrases(), []
    for mutation in mutations(text, times * parser):
        try:
            parse(mutation.text)
        except RefusedError as error:
            message = str(error)
            assert SENTENCE.fullmatch(message), (message, mutation)
            assert not [it for it in said if it in message], message
            named = {error.line, *map(int, re.findall(r"\bline (\d+)", message))}
            assert max(named) <= len(mutation.text.split("\n")), message
            far.append(min(abs(line - here) for line in named for here in mutation.lines))
    assert len(far) > times // 5
    assert sum(distance > 1 for distance in far) * 30 < len(far)
    assert max(far) <= 30, far


@pytest.mark.parametrize(
    ("text", "line", "what_to_do"),
    [
        ("%\nid: x", 1, "put text that starts with % in quotes"),
        ("id: x\n%YAML y", 2, "put text that starts with % in quotes"),
        ("id: [a, , b]", 1, "put text that starts with , ] or } in quotes; leave nothing out"),
        ("id: x\ntitle: ]", 2, "put text that starts with , ] or } in quotes; leave nothing out"),
        ("x: {id: -", 1, "a { opens here; part its fields with commas and close it with }"),
        ("id: !<x", 1, "put text that starts with ! in quotes"),
        ("id: |0\n  x", 1, "put text that starts with > or | in quotes"),
    ],
)
@pytest.mark.usefixtures("parser")
def test_no_words_of_the_parser(text, line, what_to_do):
    with pytest.raises(RefusedError) as refused:
        parse(text)
    assert (refused.value.line, str(refused.value)) == (line, NOT_YAML + what_to_do)


@pytest.mark.parametrize(
    "error",
    [
        yaml.YAMLError("a phrase of the parser"),
        yaml.MarkedYAMLError("a phrase of the parser", None, "and another"),
        yaml.MarkedYAMLError(problem="a phrase", problem_mark=yaml.Mark("", 0, 0, 0, None, None)),
        yaml.reader.ReaderError("name", 0, 0, "a phrase", "another phrase"),
    ],
)
def test_a_parser_that_says_something_new(monkeypatch, error):
    """What is not in our table is said in our words all the same."""

    def parse_nothing(*_):
        raise error

    monkeypatch.setattr(yaml, "parse", parse_nothing)
    with pytest.raises(RefusedError) as refused:
        parse("id: x")
    assert str(refused.value) == (
        f"{NOT_YAML}cannot be read from here on; put text that starts with a sign, such as % or !,"
        " in quotes"
    )
    assert refused.value.line == 1
