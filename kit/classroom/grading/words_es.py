"""What a grader reads of one hand-in, in Spanish."""

from kit.classroom.grading.words import GradingWords
from kit.language import Counted

GRADING = GradingWords(
    answered=Counted(
        "{code}: {answered} de {n} pregunta respondida",
        "{code}: {answered} de {n} preguntas respondidas",
    ),
    facts=Counted("; {right} de {n} hecho acertado", "; {right} de {n} hechos acertados"),
    no_sheet=(
        "No se entregó ninguna hoja de respuestas de este caso. Es un archivo como {name}, en la"
        " carpeta «answers» junto al cuaderno, o junto al cuaderno mismo."
    ),
    unusable="{name} {reason}.",
)
