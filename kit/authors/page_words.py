"""How lines begin, or are, that a news page has around its article, in some languages.

They are patterns for whole lines, small letters and capitals alike. A line that is not known here
is judged by its looks, see `kit.authors.copied`.
"""

from __future__ import annotations

import re
from typing import Final

_ADVERTISEMENT = r"""
advert(isement|ising)?|ad|sponsored( content)?|promoted( content)?|publicidad|anuncio|anzeige|
werbung|publicité|pubblicità|publicidade|annons|reklam|(article|story) continues (below|after).*|
(continue|keep) reading.*|scroll to continue.*|sigue leyendo.*|loading\W*
"""
_SHARE = r"""
(share|compartir|comparte|teilen|partager|condividi|compartilhar|partilhar|dela)\b.{0,40}|tweet|
facebook|twitter|x|whatsapp|linkedin|telegram|bluesky|instagram|reddit|pinterest|e-?mail( this)?|
copy( the)? link|copiar enlace|link kopieren|copier le lien|print|imprimir|drucken|imprimer|save|
guardar|merken|bookmark|(follow|síguenos|suivez-nous|folgen sie)\b.{0,30}|
listen( to this( article| story)?)?|escuchar|anhören|écouter|
\d*\s*(comments?|comentarios?|kommentare?|commentaires?|commenti)\W*\d*\W*|
(leave|post|add) a comment|deja (un|tu) comentario
"""
_ANOTHER = r"""
(read (more|also|next)|also read|see also|more (on|from|about)|related( stories| articles| topics|
content| news)?|you (may|might) also like|recommended|most (read|popular|viewed)|trending|
editor.?s.picks|top stories|don.?t miss|watch( now)?|lee también|lee(r)? más|lea (también|más)|te
puede interesar|más (información|noticias|sobre)|noticias relacionadas|relacionad[oa]s?|lo más
(leído|visto)|ver más|lesen sie (auch|mehr)|mehr zum thema|auch interessant|meistgelesen|das könnte
sie auch interessieren|(à )?lire aussi|à lire|sur le même sujet|les plus lus|leggi anche|leia
(também|mais)|saiba mais|lees ook|läs också|les også)
"""
_TAGS = r"""
(tags?|topics?|keywords|filed under|in this story|etiquetas|temas|archivado en|schlagw(ö|o)rter|
themen|mots[- ]clés|sujets|thèmes|argomenti|trefwoorden)
"""
_CAPTION = r"""
(photo(graph)?s?|images?|pictures?|video|graphic|caption|foto(s|grafía)?|im[aá]gen(es)?|vídeo|
bilde?r?|grafik|légende|crédit|immagine)( (caption|source|credit|by))?
"""
_CREDIT = r"(photos?|fotos?|pictures?|images?|bild|credits?|crédit|getty|shutterstock|istock)"
_ACCOUNT = r"""
(subscri(be|ption)|sign (up|in|out)|log ?(in|out)|register|create (an )?account|newsletter|get (the|
our) .*newsletter|suscr[íi]bete|suscripción|inici(a|ar) sesión|regístrate|boletín|abo(nnieren)?|
abonnez-vous|s.abonner|se connecter|anmelden|registrieren|inscrivez|iscriviti|accedi|assine|already
a subscriber|ya eres suscriptor|accept( all| cookies)?|reject( all)?|manage (preferences|cookies)|
aceptar( todo| todas)?|rechazar( todo| todas)?|configurar|(alle )?akzeptieren|ablehnen|tout
(accepter|refuser)|donate|support (us|our journalism).*)
"""
_COOKIES = r"""
\b(we( and our partners)? (use|store)|usamos|utilizamos|nous utilisons|wir verwenden|accept|
acepta\w*|akzeptier\w*|consent|consentimiento|zustimm\w*|privacy|privacidad|datenschutz|ce site
utilise|this (web)?site uses|este sitio)\b
"""
_FOOT = r"""
(©|\(c\)|copyright|all rights reserved|todos los derechos|alle rechte|tous droits|tutti i diritti)
"""
_PLACES = r"""
home|news|sports?|business|cultur[ae]|kultur|opini[oó]n|weather|world|local|politics|tech(nology)?|
health|life(style)?|video|travel|education|science|arts?|live|more|menu|search|close|back|next|
previous|top|(skip|jump) to (main |the )?content|ir al contenido( principal)?|saltar al contenido|
zum (haupt)?inhalt( springen)?|aller au contenu( principal)?|vai al contenuto|ir para o conteúdo|
inicio|portada|noticias|deportes|pol[ií]tica|econom[ií]a|sociedad|educación|
internacional|españa|mundo|buscar|menú|cerrar|startseite|nachrichten|sport|
politik|wirtschaft|wissen|panorama|suche|accueil|actualités?|politique|économie|société|
rechercher|contact( us)?|about( us)?|terms( (of|and) .{0,20})?|privacy( policy)?|cookie policy|
legal|help|faq|sitemap|careers|advertise( with us)?|corrections|aviso legal|política de
(privacidad|cookies)|contacto|quiénes somos|impressum|datenschutz|agb|kontakt|mentions légales|meny|
start|sök|nyheter
"""
_BYLINE = (
    r"(?:[Bb]y|BY|[Ww]ords by|[Ss]tory by|[Tt]ext(?:o|e)?(?: by| de)?:?|[Pp]or|POR|[Pp]ar|[Vv]on|"
    r"VON|[Aa]ut(?:h)?ora?:|[Rr]eporter:|Av)\s+(?:[A-ZÀ-Þ][\w.’'-]*)(?:\W+[\w.’'-]+){0,9}\W*"
)
_TRADE = r"""
\b(reporter|correspondent|editor|staff writer|contributor|redactora?|corresponsal|periodista|
redacción|redaktion|redakteurin?|korrespondent(in)?|rédaction|journaliste|agencias|efe|europa press|
reuters|afp|dpa|press association)\b
"""
_MONTHS = """
jan(uary)? feb(ruary)? mar(ch)? apr(il)? may june? july? aug(ust)? sept?(ember)? oct(ober)?
nov(ember)? dec(ember)? enero febrero marzo abril mayo junio julio agosto septiembre octubre
noviembre diciembre ene abr ago dic januar februar märz mai juni juli oktober dezember janvier
février mars avril juin juillet août septembre octobre novembre décembre
"""
_DATED = r"""
(first )?published|(last )?updated|(last )?modified|posted|publicad[oa]|actualizad[oa]|
veröffentlicht|aktualisiert|stand|erschienen|publié|mis à jour|pubblicato|aggiornato|atualizado|
publicerad|uppdaterad
"""
_DATE_WORDS = r"""
(mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miércoles|jueves|viernes|sábado|domingo|montag|
dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|(mon|mar|mercre|jeu|vendre|same)di|dimanche|at|
on|de|del|a|las?|le|à|el|um|uhr|gmt|bst|cet|cest|est|edt|utc|[ap]\.?m\.?|h|th|st|nd|rd|\d+
"""
_READING_TIME = (
    r"(reading time|tiempo de lectura|lesezeit|temps de lecture)?\W*\d+\s*"
    r"(-?\s?min(ute)?s?\.?|minutos?|minuten)( read| de lectura| lesezeit| de lecture)?\W*"
)


_CORRECTION = r"""
\W*(this (article|story|post|piece|page|report) (was|has been) (amended|corrected|updated|changed)|
an? (earlier|previous) version of (this|the) (article|story|caption|headline|report)|
a correction was (made|published)|(correction|clarification|corrections)\s?:|fe de err(ores|atas)|
(rectificación|corrección)\s?:|(en )?una versión anterior de (este|esta)|
(korrektur|richtigstellung|anmerkung der redaktion|hinweis der redaktion)\s?:|
in einer früheren (fassung|version)|(erratum|rectificatif)|
(dans )?une (première|précédente) version de cet)
"""
_CONTRIBUTED = r"""
.{3,80}\b(contributed (reporting|research|to this (report|article|story))|
colaboró en este (reportaje|artículo))\b.{0,120}|
(additional )?reporting by\b.{3,120}|con información de\b.{3,60}|mit material von\b.{3,60}
"""


def _joined(text: str) -> str:
    return re.sub(r"\s*\n\s*", "", re.sub(r"(?<=[\w)])\n(?=[\w(])", " ", text.strip("\n")))


def _whole(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_joined(text)})\W*", re.IGNORECASE)


_MONTH = "|".join(_MONTHS.split())
DATE: Final = re.compile(
    rf"(?:\d{{4}}年\d{{1,2}}月\d{{1,2}}日)|\b(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th|º|\.)?\s(?:de\s)?(?:{_MONTH})\.?,?(?:\s(?:del?\s)?\d{{4}})?|"
    rf"(?:{_MONTH})\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?(?:\s\d{{4}})?)\b",
    re.IGNORECASE,
)
DATED: Final = re.compile(rf"(?:{_joined(_DATED)})\b", re.IGNORECASE)
DATE_WORD: Final = re.compile(rf"\b(?:{_joined(_DATE_WORDS)}|{_joined(_DATED)})\b", re.IGNORECASE)
BYLINE: Final = re.compile(_BYLINE)
CORRECTION: Final = re.compile(rf"{_joined(_CORRECTION)}", re.IGNORECASE)
CONTRIBUTED: Final = re.compile(rf"(?:{_joined(_CONTRIBUTED)})", re.IGNORECASE)
READING_TIME: Final = _whole(_READING_TIME)
TRADE: Final = re.compile(_joined(_TRADE), re.IGNORECASE)
ANOTHER: Final = re.compile(rf"{_joined(_ANOTHER)}\b(?P<colon>\s*[:：])?", re.IGNORECASE)
CAPTION: Final = re.compile(rf"{_joined(_CAPTION)}\s*(?P<mark>[:：/|(]|$)", re.IGNORECASE)
CREDIT: Final = re.compile(rf"\b{_CREDIT}\b\s*[:/|].{{0,60}}$|\bgetty images\W*$", re.IGNORECASE)
COOKIES: Final = re.compile(_joined(_COOKIES), re.IGNORECASE)
FOOT: Final = re.compile(_joined(_FOOT), re.IGNORECASE)
TAGS: Final = re.compile(rf"{_joined(_TAGS)}\s*(?:[:：]|$)", re.IGNORECASE)
ACCOUNT: Final = re.compile(rf"{_joined(_ACCOUNT)}\b", re.IGNORECASE)
COMMENTS: Final = re.compile(
    r"\d*\s*(comments?|comentarios?|kommentare?|commentaires?|commenti)\W*\d*\W*", re.IGNORECASE
)
# What a line is if all of it is one of these.
WHOLE: Final = {
    "an advertisement": _whole(_ADVERTISEMENT),
    "a button of the page": _whole(_SHARE),
    "the page's menu": _whole(_PLACES),
}


# How the months begin in the languages above.
_BEGIN = """
jan|ene feb|fév mar|mär apr|abr|avr may|mai jun|juin jul|juil aug|ago|aoû sep oct|okt nov
dec|dic|dez|déc
"""
_NUMBERS = {begin: n for n, begins in enumerate(_BEGIN.split(), 1) for begin in begins.split("|")}


_MONTHS_OF_A_YEAR = 12


def iso_date(text: str) -> str:
    """Return a day that stands in a text as a case has it; nothing if it could be another one.

    >>> iso_date("12 de mayo de 2024"), iso_date("May 3, 2024"), iso_date("3/4/2024")
    ('2024-05-12', '2024-05-03', '')
    >>> iso_date("2024年5月12日 5時00分")
    '2024-05-12'
    >>> iso_date("27/11/2026"), iso_date("11.27.2026")  # which can be one day only
    ('2026-11-27', '2026-11-27')
    """
    if iso := re.search(r"\b\d{4}-\d\d-\d\d\b", text):
        return iso[0]
    if wide := re.search(r"(\d{4})年(\d{1,2})月(\d{1,2})日", text):
        return f"{wide[1]}-{int(wide[2]):02}-{int(wide[3]):02}"
    if found := re.search(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b", text):
        day, month = sorted(map(int, found.groups()[:2]), reverse=True)
        is_plain = day > _MONTHS_OF_A_YEAR >= month or day == month
        return f"{found[3]}-{month:02}-{day:02}" if is_plain else ""
    days, years = re.search(r"\b\d{1,2}(?!\d)", text), re.search(r"\b\d{4}\b", text)
    words = re.findall(r"[^\W\d_]{3,}", text.lower())
    month = next((n for word in words for at, n in _NUMBERS.items() if word.startswith(at)), 0)
    is_known = days and years and month
    return f"{years[0]}-{month:02}-{int(days[0]):02}" if is_known and days and years else ""
