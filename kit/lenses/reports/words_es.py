"""What the page on two reports of one event says, in Spanish."""

from __future__ import annotations

from kit.language import Counted
from kit.lenses.reports.words import ReportsWords

REPORTS = ReportsWords(
    title="Un hecho, dos noticias",
    only_one=(
        "Todavía no hay otra noticia sobre este hecho con la que comparar; quien escribe el caso"
        " puede añadirla en articles.yaml."
    ),
    intro=(
        "Dos periodistas escriben sobre lo mismo. No hace falta que nada sea falso en ninguna de"
        " las dos para que quien lee se quede con otra imagen. Compara a quién dejan hablar, qué"
        " datos cuentan y con qué palabras."
    ),
    unnamed=("Primera noticia", "Segunda noticia"),
    begins="Cómo empieza cada una",
    begins_term="entradilla",
    length="{words} en {paragraphs}",
    words=Counted("{n} palabra", "{n} palabras"),
    paragraphs=Counted("{n} párrafo", "{n} párrafos"),
    digest="Cómo empieza, con nuestras palabras:",
    read_whole="Leerla entera",
    begins_ask=(
        "Fíjate solo en estos titulares y primeras frases. ¿De qué trata cada noticia? ¿Quién actúa"
        " en ella?"
    ),
    heard="Quién habla y en qué orden",
    heard_term="fuentes",
    heard_ask=(
        "De arriba abajo, como en cada noticia; cuanto más alta la caja, más palabras. Pulsa un"
        " nombre: debajo verás qué dice esa voz en cada una."
    ),
    turn="{words}, {place}",
    places="{first}–{last}",
    mentioned="Solo se menciona:",
    more="Ver {n} más",
    nobody="En esta noticia no habla nadie.",
    not_heard="No habla en esta noticia.",
    not_in_it="No aparece en esta noticia.",
    introduced="la presenta con:",
    told_by_reporter="contado por quien escribe",
    piece="… {said} …",
    chosen="En las dos noticias",
    room="Cuánto espacio tiene cada voz",
    count="Contar",
    counts={"words": "todas las palabras", "quoted": "solo las que van entre comillas"},
    voice="Voz",
    nth="es la n.º {n}",
    side_voices=Counted("{n} voz", "{n} voces"),
    by_side="Por respuesta",
    room_care=(
        "Más espacio no prueba que la noticia se incline: quizá a un lado no se le pudo localizar."
        " Es un motivo para preguntar."
    ),
    facts="Qué datos cuenta cada una",
    facts_term="selección",
    in_both=Counted("En las dos noticias: {n} dato", "En las dos noticias: {n} datos"),
    in_bold=(
        "En negrita: el dato tal como está en nuestra lista. Lo que hace con él cada noticia puede"
        " ser otra cosa."
    ),
    none_in_both="Ningún dato está en las dos noticias.",
    by_another="en cada una lo cuenta otra persona",
    only_in=Counted("Solo en {name}: {n} dato", "Solo en {name}: {n} datos"),
    takes_it="le sirve para mostrar:",
    facts_none="Todavía no está anotado qué datos cuenta cada noticia.",
    not_told="Aquí no se cuenta.",
    facts_ask=(
        "Elige un dato que esté en una sola noticia. ¿Qué creería sin él quien lea la otra?"
    ),
    worded="Con qué palabras",
    worded_term="lenguaje",
    mode="Leer las palabras de quien escribe",
    modes={"written": "como están", "plain": "con palabras llanas"},
    helps="Tal como lo leemos, favorece esta respuesta: {side}.",
    worded_none="En esta noticia no hay anotada ninguna palabra cargada de quien escribe.",
    verbs="Cómo se presenta a quienes hablan",
    verbs_neutral="Neutros:",
    times=Counted("", "{n} veces"),
    verbs_none="Todavía sin anotar.",
    ask="Para hablar",
    questions=(
        "Alguien lee solo una de las dos. ¿De qué cree que trata la discusión?",
        "¿Qué noticia da más espacio a quién? ¿Lo habrías notado sin contar?",
        "Escribe un titular que fuera justo para las dos.",
    ),
    care="Ninguna de las dos es la buena. Cada una tuvo que elegir; tú habrías hecho lo mismo.",
    table_voice="Voz",
    table_fact="Dato",
    table_place="Orden",
    table_words="Palabras",
    table_quoted="Entre comillas",
    table_wording="Palabra cargada",
    table_plainer="Más llana",
    table_report="Noticia",
)
