"""Damage to the text of the small case: what is not YAML, or not what a case is made of.

Name of the damage → what is replaced, by what, and each line that is expected. In a line, «words»
stands for the number of the line of the file in which they stand.
"""

COLUMN = "let fields that belong together begin in one column"
YAML = "is not valid YAML: "
AFTER_QUOTE = (
    "something follows a closing quotation mark or ]; put the whole text in quotes (or one further"
    " up is not closed)"
)
FURTHER = (
    "begins further right than the line above; put both in one column (or, if the text above goes"
    " on here, put all of it in quotes)"
)
OTHER_COLUMN = "begins in another column than the fields it belongs to; put it below them"
NO_BREAK = "holds a no-break space that looks like a space; delete it and type a space"
COLON = "write a colon and a space after the name of a field"
COMMA = "put text that holds a comma in quotes"
LIST = "should be a list: one item a line, each with a dash before it"
PAIRS = "should hold `key: value` pairs, each on a line of its own"
TEXT = 'should be text; put text that holds ": " or starts with [ or { in quotes'
ONE_TEXT = "should be one text, not a list; take dashes and brackets away, or put it in quotes"
LEFT_OUT = "put the whole text in quotes, or give the comment a line of its own"
OF_VOICE = (
    "those that belong here: id, name, also_called, kind, identification, silence,"
    " mentioned_in, possibly_same_as, affiliation, position, argument, argues,"
    " passages, citations, draft"
)
NAME, TITLE = "name: Asha Rao", "title: A bus lane for Mill Road"
RAO = "  - id: asha-rao"
EVIDENCE = """evidence:
  - id: late-buses
    statement: Buses on Mill Road are late four days in five.
    kind: statistic
    ask: true
    check:
      verdict: partly
      finding: Drivers say so [@drivers-2023]; the count says three days in five [@count-2023].
      weakens: a detail
      supported_by: [drivers-2023]
      contradicted_by: [count-2023]
      look_elsewhere:
        begin_at: drivers-2023
        query: Mill Road bus delays survey 2023
        open:
          - {reference: count-2023, why: The council counted on the road itself.}
        skip:
          - {what: Posts in a forum of the street, why: Each tells of one morning.}
"""


def hidden(sign: str) -> tuple[str, str, str]:
    line = f"«As»: holds a hidden sign (U+{ord(sign):04X}); delete it or retype the line"
    return "Asha Rao", f"As{sign}ha Rao", line


ROWS = {
    # --- Not YAML ---
    "a tab": (
        "    kind: person",
        "\tkind: person",
        f"«\tkind»: {YAML}indent with spaces, not tabs",
    ),
    "an unclosed quotation mark": (
        TITLE,
        'title: "A bus lane',
        f"«title»: {YAML}a quotation mark opens here that is never closed",
    ),
    "a quotation mark that another one closes": (
        TITLE,
        "title: 'A bus lane",
        f"«title»: {YAML}a quotation mark opens here, is closed in line 10, and more text follows"
        " there; close it where the text ends, or put the whole text in quotes",
    ),
    "text in curly quotation marks": (
        TITLE,
        "title: “Mill Road: a bus lane”",
        f'«title»: {YAML}type plain quotation marks " around the text, not “',
    ),
    "a first item without its dash": (
        f"{RAO}\n",
        "    id: asha-rao\n",
        f"«    id: asha»: {YAML}an item of a list begins here without a dash; put a dash and a"
        " space before its first field (the next item, in line 82, has one)",
    ),
    "a comment between braces": (
        "why: The lane would",
        "#why: The lane would",
        f"«#why»: {YAML}what follows # is a comment; put # in quotes",
    ),
    "words after a quotation": (
        NAME,
        'name: "Asha" Rao',
        f'«"Asha"»: {YAML}{AFTER_QUOTE}',
    ),
    "words after a bracket": (NAME, "name: [sic] Rao", f"«[sic]»: {YAML}{AFTER_QUOTE}"),
    "a field too far right": (
        "      role: councillor",
        "        role: councillor",
        f"«role: councillor»: {YAML}{FURTHER}",
    ),
    "a field without its colon": (
        "    citations:\n",
        "    citations\n",
        f"«citations\n»: {YAML}{COLON}",
    ),
    "a dash too far left": (
        "  - id: shopkeepers",
        "- id: shopkeepers",
        f"«- id: shop»: {YAML}{OTHER_COLUMN}",
    ),
    "another dash": (
        "  - id: shopkeepers",
        "  – id: shopkeepers",
        f"«– id»: {YAML}type a plain dash -, not –",
    ),
    "a fence of the page": (
        "format: 1",
        "```yaml\nformat: 1",
        f"«```»: {YAML}remove this line; it belongs to the page you copied from",
    ),
    "text that starts with ?": (
        NAME,
        "name: ? unknown",
        f"«? unknown»: {YAML}put text that starts with ? in quotes",
    ),
    "text that is a ? in braces": (
        "symbol: ▲",
        "symbol: ?",
        f"«symbol: ?»: {YAML}put text that starts with ? in quotes",
    ),
    "text that is a # in braces": (
        "symbol: ▲",
        "symbol: #",
        f"«symbol: #»: {YAML}what follows # is a comment; put # in quotes",
    ),
    "a colon in text in braces": (
        "gloss: The lane should be built.",
        "gloss: Yes: build it.",
        f"«gloss: Yes»: {YAML}inside {{ }} part fields with commas, and put text that"
        ' holds ": " in quotes',
    ),
    "a no-break space after a colon": (
        NAME,
        "name:\u00a0Asha Rao",
        f"«name:\u00a0»: {NO_BREAK}",
    ),
    "a no-break space before a field": (
        "    kind: person",
        "  \u00a0 kind: person",
        f"«  \u00a0 kind»: {NO_BREAK}",
    ),
    # --- Comments ---
    "a comment after a value": (
        "claim: The lane should be built.",
        "claim: The lane # 5 must go.",
        f'«# 5»: what follows # is left out: "# 5 must go."; {LEFT_OUT}',
    ),
    "a comment after an item in brackets": (
        "[perhaps]",
        "[perhaps # so\n      ]",
        f'«# so»: what follows # is left out: "# so"; {LEFT_OUT}',
    ),
    "an unclosed bracket": (
        "[perhaps]",
        "[perhaps",
        f"«[perhaps»: {YAML}a [ opens here; part its items with commas and close it with ]",
    ),
    "an unclosed brace": (
        "stay as it is.}",
        "stay as it is.",
        f"«stay as»: {YAML}a {{ opens here; part its fields with commas and close it with }}",
    ),
    "a colon in text": (
        TITLE,
        "title: Mill Road: a bus lane",
        f'«title»: {YAML}put text that holds ": " in quotes, and {COLUMN}',
    ),
    "a colon without a space": (
        "kind: person",
        "kind:person",
        f"«kind:person»: {YAML}write a colon and a space after the name of a field",
    ),
    "no colon": (
        TITLE,
        "title A bus lane",
        f"«title A»: {YAML}write a colon and a space after the name of a field",
    ),
    "a field too far left": (
        "    kind: person",
        "   kind: person",
        f"«   kind»: {YAML}indent this line to stand below the first field after the dash, or start"
        " it with a dash and a space",
    ),
    "text that starts with @": (
        NAME,
        "name: @Asha",
        f"«@Asha»: {YAML}put text that starts with a sign in quotes",
    ),
    "text that starts with >": (
        NAME,
        "name: > Asha",
        f"«> Asha»: {YAML}put text that starts with > or | in quotes",
    ),
    "text that starts with a dash": (
        NAME,
        "name: - Asha",
        f"«- Asha»: {YAML}put text that starts with a dash in quotes",
    ),
    "a backslash in double quotes": (
        NAME,
        r'name: "C:\Users"',
        rf"«C:\»: {YAML}put text that holds a \ in single quotes",
    ),
    "two documents": (
        "limits:",
        "---\nlimits:",
        f"«---»: {YAML}remove this line (---); keep what follows",
    ),
    "a document's end": (
        "limits:",
        "...\nlimits:",
        f"«...»: {YAML}remove this line (...); keep what follows",
    ),
    "a first line that is indented": (
        "format: 1",
        " format: 1",
        f"«id»: {YAML}begins further left than what is above it; {COLUMN}",
    ),
    # --- YAML that a case does not use ---
    "an alias": (NAME, "name: *asha", "«*asha»: has text that starts with *; put it in quotes"),
    "an anchor": (NAME, "name: &a Rao", "«&a Rao»: has text that starts with &; put it in quotes"),
    "a tag": (NAME, "name: !Asha", "«!Asha»: has text that starts with !; put it in quotes"),
    "a merge": (
        "    kind: per",
        "    <<: {}\n    kind: per",
        f"«<<»: voices[0].<<: unknown field; {OF_VOICE}",
    ),
    "a key that is a list": (
        "limits:",
        "? [a, b]\n: c\nlimits:",
        "«? [a»: a field's name should be one word, without [ or {",
    ),
    "a key twice": (
        "licence:",
        "title: Again\nlicence:",
        "«title: Again»: title: is already given at case.yaml:«title: A bus»; keep one",
    ),
    # --- Text ---
    # --- One kind of thing for another ---
    "a list for pairs": (
        "{verb: said, voice: asha-rao, effect: neutral}",
        "[said]",
        f"«[said]»: paragraphs[0].attribution[0]: {PAIRS}",
    ),
    "pairs for a list": ("[One person labelled it.]", "{one: two}", f"«{{one»: limits: {LIST}"),
    "text for a list": (
        "[perhaps]",
        "perhaps",
        "«hedges»: voices[0].argument.hedges: should be a list; write [perhaps]",
    ),
    "text for a list of pairs": (
        "citations:\n      - {evidence: late-buses, use: cites, paragraph: 1, reading: Delays show"
        " that the road is full.}",
        "citations: none",
        f"«citations: none»: voices[0].citations: {LIST}",
    ),
    "long text for a list": (
        "[perhaps]",
        "perhaps, or perhaps not, or rather as it was in the years before the bridge was built",
        f"«hedges»: voices[0].argument.hedges: {LIST}",
    ),
    "text for pairs": (
        "{stance: leave-it, confidence: 0.7, second_choice: none, reason: They fear for trade.}",
        "leave-it",
        f"«position: leave-it»: voices[1].position: {PAIRS}, such as `stance: leave-it`",
    ),
    "a list for text": (TITLE, "title: [A, B]", f"«title»: title: {ONE_TEXT}"),
    "pairs for text": ("[One person labelled it.]", "[one: two]", f"«[one»: limits[0]: {TEXT}"),
    "nothing after a key": (
        NAME,
        "name: #1",
        "«name: #1»: voices[0].name: is empty; fill it in (what follows a # is a comment)",
    ),
    "nothing after a key that is needed": (
        NAME,
        "name:",
        "«name:\n»: voices[0].name: is empty; fill it in",
    ),
    "an item with nothing in it": (
        RAO,
        f"  -\n{RAO}",
        "«  -\n»: voices[0]: is empty; fill it in or remove the line",
    ),
    "an argument with nothing in it": (
        "argument: {claim: The lane would cost them customers.}",
        "argument:",
        "«argument:\n    passages:\n      - {paragraph: 2»: voices[1].argument: is empty; fill"
        " it in or remove the line",
    ),
    "a forgotten dash": (
        "  - id: shopkeepers",
        "    id: shopkeepers",
        "«id: shopkeepers»: voices[0].id: is already given at case.yaml:«id: asha-rao»; keep one"
        " (a new item begins here? put a dash before id)",
        "«[asha-rao]»: voices[0].possibly_same_as: names this voice itself; name another one",
    ),
    "no evidence for a citation": (
        EVIDENCE,
        "",
        "1: evidence: is missing; 3 places need it",
    ),
    "a field that is needed, misspelt": (
        "    identification: named",
        "    identificaton: named",
        "«identificaton»: voices[0].identificaton: unknown field; did you mean 'identification'?",
    ),
    "one word after a comma between braces": (
        "label: build it,",
        "label: build it, please,",
        "«please,»: codebook.stances[0].please: unknown field; did you mean 'label'? (between { }"
        f" {COMMA})",
    ),
    "an unknown field": (
        "silence:",
        "silense:",
        "«silense»: voices[1].silense: unknown field; did you mean 'silence'?",
    ),
    "a field like no other": (
        "silence:",
        "xyz:",
        f"«xyz»: voices[1].xyz: unknown field; {OF_VOICE}",
    ),
    "a comma between braces": (
        "fear for their trade}",
        "fear, for their trade}",
        "«fear,»: voices[1].passages[0].for their trade: unknown field; put text that holds a comma"
        " in quotes",
    ),
    "a field missing": (
        "    name: Asha Rao\n",
        "",
        f"«{RAO}»: voices[0].name: is missing; add `name: …`",
    ),
    "a misspelt list": (
        "\nevidence:\n",
        "\nevidense:\n",
        "«evidense»: evidense: unknown field; did you mean 'evidence'?",
    ),
    **{
        f"{name} in text": hidden(sign)
        for name, sign in (
            *(("a zero byte", "\0"), ("a C1 control", "\x9b"), ("a form feed", "\f")),
            *(("a line end of old", "\x85"), ("a line separator", "\u2028"), ("U+FFFE", "\ufffe")),
            *(("an override", "\u202e"), ("an embedding", "\u202b"), ("an isolate", "\u2067")),
        )
    },
}
