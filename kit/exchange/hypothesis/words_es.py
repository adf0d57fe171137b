"""The words of the page that compares what a class has marked, in Spanish."""

from kit.exchange.hypothesis.words import AnnotatedWords
from kit.language import Counted

ANNOTATED = AnnotatedWords(
    title="Lo que marcó la clase",
    students=Counted("{n} estudiante", "{n} estudiantes"),
    annotations=Counted("{n} anotación", "{n} anotaciones"),
    replies=Counted("{n} respuesta", "{n} respuestas"),
    page_notes=Counted("{n} nota sobre la página", "{n} notas sobre la página"),
    no_names="En esta página no hay nombres.",
    few="Muy pocas personas han marcado algo: no digas nada a partir de ello.",
    no_text=(
        "El texto del artículo no está junto al caso, así que aquí no se conoce el lugar de ninguna"
        " anotación. Las etiquetas se cuentan igualmente."
    ),
    a_copy="Todas las anotaciones son sobre {page}; se toma por una copia del artículo.",
    other_pages=Counted(
        "{n} más es sobre otra página y no se cuenta.",
        "{n} más son sobre otras páginas y no se cuentan.",
    ),
    hidden=Counted(
        "{n} comentario que ocultó quien modera no se cuenta.",
        "{n} comentarios que ocultó quien modera no se cuentan.",
    ),
    made_of=(
        "Se cuentan estudiantes, no anotaciones. Una postura es lo que etiquetaron, no lo que"
        " piensan."
    ),
    sections="Apartados",
    ask="Pregunta:",
    as_table="Como tabla",
    titles={
        "paragraphs": "Párrafo a párrafo",
        "split": "Las mismas palabras, leídas de otra manera",
        "voices": "Voz a voz",
        "unmarked": "Lo que nadie marcó",
        "talk": "Dónde hubo conversación",
        "left": "Lo que quedó sin un lugar claro",
    },
    questions={
        "paragraphs": "¿Qué hizo que tanta gente se detuviera aquí?",
        "split": "¿Qué palabra hizo decidir? Cuéntaselo a alguien que decidió otra cosa.",
        "voices": "¿Estaría de acuerdo con la etiqueta quien habla?",
        "unmarked": "¿Es menos importante, o más fácil de pasar por alto?",
        "talk": "¿Qué añadió una respuesta que no se había visto?",
        "left": "¿Qué habría que seleccionar, o escribir, para que se entienda?",
    },
    of_students="{n} de {all} estudiantes marcaron algo aquí",
    tagged=Counted("etiquetada por {n} estudiante", "etiquetada por {n} estudiantes"),
    stance_by="Posturas etiquetadas aquí, por estudiante",
    voices_by="Voces etiquetadas",
    facts_by="Hechos etiquetados",
    most_marked="Lo más marcado",
    nothing_placed="Ninguna anotación tiene un lugar en el artículo.",
    split_most="Las {n} más divididas de {all} frases; la tabla las tiene todas.",
    no_split="Ninguna frase está etiquetada con las dos posturas.",
    no_voices="Ninguna voz está etiquetada.",
    no_stance="nadie etiquetó una postura",
    columns={
        "paragraphs": ("Párrafo", "Estudiantes", "Posturas", "Voces", "Hechos"),
        "split": ("Palabras", "Párrafo", "Posturas"),
        "voices": ("Voz", "Estudiantes", "Posturas"),
        "approximate": ("Palabras tal como se marcaron", "Párrafo", "Puntuación"),
        "orphans": ("Palabras tal como se marcaron", "Por qué", "Mirar en"),
        "tags": ("Etiqueta", "¿Quería decir?", "Estudiantes"),
    },
    unmarked_voices="Voces",
    unmarked_facts="Hechos",
    unmarked_paragraphs="Párrafos",
    all_marked="Alguien marcó cada uno de ellos.",
    threads=Counted(
        "{n} anotación o nota tiene respuestas.", "{n} anotaciones y notas tienen respuestas."
    ),
    longest=Counted(
        "El hilo más largo tiene {n} respuesta.", "El hilo más largo tiene {n} respuestas."
    ),
    no_threads="Nadie ha respondido a nadie.",
    replies_here=Counted("{n} respuesta", "{n} respuestas"),
    approximate="Palabras que están casi así",
    approximate_how=(
        "Se cuentan donde parecen estar: lo que hay alrededor es igual, algunas de las palabras no."
        " La puntuación dice cuánto es igual, de {least} a 1."
    ),
    orphans="Anotaciones sin lugar",
    orphans_how="Se cuentan por sus etiquetas, y en ningún lugar del artículo.",
    unknown="Etiquetas que aquí no significan nada",
    listed="Los primeros {n} de {all}; una tabla, en CSV, los tiene todos.",
    nothing_left="Cada anotación tiene su lugar, y cada etiqueta se entiende.",
    no_place={
        "no_words": "No cita palabras.",
        "no_text": "El texto del artículo no está junto al caso.",
        "several_places": "Sus palabras están en varios lugares, y nada dice en cuál.",
        "other_words_around": "Sus palabras están en el artículo, pero entre otras palabras.",
        "not_there": "Sus palabras no están en el texto del artículo.",
    },
)
