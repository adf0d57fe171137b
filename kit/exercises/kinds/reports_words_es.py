"""What is asked about two reports of one event, in Spanish."""

from __future__ import annotations

from kit.exercises.kinds.reports_words import ReportsAskedWords

REPORTS_ASKED = ReportsAskedWords(
    title="Un hecho, dos noticias",
    guess="Dos medios cuentan lo mismo. Así empieza cada uno. Adivina antes de seguir leyendo.",
    begins="Así empieza {name}:",
    more="¿Qué noticia haría pensar a quien la lea que mucha gente está por «{label}»?",
    alike="las dos igual, o ninguna",
    words="¿Qué palabra te hizo decidir?",
    starters=("La palabra «…» …", "Pone primero … y así …"),
    guessed="Guardado. Ahora lee las dos y mira si lo sigues pensando.",
    look="Lee las dos noticias. Cada pregunta tiene aquí una respuesta que puedes señalar.",
    read="Leer entera: {name}",
    summary="{name}, con nuestras palabras",
    heard_first="¿A quién se oye primero? Noticia: {name}",
    fact_alone="¿Cuál de estos datos está solo en esta noticia? {name}",
    right="Todo es correcto.",
    first_is="{report}: primero se oye esta voz: {name}.",
    fact_is="Solo en {report}: {fact}",
    after="Ahora que conoces las dos:",
    missing="Alguien ha leído solo {name}. ¿Qué no sabe? Nombra una voz y un dato.",
    missing_starters=("No sabe que …", "No ha oído a …"),
    stayed="Lo que piensas de las dos no ha cambiado. Abajo está lo que solo tiene cada una.",
    moved="Primero: {first}. Ahora: {now}. ¿Qué lo cambió: una voz, un dato o una palabra?",
    only_in="Solo en {name}",
)
