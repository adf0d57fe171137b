"""What the lesson on paper says, in Spanish."""

from kit.language import Counted
from kit.paper.words import PaperWords

PAPER = PaperWords(
    page="Página {page} de {pages}",
    code="Tu código (un código, no tu nombre):",
    read_it="Se lee aquí:",
    question="La pregunta",
    same_room=(
        "Ninguna de las dos respuestas es la correcta. Las etiquetas son nombres cortos para lo"
        " que dice un texto."
    ),
    to_do="Qué hacer",
    minutes=Counted("{n} minuto", "{n} minutos"),
    steps={
        "read": (
            "Responde a la pregunta de abajo, en pocas palabras. Después lee nuestro resumen (o la"
            " noticia publicada, si la tienes)."
        ),
        "sort": (
            "Guarda la noticia. {cards}; puede que ya estén recortadas. Clasifícalas en silencio:"
            " ¿qué dicen las palabras? Anota qué palabras te hicieron decidir."
        ),
        "talk": (
            "Cada pareja habla de una tarjeta que clasificó de manera distinta: «La puse en … por"
            " las palabras …» Después mira quién dijo qué, y escribe el «porque» que falta en"
            " dos tarjetas."
        ),
        "argue": (
            "En parejas, con una tarjeta de rol por persona: habla por tu lado, cambia de lado y,"
            " al final, cada pareja escribe una declaración en común. La hoja «Defender los dos"
            " lados» dice cómo."
        ),
        "turn": "Dale la vuelta a la pregunta: «Tus respuestas», al final.",
        "check": (
            "¿Cómo comprobarías un hecho? Escribe primero. Después se lee en voz alta lo que se"
            " encontró."
        ),
        "leave": "¿Quién tiene espacio y quién falta? Después, unas frases antes de irte.",
    },
    cards_for_two=Counted("{n} tarjeta para cada pareja", "{n} tarjetas para cada pareja"),
    check_unchecked=(
        "¿Cómo comprobarías un hecho? Escribe primero y busca después. Nadie lo ha hecho por ti."
    ),
    read_story="Responde a la pregunta de abajo en pocas palabras. Después lee la noticia.",
    story_elsewhere="Lee la noticia: la tiene tu docente.",
    facts_first="Donde no haya hechos, búscalos primero en la noticia.",
    # the story
    story="La noticia con nuestras palabras",
    story_care=(
        "El texto publicado es más largo y tiene un tono propio. {place} quiere decir párrafo {n}."
    ),
    story_none="Este caso todavía no tiene resumen. Lee la noticia publicada.",
    # the cards
    cards="Tarjetas para recortar y clasificar",
    cards_care=(
        "Entre comillas: fragmentos de la noticia, palabras de la propia voz si no se dice otra"
        " cosa. Las letras y su orden no revelan nada."
    ),
    cards_some="En las tarjetas están {n} de las {all} voces de la noticia.",
    mat="Tablero para clasificar",
    mat_care=(
        "Haz tres montones en tu mesa y después escribe aquí las letras. Una lectura distinta de la"
        " de al lado no es un error."
    ),
    record="¿Qué palabras te hicieron decidir?",
    record_card="Tarjeta",
    record_words="Las palabras que decidieron",
    # who said what
    after="Quién dijo qué",
    after_care="Para después de clasificar. Cada voz se presenta como en la noticia.",
    who="Quién",
    because_care=(
        "¿Qué paso implícito lleva de los hechos a la afirmación? Escríbelo para dos tarjetas"
        " que clasificaste de manera distinta que la otra persona, o para dos cualesquiera."
    ),
    because="porque …",
    facts="Los hechos que señalan",
    facts_care=(
        "¿Quién usa el mismo hecho, y lo lee igual? Lo que encontraron las comprobaciones no se"
        " dice aquí."
    ),
    facts_some=Counted(
        "Aquí está {n} de los {all} hechos de la noticia: el que usan las voces de las tarjetas.",
        "Aquí están {n} de los {all} hechos de la noticia: los que usan las voces de las tarjetas.",
    ),
    fact="Hecho",
    uses="Quién lo usa, y cómo",
    # questions
    questions="Tus respuestas",
    checks=Counted("Un hecho por comprobar", "{n} hechos por comprobar"),
    look=(
        "Busca en otra parte durante 90 segundos, en un teléfono u otro dispositivo; tu docente"
        " lleva el tiempo. Guarda la noticia y busca con tus propias palabras. ¿Sin conexión? Anota"
        " dónde buscarías."
    ),
    check_now="Detente aquí. Sigue cuando se haya leído en voz alta lo que se encontró.",
    # the key
    key="Clave para docentes: no repartir",
    key_care=(
        "Una lectura distinta de la nuestra no es un error. Conviene preguntar por la palabra que"
        " decidió. El kit no dice quién tiene razón, y tener más espacio no es tener razón."
    ),
    key_lead="Cómo llevar la clase",
    lead={
        "copy": (
            "Copiar la versión impresa sin esta clave, hecha con --student. Imprimir cada hoja por"
            " una sola cara: si no, los nombres quedarían al dorso del tablero."
        ),
        "story": "Copiar también la noticia, o mostrarla: estas hojas no la traen.",
        "each": "Para cada estudiante: la primera página, la noticia y «Tus respuestas».",
        "each_sorts": (
            "También para cada estudiante: el tablero y «Quién dijo qué». Para cada pareja: las"
            " tarjetas, recortadas."
        ),
        "hands": (
            "Después de leer, contar manos: «En conjunto, ¿qué dice la noticia?» Nadie tiene que"
            " levantar la mano. Contar otra vez al final y hablar del cambio."
        ),
        "sort": (
            "Recoger la noticia. Repartir tarjetas y tablero; se clasifica en silencio y después se"
            " habla en parejas."
        ),
        "who": (
            "Repartir «Quién dijo qué» después de hablar en parejas, y leer en voz alta nuestras"
            " etiquetas de la tabla de abajo. Luego cada cual escribe el «porque» con sus propias"
            " palabras."
        ),
        "argue": (
            "Para cada pareja: las tarjetas de rol, recortadas y boca abajo, y «Defender los dos"
            " lados». Se sortea: nadie elige un lado. Avisar de los minutos; dejar terminar cada"
            " frase."
        ),
        "answers": "Repartir «Tus respuestas» al final.",
        "boxes": "No antes: sus casillas dan el «porque» para elegir.",
        "look": (
            "Donde dice «Busca en otra parte», dar 90 segundos de reloj; basta un teléfono u"
            " otro dispositivo para cada pareja. Si abajo hay un camino, explicarlo cuando esté"
            " escrito lo que se encontró."
        ),
        "stop": "Donde dice «Detente aquí», leer en voz alta lo que se encontró.",
    },
    key_expect="Qué esperar",
    label_alone="Nuestra etiqueta",
    labels="Cómo etiquetamos las tarjetas",
    label="Nuestra etiqueta, y por qué",
    why="El «porque» que falta, tal como lo vemos",
    is_stated="La noticia misma da este paso.",
    wrong="Qué les quitaría la razón:",
    path="Después de buscar en otra parte: un camino que podría seguir alguien con práctica",
    path_type="Escribe en el buscador: {query}.",
    path_open="Abre:",
    path_skip="Deja sin abrir:",
    read_out="Leer en voz alta cuando ya esté escrito dónde se buscaría",
    then_tell="Cuando estén marcadas las casillas, decir:",
    found_other="Lo que encontraron las demás comprobaciones",
    room="Quién tiene espacio, medido",
    side="Lado",
    counted={
        "words": "todas las palabras",
        "of_100": "de cada 100 palabras",
        "words_quoted": "palabras citadas",
        "words_retold": "palabras relatadas",
        "voices": "voces",
    },
    room_care=(
        "Después de la estimación, escribir en la pizarra «de cada 100 palabras». Luego preguntar:"
        " ¿quién tiene más según las palabras, las palabras citadas, las voces?"
    ),
    ways="En total hay {n} maneras de contarlo. ¿En cuántas tiene más uno de los lados?",
    more_by="Según",
    as_much="lo mismo para los dos",
    instead="– antes:",
    choices="Si una cosa se cuenta de otra manera, ¿cambia quién tiene más? Probar las primeras.",
    no_change="ningún cambio",
    missing="Las voces que faltan en la noticia, según nuestra lista",
    later="Lo que pasó después: al final, si acaso",
    said_by="Según {who}.",
    sources="Fuentes",
    # licence
    licence="Anotación: {licence}.",
    licence_none="La anotación pertenece a quienes la hicieron.",
    article=(
        "La noticia pertenece a su medio ({outlet}) y no está incluida; ningún fragmento pasa de 12"
        " palabras."
    ),
    article_owned=(
        "La noticia pertenece a quien la publicó y no está incluida; ningún fragmento pasa de 12"
        " palabras."
    ),
    article_licence="La noticia: {licence}.",
    made="Hecho con perspective-kit {version}.",
)
