"""Words behind which a full stop is only a point, and those with which sentences begin."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _by_language(texts: dict[str, str]) -> dict[str, frozenset[str]]:
    return {code: _words(text) for code, text in texts.items()}


# After these a name or more of the same follows, so a full stop behind them ends no sentence; the
# first are of all languages.
NEVER_LAST: Final = _by_language(
    {
        "": (
            "adm capt cf cmdr col dr e.g gen gov hon i.e lt mr mrs ms mt pres prof rep sen sgt "
            "st vs"
        ),
        "es": (
            "a aprox arq dra dña ee ej excmo gral ing lic mons p.ej pdte sr sra sres srta ud uds "
            "vda"
        ),
        "fr": ("av env mgr mlle mm mme"),
        "de": (
            "bzw ca d d.h dipl evtl frl geb ggf hr i.d.r ing inkl jh i o sog str u u.a v v.a vgl z "
            "z.b"
        ),
        "it": ("avv dott ing on sig"),
        "nl": ("bijv dhr drs ir mevr mw"),
        "pl": ("godz inż ks m.in mgr np płk tj tzn tzw ul św"),
        "pt": ("av dra exmo sr sra srs srta"),
        "sv": ("bl.a ca dvs jfr kl s.k t.ex"),
    }
)

# Neither does one behind these, if a number follows.
BEFORE_A_NUMBER: Final = _words(
    "abs apr art arts aug avr bd ch dec déc ed feb fig févr jan janv juill jul jun mar n n.º no "
    "nos nov nr num nº núm oct okt p pag par pp pág págs s sec sep sept str tel tél vol"
)

# A sentence may end with these, as with initials: the next word tells.
SELDOM_LAST: Final = _words("bros co corp ee.uu inc jr ltd uu")
BEGINNERS: Final = _by_language(
    {
        "en": (
            "a after all also an and another any as at because before both but by despite "
            "during each even every few for from he her here his how however i if in instead it "
            "its last later many meanwhile more most much my no nobody not nothing now of on "
            "once one only or other others our over perhaps she since so some still such that "
            "the their then there these they this those though to today tomorrow two under "
            "until we what when where while who why with without yes yesterday yet you your"
        ),
        "es": (
            "a ahora al algunos allí antes así aunque ayer aún cada como con cuando de del "
            "desde después donde durante el ella ellos en entre era es esa ese eso esta este "
            "esto estos fue había hace hasta hay hoy la las le les lo los luego mi mientras "
            "muchos más nada nadie ni no nos o otros para pero por porque que quien se según si "
            "sin sobre su sus también tampoco tanto todo todos tras tres un una uno y ya yo él "
            "lunes martes miércoles jueves viernes sábado domingo"
        ),
        "fr": (
            "ainsi après au aussi avant avec ce ces cette ceux dans de depuis des deux donc du "
            "dès elle elles en enfin et il ils je l la le les leur leurs lors mais même nous on "
            "or ou par pendant plus pour puis quand que qui sa sans selon ses si son sous sur "
            "tous tout un une vous à "
            "lundi mardi mercredi jeudi vendredi samedi dimanche"
        ),
        "de": (
            "aber alle als am an auch auf aus bei bis da damit danach dann das dass denn der "
            "die dies diese dieser dieses doch ein eine einer er es etwa für gegen heute hier "
            "ich ihr ihre im in ist jeder jetzt kein man mehr mit nach nicht noch nun nur ob "
            "oder schon sein seine seit sie so trotz um und unter viele vom von vor was weil "
            "wenn wer wie wir wo zu zum zur zwei über anschließend außerdem dabei daraufhin "
            "darunter dazu dennoch deshalb dort gestern inzwischen jedoch schließlich später "
            "zudem zuvor"
        ),
    }
)

# It ends with "p.m." unless one of these follows.
BEHIND_A_TIME: Final = _words(
    "cet edt est et friday gmt monday pst pt saturday sunday thursday tuesday utc wednesday"
)
