"""From a case to escaped HTML with native controls. Every text goes through autoescape."""

from __future__ import annotations

import contextlib
import itertools
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from kit import words
from kit.evidence import Evidence
from kit.lens_words.charts import WORDS as CHART_WORDS
from kit.model import CaseData
from kit.sides import sides
from kit.voice import Voice

if TYPE_CHECKING:
    from kit.charts import Chart

LONGEST_LIST = 20  # voices that a reader finds without a search
EVERYBODY = "*"  # what a control says for all voices: no id has a star
_TEMPLATES = Path(__file__).parent.parent / "templates"


class _Compiled(FileSystemBytecodeCache):
    """What templates compile to, kept beside them as Python keeps its own.

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
    loader=FileSystemLoader(_TEMPLATES),
    bytecode_cache=None if sys.dont_write_bytecode else _Compiled(str(_TEMPLATES / "__pycache__")),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.globals.update(
    words=words.WORDS,
    longest_list=LONGEST_LIST,
    confidence_words=words.confidence_words,
    verdict_symbols=words.VERDICT_SYMBOLS,
    verdict_words=words.VERDICT_WORDS,
    weakens_words=words.WEAKENS_WORDS,
    use_words=words.USE_WORDS,
    own_weakens_words=words.OWN_WEAKENS_WORDS,
    reference_kind_words=words.REFERENCE_KIND_WORDS,
    reference_kind_use=words.REFERENCE_KIND_USE,
    period_words=words.PERIOD_WORDS,
    identification_words=words.IDENTIFICATION_WORDS,
)


def story(case: CaseData) -> Markup:
    """Return the story at a glance: question, link, digests; nothing that labels a voice."""
    return render("story.html", case)


def compare(case: CaseData, slots: Sequence[str]) -> Markup:
    """Return a page in which each slot, such as `left`, holds one of the case's voices."""
    return render(
        "compare.html",
        case,
        slots=slots,
        pairs_of_slots=list(itertools.combinations(slots, 2)),
        evidence_users=_evidence_users(case),
    )


def nothing_to_compare(case: CaseData) -> Markup:
    """Return one friendly line for a case with fewer than two voices."""
    return render("empty.html", case)


def board(case: CaseData) -> Markup:
    """Return a page with the voices of each stance in a column, by appearance or by how sure."""
    orders = {
        "appearance": case.speakers,
        "confidence": sorted(case.speakers, key=lambda v: -v.position.confidence),
    }
    return render("board.html", case, orders=orders)


def voices_table(case: CaseData) -> Markup:
    """Return every voice, silent ones too, as one row of a plain table, without controls."""
    return render("voices_table.html", case)


def chart(case: CaseData, shown: Chart) -> Markup:
    """Return what stands below a figure: the same in words and as a table."""
    table = shown.table.reset_index()
    cells = [["" if pd.isna(cell) else cell for cell in row] for row in table.to_numpy().tolist()]
    columns = [str(name).replace("_", " ") for name in table.columns]
    return render("chart.html", case, say=CHART_WORDS, shown=shown, columns=columns, cells=cells)


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


def _evidence_users(case: CaseData) -> list[tuple[Evidence, list[Voice]]]:
    """Return each item of evidence that is used, with the voices that use it."""
    users: dict[str, list[Voice]] = {item.id: [] for item in case.evidence}
    for voice in case.speakers:
        for evidence_id in voice.citations_by_evidence:
            users[evidence_id].append(voice)
    return [(item, users[item.id]) for item in case.evidence if users[item.id]]
