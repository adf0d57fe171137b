"""What the page of a whole case says around it, in Spanish."""

from kit.exchange.page.words import PageWords
from kit.language import Counted

PAGE = PageWords(
    contents="En esta página",
    parts={
        "voices": "A quién se oye y qué argumenta",
        "facts": "Los hechos que señalan y lo que dicen otras fuentes",
        "story": "La noticia, párrafo a párrafo",
        "report": "El mismo suceso en otra noticia",
        "missing": "Quién falta",
        "words": "Palabras que quizá no conozcas",
        "before": "Qué pasó antes de la noticia",
        "later": "Qué pasó después",
        "method": "Cómo se hizo esto y qué no puede decir",
        "sources": "Fuentes",
        "licence": "Licencia",
    },
    care=(
        "Esta página dice qué dice cada voz y en qué se apoya. No dice quién tiene razón. P3"
        " significa el párrafo 3 de la noticia publicada."
    ),
    order=(
        "Las dos respuestas tienen los mismos campos, en el mismo orden. Dentro de cada respuesta,"
        " las voces van en el orden de la noticia."
    ),
    of_side=Counted("{n} voz", "{n} voces"),
    none_of_side="Ninguna voz de la noticia.",
    because="Por qué la etiquetamos así",
    facts_used="Hechos que usa",
    again=(
        "Aquí P1 es el primer párrafo de esta otra noticia. Un nombre que es un enlace está también"
        " arriba: aquí está solo lo que esta noticia tiene de esa voz."
    ),
    facts_there="Hechos que solo cuenta esta noticia",
    silence="Cómo calla",
    nothing_argued="No argumenta nada en la noticia.",
    used_by="Quién lo usa",
    nobody="Ninguna voz.",
    no_facts="No hay hechos anotados.",
    no_story="Ningún párrafo está resumido.",
    reporter_alone="Solo quien escribe.",
    speech={
        "direct": "entre comillas",
        "reported": "en palabras de quien escribe",
        "mixed": "en parte entre comillas",
    },
    introduced="{name}, con «{verb}»: {effect}",
    annotators="Quién lo hizo",
    rules="Las reglas para etiquetar",
    limits="Qué no puede decirte",
    provenance="De dónde viene la noticia",
    sides="Las dos respuestas son de la pregunta de este caso. No son las únicas dos.",
)
