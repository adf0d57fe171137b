"""Damage to the text of the small case: what is not YAML, or not what a case is made of.

Name of the damage → what is replaced, by what, and each line that is expected. In a line, «words»
stands for the number of the line of the file in which they stand.
"""

COLUMN = "let fields that belong together begin in one column"
YAML = "is not valid YAML: "
EMPTY = "is empty; fill it in (what follows a # is a comment) or remove the line"
LIST = "should be a list: one item a line, each with a dash before it"
PAIRS = "should hold `key: value` pairs, each on a line of its own"
TEXT = 'should be text; put text that holds ": " or starts with [ or { in quotes'
ONLY_ONE = "remove this line and what follows: a file holds one document"
OF_VOICE = (
    "those that belong here: id, name, kind, identification, silence, mentioned_in,"
    " possibly_same_as, affiliation, position, argument, passages, citations"
)
NAME, TITLE = "name: Asha Rao", "title: A bus lane for Mill Road"
RAO = "  - id: asha-rao"


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
        f"«speaker's»: {YAML}look here and above for a quotation mark too many, and {COLUMN}",
    ),
    "words after a quotation": (
        NAME,
        'name: "Asha" Rao',
        f'«"Asha"»: {YAML}look here and above for a quotation mark too many, and {COLUMN}',
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
        f"«   kind»: {YAML}start each item of a list with a dash and a space, and {COLUMN}",
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
    "two documents": ("limits:", "---\nlimits:", f"«---»: {YAML}{ONLY_ONE}"),
    "a document's end": ("limits:", "...\nlimits:", f"«limits:»: {YAML}{ONLY_ONE}"),
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
    "text for a list": ("[perhaps]", "perhaps", f"«hedges»: voices[0].argument.hedges: {LIST}"),
    "text for pairs": (
        "{stance: leave-it, confidence: 0.7, second_choice: none, reason: They fear for trade.}",
        "leave-it",
        f"«position: leave-it»: voices[1].position: {PAIRS}",
    ),
    "a list for text": (TITLE, "title: [A, B]", f"«title»: title: {TEXT}"),
    "pairs for text": ("[One person labelled it.]", "[one: two]", f"«[one»: limits[0]: {TEXT}"),
    "nothing after a key": (NAME, "name: #1", f"«name: #1»: voices[0].name: {EMPTY}"),
    "an item with nothing in it": (RAO, f"  -\n{RAO}", f"«  -\n»: voices[0]: {EMPTY}"),
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
        "    kind: person\n",
        "",
        f"«{RAO}»: voices[0].kind: is missing; add `kind: …`",
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
