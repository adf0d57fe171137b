"""What a sheet says of its file and of copies of it, in Spanish."""

from kit.exercises.sheet.words import SheetWords

SHEET = SheetWords(
    # the sheet
    copy_taken="Las respuestas de {code} ya están aquí.",
    copy_refused="Este archivo {reason}. No se cambió nada.",
    not_saved=(
        "No se pudo guardar en el disco: {reason} (carpeta {folder}). Sigue adelante: tus"
        " respuestas están aquí y las puedes descargar."
    ),
    not_cleared=(
        "No se pudo borrar: {reason} (carpeta {folder}). Tus respuestas siguen como estaban."
    ),
    not_kept=(
        "No se pudo guardar: este navegador está lleno o no guarda nada. Sigue adelante y descarga"
        " tus respuestas antes de salir de esta página."
    ),
    browser_full="este navegador está lleno o no guarda archivos",
    left_behind="No se pudo borrar una copia anterior en {folder}: {reason}.",
    written_anew=("Mientras tanto, alguien borró {name}. Se volvió a escribir; no se perdió nada."),
    folder_busy="otro programa está usando la carpeta",
    sheet_full=(
        "No se pudo guardar en el disco: la hoja llegó a 2 MB. Descárgala y empieza una nueva."
    ),
    set_aside="El archivo {name} {reason}. Se guardó como {aside}; empiezas una hoja nueva.",
    # why a file is no sheet of this student: each stands after "El archivo" or "Este archivo"
    too_large="pesa más de 2 MB",
    unreadable="está dañado y no se puede leer",
    no_sheet="no es una hoja de respuestas",
    newer="es de una versión más nueva del kit; para usarlo hay que actualizar el kit",
    too_many={
        "items": "tiene más de 10 000 ejercicios",
        "places": "tiene más de 10 000 lugares",
    },
    damaged_at="está dañado en {where}",
    other_case="es de otro caso, {case}",
    other_story="es de otra noticia que tiene el mismo nombre, {case}",
    twice="tiene «{key}» dos veces en el mismo lugar",
    other_code="tiene dentro otro código",
)
