"""What each kind of question asks, and what feedback says, in Spanish.

A voice may be one person or many: where a name is filled in, no verb agrees with it.
"""

from kit.exercises.kinds.words import KindsWords

KINDS = KindsWords(
    reason_open_prompt="Busca en la noticia. ¿Qué lleva a esta afirmación?",
    reason_open_facts=(
        "¿Qué hechos de la noticia señala {name}? (Si no hay ninguno, escribe «ninguno»)."
    ),
    reason_open_question="El paso implícito de ahí a la afirmación: porque…",
    reason_open_starters=("Porque …", "Si …, entonces …"),
    reason_open_done=(
        "Guardado. Quien acepte los hechos y tu paso, ¿tendría que aceptar la afirmación?"
    ),
    reason_wrong_alone="Guardado. ¿A la otra persona se le ocurrió lo mismo?",
    look_story_only="la propia noticia",
    look_alone=(
        "Guardado. Este hecho no lo hemos comprobado: lo que encontraste es lo que hay. ¿La otra"
        " persona encontró lo mismo?"
    ),
    speaker_rest_alone="Guardado. Te toca valorarlo: ¿qué palabras de la noticia te decidieron?",
    # answering
    unknown_item="no hay ningún ejercicio «{item}»{hint}",
    unknown_kind="no hay ningún tipo de ejercicio «{kind}»{hint}",
    how_sure="¿Con cuánta seguridad respondes?",
    sure=(
        "casi al azar",
        "con poca seguridad",
        "con seguridad media",
        "con bastante seguridad",
        "con total seguridad",
    ),
    which_words="¿Qué palabras te hicieron decidir?",
    which_words_starters=("Las palabras … suenan a …", "Busqué … y encontré …"),
    # the opening
    opening_title="Un hecho, dos lecturas",
    opening_prompt=(
        "Dos voces de la noticia señalan el mismo hecho. Para cada una demuestra algo distinto."
    ),
    opening_fact="El hecho",
    opening_question="¿Qué lectura se acerca más a la tuya?",
    opening_both="las dos por igual",
    opening_neither="ninguna de las dos",
    opening_words="¿Qué palabra te hizo decidir?",
    opening_words_starters=("La palabra … me hace pensar en …",),
    opening_done=(
        "El hecho es el mismo; las lecturas, no. Lo que las separa no está en el hecho: es un"
        " «porque» que nadie dice. Eso es lo que vas a buscar en esta noticia."
    ),
    # sort
    sort_title="Voz",
    sort_title_again="{title}, segunda lectura",
    sort_told_as="Voz clasificada: {name}",
    sort_prompt="¿Qué dicen estas palabras? Léelas dos veces. Nadie te dice quién habla.",
    sort_question="Estas palabras dicen:",
    sort_meanings="Qué significan las dos respuestas",
    sort_digest="Lo que dice esta voz, con nuestras palabras",
    sort_claim="La afirmación, con nuestras palabras",
    sort_grounds="Los hechos que señala esta voz, con nuestras palabras",
    sort_hint="Busca una palabra que apunte a una de las respuestas. Si no hay ninguna, dilo.",
    sort_hint_2="Informar de algo no es tomar partido. No saberlo, tampoco.",
    sort_again_named="Ahora ves quién habla. Vuelve a leer las palabras.",
    sort_again_words="Lee las palabras una vez más.",
    sort_rely="¿Cuánto confiarías aquí en quien habla?",
    sort_rely_words="¿Cuánto confiarías en quien dice esto, sea quien sea?",
    sort_rely_scale=("nada", "un poco", "a medias", "bastante", "del todo"),
    sort_why="¿Por qué?",
    sort_why_starters=("Quien habla puede saberlo, porque …", "Primero preguntaría …"),
    sort_says="¿Qué dicen estas palabras? (Quién habla no debería importar aquí.)",
    sort_same="Tu lectura coincide con la nuestra: «{ours}».",
    sort_different=(
        "Tu lectura: «{yours}». La nuestra: «{ours}». ¿Qué palabras te hicieron decidir?"
    ),
    sort_second_choice="Nuestra segunda opción es «{label}»: hay quien lo lee así.",
    sort_both_ours=(
        "A cada voz le pusimos una sola etiqueta. ¿Qué palabras dicen una cosa y cuáles la otra?"
    ),
    sort_split="En esta voz nos dividimos.",
    sort_moved_named=(
        "Primero «{first}», ahora «{now}». ¿Fue por quién habla o por leerlo otra vez?"
    ),
    sort_moved_words="Primero «{first}», ahora «{now}». ¿Qué notaste al leerlo otra vez?",
    sort_stayed="Tu respuesta no cambió.",
    sort_reason="Por qué le ponemos esta etiqueta",
    # reasoning
    reason_title="{name}: el «porque» que falta",
    reason_prompt="¿Qué «porque» implícito lleva de estos hechos a esta afirmación?",
    reason_claim="{name}: la afirmación, con nuestras palabras",
    reason_grounds="Los hechos que señala esta voz",
    reason_question="El paso es: porque …",
    reason_same="Encontraste el mismo paso que vemos aquí.",
    reason_different=(
        "Ese paso lo da otra voz ({other}). ¿Lleva de estos hechos a esta afirmación ({name}), o"
        " se aleja de ella? Si también lleva hasta ahí, es otra lectura, no un error. El paso que"
        " vemos está abajo."
    ),
    reason_incorrect="Esta voz ({name}) da otro paso; está abajo.",
    reason_ours="El paso, tal como lo vemos",
    reason_care="El artículo no lo dice. Está redactado con nuestras palabras.",
    reason_hint=(
        "Di los hechos, después un paso, después «por tanto» y la afirmación. ¿Encaja todo?"
    ),
    reason_wrong_title="{name}: qué le quitaría la razón",
    reason_wrong_prompt="¿Qué le quitaría la razón a esta afirmación?",
    reason_wrong_question="Le quitaría la razón esto:",
    reason_wrong_starters=("Si resultara que …", "Un caso en el que …"),
    reason_wrong_done="Guardado. Compáralo con nuestra propuesta.",
    reason_wrong_ours="Nuestra propuesta",
    # evidence
    check_title="{place}: {fact}",
    check_title_look="{title} – busca en otra parte",
    check_title_verdict="{title} – ¿se confirma?",
    check_prompt="Hechos que señala esta voz: {name}. ¿Cómo los comprobarías?",
    check_claim="{name}: la afirmación, con nuestras palabras",
    check_reading="Lo que debería demostrar",
    check_this="El hecho por comprobar",
    check_first="¿Cuál comprobarías primero?",
    check_where="¿Dónde buscarías para comprobar este hecho?",
    check_expected="Antes de mirar: ¿crees que se confirmará?",
    check_where_starters=("Buscaría …", "Una fuente independiente podría ser …"),
    check_hint="¿Quién lo habría anotado en su momento? ¿Quién no tiene motivos para deformarlo?",
    look_prompt=(
        "Busca en otra parte durante 90 segundos. Sal de esta página: abre una pestaña nueva y"
        " busca con tus propias palabras. Después vuelve y anota lo que encontraste."
    ),
    look_begin="La fuente",
    look_story="la propia noticia, en {outlet}",
    look_start="Empezar los 90 segundos",
    look_stop="Detener el reloj",
    look_left="Tiempo que queda",
    look_runs="El reloj está en marcha. Abre una pestaña nueva y busca.",
    look_nearly="Quedan 15 segundos.",
    look_over="Se acabaron los 90 segundos. Anota lo que tengas; no se bloquea nada.",
    look_offline="¿No puedes buscar ahora? Escribe «sin conexión», y dónde habrías buscado.",
    look_who="¿Quién está detrás de la fuente: quién la dirige y qué podría querer?",
    look_who_starters=("Pertenece a …", "Quizá quiere …"),
    look_other="¿Qué dice otra fuente?",
    look_other_starters=("… dice lo mismo: …", "… dice otra cosa: …"),
    look_second="¿Y una segunda?",
    look_second_starters=("Coincide con la primera en …", "A diferencia de la primera, …"),
    look_hint=(
        "No sigas leyendo en la fuente misma. Escribe en un buscador su nombre, o unas palabras de"
        " lo que dice, y mira varios resultados antes de abrir uno: ¿quiénes son?"
    ),
    look_done=(
        "Este es un camino que podría seguir alguien con práctica. El tuyo puede ser igual de"
        " bueno: ¿qué abriste que no está aquí?"
    ),
    look_query="Qué escribiría en el buscador",
    look_open="Qué abriría, y por qué",
    look_skip="Qué dejaría sin abrir, y por qué",
    look_skipped="{what}: {why}",
    check_verdict_prompt="Lee lo que encontramos y decide por tu cuenta.",
    check_holds="¿Se confirma el hecho?",
    check_verdicts={
        "holds": "se confirma",
        "in-part": "se confirma en parte",
        "not": "no se confirma",
        "open": "no lo puedo saber",
    },
    check_weakens=(
        "Si lo dudas: ¿eso debilita lo que debería demostrar, o solo cambia un detalle?"
    ),
    check_weakens_options={
        "argument": "el argumento",
        "detail": "solo un detalle",
        "nothing": "ni lo uno ni lo otro",
    },
    check_weakens_care="Pregúntate: ¿necesitaría ahora esta voz otros hechos?",
    check_right="Decimos lo mismo: {ours}.",
    check_different=(
        "Tu respuesta: {yours}. La nuestra: {ours}. Hay quien pone el límite en otro lugar. ¿Qué"
        " frase te hizo decidir?"
    ),
    check_wrong=(
        "Tu respuesta: {yours}. La nuestra: {ours}. Lee otra vez lo que encontramos: ¿alguna"
        " fuente te da la razón?"
    ),
    check_open_too="Aquí tampoco lo sabemos: {ours}.",
    check_unsure=(
        "Todavía no lo tienes claro. Nuestra respuesta: {ours}. ¿Qué más necesitarías ver?"
    ),
    check_open=("Tu respuesta: {yours}. No lo pudimos aclarar: {ours}. ¿Qué te da más seguridad?"),
    check_weakens_same="Coincidimos en qué se debilita: {ours}.",
    check_weakens_other=(
        "¿Qué se debilita? Tu respuesta: {yours}. La nuestra: {ours}. ¿Necesitaría ahora esta voz"
        " otros hechos?"
    ),
    # speakers
    speaker_title="{name}: ¿es una buena fuente aquí?",
    speaker_prompt="Fíjate en la fuente, no en si te gusta lo que dice.",
    speaker_rows={
        "independent": (
            "Independiente: ¿es alguien que no se juega aquí nada, ni su trabajo ni su país?"
        ),
        "multiple": "Múltiple: ¿lo dicen otras voces de la noticia que no son la misma gente?",
        "verifies": "Aporta pruebas: ¿da hechos que se pueden comprobar?",
        "authoritative": "Informada o con autoridad: ¿está en condiciones de saberlo?",
        "named": "Con nombre: ¿da la noticia su nombre?",
    },
    speaker_options={"yes": "sí", "no": "no", "open": "no lo puedo saber"},
    speaker_gain="¿Qué podría ganar? (Todo el mundo podría ganar algo. No decidas por eso.)",
    speaker_gain_starters=("Si la gente lo cree, …",),
    speaker_hint=(
        "Una fuente con nombre y bien informada es mejor que una sin nombre. Ninguna es perfecta."
    ),
    speaker_named_right="Con nombre o sin él: correcto.",
    speaker_named_wrong="Una cosa sí es un hecho. Esta fuente: {how}.",
    speaker_rest=("Lo demás lo valoras tú. Esto es lo que aportan la noticia y nuestras notas."),
    speaker_agree="Los mismos hechos, la misma respuesta: {names}.",
    speaker_part="Los mismos hechos, otra respuesta: {names}.",
    speaker_same="Quizá sean las mismas personas: {names}.",
    speaker_alone="Nadie más señala los mismos hechos.",
    speaker_facts="Hechos que señala y que se podrían comprobar: {n}.",
    speaker_interest=(
        "Qué podría ganar (es un razonamiento general nuestro, nada que se sepa de esta voz):"
        " {interest}"
    ),
    speaker_left_out="El artículo no menciona: {left_out}",
    speaker_known="Lo que sabemos de esta fuente",
    # wording
    wording_title="Palabras cargadas: {place}",
    wording_prompt="Algunas palabras describen y juzgan a la vez. Márcalas.",
    wording_question="Estas palabras juzgan:",
    wording_none="ninguna de ellas",
    wording_hint=(
        "Cambia una palabra por otra más neutra. Si cambia la imagen, la palabra estaba cargada."
    ),
    wording_same="Tus marcas coinciden con las nuestras.",
    wording_also="También marcaste: {also}. ¿Qué te hace ver eso?",
    wording_different=("Tus marcas: {yours}. Las nuestras: {ours}. ¿Qué te hace ver cada palabra?"),
    wording_plain_prompt="Escríbelo de manera que a los dos lados les parezca justo.",
    wording_plain_question="Con palabras más neutras:",
    wording_plain_done="Guardado. ¿Tu frase sigue diciendo lo que pasó?",
    wording_plainer="Así lo escribiríamos",
    # space
    space_title="¿Quién tiene espacio?",
    space_prompt=(
        "Calcula a ojo antes de verlo: de cada 100 palabras de la noticia, ¿cuántas son de cada"
        " lado?"
    ),
    space_question="Voces que etiquetamos como «{label}»:",
    space_rest="El resto es de las voces sin posición y de quien escribe.",
    space_too_much=(
        "Entre los dos suman más de 100. El resto de la noticia también necesita espacio."
    ),
    space_done="Ya está medido. ¿Depende de cómo se cuenta?",
    space_ways={
        "words": "Todas las palabras con las que se oye a cada voz, de cada 100 de la noticia",
        "quoted": "Solo las palabras entre comillas, de cada 100 de ellas",
        "voices": "Voces, cada una contada una vez",
        "people": "Solo personas e instituciones, sin los grupos sin nombre",
        "leans": "Párrafos con palabras que, según nuestra lectura, ayudan a un lado",
    },
    space_hint="También hay palabras de grupos sin nombre. Y de quien escribe.",
    space_ask="¿Qué manera de contar elegiría cada lado? ¿Cuál elegirías tú, y por qué?",
    # a case's own
    own_recorded="Guardado.",
    own_same="Tu elección coincide con la nuestra.",
    own_different=("Tu elección: {yours}. La nuestra: {ours}. ¿Qué palabras te hicieron decidir?"),
    own_correct="Es correcto.",
    own_incorrect="No es correcto. La respuesta es: {ours}.",
    own_question="Tu respuesta:",
)
