"""What `balance` says, in Spanish."""

from __future__ import annotations

from kit.language import Counted
from kit.lenses.room.words import MeasureWords, RoomWords

ROOM = RoomWords(
    title="¿Quién tiene espacio?",
    title_term="equilibrio",
    lead="Depende de cómo se cuente. Cambia una opción y mira las barras.",
    task=(
        "¿Puedes darle la vuelta, para que el otro lado tenga más? ¿Qué hay que creer sobre la"
        " noticia para contar así? Si con las palabras no cambia nada, mira las palabras citadas y"
        " las voces."
    ),
    sides="Los dos lados son dos respuestas a la pregunta: {question}",
    switches="¿Cómo cuentas?",
    no_switches=(
        "En este caso no hay anotado nada que se pueda contar de dos maneras. Esta es la cuenta."
    ),
    ours="nuestra elección",
    why="¿Por qué se puede discutir?",
    leaning_term="encuadre",
    questions={
        "label": "¿En qué lado pones esta voz: {names}?",
        "background": "{place}: ¿es una voz o es contexto?",
        "transition": "{place} da paso a otra voz ({names}). ¿De quién son estas palabras?",
        "groups": "¿Cuentan como voces los grupos sin nombre?",
        "leaning": (
            "Algunas palabras propias de quien escribe ayudan a un lado. ¿Se cuentan para ese lado?"
        ),
    },
    settings={
        "yes": "sí",
        "no": "no",
        "once": "solo si no pueden ser alguien que ya se contó",
        "label": "{stances}",
        "voice": "una voz para {stances}",
        "background": "contexto, con las palabras de quien escribe",
        "reporter": "de quien escribe",
        "counted": "se cuentan para {stances}",
    },
    notes={
        "split": "Nos dividimos y no elegimos ninguna posición. {reason}",
        "unsure": "No teníamos mucha seguridad sobre nuestra etiqueta. {reason}",
        "retold": (
            "De quién se habla: {names}. Quien escribe relata lo que piensan y no cita a nadie."
        ),
        "retold elsewhere": (
            "También en {places} se relata lo que piensan grupos sin nombre. Ahí sí los contamos."
        ),
        "brought in": "Aquí no habla nadie. Así se presenta la voz: «{verb}» ({effect}).",
        "groups": "Esto cambia solo el número de voces. Las palabras se quedan donde están.",
        "same": (
            "De estos grupos ({all}), quizá algunos ({n}) sean las mismas personas que otra voz de"
            " la noticia."
        ),
        "leaning": (
            "Es una lectura, no una medición. Estas palabras cambian el total de palabras, no las"
            " relatadas."
        ),
        "leaning all": "{places}: lo vimos en todas nuestras lecturas.",
        "leaning most": "{places}: lo vimos en la mayoría de nuestras lecturas.",
        "leaning few": "{places}: lo vimos solo en pocas de nuestras lecturas.",
        "leaning uncounted": "{places}: nadie anotó en cuántas lecturas se vio.",
        "leaning unmoved": (
            "{places}: también aquí las palabras ayudan a un lado, pero todas son de una voz."
        ),
    },
    unknown_choice="no hay ninguna opción '{name}'{hint}",
    unknown_setting="{name} admite uno de estos valores: {known}; no {given}",
    bars="El resultado",
    measures={
        "words": MeasureWords(
            "Todas las palabras de la noticia",
            "espacio",
            "Cada una de las {total} palabras se cuenta una vez.",
        ),
        "words_quoted": MeasureWords(
            "Palabras entre comillas", "estilo directo", "Lo que dice una voz por sí misma."
        ),
        "words_retold": MeasureWords(
            "Palabras que relata quien escribe",
            "estilo indirecto",
            "Lo que dice una voz, pero con las palabras de quien escribe.",
        ),
        "voices": MeasureWords(
            "Voces",
            "número de fuentes",
            "Cada voz que se oye cuenta como una, por pocas que sean sus palabras.",
        ),
    },
    short={
        "words": "palabras",
        "words_quoted": "palabras citadas",
        "words_retold": "palabras relatadas",
        "voices": "voces",
    },
    scale="Compara las barras dentro de una lista, no entre una lista y otra.",
    who="Quién",
    count="Cuánto",
    now="Ahora:",
    decide="¿Lo decide la forma de contar?",
    ways_care="Tener más espacio no es tener razón.",
    as_much="lo mismo para los dos",
    one_by_one="Cambia una sola opción: ¿cambia quién tiene más?",
    switch="Opción",
    who_has_more="Quién tiene más",
    as_ours="Todo como lo elegimos",
    instead="antes: {before}",
    changes_nothing="sin cambios",
    order="¿Quién aparece cuándo?",
    order_term="orden de aparición",
    order_care="Lo que está al principio o al final se suele recordar mejor.",
    landmarks={
        "first": "Primera voz después del comienzo",
        "first of all": "Primera voz",
        "first named": "Primera persona con nombre",
        "first outside": "Primera persona con nombre y sin cargo público en ese momento",
        "last": "Última voz",
    },
    after_last=Counted(
        "Después, quien escribe añade {n} palabra más.",
        "Después, quien escribe añade {n} palabras más.",
    ),
    quoted="¿De quién se citan palabras propias, y cuántas?",
    quoted_term="estilo directo",
    quoted_more=Counted("{n} voz más", "{n} voces más"),
    quoted_nobody="En esta noticia no se cita a nadie.",
    nobody_heard=(
        "En este caso todavía no se oye a nadie, así que no hay nada que contar; véase voices.yaml."
    ),
    table="Quién tiene espacio, como tabla",
    table_ours="Contado con las opciones que elegimos",
    side="Lado",
    turn=(
        "%{customdata[0]}, P%{customdata[1]}: %{customdata[2]} palabras, %{customdata[3]} entre"
        " comillas"
    ),
    turns_nobody="En la noticia no se oye a nadie.",
    turns_alt=Counted(
        "Quién habla en qué lugar de la noticia: {n} voz, desde {first} ({first_place}) hasta"
        " {last} ({last_place}). Donde no hay barra, solo habla quien escribe.",
        "Quién habla en qué lugar de la noticia: {n} voces, desde {first} ({first_place}) hasta"
        " {last} ({last_place}). Donde no hay barra, solo habla quien escribe.",
    ),
    turns_columns={
        "paragraph": "párrafo",
        "name": "nombre",
        "stance": "posición",
        "words": "palabras",
        "words_quoted": "palabras citadas",
        "speech": "estilo",
        "start": "comienzo",
        "paragraph_words": "palabras del párrafo",
    },
    speech={"direct": "directo", "reported": "indirecto", "mixed": "mixto"},
)
