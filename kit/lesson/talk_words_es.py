"""What an hour says in which each student argues both sides, in Spanish."""

from kit.lesson.talk_words import TalkWords

TALK = TalkWords(
    # the notebook
    about=(
        "Una noticia cita a gente que no está de acuerdo. En {minutes} minutos defiendes los dos"
        " lados, y cada pareja escribe una declaración en común. Nadie te dirá quién tiene razón."
    ),
    about_case=(
        "{question} Una noticia cita a gente que no está de acuerdo sobre esto. En {minutes}"
        " minutos defiendes los dos lados, y cada pareja escribe una declaración en común. Nadie te"
        " dirá quién tiene razón."
    ),
    # what stands before a part that goes otherwise in this hour
    before={
        "leave": (
            "La mejor defensa de un lado, y la misma pregunta, hecha desde otro lugar. Debajo"
            " está el botón para entregar: crea un archivo y una página para leer."
        )
    },
    # who speaks for whom
    you_are="Tu código es {code}. Léeselo a la otra persona y escribe aquí el suyo.",
    draw="Sortear",
    drawn="El sorteo",
    you="tú",
    partner="la otra persona",
    seat_begins="primer turno",
    seat_listens="a la escucha de los dos lados",
    pair_number=(
        "El número de esta pareja: {n}. ¿Sale el mismo en la otra pantalla? Si no, hay que"
        " revisar los códigos."
    ),
    alone=(
        "El sorteo se hizo solo con tu código. La otra persona toma el otro lado, diga lo que diga"
        " otra pantalla. Con su código, las dos pantallas sortean lo mismo."
    ),
    own_code=(
        "Ese es tu propio código. Escribe el de la otra persona. Si las dos pantallas tienen el"
        " mismo código, una de las dos debe tomar otro: arriba, debajo de «{more}»."
    ),
    screen="Tarjetas en esta pantalla",
    screens={"mine": "la mía", "both": "las dos, porque la pantalla es compartida"},
    # the steps
    steps="Pasos",
    step="{n}. {title}",
    minutes="{n} min",
    titles={
        "draw": "Sortear los lados",
        "prepare": "Preparar",
        "first": "Primer lado",
        "second": "Segundo lado",
        "change": "Cambiar de lado",
        "statement": "Una declaración",
    },
    go_on="Sigue: {title}",
    do={
        "prepare": (
            "Lee tu tarjeta en silencio. ¿Qué dos razones darían primero estas voces?",
            "Para cada razón: lo que dicen, el hecho, el «porque».",
        ),
        "first": (
            "Quien habla: lo que dicen estas voces, el hecho, el «porque». Quien escucha: notas.",
            "Quien escuchó lo repite: «Dices … porque … ¿Es eso?»",
            "El paso acaba cuando quien habló dice: «Sí, eso es». Hasta entonces, otra vez.",
        ),
        "second": (
            "Ahora habla la otra persona. Quien habló antes escucha y lo repite.",
            "El paso acaba cuando quien habló dice: «Sí, eso es».",
        ),
        "change": (
            "Toma la otra tarjeta. Cada cual hace la mejor defensa del lado que acaba de oír.",
            "Quien habló primero vuelve a empezar. ¿Dejó algo fuera la otra persona? Añádelo.",
        ),
    },
    speaks={
        "you": "Tú hablas por {side}",
        "partner": "La otra persona habla por {side}",
        "other": "{code} habla por {side}",
    },
    third="Tú escuchas. Anota de cada lado una frase que se repitió de manera justa.",
    care=(
        "Hablas por estas voces, no por ti, ni por una nación o una fe. No tienes que creerlo, y"
        " nadie te preguntará qué crees."
    ),
    # the clock
    clock_left="Tiempo que queda",
    clock_minutes="Minutos",
    clock_start="Poner el reloj en marcha",
    clock_stop="Detener el reloj",
    clock_runs="El reloj está en marcha.",
    clock_last="Queda un minuto.",
    clock_over={
        "prepare": "Se acabó el tiempo. Pon tu tarjeta donde la veas.",
        "first": "Se acabó el tiempo. Termina tu frase y escucha cómo se repite.",
        "second": "Se acabó el tiempo. Termina tu frase y luego cambia de lado.",
        "change": "Se acabó el tiempo. Termina tu frase y luego deja tu lado.",
        "statement": "Se acabó el tiempo. Termina tu frase y guárdala.",
    },
    # the cards
    card="Tarjeta de rol",
    cards="Las dos tarjetas de rol",
    no_argument=(
        "Ninguna voz de la noticia defiende este lado. Estas son las que se oyen más cerca de él;"
        " sus palabras son lo que hay para hablar."
    ),
    no_voice=(
        "Ninguna voz de la noticia toma este lado. Habla a partir de lo que significa y de hechos"
        " de la noticia: ¿qué podrían demostrar?"
    ),
    facts="Hechos de la noticia",
    # on paper
    title="Defender los dos lados",
    paper_cards="Dos tarjetas de rol para recortar",
    paper_draw=(
        "Se recortan las tarjetas, se ponen boca abajo y cada persona toma una. Una moneda al aire"
        " decide quién empieza."
    ),
    paper_codes="Los dos códigos:",
    # for the teacher
    plan_title="O bien: defender los dos lados (controversia académica estructurada)",
    plan=(
        "La misma hora con parejas que defienden un lado, cambian de lado y escriben una"
        " declaración, en lugar de comprobar y contar. Se abre entonces"
        " notebooks/controversy.ipynb."
    ),
)
