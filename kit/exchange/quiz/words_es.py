"""What a quiz says around the questions, in Spanish."""

from kit.exchange.quiz.words import QuizWords

QUIZ = QuizWords(
    # the parts of a quiz
    facts="Hechos",
    sort="Clasificar sin nombres",
    open="Con tus palabras",
    part_title="{case}: {part}",
    # a question
    numbered="{title} {n}",
    begin="Puedes empezar así:",
    write="Escribe qué respuesta eliges y por qué.",
    story="La noticia:",
    # feedback
    places="Dónde está en la noticia: {places}",
    answers="Las dos respuestas del caso: {labels}",
    neighbours=(
        "Las respuestas vecinas a la nuestra también valen el punto entero: dónde trazar la línea"
        " es una lectura. El punto solo se pierde donde las fuentes dicen lo contrario."
    ),
    not_graded=(
        "Aquí nadie acierta ni se equivoca, y no hay puntos que perder. Decimos cómo lo leemos;"
        " puede que la lectura equivocada sea la nuestra."
    ),
    credit="Pregunta, resúmenes y notas: el caso «{title}».",
    licence="Licencia: {licence}.",
    # for the teacher
    grader=(
        "Para quien enseña: no califiques ninguna lectura. Esta pregunta vale 0 puntos. Si das"
        " alguno, que sea por haber respondido, o por lo que nombran las filas de abajo, sea cual"
        " sea la opinión."
    ),
    grader_alone=(
        "Para quien enseña: no califiques ninguna lectura. Esta pregunta vale 0 puntos. Si das"
        " alguno, que sea por haber respondido."
    ),
)
