"""Damage to the text of the small case: fields with something wrong in them.

Name of the damage → what is replaced, by what, and each line that is expected. In a line, «words»
stands for the number of the line of the file in which they stand.
"""

ID = "should be an id: small letters, digits and single dashes"
WHOLE = "should be a whole number, such as 12"
CONFIDENCE = "voices[0].position.confidence: should be a number from 0 to 1"
SUCH_AS = ", such as ina-berg"
STANCES = "a case has exactly two stances"
NAME, TITLE, ONES = "name: Asha Rao", "title: A bus lane for Mill Road", "confidence: 0.95"
SECOND = "    - {id: leave-it, label: leave it, symbol: ■, gloss: The road should stay as it is.}\n"
TWICE = "is given to more than one"
RAO, ADDRESS = "  - id: asha-rao", "https://example.org/count"
COUNTED_BY_HAND = (
    "«words: 41»: article.words: is counted by the kit, as 7 more numbers are; write format: 1 at"
    " the top and run `python -m kit upgrade CASE`"
)

ROWS = {
    # --- Numbers ---
    **{
        f"a number {text[:9]}": (
            "words: 41",
            f"words: {text}",
            f"«words: {text[:3]}»: article.words: {line}",
        )
        for text, line in {
            **dict.fromkeys(("many", "yes", "0x29", "41e0", "41.5", "12:30", "null", "~"), WHOLE),
            **dict.fromkeys(("[41]", "{a: b}", "nan", "4__1", "٤١"), WHOLE),
            "1,041": "should be a whole number: write 1041",
            "-41": "should be 0 or more",
            "9" * 5000: f"has too many digits; it {WHOLE}",
            "8" * 4000: "should be 1000000 or less",
            '""': WHOLE,
        }.items()
    },
    **{
        f"confidence {text}": (
            ONES,
            f"confidence: {text}",
            f"«: {text}»: {CONFIDENCE}, such as 0.8",
        )
        for text in ("1.2", "-0.1", "nan", ".nan", "inf", ".inf", "1e400", "so so")
    },
    **{
        f"confidence {text}": (ONES, f"confidence: {text}", f"«: {text}»: {CONFIDENCE}: write 0.95")
        for text in ("95%", '"0,95"')
    },
    "a paragraph of more words than can be added up": (
        "words: 21\n    function",
        f"words: 1{'0' * 4290}\n    function",
        "«words: 10»: paragraphs[0].words: should be 1000000 or less",
    ),
    "neither true nor false": (
        "is_fact: true",
        "is_fact: maybe",
        "«maybe»: exercises[0].is_fact: should be true or false",
    ),
    # --- Sources of a check, and what one reading loses ---
    "a mark with a slip": (
        "[@count-2023]",
        "[@count-223]",
        "«count-223»: evidence[0].check.finding: marks [@count-223], which is not among the"
        " check's sources; did you mean 'count-2023'?",
    ),
    "a mark of a source that the check does not name": (
        "      supported_by: [drivers-2023]\n",
        "",
        "«finding:»: evidence[0].check.finding: marks [@drivers-2023], which is not among the"
        " check's sources; name it there, or take the mark out",
    ),
    "a mark that is no id": (
        "[@count-2023]",
        "[@Count 2023]",
        "«@Count»: evidence[0].check.finding: has a mark that names no source; write [@id] or"
        " [@id; @id]",
    ),
    "a source that points both ways": (
        "supported_by: [drivers-2023]",
        "supported_by: [drivers-2023, count-2023]",
        "«check:»: evidence[0].check: 'count-2023' stands in two lists; a source points one way,"
        " so keep one",
    ),
    # --- The path by which a statement can be looked up elsewhere ---
    "a path that begins at nothing": (
        "begin_at: drivers-2023",
        "begin_at: driver-2023",
        "«driver-2023»: evidence[0].check.look_elsewhere.begin_at: no reference 'driver-2023'; did"
        " you mean 'drivers-2023'?",
    ),
    "a path that opens nothing that there is": (
        "{reference: count-2023, why",
        "{reference: counts-2023, why",
        "«counts-2023»: evidence[0].check.look_elsewhere.open[0].reference: no reference"
        " 'counts-2023'; did you mean 'count-2023'?",
    ),
    "a path that opens what the check does not name": (
        "days in five [@count-2023].\n      weakens: a detail\n      supported_by: [drivers-2023]\n"
        "      contradicted_by: [count-2023]\n",
        "days in five.\n      weakens: a detail\n      supported_by: [drivers-2023]\n",
        "«{reference: count-2023»: evidence[0].check.look_elsewhere.open[0].reference: 'count-2023'"
        " is not among the check's sources; name it there, or open another",
    ),
    "a path that stays where it begins": (
        "begin_at: drivers-2023",
        "begin_at: count-2023",
        "«{reference: count-2023»: evidence[0].check.look_elsewhere.open[0].reference: is where"
        " students begin; open another source, or begin elsewhere",
    ),
    "a path that opens a source twice": (
        "          - {reference: count-2023, why: The council counted on the road itself.}\n",
        "          - {reference: count-2023, why: The council counted on the road itself.}\n"
        "          - {reference: count-2023, why: Once more.}\n",
        "«Once more»: evidence[0].check.look_elsewhere.open[1].reference: stands there twice; keep"
        " one",
    ),
    "a path that opens nothing": (
        "        open:\n"
        "          - {reference: count-2023, why: The council counted on the road itself.}\n",
        "        open: []\n",
        "«open: []»: evidence[0].check.look_elsewhere.open: is an empty list; name a source to"
        " open",
    ),
    "a path without a query": (
        "        query: Mill Road bus delays survey 2023\n",
        "",
        "«look_elsewhere»: evidence[0].check.look_elsewhere.query: is missing; add `query: …`",
    ),
    "a query that nobody would type": (
        "query: Mill Road bus delays survey 2023",
        f"query: {'Mill Road ' * 10}",
        "«query: Mill»: evidence[0].check.look_elsewhere.query: has 99 characters; shorten it to at"
        " most 80",
    ),
    "an outcome of its own without a reason": (
        "that the road is full.}",
        "that the road is full., weakens: nothing}",
        "«{evidence: late-buses»: voices[0].citations[0]: `weakens` and `because` go together;"
        " write both, or neither",
    ),
    "a paragraph that leans and does not": (
        "leans_not: Nothing in it judges.",
        "leans: {stance: leave-it, reason: Fear.}\n    leans_not: Nothing in it judges.",
        "«leans_not»: paragraphs[1].leans_not: `leans` says that it does; take one of the two out",
    ),
    # --- Ids that nothing has ---
    "an unknown stance": (
        "stance: build-it, conf",
        "stance: built-it, conf",
        "«built-it»: voices[0].position.stance: no stance 'built-it'; the case has build-it,"
        " leave-it, none",
    ),
    "possibly the same as nobody": (
        "possibly_same_as: [asha-rao]",
        "possibly_same_as: [rao]",
        "«[rao]»: voices[1].possibly_same_as[0]: no voice 'rao'; did you mean 'asha-rao'?",
    ),
    "said by nobody": (
        "said_by: asha-rao",
        "said_by: qqq",
        "«qqq»: paragraphs[0].loaded_words[0].said_by: no voice 'qqq'; the case has asha-rao,"
        " shopkeepers",
    ),
    "attributed to nobody": (
        "voice: asha-rao",
        "voice: asha",
        "«voice: asha,»: paragraphs[0].attribution[0].voice: no voice 'asha'; did you mean"
        " 'asha-rao'?",
    ),
    "unknown evidence": (
        "evidence: late-buses, use",
        "evidence: late-bus, use",
        "«late-bus,»: voices[0].citations[0].evidence: no evidence 'late-bus'; did you mean"
        " 'late-buses'?",
    ),
    "an unknown reference": (
        "references: [count-2023]",
        "references: [count]",
        "«[count]»: article.references[0]: no reference 'count'; did you mean 'count-2023'?",
    ),
    "an unknown paragraph": (
        "mentioned_in: [1]",
        "mentioned_in: [9]",
        "«[9]»: voices[1].mentioned_in[0]: no paragraph '9'; the case has 1, 2",
    ),
    # --- Ids, twice or odd ---
    "one id for two voices": (
        "id: shopkeepers",
        "id: asha-rao",
        f"«id: asha-rao\n    name: A»: voices[0].id: 'asha-rao' {TWICE} voice; each needs its own",
        f"«id: asha-rao\n    name: S»: voices[1].id: 'asha-rao' {TWICE} voice; each needs its own",
    ),
    "one id for two items of evidence": (
        "  - id: late-buses",
        "  - {id: late-buses, statement: Late., kind: event}\n  - id: late-buses",
        f"«{{id: late»: evidence[0].id: 'late-buses' {TWICE} evidence; each needs its own",
        f"«- id: late-b»: evidence[1].id: 'late-buses' {TWICE} evidence; each needs its own",
    ),
    "one id for two references": (
        "  - id: count-2023",
        f"  - {{id: count-2023, title: A, publisher: B, kind: news, address: {ADDRESS}}}\n"
        "  - id: count-2023",
        f"«{{id: count»: references[0].id: 'count-2023' {TWICE} reference; each needs its own",
        f"«- id: count»: references[1].id: 'count-2023' {TWICE} reference; each needs its own",
    ),
    "one number for two paragraphs": (
        "n: 2",
        "n: 1",
        f"«n: 1\n    words: 21»: paragraphs[0].n: '1' {TWICE} paragraph; each needs its own",
        f"«n: 1\n    words: 20»: paragraphs[1].n: '1' {TWICE} paragraph; each needs its own",
        "«{paragraph: 2»: voices[1].passages[0].paragraph: no paragraph '2'; the case has 1",
    ),
    **{
        f"an id {name}": ("id: bus-lane", f"id: {text}", f"«id: »: id: {ID}{more}")
        for name, text, more in (
            ("that leaves the folder", "../x", "; write x"),
            ("that is an absolute path", "/etc/passwd", "; write etc-passwd"),
            ("that Windows keeps for itself", "NUL.txt", "; write nul-txt"),
            ("with a dot at its end", "bus-lane.", "; write bus-lane"),
            ("with a blank", "Bus Lane", "; write bus-lane"),
            (
                "with a longer dash",
                "bus–lane",
                "; write bus-lane (it holds –, not the plain dash -)",
            ),
            (
                "in Cyrillic",
                "bus-l\u0430ne",
                f"{SUCH_AS} (it holds 'а', Cyrillic small letter a; retype it)",
            ),
            (
                "with a hidden sign",
                "bus\u200blane",
                "; write buslane (it holds a hidden sign, U+200B; retype it)",
            ),
        )
    },
    "a very long id": (
        "id: bus-lane",
        f"id: {'b' * 61}",
        "«id: b»: id: has 61 characters; shorten it to at most 60",
    ),
    "a Cyrillic letter in a field's name": (
        "silence:",
        "s\u0456lence:",
        "«s\u0456lence»: voices[1].s\u0456lence: unknown field; did you mean 'silence'?"
        " (it holds 'і', Cyrillic small letter byelorussian-ukrainian i; retype it)",
    ),
    "a hidden sign in a word of a closed set": (
        "kind: person",
        "kind: per\u200bson",
        "«kind: per»: voices[0].kind: 'per�son' is not one of: person, institution, group, narrator"
        "; write person (it holds a hidden sign, U+200B; retype it)",
    ),
    # --- Text ---
    "an override as an escape": (
        NAME,
        r'name: "Asha \u202eRao"',
        '«name: "Asha»: voices[0].name: holds a hidden sign (U+202E) that turns text around;'
        " delete it",
    ),
    "a name that cannot be seen": (
        NAME,
        "name: \u200b",
        "«name: \u200b»: voices[0].name: cannot be seen; write something, such as a word or a"
        " sign like ◆",
    ),
    "a very long line": (
        TITLE,
        f"title: {'x' * 1_000_000}",
        "«title»: title: has 1000000 characters; shorten it to at most 2000",
    ),
    "a long name": (
        NAME,
        f"name: {'x' * 121}",
        "«name: x»: voices[0].name: has 121 characters; shorten it to at most 120",
    ),
    "a word not in the set": (
        "sector: government",
        "sector: goverment",
        "«goverment»: voices[0].affiliation.sector: no sector 'goverment'; write government",
    ),
    **{
        f"an address {text}": (
            ADDRESS,
            text,
            f"«address: {text}»: references[0].address: should be a web address that starts"
            " with http:// or https:// and has no spaces",
        )
        for text in ("javascript:alert(1)", "https://a b")
    },
    "an address with a hidden sign": (
        ADDRESS,
        "https://a\u200bb",
        "«https://a\u200b»: references[0].address: should be a web address that starts with http://"
        " or https:// and has no spaces (it holds a hidden sign, U+200B; retype it)",
    ),
    "a language": (
        "language: en",
        "language: English",
        "«English»: article.language: should be a language code: write en",
    ),
    "a digest": (
        "sha256: dc",
        "sha256: xx",
        "«sha256»: article.sha256: should be 64 hexadecimal digits; `check --source` tells"
        " them, or remove the line",
    ),
    # --- Fragments and counts ---
    "a fragment of 13 words": (
        "fragment: fear for their trade",
        "fragment: a b c d e f g h i j k l m",
        "«a b c»: voices[1].passages[0].fragment: quotes 13 words; shorten it to at most 12",
    ),
    "an empty fragment": (
        "fragment: fear for their trade",
        'fragment: " "',
        '«" "»: voices[1].passages[0].fragment: is empty; fill it in',
    ),
    **{
        f"a fragment in quotation marks {text}": (
            "fragment: fear for their trade",
            f"fragment: {text}",
            f"«{text}»: voices[1].passages[0].fragment: take the quotation marks away: the kit"
            " adds them",
        )
        for text in ("“fear for their trade”", 'fear for their trade"')
    },
    "a passage longer than its paragraph": (
        "paragraph: 2, words: 20",
        "paragraph: 2, words: 21",
        "«words: 21, speech»: voices[1].passages[0].words: 21 words, but paragraph 2 has 20; count"
        " both again",
    ),
    "passages longer than their paragraph": (
        "passages:\n      - {paragraph: 2, words: 20,",
        "passages:\n      - {paragraph: 2, words: 1, speech: reported, fragment: few}\n      -"
        " {paragraph: 2, words: 20,",
        "«words: 20, speech»: voices[1].passages[1].words: count again: passages have more words"
        " than their paragraphs: P2 by 1",
    ),
    "more words quoted than there are": (
        "words_quoted: 10",
        "words_quoted: 22",
        "«words_quoted»: voices[0].passages[0].words_quoted: quotes 22 of only 21 words;"
        " count both again",
    ),
    "reported speech in quotation marks": (
        "speech: mixed",
        "speech: reported",
        "«words_quoted»: voices[0].passages[0].speech: reported speech with 10 words in quotation"
        " marks; leave `speech` out, and the kit tells it by the marks (by hand: `words_quoted`)",
    ),
    "words that do not add up": (
        "words: 41",
        "words: 40",
        "«words: 40»: article.words: says 40 words, but its paragraphs have 41; make them agree",
    ),
    "paragraphs that do not add up": (
        "paragraphs: 2",
        "paragraphs: 3",
        "«paragraphs: 3»: article.paragraphs: says 3 paragraphs, but 2 are listed; make them agree",
    ),
    # --- Stances, dates, format ---
    "one stance": (
        SECOND,
        "",
        f"«stances»: codebook.stances[1]: is missing; {STANCES}",
    ),
    "a stance renamed in the codebook only": (
        "{id: leave-it",
        "{id: shut",
        "«stance: leave-it»: voices[1].position.stance: no stance 'leave-it'; write shut",
    ),
    "a stance's id with a capital": (
        "{id: leave-it",
        "{id: Leave-It",
        f"«Leave-It»: codebook.stances[1].id: {ID}; write leave-it",
    ),
    "a stance's id that is kept for answers": (
        "{id: leave-it",
        "{id: both",
        "«{id: both»: codebook.stances[1].id: the id 'both' is kept for answers to exercises;"
        " choose another",
    ),
    "a stance written as its label": (
        "stance: leave-it",
        "stance: leave it",
        f"«leave it, conf»: voices[1].position.stance: {ID}; did you mean 'leave-it'?",
    ),
    "an item's id with a capital": (
        "  - id: late-buses",
        "  - id: Late-buses",
        f"«Late-buses»: evidence[0].id: {ID}; write late-buses",
    ),
    "a paragraph's number in words": (
        "n: 2",
        "n: two",
        "«n: two»: paragraphs[1].n: should be a whole number: write 2",
    ),
    "a paragraph's number left out": (
        "n: 2",
        "n: 3",
        "«n: 3»: paragraphs[1].n: not numbered 1, 2, 3, … in order; this should be 2",
        "«{paragraph: 2»: voices[1].passages[0].paragraph: no paragraph '2'; the case has 1, 3",
    ),
    "two stances of one symbol": (
        "symbol: ■",
        "symbol: ▲",
        "«leave it, sym»: codebook.stances[1].symbol: both stances have the symbol '▲'; give each"
        " its own",
    ),
    "two symbols that look the same": (
        "symbol: ■",
        "symbol: ▲\ufe0e",
        "«leave it, sym»: codebook.stances[1].symbol: both stances seem to have the symbol"
        " '▲\ufe0e'; give each its own",
    ),
    "the symbol of voices without a stance": (
        "symbol: ■",
        "symbol: –",
        "«leave it, sym»: codebook.stances[1].symbol: the symbol '–' is kept for voices without a"
        " stance; choose another",
    ),
    "a symbol of several signs": (
        "symbol: ■",
        "symbol: 👨‍👩‍👧",
        "«leave it, sym»: codebook.stances[1].symbol: is made of 5 signs; take a simple one such"
        " as ▲",
    ),
    "possibly the same as itself": (
        "possibly_same_as: [asha-rao]",
        "possibly_same_as: [shopkeepers]",
        "«[shopkeepers]»: voices[1].possibly_same_as: names this voice itself; name another one",
    ),
    "a second choice that is the first": (
        "second_choice: none",
        "second_choice: leave-it",
        "«second_choice»: voices[1].position.second_choice: is the same as `stance`; choose"
        " another, or remove the line",
    ),
    "three stances": (
        SECOND,
        SECOND + SECOND.replace("leave", "third"),
        f"«stances»: codebook.stances: has too many items; {STANCES}",
    ),
    "no stances": (
        "  stances:",
        "  rulez:",
        "«codebook»: codebook.stances: is missing; add `stances: …`",
        "«rulez»: codebook.rulez: unknown field; did you mean 'rules'?",
    ),
    "two stances of one label": (
        "label: leave it",
        "label: build it",
        "«label: build it, symbol: ■»: codebook.stances[1].label: both stances have the"
        " label 'build it'; give each its own",
    ),
    **{
        f"two labels that look the same: {name}": (
            "label: leave it",
            f"label: {label}",
            "«symbol: ■»: codebook.stances[1].label: both stances seem to have the label"
            f" '{label}'; give each its own",
        )
        for name, label in (
            *(("Cyrillic", "buіld it"), ("Greek", "buιld it")),
            *(("spaces", "build  it"), ("capitals", "Build It")),
            ("wide", "ｂuild it"),
        )
    },
    **{
        f"the date {text}": (
            "published: 2024-05-14",
            f"published: {text}",
            f"«published»: article.published: '{text}' is not a date; write 2009, 2009-04 or"
            " 2009-04-07",
        )
        for text in ("2009-02-30", "2009-13", "0000")
    },
    "a date in words": (
        "published: 2024-05-14",
        "published: May 2024",
        "«May»: article.published: should be a date, year first: write 2024-05",
    ),
    "a format from the future": (
        "format: 1",
        "format: 3",
        "«format»: format: this kit reads format 2, not 3; update the kit or the case",
    ),
    "no format": ("format: 1\n", "", COUNTED_BY_HAND),
}
