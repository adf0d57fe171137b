"""A whole case on one page: all of it, alike for both sides, and nothing that fetches or runs."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest

from kit.case.case import list_cases, load_case
from kit.case.tellings import tellings
from kit.exchange.page.case_page import case_page
from kit.language import LANGUAGES
from tests import made_up
from tests.hostile import HOSTILE, hostile_case

VOID = {"meta", "br"}
FETCHES = {"script", "link", "img", "iframe", "object", "embed", "base", "form", "video", "audio"}


class Read(HTMLParser):
    """What a page holds: its tags, its ids and links, its text, and the fields of each article."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags, self.ids, self.links, self.levels, self.open = [], [], [], [], []
        self.fields, self.texts = {}, []
        self.feed(html)
        assert not self.open

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        assert not any(name.startswith("on") for name in values)
        self.tags.append(tag)
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values["href"]] if tag == "a" else []
        self.levels += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        if tag == "article":
            self.fields[values["id"]] = []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] not in {"style", "title"}:
            self.texts.append(data)
        if self.open and self.open[-1] == "dt":
            self.fields[next(reversed(self.fields))].append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())


@pytest.mark.parametrize("name", [*list_cases(), *made_up.ALL, "hostile"])
def test_a_page_is_whole_and_needs_nothing(name):
    if name == "hostile":
        raw = made_up.two_reports().model_dump(mode="json", exclude_none=True)
        case = hostile_case(raw)
    else:
        case = load_case(name).data if name in list_cases() else made_up.ALL[name]().without_drafts
    html = str(case_page(case))
    page = Read(html)
    assert not FETCHES & {*page.tags}
    assert "url(" not in html
    assert "@import" not in html
    assert len(html.encode()) < 500_000 or name == "huge"
    assert len(set(page.ids)) == len(page.ids)
    inside = [link[1:] for link in page.links if link.startswith("#")]
    assert {*inside} <= {*page.ids}
    assert all(link.startswith(("#", "http://", "https://")) for link in page.links)
    assert page.levels[0] == 1
    assert page.levels.count(1) == 1
    assert all(b - a < 2 for a, b in zip(page.levels, page.levels[1:], strict=False))
    told = {voice.id for voice in case.voices if not voice.is_narrator}
    told -= {v.id for v in case.voices if not (v.is_silent or v.passages)}
    assert {f"voice-{id_}" for id_ in told} <= {*page.ids}
    assert {f"fact-{it.id}" for it in case.evidence} <= {*page.ids}
    if name == "hostile":
        assert " ".join(HOSTILE.split()) in page.text


@pytest.mark.parametrize("name", list_cases())
def test_all_that_is_annotated_stands_there(name):
    case = load_case(name).data
    page = Read(str(case_page(case)))
    texts = [case.title, case.question, *case.limits, *case.codebook.rules, *case.annotators]
    for told in tellings(case):
        texts += [told.article.headline, told.article.outlet]
        texts += [it.digest for it in told.paragraphs] + [it.statement for it in told.evidence]
        texts += [it.word for p in told.paragraphs for it in p.loaded_words]
        for voice in told.voices:
            argument = voice.argument
            fields = ("claim", "grounds", "warrant", "backing", "qualifier", "rebuttal")
            texts += [getattr(argument, name) for name in fields] if argument else []
            texts += [it.fragment for it in voice.passages]
            texts += [it.reading for it in voice.citations]
            texts.append(voice.position.reason if not voice.is_narrator else None)
    texts += [it.title for it in case.references] + [it.who for it in case.missing_voices]
    texts += [it.event for it in (*case.timeline, *case.later_events)]
    wanted = {" ".join(it.split()) for it in texts if it and it != "not stated"}
    assert sorted(it for it in wanted if it not in page.text) == []
    for told in tellings(case):
        runs = [" ".join(paragraph.split()[:14]) for paragraph in told.text]
        assert not any(run in page.text for run in runs if len(run.split()) == 14)


@pytest.mark.parametrize("name", list_cases())
def test_both_sides_have_the_same_fields_in_the_same_order(name):
    case = load_case(name).data
    page = Read(str(case_page(case)))
    order = list(dict.fromkeys(f for fields in page.fields.values() for f in fields))
    by_stance = {
        stance.id: [v.id for v in case.speakers if v.position.stance == stance.id]
        for stance in case.stances
    }
    for ids in by_stance.values():
        for id_ in ids:
            fields = page.fields[f"voice-{id_}"]
            assert fields == sorted(fields, key=order.index)
    first, second = (
        {field for id_ in ids for field in page.fields[f"voice-{id_}"]}
        for ids in by_stance.values()
    )
    assert first == second


def test_a_second_report_has_what_is_its_own():
    """Who stands above already is named by a link to it; labels are not told twice."""
    case = load_case("school-phones").data
    (report,) = case.articles
    page = Read(str(case_page(case)))
    known = {voice.id for voice in case.voices if not voice.is_narrator}
    for heard in (it for it in report.voices if it.id != "reporter"):
        fields = page.fields[f"voice-{report.id}_{heard.id}"]
        assert ("Answer" in fields) == (heard.id not in known)
        assert (f"#voice-{heard.id}" in page.links) == (heard.id in known)
    assert {f"fact-{it.id}" for it in report.evidence} < {*page.ids}
    assert "report" not in Read(str(case_page(tellings(case)[0]))).ids


def test_a_report_in_another_language_is_quoted_in_its_own():
    case = made_up.two_reports()
    (report,) = case.articles
    fr = report.model_copy(update={"article": report.article.model_copy(update={"language": "fr"})})
    told = str(case_page(case.model_copy(update={"articles": (fr,)})))
    marked = re.findall(r'<span lang="fr">([^<]*)</span>', told.partition('id="report"')[2])
    fragments = [it.fragment for heard in report.voices for it in heard.passages]
    assert fragments
    assert {*fragments} <= {unescape(it) for it in marked}
    assert not {it.digest for it in report.paragraphs} & {*marked}


def test_it_is_in_the_language_of_the_case_or_in_another():
    case = load_case("moviles-en-clase").data
    assert "Quién falta" in Read(str(case_page(case))).text
    told = str(case_page(case.told_in(LANGUAGES["en"])))
    assert '<html lang="en">' in told
    assert f'<span lang="es">{case.question}</span>' in unescape(told)
    assert "Who is missing" in told
