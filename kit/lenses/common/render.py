"""From a case to escaped HTML with native controls. Every text goes through autoescape."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    pass_context,
)
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup, escape

from kit.case.article import MayBeDraft
from kit.case.closed_sets import NOT_STATED
from kit.case.labels import VERDICT_SYMBOLS, Labels
from kit.case.model import CaseData
from kit.case.sides import sides
from kit.language import Language
from kit.lenses.common.annotated import missing, said
from kit.lenses.common.roles import is_told_as_former
from kit.lenses.common.terms import explained
from kit.lenses.common.words import CommonWords

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
        if sys.dont_write_bytecode:
            return
        with contextlib.suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)


_environment = Environment(
    loader=FileSystemLoader(_KIT),
    bytecode_cache=_Compiled(str(_KIT / "__pycache__")),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.globals.update(
    verdict_symbols=VERDICT_SYMBOLS,
    longest_list=LONGEST_LIST,
    missing=missing,
    not_stated=NOT_STATED,
)
_environment.tests["said"] = said
_environment.tests["told_as_former"] = is_told_as_former


def of_case(case: CaseData, text: str) -> str:
    """Return a text of the case; where the page around it speaks another language, say which."""
    lang = _lang_of(case)
    return Markup("<span{}>{}</span>").format(lang, text) if lang and text else text


@pass_context
def _of_case(context: Context, text: str) -> str:
    return of_case(context["case"], text)


@pass_context
def _as_said(context: Context, text: str) -> str:
    """Return what somebody said: marked as by `of_case`, and not to be translated."""
    lang = _lang_of(context["case"])
    return Markup('<span{} translate="no">{}</span>').format(lang, text) if text else text


def _lang_of(case: CaseData) -> str:
    """Return the attributes of a text of the case on a page; none if both speak one language."""
    tag = case.article.language
    is_same = tag.partition("-")[0] == case.language.code
    return "" if is_same else Markup(' lang="{}"').format(tag)


@pass_context
def _explained(context: Context, html: str) -> Markup:
    return explained(context["case"], html, context["lang_of_case"])


def _filled(text: str, **values: object) -> Markup:
    """Return a text of ours with its places filled; what is markup there stays markup."""
    return escape(text).format(**values)


@pass_context
def _marked(context: Context, part: MayBeDraft, field: str) -> str:
    """Return a text of a part of the case; of a draft it is dashed, and says that it is one."""
    text = _of_case(context, getattr(part, field))
    draft = Markup('<span class="pk-drafted">{} <span class="pk-draft">{}</span></span>')
    return draft.format(text, context["words"].draft) if part.is_draft else text


@pass_context
def _titled(context: Context, part: MayBeDraft, text: str) -> str:
    """Return a text of a part where no element can be inside, as in an option or an attribute."""
    return text if not part.is_draft else context["words"].drafted.format(text=text)


_environment.filters.update(
    of_case=_of_case,
    as_said=_as_said,
    filled=_filled,
    explained=_explained,
    marked=_marked,
    titled=_titled,
)


def render(template: str, case: CaseData, **more: Any) -> Markup:
    """Return a template filled in, with the case's sides, evidence and references at hand.

    `words` is what all lenses say, `labels` what the members of closed sets are called. In
    templates, `| of_case` marks the case's texts with their language where it is another than the
    page's, as the attribute `lang_of_case` does where no element can be inside, and `| filled(…)`
    fills the places of a text of ours, also with such; `| as_said` is for the article's own words,
    which are not to be translated; `| explained` marks words of the glossary.
    `voice | marked("name")` is a text of a part that may be a draft, `voice | titled(voice.name)`
    the same without markup; where there is no such text, `parts.draft(part)` stands for it.
    `missing(voices, field, …)` names the fields that none of them has, and `is said` tells whether
    a text is there, see `kit.lenses.common.annotated`.
    """
    return fill_in(
        template,
        case.language,
        case=case,
        lang_of_case=_lang_of(case),
        sides=sides(case),
        evidence_by_id=case.evidence_by_id,
        references=case.references_by_id,
        **more,
    )


def fill_in(template: str, language: Language, **more: Any) -> Markup:
    """Return a template filled in for a page that needs no case that can be opened."""
    html = _environment.get_template(template).render(
        language=language,
        words=language.words(CommonWords),
        labels=language.words(Labels),
        **more,
    )
    return Markup(html)  # noqa: S704  # the environment escapes every value


def render_of(family: str, kind: type[Any], template: str, case: CaseData, **more: Any) -> Markup:
    """Return a template of a family of lenses, filled in with the family's words as `say`."""
    say = case.language.words(kind)
    return render(f"lenses/{family}/{template}", case, say=say, **more)
