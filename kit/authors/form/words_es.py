"""What the form says to authors, in Spanish."""

from __future__ import annotations

from kit.authors.form.words import FormWords
from kit.language import Counted

FORM = FormWords(
    # around the screens
    steps_label="Pasos",
    steps={
        "text": "El texto",
        "who": "¿Quién dice esto?",
        "voices": "¿Qué dicen?",
        "facts": "Hechos y comprobaciones",
    },
    step_states={
        "text": "{n} párrafos",
        "who": "{n} de {all}",
        "voices": "{n} de {all}",
        "facts": "{n}",
    },
    saved="Guardado en {files}.",
    changed_elsewhere="Alguien guardó cambios en los archivos; esto es lo que dicen ahora.",
    gone="Eso ya no está en los archivos; esto es lo que dicen ahora.",
    stale="Mientras tanto, alguien cambió este campo. En el archivo ahora dice:",
    keep_mine="Dejar lo escrito aquí",
    take_theirs="Tomar lo del archivo",
    nothing="nada",
    stalled=(
        "Python no responde, así que por ahora no se guarda nada. Lo escrito sigue en los campos:"
        " se puede esperar, o elegir Kernel → Restart Kernel (Reiniciar kernel) y ejecutar otra vez"
        " esta celda."
    ),
    next="Siguiente: {title}",
    optional="(para más tarde)",
    # what can be taught
    taught="Ya se pueden dar {n} de los {all} minutos de la clase.",
    taught_all="Ya se pueden dar los {all} minutos de la clase.",
    missing="Qué falta para dar más",
    missing_for="para «{part}»: {what}",
    not_yet="Todavía no da para una clase. Falta:",
    needs_voices=(
        "{all} voces con su respuesta y su frase, algunas de cada lado (de momento, {n})"
    ),
    needs_question="la pregunta y sus dos respuestas",
    to_mend="En los archivos hay algo que corregir:",
    more_problems="… y {n} más",
    # the text
    text_how=(
        "Estos son los párrafos encontrados. ¿Alguno no está bien? Al pulsar su número, se puede"
        " dejar fuera, unir con el de arriba o dividir. Si todo está bien, basta con seguir."
    ),
    no_text_here="El texto del artículo todavía no está aquí: se pega en «El texto».",
    no_text=(
        "El texto del artículo no está en esta carpeta. Se copia de su página y se pega aquí; no"
        " sale de este equipo."
    ),
    paste_label="El texto del artículo",
    paste_use="Usar este texto",
    paste_refused="Esto no parece un artículo: no se encontró ningún párrafo.",
    leave_out="Dejar fuera",
    join_above="Unir con el de arriba",
    split_here="Dividir aquí",
    close="Cerrar",
    paragraph="Párrafo {n}",
    set_aside=Counted("{n} línea quedó fuera", "{n} líneas quedaron fuera"),
    put_back="Volver a incluir",
    cannot_edit={
        "voices": (
            "Se perderían palabras de estas voces: {names}. Primero hay que dejar sin responder, en"
            " «¿Quién dice esto?», quién las dice; después se puede cambiar el párrafo."
        ),
        "note": "Se perdería lo que se anotó sobre este párrafo, así que se queda como está.",
        "unreadable": "Al volver a leer el texto, los párrafos no serían los mismos.",
    },
    # who says this?
    who_how=(
        "Pulsar las palabras con línea discontinua y decir de quién son. Un nombre con «quizá» es"
        " una suposición: las reglas que lo proponen se equivocan a menudo. Las palabras que se"
        " relatan sin comillas se seleccionan en el texto, o se pulsa el número de su párrafo."
    ),
    who_progress=Counted("{done} de {n} con respuesta", "{done} de {n} con respuesta"),
    who_all_done="Todas tienen respuesta.",
    who_says="¿Quién dice esto?",
    perhaps="quizá",
    somebody_else="Otra persona o grupo:",
    add="Añadir",
    nobody="Nadie: es un término, un título, una expresión",
    nobody_short="nadie",
    leave_open="Dejarlo sin responder",
    answer_now="Respuesta actual: {name}",
    whose_sentence="¿Qué frase es de alguien?",
    selected="Hay palabras seleccionadas.",
    who_says_selected="¿Quién dice estas palabras?",
    cannot_say=(
        "Estas palabras son parte de una frase que dice otra voz. Hay que seleccionar menos"
        " palabras, u otras."
    ),
    name_wanted="Falta el nombre, o decir quién es; por ejemplo: una vecina.",
    next_open="Ir a la siguiente sin respuesta",
    # what do they say?
    voices_how="Una voz tras otra. Arriba están sus palabras: se juzgan esas, no a quien las dice.",
    no_voices="Todavía no habla nadie. Quién dice qué se anota en «¿Quién dice esto?».",
    silent_title="¿Se nombra a alguien que no habla?",
    silent_name="¿A quién?",
    silent_why="¿Qué dice la noticia de eso? Por ejemplo: no quiso hacer declaraciones",
    silent_wanted="Hay que escribir quién es y qué dice la noticia de eso.",
    question_title="La pregunta y sus dos respuestas",
    story_title="Cómo se llama aquí la noticia",
    question_how=(
        "¿A qué responden estas voces de manera distinta? Los dos lados deberían estar de acuerdo"
        " en que esa es la pregunta."
    ),
    answer="Respuesta {n}",
    answer_hint="pocas palabras, por ejemplo: abrir los domingos",
    gloss="Qué significa la respuesta {n}",
    about_story="Dónde se publicó la noticia",
    their_words="Sus palabras",
    no_words="No hay palabras suyas anotadas.",
    show_selected="En clase se ven primero estas palabras",
    too_many="En clase se ven primero doce palabras como mucho: hay que seleccionar menos.",
    not_these="Estas palabras están dos veces, o en otra frase: hay que seleccionar otras.",
    digest="Qué dice, en una frase con palabras nuestras, para quien no tiene el texto",
    nothing_to_read=(
        "En clase todavía no hay nada que leer aquí. Se puede repartir el texto; o escribir, en «El"
        " texto», qué dice cada párrafo; o dar la dirección de su página, junto a la pregunta y sus"
        " respuestas."
    ),
    lesson_is="La clase:",
    words_shown="En clase se ve primero:",
    draft="borrador",
    ready="ficha lista",
    draft_note="Un borrador no entra en la clase. Todavía falta: {what}.",
    lacks={
        "name": "un nombre",
        "stance": "una respuesta",
        "claim": "qué defienden",
        "passages": "palabras suyas",
    },
    neither="ninguna de las dos: sin posición",
    sure={
        "1": "casi al azar",
        "2": "con poca seguridad",
        "3": "con seguridad media",
        "4": "con bastante seguridad",
        "5": "con mucha seguridad",
    },
    more="Más sobre esta voz, cuando haya tiempo",
    as_student="Ver cómo se ve en clase",
    as_student_close="Ocultar cómo se ve en clase",
    as_student_title="Así se ve en clase: {name}",
    as_student_first="Primero, sin nombre:",
    as_student_then="Más tarde, junto a otra voz:",
    as_student_not_yet=(
        "Todavía nada: esta voz ({name}) se verá en clase cuando estén la pregunta, sus respuestas"
        " y esta ficha."
    ),
    remove="Quitar esta voz: {name}",
    remove_fact="Quitar este hecho",
    remove_sure="Pulsar otra vez para confirmarlo: se borra toda esta ficha.",
    # facts and checks
    facts_how=(
        "Para cuando haya tiempo: un hecho que señalan las voces puede ser de varias, leerse de dos"
        " maneras y comprobarse."
    ),
    new_fact="Un hecho que alguien señala, en una frase",
    from_grounds="{name}: {grounds}",
    make_fact="Añadirlo como hecho",
    points_to_it="¿Quién lo señala?",
    use="¿Para qué lo usa esta voz? ({name})",
    reading="Lo que esta voz ve en él ({name})",
    check_title="¿Se sostiene?",
    sources="Fuentes",
    new_source="Una fuente nueva",
    add_source="Añadir esta fuente",
    use_source="Usar una fuente que ya está:",
    source_wanted=(
        "Una fuente necesita un título, quién la publicó y una dirección que empiece por http:// o"
        " https://."
    ),
    take_away="Quitar",
    no_facts="Todavía no hay hechos.",
    # fields, by the last words of their places
    labels={
        "question": "La pregunta",
        "headline": "Titular",
        "outlet": "Periódico, sitio web o emisora",
        "published": "Fecha, como 2025-05-15",
        "address": "Dirección, que empieza por https://",
        "language": "Idioma del texto, con un código como es o en",
        "role": "Cargo o papel en esta noticia",
        "organization": "¿En nombre de quién, si es de alguien?",
        "stance": "¿Qué respuesta dan sus palabras?",
        "confidence": "¿Con cuánta seguridad lo leemos así?",
        "claim": "¿Qué defienden? En una frase, con palabras nuestras",
        "grounds": "¿Qué hecho señalan para decirlo?",
        "name": "Nombre",
        "also_called": "Otros nombres o palabras para esta voz en el texto, separados por comas",
        "kind": "¿Qué clase de voz es?",
        "identification": "¿Da el texto su nombre?",
        "sector": "¿Desde dónde hablan?",
        "interest": "¿Qué podrían ganar? (Todo el mundo podría ganar algo)",
        "reason": "¿Por qué esta respuesta? ¿Qué palabras lo deciden?",
        "second_choice": "¿Qué respuesta podría oír otra gente?",
        "warrant": "El «porque» que falta: ¿por qué el hecho lleva a lo que dicen?",
        "qualifier": "¿Con qué seguridad hablan?",
        "rebuttal": "¿Qué les quitaría la razón?",
        "statement": "El hecho, en una frase",
        "verdict": "¿Qué dicen otras fuentes?",
        "finding": "¿Qué se encontró?",
        "weakens": "¿Qué se debilita con eso?",
        "title": "Título",
        "publisher": "¿Quién lo publicó?",
        "date": "Fecha, como 2024 o 2024-05-13",
    },
    short={
        "claim": "qué defienden",
        "grounds": "qué hecho señalan",
        "warrant": "el «porque» que falta",
        "reading": "lo que ve en él",
        "citations": "quién lo señala",
        "check": "¿se sostiene?",
        "evidence": "hechos y comprobaciones",
        "digest": "qué dice cada párrafo",
    },
    uses={
        "cites": "lo señala",
        "disputes": "dice que no es así",
        "reinterprets": "lo lee de otra manera",
        "concedes": "lo admite",
    },
    weakens={"the argument": "el argumento", "a detail": "solo un detalle", "nothing": "nada"},
    hints={
        "role": "por ejemplo: directora, madre de dos niñas",
        "claim": "por ejemplo: Las familias necesitan un día en que puedan venir.",
        "grounds": "por ejemplo: La mayoría de las familias trabaja los sábados.",
        "question": "por ejemplo: ¿Debería abrir la biblioteca los domingos?",
    },
    fact_kind="¿De qué tipo es el hecho?",
    # beginning
    begin_title="Una noticia propia",
    begin_how=(
        "Se copia una noticia de su página (basta con Ctrl+A y Ctrl+C) y se pega aquí. Los menús,"
        " las fechas y otras líneas de alrededor se apartan solos. El texto no sale de este equipo."
    ),
    begin_name="Un nombre corto para su carpeta, como moviles-en-clase",
    begin_button="Empezar",
    begun_here="O seguir con una noticia que ya está aquí:",
    open_case="Abrir {name}",
    nothing_pasted="No se encontró ningún párrafo de noticia; conviene copiar el texto otra vez.",
    not_written="No se puede escribir en la carpeta: {reason}",
)
