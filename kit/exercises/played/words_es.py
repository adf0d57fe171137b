"""What a notebook says around the questions, in Spanish."""

from kit.exercises.played.words import PlayedWords
from kit.language import Counted

PLAYED = PlayedWords(
    # answering
    unknown_step="no hay ningún paso «{step}»; los que hay son: {steps}",
    voices_no_number="«voices» tiene que ser un número entero, como 4, y no {given}",
    gate_without_question='gate necesita primero una pregunta: gate(ask(case, "view"), compare)',
    gate_with_shown_lens=(
        "después de la pregunta va el nombre de una vista, sin (case): gate la crea cuando se abre,"
        ' como en gate(ask(case, "view"), compare)'
    ),
    unknown_level="no hay ningún nivel «{level}»; los que hay son: {levels}",
    optional="(si quieres)",
    # sort
    sort_columns=("Voz", "Quién habla", "Primera lectura", "Segunda lectura", "Nuestra lectura"),
    sort_summary="Todas las voces, tus dos lecturas y la nuestra",
    # writing
    words_so_far="palabras",
    words_aim="meta: de {least} a {most}",
    # the player
    save="Guardar mi respuesta",
    save_again="Guardar el cambio",
    back="Atrás",
    next="Siguiente",
    progress="{n} de {all}",
    all_questions="Las {n} preguntas",
    hint="Una pista",
    states={
        "open": "sin responder",
        "begun": "a medias",
        "answered": "con respuesta",
        "shown without an answer": "se mostró sin respuesta",
    },
    here="estás aquí",
    kept="Guardado: {title}.",
    second_round="Guardado. Ahora, algunas de ellas otra vez.",
    locked="Responde primero a la pregunta anterior.",
    locked_go="Ir allí",
    where_it_stands="Dónde está (puede revelar quién habla)",
    feedback="Lo que dice el kit",
    read_around="Lee lo que hay alrededor:",
    the_article="la noticia publicada",
    saved="Guardado como borrador. Pulsa el botón para darlo como respuesta.",
    all_done=(
        "Ya respondiste a todo. Todavía puedes volver y cambiar una respuesta, o seguir más abajo."
    ),
    points="Preguntas sobre hechos que respondiste bien: {right} de {all}.",
    stalled=(
        "Python no responde. Lo que escribes se guarda en este navegador. Si sigue así, elige"
        " Kernel → Restart Kernel and Run All Cells (Reiniciar el kernel y ejecutar todas las"
        " celdas) o, donde no haya ese menú, vuelve a cargar esta página: después todo vuelve a"
        " estar aquí."
    ),
    nothing_to_ask=(
        "Aquí no hay nada que preguntar: por ahora el caso tiene muy poco para esta parte."
    ),
    # the gate
    gate_closed=(
        "Responde primero y mira después. Lo que sigue se abre cuando se guardan tus respuestas."
    ),
    gate_open_still="Falta responder:",
    gate_show="Mostrar de todos modos",
    gate_open="Ya está abierto. Compáralo con lo que escribiste.",
    gate_open_anyway="Se abrió sin respuesta. Todavía puedes responder arriba.",
    # the sheet
    sheet_code="Tu código es",
    sheet_code_care="Anótalo. No hace falta tu nombre.",
    sheet_name="Tu nombre, porque tu docente lo pide",
    sheet_saved="Se guarda con cada cambio, {where}.",
    sheet_fresh="Todavía no hay respuestas. Las tuyas se guardarán {where}.",
    sheet_path="El archivo: {path}.",
    sheet_where={
        "computer": "en este equipo o en la unidad donde está la carpeta",
        "server": "en el servidor de tu escuela",
        "binder": "hasta que se cierre esta página",
        "browser": "en este navegador",
        "voila": "en este navegador",
    },
    sheet_copied="Este navegador también guarda una copia, si se le permite.",
    sheet_elsewhere="En otro equipo, recupera el archivo que descargas aquí.",
    sheet_binder=(
        "Estás en Binder, que lo olvida todo cuando esta página pasa unos minutos sin uso. Descarga"
        " tus respuestas antes de irte."
    ),
    sheet_voila=(
        "Aquí todo se ha ejecutado solo: no hay menú, ni hace falta. Lo que escribes no se guarda"
        " en ningún archivo. Queda solo en este navegador, que te lo ofrece cuando vuelves a abrir"
        " esta página. Descarga tus respuestas antes de irte."
    ),
    sheet_refused=(
        "No se puede escribir en la carpeta de los cuadernos ({reason}). Tus respuestas van a tu"
        " carpeta personal: {folder}."
    ),
    sheet_unclaimed=(
        "La carpeta {folder} tiene respuestas de antes de una actualización, y no se sabe de quién"
        " son. Si hay tuyas, recupera ese archivo más abajo."
    ),
    download="Descargar mis respuestas",
    download_care="Una copia para llevarte.",
    hand_in="Entregar",
    hand_in_care="Crea un archivo y una página para leer, y descarga ambos.",
    handed_in=(
        "Todavía no se envió nada. Se pidió a tu navegador que descargue {json} y {page}: mira si"
        " ambos están en tus descargas y entrégalos a tu docente, como se acordó."
    ),
    handed_in_written="En la carpeta {folder}: {files}.",
    handed_in_refused="No se pudo escribir en la carpeta {folder}: {files}.",
    answered_of="Preguntas con respuesta: {n} de {all}.",
    open_are="Faltan:",
    open_in="{part} ({n})",
    hand_in_blank="Todavía no hay respuestas: empieza por arriba.",
    hand_in_blank_sure=(
        "Todavía no hay respuestas: empieza por arriba. Para entregar una página vacía, pulsa otra"
        " vez."
    ),
    handed_in_at="Archivos creados: {at}.",
    handed_in_changed="Hay cambios desde que se crearon los archivos ({at}): entrega otra vez.",
    more="Otro equipo, otro código, un equipo compartido",
    pick_up="Recuperar un archivo que descargaste",
    change_code="Usar un código propio, o uno que ya tenías",
    use_code="Usar este código",
    others_here="Códigos que ya tuviste aquí: {codes}.",
    clear="Borrar mis respuestas",
    clear_care=(
        "Esto no se puede deshacer. Descárgalas antes. Lo que queda: los archivos que descargaste o"
        " entregaste, tu código y lo que se escribió en común en las respuestas de la otra persona,"
        " lo que escribiste como código en las celdas y las tablas que produjo, el historial de tu"
        " navegador y las copias de seguridad."
    ),
    clear_sure="Sí, borrarlas, aquí y en este navegador",
    cleared=(
        "Se borró todo, y tienes un código nuevo. Ahora guarda este cuaderno (Ctrl+S) y ejecuta"
        " todas las celdas de los demás que estén abiertos, para que también lo olviden. Los"
        " archivos que descargaste siguen ahí."
    ),
    cleared_without_files=(
        "Se borró todo, y tienes un código nuevo. Ahora cierra las demás páginas de esta noticia"
        " que estén abiertas, para que también lo olviden. Los archivos que descargaste siguen ahí."
    ),
    at_rest="Ejecuta esta celda para ver tus respuestas.",
    going_on="Sigues con las respuestas de {code}; el último cambio fue el {at}.",
    not_you="¿No eres tú? Empieza con un código nuevo",
    now_code="Tu código es ahora {code}. Anótalo.",
    offer=(
        "Este navegador tiene respuestas de {code}; el último cambio fue el {at}. Recupéralas si"
        " son tuyas."
    ),
    offer_take="Recuperarlas",
    offer_leave="Dejarlas",
    # hands up
    hands_prompt=(
        "Preguntamos cómo se lee la noticia, no qué piensa cada cual. Se cuentan las manos."
    ),
    hands_question="En conjunto, ¿qué dice la noticia?",
    hands_answer="Respuesta",
    hands_before="Antes",
    hands_after="Después",
    hands_shift="Cambio",
    hands_none="Todavía no hay manos contadas.",
    hands_moved=Counted(
        "Por lo menos {n} persona cambió de respuesta.",
        "Por lo menos {n} personas cambiaron de respuesta.",
    ),
    hands_same="Los números son iguales. Aun así, puede haber quien cambió de respuesta.",
    hands_unequal=(
        "Antes, {before} manos; después, {after}: el cambio es de manos, no de personas."
    ),
    # the hand-in page
    page_title="Respuestas de {code}",
    page_made="Caso: {case}. Kit {kit}.",
    page_told="Lo que dijo el kit:",
    page_first="primera respuesta",
    page_earlier="{answer} (se eligió en una forma anterior de esta pregunta)",
    page_changed=(
        "Esta pregunta cambió. Las respuestas con la marca «{mark}» se dieron antes. No se valoran"
        " con la pregunta nueva; lo que se eligió aparece como se lee ahora."
    ),
    page_mark="versión anterior",
    page_none="Todavía no hay respuestas.",
    page_looks="Dos lecturas de cada voz",
    page_look_columns=("Voz", "Primera lectura", "Segunda lectura", "Nuestra lectura"),
    page_named="con el nombre",
    page_nameless="sin el nombre",
    page_because="El «porque» que falta",
    page_because_columns=("Pregunta", "Paso elegido", "Lo que dijo el kit"),
    page_draft="borrador",
    page_all="Todas las respuestas, lo que se mostró y las primeras respuestas",
    page_rubric="Rúbrica para la comparación",
)
