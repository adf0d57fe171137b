"""How languages say that somebody says something: verbs, "according to", words before a role."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Reporting:
    """The words of one language.

    Attributes
    ----------
    verbs
        That tell what somebody says, in the forms that news uses.
    helpers
        Between a name and its verb, or before it, as in French "a déclaré".
    according
        Before whoever says something, parted by "|".
    that
        Between the verb and what is said, where it is retold.
    articles
        With which a role begins, as in "the head".
    pronouns
        For somebody who was named before.
    """

    verbs: str
    helpers: str
    according: str
    that: str
    articles: str
    pronouns: str


REPORTING = {
    "en": Reporting(
        verbs=(
            "said says say told tells added adds asked asks answered answers replied replies"
            " argued argues warned warns explained explains insisted insists complained complains"
            " wrote writes claimed claims believes admitted admits continued concluded objected"
            " noted recalled stressed demanded demands called stated suggested pointed posted"
            " tweeted responded retorted countered joked shouted acknowledged conceded"
        ),
        helpers="has have had also then later",
        according="according to",
        that="that",
        articles="the a an one another some several many his her their our its",
        pronouns="he she they",
    ),
    "es": Reporting(
        verbs=(
            "dijo dice dicen dijeron señaló señala añadió añade aseguró asegura aseguran afirmó"
            " afirma explicó explica explican preguntó pregunta respondió responde contó cuenta"
            " cuentan advirtió advierte recordó recuerda insistió insiste alegó alega reclamó"
            " reclama sostuvo sostiene pidió pide piden concluyó concluye declaró declara"
            " denunció denuncia lamentó lamenta opinó opina opinan criticó critica defendió"
            " defiende manifestó manifiesta indicó indica apuntó apunta subrayó subraya replicó"
            " replica comentó comenta relató exigió exige considera cree sentenció zanjó"
            " resumió resume precisó precisa matizó matiza admitió admite reconoció reconoce negó"
            " niega bromeó bromea escribió escribe publicó concluyen reprochó reprocha avisó avisa"
            " dicho señalado añadido asegurado afirmado explicado respondido contado advertido"
            " recordado insistido declarado denunciado lamentado defendido manifestado indicado"
        ),
        helpers="ha han había también le les se",
        according="según",
        that="que",
        articles="el la los las un una unos unas su sus otro otra varios varias algunos algunas",
        pronouns="él ella ellos ellas",
    ),
    "de": Reporting(
        verbs=(
            "sagte sagt sagten sagen erklärte erklärt betonte betont meinte meint fragte fragt"
            " antwortete antwortet warnte warnt forderte fordert fügte klagte klagt kritisierte"
            " kritisiert berichtete berichtet ergänzte ergänzt erzählte erzählt findet schrieb"
            " schreibt so rief ruft entgegnete entgegnet konterte kontert mahnte mahnt lobte lobt"
            " versicherte versichert spottete spottet widersprach widerspricht behauptete behauptet"
        ),
        helpers="hat haben auch",
        according="laut|nach Angaben von|nach Ansicht von",
        that="dass",
        articles="der die das ein eine einer ihr ihre sein seine mehrere einige viele",
        pronouns="er sie",
    ),
    "fr": Reporting(
        verbs=(
            "dit disent déclare déclaré explique expliqué ajoute ajouté affirme affirmé assure"
            " assuré estime estimé demande demandé répond répondu rappelle rappelé souligne"
            " souligné prévient prévenu raconte raconté regrette regretté insiste insisté juge"
            " confie confié indique indiqué précise précisé résume résumé conclut conclu lance"
            " lancé dénonce dénoncé reconnaît reconnu rétorque rétorqué nuance nuancé témoigne"
            " témoigné prévient admet admis tranche tranché ironise ironisé plaide plaidé répète"
        ),
        helpers="a ont avait aussi lui leur",
        according="selon|d'après|d’après",
        that="que qu’ qu'",
        articles="le la les un une des l’ l' son sa ses plusieurs certains",
        pronouns="il elle ils elles",
    ),
    "sv": Reporting(
        verbs=(
            "säger sa sade berättar berättade frågar frågade svarar svarade menar tycker anser"
            " förklarar förklarade varnar varnade skriver skrev tillägger påpekar konstaterar"
            " hävdar kräver"
        ),
        helpers="har också även",
        according="enligt",
        that="att",
        articles="en ett den det de flera några många hans hennes deras",
        pronouns="han hon de",
    ),
    "pt": Reporting(
        verbs=(
            "disse diz dizem afirmou afirma explicou explica acrescentou acrescenta perguntou"
            " pergunta respondeu responde avisou contou conta defendeu defende lembrou lembra"
            " concluiu pediu pede garantiu garante considera criticou declarou"
        ),
        helpers="também lhe",
        according="segundo",
        that="que",
        articles="o a os as um uma seu sua vários várias alguns algumas",
        pronouns="ele ela eles elas",
    ),
    "it": Reporting(
        verbs=(
            "disse dice dicono detto spiega spiegato aggiunge aggiunto afferma affermato chiede"
            " chiesto risponde risposto ricorda ricordato avverte sostiene racconta raccontato"
            " conclude concluso insiste dichiara dichiarato"
        ),
        helpers="ha hanno anche",
        according="secondo",
        that="che",
        articles="il lo la i gli le un una uno suo sua alcuni alcune l’ l'",
        pronouns="lui lei loro",
    ),
}
