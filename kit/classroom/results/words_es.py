"""The words of a class's results, in Spanish; they speak of the class, not to one student."""

from kit.classroom.results.words import ResultsWords
from kit.language import Counted

RESULTS = ResultsWords(
    title="Lo que dice la clase",
    students=Counted("{n} estudiante", "{n} estudiantes"),
    handed_in="{n} con entrega",
    only_saved="{n} sin entregar",
    typed=Counted("{n} código leído en voz alta", "{n} códigos leídos en voz alta"),
    no_names="En esta pantalla no hay nombres.",
    few="Todavía son muy pocas respuestas: no digas nada a partir de ellas.",
    nothing="Aquí todavía no hay respuestas.",
    nothing_how=(
        "Pon en «{where}» lo que entregó la clase: el zip de la plataforma, una carpeta o archivos"
        " de respuestas sueltos. O escribe los códigos que se leen en voz alta."
    ),
    nothing_live="Esta página vuelve a mirar allí cada pocos segundos.",
    sections="Apartados",
    ask="Pregunta:",
    show_ours="Mostrar cómo lo leemos",
    as_table="Como tabla",
    numbers="Para quien quiera las cifras",
    earlier=Counted(
        "{n} respuesta que su pregunta no admite hoy no se cuenta aquí.",
        "{n} respuestas que sus preguntas no admiten hoy no se cuentan aquí.",
    ),
    titles={
        "far": "Hasta dónde llega cada quien",
        "looks": "Dónde hay más desacuerdo",
        "later": "Después de hablar",
        "names": "¿Qué cambió el nombre?",
        "moves": "Cómo se movió la clase",
        "because": "El «porque» que falta",
        "checks": "¿Se sostiene?",
        "room": "El espacio, calculado a ojo",
        "phone": "A quién llamaría la clase",
        "reasons": "Dos razones, una al lado de la otra",
        "leaving": "Lo que se lleva la clase",
    },
    questions={
        "far": "¿Seguimos, o alguien necesita un minuto?",
        "looks": "¿Qué palabras hicieron decidir? Cuéntaselo a alguien que decidió otra cosa.",
        "later": "¿Qué dijo alguien que hizo pensar de nuevo?",
        "names": "Una parte vio quién habla. ¿Qué leyó de otra manera, y fue justo?",
        "moves": "¿Quién se movió? ¿Qué vio la segunda vez?",
        "because": "¿Aceptaría este paso quien habla?",
        "checks": "¿Qué faltaría ver para tener seguridad?",
        "room": "¿Por qué pareció más, o menos?",
        "phone": "¿La respuesta de quién podría cambiar tu opinión?",
        "reasons": "¿Qué es lo más fuerte de la razón que no es la tuya?",
        "leaving": "Donde un lado se expone en su mejor forma: ¿dirían los suyos que sí?",
    },
    codes_title="¿Sin archivos? Escribe los códigos que se leen en voz alta",
    codes_how=(
        "Hay un código al final de cada parte. Uno por línea, o entre comas; no importan las"
        " mayúsculas ni los espacios. Si uno está mal, se dice aquí."
    ),
    codes_label="Códigos",
    codes_later_title="Una segunda ronda, después de hablar",
    codes_later="Los nuevos códigos de las mismas personas, de esa parte",
    codes_hold="Un código guarda las respuestas de ahora; de un archivo cuentan las primeras.",
    codes_beside=(
        "Códigos leídos: {n}, junto a {all} hojas de respuestas. ¿Son otros estudiantes? Si no,"
        " vacía el cuadro."
    ),
    codes_good_later=Counted(
        "Después de hablar: {n} código de «{title}»", "Después de hablar: {n} códigos de «{title}»"
    ),
    codes_good=Counted("{n} código de «{title}»", "{n} códigos de «{title}»"),
    codes_twice=(
        "{code} está {n} veces y cuenta una vez. ¿Dos estudiantes con las mismas respuestas?"
        " Escribe ×2 detrás."
    ),
    codes_wrong="No se tomaron:",
    later_codes="La primera lectura, y lo que se dice después de hablar.",
    columns_later_codes=("Palabras", "Respuesta", "Primera lectura", "Después de hablar"),
    part="{n} {title}",
    begun="a medias",
    of_all="{n} de {all}",
    columns_far=("Parte", "Terminada", "A medias", "Sin empezar"),
    looks_about="La primera lectura, sin nombres; primero, donde hay más división.",
    fragment_none="(solo un resumen, sin palabras propias)",
    agreed="Casi toda la clase: «{answer}».",
    most="La mayoría: «{answer}».",
    split="La clase se divide: «{one}» o «{other}».",
    spread="La clase tiene varias opiniones.",
    too_few="Muy pocas respuestas para decirlo.",
    ours="Lo leemos como «{answer}».",
    ours_none="Leemos que no toma posición.",
    ours_split="También hubo división al etiquetarlo.",
    ours_alone=(
        "Pocas personas de la clase lo leen así. Puede que la lectura equivocada sea la nuestra:"
        " ¿qué palabras hablan en contra?"
    ),
    ours_with="Así lo lee la mayoría. Eso no prueba nada: ¿qué diría quien no lo lee así?",
    ours_between="Así lo lee una parte de la clase. ¿Qué ve el resto que se nos escapa?",
    columns_looks=("Palabras", "Respuestas", "La clase"),
    others="Voces que solo clasificó una parte de la clase",
    alpha=(
        "Acuerdo porcentual {percent}; alfa de Krippendorff (nominal) {alpha}, intervalo del 95 %"
        " de {low} a {high}: estudiantes sorteados de nuevo {draws} veces, con las mismas voces. 1"
        " es acuerdo completo, 0 lo que daría el azar. {n} estudiantes, {voices} voces."
    ),
    alpha_alone=(
        "Acuerdo porcentual {percent}; alfa de Krippendorff (nominal) {alpha}. {n} estudiantes,"
        " {voices} voces: muy pocas para un intervalo."
    ),
    alpha_none="Muy pocas respuestas para medir el acuerdo.",
    names_lot=(
        "Para cada estudiante y cada voz se lanzó una moneda al aire: decidió si en la segunda"
        " lectura se veía quién habla, con función y organización."
    ),
    names_who=(
        "Se compara a quienes en la primera lectura tenían como mucho una seguridad media: solo a"
        " esas personas se les preguntó otra vez en los dos casos, y solo las distingue la moneda."
    ),
    columns_names=(
        "Voz",
        "Cambiaron, con el nombre",
        "Cambiaron, sin él",
        "Confianza (0–4), con el nombre",
        "Confianza, sin él",
    ),
    all_voices="Todas",
    names_sum=(
        "Con el nombre cambiaron {changed_with} de {with_}; sin él, {changed_without} de {without}."
    ),
    names_more=(
        "Cada voz comparada consigo misma, cambiaron {points} puntos de 100 más con el nombre;"
        " cualquier valor de {low} a {high} encajaría con lo respondido (95 %)."
    ),
    names_less=(
        "Cada voz comparada consigo misma, cambiaron {points} puntos de 100 menos con el nombre;"
        " cualquier valor de {low} a {high} encajaría con lo respondido (95 %)."
    ),
    names_same=(
        "Cada voz comparada consigo misma, cambiaron lo mismo; cualquier valor de {low} a {high}"
        " puntos de 100 encajaría con lo respondido (95 %)."
    ),
    names_nobody="Nadie cambió, ni con el nombre ni sin él: no hay diferencia que explicar.",
    names_within=(
        "No es la diferencia de la última fila, porque cada voz se compara primero consigo misma."
    ),
    names_chance="Si los nombres no cambiaran nada, lo mostrarían aun así unas {n} de 100 clases.",
    names_rarely="Si los nombres no cambiaran nada, lo mostraría menos de una de 100 clases así.",
    names_always="Si los nombres no cambiaran nada, lo mostrarían casi todas las clases así.",
    names_few="{n} estudiantes son pocos: un efecto pequeño no se vería.",
    names_few_found=(
        "{n} estudiantes son pocos: en una clase mayor la diferencia sería a menudo más pequeña."
    ),
    names_nothing="Muy pocas segundas lecturas para comparar.",
    names_relied="Confianza en quien habla, de 0 a 4: {with_} con el nombre, {without} sin él.",
    names_test=(
        "Prueba exacta sobre las tablas de las voces (condicional, bilateral): p = {p}. Intervalo:"
        " diferencia de proporciones dentro de las voces, cada estudiante como un conglomerado"
        " (jackknife, t con {df} grados de libertad). Según el sorteo: quien debía leer otra vez y"
        " no lo hizo queda fuera, {missing_with} de {all_with} con el nombre, {missing_without} de"
        " {all_without} sin él. Una sola prueba para todas las voces: una para cada una encontraría"
        " algo por azar. Como cada voz se compara consigo misma, la diferencia no tiene que ser la"
        " de la última fila. En clases pequeñas la prueba y el intervalo pueden no coincidir: vale"
        " la prueba."
    ),
    names_test_alone=(
        "Prueba exacta sobre las tablas de las voces (condicional, bilateral): p = {p}. Hay muy"
        " poco para un intervalo. Quien debía leer otra vez y no lo hizo queda fuera,"
        " {missing_with} de {all_with} con el nombre, {missing_without} de {all_without} sin él."
    ),
    names_relied_test=(
        "Las medias de confianza difieren en {difference}, con el nombre menos sin él, intervalo"
        " del 95 % de {low} a {high}; prueba de permutación dentro de las voces, p = {p}. Con el"
        " nombre se preguntó por «quien habla»;"
        " sin él, por «quien dice esto, sea quien sea»."
    ),
    names_sure=(
        "De {all} lecturas de quienes al principio tenían más seguridad y después vieron el nombre,"
        " cambiaron {n}. No se comparan con nadie: sin el nombre no se les preguntó otra vez."
    ),
    figure_names="← menos cambios con el nombre · más →",
    figure_names_told=(
        "{points} puntos de 100 más de cambios con el nombre; de {low} a {high} también encajaría."
    ),
    interval_ends=("desde", "hasta"),
    moves_about="De la primera lectura a la segunda, todas las voces juntas.",
    moves_sum="{moved} de {all} segundas lecturas dicen otra cosa que la primera.",
    moves_once=Counted(
        "{n} primera lectura no tiene segunda: sin nombre solo se preguntó otra vez a quien"
        " dudaba.",
        "{n} primeras lecturas no tienen segunda: sin nombre solo se preguntó otra vez a quien"
        " dudaba.",
    ),
    columns_moves=("Primera lectura", "Segunda lectura", "Cuántas"),
    first="primero: {answer}",
    second="después: {answer}",
    later_how=(
        "Vuelve a una voz, elige otra vez y guarda. Aquí se ve quién dice entonces otra cosa que al"
        " principio; lo que cambió en menos de cinco minutos se toma por un error corregido."
    ),
    later_sum=Counted("{n} respuesta cambió después.", "{n} respuestas cambiaron después."),
    later_none="Ninguna respuesta cambió después.",
    later_test="{a} en un sentido, {b} en el otro; prueba exacta de McNemar, p = {p}.",
    columns_later=("Palabras", "De", "A", "Cuántas"),
    because_kinds={
        "ours": "el paso como lo vemos",
        "same": "un paso de una voz del mismo lado",
        "other": "un paso de una voz del otro lado",
        "neither": "un paso de una voz de ningún lado",
        "gone": "un paso que ya no se ofrece",
    },
    because_about=(
        "¿Qué tiene que ser verdad para que la afirmación se siga de los hechos? Entre qué pasos se"
        " pudo elegir se sorteó."
    ),
    because_claim="Afirmación:",
    because_grounds="Hechos:",
    because_ours="Lo vemos así: «{step}»",
    because_others=Counted("{n} paso más", "{n} pasos más"),
    columns_because=("Voz", "Paso", "Cuántas"),
    before="Antes",
    after="Después",
    checks_about="Lo que se esperaba, y lo que se dice tras leer lo que se encontró.",
    we_say="Decimos: {verdict}.",
    columns_checks=("Hecho", "Respuesta", "Antes", "Después"),
    guess_of=(
        "{label}: la mitad de la clase calcula de {low} a {high} de cada 100 palabras, el centro es"
        " {middle}; medido, {measured}."
    ),
    measured="medido",
    guess="{n} calculan {value} de 100",
    columns_room=("Lado", "Cálculo", "Cuántas"),
    phone_about="Como se escribió; lo que se escribe igual se cuenta junto.",
    shut=(
        "{n} de {all} con respuestas aquí han terminado «{title}». Muéstralo cuando haya terminado"
        " toda la clase: quien aún no ha contestado ya no podría formarse una opinión."
    ),
    reviewing=(
        "Esto todavía solo deberías verlo tú. Oculta lo que no sea para toda la clase y muestra el"
        " resto."
    ),
    drawn="Por sorteo. Nadie tiene que decir cuál es suyo.",
    stalled="Python no responde: ejecuta la celda otra vez.",
    texts_about=(
        "Lo que escribió la clase, por sorteo y sin nombres. Léelo primero con el proyector apagado"
        " y oculta lo que no sea para toda la clase."
    ),
    texts_file=(
        "Lo que escribió la clase no está en este archivo. Muéstralo desde el cuaderno, donde"
        " puedes leerlo antes y ocultar lo que no sea para toda la clase."
    ),
    review="Para docentes: leer primero",
    hide="Ocultar",
    show="Mostrar a la clase",
    draw_again="Sortear otros",
    take_back="Volver a quitar",
    reason_of="Dijo: {answer}",
    strongest="La forma más fuerte: {label}",
    no_texts="Aquí nadie ha escrito nada todavía.",
)
