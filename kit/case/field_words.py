"""What authors call the fields of a case instead, in English, Spanish and German.

Written like the words of `kit.case.slip_words`.
"""

from __future__ import annotations

from kit.case.slip_words import turned

FIELDS = turned("""
    name: nombre, nombres, speaker, full name, nom, vorname
    title | headline | name: titulo, titel, titre
    role | name | statement | headline: title
    headline | title: titular, schlagzeile, heading, uberschrift
    question: pregunta, frage, main question
    codebook: libro de codigos, codes, kodierung
    stances | answers: posturas, answers, haltungen, sides, viewpoints, two stances, positions
    stance: postura, haltung, side, viewpoint, answer, vote, opinion
    position: posicion, stand
    voices: voces, stimmen, speakers, people, personas, persons, voix, actors
    paragraphs: parrafos, absatze, paras, paragraphes
    paragraph | n: parrafo, absatz, para, par, p
    n: number, no, nr, numero, nummer, num
    evidence: evidencia, evidencias, pruebas, belege, facts, fact, hechos, fakten, proof
    references | reference | address: sources, fuentes, quellen, referencias, source, fuente, quelle
    references: bibliography, refs, ref, links
    exercises: ejercicios, ubungen, tasks, questions, aufgaben, quiz
    glossary: glosario, glossar, words, vocabulary
    timeline: cronologia, zeitleiste, chronology, events
    article: articulo, artikel, story, text
    outlet | publisher: medio, newspaper, periodico, zeitung, source, journal, magazine, medium
    publisher: editor, editorial, verlag, published by, organisation, organization, author, issuer
    published | date: fecha, datum, date published, publication date, date, day
    date | published: published
    address: url, link, enlace, direccion, website, web, adresse, web address, doi, href, uri, site
    language: idioma, lengua, sprache, lang, langue, locale
    kind: type, tipo, clase, art, category, typ, genre
    identification: identificacion, identified, identifizierung, named, anonymity
    silence: silencio, silent, schweigen
    affiliation: afiliacion, affiliations, zugehorigkeit, where they speak from, background
    organization: organisation, organizacion, org, institution, company, employer, institucion
    organization: organismo, verband
    role: rol, cargo, puesto, job, funktion, amt, function, profession, occupation, rolle, job title
    sector: sektor, field, branch, bereich
    period: periodo, zeitraum, when
    country: pais, land, pays, nation, nationality
    interest: interes, interesse, gain, motive, possible interest
    confidence: confianza, certainty, sure, how sure, sicherheit, certeza, conf, probability
    second choice: segunda opcion, alternative, second, zweite wahl
    reason: razon, motivo, why, grund, because, justification, begrundung
    argument: argumento, arguments, reasoning
    claim: afirmacion, tesis, thesis, behauptung, main claim, claims, says, point
    grounds: fundamentos, ground, data, facts, support, grunde, premise, grund
    warrant: garantia, justificacion, missing because
    qualifier: calificador, qualifiers
    rebuttal: refutacion, counterargument, counter, rebuttals, gegenargument
    passages: pasajes, quotes, quotations, citas, zitate, fragments, fragmentos, quote, textstellen
    fragment: fragmento, quote, quotation, cita, zitat, text, words, excerpt, extract, wortlaut
    citations: cites, evidence, uses, references, evidence used, quellenangaben
    speech: habla, speech type, rede, discurso
    use: uso, usage, how, verwendung
    reading: lectura, interpretation, lesart, interpretacion
    statement: enunciado, claim, declaracion, aussage, fact, text, title, name, description
    check: comprobacion, verificacion, fact check, factcheck, checks, prufung, checked, verification
    verdict: veredicto, result, resultado, urteil, outcome, rating, ergebnis, conclusion
    finding: hallazgo, findings, found, result, befund, explanation, what we found, note
    weakens: debilita, effect, schwacht
    supported by: apoyado por, supports, pro, for, supporting
    contradicted by: contradicho por, contradicts, contra, against
    gloss: glosa, description, meaning, descripcion, beschreibung, explanation, definition
    label: etiqueta, name, bezeichnung, answer, text, title
    symbol: simbolo, sign, icon, emoji, zeichen
    rules: reglas, regeln, rule
    limits: limites, limitations, grenzen, caveats
    licence: license, licencia, lizenz, copyright, rights
    annotators: anotadores, annotator, authors, author, autores, autor, made by
    digest: resumen, summary, zusammenfassung, abstract, content, text
    function: funcion, purpose, what it is for
    leans: inclinacion, leaning, bias, sesgo
    loaded words: palabras cargadas, loaded, loaded language, loaded word
    plainer: neutral, alternative, plain, better word
    attribution: atribucion, attributions, attribution verbs, verbs
    format: version, formato
    draft: borrador, entwurf, provisional, guess, unfinished, todo, brouillon
    id: identifier, key, slug, kennung, code, identificador
    term: word, termino, begriff
    meaning: definition, significado, bedeutung, explanation
    event: what, evento, ereignis, text, happened
    who: name, person, voice, quien, wer
    why: reason, because, por que, warum
    prompt: question, text, task, instruction
    options: choices, answers, opciones, antworten
    missing voices: missing, voces ausentes, not heard, fehlende stimmen
    content note: content warning, trigger warning, warning, nota de contenido
    """)
