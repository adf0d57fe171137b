"""How authors say in their own language that an article does not say something."""

from __future__ import annotations

import re
from typing import Final

from kit.case.closed_sets import NOT_STATED

_WORDS = re.compile(r"[^\W_]+")
# In small letters, words only. What may also be the name of something is not among them.
_TABLE = """
n a | none given | none stated | not available | not given | not known | not mentioned | not named
not said | not specified | tbd | todo | unclear | unknown | unspecified | unstated
desconocida | desconocido | n d | no aparece | no consta | no especificado | no indicado
no mencionado | no se dice | no se especifica | no se indica | no se menciona | no se precisa
no se sabe | sin datos | sin especificar | no es diu | non consta
desconhecida | desconhecido | não consta | não especificado | não indicado | não informado
inconnu | inconnue | non communiqué | non indiqué | non mentionné | non précisé | non renseigné
ignoto | non indicato | non menzionato | non noto | non precisato | non specificato | sconosciuto
k a | keine angabe | keine angaben | nicht angegeben | nicht bekannt | nicht erwähnt
nicht genannt | ohne angabe | unbekannt | niet bekend | niet genoemd | niet vermeld | onbekend
ej angivet | inte angivet | okänd | okänt | ikke nævnt | ikke nevnt | ikke oppgitt | ukendt | ukjent
nie podano | nie wiadomo | nieznana | nieznany | neuvedeno | není uvedeno | belirtilmemiş
не сказано | не указано | неизвестно | не вказано | невідомо | δεν αναφέρεται
غير مذكور | غير معروف | 不明 | 未提及 | 未说明 | 記載なし
"""
_PHRASES: Final = frozenset(it.strip() for it in re.split(r"[|\n]", _TABLE.strip()))


def means_not_stated(text: str) -> bool:
    """Return whether a text says that nothing is said, and not in the kit's own words.

    >>> [means_not_stated(it) for it in ("No consta.", "n/a", "not stated", "Unknown Hill")]
    [True, True, False, False]
    """
    words = " ".join(_WORDS.findall(text.casefold()))
    return text != NOT_STATED and bool(text) and words in {*_PHRASES, NOT_STATED, ""}
