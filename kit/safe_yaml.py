"""YAML from a stranger, parsed safely: text only, no aliases, no great depth.

Takes every plain scalar as text, so that `12:30` stays a time, `no` a word and `1e3` a name.
"""

from __future__ import annotations

import yaml

MAX_DEPTH = 20
MAX_NODES = 50_000

# The C parser is fifteen times as fast; not every installation of PyYAML has it.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class RefusedError(Exception):
    """A file that is not read any further, with the line and the reason."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        super().__init__(message)


class _TextLoader(_Loader):  # type: ignore[misc, valid-type]
    """A safe loader that takes every plain scalar as text, except an empty one or `null`."""


_TextLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith(":null")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def parse(text: str) -> yaml.MappingNode | None:
    """Return the root of a YAML document that is safe to build; None if it is empty."""
    try:
        _check_events(text)
        root = yaml.compose(text, _TextLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise RefusedError(mark.line + 1 if mark else 1, _yaml_message(error, text)) from None
    except yaml.YAMLError as error:
        reason = str(error).splitlines()[0]
        raise RefusedError(1, f"is not valid YAML: {reason}") from None
    if root is not None and not isinstance(root, yaml.MappingNode):
        message = "should hold `key: value` pairs, such as `voices:` with a list below it"
        raise RefusedError(1, message)
    return root


def _check_events(text: str) -> None:
    """Refuse what could make a small file expensive, before anything is built from it."""
    depth = nodes = 0
    for event in yaml.parse(text, _TextLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        line = event.start_mark.line + 1 if event.start_mark else 1
        if depth > MAX_DEPTH:
            raise RefusedError(line, f"is nested more than {MAX_DEPTH} deep")
        nodes += isinstance(event, yaml.NodeEvent)
        if nodes > MAX_NODES:
            raise RefusedError(line, f"has more than {MAX_NODES} entries")
        if tag := getattr(event, "tag", None):
            raise RefusedError(
                line, f"uses a YAML tag ({tag}); put text that starts with ! in quotes"
            )
        if isinstance(event, yaml.AliasEvent):
            raise RefusedError(line, "uses a YAML alias (*name); write the text out")


def _yaml_message(error: yaml.MarkedYAMLError, text: str) -> str:
    problem, mark = error.problem or "unreadable", error.problem_mark
    line = text.splitlines()[mark.line : mark.line + 1] if mark else []
    hint = ""
    if mark and "".join(line)[mark.column :].startswith("\t"):
        hint = "; indent with spaces, not tabs"
    elif "cannot start any token" in problem:
        hint = "; put text that starts with a sign in quotes"
    elif "mapping values" in problem:
        hint = '; put text that holds ": " in quotes'
    return f"is not valid YAML: {problem}{hint}"
