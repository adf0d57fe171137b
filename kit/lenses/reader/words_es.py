"""What the reader says, in Spanish."""

from __future__ import annotations

from kit.language import Counted
from kit.lenses.reader.words import ReaderWords

READER = ReaderWords(
    who="Palabras de",
    all_of="todas: {symbol} {label}",
    each_voice="una voz",
    layer="Mostrar",
    go_to="Ir a",
    layers={
        "words": "quién habla",
        "claims": "afirmaciones",
        "facts": "hechos",
        "wording": "palabras cargadas",
        "verbs": "cómo se presenta a las voces",
        "silent": "quién no habla",
    },
    layer_hints={
        "words": (
            "Quién habla en cada párrafo, con algunas de las palabras: en cursiva si son de quien"
            " habla, en letra normal si las relata quien escribe."
        ),
        "claims": "Lo que dice cada voz, con nuestras palabras (la afirmación).",
        "facts": "Los hechos que señalan las voces (las pruebas), y qué salió al comprobarlos.",
        "wording": "Palabras que juzgan mientras describen, cada una con otra más neutra.",
        "verbs": "Las palabras con que quien escribe presenta una voz (la atribución).",
        "silent": "De quién habla la noticia sin que se oiga su voz.",
    },
    all_voices_words=(
        "De las {all} palabras de la noticia, {words} son de sus voces; las demás son de quien"
        " escribe."
    ),
    chosen_words=Counted(
        "Estas palabras: {words} de las {all} de la noticia, en {n} párrafo.",
        "Estas palabras: {words} de las {all} de la noticia, en {n} párrafos.",
    ),
    strip="La noticia entera, de la primera palabra a la última",
    strip_hint=(
        "Cada bloque es un párrafo: cuanto más ancho, más largo. Pulsa uno o usa las flechas del"
        " teclado."
    ),
    strip_hint_long="Cada bloque es un párrafo. Pulsa uno o usa las flechas del teclado.",
    reporter_only="Aquí solo habla quien escribe.",
    reporter_words="{n} de {words} palabras son de quien escribe.",
    choose=(
        "Pulsa el número de un párrafo para ver quién habla en él, qué se afirma y si los hechos"
        " se sostienen."
    ),
    numbers="Números de los párrafos",
    words_in_it=Counted("{n} palabra", "{n} palabras"),
    digest="Con nuestras palabras",
    speaks="Quién habla",
    raised="Hechos que aparecen aquí",
    wording="Cómo está dicho",
    leans="Las palabras de quien escribe ayudan a este lado: {side}.",
    readers={
        "all": "Lo vimos en todas nuestras lecturas.",
        "most": "Lo vimos en la mayoría de nuestras lecturas.",
        "few": "Lo vimos solo en pocas de nuestras lecturas.",
    },
    leans_not="Tal como lo leemos, las palabras de quien escribe no ayudan a ningún lado.",
    instead_of="«{word}». Más neutro: {plainer}",
    leave_out="«{word}». Se podría quitar",
    said_by="dicho por {name}",
    introduces="Para citar: «{verb}» ({name}).",
    silent="Quién no habla",
    nothing=("Nada en la noticia cumple las dos condiciones. Elige otra voz, o muestra otra cosa."),
    no_paragraphs="Este caso todavía no tiene párrafos; véase paragraphs.yaml.",
    own_text="Leer aquí el texto publicado",
    own_text_how=(
        "Abre el artículo publicado, copia todo el texto y pégalo aquí. Los fragmentos quedan"
        " marcados en él. El texto llega solo al kernel de este cuaderno: nunca se guarda con el"
        " cuaderno, así que después de reiniciar hay que pegarlo otra vez."
    ),
    own_text_label="El texto del artículo",
    use_text="Usar este texto",
    stalled=(
        "Python no responde. Elige Run → Run All Cells (Ejecutar todas las celdas) y pega el texto"
        " otra vez."
    ),
    text_used="Se muestra el texto publicado: {found} de {all} párrafos.",
    text_all="Se muestra el texto publicado.",
    attached_refused="El texto adjunto (article.txt) no se muestra: {reason}.",
    text_refused="Este texto no se muestra: {reason}.",
    text_missing=(
        "No encontramos nuestros fragmentos en {places}; quizá ese texto sea otra edición."
    ),
    as_table="Los párrafos como tabla",
    table_head=("Párrafo", "Qué hace", "Con nuestras palabras", "Quién habla"),
)
