"""What is said of files that hold no answers, in Spanish."""

from kit.classroom.collecting.words import CollectingWords
from kit.language import Counted

COLLECTING = CollectingWords(
    reasons={
        "missing": "ahí no hay nada",
        "unreadable": "no se puede leer ({detail})",
        "special": "no es un archivo corriente y no se abrió",
        "link": "un enlace, que no se sigue: señala el lugar al que lleva",
        "empty": "un archivo vacío: pídelo otra vez",
        "too_large": "ocupa más de 2 MB, y ningunas respuestas ocupan tanto",
        "too_large_zip": "un zip de más de 50 MB dentro de otro: descomprime el de fuera",
        "too_deep": (
            "demasiadas carpetas o zips unos dentro de otros: descomprímelo, o señala uno de más"
            " adentro"
        ),
        "too_many": "un zip con demasiados archivos: descomprímelo",
        "too_much": "al descomprimirlo crece mucho más de lo debido; el resto se dejó fuera",
        "overlapping": "sus archivos están unos encima de otros, como en un zip hecho para dañar",
        "damaged_zip": "un zip dañado: descárgalo otra vez",
        "damaged_member": "está dañado dentro del zip: descárgalo otra vez",
        "encrypted": "protegido con una contraseña: descomprímelo",
        "packed": "comprimido de una forma que aquí no se puede abrir: descomprímelo",
        "study": "una tabla de un estudio recogido: indica su carpeta, y nada más",
        "page": "la página, no las respuestas: pide el archivo .json",
        "notebook": "un cuaderno, que no contiene respuestas: pide el archivo .json",
        "not_answers": (
            "no son las respuestas, y de este estudiante no hay ninguna: pide el archivo .json"
        ),
        "unfinished": (
            "no está descargado del todo: espera a que lo esté, o abre su carpeta y tráelo"
        ),
        "set_aside": "una copia que se apartó porque no se podía usar",
    },
    line="{place}: {reason}",
    others=Counted("Se pasó por alto {n} archivo más.", "Se pasaron por alto {n} archivos más."),
)
