"""What all questions say alike, in Spanish."""

from kit.exercises.asked.words import AskedWords

ASKED = AskedWords(
    # answering
    missing="Falta responder: {label}",
    too_long="Tiene más de 20 000 caracteres. Acórtalo, por favor.",
    not_a_text="Esto no es un texto.",
    not_to_choose="Esto no es una de las respuestas para elegir.",
    not_a_number="{label} Escribe un número entero de 0 a {most}, por favor.",
    not_an_option="«{answer}» no es una de las respuestas para elegir.",
    earlier_answer=(
        "Respondiste a una versión anterior de esta pregunta, y esa respuesta sigue guardada."
        " Responde otra vez para ver qué resulta."
    ),
    both="ambas cosas",
    not_said="el texto no lo dice",
    the_speaker="[quien habla]",
    # sort
    sort_reported="con las palabras de quien escribe",
    sort_quoted="cita textual",
    # evidence
    check_found="Lo que encontramos",
    # space
    count_of="{n} de {all}",
    space_who="quién",
    space_share="parte",
    space_guess="(tu estimación: {n})",
    # the player
    starters="Puedes empezar así:",
)
