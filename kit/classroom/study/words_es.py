"""What is said of a study's folder, in Spanish."""

from kit.classroom.study.words import StudyWords

STUDY = StudyWords(
    no_engine="un estudio necesita DuckDB, que no está instalado: pip install duckdb",
    is_there="ya existe; indica una carpeta nueva",
    no_study="no es una carpeta que haya escrito python -m kit collect",
    newer="la escribió un kit más nuevo; actualiza este",
    other_case="trata de otra historia: {case}",
    damaged="está dañado, o se cambió después de recogerlo: recógelo de nuevo",
    earlier_case=(
        "se recogió cuando la historia estaba redactada de otra manera; qué respuestas cuentan como"
        " dadas a la redacción de hoy se decidió entonces: recógelo de nuevo para volver a"
        " decidirlo"
    ),
    mixed="no es un estudio recogido, y lo demás sí: recógelo primero",
)
