"""What the notebook says in which an author makes a case, in Spanish."""

from kit.authors.notebook_words import NotebookWords

NOTEBOOK = NotebookWords(
    title="Tu noticia, lista para clase",
    about=(
        "Abajo tienes tu texto. Corrige sus párrafos, indica quién dice cada cosa"
        " y escribe qué responde cada voz. Nada cuenta hasta que lo decidas. Cada cambio se guarda"
        " al momento en esta carpeta; no se envía nada."
    ),
    start=(
        "**Empieza aquí:** en el menú de arriba elige *Run* y luego *Run All Cells* (Ejecutar todas"
        " las celdas). La clase está al lado, en [{lesson}]({lesson})."
    ),
    comes_here="Aquí aparece el formulario",
)
