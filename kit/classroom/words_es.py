"""What is said of a class's sheets, in Spanish."""

from kit.classroom.words import ClassroomWords
from kit.language import Counted

CLASSROOM = ClassroomWords(
    merged="tiene {n} hojas, que se reúnen en una",
    same_code="tiene un código que también usa otra persona; aquí se llama {code}",
    other_code="no cuenta: quien la entregó entregó también {code}",
    one_name=(
        "llegó bajo un mismo nombre con otras {n}; nadie tiene tantos códigos, así que cada una"
        " cuenta como un estudiante"
    ),
    earlier=Counted(
        "tiene {n} respuesta a una redacción anterior de su pregunta, o que esta nunca ofreció; se"
        " guarda y no se cuenta",
        "tiene {n} respuestas a una redacción anterior de su pregunta, o que esta nunca ofreció; se"
        " guardan y no se cuentan",
    ),
    only_saved="está guardada y no entregada",
    changed_since="cambió después de entregarse, y cuenta como está ahora",
    reading="{n} de {all} hojas",
    made_up="Respuestas inventadas: nadie las dio. Sirven para probar.",
    not_taken=Counted(
        "No se tomó {n} archivo. Tu propia tabla, con nombres, dice cuál y por qué.",
        "No se tomaron {n} archivos. Tu propia tabla, con nombres, dice cuáles y por qué.",
    ),
    told_taken=Counted("{n} hoja de respuestas", "{n} hojas de respuestas"),
    which_place=(
        "¿dónde están las hojas de respuestas? Da a load_class una carpeta, un zip o un archivo,"
        " entre comillas"
    ),
    which_case=(
        "¿de qué caso son estas respuestas? Escribe load_class(…, case) con un caso de load_case"
    ),
)
