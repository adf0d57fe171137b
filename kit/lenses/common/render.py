"""From a case to escaped HTML with native controls. Every text goes through autoescape."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from kit.case.labels import LABELS
from kit.case.model import CaseData
from kit.case.sides import sides
from kit.lenses.common.words import WORDS

LONGEST_LIST = 20  # voices that a reader finds without a search
EVERYBODY = "*"  # what a control says for all voices: no id has a star
_KIT = Path(__file__).parents[2]  # templates are named by their whole path in it


class _Compiled(FileSystemBytecodeCache):
    """What templates compile to, kept as Python keeps its own.

    To compile the lesson's anew in each kernel takes 0.15 s. What cannot be kept or read, on a
    disk that is full, read-only or damaged, is compiled again.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except Exception:  # noqa: BLE001  # pickle and marshal raise anything
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with contextlib.suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)


_environment = Environment(
    loader=FileSystemLoader(_KIT),
    bytecode_cache=None if sys.dont_write_bytecode else _Compiled(str(_KIT / "__pycache__")),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.globals.update(
    words=WORDS,
    labels=LABELS,
    longest_list=LONGEST_LIST,
)


def render(template: str, case: CaseData, **more: Any) -> Markup:
    """Return a template filled in, with the case's sides, evidence and references at hand."""
    html = _environment.get_template(template).render(
        case=case,
        marks=sides(case),
        evidence_by_id=case.evidence_by_id,
        references=case.references_by_id,
        **more,
    )
    return Markup(html)  # noqa: S704  # the environment escapes every value
