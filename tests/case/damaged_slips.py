"""What authors write instead of what a case holds, and what `check` tells them to write.

Rows like those of `damaged_yaml`, made from a table: for each place what is replaced in the small
case, what comes before each answer, and answers by what is written there.
"""

from __future__ import annotations

from typing import Any, get_args

from kit.case.closed_sets import (
    EvidenceKind,
    Identification,
    Period,
    Readers,
    Speech,
    Use,
    Verdict,
    VoiceKind,
    Weakens,
)

LINE_END = "\n"
LIST = "should be a list: one item a line, each with a dash before it"
DATE = "article.published: should be a date, year first: write "
ADDRESS = "references[0].address: should be a web address: write "
ID = "should be an id: small letters, digits and single dashes"
STANCE = f"voices[0].position.stance: {ID}; "
FRAGMENT = "voices[1].passages[0].fragment: "
QUOTED = "take the quotation marks away: the kit adds them"
NOTHING = "write what belongs here, or leave the line out"
WORDS = "voices[0].argument.hedges: should be a list; write "
YEAR = " (or 2009-07-04, if the month stands first)"
VOICE = "    silence: None"


def of_set(closed: Any, place: str) -> str:
    """Return what comes before the member that is meant; «» stands for what is written."""
    return f"{place}: '{{}}' is not one of: {', '.join(get_args(closed))}; write "


# What is replaced, what with, what comes before each answer; what is written → the answer.
TABLE: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    (
        "confidence: 0.95",
        "confidence: {}",
        "voices[0].position.confidence: should be a number from 0 to 1: write ",
        {"80 %": "0.8", "90": "0.9", "sure": "0.9", "4": "0.8", "8/10": "0.8", '"0,9"': "0.9"}
        | {"“0.9”": "0.9", "sehr sicher": "0.95", "5 of 5": "1", "75 per cent": "0.75"},
    ),
    (
        "confidence: 0.95",
        "confidence: {}",
        "voices[0].position.",
        {"0,9": "9: unknown field; write numbers with a point, as in 0.9"},
    ),
    (
        "stance: build-it, conf",
        "stance: {}, conf",
        STANCE,
        {"build it": "did you mean 'build-it'?", "Build-It": "did you mean 'build-it'?"}
        | {"“build-it”": "did you mean 'build-it'?", "Built it": "did you mean 'build-it'?"}
        | {"no position": "write none", "no stance": "write none"},
    ),
    (
        "stance: build-it, conf",
        "stance: {}, conf",
        "voices[0].position.stance: no stance ",
        {"neutral": "'neutral'; write none", "ninguna": "'ninguna'; write none"}
        | {"bild-it": "'bild-it'; the case has build-it, leave-it, none"},
    ),
    (
        "published: 2024-05-14",
        "published: {}",
        DATE,
        {"7.4.2009": "2009-04-07", "7/4/2009": f"2009-04-07{YEAR}", "13/4/2009": "2009-04-13"}
        | {"April 7, 2009": "2009-04-07", "7 de abril de 2009": "2009-04-07", "May 2024": "2024-05"}
        | {"7. April 2009": "2009-04-07", "2009/04/07": "2009-04-07", "2009-4-7": "2009-04-07"}
        | {"20090407": "2009-04-07", "2009-04-07T10:00": "2009-04-07", "spring 2009": "2009"}
        | {"le 7 avril 2009": "2009-04-07", "4/13/2009": "2009-04-13"},
    ),
    (
        "language: en",
        "language: {}",
        "article.language: should be a language code: write ",
        {"español": "es", "castellano": "es", "Spanish": "es", "en_US": "en-US", "EN": "en"}
        | {
            "Deutsch": "de",
            "français": "fr",
            "English (US)": "en",
            "русский": "ru",
            "日本語": "ja",
        },
    ),
    (
        "kind: person\n",
        "kind: {}\n",
        of_set(VoiceKind, "voices[0].kind"),
        {"man": "person", "woman": "person", "org": "institution", "people": "group"}
        | {"Person": "person", "“person”": "person", "reporter": "narrator", "persona": "person"},
    ),
    (
        "identification: named",
        "identification: {}",
        of_set(Identification, "voices[0].identification"),
        {"unknown": "anonymous or unnamed group", "Named": "named", "anon": "anonymous"}
        | {"unnamed_group": "unnamed group"},
    ),
    (
        "period: current",
        "period: {}",
        of_set(Period, "voices[0].affiliation.period"),
        {"now": "current", "ex": "former", "unknown": "not stated"},
    ),
    (
        "speech: mixed",
        "speech: {}",
        of_set(Speech, "voices[0].passages[0].speech"),
        {"indirect": "reported", "quote": "direct", "both": "mixed", "paraphrase": "reported"},
    ),
    (
        "use: cites",
        "use: {}",
        of_set(Use, "voices[0].citations[0].use"),
        {"quotes": "cites", "rejects": "disputes", "grants": "concedes", "cite": "cites"},
    ),
    (
        "readers: all",
        "readers: {}",
        of_set(Readers, "paragraphs[0].leans.readers"),
        {"everybody": "all", "majority": "most", "some": "few"},
    ),
    (
        "kind: statistic",
        "kind: {}",
        of_set(EvidenceKind, "evidence[0].kind"),
        {"statistics": "statistic", "poll": "statistic", "law": "official record"}
        | {"expert judgment": "expert judgement", "prediction": "forecast"},
    ),
    (
        "verdict: partly",
        "verdict: {}",
        of_set(Verdict, "evidence[0].check.verdict"),
        {"true": "agrees", "false": "disagrees", "wrong": "disagrees", "correct": "agrees"}
        | {"unknown": "not found", "partially": "partly", "agree": "agrees", '"?"': "not found"}
        | {"opinion": "cannot be checked", "half true": "partly", "not_found": "not found"},
    ),
    (
        "weakens: a detail",
        "weakens: {}",
        of_set(Weakens, "evidence[0].check.weakens"),
        {"detail": "a detail", "argument": "the argument", "none": "nothing"},
    ),
    (
        "is_fact: true",
        "is_fact: {}",
        "exercises[0].is_fact: should be true or false: write ",
        {"sí": "true", "ja": "true", "nein": "false", "vrai": "true", "falso": "false"},
    ),
    (
        "address: https://example.org/count",
        "address: {}",
        ADDRESS,
        {"www.example.org/a": "https://www.example.org/a", "example.org": "https://example.org"}
        | {"doi:10.1000/xyz": "https://doi.org/10.1000/xyz", "<https://a.org>": "https://a.org"}
        | {"10.1000/182": "https://doi.org/10.1000/182", "http:/a.org": "http://a.org"}
        | {'"[Count](https://a.org/b)"': "https://a.org/b", "https//a.org": "https://a.org"},
    ),
    (
        "\nid: bus-lane",
        "\nid: {}",
        f"id: {ID}",
        {"Sebastià": "; write sebastia", "Núñez": "; write nunez", "Müller": "; write muller"}
        | {
            "Straße": "; write strasse",
            "Sørensen": "; write sorensen",
            "Bus_Lane": "; write bus-lane",
        }
        | {"Ærø": "; write aero", "bus lane!": "; write bus-lane", "Łódź": "; write lodz"}
        | dict.fromkeys(("Иван", "Ελένη", "محمد"), ", such as ina-berg; take Latin letters"),
    ),
    (
        "said_by: asha-rao",
        "said_by: {}",
        f"paragraphs[0].loaded_words[0].said_by: {ID}; did you mean ",
        {"Asha Rao": "'asha-rao'?", "Asha": "'asha-rao'?", "asha_rao": "'asha-rao'?"},
    ),
    (
        "  references: [count-2023]\n",
        "  references: [{}]\n",
        f"article.references[0]: {ID}; did you mean ",
        {"Traffic count": "'count-2023'?", '"@count-2023"': "'count-2023'?"},
    ),
    (
        "mentioned_in: [1]",
        "mentioned_in: {}",
        "voices[1].mentioned_in",
        {
            "[P1]": "[0]: should be a whole number: write 1",
            "1, 2": ": should be a list; write [1, 2]",
        }
        | {"[one]": "[0]: should be a whole number: write 1"}
        | {"[§ 1]": "[0]: should be a whole number: write 1"},
    ),
    (
        "hedges: [perhaps]",
        "hedges: {}",
        WORDS,
        {"perhaps": "[perhaps]", "perhaps; maybe": "[perhaps, maybe]"}
        | {"perhaps, maybe": "[perhaps, maybe]", "“perhaps”, “maybe”": "[perhaps, maybe]"},
    ),
    (
        "fragment: fear for their trade",
        "fragment: {}",
        FRAGMENT,
        dict.fromkeys(("“fear for”", "‹fear for›", "„fear for“", "\"'fear for'\""), QUOTED)
        | dict.fromkeys(
            ("… fear for", "fear for...", "fear for their…"),
            "take the … at its end away: a fragment is words that follow one another",
        )
        | {'"fear […] trade"': "leaves words out at […]; choose words that follow one another"},
    ),
    (
        "claim: The lane should be built.",
        "claim: {}",
        "voices[0].argument.claim: is read as the text ",
        {word: f"'{word}'; {NOTHING}" for word in ("null", "n/a", "TBD", "todo", "~")}
        | {'"?"': f"'?'; {NOTHING}"},
    ),
    # --- Fields ---
    (
        VOICE,
        f"    {{}}: x\n{VOICE}",
        "voices[1].",
        {
            field: f"{field}: unknown field; it belongs under `{under}:`"
            for field, under in {
                **dict.fromkeys(("claim", "grounds", "warrant"), "argument"),
                **dict.fromkeys(("role", "organization", "sector"), "affiliation"),
                **dict.fromkeys(("stance", "confidence", "reason"), "position"),
                "fragment": "passages:` or `citations",
                "speech": "passages",
            }.items()
        }
        | {
            "cargo": "cargo: unknown field; it belongs under `affiliation:` as `role`",
            "postura": "postura: unknown field; it belongs under `position:` as `stance`",
        },
    ),
    (
        "    kind: statistic",
        "    {}: agrees\n    kind: statistic",
        "evidence[0].",
        {"verdict": "verdict: unknown field; it belongs under `check:`"},
    ),
    (
        "      grounds: Buses",
        "      {}: []\n      grounds: Buses",
        "voices[0].argument.",
        {
            "citations": "citations: unknown field; it belongs beside `argument:`, not under it",
            "stance": "stance: unknown field; it belongs under `position:`",
        },
    ),
    *(
        (
            f"{old}:",
            f"{old.replace(old.strip(), '')}{{}}:",
            "",
            {
                word: f"{place}{word}: unknown field; did you mean '{old.strip()}'?"
                for word in words
            },
        )
        for old, place, words in (
            ("title", "", ("título", "titel", "Title")),
            ("\nvoices", "", ("voces", "stimmen", "Voices")),
            ("\nparagraphs", "", ("párrafos", "paragraph", "absätze")),
            ("  headline", "article.", ("titular", "title")),
            ("    name", "voices[0].", ("nombre", "Name", "nam")),
            ("    passages", "voices[0].", ("passage", "fragments", "quotes", "citas")),
            ("    mentioned_in", "voices[1].", ("mentionedIn", "Mentioned in", "mentioned-in")),
            ("      verdict", "evidence[0].check.", ("veredicto", "result", "urteil")),
            ("    publisher", "references[0].", ("editor", "verlag", "published by")),
        )
    ),
    # --- One kind of thing for another ---
    (
        "glossary:\n  - {term: bus lane, meaning: A part of the road that only buses may use.}",
        "glossary: [{}]",
        "glossary[0]: should hold `key: value` pairs, each on a line of its own, such as ",
        {"bus lane": "`term: bus lane`"},
    ),
    (
        "citations:\n      - {",
        "citations:\n      {}{{",
        f"voices[0].citations: {LIST}; ",
        {"": "put a dash before `evidence:`"},
    ),
    (
        "stances:\n    - {id: build-it, label: build it, symbol: ▲, gloss: The lane should be"
        " built.}\n    - {id: leave-it,",
        "stances:\n    {}: {{label: build it, symbol: ▲, gloss: x}}\n    leave-it: {{",
        f"codebook.stances: {LIST}; ",
        {"build-it": "write `- id: build-it` instead of `build-it:`"},
    ),
    (
        "title: A bus lane for Mill Road",
        "title: {}",
        "title: ",
        {
            "[A, B]": "should be one text, not a list; take dashes and brackets away, or put it in"
            " quotes"
        },
    ),
)


def rows() -> dict[str, tuple[str, str, str]]:
    """Return the table as rows of damage."""
    found = {}
    for old, new, before, answers in TABLE:
        for written, answer in answers.items():
            put = new.format(written)
            found[f"{written} for {old.strip()[:20]}"] = (
                old,
                put,
                f"«{put.lstrip(LINE_END)}»: {before.format(written.strip(chr(34)))}{answer}",
            )
    return found


ROWS = rows()
