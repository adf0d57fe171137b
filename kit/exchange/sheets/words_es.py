"""What the first sheet says to a colleague who has never seen a file of a case, in Spanish."""

from kit.exchange.sheets.words import SheetsWords

SHEETS = SheetsWords(
    name="léeme",
    title="El caso «{title}» en hojas",
    how={
        "what": (
            "Una noticia y lo que dicen las personas que salen en ella. Cada hoja tiene una clase"
            " de cosas; cada fila es una de ellas."
        ),
        "change": (
            "Cambia cualquier celda y añade filas debajo de la última. Deja como están los títulos"
            " de las columnas, los id que ya hay y la columna as_exported."
        ),
        "new": (
            "Una fila nueva no necesita id. Si otra hoja tiene que nombrarla, ponle uno:"
            " minúsculas, cifras y guiones, como ana-rey."
        ),
        "empty": (
            "Una celda vacía significa: nada que decir, o todavía no. Borrar una fila entera aquí"
            " no borra nada en el caso."
        ),
        "several": (
            "En una celda con varias cosas van separadas por comas si son id o números, y cada una"
            " en su línea si son textos (Alt+Intro)."
        ),
        "dates": (
            "Escribe las fechas como texto: 2009, 2009-04 o 2009-04-07. No combines celdas ni"
            " escribas fórmulas."
        ),
        "words": (
            "Escribe con tus palabras, en la lengua del caso. Solo se copia, con doce palabras como"
            " mucho, lo que se pide tal como está en la noticia."
        ),
        "back": "Después devuelve el archivo. Se lee con: {command}",
    },
    sheet="hoja",
    row_is="cada fila es",
    column="columna",
    column_is="qué va dentro",
    sheets={
        "voices": "alguien a quien se oye o se nombra en la noticia, con lo que argumenta",
        "passages": "palabras de una voz, copiadas exactamente de un lugar de la noticia",
        "citations": "un hecho que usa una voz, y lo que esa voz cree que muestra",
        "facts": "algo que las voces señalan, y lo que otras fuentes dicen de ello",
        "paragraphs": "un párrafo de la noticia, por su número",
        "loaded words": "una palabra de la noticia que juzga mientras describe",
        "verbs": "un verbo con el que quien escribe presenta a una voz",
        "sources": "una fuente que se puede consultar",
        "sources to open": "para un hecho: una fuente que vale la pena abrir",
        "sources to skip": "para un hecho: lo que también sale al buscar y no vale la pena abrir",
        "stances": "una de las dos respuestas a la pregunta del caso",
        "missing voices": "alguien a quien la noticia podría haber preguntado",
        "timeline": "algo que pasó antes de la noticia",
        "later events": "algo que pasó después de la noticia",
        "glossary": "una palabra que quizá no se conozca en clase",
        "exercises": "una pregunta propia del caso",
        "options": "una respuesta que se puede elegir en una de esas preguntas",
        "case": "algo que se dice del caso entero",
    },
    columns={
        "id": "por el que lo nombran otras hojas; déjalo vacío en una fila nueva",
        "n": "el número del párrafo",
        "voice": "el id de una voz",
        "fact": "el id de un hecho",
        "evidence": "el id de un hecho que se señala",
        "paragraph": "el número de un párrafo",
        "reference": "el id de una fuente",
        "also_called": "otros nombres en la noticia, cada uno en su línea",
        "silence": "si se nombra a alguien y no se le oye: qué dice la noticia de eso",
        "mentioned_in": "números de los párrafos que solo nombran a esta voz",
        "possibly_same_as": "id de voces que pueden ser las mismas personas",
        "interest": "qué podría ganar esta voz; todo el mundo tiene algo",
        "left_out": "qué no dice la noticia sobre desde dónde habla esta voz",
        "stance": "el id de la respuesta que dan sus palabras, o none",
        "confidence": "qué seguridad tienes de eso, de 0 a 1",
        "second_choice": "el id de la respuesta que otras personas oyen, o none",
        "reason": "qué palabras te hicieron decidir",
        "claim": "lo que dicen",
        "grounds": "los hechos que señalan",
        "warrant": "el «porque» que falta: por qué los hechos llevan a la afirmación",
        "warrant_is_ours": "true si nadie lo dice en la noticia",
        "backing": "en qué se apoya ese «porque»",
        "qualifier": "qué seguridad muestran",
        "rebuttal": "qué demostraría que se equivocan",
        "hedges": "palabras que suavizan, copiadas exactamente, cada una en su línea",
        "boosters": "palabras que refuerzan, copiadas exactamente, cada una en su línea",
        "argues": "false si esta voz no argumenta nada en la noticia",
        "fragment": "palabras copiadas exactamente de la noticia, doce como mucho",
        "speech": "cómo se cuentan las palabras: direct, reported o mixed",
        "begins": "las primeras palabras del pasaje, si no empieza donde empieza la frase",
        "ends": "las últimas palabras del pasaje, si no acaba donde acaba la frase",
        "use": "qué hace la voz con el hecho",
        "reading": "qué cree la voz que muestra el hecho",
        "statement": "el hecho, en una frase",
        "verdict": "qué dicen de él otras fuentes",
        "finding": "qué se encontró, en una a tres frases; [@id] nombra una fuente",
        "weakens": "si un error debilita el argumento o solo un detalle",
        "supported_by": "id de fuentes que dicen lo mismo",
        "contradicted_by": "id de fuentes que dicen lo contrario",
        "references": "id de otras fuentes",
        "begin_at": "el id de la fuente desde la que empieza una comprobación",
        "query": "qué se buscaría",
        "ask": "false si no se pregunta por este hecho",
        "digest": "qué dice el párrafo, con tus palabras",
        "leans_stance": "el id de la respuesta a la que ayudan las palabras de quien escribe",
        "leans_reason": "qué palabras lo hacen, y cómo",
        "plainer": "una palabra más sencilla para lo mismo",
        "effect": "qué hace el verbo; empieza con «neutral» si solo presenta",
        "draft": "true mientras algo no está acabado; entonces no se enseña",
        "as_exported": "déjala como está: dice qué cambió desde que se exportó",
    },
)
