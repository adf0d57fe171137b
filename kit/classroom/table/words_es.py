"""The words of the teacher's own table, in Spanish."""

from kit.classroom.table.words import TableWords
from kit.language import Counted

TABLE = TableWords(
    title="La clase, para quien la enseña",
    own="Solo para sus ojos: no es para el proyector.",
    saved=(
        "La tabla se ve mientras el cuaderno está en marcha. No se guarda en él ningún código,"
        " nombre ni texto de estudiantes."
    ),
    stalled="Python no responde. Ejecute la celda otra vez.",
    students=Counted("{n} estudiante", "{n} estudiantes"),
    handed_in_of="{n} entregaron",
    done_of="{n} con todo respondido",
    nothing="Nadie ha respondido nada todavía.",
    typed=Counted(
        "Falta {n} estudiante cuyo código se leyó en voz alta: un código no dice qué queda"
        " abierto.",
        "Faltan {n} estudiantes cuyos códigos se leyeron en voz alta: un código no dice qué queda"
        " abierto.",
    ),
    lines=Counted("{n} cosa que saber de los archivos", "{n} cosas que saber de los archivos"),
    about_minutes=(
        "Los minutos van de la primera respuesta de una parte a la última. Nadie sabe cuándo empezó"
        " alguien a leer: eso no está en ellos. Más de {pause} minutos sin respuesta cuentan como"
        " pausa y no se suman."
    ),
    about_facts=(
        "Los hechos son las preguntas que tienen una respuesta correcta. Cómo lee alguien una voz"
        " nunca es correcto ni incorrecto, y no cuenta en ninguna parte."
    ),
    find="Buscar estudiante:",
    found="{n} de {all}",
    found_none="No se encuentra a nadie.",
    find_all="Mostrar todo",
    show="Mostrar:",
    shows={"all": "todos", "late": "quien no ha entregado", "open": "quien tiene algo abierto"},
    open_part="algo abierto en {n} {title}",
    order="Orden:",
    orders={
        "code": "por código",
        "name": "por nombre",
        "open": "primero quien tiene más abierto",
        "minutes": "primero quien tardó más",
        "last": "primero la última respuesta",
    },
    states={
        "done": "hecho",
        "begun": "empezado",
        "shown": "visto sin responder",
        "not yet": "todavía no",
    },
    about_shown=(
        "«Visto sin responder»: se pulsó «mostrar de todos modos», así que lo que se respondió"
        " después ya no fue a ciegas."
    ),
    part="{n} {title}",
    open_of="{n} de {all} sin responder",
    minutes=Counted("{n} min", "{n} min"),
    pauses=Counted("{n} pausa", "{n} pausas"),
    of="{n} de {all}",
    wrote=Counted("{n} texto", "{n} textos"),
    draft="borrador",
    earlier="a una redacción anterior",
    marks="Niveles para sus notas",
    marks_about="Un archivo de python -m kit table tiene una columna vacía para cada uno.",
    columns_marks=("Qué", "Niveles, desde 0"),
    not_in="sin entregar",
    is_in="entregado",
    sheet="Clase",
    levels_sheet="Niveles",
    code="Código",
    name="Nombre en la hoja",
    owner="Nombre en la plataforma",
    number="Número en la plataforma",
    handed_in="Entregado (UTC)",
    first="Empezado (UTC)",
    last="Última respuesta (UTC)",
    answered="Preguntas respondidas",
    asked="de",
    completion="Respondido, de 100",
    right="Hechos acertados",
    judged="de hechos respondidos",
    all_minutes="Minutos sin pausas",
    all_pauses="Pausas de más de {pause} min",
    part_open="{n} · sin responder",
    part_minutes="{n} · minutos",
    part_pauses="{n} · pausas",
    mark="Su nota 0–{most}: {title}",
    text="{item}: {field}",
    moodle_id="Identificador",
    moodle_participant="Participante{number}",
    moodle_name="Nombre completo",
    moodle_grade="Calificación",
    moodle_changed="Última modificación (calificación)",
    canvas_completion="{case} (respondido)",
    canvas_facts="{case} (hechos)",
    written=Counted("{path}: {n} estudiante", "{path}: {n} estudiantes"),
    has_texts=(
        "Contiene lo que escribieron los estudiantes. Guárdelo donde guarda sus trabajos y no lo"
        " comparta con nadie."
    ),
    not_taken=Counted(
        "{n} archivo no se incluyó. Con nombres (--names, o names=True) se dice cuál y por qué.",
        "{n} archivos no se incluyeron. Con nombres (--names, o names=True) se dice cuáles y por"
        " qué.",
    ),
    to_moodle=(
        "En Moodle: la tarea, Entregas, Subir hoja de calificaciones. Su calificación máxima tiene"
        " que ser 100, y su Moodle tiene que estar en español."
    ),
    to_canvas=("En Canvas: Libro de calificaciones, Importar. Canvas muestra antes qué cambiaría."),
    no_number=Counted(
        "Falta {n} estudiante: sus respuestas no vinieron en una descarga de {platform}.",
        "Faltan {n} estudiantes: sus respuestas no vinieron en una descarga de {platform}.",
    ),
    nobody=(
        "las respuestas de nadie vinieron en una descarga de {platform}: no hay a quién calificar"
    ),
    is_there="ya existe; use otro nombre",
    csv_only="{platform} lee CSV; dé al archivo un nombre que termine en .csv",
    what_file="la tabla es CSV o Excel; dele un nombre que termine en .csv o .xlsx",
    no_excel=(
        "Excel necesita un paquete más: pip install perspective-kit[excel]. O escriba un .csv."
    ),
)
