"""What is asked for in a student's own words, in Spanish."""

from kit.exercises.kinds.writing_words import WritingWords
from kit.language import Counted

WRITING = WritingWords(
    # the first view
    view_title="¿Qué esperas encontrar?",
    view_prompt="{question} Todavía no has leído la noticia. Solo piensa.",
    view_reason="Una razón para «{label}», en pocas palabras:",
    view_done="Guardado. Al final, vuelve a subir hasta aquí: ¿escribirías lo mismo?",
    # missing voices
    missing_title="¿A quién llamarías?",
    missing_prompt=(
        "Puedes hacer una llamada más antes de que se publique la noticia. ¿A quién, y por qué?"
    ),
    missing_who="Llamaría a:",
    missing_why="Porque:",
    missing_starters=("Podría saber …", "Sin esa voz, quien lee no puede …"),
    missing_hint="¿De quién se habla sin que hable? ¿A quién se preguntó y no respondió?",
    missing_done="Guardado. Nuestra lista no es mejor que la tuya: compáralas.",
    missing_ours="Las voces que faltan, según nuestra lista",
    missing_silent="Aparecen en la noticia, pero no hablan",
    # writing
    strongest_title="La mejor defensa de un lado",
    strongest_prompt=(
        "Tu lado salió por sorteo: «{label}». No tiene que ser lo que piensas. {gloss} Escribe de"
        " manera que quienes lo defienden digan: sí, eso es lo que queremos decir."
    ),
    strongest_question="La mejor defensa (de 60 a 150 palabras):",
    strongest_starters=("Lo importante es que …", "Esto se apoya en …", "Es cierto que … Pero …"),
    strongest_hint="Usa su mejor hecho, no su palabra más ruidosa.",
    strongest_done="Guardado. Léelo como si estuvieras de ese lado. ¿Qué faltaría?",
    pair_title="Comparar dos puntos de vista",
    pair_prompt=(
        "Elige dos voces que no estén de acuerdo. ¿Qué afirma cada una, con qué hechos y con qué"
        " paso?"
    ),
    pair_first="Una voz:",
    pair_second="Otra voz:",
    pair_question="Tu comparación (de 100 a 200 palabras):",
    pair_starters=(
        "Las dos señalan …",
        "Mientras … afirma …, … dice …",
        "El paso que las separa …",
    ),
    pair_hint=(
        "Primero los hechos, después el paso, después la afirmación. Termina con lo que serviría"
        " para decidir."
    ),
    pair_same_voice="Elegiste dos veces la misma voz.",
    pair_draft_done="Guardado. Antes de valorarlo:",
    pair_no_voice="Falta mencionar una voz: {name}.",
    pair_no_fact="Falta mencionar algún hecho de esta voz: {name}. Por ejemplo: {fact}",
    pair_short=Counted(
        "Tiene {n} palabra; se piden de 100 a 200.", "Tiene {n} palabras; se piden de 100 a 200."
    ),
    pair_all_there="Mencionas las dos voces y hechos de ambas.",
    rubric_prompt=(
        "Léelo una vez más, como lo leerá tu docente. Las mismas cuatro filas valen para"
        " las dos lecturas."
    ),
    rubric_done="Guardado. ¿Qué fila mejorarías?",
    rubric={
        "accuracy": (
            "Exactitud",
            "Digo lo que dicen.",
            (
                "Lo adivino.",
                "Lo digo más o menos, o solo lo que dice una voz.",
                "Digo bien las dos afirmaciones.",
                "Digo bien las dos afirmaciones, cada una con su párrafo.",
            ),
        ),
        "evidence": (
            "Pruebas",
            "Nombro en qué se apoya.",
            (
                "No nombro ningún hecho.",
                "Nombro un hecho de una de las dos voces.",
                "Nombro un hecho de cada voz.",
                "Nombro un hecho de cada voz y digo qué encontró una comprobación.",
            ),
        ),
        "reasoning": (
            "Razonamiento",
            "Muestro el «porque» que falta.",
            (
                "Me salto el paso.",
                "Muestro un paso del hecho a la afirmación.",
                "Muestro el paso de cada voz.",
                "Muestro el paso de cada voz y digo qué lo rompería.",
            ),
        ),
        "fairness": (
            "Trato justo",
            "Cada lado diría: sí, eso pensamos.",
            (
                "Hago quedar mal a un lado.",
                "Con un lado uso menos palabras, o más duras.",
                "Trato igual a los dos.",
                "Muestro lo más fuerte de cada lado.",
            ),
        ),
    },
    # a statement in common
    statement_title="Una declaración entre dos",
    statement_prompt=(
        "Se acabaron los lados: cada cual vuelve a hablar por su cuenta. Cada pareja busca tres"
        " frases que todo el grupo pueda firmar con sus códigos, y escribe las mismas palabras en"
        " cada hoja."
    ),
    statement_hint=(
        "Decir de manera justa en qué hay diferencias vale tanto como estar de acuerdo. ¿Dirían que"
        " sí los dos lados de la noticia?"
    ),
    statement_partner="El código de la otra persona:",
    statement_third="Un tercer código, si el grupo es de tres:",
    statement_agree="En común podemos decir que …",
    statement_agree_starters=("… es un hecho", "… les importa a los dos lados"),
    statement_differ="Vemos de manera distinta …",
    statement_differ_starters=("… si de … se sigue …", "… hasta qué punto … es …"),
    statement_settle="Esto lo aclararía:",
    statement_settle_starters=("Si supiéramos …, entonces …", "Un registro de …"),
    statement_done="Guardado, con los códigos {codes}. ¿Tiene la otra hoja las mismas palabras?",
    statement_alone=(
        "Guardado, solo con tu código. Una declaración entre dos también necesita el código de la"
        " otra persona: se escribe donde se sortearon los lados."
    ),
    statement_codes=" + ",
    statement_levels=(
        "Solo un lado.",
        "Los dos lados, uno después del otro.",
        "Lo que se puede decir en común, y dónde se separan.",
        "También lo que lo aclararía.",
    ),
    # turn the question round
    turn_title="Dale la vuelta a la pregunta",
    turn_prompt="Nuestra pregunta fue: «{question}» ¿Quién más podría preguntar?",
    turn_question="Hazla como la haría la gente de allí ({places}):",
    turn_question_other=(
        "Hazla como la haría alguien a quien afecta la respuesta y que la noticia no cita:"
    ),
    turn_changed="¿Qué cambia?",
    turn_starters=("Visto desde allí, el problema no es …, sino …",),
    turn_done="Guardado. En tu pregunta, ¿quién actúa y a quién se juzga?",
    # exit
    exit_title="Antes de irte",
    missing_alone=("Guardado. Compara con otra persona: ¿en quién pensó solo una de las dos?"),
    pair_both_there="Mencionas las dos voces.",
    exit_prompt_fewer="Con tus propias palabras, una frase cada vez.",
    exit_done_fewer="Guardado. Para eso era esta clase.",
    exit_prompt="Tres frases, con tus propias palabras.",
    exit_because="El paso implícito, de los hechos de una voz a su afirmación:",
    exit_because_starters=("… dice …, y señala …; el paso es que …",),
    exit_check="Un error comprobado que debilita un argumento, y otro que solo cambia un detalle:",
    exit_check_starters=("… necesita ahora otros hechos, porque …",),
    exit_room="Si la noticia da más espacio a un lado, y cómo lo contaste:",
    exit_room_starters=("Si se cuenta …, … tiene más",),
    exit_levels={
        "because": (
            "Ningún paso.",
            "Una afirmación o un hecho, pero ningún paso.",
            "El paso del hecho a la afirmación.",
            "El paso, y qué lo rompería.",
        ),
        "check": (
            "Ningún error comprobado.",
            "Un error.",
            "Uno que debilita un argumento y otro que es un detalle.",
            "Los dos, y por qué son distintos.",
        ),
        "room": (
            "No responde a la pregunta.",
            "Dice quién tiene más espacio.",
            "Lo dice, y cómo se contó.",
            "Dice qué manera de contar lo decide.",
        ),
    },
    exit_done="Guardado. De estas tres cosas trataba esta clase.",
)
