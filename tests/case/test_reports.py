"""A second report of the case's event: read, counted in its own text, and refused line by line."""

import pytest
import yaml

from kit import load_case
from kit.__main__ import main
from kit.case.kept_back import KeptBack
from kit.case.problems import CaseError
from kit.case.tellings import tellings
from tests.conftest import documented_cases, small_case_text, write_case
from tests.told import change

_, COMPLETE = documented_cases()


@pytest.fixture
def folder(tmp_path):
    return write_case(tmp_path / "complete", *COMPLETE)


def edit_text(folder, old, new):
    path = folder / "article-road-watch.txt"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def refusals(folder):
    with pytest.raises(CaseError) as caught:
        load_case(folder)
    return [str(problem).rpartition("/")[2] for problem in caught.value.problems]


def line_of(folder, words):
    text = (folder / "case.yaml").read_text(encoding="utf-8")
    return text[: text.index(words)].count("\n") + 1


def test_each_article_tells_the_case_by_its_own_text(folder):
    own, other = tellings(load_case(folder).data)
    assert [told.article.outlet for told in (own, other)] == ["The Mill Road Echo", "Road Watch"]
    assert [p.words for p in other.paragraphs] == [12, 21]
    assert other.text[0].startswith("Mill Road may soon lose")
    assert {voice.id: voice.words for voice in own.speakers} == {"asha-rao": 15, "shopkeepers": 20}
    assert {voice.id: voice.words for voice in other.speakers} == {"asha-rao": 10, "ida-brook": 11}
    assert other.voices_by_id["ida-brook"].words_quoted == 6
    assert other.voices_by_id["shopkeepers"].is_silent
    assert [*other.uses_by_evidence] == ["late-buses", "cyclists"]
    assert own.voices_by_id["asha-rao"].citations[0].paragraph == 1
    assert other.voices_by_id["asha-rao"].citations[0].paragraph == 2


def test_what_a_voice_argues_in_one_article_is_not_claimed_of_the_other(folder):
    own, other = (told.voices_by_id["asha-rao"] for told in tellings(load_case(folder).data))
    assert own.argument
    assert not other.argument
    assert not other.argues_nothing  # nobody has annotated it
    assert (other.name, other.position) == (own.name, own.position)


def test_the_reporter_of_another_paper_is_another(folder):
    change(folder, "voices:\n  - id: asha-rao", f"voices:\n{REPORTER}  - id: asha-rao")
    change(folder, "        mentioned_in: [1]\n    evidence", f"        mentioned_in: [1]\n{THERE}")
    other = tellings(load_case(folder).data)[1].voices_by_id["reporter"]
    assert other.is_narrator
    assert other.affiliation.organization is None  # the first one's is of the Echo
    assert [use.evidence for use in other.citations] == ["late-buses"]


REPORTER = """\
  - id: reporter
    name: The reporter
    kind: narrator
    affiliation: {organization: The Echo}
    position: {stance: none}
"""
THERE = """\
      - id: reporter
        citations: [{evidence: late-buses, fragment: pet project}]
    evidence"""


def test_a_case_without_another_report_is_told_once(case):
    assert len(tellings(case.data)) == 1


def test_what_is_kept_back_is_kept_back_of_both(folder):
    change(
        folder,
        "fragment: buses are late}]",
        "fragment: buses are late, weakens: nothing, because: It says no more.}]",
    )
    data = load_case(folder).data
    kept = data.keeping_back(KeptBack(outcomes=frozenset({"late-buses"})))
    for told in tellings(kept):
        assert told.evidence_by_id["late-buses"].check is None
        assert all(use.because is None for voice in told.voices for use in voice.citations)


def test_counts_travel_without_the_text(folder, capsys):
    change(folder, "language: en\n      licence: CC BY 4.0", "language: en")
    assert main(["check", str(folder), "--fix"]) == 0
    before = tellings(load_case(folder).data)[1]
    (folder / "article-road-watch.txt").unlink()
    after = tellings(load_case(folder).data)[1]
    assert after.voices == before.voices
    assert after.paragraphs == before.paragraphs
    assert before.text == ()  # it may not be passed on
    assert main(["check", str(folder), "--fix"]) == 0  # the text that is there is counted
    assert tellings(load_case(folder).data)[1].voices == before.voices
    capsys.readouterr()


def test_another_text_is_told_and_counted_again(folder, capsys):
    assert main(["check", str(folder), "--fix"]) == 0
    edit_text(folder, "a mother", "the mother of three")
    capsys.readouterr()
    assert main(["check", str(folder)]) == 1
    said = capsys.readouterr().out
    assert "article-road-watch.txt: P2: 23 words, 6 quoted (were 21, 6)" in said
    assert main(["check", str(folder), "--fix"]) == 0
    assert "article-road-watch.txt: P2: 23 words" in capsys.readouterr().out
    assert tellings(load_case(folder).data)[1].paragraphs[1].words == 23


def test_it_is_held_against_its_own_text(folder, capsys):
    edit_text(folder, "pet project", "pet plan")
    assert main(["check", str(folder)]) == 1
    said = capsys.readouterr().out
    line = line_of(folder, "- leans: {stance: leave-it, reason: It")
    assert 'articles[0].paragraphs[0].loaded_words[0].word: "pet project" is not in par' in said
    assert f"case.yaml:{line + 1}: " in said


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "id: ida-brook\n        name: Ida Brook",
            "id: ash-rao",
            "voices[1].id: the case has no voice 'ash-rao'; did you mean 'asha-rao'? One",
        ),
        ("        name: Ida Brook\n", "", "the case has no voice 'ida-brook'"),
        (
            "        position: {stance: leave-it}\n        passages: [{fragment: My",
            "        passages: [{fragment: My",
            "articles[0].voices[1].position: is missing; a voice heard only here needs one",
        ),
        (
            "      - id: asha-rao\n        passages",
            "      - id: asha-rao\n        name: Asha\n        passages",
            "articles[0].voices[0].name: the case says it of its voice 'asha-rao'",
        ),
        (
            "{evidence: cyclists, paragraph: 2}",
            "{evidence: cyclist, paragraph: 2}",
            "no evidence 'cyclist'; did you mean 'cyclists'?",
        ),
        (
            "{id: cyclists, statement",
            "{id: late-buses, statement",
            "'late-buses' is given to more than one evidence",
        ),
        (
            "- id: shopkeepers\n        silence: They",
            "- id: asha-rao\n        silence: They",
            "'asha-rao' is given to more than one voice",
        ),
        (
            "asked.\n        mentioned_in: [1]",
            "asked.\n        mentioned_in: [7]",
            "no paragraph '7'",
        ),
        (
            "attribution: [{verb: wants, voice: asha-rao,",
            "attribution: [{verb: wants, voice: mira,",
            "no voice 'mira'",
        ),
        (
            "{fragment: wants a bus lane}",
            "{fragment: wanted a lane}",
            "is not in the article's text",
        ),
        ("fragment: buses are late}", "fragment: buses run late}", "is not in the article's text"),
        ("fragment: buses are late}", "fragment: bicycle, paragraph: 1}", "stands in paragraph 2"),
        ("{fragment: wants a bus lane}", "{fragment: a}", "stands 3 times in the article's text"),
        (
            "        citations: [{evidence: cyclists",
            "        mentioned_in: [2]\n        citations: [{evidence: cyclists",
            "articles[0].voices[1]: is heard in paragraph 2, so not only mentioned",
        ),
        ("- id: road-watch", "- id: article", "'article' is what the case's own article is called"),
        ("- id: road-watch", "- id: ../road-watch", "articles[0].id: "),
        (
            "- id: road-watch\n",
            "- id: road-watch\n    text: ../../etc/passwd\n",
            "articles[0].text: unknown field",
        ),
        ("- id: road-watch", "- id: another", "as article-another.txt"),
        (
            "id: road-watch\n    article:\n",
            "id: road-watch\n    article:\n      words: 3\n",
            "articles[0].article.words: is counted by the kit",
        ),
    ],
)
def test_what_cannot_be_is_one_line_at_its_place(folder, old, new, expected):
    change(folder, old, new)
    found = [line for line in refusals(folder) if expected in line]
    assert found, refusals(folder)
    assert all(line.startswith("case.yaml:") for line in found)
    assert int(found[0].split(":")[1]) >= line_of(folder, "\narticles:")


def test_fields_of_the_article_at_the_wrong_place_are_all_that_is_wrong(folder):
    change(folder, "    article:\n      headline: Parking to go\n", "    headline: Parking to go\n")
    for name in ("outlet", "published", "language", "licence"):
        text = (folder / "case.yaml").read_text(encoding="utf-8")
        head, tail = text.split("\narticles:\n")
        tail = tail.replace(f"      {name}:", f"    {name}:", 1)
        (folder / "case.yaml").write_text(f"{head}\narticles:\n{tail}", encoding="utf-8")
    found = refusals(folder)
    assert len(found) == 5
    assert all("unknown field; it belongs under `article:`" in line for line in found)


def test_two_are_compared_and_no_more(folder):
    text = (folder / "case.yaml").read_text(encoding="utf-8")
    report = text[text.index("  - id: road-watch") :]
    again = report.replace("road-watch", "road-news").replace("cyclists", "riders")
    (folder / "case.yaml").write_text(text + again, encoding="utf-8")
    (folder / "article-road-news.txt").write_bytes((folder / "article-road-watch.txt").read_bytes())
    (problem,) = refusals(folder)
    assert "articles[1]: two reports are compared, the case's own article and one more" in problem


def test_a_reporter_has_no_passages_and_is_one(folder):
    change(folder, "voices:\n  - id: asha-rao", f"voices:\n{REPORTER}  - id: asha-rao")
    there = THERE.replace("citations: [{evidence: late-buses, ", "passages: [{")
    change(folder, "        mentioned_in: [1]\n    evidence", f"        mentioned_in: [1]\n{there}")
    assert "articles[0].voices[3].passages: a narrator has none" in refusals(folder)[0]


def test_a_text_that_leads_elsewhere_is_not_read(folder, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("My secret.", encoding="utf-8")
    (folder / "article-road-watch.txt").unlink()
    (folder / "article-road-watch.txt").symlink_to(secret)
    found = refusals(folder)
    assert any("is a link that leaves the case's folder" in line for line in found)
    assert not any("My secret" in line for line in found)


def test_a_text_that_is_missing_is_asked_for_by_its_name(folder):
    (folder / "article-road-watch.txt").unlink()
    (problem,) = refusals(folder)
    assert "put the article's text beside this file as article-road-watch.txt" in problem
    assert int(problem.split(":")[1]) >= line_of(folder, "- id: road-watch")


def test_an_empty_text_counts_as_missing(folder, capsys):
    assert main(["check", str(folder), "--fix"]) == 0
    (folder / "article-road-watch.txt").write_text("\n \n", encoding="utf-8")
    capsys.readouterr()
    assert main(["check", str(folder), "--fix"]) == 1
    assert "is not in the article's text" in capsys.readouterr().out
    assert load_case(folder).data.articles[0].article.words == 33  # as it was counted before


def test_the_same_report_twice_is_two_alike(folder):
    """Nobody is stopped who puts the same text in twice: nothing differs then."""
    article = (folder / "article.txt").read_text(encoding="utf-8")
    (folder / "article-road-watch.txt").write_text(article, encoding="utf-8")
    text = (folder / "case.yaml").read_text(encoding="utf-8")
    head = text[: text.index("articles:\n")]
    same = """articles:
  - id: road-watch
    article: {language: en}
    voices:
      - id: asha-rao
        passages: [{fragment: late four days in five, begins: Asha Rao, ends: plainly.}]
      - id: shopkeepers
        passages: [{fragment: fear for their trade}]
"""
    (folder / "case.yaml").write_text(head + same, encoding="utf-8")
    own, other = tellings(load_case(folder).data)
    words = [[voice.words for voice in told.voices] for told in (own, other)]
    assert words[0] == words[1]


@pytest.mark.parametrize("articles", ["articles: []\n", "articles:\n  - {}\n", "articles: one\n"])
def test_an_empty_or_broken_list_is_told(folder, articles):
    text = (folder / "case.yaml").read_text(encoding="utf-8")
    head = text[: text.index("articles:\n")]
    (folder / "case.yaml").write_text(head + articles, encoding="utf-8")
    if "[]" in articles:
        assert load_case(folder).data.articles == ()
    else:
        assert all("articles" in line for line in refusals(folder))


def test_a_case_of_the_first_format_has_to_be_carried_over_first(tmp_path):
    folder = tmp_path / "first"
    folder.mkdir()
    articles = yaml.safe_dump({"articles": [{"id": "other", "article": {"language": "en"}}]})
    (folder / "case.yaml").write_text(small_case_text() + articles, encoding="utf-8")
    assert any(
        "needs format 2; take it out, run `python -m kit upgrade" in it for it in refusals(folder)
    )
