"""What a case still needs for a part of its lesson, in Spanish."""

from kit.language import Counted
from kit.lesson.rung_words import RungWords

RUNGS = RungWords(
    and_more="{names} y {n} más",
    fact_for_both="un hecho que señalen una voz de «{one}» y una voz de «{other}»",
    reading="una lectura (`reading`) de «{fact}»: {names}",
    digests="un resumen (`digest`) de cada párrafo",
    voice_of="una voz de «{stance}» con afirmación (`claim`) y un pasaje",
    claims="una afirmación (`claim`): {names}",
    words_to_sort="palabras que no delaten quién habla: {names}",
    more_voices=Counted(
        "{n} voz más con palabras que clasificar", "{n} voces más con palabras que clasificar"
    ),
    steps="hechos (`grounds`) y garantía (`warrant`) de una voz de «{stance}»: {who}",
    has_neither="sin ninguna de las dos cosas, {names}",
    have_neither="sin ninguna de las dos cosas, {names}",
    no_grounds="sin hechos (`grounds`): {names}",
    no_warrant="sin garantía (`warrant`): {names}",
    other_step="otra garantía (`warrant`), de una voz que razone de otro modo, para poder elegir",
    evidence="un hecho que señalen las voces (`evidence`)",
    citations="quién lo señala (`citations`): {facts}",
    check="una comprobación (`check`) de uno de estos hechos: {facts}",
    look_elsewhere="un camino para buscar uno de ellos (`look_elsewhere`): {facts}",
    passages="un pasaje de alguna voz",
    missing_voices="a quién podría haber preguntado la noticia (`missing_voices`)",
    apart="; ",
)
