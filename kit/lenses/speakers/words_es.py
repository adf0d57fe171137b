"""What the speakers family says, in Spanish."""

from __future__ import annotations

from kit.language import Counted
from kit.lenses.speakers.words import SpeakersWords

SPEAKERS = SpeakersWords(
    show="Mostrar",
    show_options={
        "all": "todas las voces",
        "named": "solo las que tienen nombre",
        "persons": "solo personas",
    },
    voices_count="voces",
    not_stated="no se dice",
    nobody="nadie",
    nobody_heard="En este caso todavía no se oye a nadie; véase voices.yaml.",
    affiliations_title="¿Desde dónde hablan?",
    heard="con voz",
    affiliations_intro=(
        "¿Desde dónde habla cada voz, y cómo responde a la pregunta? Pulsa un nombre para ver quién"
        " es."
    ),
    sector="Sector",
    sector_not_stated="la noticia no lo dice",
    key="Cómo leer las formas",
    key_current="relleno: en su puesto en ese momento",
    key_former="hueco: ya no en ese puesto",
    key_unknown="con puntos: no se dice si sigue en su puesto",
    key_unmarked="fino: sin anotar todavía si sigue en su puesto",
    key_unidentified="esquinas redondeadas: sin anotar todavía cuál de ellas",
    key_group="con guiones: grupo sin nombre",
    key_person="redondo: una persona",
    key_institution="cuadrado: una institución",
    chosen_none="Pulsa un nombre: aquí verás quién es.",
    role="Cargo o papel",
    organization="Trabaja o trabajó para",
    period="Cuándo",
    period_not_stated="la noticia no dice si sigue en su puesto",
    country="País",
    known_as="Cómo aparece",
    left_out="Lo que el artículo no menciona",
    phone="¿A cuántas personas podrías llamar?",
    phone_care=(
        "Contar voces no es contar personas. Varios grupos sin nombre pueden ser las mismas pocas"
        " personas."
    ),
    phone_voices=Counted("1 voz: {people}", "{n} voces; entre ellas, {people}"),
    phone_people=Counted(
        "1 persona con nombre, a la que se podría llamar.",
        "{n} personas con nombre, a las que se podría llamar.",
    ),
    phone_nobody="nadie con nombre a quien se pueda llamar.",
    phone_none="Ninguna voz con esta posición.",
    phone_list={
        "named": "Personas con nombre: {n}",
        "withheld": "Personas cuyo nombre solo conoce quien escribe: {n}",
        "organizations": "Instituciones o grupos con nombre: {n}",
        "groups": "Grupos sin nombre, así que no hay a quién preguntar: {n}",
        "unidentified": "Sin anotar todavía cuál de estos tipos: {n}",
    },
    phone_at_least=Counted(
        "Aunque los grupos sean las mismas personas que las demás voces, queda 1 fuente.",
        "Aunque los grupos sean las mismas personas que las demás voces, quedan {n} fuentes.",
    ),
    care="Qué cambia al saber quién habla, y qué no",
    care_why=(
        "No decidas por el lugar de trabajo. Una persona puede tener razón aunque gane algo con lo"
        " que dice, y no tenerla aunque no gane nada."
    ),
    changes="Es justo que cambie",
    changes_points=(
        "cómo comprobamos: a quién y qué buscamos primero",
        "qué puede saber quien habla, por su trabajo o por haber estado allí",
        "qué puede ganar quien habla, y por tanto qué preguntamos dos veces",
        "a quién preguntamos después, para oírlo desde otro lugar",
    ),
    keeps="No debería cambiar",
    keeps_points=(
        "si los hechos se sostienen: eso lo averiguamos en otras fuentes",
        "si el argumento se sostiene: el paso de estos hechos a la afirmación",
        "la etiqueta: se basa en las palabras del artículo",
        "la fidelidad con que repetimos lo que se dijo",
    ),
    try_it=(
        "Haz la prueba: piensa en alguien a quien te gustaría dar la razón. ¿Te convencerían las"
        " mismas palabras si vinieran de alguien de otra casilla?"
    ),
    ratings_title="¿Qué hace buena a una fuente?",
    ratings_intro=(
        "Cinco preguntas sobre una fuente. La tabla muestra lo que ofrecen la noticia y nuestras"
        " notas. No pone nota: la valoración es tuya."
    ),
    ratings_order="Invertir el orden",
    ratings_columns={
        "independent": ("¿Qué podrían ganar?", "Independiente"),
        "multiple": ("¿Quién más lo dice?", "Múltiple"),
        "verifies": ("¿Se sostienen sus hechos?", "Aporta pruebas"),
        "informed": ("¿Cómo pueden saberlo?", "Informada o con autoridad"),
        "named": ("¿Sabemos quiénes son?", "Con nombre"),
    },
    source="Quién",
    agree="La misma respuesta:",
    differ="Los mismos hechos, pero otra respuesta o ninguna:",
    maybe_same="Quizá sean las mismas personas:",
    alone="Nadie más, que sepamos.",
    several=Counted("1 voz", "{n} voces"),
    facts=Counted("1 hecho, {looked_up}", "{n} hechos, {looked_up}"),
    facts_none="No señala ningún hecho.",
    looked_up="{n} con comprobación:",
    looked_up_left_out="sin comprobar todavía.",
    looked_up_none="ninguno con comprobación todavía.",
    outcome="{verdict}: {n}",
    named_yes="Sí.",
    named_no="No: {how}.",
    ratings_after=(
        "Pocas fuentes cumplen las cinco condiciones, y una que no cumple alguna también puede"
        " servir. Elige una voz: ¿qué condición importa más para lo que dice?"
    ),
    verifies_care=(
        "Que un hecho se confirme no da la razón a la afirmación; mira cómo se usan los hechos."
    ),
    wording_title="¿Con qué palabras?",
    wording_intro=(
        "Algunas palabras describen y juzgan a la vez (palabras cargadas). Busca primero por tu"
        " cuenta una palabra más neutra y luego cambia de versión."
    ),
    mode="Leer",
    mode_options={
        "written": "como está escrito",
        "plain": "con palabras más neutras",
    },
    whose="Palabras de",
    whose_options={
        "both": "quien escribe y quienes hablan",
        "reporter": "quien escribe",
        "speakers": "quienes hablan",
    },
    loaded="Palabras cargadas",
    loaded_none=(
        "Todavía no hay palabras cargadas marcadas; véase loaded_words en paragraphs.yaml."
    ),
    loaded_nothing="No hay ninguna palabra cargada de este tipo.",
    paragraph="Párrafo, con nuestras palabras",
    plainer="Una opción más neutra",
    note="Nota",
    instead_of="en lugar de {word}",
    is_left_out="quitado",
    says="dicho por {name}",
    says_reporter="palabra de quien escribe",
    who_says="Quién dice las palabras cargadas",
    who_says_care=(
        "Una palabra fuera de las comillas se cuenta como de quien escribe; una nota avisa cuando"
        " podría ser de quien habla. Quien habla más tiene más espacio para palabras así."
    ),
    count="Palabras cargadas",
    who_says_reporter="Quien escribe",
    who_says_stance="Voces: {side}",
    leans="¿A qué lado ayudan las palabras?",
    leans_term="encuadre",
    leans_care=(
        "Es una lectura, no una medición. Trata de las palabras de quien escribe en un párrafo, no"
        " de lo que dicen quienes hablan, ni de lo que quien escribe quería."
    ),
    leans_count=Counted("1 párrafo", "{n} párrafos"),
    leans_seen={
        "all": "lo vimos en todas nuestras lecturas",
        "most": "lo vimos en la mayoría de nuestras lecturas",
        "few": "lo vimos en pocas de nuestras lecturas",
    },
    leans_unmarked="Ningún párrafo está marcado como ayuda a este lado.",
    leans_none=(
        "No encontramos ningún párrafo cuyas palabras ayuden a este lado. Eso dice algo del texto."
        " No dice quién tiene razón."
    ),
    leans_nothing=(
        "Todavía no hay ningún párrafo marcado que ayude a un lado; véase leans en paragraphs.yaml."
    ),
    introduced="Cómo se presenta a quienes hablan",
    introduced_term="verbos de cita",
    introduced_care=(
        "«Dijo» solo da la palabra. Otros verbos añaden algo: «señalar» da por cierto lo que sigue,"
        " «alegar» lo pone en duda."
    ),
    introduced_none="A nadie de este lado se le presenta con un verbo que añada algo.",
    introduced_nothing=("Todavía no hay verbos marcados; véase attribution en paragraphs.yaml."),
    neutral="Neutros:",
    neutral_times=Counted("", "{n} veces"),
    swap_test=(
        "Haz la prueba: intercambia dos verbos entre los lados. ¿Se leería igual el párrafo?"
    ),
    missing_title="¿Quién falta?",
    missing_intro=(
        "Una noticia no puede preguntar a todo el mundo. A quien no pregunta, no lo podemos oír."
    ),
    silent="Aparecen, pero no hablan",
    silent_none="No hay anotada todavía ninguna voz así; véase voices.yaml.",
    how_silent="Cómo:",
    check="Un repaso: ¿a quién se oye de cada tipo?",
    check_care=(
        "Una fila vacía no es todavía un fallo: ¿habría sabido algo alguien de ese tipo? Quien"
        " escribe no cuenta."
    ),
    sectors="Tipo de fuente",
    countries="País de las voces",
    levels={
        "by_name": "con voz y con nombre",
        "without_name": "con voz y sin nombre",
        "unidentified": "con voz, sin anotar todavía si con nombre",
        "mentioned": "sin voz",
    },
    and_more=Counted("y 1 más", "y {n} más"),
    absent="No aparecen de ninguna forma",
    absent_care="Es nuestra lista. La tuya puede ser más larga.",
    absent_none="Todavía no hay nadie en la lista; véase missing_voices en case.yaml.",
    your_own="Añade más por tu cuenta: la pregunta «¿A quién llamarías?» guarda tu respuesta.",
    missing_question="¿Quién de la lista cambiaría lo que se puede saber al leer?",
    later_title="Qué pasó después",
    later_intro="Antes de abrir esto",
    hindsight=(
        "Nadie a quien cita la noticia podía saberlo. Juzgar por eso se llama sesgo retrospectivo.",
        "Juzga lo que dijeron por lo que se podía saber entonces.",
        "Nuestras etiquetas y comprobaciones no lo usan.",
        "Los dos lados pueden señalar algo de aquí.",
        "Ante cada suceso, pregunta: ¿habría sido entonces un buen argumento?",
        "Puede hablar de daños a personas, hasta hoy. Nadie tiene que abrirlo.",
    ),
    later=Counted(
        "Qué pasó después de la noticia: 1 suceso", "Qué pasó después de la noticia: {n} sucesos"
    ),
    said_by="Según {who}.",
    later_after=(
        "¿Qué suceso te habría gustado conocer antes de formarte una opinión? ¿Podía conocerlo"
        " alguien?"
    ),
    later_none="Todavía no hay nada en la lista; véase later_events en case.yaml.",
)
