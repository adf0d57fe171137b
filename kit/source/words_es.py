"""Why a text is not taken for a case's article, in Spanish."""

from __future__ import annotations

from kit.source.words import RefusalWords

REFUSALS = RefusalWords(
    html=(
        "parece una página en HTML; ábrela en un navegador, selecciona todo, copia y guarda como"
        " texto sin formato"
    ),
    too_large="ocupa más de {n} MB; toma solo el texto del artículo",
    empty="no hay texto; copia otra vez el texto del artículo",
    no_paragraphs="este caso no dice nada de los párrafos, así que no hay con qué comparar",
    no_quotations="este caso no cita nada, así que no hay con qué reconocer un texto",
    summaries=(
        "son los resúmenes del caso; copia el texto del propio artículo de donde está publicado"
    ),
    only_quotations=(
        "tiene lo que el caso cita, pero no los párrafos de alrededor; copia el texto entero"
    ),
    too_few="tiene muy pocos párrafos del artículo; copia el texto entero",
    another="no tiene casi nada de lo que cita el caso; comprueba si es el artículo",
)
