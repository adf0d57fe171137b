"""Made-up cases, from empty to huge, on which every lens is tried. Nobody in them is real."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Sequence
from typing import Any, get_args

from kit.case import closed_sets as sets
from kit.case import values
from kit.case.case import Case
from kit.case.lesson import PARTS
from kit.case.model import CaseData
from tests.unannotated import left_out, smallest, unfinished

Raw = dict[str, Any]
BUILD, KEEP, NONE = "build-bridge", "keep-ferry", values.NO_STANCE


def case_of(data: CaseData) -> Case:
    return Case(data)


def one_each() -> CaseData:
    """One named voice a side and two items of evidence; nothing that may be left out of a part."""
    ona = _voice("ona", "Ona Velmar", BUILD, _passage(1, "a bridge never waits for fog"))
    joss = _voice("joss", "Joss Çarvel", KEEP, _passage(3, "the ferry has never failed"))
    ona |= {"argument": {"claim": "A bridge is always open."}, "citations": _cites("fog", 1)}
    joss |= {"argument": {"claim": "The ferry is enough."}, "citations": _cites("record", 3)}
    return _case("one-each", 3, [ona, joss], [_fact("fog", "agrees"), _fact("record")])


def one_sided() -> CaseData:
    """Four voices that all take the first stance, and the reporter, whose words help either."""
    who = [("Ona Velmar", "person", "named"), ("Ellermouth Ferries", "institution", "named")]
    who += [("“An engineer”", "person", "anonymous"), ("“Neighbours”", "group", "unnamed group")]
    voices = [_voice("reporter", "The reporter", NONE, kind="narrator")]
    for n, (name, kind, identification) in enumerate(who, start=1):
        said = _passage(n, f"a bridge for reason {n}")
        voice = _voice(f"v-{n}", name, BUILD, said, kind=kind, identification=identification)
        voice["argument"] = {"claim": f"The town needs a bridge, for reason {n}."}
        voices.append(voice | {"citations": _cites(f"fact-{n}", n)})
    evidence = [_fact(f"fact-{n}", v) for n, v in enumerate(get_args(sets.Verdict)[:4], start=1)]
    leans = [{"stance": s, "readers": "most", "reason": "A kind word."} for s in (BUILD, KEEP) * 2]
    paragraphs = [{"n": n, "words": 50, "leans": lean} for n, lean in enumerate(leans, start=1)]
    return _case("one-sided", paragraphs, voices, evidence)


def silent_only() -> CaseData:
    """Two voices that are mentioned and not heard, in a story in which nobody is."""
    silent = {"silence": "Did not answer.", "mentioned_in": [1, 2]}
    voices = [_voice("ona", "Ona Velmar", BUILD), _voice("joss", "Joss Çarvel", NONE)]
    return _case("silent-only", 2, [voice | silent for voice in voices])


def bare() -> CaseData:
    """Two voices with a label and one passage each, and nothing else: the sketch of a case."""
    ona = _voice("ona", "Ona Velmar", BUILD, _passage(1, "build it"))
    return _case("bare", 2, [ona, _voice("joss", "Joss Çarvel", KEEP, _passage(2, "leave it"))])


def right_to_left() -> CaseData:
    """A voice a side and a group in Arabic and Hebrew script, with some Latin words and digits."""
    layan = _voice("layan", "ليان مرساوي", BUILD, _passage(1, "الجسر لا ينتظر الضباب"))
    samer = _voice("samer", "سامر الجسراني", KEEP, _passage(2, "العبّارة لم تتوقف يومًا"))
    group = _voice("sailors", "„מלחים ותיקים”", KEEP, _passage(3, "המעבורת היא הבית שלנו"))
    group |= {"kind": "group", "argument": {"claim": "המעבורת צריכה להישאר.", "hedges": ["אולי"]}}
    layan["argument"] = {"claim": "ينبغي بناء جسر.", "grounds": "الضباب يوقف العبّارة 40 يومًا."}
    samer["argument"] = {"claim": "العبّارة تكفي.", "warrant": "ما يعمل لا يحتاج إلى تغيير."}
    layan["affiliation"] |= {"organization": "شركة Ellermouth للجسور", "role": "مهندسة"}
    layan["citations"] = _cites("fog", 1, "cites", "الضباب كثير.")
    samer["citations"] = _cites("fog", 2, "disputes", "الضباب قليل.")
    fog = _fact("fog", "partly") | {"statement": "توقفت العبّارة 40 يومًا."}
    fog["check"] |= {"finding": "يقول السجل 31 يومًا.", "weakens": "a detail"}
    digests = ("مهندسة تريد جسرًا.", "بحّار يريد العبّارة.", "מלחים רוצים מעבורת.")
    paragraphs = [{"n": n, "words": 50, "digest": d} for n, d in enumerate(digests, start=1)]
    more = {"title": "جسر فوق المرفأ", "question": "هل ينبغي بناء جسر فوق المرفأ؟"}
    more |= {"article": {"headline": "المدينة منقسمة", "outlet": "صدى المرفأ", "language": "ar"}}
    build = {"id": BUILD, "label": "بناء الجسر", "symbol": "▲", "gloss": "ينبغي بناء الجسر."}
    keep = {"id": KEEP, "label": "إبقاء العبّارة", "symbol": "■", "gloss": "ينبغي أن تبقى العبّارة."}
    more |= {"codebook": {"stances": [build, keep]}}
    return _case("right-to-left", paragraphs, [layan, samer, group], [fog], **more)


def of_article(article: Sequence[str], *fragments: tuple[int, str]) -> CaseData:
    """A case of an article with these paragraphs, which quotes each fragment from one of them."""
    paragraphs = [{"n": n, "words": values.count_words(p)} for n, p in enumerate(article, start=1)]
    said = [_passage(n, text) | {"words": values.count_words(text)} for n, text in fragments]
    return _case("of-article", paragraphs, [_voice("ona", "Ona Velmar", BUILD, *said)])


def huge(voices: int = 60, paragraphs: int = 300, seed: int = 1) -> CaseData:
    """All that a case can have, each value of each closed set; 20 voices and paragraphs or more."""
    pen = _Pen(seed)
    functions = ["lead", *itertools.islice(itertools.cycle(_RHYTHM), paragraphs - 1)]
    spoken = [n for n, f in enumerate(functions, 1) if f in {"lead", "voice", "both sides"}]
    quiet = [n for n, f in enumerate(functions, 1) if f in {"no reply", "background"}]
    people = [pen.voice(i, quiet if i % 11 == 10 else spoken) for i in range(voices - 1)]
    reporter = {"id": "reporter", "name": "The reporter", "kind": "narrator", "passages": []}
    people.append(pen.voice(2, spoken) | reporter)
    heard = [voice for voice in people if "silence" not in voice]
    facts = [pen.fact(i, heard) for i in range(80)]
    _draft(people, facts)
    own = {"title": "Why?", "prompt": pen.text(), "hints": [pen.text()], "paragraphs": [1]}
    write = own | {"id": "a", "kind": "write", "starters": ["I …"], "explanation": pen.text()}
    ask = own | {
        "id": "b",
        "kind": "choose",
        "options": [{"id": "first", "text": "a"}, "b"],
        "ours": "b",
        "is_fact": True,
    }
    return _case(
        "huge",
        [pen.paragraph(n, function, heard) for n, function in enumerate(functions, 1)],
        people,
        facts,
        article={
            "licence": "CC0",
            "sha256": "0" * 64,
            "provenance": pen.text(),
            "references": _SOURCES[:1],
        },
        references=[pen.reference(i, id_) for i, id_ in enumerate(_SOURCES)],
        timeline=[pen.event(year) for year in range(1990, 2000)],
        later_events=[pen.event(year) for year in range(2024, 2030)],
        missing_voices=[{"who": who, "why": pen.text()} for who in _WHO],
        codebook={"rules": [pen.text(), pen.text()]},
        glossary=[{"term": term, "meaning": pen.sentence()} for term in _WHAT],
        content_note=pen.text(),
        exercises=[write, ask],
        lesson={
            "opening": "fact-2",
            "sort": [person["id"] for person in heard[:4]],
            "reasoning": [heard[0]["id"]],
            "checks": ["fact-1"],
            "before": {part: pen.text() for part in PARTS},
            "expect": {part: pen.text() for part in PARTS},
        },
        annotators=["Two of us"],
        licence="CC BY 4.0",
        sectors=["pilots", "lighthouse keepers"],
        limits=[pen.text(), pen.text()],
        articles=[pen.report(heard)],
    )


def _draft(people: list[Raw], facts: list[Raw]) -> None:
    """Make the last of each kind that may be one a draft: two voices, by it or its passages."""
    guessed, unsure, cites = [it for it in people if it.get("citations")][-4:-1]
    guessed["draft"] = True
    unsure["passages"] = [said | {"draft": True} for said in unsure["passages"]]
    cites["citations"][-1] |= {"draft": True}
    facts[-1]["draft"] = True
    next(it["check"] for it in facts[-2::-1] if it["check"])["draft"] = True


def two_reports() -> CaseData:
    """A case of which there is another report: a voice and a fact in both, and some in one only."""
    ona = _voice("ona", "Ona Velmar", BUILD, _passage(1, "a bridge never waits for fog"))
    joss = _voice("joss", "Joss Çarvel", KEEP, _passage(3, "the ferry has never failed"))
    mayor = _voice("mayor", "The mayor", NONE, silence="Was not asked.", mentioned_in=[2])
    ona["citations"] = _cites("fog", 1) + _cites("cost", 1)
    joss["citations"] = _cites("record", 3)
    there = [
        {"id": "joss", "passages": [_passage(1, "we sail tonight")], "citations": _cites("fog", 1)},
        {"id": "ona", "silence": "Did not call back.", "mentioned_in": [2]},
        _voice("teo", "Teo Ash", BUILD, _passage(2, "my shop needs a bridge")),
        {"id": "told-by", "name": "The reporter", "kind": "narrator", "position": {"stance": NONE}}
        | {"citations": _cites("vote", 2)},
    ]
    leans = {"stance": KEEP, "reason": "Who would harm an old friend?"}
    word = {"word": "old friend", "plainer": "ferry"}
    verb = {"verb": "vowed", "voice": "joss", "effect": "makes it sound like a promise"}
    report = {"id": "the-gull", "voices": there, "evidence": [_fact("vote")]}
    report["paragraphs"] = [
        {"n": 1, "words": 40, "leans": leans, "loaded_words": [word], "attribution": [verb]},
        {"n": 2, "words": 30, "digest": "A shopkeeper wants a bridge."},
    ]
    report["article"] = {"headline": "Ferry sails on", "outlet": "The Gull", "language": "en"}
    report["article"] |= {"words": 70, "paragraphs": 2, "address": "https://example.org/gull"}
    facts = [_fact("fog", "agrees"), _fact("record"), _fact("cost"), _fact("unused")]
    return _case("two-reports", 3, [ona, joss, mayor], facts, articles=[report])


_CASES = (
    one_each,
    one_sided,
    silent_only,
    bare,
    huge,
    right_to_left,
    smallest,
    left_out,
    unfinished,
    two_reports,
)
ALL: dict[str, Callable[[], CaseData]] = {build.__name__: build for build in _CASES}


def _case(
    id_: str, paragraphs: int | list[Raw], voices: list[Raw], facts: Sequence[Raw] = (), **more: Any
) -> CaseData:
    if isinstance(paragraphs, int):
        paragraphs = [{"n": n + 1, "words": 50} for n in range(paragraphs)]
    story = {"headline": "Town split over bridge", "outlet": "The Lantern", "language": "en"}
    story |= {"published": "2023-03-04", "address": "https://example.org/harbour-bridge"}
    story |= {"words": sum(p["words"] for p in paragraphs), "paragraphs": len(paragraphs)}
    build = {"id": BUILD, "label": "build the bridge", "symbol": "▲", "gloss": "Build it."}
    keep = {"id": KEEP, "label": "keep the ferry", "symbol": "■", "gloss": "The ferry should stay."}
    raw = {"format": 1, "id": id_, "title": "A harbour bridge", "question": "Should it be built?"}
    raw |= {"article": story | more.pop("article", {}), "paragraphs": paragraphs, "voices": voices}
    raw |= {"codebook": {"stances": [build, keep]} | more.pop("codebook", {}), "evidence": facts}
    return CaseData.model_validate(raw | more)


def _voice(id_: str, name: str, stance: str, *passages: Raw, **more: Any) -> Raw:
    position = {"stance": stance, "confidence": 0.8, "reason": "The words say so."}
    place = {"organization": "Harbour", "role": "clerk", "sector": "business", "period": "current"}
    voice = {"id": id_, "name": name, "kind": "person", "identification": "named"}
    return voice | {"position": position, "affiliation": place, "passages": passages} | more


def _passage(n: int, fragment: str) -> Raw:
    return {"paragraph": n, "words": 20, "speech": "reported", "fragment": fragment}


def _cites(evidence: str, n: int, use: str = "cites", reading: str = "It settles it.") -> list[Raw]:
    return [{"evidence": evidence, "use": use, "paragraph": n, "reading": reading}]


def _fact(id_: str, verdict: str | None = None) -> Raw:
    check = {"check": {"verdict": verdict, "finding": "So they say."}} if verdict else {}
    return {"id": id_, "kind": "event", "statement": f"It happened: {id_}."} | check


_RHYTHM = ("both sides", "voice", "background", "transition", "voice", "no reply", "forecast", None)
_KINDS = (("person", "named"), ("institution", "named"), ("person", "anonymous"))
_KINDS += (("person", "named"), ("group", "unnamed group"), ("group", "named"))
_ORGANIZATIONS = ("Ferry & Sons", "Bridgeworksandferryoperationsassociation", "The Pilots")
_SOURCES = [f"source-{i}" for i in range(40)]
_FIRST = ("Ona", "Taren", "Liesk", "Velda", "Ishko", "Maruun", "Hesper", "Øyla", "Brom", "Quill")
_LAST = ("Velmar", "Ostrike", "O’Farrow", "Kroon-Ashby", "Çarvel", "Thistlewick", "Nightingillson")
_LONG = ", for the Standing Joint Committee on Harbours, Bridges, Ferries, Tides & Coastal Works"
_WHO = ("The bridge", "A ferry of the old kind", "Everyone who crosses before seven", "Work")
_DOES = ("would cost", "takes nothing from", "has, since 1987, carried", "may well change")
_WHAT = ("$40 million", "one crossing in three", "the harbour’s only deep channel", "the town")
_HOW = (".", " in fog.", ", as the harbour office has written down for nine winters of ten.")


class _Pen(random.Random):
    """Writes what fills the huge case: the same for the same seed."""

    def sentence(self) -> str:
        return " ".join(map(self.choice, (_WHO, _DOES, _WHAT))) + self.choice(_HOW)

    def text(self) -> str:
        return " ".join(self.sentence() for _ in range(self.choice((1, 1, 2, 5))))

    def one_of(self, closed_set: Any) -> str:
        return self.choice(get_args(closed_set))

    def maybe(self, value: Any) -> Any:
        return self.choice((value, value, None))

    def reference(self, i: int, id_: str) -> Raw:
        address = f"https://example.org/{'archive/' * (i % 12)}{id_}?page={i}&part=2"
        item = {"id": id_, "title": self.sentence(), "publisher": "The port", "address": address}
        return item | {
            "kind": self.one_of(sets.ReferenceKind),
            "grade": "B",
            "date": self.choice(("2019", "2021-04-30", None)),
        }

    def event(self, year: int) -> Raw:
        who = {"alleged_by": self.maybe("the port"), "denied_by": self.maybe("the owners")}
        return {"date": f"{year}-05", "event": self.text(), "references": _SOURCES[:2]} | who

    def passage(self, n: int) -> Raw:
        told = f"In {self.randint(1000, 1999)}, {self.sentence()}".split()[: self.randint(4, 12)]
        words, speech = len(told) + self.randint(0, 40), self.one_of(sets.Speech)
        quoted = {"direct": words, "mixed": words // 2, "reported": 0}[speech]
        said = {"words": words, "words_quoted": quoted, "speech": speech}
        said |= {"begins": told[0], "ends": told[-1]}
        return _passage(n, " ".join(told)) | said

    def voice(self, i: int, where: list[int]) -> Raw:
        """Return a voice that is heard in some of the paragraphs; every 11th is silent there."""
        (kind, known), stance = _KINDS[i % 6], (BUILD, KEEP, NONE, KEEP, BUILD)[i % 5]
        name = {"person": _FIRST[i % 10], "group": f"Group {i} of"}.get(kind, f"Office {i} of")
        other = {"also_called": [name]}
        name += f" {_LAST[i // 10 % 7]}{_LONG * (i % 9 == 4)}"
        voice = other | _voice(f"voice-{i}", name, stance, kind=kind, identification=known)
        others = [other for other in (BUILD, KEEP, NONE, None) if other != stance]
        voice["position"] |= {"second_choice": self.choice(others), "reason": self.text()}
        voice["position"]["confidence"] = self.randint(8, 20) / 20
        sectors = (*get_args(sets.Sector), "pilots")
        place = {"sector": self.choice(sectors), "period": self.one_of(sets.Period)}
        place |= {"organization": self.choice(_ORGANIZATIONS), "country": self.maybe("Farland")}
        place |= {part: self.maybe(self.text()) for part in ("interest", "left_out")}
        voice["affiliation"] |= place | {"references": self.sample(_SOURCES, 2)}
        if i % 11 == 10:
            return voice | {"silence": self.text(), "mentioned_in": sorted(self.sample(where, 2))}
        parts = ("grounds", "warrant", "backing", "qualifier", "rebuttal")
        argument = {"claim": self.text()} | {part: self.maybe(self.text()) for part in parts}
        argument |= {"hedges": ["may well"], "boosters": ["nothing"], "warrant_is_ours": i % 3 > 0}
        voice |= {"argument": argument if i % 8 else None, "argues": i % 8 > 0, "citations": []}
        said = [self.passage(n) for n in self.choices(where, k=self.randint(1, 4))]
        return voice | {"passages": said, "possibly_same_as": ["voice-0"] if i % 9 == 5 else []}

    def fact(self, i: int, heard: list[Raw]) -> Raw:
        """Return an item of evidence that one to eight voices use, of one side after the other."""
        sides = [[v for v in heard if v["position"]["stance"] == s] for s in (BUILD, KEEP, NONE)]
        turns = zip(*(self.sample(side, 3) for side in self.sample(sides, 3)), strict=True)
        for voice in [*itertools.chain(*turns)][: self.randint(1, 8)]:
            n = self.choice([p["paragraph"] for p in voice["passages"]] or [1])
            for use in self.sample(get_args(sets.Use), self.choice((1, 1, 1, 2))):
                own = {
                    "weakens": get_args(sets.Weakens)[i // 10 % 3],
                    "because": self.text(),
                }
                voice["citations"] += [
                    cited | (own if i % 10 == 0 else {})
                    for cited in _cites(f"fact-{i}", n, use, self.text())
                ]
        check = {
            "verdict": self.one_of(sets.Verdict),
            "weakens": self.one_of(sets.Weakens),
        }
        sources = self.sample(_SOURCES, i % 4)
        check |= {"finding": self.text() + "".join(f" [@{id_}]" for id_ in sources[1:])}
        check |= {"supported_by": sources[:1], "contradicted_by": sources[1:2]}
        check |= {"references": sources[2:]}
        if i % 2:
            check["look_elsewhere"] = self.path(sources)
        item = {"id": f"fact-{i}", "kind": self.one_of(sets.EvidenceKind), "ask": i % 9 > 0}
        return item | {"statement": f"{i}: {self.sentence()}", "check": self.maybe(check)}

    def path(self, sources: list[str]) -> Raw:
        """Return a path that opens all sources; it begins at one of the others, or at the story."""
        begin = self.maybe(next(id_ for id_ in _SOURCES if id_ not in sources))
        path: Raw = {"begin_at": begin, "query": self.choice(_WHAT)}
        path["open"] = [{"reference": id_, "why": self.text()} for id_ in sources]
        return path | {"skip": [{"what": self.sentence(), "why": self.text()}]}

    def report(self, heard: list[Raw]) -> Raw:
        """Return another report, of some of these voices and of one of each kind of its own."""
        known = [{"id": voice["id"]} for voice in heard[:-1:4]]
        kinds = zip(get_args(sets.VoiceKind), get_args(sets.Identification) * 2, strict=False)
        for i, (kind, known_as) in enumerate(kinds):
            new = _voice(f"new-{i}", f"Office {_LAST[i]}", BUILD, kind=kind)
            known.append(new | {"identification": known_as})
        spoken = [voice for voice in known if voice.get("kind") != "narrator"]
        for n, voice in enumerate(spoken, 1):
            voice["passages"] = [self.passage(n), self.passage(len(spoken) + 1 - n)]
            cited = [it | {"fragment": "in fog"} for it in _cites(f"fact-{n % 79}", n)]
            voice["citations"] = cited + _cites("own", n)
        spoken[0] |= {"passages": [], "silence": self.text(), "mentioned_in": [1]}
        functions = itertools.islice(itertools.cycle(_RHYTHM), len(spoken))
        paragraphs = [self.paragraph(n, f, spoken) for n, f in enumerate(functions, 1)]
        article = {"headline": "Bridge", "outlet": "The Gull", "language": "en", "licence": "CC0"}
        article |= {"words": sum(p["words"] for p in paragraphs), "paragraphs": len(paragraphs)}
        report = {"id": "the-gull", "article": article, "paragraphs": paragraphs}
        return report | {"voices": known, "evidence": [_fact("own", "agrees")]}

    def paragraph(self, n: int, function: str | None, heard: list[Raw]) -> Raw:
        """Return a paragraph; most transitions name somebody who is not heard in them."""
        said = [(v["id"], p["words"]) for v in heard for p in v["passages"] if p["paragraph"] == n]
        words = sum(count for _, count in said) + self.choice((0, 8, 30) if said else (20, 60))
        somebody = self.choice(heard[:-1])["id"] if function == "transition" and n % 3 else None
        named = {id_ for id_, _ in said} or {somebody} - {None}
        effect = {"verb": self.choice(("said", "claimed", "shot back")), "effect": self.sentence()}
        attribution = [effect | {"voice": id_} for id_ in sorted(named)]
        paragraph: Raw = {"n": n, "words": words, "function": function, "attribution": attribution}
        word = {"word": "doomed", "plainer": "old", "said_by": said[0][0] if said else None}
        paragraph["loaded_words"] = [word | {"note": self.maybe("Says who?")}] if n % 5 == 0 else []
        lean = {"stance": (BUILD, KEEP)[n % 4 > 1], "readers": self.one_of(sets.Readers)}
        paragraph["leans"] = lean | {"reason": self.text()} if n % 6 == 0 else None
        paragraph["leans_not"] = self.text() if n % 30 == 3 else None
        return paragraph | {"digest": self.maybe(self.text())}
