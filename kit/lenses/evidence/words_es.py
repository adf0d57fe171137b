"""What the lenses on evidence say, in Spanish."""

from __future__ import annotations

from kit.language import Counted
from kit.lenses.evidence.words import EvidenceWords

EVIDENCE = EvidenceWords(
    reported="con las palabras de quien escribe",
    no_facts="Aquí no hay hechos todavía; se añaden en evidence.yaml.",
    no_uses=(
        "Ninguna voz usa todavía un hecho; quién señala cada uno se añade en voices.yaml, dentro de"
        " citations."
    ),
    takes_it="Su lectura:",
    use_of_it={
        "cites": "(como apoyo)",
        "disputes": "(para discutirlo)",
        "reinterprets": "(con otra lectura)",
        "concedes": "(para admitirlo)",
    },
    kind="Tipo de hecho",
    fact="Hecho",
    outcome="Resultado de la comprobación",
    map_title="¿Quién señala cada hecho?",
    whole_map="Todos los hechos y todas las voces",
    whole_map_term="mapa de pruebas",
    map_intro=(
        "Apunta a una marca, tócala o llega a ella con Tab y las flechas para ver qué ve una voz"
        " en un hecho."
    ),
    marks="Marcas: quién usa qué hecho",
    order="Orden",
    orders={
        "voices": "primero los más compartidos",
        "kind": "por tipo",
        "verdict": "por resultado de la comprobación",
    },
    used_by_n=Counted("Los usa una voz", "Los usan {n} voces"),
    kind_heads={
        "event": "Sucesos",
        "official record": "Documentos oficiales",
        "statistic": "Estadísticas",
        "precedent": "Casos anteriores",
        "expert judgement": "Opiniones expertas",
        "interest": "Lo que alguien quiere o gana",
        "principle": "Principios",
        "forecast": "Pronósticos",
    },
    also_single="mostrar también los {n} hechos que usa una sola voz",
    only="Mostrar hechos usados por",
    all_of="todas: {label}",
    one_voice="Una voz",
    key="Signos",
    unnamed="grupo sin nombre: no hay a quién preguntar",
    reading_place="Lo que la voz ve en él",
    no_mark_yet="Elige una marca arriba. Aquí verás qué ve la voz en el hecho.",
    unused=Counted(
        "De otro hecho está sin anotar todavía quién lo señala.",
        "De otros {n} hechos está sin anotar todavía quién los señala.",
    ),
    both="Un mismo hecho, dos lecturas",
    both_term="interpretación",
    both_count="Hechos que usan los dos lados, en total: {all}. Compartidos por ambos: {n}.",
    both_few="En general, no discuten sobre los mismos hechos.",
    both_ask="Si el hecho es el mismo, ¿de dónde viene la diferencia?",
    both_none="No hay ningún hecho que usen los dos lados. Cada uno argumenta con hechos propios.",
    open="Lo que cada lado deja sin responder",
    open_term="refutación",
    open_intro=(
        "Hechos en los que se apoya el otro lado y que nadie de este lado recoge en la noticia."
        " Puede que lo eligieran las voces, o quien escribe, que decidió qué publicar. No se"
        " cuentan los hechos que solo relata quien escribe. Y si dividimos las frases de una voz en"
        " más hechos, aquí tiene más: el número no es una puntuación."
    ),
    open_ask="¿Qué podría decir este lado sobre esto?",
    open_none="No queda nada: este lado recoge todos los hechos del otro.",
    open_other_silent="El otro lado no usa ningún hecho en esta noticia.",
    open_left_out=(
        "Aquí no están los hechos con los que este caso no propone ninguna tarea. Se ven más abajo,"
        " entre todos los hechos."
    ),
    check_title="¿Se sostiene el hecho?",
    check_choose="Elige un hecho",
    used_by={
        "both stances": "Usados por los dos lados",
        "first stance": "Usados por {first}, no por {second}",
        "second stance": "Usados por {second}, no por {first}",
        "reporter only": "Usados solo por quien escribe",
        "others": "Usados por voces sin posición, o sin anotar todavía por quién",
    },
    check_hint="Sigue los tres pasos en orden. Decide por tu cuenta antes de abrir el siguiente.",
    check_who="Quién lo señala, y qué ve en él",
    check_nobody="Quién lo señala está sin anotar todavía.",
    where_left_out="¿Quién lo sabría y dónde lo habría dejado escrito?",
    weakens_left_out="Qué cambia esto en el argumento está sin anotar todavía.",
    sources_left_out="Sus fuentes están sin anotar todavía.",
    kind_left_out="Tipo sin anotar todavía",
    uses_left_out="Qué hechos usa este lado está sin anotar todavía.",
    uses_left_out_of="Está sin anotar todavía qué hechos usan: {names}.",
    argument_left_out=(
        "el argumento de la voz '{voice}' está sin anotar todavía: no hay nada que desmontar;"
        " prueba {some}"
    ),
    step_1="1. ¿Dónde buscarías?",
    step_1_term="lectura lateral",
    where_to_look={
        "event": (
            "Noticias de los días en que ocurrió, de medios que no se copien entre sí. Busca fecha,"
            " lugar y quién estaba allí. Dos periódicos con la misma noticia de agencia son una"
            " sola fuente. Para lo que dura, como una frontera, basta un mapa o una obra de"
            " referencia."
        ),
        "official record": (
            "El propio documento: el anuncio, la ley, la lista o el escrito judicial, en la página"
            " de quien lo publicó. Lee sus palabras exactas y la fecha. Las noticias sobre él"
            " pueden acortarlo."
        ),
        "statistic": (
            "¿Quién contó, qué exactamente, cuándo y cómo? Busca el primer recuento, y después otro"
            " hecho por alguien distinto."
        ),
        "precedent": (
            "Lo que averiguaron sobre aquel caso tribunales, investigaciones o especialistas en"
            " historia, y quién no está de acuerdo. Después pregunta hasta qué punto se parecen los"
            " dos casos."
        ),
        "expert judgement": (
            "Una sola fuente no lo resuelve. ¿Qué dijeron entonces otras personas que conocen el"
            " tema, también las que no están de acuerdo? ¿Qué hechos dan para apoyarlo?"
        ),
        "interest": (
            "¿Qué dijeron querer esas personas, y qué hicieron? Ayudan las cifras de comercio o los"
            " contratos. Lo que alguien quiere en secreto casi no se puede comprobar."
        ),
        "principle": (
            "La norma donde está escrita: un tratado, una ley, un manual sobre el tema. Busca las"
            " excepciones. Si la norma es buena, eso no lo resuelve ninguna fuente."
        ),
        "forecast": (
            "Cuando se dice, todavía no puede ser verdadero ni falso. Pregunta en qué se apoya, y"
            " si ya han pasado cosas así."
        ),
    },
    step_2="2. Lo que encontramos",
    step_2_term="verificación",
    step_3="3. ¿Cambia el argumento, o solo un detalle?",
    step_3_term="relevancia",
    plain_found="Lo que encontramos",
    step_3_ask=(
        "La prueba: piensa en las voces de arriba. ¿Alguien que argumenta con este hecho tendría"
        " que buscar ahora otra base? Entonces el argumento es más débil. ¿Lo que ven en él se"
        " sostiene igual que antes? Entonces es un detalle."
    ),
    weakens={
        "the argument": "Según nuestra lectura, esto debilita el argumento.",
        "a detail": "Según nuestra lectura, esto cambia un detalle, no el argumento.",
        "nothing": "Según nuestra lectura, esto no cambia nada.",
    },
    may_differ="Tu decisión puede ser otra. ¿Qué frase de arriba te hizo decidir?",
    no_sources="No se encontró ninguna fuente.",
    unchecked="Todavía no hay nada comprobado; la comprobación se añade en evidence.yaml.",
    side_title="¿Se comprobó un lado más que el otro?",
    side_intro=(
        "Compara cuántos hechos de cada lado se comprobaron, y con cuántas fuentes. Un hecho que"
        " usan dos lados cuenta para cada uno. Esto no es una puntuación: los hechos fáciles de"
        " comprobar no hacen mejor un argumento, y las comprobaciones son nuestras."
    ),
    side_checked=Counted(
        "comprobados: {checked} de {n} hecho, con {sources} fuentes de media en cada uno",
        "comprobados: {checked} de {n} hechos, con {sources} fuentes de media en cada uno",
    ),
    side_checked_only=Counted(
        "comprobados: {checked} de {n} hecho", "comprobados: {checked} de {n} hechos"
    ),
    side_left_out="sus hechos están sin anotar todavía",
    side_all="Los resultados, en números",
    side_rows={
        "facts": "Hechos usados",
        "checked": "de ellos, comprobados",
        "weakens_argument": "El resultado debilita un argumento",
        "weakens_detail": "El resultado cambia un detalle",
        "sources_per_check": "Fuentes por comprobación, de media",
    },
    side_row_head="Lo que contamos",
    argument_title="Un argumento, pieza por pieza",
    argument_term="esquema de Toulmin",
    argument_choose="De quién es el argumento",
    argument_hint=(
        "Léelo en voz alta: estos hechos; por tanto, la afirmación; porque…; a menos que…"
    ),
    is_not_heard="la voz '{voice}' no se oye: no hay nada que analizar; prueba con {some}",
    argues_nothing=(
        "la voz '{voice}' no da ningún argumento en el artículo: no hay nada que analizar; prueba"
        " con {some}"
    ),
    argument_nobody=(
        "Ninguna voz tiene todavía un argumento; se añade en voices.yaml, dentro de argument."
    ),
    so="por tanto",
    so_care="Con qué seguridad hablan:",
    because="porque",
    rests="que se apoya en",
    rests_term="respaldo",
    rests_not="No se dice en qué se apoya el «porque».",
    unless="a menos que",
    unless_care="Qué les quitaría la razón. Es una propuesta nuestra.",
    listed="De la lista de hechos del caso:",
    more="{n} más",
    no_warrant="Nadie lo ha dicho con palabras. ¿Cuál es el paso de los hechos a la afirmación?",
    questions="Preguntas para esta voz",
    questions_term="preguntas críticas sobre la opinión experta",
    questions_intro=(
        "Saber quién habla puede cambiar, con razón, hasta dónde te fías de su palabra en lo que no"
        " puedes comprobar. No debería cambiar si un hecho se sostiene, ni si la afirmación se"
        " deduce de él. El lugar de trabajo, por sí solo, no decide nada. Debajo de cada pregunta"
        " está lo que sabe el caso; la respuesta es tuya."
    ),
    critical_questions={
        "expertise": ("¿Hasta qué punto puede saberlo esta voz?", "conocimiento experto"),
        "field": ("¿La pregunta es de su campo?", "campo"),
        "opinion": ("¿Qué dijo exactamente esta voz?", "opinión"),
        "trustworthiness": ("¿Qué conviene saber de quien habla?", "fiabilidad"),
        "consistency": ("¿Qué ven otras voces en los mismos hechos?", "coherencia"),
        "backup": ("¿Se sostienen los hechos?", "pruebas de apoyo"),
    },
    role="Cargo o papel:",
    unnamed_group="Un grupo sin nombre: no hay a quién preguntar cómo lo sabe.",
    no_name="No se da el nombre: nadie puede averiguar qué sabe esta persona.",
    sector="Sector en el que trabaja:",
    question="La pregunta es:",
    kinds="Tipos de hechos que usa esta voz:",
    kind_count="{kind} ({n})",
    interest="Qué podrían ganar:",
    field_ask="¿Qué habría que saber para responderla?",
    nothing_known="El caso no sabe nada de eso.",
    alone="Que sepamos, ninguna otra voz usa estos hechos.",
    tally=Counted("{some} de {n} hecho:", "{some} de {n} hechos:"),
    backup_ask="Quita lo que no se sostiene. ¿Qué queda para apoyar la afirmación?",
    not_quoted="No hay palabras entre comillas: quien escribe relata lo que dicen.",
    reporters_words=(
        "A quien escribe no se le cita: son suyas todas las palabras de la noticia que no son de"
        " nadie más."
    ),
    checks_alt="Hechos de cada lado y resultado de nuestras comprobaciones. {sides}.",
    checks_side="{side}: {outcomes}",
    checks_count="{outcome} ({n})",
    checks_hover="{side} – {outcome}: {n}",
    checks_row=Counted("{side}: {n} hecho", "{side}: {n} hechos"),
    checks_none="nada comprobado",
    checks_nothing="Todavía no se ha comprobado ningún hecho; véase evidence.yaml.",
    checks_heads={
        "side": "lado",
        "facts": "hechos",
        "checked": "comprobados",
        "agrees": "se confirma",
        "partly": "en parte",
        "disagrees": "dicen otra cosa",
        "not found": "nada encontrado",
        "cannot be checked": "no se puede comprobar",
        "weakens_argument": "debilita el argumento",
        "weakens_detail": "cambia un detalle",
        "sources_per_check": "fuentes por comprobación",
    },
)
