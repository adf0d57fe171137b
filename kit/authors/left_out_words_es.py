"""Why lines of a page were left out, in Spanish."""

from kit.authors.left_out_words import LeftOutWords

LEFT_OUT = LeftOutWords(
    reasons={
        "the page's menu": "el menú de la página",
        "an advertisement": "publicidad",
        "a button of the page": "un botón de la página",
        "a reading time": "tiempo de lectura",
        "about cookies": "sobre las cookies",
        "about an account": "sobre una cuenta",
        "an address": "una dirección",
        "a correction; see whether it changes a fact": "una corrección: mira si cambia un hecho",
        "a link to another story": "un enlace a otra noticia",
        "a caption": "un pie de foto",
        "tags": "etiquetas",
        "the foot of the page": "el pie de la página",
        "a byline": "la firma",
        "a date": "una fecha",
        "a heading": "un ladillo",
        "has no words": "no tiene palabras",
        "the headline, which is in case.yaml": "el titular, que está en case.yaml",
        "what follows the article": "lo que sigue al artículo",
        "stands before the article": "está antes del artículo",
        "stands above already": "ya está más arriba",
        "a sentence of the article, shown twice": "una frase del artículo, mostrada dos veces",
    }
)
