"""What the lesson says at each of its parts, in Spanish."""

from kit.language import Counted
from kit.lesson.words import LessonWords

LESSON = LessonWords(
    titles={
        "read": "Leer",
        "sort": "Clasificar voces sin sus nombres",
        "compare": "Hablar en parejas y después comparar",
        "talk": "Defender los dos lados",
        "check": "Comprobar hechos",
        "room": "¿Quién tiene espacio y quién falta?",
        "leave": "Antes de irte",
    },
    before={
        "read": (
            "Primero, una pregunta. Después se abre la noticia: lee el artículo publicado. Nuestro"
            " resumen ayuda a encontrar de nuevo cada lugar; deja fuera el tono de la noticia."
        ),
        "sort": (
            "Voces de la noticia, sin sus nombres: no los busques. Trabaja en silencio. ¿Qué dice"
            " cada una? Después te encuentras otra vez con algunas: donde un sorteo te da el"
            " nombre, o donde dudabas.\n"
            "Cuando termines se abren nuestras etiquetas. Otra lectura no es un error."
        ),
        "compare": (
            "Cada pareja habla de una voz que clasificó de manera distinta: «La puse en … por"
            " las palabras …» «¿Dirías lo mismo si lo hubiera dicho …?»\n"
            "Después, cada cual por su cuenta: ¿qué paso implícito lleva de los hechos a la"
            " afirmación? Luego se abre una comparación; elige allí dos voces cualesquiera. Para"
            " hablar: «El paso que las separa es …»"
        ),
        "talk": (
            "En parejas, cada persona con una tarjeta de rol sacada por sorteo. Hablas por un lado,"
            " escuchas y repites lo que oíste, cambias de lado y, al final, cada pareja escribe una"
            " declaración en común.\n"
            "El reloj solo marca el tiempo. No bloquea nada."
        ),
        "check": (
            "Los hechos de la noticia se pueden buscar. ¿Cómo lo harías? Escribe primero y mira"
            " después lo que encontramos. Al final se abren todas nuestras comprobaciones.\n"
            "Para hablar: «Este error cambia … porque …» «Ese solo cambia …»"
        ),
        "room": (
            "Calcula a ojo antes de ver las cifras. Después di a quién más habrías llamado. Luego"
            " cuenta de otra manera: cambia algunas opciones y mira qué pasa.\n"
            "Para hablar: «Si se cuenta …, entonces … tiene más espacio». «Sin … no se puede saber"
            " …»"
        ),
        "leave": (
            "Unas frases sobre lo que encontraste, y la misma pregunta, hecha desde otro lugar."
            " Debajo está el botón para entregar: crea un archivo y una página para leer."
        ),
    },
    read_here=(
        "Primero, una pregunta. Después se abre la noticia: léela una vez, como cualquier noticia."
    ),
    read_without_summary="Primero, una pregunta. Después lee el artículo publicado.",
    read_without_page="Primero, una pregunta. Después lee la noticia: la tiene tu docente.",
    check_unchecked=(
        "Los hechos de la noticia se pueden buscar, y nadie lo ha hecho todavía por ti. ¿Cómo lo"
        " harías? Escribe primero y busca después.\n"
        "Para hablar: «Yo buscaría … porque …» «Eso no lo decide, porque …»"
    ),
    left_out="«{title}» no está: el caso no tiene nada para esta parte todavía. Le falta {needs}.",
    told_own_because="Para el «porque» que falta de {about} escribiste: «{words}»",
    # the notebook
    title="Una noticia, varias voces",
    about=(
        "Una noticia cita a gente que no está de acuerdo. En {minutes} minutos averiguas qué"
        " dicen y en qué se apoya lo que dicen. Nadie te dirá quién tiene razón."
    ),
    about_case=(
        "{question} Una noticia cita a gente que no está de acuerdo sobre esto. En {minutes}"
        " minutos averiguas qué dicen y en qué se apoya lo que dicen. Nadie te dirá"
        " quién tiene razón."
    ),
    about_growing=(
        "Una noticia cita a gente que no está de acuerdo. Aquí averiguas qué dicen y en qué se"
        " apoya lo que dicen. Nadie te dirá quién tiene razón."
    ),
    start=(
        "**Empieza aquí:** en el menú de arriba elige *Run* y luego *Run All Cells* (Ejecutar todas"
        " las celdas), y vuelve a subir hasta aquí. Haz lo mismo cuando regreses otro día, veas lo"
        " que veas: tus respuestas siguen ahí."
    ),
    comes_here="Aquí empieza la clase",
    part_comes_here="Aquí aparece la parte {n}",
    this_part_comes_here="Aquí aparece esta parte",
    heading="{n}. {title} ({minutes} minutos)",
    # the way through its parts
    way="Partes de la clase",
    way_here="Estás en la parte {n}, «{title}».",
    way_go="Ir allí",
    way_not_there=(
        "Esa parte todavía no está en la página. En el menú de arriba elige Run → Run All Cells"
        " (Ejecutar todas las celdas); si ya lo hiciste, baja una vez por la página."
    ),
    way_done="Ya pasaste por todas las partes. Al final se entrega.",
    way_back="A las partes, arriba",
    way_states={
        "done": "hecha",
        "shown": "mostrada",
        "begun": "a medias",
        "open": "abierta",
        "shut": "cerrada",
    },
    quick="¿Terminaste antes que el resto?",
    quick_more=Counted("Clasificar una voz más", "Clasificar {n} voces más"),
    quick_less="No clasificar más voces",
    # shut and folded parts
    shut="Se abre cuando termines la parte {n}, «{title}».",
    open_anyway="Abrir de todos modos",
    folded=(
        "La noticia queda plegada mientras clasificas voces sin nombres. Vuelve cuando termines."
    ),
    # the student's own answers, told back
    told_title="Tu camino por la noticia",
    told_first="De un hecho elegiste la lectura «{chosen}», por «{words}».",
    told_moved=(
        "Una voz ({about}) la leíste primero como «{first}» y, al volver a leerla, como «{chosen}»."
    ),
    told_moved_named=(
        "Una voz ({about}) la leíste primero como «{first}» y, al ver quién habla, como «{chosen}»."
    ),
    told_stayed="Ninguna segunda lectura cambió lo que habías respondido.",
    told_because="Para el «porque» que falta ({about}) elegiste: «{chosen}»",
    told_check="Del hecho «{about}» dices: {chosen}.",
    told_statement="Al final, esto se pudo decir en común: «{words}»",
    told_ask="Léelo como alguien que no estuvo allí. ¿Qué cambiarías ahora, y por qué?",
    unknown_part="la clase no tiene ninguna parte «{part}»{hint}",
    # for the teacher
    holds_answers="Para docentes: contiene las respuestas. No proyectar.",
    expect={
        "read": (
            "Nadie habla por un país, una fe o un grupo entero, ni tiene que revelar lo que piensa."
        ),
        "sort": (
            "Un sorteo decidió quién vio qué nombre en la segunda lectura: conviene decirlo y"
            " preguntar qué cambió el nombre. Preguntar por la palabra que decidió. Informar de"
            " algo no es tomar partido, y no saberlo tampoco."
        ),
        "compare": (
            "Hay quien repite un hecho como si fuera el paso. Preguntar: quien acepta el hecho,"
            " ¿tendría que aceptar la afirmación?"
        ),
        "talk": (
            "Los dos lados se sortean, nunca se eligen. Atención al «Sí, eso es»: mientras no se"
            " oye, todavía no se ha entendido a quien habló. Una frase justa sobre las diferencias"
            " vale tanto como una sobre lo común."
        ),
        "check": (
            "¿Necesitaría ahora esta voz otros hechos? La afirmación puede seguir siendo verdadera,"
            " y un hecho que se confirma no la hace verdadera."
        ),
        "room": "Ninguna cuenta es la correcta. ¿Cuál elegiría cada lado?",
        "leave": (
            "Preguntar quién leería en voz alta las dos frases que le hicieron cambiar de opinión,"
            " si a alguien le pasó."
        ),
    },
)
