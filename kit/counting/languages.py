"""In which language a text is written, told by its small words, or by its letters.

Libraries that tell it weigh from one to ninety megabytes or call for numpy, and know a hundred
languages. An author sees the answer at once and can change it, so small words of those that news
for a class is likely to be in are enough.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import Final

LOOKED_AT: Final = 20_000  # characters of a text; more tells no more
_LEAST = 1 / 12  # of a text's words that are small words of its language
_FEW = 3  # of them that a text must have at least

# Code in BCP 47 → its name in English, and small words that are as good as only of it, or so many
# that those it shares with a neighbour do not matter.
_LANGUAGES: Final = {
    "en": ("English", "the of and to in is that it for was on with as at by this from are be has"),
    "es": ("Spanish", "el la los las de que y en un una por con para del se no su al es lo más"),
    "fr": ("French", "le la les de des et à un une du en que qui dans pour au est sur pas ce il"),
    "de": ("German", "der die das und den von zu mit sich auf für ist nicht ein eine dem im auch"),
    "it": ("Italian", "il la di che e è un una per non con del della i gli le nel sono ha anche"),
    "pt": ("Portuguese", "o a os as de que e em um uma do da dos das não para com por no na ao"),
    "nl": ("Dutch", "de het een van en in is dat op te voor met niet zijn aan er die ook bij"),
    "sv": ("Swedish", "och att det som en på är av för med den till inte har om ett men var"),
    "da": ("Danish", "og at det som en på er af for med den til ikke har om et men jeg var i"),
    "nb": ("Norwegian", "og å det som en på er av for med den til ikke har om et men jeg var i"),
    "fi": ("Finnish", "ja on ei se että hän oli mutta myös kun ovat joka niin mukaan tai jo"),
    "pl": ("Polish", "i w na z się że nie do to jest o jak za od po przez ale są dla oraz"),
    "cs": ("Czech", "a v na se že je to s z do o pro jako ale by za i ve jsou podle po"),
    "ro": ("Romanian", "și de la a în nu că o pe un cu este care din pentru mai sunt au să"),
    "hu": ("Hungarian", "a az és hogy nem is egy de van volt meg el ez ha csak már mint"),
    "tr": ("Turkish", "ve bir bu da de için ile olarak çok daha ama gibi o ne kadar en değil"),
    "ca": ("Catalan", "el la els les de i que a en un una per amb del no es ha més al són"),
    "gl": (
        "Galician",
        "o a os as de que e en un unha do da dos das non para con por no na máis",
    ),
    "eu": ("Basque", "eta da ez bat du dira zen duen ere baina dela izan egin den dute hori"),
    "ru": ("Russian", "и в не на что с он как это по но из к у за от для о же был"),
    "uk": ("Ukrainian", "і в не на що з він як це по але до у за від для та є про був"),
    "bg": ("Bulgarian", "и в не на да се че за от е са с като по но това той ще или"),
    "el": ("Greek", "και το η ο να του της την τα με για από που δεν είναι στο θα οι"),
}
_SMALL: Final = {code: frozenset(words.split()) for code, (_, words) in _LANGUAGES.items()}
# Scripts, as their letters are called in Unicode, that tell a language by themselves.
_BY_SCRIPT: Final = {
    "ARABIC": ("ar", "Arabic"),
    "HEBREW": ("he", "Hebrew"),
    "HIRAGANA": ("ja", "Japanese"),
    "KATAKANA": ("ja", "Japanese"),
    "HANGUL": ("ko", "Korean"),
    "CJK": ("zh", "Chinese"),
    "DEVANAGARI": ("hi", "Hindi"),
    "THAI": ("th", "Thai"),
}
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str | None:
    """Return the code of the language that a text looks like; None if it cannot be told.

    >>> language_of("El martes se votará si los móviles se quedan en casa.")
    'es'
    >>> print(language_of("Lorem ipsum dolor sit amet."))
    None
    """
    text = text[:LOOKED_AT]
    if by_script := _by_script(text):
        return by_script
    words = Counter(_WORD.findall(text.lower()))
    total = words.total()
    hits = {code: sum(words[word] for word in small) for code, small in _SMALL.items()}
    # Of two neighbours with as many, the one of which more words stand there.
    kinds = {code: sum(word in words for word in small) for code, small in _SMALL.items()}
    best = max(_SMALL, key=lambda code: (hits[code] + kinds[code], kinds[code]))
    return best if hits[best] >= max(_FEW, total * _LEAST) else None


def name_of(code: str) -> str:
    """Return what a language is called in English; of one that is not known, its code.

    >>> name_of("es-MX"), name_of("tlh")
    ('Spanish', 'tlh')
    """
    plain = code.partition("-")[0]
    names = {known: name for known, (name, _) in _LANGUAGES.items()} | dict(_BY_SCRIPT.values())
    return names.get(plain, code)


def _by_script(text: str) -> str | None:
    """Return the language of a text of which most letters are of a script that tells it."""
    letters = [char for char in text if char.isalpha() and not char.isascii()]
    scripts = Counter(unicodedata.name(char, "?").partition(" ")[0] for char in letters[:2000])
    scripts = Counter({name: n for name, n in scripts.items() if name in _BY_SCRIPT})
    ascii_letters = sum(char.isascii() and char.isalpha() for char in text)
    if scripts.total() * 2 < len(letters[:2000]) or len(letters) <= ascii_letters or not scripts:
        return None
    japanese = scripts["HIRAGANA"] + scripts["KATAKANA"]
    if japanese * 10 > scripts.total():  # it has Chinese signs, too
        return "ja"
    return _BY_SCRIPT[scripts.most_common(1)[0][0]][0]
