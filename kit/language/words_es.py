"""Spanish: how it lists, counts, dates and quotes.

The kit's Spanish is for classes in Spain and in Latin America alike. It says tú to a student, and
to a teacher what is to be done without saying whose it is. What fills a place may be of any gender
and one or many, and may begin with an article: so a sentence has no verb or adjective that hangs on
it, and no “de” or “a” before it.
"""

from __future__ import annotations

from kit.language.words import Grammar

GRAMMAR = Grammar(
    last_or=" o ",
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
    day="{day} de {month} de {year}",
    month="{month} de {year}",
    moment="{date} a las {time} UTC",
    decimal_mark=",",
    quotation_marks=("«", "»"),
    did_you_mean="; ¿querías decir '{near}'?",
    there_are="; opciones: {names}",
)
