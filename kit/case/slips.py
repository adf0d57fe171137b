"""What an author meant who wrote something else: 80 % for 0.8, 7.4.2009 for 2009-04-07.

Each function returns what to write, and an empty string where that cannot be told: a guess is
said in a problem and never taken. No text takes long, since only its beginning is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from kit.case.field_words import FIELDS
from kit.case.slip_words import (
    CONFIDENCE,
    LANGUAGES,
    MEMBERS,
    MONTHS,
    NO,
    NO_STANCE_WORDS,
    NOTHING,
    NUMBERS,
    YES,
    first_of,
)
from kit.text import in_plain_letters, nearest

_LONGEST = 200  # characters; what is longer is no slip of these kinds
_QUOTES = "\"'“”„‟«»‹›‘’‚`´ "


def plain(text: str) -> str:
    """Return the words of a text in small letters, without accents and signs.

    >>> plain("“Policía_local”")
    'policia local'
    """
    letters = in_plain_letters(text[:_LONGEST]).casefold()
    return " ".join(re.findall(r"[^\W_]+", letters))


def member_for(text: str, allowed: Iterable[str]) -> str:
    """Return the member of a closed set that is meant.

    >>> member_for("Wrong", ["agrees", "disagrees"]), member_for("goverment", ["government"])
    ('disagrees', 'government')
    """
    by_words = {plain(member): member for member in allowed}
    word = plain(text) or ("unknown" if text.strip(_QUOTES) in {"?", "??"} else "")
    if not word:
        return ""
    known = by_words.get(word) or first_of(MEMBERS.get(word, ()), by_words.values())
    if not known and word.endswith("s"):
        known = by_words.get(word[:-1]) or first_of(MEMBERS.get(word[:-1], ()), by_words.values())
    return known or by_words.get(nearest(word, by_words, cutoff=0.8), "")


def field_names(text: str) -> tuple[str, ...]:
    """Return the fields that a name may stand for, in their own spelling.

    >>> field_names("possiblySameAs"), field_names("párrafos")
    (('possibly_same_as',), ('parrafos', 'paragraphs'))
    """
    words = plain(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text[:_LONGEST]))
    return tuple(name.replace(" ", "_") for name in (words, *FIELDS.get(words, ())))


def share_for(text: str) -> str:
    """Return the share, from 0 to 1, that is meant by a percentage, a comma or a scale.

    >>> share_for("80 %"), share_for("0,9"), share_for("4/5"), share_for("90"), share_for("sure")
    ('0.8', '0.9', '0.8', '0.9', '0.9')
    """
    text = text[:_LONGEST].strip(_QUOTES).casefold()
    if found := re.fullmatch(r"([0-9]{1,3})(?:[.,]([0-9]{1,4}))? ?(?:%|per ?cent|prozent)", text):
        return _share(float(f"{found[1]}.{found[2] or 0}"), 100)
    if found := re.fullmatch(r"([0-9]{1,3}) ?(?:/|(?:out )?of|de|von|sobre) ?([0-9]{1,3})", text):
        return _share(int(found[1]), int(found[2]))
    if found := re.fullmatch(r"([01]?)[.,·]([0-9]{1,6})", text):
        return _share(float(f"{found[1] or 0}.{found[2]}"), 1)
    if re.fullmatch(r"[1-9][0-9]{0,2}", text):
        number = int(text)
        return _share(number, 5 if number <= 5 else 10 if number <= 10 else 100)
    return CONFIDENCE.get(plain(text), "")


def _share(part: float, whole: int) -> str:
    return f"{part / whole:.4f}".rstrip("0").rstrip(".") if 0 <= part <= whole > 0 else ""


def date_for(text: str) -> str:
    """Return the date that is meant; where day and month may be exchanged, both.

    >>> date_for("7.4.2009"), date_for("April 7, 2009"), date_for("7 de abril de 2009")
    ('2009-04-07', '2009-04-07', '2009-04-07')
    >>> date_for("7/4/2009"), date_for("summer 2009")
    ('2009-04-07 (or 2009-07-04, if the month stands first)', '2009')
    """
    text = re.sub(r"(?<=[0-9])[t ][0-9]{1,2}:.*", "", in_plain_letters(text[:60]).casefold())
    text = re.sub(r"\b([0-9]{4})([0-9]{2})([0-9]{2})\b", r"\1-\2-\3", text)
    tokens = re.findall(r"[0-9]+|[^\W\d_]+", text)
    numbers = [token for token in tokens if token.isdigit()]
    months = [MONTHS[token] for token in tokens if token in MONTHS]
    years = [number for number in numbers if len(number) == 4]
    others = [int(number) for number in numbers if len(number) < 3]
    if len(years) != 1 or len(months) > 1 or len(others) != len(numbers) - 1:
        return ""
    year, parts = years[0], [*months, *others]
    if len(parts) < 2:
        return _date(year, *parts) if parts else year
    if len(parts) > 2:
        return ""
    as_read, exchanged = _date(year, *parts), _date(year, *parts[::-1])
    if months or numbers[0] == year:
        return as_read
    if as_read and exchanged and as_read != exchanged and "." not in text:
        return f"{exchanged} (or {as_read}, if the month stands first)"
    return exchanged or as_read


def _date(year: str, month: int, day: int | None = None) -> str:
    try:
        written = date(int(year), month, day or 1).isoformat()
    except ValueError:
        return ""
    return written if day else written[:7]


def language_for(text: str) -> str:
    """Return the code of a language that is named in English or in itself.

    >>> language_for("español"), language_for("en_US"), language_for("EN")
    ('es', 'en-US', 'en')
    """
    words = plain(text).split()
    if not words:
        return ""
    if known := LANGUAGES.get(words[0]):
        return known
    if not all(re.fullmatch("[a-z]{2,3}", word) for word in words[:2]):
        return ""
    match words:
        case [code]:
            return code
        case [code, country] if len(country) == 2:
            return f"{code}-{country.upper()}"
    return ""


def address_for(text: str) -> str:
    """Return a web address in full.

    >>> address_for("www.example.org"), address_for("doi:10.1000/xyz")
    ('https://www.example.org', 'https://doi.org/10.1000/xyz')
    """
    text = text.strip(f"{_QUOTES}<>")
    if len(text) > _LONGEST:
        return ""
    if found := re.search(r"\]\((https?://[^\s<>\"']+)\)", text):
        return found[1]
    if found := re.fullmatch(
        r"(?:doi: ?|(?:dx\.)?doi\.org/)?(10\.[0-9]{4,9}/\S+)", text, re.IGNORECASE
    ):
        return f"https://doi.org/{found[1]}"
    found = re.fullmatch(
        r"(?:(?P<s>http(?=s?\b)s?)[:/\\]+)?(?P<rest>[\w-]+(\.[\w-]+)*\.[a-z]{2,}"
        r"(?:[/?#][^\s<>\"']*)?)",
        text,
        re.IGNORECASE,
    )
    return f"{(found['s'] or 'https').lower()}://{found['rest']}" if found else ""


def number_for(text: str) -> str:
    """Return a whole number that is written with a name, a word or its thousands parted.

    >>> number_for("P9"), number_for("1,041"), number_for("two"), number_for("41.5")
    ('9', '1041', '2', '')
    """
    text = text[:_LONGEST].strip(_QUOTES).casefold()
    if text in NUMBERS:
        return str(NUMBERS.index(text))
    if re.fullmatch(r"[0-9]{1,3}([.,' ’\u00a0\u202f][0-9]{3}){1,2}", text):
        return re.sub("[^0-9]", "", text)
    found = re.fullmatch(
        r"(?:p|par|para|paragraph|párrafo|absatz|§|¶|#|no|nr|n|v)?[.:°º ]{0,2}([0-9]{1,6})(?:\.0+)?"
        r"(?:st|nd|rd|th|[.º])?(?: words| palabras| wörter)?",
        text,
    )
    return found[1] if found else ""


def yes_or_no_for(text: str) -> str:
    """Return "true" or "false" for yes or no in some languages.

    >>> yes_or_no_for("sí"), yes_or_no_for("nein"), yes_or_no_for("perhaps")
    ('true', 'false', '')
    """
    word = plain(text)
    return "true" if word in YES else "false" if word in NO else ""


def is_no_stance(text: str) -> bool:
    """Return whether a text says in other words that a voice takes no position."""
    return plain(text) in NO_STANCE_WORDS


def list_for(text: str) -> str:
    """Return a list in brackets of what is written as one text, with commas or semicolons.

    >>> list_for("perhaps; maybe"), list_for("It is so, perhaps: who knows?")
    ('[perhaps, maybe]', '')
    """
    inner = text.strip().removeprefix("[").removesuffix("]")
    if not re.fullmatch(r"[\w“”\"«»‘’][\w ,;.'’“”\"«»‘-]{0,59}", inner):
        return ""
    parts = (part.strip(_QUOTES) for part in re.split("[,;]", inner))
    return f"[{', '.join(filter(None, parts))}]"


def is_nothing(text: str) -> bool:
    """Return whether a text only says that there is none, such as "n/a", "null" and "?"."""
    return text.casefold() in NOTHING


def fault_of_fragment(text: str) -> str:
    r"""Return what is wrong with a fragment that somebody copied with the signs around it.

    >>> fault_of_fragment("“it is so”"), fault_of_fragment("it is [...] so")[:20]
    ('take the quotation marks away: the kit adds them', 'leaves words out at ')
    """
    ends = [place for place, char in enumerate(text) if char in '"“”„«»‹›']
    if (ends and set(ends) <= {0, len(text) - 1}) or (text[0] in "'‘‚" and text[-1] in "'’‘"):
        return "take the quotation marks away: the kit adds them"
    if re.search(r"^(…|\.\.\.)|(…|\.\.\.)$", text):
        return "take the … at its end away: a fragment is words that follow one another"
    if found := re.search(r"[\[(](…|\.\.\.)[\])]", text):
        return f"leaves words out at {found[0]}; choose words that follow one another"
    return ""
