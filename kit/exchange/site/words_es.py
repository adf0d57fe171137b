"""What the site says around the notebooks, in Spanish."""

from kit.exchange.site.words import SiteWords

SITE = SiteWords(
    # while a notebook loads
    loading="Tu lección se está cargando",
    step_page="La página",
    step_python="Python, dentro de tu navegador",
    step_lesson="La lección",
    done="listo",
    patience=(
        "La primera vez tarda medio minuto; después, menos. No se instala nada en este ordenador."
    ),
    slow=(
        "Tarda más de lo normal. Deja la página abierta. Si en un minuto no ha aparecido nada,"
        " vuelve a cargarla: lo que escribiste sigue ahí."
    ),
    failed=(
        "Este navegador no ha podido iniciar Python. Vuelve a cargar la página. Si falla otra vez,"
        " prueba con otro navegador, como Firefox, Chrome, Edge o Safari de este año."
    ),
    show="Mostrar la página de todos modos",
    # above a notebook
    newer=(
        "Hay una versión de este cuaderno más nueva que la que guarda tu navegador. Tus respuestas"
        " se conservan, uses la que uses."
    ),
    take="Usar la más nueva",
    keep="Quedarme con la mía",
    no_files=(
        "Este navegador no guarda archivos de esta página, como en una ventana privada. Antes de"
        " cerrarla, pulsa «Descargar mis respuestas»."
    ),
    # the first page
    title="Comparar perspectivas en las noticias",
    intro=(
        "Una noticia, las personas a las que cita y en qué se apoya cada una. Elige una noticia: la"
        " lección se abre en este navegador. No se instala nada, y lo que escribas se queda aquí."
    ),
    open_lesson="Abrir la lección",
    more="Después de la lección",
    controversy="La lección de la misma noticia, defendiendo por turnos cada postura",
    needs=(
        "Necesitas un navegador de los últimos dos años. La primera vez tarda medio minuto y se"
        " cargan 25 megabytes."
    ),
    no_script="Las lecciones necesitan JavaScript. Actívalo para esta página y vuelve a cargarla.",
)
