"""Words that authors write instead of those of a case: for members of closed sets, fields, dates.

All are written as `kit.case.slips.plain` makes them: small letters without accents. A word may
stand for several; the first that a place allows is meant, so one that no place allows is never
offered.
"""

from __future__ import annotations

from collections.abc import Iterable

from kit.text import in_plain_letters

# Texts that say that there is none.
NOTHING = frozenset({"null", "~", "n/a", "n.a.", "tbd", "tbc", "todo", "xxx", "?", "??", "???"})


def turned(lines: str) -> dict[str, tuple[str, ...]]:
    """Return word → what it stands for, from lines such as "member | member: word, word"."""
    found: dict[str, tuple[str, ...]] = {}
    for line in filter(None, map(str.strip, lines.splitlines())):
        meant, _, words = line.partition(":")
        for word in map(str.strip, in_plain_letters(words).split(",")):
            found[word] = (*found.get(word, ()), *map(str.strip, meant.split("|")))
    return found


MEMBERS = turned("""
    person: man, woman, individual, male, female, human, boy, girl, persona, hombre, mujer, mann
    person: frau, personne, single person
    institution: org, organization, organisation, company, agency, ministry, party, authority
    institution: office, firm, organizacion, institucion, behorde, government, embassy, public body
    group: people, persons, crowd, grupo, gruppe, groupe, several people, gente, leute, collective
    narrator: reporter, journalist, author, writer, narrador, periodista, erzahler
    named: known, name, by name, with name, con nombre, nombrado, identified, mit namen, namentlich
    anonymous/unnamed group: unknown, unnamed, unidentified, not named, no name, without name
    anonymous: anon, name withheld, anonimo, anonym, secret, one person
    unnamed group: group, unnamed people, people, grupo, anonymous group
    current: now, present, at the time, today, still, actual, aktuell, actualmente, in office
    former: ex, past, previous, earlier, formerly, retired, antiguo, fruher, ehemalig, old
    not stated: unknown, n a, none, not said, unclear, not given, no consta, unbekannt, null, other
    direct: quote, quoted, quotation, verbatim, direct quote, directo, direct speech, cita, wortlich
    reported: indirect, paraphrase, paraphrased, retold, indirecto, indirekt, indirect speech
    reported: reported speech, summary
    mixed: both, partly, partial, mix, mixto, gemischt, direct and indirect, partly direct
    cites: cite, quotes, uses, mentions, points to, refers to, supports, cita, use
    disputes: denies, rejects, doubts, contests, contradicts, disagrees, niega
    reinterprets: reads differently, reframes, explains away, interprets, reinterpreta
    concedes: grants, admits, accepts, agrees, allows, reconoce
    event: happening, incident, action, evento, hecho, ereignis, fact
    official record: document, record, law, report, records, official document, documento, statute
    official record: court record
    statistic: statistics, number, numbers, figure, figures, data, survey, estadistica, statistik
    statistic: poll, study
    precedent: history, example, earlier case, precedente
    expert judgement: expert, expert opinion, opinion, expert judgment, assessment, experto
    interest: motive, gain, interes, interests
    principle: value, values, law of nations, principio, norm, right, rule, moral
    forecast: prediction, future, prognosis, expectation, pronostico, prognose
    agrees: true, correct, right, confirmed, supported, yes, holds up, holds, accurate, verdadero
    agrees: cierto, correcto, wahr, richtig, stimmt, verified, si, ja, vrai
    disagrees: false, wrong, incorrect, refuted, contradicted, no, untrue, inaccurate, debunked
    disagrees: falso, incorrecto, falsch, nein, faux, does not hold
    partly: partially, partial, half true, partly true, in part, mixed, partially true, mostly true
    partly: parcialmente, en parte, teilweise, half, mostly, somewhat
    not found: unknown, nothing found, no evidence, unproven, nothing, none, no source, not known
    not found: no encontrado, nicht gefunden, open
    cannot be checked: opinion, uncheckable, unverifiable, not checkable, can t be checked
    cannot be checked: cannot check, can not be checked, not verifiable, impossible, value judgement
    the argument: argument, main point, claim, core, conclusion, whole argument, all
    a detail: detail, details, minor, small, side point, detalle, a little, partly
    nothing: none, no, not at all, nada, neither
    organization: organisation, org, own website, website, company, ngo
    news: newspaper, press, agency, news agency, media, magazine, journalism, periodico, noticias
    news: news article, article
    reference work: encyclopedia, encyclopaedia, wikipedia, research, book, study, paper, journal
    reference work: academic, reference, scientific article, handbook
    opinion: editorial, column, comment, op ed, commentary, advocacy, blog, opinion piece
    official record: official, government, court, official source, official report
    lead: opening, intro, introduction, first paragraph, start
    background: context, contexto, hintergrund, history
    both sides: both, two sides, all sides
    voice: quote, speaker, speech, quotation, somebody speaks
    transition: bridge, link, connection
    no reply: no comment, declined, no answer, unanswered
    all: everyone, everybody, every reader, todos, alle
    most: many, majority, nearly all, la mayoria, die meisten
    few: some, a few, several, one, minority, pocos, wenige
    choose: choice, multiple choice, select, options, mc, closed, pick, elegir
    write: text, free text, open, essay, writing, open question, escribir
    government: state, ministry, minister, president, politics, politician, cabinet, administration
    government: council, town council, city council, mayor, public sector, gobierno, regierung
    government: embassy, diplomat, gouvernement, authorities, civil service
    opposition or party: party, opposition, political party, partido, partei, candidate, campaign
    parliament | government: congress, senate, legislature, mp, member of parliament, parlamento
    parliament | government: deputy, senator, parliament, lawmaker
    court | law enforcement: judge, judiciary, tribunal, justice, prosecutor, juzgado, gericht
    court | law enforcement: court, law
    police | law enforcement: police department, police force, cops, policia, polizei, police
    police | law enforcement: law enforcement, security forces, sheriff, fbi
    military or intelligence: army, military, intelligence, secret service, soldiers, ejercito
    military or intelligence: navy, spies, armed forces, defence, defense, militar, cia
    business: company, companies, industry, firm, private sector, economy, trade, shop, shops
    business: employer, employers, commerce, bank, wirtschaft, corporation, empresa
    union | civil society: trade union, labour union, labor union, unions, workers, sindicato
    union | civil society: teachers union, gewerkschaft, union
    civil society: ngo, charity, non profit, nonprofit, nonprofits, activist, activists, association
    civil society: campaigners, foundation, sociedad civil, ong, human rights, verein
    residents or affected people | civil society: residents, neighbours, neighbors, citizens, locals
    residents or affected people | civil society: victims, parents, families, pupils, students
    residents or affected people | civil society: patients, people, vecinos, public, affected people
    academia or expert | academia: university, school, teacher, teachers, education, science
    academia or expert | academia: scientist, research, researcher, professor, expert, experts
    academia or expert | academia: universidad, escuela, universitat, doctor, scholar, academic
    academia or expert | academia: historian, economist, academia
    academia or expert | think tank: think tank, institute, analyst, consultant, think tanks
    media | news media: press, news, newspaper, journalist, journalism, journalists, television, tv
    media | news media: prensa, presse, medios, media, news media, radio, reporter
    international body | government: un, united nations, eu, european union, nato, international
    international body | government: who, world bank, international organization, onu
    faith | civil society: church, religion, religious, mosque, iglesia, kirche, priest, imam
    private person | not stated: private, individual, person, citizen, nobody, freelance, retired
    """)

CONFIDENCE = {
    **dict.fromkeys(("certain", "completely sure", "total", "100 sure", "seguro del todo"), "1"),
    **dict.fromkeys(
        ("very sure", "very high", "muy seguro", "sehr sicher", "very confident"), "0.95"
    ),
    **dict.fromkeys(
        ("sure", "high", "seguro", "sicher", "alta", "hoch", "confident", "strong"), "0.9"
    ),
    **dict.fromkeys(("fairly sure", "quite sure", "probably", "likely", "bastante seguro"), "0.8"),
    **dict.fromkeys(("medium", "moderate", "media", "mittel", "leaning", "rather"), "0.7"),
    **dict.fromkeys(("low", "unsure", "not sure", "split", "inseguro", "unsicher", "baja"), "0.5"),
}
NO_STANCE_WORDS = frozenset(
    {
        *(
            "neutral",
            "no position",
            "no stance",
            "neither",
            "nobody",
            "no",
            "unclear",
            "both",
            "n a",
        ),
        *(
            "ninguna",
            "ninguno",
            "keine",
            "neutro",
            "undecided",
            "balanced",
            "unknown",
            "not stated",
        ),
    }
)
YES = frozenset(
    ("si", "ja", "oui", "sim", "wahr", "verdadero", "vrai", "vero", "right", "correct", "da")
)
NO = frozenset(("nein", "non", "nao", "falsch", "falso", "faux", "wrong", "incorrect", "never"))
NUMBERS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]

_MONTHS = (
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago sept oct nov dic",
    "januar februar marz april mai juni juli august september oktober november dezember",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
)
MONTHS = {name: n for line in _MONTHS for n, name in enumerate(line.split(), 1)}

_LANGUAGES = """
    en: english, ingles, englisch, anglais, inglese
    es: spanish, espanol, castellano, castilian, spanisch, espagnol, espanola
    de: german, deutsch, aleman, allemand
    fr: french, francais, frances, franzosisch
    it: italian, italiano, italienisch
    pt: portuguese, portugues, portugiesisch, brazilian
    ca: catalan, catala
    eu: basque, euskara, euskera
    gl: galician, galego, gallego
    nl: dutch, nederlands, flemish, vlaams, holandes
    sv: swedish, svenska, sueco, schwedisch
    da: danish, dansk
    nb: norwegian, norsk, bokmal
    fi: finnish, suomi
    is: icelandic, islenska
    pl: polish, polski, polaco, polnisch
    cs: czech, cestina, cesky
    sk: slovak, slovencina
    hu: hungarian, magyar
    ro: romanian, romana
    bg: bulgarian, български
    el: greek, ελληνικά
    ru: russian, русский, ruso, russisch
    uk: ukrainian, українська
    sr: serbian, srpski, српски
    hr: croatian, hrvatski
    tr: turkish, turkce, turco, turkisch
    ar: arabic, العربية, arabe, arabisch
    he: hebrew, עברית
    fa: persian, farsi, فارسی
    hi: hindi
    zh: chinese, 中文, mandarin, chino, chinesisch
    ja: japanese, 日本語
    ko: korean, 한국어
    vi: vietnamese
    id: indonesian
    cy: welsh, cymraeg
    ga: irish, gaeilge
    """
LANGUAGES = {word: codes[0] for word, codes in turned(_LANGUAGES).items()}


def first_of(meant: Iterable[str], allowed: Iterable[str]) -> str:
    """Return the first meaning that is allowed, or an empty string; "a/b" are two that may be."""
    known = set(allowed)
    fitting = (parts for parts in (word.split("/") for word in meant) if known.issuperset(parts))
    return " or ".join(next(fitting, []))
