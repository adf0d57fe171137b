"""Words of an article's own language that tell nothing of who speaks, whatever the kit speaks.

Only words of four letters or more need to stand here: shorter ones never tell, see
`kit.exercises.kinds.voices.telling_words`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class StopWords:
    """What is known of one language; of one that has no list, nothing."""

    articles: str = ""  # before a name
    titles: str = ""  # before a name, without the full stop
    particles: str = ""  # inside a name
    common: str = ""  # words of a role or an organization that tell nothing
    aside: str = ""  # a summary with one of these says more than what the voice says


STOP_WORDS = {
    "en": StopWords(
        articles="the some a an",
        titles="mr mrs ms miss mx dr prof professor sir",
        particles="of de der van von al bin",
        common=(
            "about administration affected after also among been body both country current does"
            " each former from have here high into just level like made make many more most"
            " national nation not office only other over people person private said says some"
            " state stated states such than that their them then there these they this those under"
            " united until very were what when where which while who will with work works would"
            " your"
        ),
        aside="reporter group",
    ),
    "es": StopWords(
        articles="el la los las un una unos unas algunos algunas lo",
        titles="sr sra srta señor señora señorita don doña dr dra doctor doctora prof",
        particles="de del la las los y",
        common=(
            "actual actuales administración ahora algo alguien alguna algunas alguno algunos"
            " algún allí alta alto ante anterior antes antigua antiguo aquel aquella aquellos aquí"
            " aunque años cada casi como contra cosa cosas cual cuando cuenta cuya cuyo cuál"
            " cuándo cómo dado debe deben decir dentro desde después dice dicen dicho dijeron dijo"
            " donde durante dónde ella ellas ellos encima entonces entre eran esas esos esta"
            " estaba estaban estado estados estar estas este esto estos está están fuera fueron"
            " general gente haber había habían hace hacen hacer hacia hasta hecho hubo jamás luego"
            " mayor mayoría mejor menos mientras misma mismas mismo mismos mucha muchas mucho"
            " muchos mundo nacional nación nada nadie nivel nosotros nuestra nuestro nueva nuevo"
            " nunca oficina otra otras otro otros para parte país países pero persona personas"
            " poca poco pocos podría porque primer primera primero puede pueden pues quien quienes"
            " quién sabe según será sería sido siempre sigue sino sobre solo suya suyo sólo"
            " también tampoco tanto tener tenía tiene tienen toda todas todavía todo todos trabaja"
            " trabajan trabajo tras unos vamos varias varios veces vive"
        ),
        aside="periodista reportera reportero grupo",
    ),
    "de": StopWords(
        articles="der die das den dem des ein eine einen einer einige",
        titles="herr herrn frau fräulein dr prof",
        particles="von der den zu zum zur van",
        common=(
            "aber alle allem allen aller alles also andere anderen auch auf beim dabei damit dann"
            " dass dein denen denn deren dessen dich diese diesem diesen dieser dieses doch dort"
            " durch eben eine einem einen einer eines erst etwas euch eure gegen gibt habe haben"
            " hatte heute hier ihnen ihre ihrem ihren ihrer immer jede jedem jeden jeder jetzt kann"
            " kein keine können land leute machen mehr mein menschen mich muss nach nicht nichts"
            " noch oder ohne person privat schon sehr sein seine seinem seinen seiner seit sich sie"
            " sind soll sollen staat über unser unsere unter viel viele vom von wann warum weil"
            " welche wenn werden wieder wird wurde wurden zwischen"
        ),
        aside="reporter reporterin gruppe",
    ),
    "fr": StopWords(
        articles="le la les l' un une des certains certaines",
        titles="m mm mme mmes mlle monsieur madame mademoiselle dr pr",
        particles="de du des la le d'",
        common=(
            "alors après aucun aussi autre autres avait avant avec avoir beaucoup cela celle celui"
            " cependant cette ceux chaque chez comme comment contre dans depuis deux dire dirent"
            " donc dont elle elles encore entre était étaient état états être faire fait fois gens"
            " ici jamais leur leurs lors mais même mêmes moins monde national nationale notre nous"
            " on où parce pays pendant personne personnes peut plus plusieurs pour pourquoi privé"
            " privée quand quelle quelques quels rien sans selon sera seulement ses soit son sont"
            " sous sur tous tout toute toutes très trop vers votre vous ans"
        ),
        aside="journaliste reporter groupe",
    ),
    "pt": StopWords(
        articles="o a os as um uma uns umas alguns algumas",
        titles="sr sra srta senhor senhora dom dona dr dra prof profa",
        particles="de da do das dos e",
        common=(
            "agora ainda algo alguns antes aquela aquele assim cada coisa como contra depois desde"
            " disse dizem dizer durante ela elas eles embora então entre eram essa esse esta estado"
            " estados estava este estão está foram gente isso isto mais mas menos mesmo muito"
            " muitos mundo nacional nada nossa nosso nunca onde outra outras outro outros para país"
            " pela pelo pessoa pessoas pode podem porque pouco quando quem sempre será sobre também"
            " tanto toda todas todo todos você anos"
        ),
        aside="jornalista repórter grupo",
    ),
    "it": StopWords(
        articles="il lo la i gli le l' un uno una alcuni alcune",
        titles="sig sigra signor signora signorina don dott dottor dottoressa prof",
        particles="di de del della dei degli d' lo la",
        common=(
            "alcuni allora altra altre altri altro anche ancora anni avere aveva avevano chiunque"
            " come contro cosa così cui dalla dalle dallo degli della delle dello dentro detto dice"
            " dicono dopo dove durante ecco erano essere fare fatto fino gente hanno loro mentre"
            " meno molti molto mondo nazionale nella nelle nello niente noi nostra nostro ogni"
            " paese perché però persona persone poco prima privato proprio qualche quale quali"
            " quando quanto quella quelle quelli quello questa queste questi questo sarà sempre"
            " senza siamo solo sono sopra sotto stata stati stato sulla tanto tutta tutte tutti"
            " tutto verso"
        ),
        aside="giornalista cronista gruppo",
    ),
}


def stop_words(tag: str) -> StopWords:
    """Return the list of a language tag such as `es-MX`; of a language without one, an empty one.

    >>> "según" in stop_words("es-MX").common.split(), stop_words("fi").common
    (True, '')
    """
    return STOP_WORDS.get(tag.partition("-")[0], StopWords())
