"""What the members of closed sets are called in Spanish."""

from __future__ import annotations

from kit.case.labels import Labels
from kit.case.values import SPLIT_BELOW

LABELS = Labels(
    place="P{n}",
    no_position="sin posición",
    no_position_gloss="Se les oye, pero sus palabras no responden a la pregunta.",
    not_labelled="sin anotar todavía",
    no_title="Todavía sin título",
    no_question="La pregunta no está escrita todavía",
    nth_answer="respuesta {n}",
    the_title="un título",
    the_question="la pregunta",
    the_label="la respuesta {n} a la pregunta",
    the_list="algo en `{name}`",
    only_draft="que quien lo escribe quite la línea `draft: true`",
    not_taught=(
        "Este caso es un borrador y todavía no se puede enseñar. Le falta: {what}. Abre"
        " author.ipynb o case.yaml."
    ),
    reporter="quien escribe",
    reporter_gloss="Quien escribe elige qué va primero, a quién se pregunta y con qué palabras.",
    sureness=(
        (0.9, "con mucha seguridad"),
        (0.75, "con bastante seguridad"),
        (SPLIT_BELOW, "nos inclinamos por esta"),
        (0.0, "nos dividimos"),
    ),
    verdicts={
        "agrees": "se confirma",
        "partly": "se confirma en parte",
        "disagrees": "otras fuentes dicen otra cosa",
        "not found": "no encontramos nada ni a favor ni en contra",
        "cannot be checked": "no se puede comprobar",
    },
    weakens={
        "the argument": "Esto debilita el argumento.",
        "a detail": "Esto cambia un detalle, no el argumento.",
        "nothing": "",
    },
    own_weakens={
        "the argument": "Lo que esta voz ve en él se debilita:",
        "a detail": "Lo que esta voz ve en él se sostiene, salvo por un detalle:",
        "nothing": "Lo que esta voz ve en él se sostiene:",
    },
    reference_kinds={
        "official record": "documento oficial o judicial",
        "organization": "una organización sobre sí misma",
        "news": "agencia de noticias o periódico",
        "reference work": "obra de referencia o investigación",
        "opinion": "opinión o defensa de una causa",
    },
    reference_uses={
        "official record": (
            "sirve para saber qué se decidió, de qué se acusó a alguien o qué se contó, con qué"
            " palabras y cuándo. Lo que dice de otros es la visión de quien lo publica."
        ),
        "organization": (
            "sirve para saber quién trabaja allí, qué hace y qué quiere, con sus propias palabras."
            " Lo que no le conviene casi nunca aparece."
        ),
        "news": (
            "sirve para saber qué pasó un día y quién dijo qué. Varios periódicos con la noticia"
            " de una misma agencia son una sola fuente."
        ),
        "reference work": (
            "sirve para tener una visión general y para saber qué se escribió y dónde. Conviene"
            " ir a sus propias fuentes antes de apoyarse en ella."
        ),
        "opinion": (
            "sirve para conocer los argumentos de un lado, y hechos que otros no buscaron."
            " Conviene comprobar cada uno en otra parte."
        ),
    },
    uses={
        "cites": "como apoyo",
        "disputes": "para discutirlo",
        "reinterprets": "con otra lectura",
        "concedes": "para admitirlo",
    },
    used_so="({use})",
    periods={
        "current": "en su puesto en ese momento",
        "former": "ya no en ese puesto",
        "not stated": "",
    },
    identifications={
        "named": "con nombre",
        "anonymous": "una sola persona, sin dar su nombre",
        "unnamed group": "grupo sin nombre",
    },
    anonymous_of={
        "group": "varias personas, sin dar sus nombres",
        "institution": "organización, sin dar su nombre",
    },
    voice_kinds={
        "person": "persona",
        "institution": "institución",
        "group": "grupo",
        "narrator": "cuenta la noticia",
    },
    sectors={
        "government": "gobierno",
        "opposition or party": "oposición o partido",
        "parliament": "parlamento",
        "court": "tribunales",
        "police": "policía",
        "military or intelligence": "fuerzas armadas o inteligencia",
        "business": "empresa",
        "union": "sindicato",
        "civil society": "sociedad civil",
        "residents or affected people": "vecindario o personas afectadas",
        "academia or expert": "universidad o especialistas",
        "media": "medios de comunicación",
        "international body": "organismo internacional",
        "faith": "religión",
        "private person": "particular",
        "not stated": "no se dice",
    },
    evidence_kinds={
        "event": "suceso",
        "official record": "documento oficial",
        "statistic": "estadística",
        "precedent": "caso anterior",
        "expert judgement": "opinión experta",
        "interest": "interés",
        "principle": "principio",
        "forecast": "pronóstico",
    },
    functions={
        "lead": "comienzo",
        "background": "contexto, de quien escribe",
        "both sides": "los dos lados en un párrafo",
        "voice": "alguien habla",
        "transition": "da paso a lo siguiente",
        "no reply": "alguien no responde",
        "forecast": "un pronóstico",
    },
)
