"""What is said of class codes, in Spanish."""

from __future__ import annotations

from kit.language import Counted
from kit.lesson.codes.words import CodesWords

CODES = CodesWords(
    title="Tu código de clase para «{title}»",
    purpose="Léelo en voz alta cuando se reúnan las respuestas de la clase.",
    care=(
        "Contiene {what}, y un número al azar; ni tu nombre ni nada de lo que escribiste. Quien"
        " tenga este kit puede leerlo."
    ),
    holds={
        "sort": "lo que elegiste para cada voz, y si viste su nombre",
        "compare": "de quién es el «porque» que elegiste",
        "check": "lo que elegiste para cada hecho",
        "room": "tus dos estimaciones",
    },
    nothing_yet="Todavía no hay código de clase: responde antes a las preguntas de «{title}».",
    no_code="«{part}» no tiene código de clase{hint}",
    no_codes="Este caso no pregunta nada que quepa en un código de clase.",
    wrong_length=Counted(
        "Tiene {n} signo; los códigos de esta lección tienen {lengths}.",
        "Tiene {n} signos; los códigos de esta lección tienen {lengths}.",
    ),
    no_sign="Ningún código lleva {sign}: ¿se oyó mal?",
    wrong_check=(
        "Es tan largo como un código para «{title}», pero su letra de control no encaja: ¿se oyó"
        " mal alguna, o falta? ¿O es de otra lección?"
    ),
    meant="¿Quizá {code}?",
    shorter=(
        "Tiene un signo menos que los códigos de «{usual}» de aquí: ¿falta uno? Pide que se repita."
    ),
    longer=(
        "Tiene un signo más que los códigos de «{usual}» de aquí: ¿sobra uno? Pide que se repita."
    ),
    is_meant="Si es un código de «{title}», escribe ×1 detrás.",
    several="Se puede leer de más de una manera: escribe cada código en una línea propia.",
    cut="Es demasiado largo: lo que sigue a partir de aquí no se ha leído.",
)
