"""What made-up students write, in Spanish."""

from kit.classroom.simulated.words import SimulatedWords

SIMULATED = SimulatedWords(
    mark="{text} (inventado)",
    texts={
        "any": (
            "Me gustaría saber más sobre esto.",
            "Depende de lo que pasó antes.",
            "Lo leí dos veces y todavía tengo dudas.",
        ),
        "opening_words": (
            "Las últimas palabras de la frase.",
            "El número, porque suena grande.",
            "La palabra que juzga.",
            "Que se cuenta como un hecho.",
        ),
        "view": (
            "Porque es mejor tener cuidado.",
            "Porque otras personas también tienen algo que decir.",
            "Porque ya funcionó antes.",
            "Porque nadie ha mostrado que haga daño.",
        ),
        "sort_words": (
            "Avisan de lo que puede venir.",
            "Dicen que es algo normal.",
            "La palabra «siempre».",
            "Mencionan los dos lados.",
            "Piden pruebas.",
        ),
        "sort_why": (
            "Las palabras son las mismas que antes.",
            "Dan una razón.",
            "Quizá ganan algo con ello.",
            "Lo vieron con sus propios ojos.",
            "No hay ningún hecho que yo pueda comprobar.",
        ),
        "reasoning_wrong": (
            "Si alguien lo hubiera contado y fuera menos.",
            "Si en todas partes hubiera pasado lo mismo.",
            "Si un registro mostrara que nunca pasó.",
        ),
        "reasoning_facts": ("Los números que nombran.", "Lo que vieron con sus propios ojos."),
        "reasoning_because": (
            "Lo que pasó una vez puede pasar otra vez.",
            "Quien tiene los medios los usa.",
            "Lo que en otro lugar no hace daño tampoco lo hace aquí.",
        ),
        "evidence_where": (
            "En los registros de la oficina que lo cuenta.",
            "En un periódico de esa semana.",
            "Preguntaría a alguien que estuvo allí.",
            "En la página del ministerio.",
        ),
        "evidence_who": (
            "Una oficina que publica cifras.",
            "Un periódico.",
            "No pude encontrarlo.",
        ),
        "evidence_other": (
            "Otro periódico dice casi lo mismo.",
            "Una página da un número menor.",
            "No encontré nada más.",
        ),
        "evidence_second": ("Una enciclopedia.", "El propio informe."),
        "missing_who": (
            "una madre o un padre",
            "alguien que tiene una tienda",
            "una enfermera",
            "alguien que vive al lado",
            "alguien de mi edad",
            "una ingeniera",
        ),
        "missing_why": (
            "Tienen que vivir con ello.",
            "Sabrían los números.",
            "Todavía nadie les preguntó.",
        ),
        "strongest": (
            "Nadie tiene que ser malo para que esto sea cierto.",
            "Primero van los hechos, que los dos lados aceptan.",
            "Lo que ya pasó es la mejor guía que tenemos.",
            "Esperar también cuesta algo, y lo pagarían otras personas.",
            "El otro lado tiene razón en que los números son pequeños.",
            "Pero otros números pequeños crecieron cuando nadie miraba.",
            "Por eso es justo pedir una respuesta ahora y no más tarde.",
            "Quien lo dude puede decir qué registro lo aclararía.",
            "Por eso la gente con cuidado llega a esta idea.",
            "Solo sería falso si los hechos fueran inventados.",
        ),
        "statement_agree": (
            "que pasó, y que preocupa a la gente.",
            "que las fechas son correctas.",
        ),
        "statement_differ": (
            "si una cosa se sigue de la otra.",
            "cuánto importa hoy.",
        ),
        "statement_settle": (
            "Un registro de lo que entró y salió.",
            "Saber quién lo decidió.",
        ),
        "turn": (
            "¿Quién nos preguntó antes de decidirlo?",
            "¿Por qué hablan de nuestra gente y no con ella?",
            "¿Qué quieren aquí?",
        ),
        "turn_changed": ("Visto desde allí, actúan otros.", "La preocupación es otra."),
        "exit_because": (
            "Pasan de lo que ya ocurrió a lo que va a ocurrir.",
            "Piensan que quien puede hacerlo lo hará.",
            "Todavía no veo el paso.",
        ),
        "exit_check": (
            "El número era falso, y la afirmación necesita otro.",
            "Una fecha era falsa, y eso no cambia nada.",
            "Un hecho no se podía comprobar.",
        ),
        "exit_room": (
            "Por palabras un lado tiene más; por personas están igual.",
            "El primer lado, si se cuentan las citas.",
            "Más o menos igual los dos.",
        ),
    },
    not_so_many=(
        "Una clase inventada tiene de 1 a {most} estudiantes; para más, mira"
        " kit.classroom.simulated.many."
    ),
    no_such_effect="{name} es un número de 0 a {most}, como 0.2 para 20 de cada 100.",
)
