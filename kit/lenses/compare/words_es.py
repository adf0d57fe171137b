"""What the story at a glance, the board and the comparison say, in Spanish."""

from __future__ import annotations

from kit.language import Counted
from kit.lenses.compare.words import CompareWords

COMPARE = CompareWords(
    why_this_label="¿Por qué esta etiqueta?",
    found_shown="Solo se muestran {n} de {all}.",
    voice_1_of_2="Primera voz",
    voice_2_of_2="Segunda voz",
    voice_n="Voz {n}",
    swap="Intercambiar",
    comparing="Comparación",
    same_voice="Has elegido dos veces la misma voz. Elige otra para comparar.",
    compare_hint="{place} es el párrafo {n} del artículo. Abre los triángulos para ver más.",
    row="Qué se compara",
    not_quoted="No se cita nada.",
    reported="Con las palabras de quien escribe:",
    no_argument="No da ningún argumento en el artículo.",
    words_quoted="{quoted} de {n} palabras entre comillas",
    meet="Dónde se encuentran",
    meet_not_yet="Todavía está sin anotar qué hechos señala cada voz.",
    meet_nothing="No usan ningún hecho en común.",
    meet_question="¿A qué hecho de la otra tendría que responder cada voz?",
    part="Dónde se separan",
    part_stance="Responden a la pregunta de forma distinta:",
    part_same="Dan la misma respuesta. ¿Dan también las mismas razones?",
    part_neither="Ninguna toma posición sobre la pregunta.",
    part_one_only="Una de las dos no toma posición sobre la pregunta.",
    part_only="Solo esta voz señala:",
    part_only_nothing="Nada más.",
    all_voices="Todas las voces en una tabla",
    too_few_voices=(
        "Para comparar hacen falta dos voces. Por ahora, este caso tiene {n}; véase voices.yaml."
    ),
    voices_wanted=(
        "voices tiene que ser un número de 2 a {most}, o una lista con esa cantidad de ids, como"
        " {some}"
    ),
    not_heard="la voz '{voice}' se menciona, pero no se oye: no hay nada que comparar",
    order="Orden",
    order_appearance="según aparecen en la noticia",
    order_confidence="según la seguridad de nuestra etiqueta",
    people="Voces individuales",
    groups="Grupos sin nombre",
    groups_care=(
        "No hay a quién preguntar. Pueden ser en parte las mismas personas, también las de arriba."
    ),
    groups_none="Ningún grupo sin nombre.",
    silent="Aparecen, pero no hablan",
    takes_no_position="Sin posición sobre la pregunta",
    whole_text="La noticia completa",
    not_here=(
        "La noticia no está en esta página: hay que leerla donde la dé el profesor o la profesora,"
        " y volver."
    ),
    at_a_glance="La noticia, párrafo por párrafo, con nuestras palabras",
    provenance="De dónde viene el texto",
    timeline="Qué pasó antes de la noticia",
    alleged_by="Según {who}.",
    published="{outlet}, {date}",
    length=Counted("{words} palabras en 1 párrafo", "{words} palabras en {n} párrafos"),
    unidentified="Voces",
    unidentified_too="Otras voces",
)
