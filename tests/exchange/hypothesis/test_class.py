"""A class that annotates is compared: as a table, as a page, and under codes."""

from __future__ import annotations

import csv
import io
import re
import shutil

import pytest

from kit import load_annotations
from kit.__main__ import main
from kit.case.calls import CallError
from kit.case.case import Case, list_cases, load_case
from kit.exchange.hypothesis.comparing import Comparison
from kit.exchange.hypothesis.page import annotated_page
from kit.exchange.hypothesis.school_class import annotated
from kit.exchange.hypothesis.table import COLUMNS, NAMES
from tests import made_up
from tests.conftest import STORY
from tests.exchange.folders import bytes_of, copied
from tests.exchange.hypothesis.made import PAGE, answer, exported, row, written
from tests.exchange.page.test_case_page import FETCHES, Read
from tests.hostile import HOSTILE, hostile_case

NAME = "school-phones"
WORDS = "The weakest pupils gained most"
ROWS = (
    row(WORDS, id="a1", user="ann", tags=("Ruth Adeyemi", "phone-free day"), text="=HYPER()"),
    row(WORDS, id="a2", user="ann", tags=("voice:ruth-adeyemi", "stance:phone-free")),
    row("weakest pupils", id="b1", user="bob", tags=("ruth adeyemi", "with-rules"), text="No."),
    row(
        "One buzz, and a third", id="b2", user="bob", tags=("parents-group", "fact:twenty-minutes")
    ),
    row("all day. Now phones must", id="c1", user="cem", tags=("maya-lindt", "mine")),
    row("nobody said such a thing", id="c2", user="cem", tags=("karim haddad", "maya lind")),
    row(id="c3", user="cem", text="About all of it"),
    row("hidden words", id="d1", user="dee", hidden=True, tags=("voice:maya-lind",)),
)
REPLIES = (
    row(id="r1", user="bob", references=["a1"], text="Why?", created="2026-03-02T10:00:00Z"),
    row(id="r2", user="ann", references=["a1", "r1"], text="So.", created="2026-03-02T11:00:00Z"),
    row(id="r3", user="ann", references=["gone"], text="?", created="2026-03-02T12:00:00Z"),
)


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return written(answer(*ROWS, replies=REPLIES), tmp_path_factory.mktemp("class"))


@pytest.fixture(scope="module")
def found(file):
    return annotated(file, load_case(NAME))


def test_the_table_has_a_row_for_each_remark_and_tag(file):
    case = load_case(NAME)
    table = load_annotations(file, case)
    assert tuple(table.columns) == COLUMNS
    one = table.drop_duplicates("annotation").set_index("annotation")
    assert len(one) == len(ROWS) + len(REPLIES)
    assert one["kind"].value_counts().to_dict() == {"annotation": 7, "reply": 3, "page note": 1}
    first = one.iloc[0]
    text = case.data.text[first["paragraph"] - 1]
    assert text[first["start"] : first["end"]] == first["words"] == WORDS
    assert (first["voice"], first["stance"]) == ("ruth-adeyemi", "phone-free day")
    assert (first["found_by"], first["score"]) == ("words", 1.0)
    assert set(table["voice"].dropna()) <= set(case.voices.index)
    assert set(table["stance"].dropna()) <= set(case.viewpoints["stance"])
    replies = one[one["kind"] == "reply"]
    numbers = replies["reply_to"].tolist()
    assert numbers[:2] == [1, replies.index[0]]
    assert one["reply_to"].isna().sum() == len(one) - 2
    two = one[one["words"].str.startswith("all day.")].iloc[0]
    assert (two["paragraph"], two["last_paragraph"]) == (1, 2)
    orphan = table[table["why_orphaned"].notna() & ~table["is_hidden"]]
    assert orphan["voice"].tolist() == ["karim-haddad", "maya-lind"]
    assert str(table["created"].dtype).endswith("UTC]")
    assert two["unknown_tags"] == "maya-lindt; mine"


def test_students_are_named_only_when_asked(file, tmp_path, capsys):
    case = load_case(NAME)
    table = load_annotations(file, case)
    shown = table.to_csv()
    for account in ("ann@", "bob@", "a1", "acct:"):
        assert account not in shown
    again = load_annotations(written(exported(*ROWS[:3]), tmp_path), case)
    assert set(again["student"].unique()) < set(table["student"].unique()), "codes stay the same"
    named = load_annotations(file, case, names=True)
    assert set(NAMES) < set(named.columns)
    assert "acct:ann@hypothes.is" in set(named["account"])
    for name, is_named in (("a.csv", False), ("b.csv", True)):
        to = tmp_path / name
        options = ["--names"] if is_named else []
        assert main(["annotated", NAME, str(file), "--to", str(to), *options]) == 0
        assert ("acct:ann" in to.read_text("utf-8-sig")) is is_named
    page = tmp_path / "a.html"
    assert main(["annotated", NAME, str(file), "--to", str(page), "--names"]) == 2
    assert "a page has no names in it" in capsys.readouterr().err
    assert main(["annotated", NAME, str(file), "--to", str(page)]) == 0
    html = page.read_text("utf-8")
    codes = set(table["student"].astype(str))
    assert not [it for it in (*codes, "acct:", "HYPER", "Why?") if it in html]


def test_a_csv_runs_nothing_and_replaces_nothing(file, tmp_path, capsys):
    path = tmp_path / "class.csv"
    assert main(["annotated", NAME, str(file), "--to", str(path)]) == 0
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
    assert rows[0]["note"] == "'=HYPER()"
    assert not any(cell.startswith(("=", "+", "@")) for it in rows for cell in it.values())
    before = path.read_bytes()
    assert main(["annotated", NAME, str(file), "--to", str(path)]) == 1
    assert "is there already" in capsys.readouterr().err
    assert path.read_bytes() == before
    assert main(["annotated", NAME, str(file), "--to", "class.txt"]) == 2


def test_students_are_counted_and_what_differs_is_found(found):
    of = Comparison(found)
    assert len(of.students) == 3, "who is hidden does not count"
    four = next(it for it in of.paragraphs if it.paragraph.n == 4)
    assert (four.students, four.replies) == (2, 2)
    assert [(it.name, it.n) for it in four.voices] == [("Ruth Adeyemi", 2)]
    assert [bar.n for bar in four.bars] == [1, 1, 0, 0]
    assert [it.paragraph.n for it in of.paragraphs] == [1, 2, 4, 5]
    (split,) = of.split_sentences
    assert "weakest pupils gained most" in split.words
    assert (of.voices[0].voice.id, of.voices[0].is_split) == ("ruth-adeyemi", True)
    unmarked = {it.id for it in of.unmarked_voices}
    assert "tomasz-reiss" in unmarked
    assert not {"ruth-adeyemi", "karim-haddad", "maya-lind"} & unmarked
    assert "twenty-minutes" not in {it.id for it in of.unmarked_facts}
    assert of.threads == [2]
    assert [it.remark.id for it in of.orphans] == ["c2"]
    assert of.unknown_tags == [("maya-lindt", "voice:maya-lind", 1), ("mine", "", 1)]


def test_both_stances_of_one_student_are_both(tmp_path):
    rows = [
        row(WORDS, id=it, user="ann", tags=("ruth adeyemi", it)) for it in ("phone-free", "both")
    ]
    rows.append(row(WORDS, id="x", user="bob", tags=("ruth adeyemi", "no position")))
    of = Comparison(annotated(written(answer(*rows), tmp_path), load_case(NAME)))
    assert [bar.n for bar in of.voices[0].bars] == [0, 0, 1, 1]
    assert of.voices[0].is_split


def test_a_page_tells_all_of_it_and_ours_only_when_unfolded(found):
    html = str(annotated_page(found))
    page = Read(html)
    assert not FETCHES & {*page.tags}
    assert page.levels[0] == 1
    assert all(b - a < 2 for a, b in zip(page.levels, page.levels[1:], strict=False))
    assert len(set(page.ids)) == len(page.ids)
    assert {it[1:] for it in page.links} <= {*page.ids}
    for told in ("3 students", "6 annotations", "3 replies", "1 note on the page", "maya-lindt"):
        assert told in page.text, told
    assert "Very few of you" in page.text
    assert "Its words are not in the article’s text." in page.text
    unfolded = re.sub(r"<details.*?</details>", "", html, flags=re.DOTALL)
    assert "We read it as" in html
    assert "We read it as" not in unfolded


@pytest.mark.parametrize("name", [*list_cases(), *made_up.ALL])
def test_each_case_has_its_page_and_table(name, tmp_path):
    data = load_case(name).data if name in list_cases() else made_up.ALL[name]().without_drafts
    case = load_case(name) if name in list_cases() else Case(data)
    words = [it.fragment for voice in data.voices for it in voice.passages if it.fragment][:9]
    uri = data.article.address or PAGE
    tags = (data.voices[0].name, data.stances[0].label, *(f"fact:{it.id}" for it in data.evidence))
    rows = [row(it, user=f"u{n}", tags=tags[:9], uri=uri) for n, it in enumerate([*words, "x"])]
    found = annotated(written(answer(*rows, row(tags=tags, uri=uri)), tmp_path), case)
    page = Read(str(annotated_page(found)))
    assert not FETCHES & {*page.tags}
    assert data.voices[0].name in page.text
    table = load_annotations(tmp_path / "class.json", case)
    assert (table["voice"] == data.voices[0].id).all()
    assert (table["stance"] == data.stances[0].label).all()


def test_a_page_speaks_the_language_of_its_case(tmp_path):
    case = load_case("moviles-en-clase")
    words = case.data.text[1][:60]
    path = written(answer(row(words, tags=("prohibirlos", "x"))), tmp_path)
    html = str(annotated_page(annotated(path, case)))
    assert "Lo que marcó la clase" in html
    assert "Párrafo a párrafo" in html
    assert "marked" not in Read(html).text


def test_of_an_article_that_is_not_ours_a_page_has_twelve_words_at_a_time(tmp_path):
    folder = tmp_path / "story"
    shutil.copytree(STORY, folder)
    shutil.copy(folder / "story.txt", folder / "article.txt")
    case = load_case(folder)
    assert not case.data.text
    found = annotated(written(answer(row("x")), tmp_path), case)
    paragraphs = found.article.prose.paragraphs
    ids = [it.id for it in case.data.stances]
    rows = [
        row(text, user=f"u{n}", id=f"{n}{m}", tags=(f"stance:{ids[n % 2]}",))
        for n in range(4)
        for m, text in enumerate(paragraphs)
    ]
    page = "\n".join(paragraphs)
    rows += [row(f"Not {page}", id="no"), row(page, id="all")]
    found = annotated(written(answer(*rows), tmp_path), case)
    text = (
        Read(str(annotated_page(found))).text
        + load_annotations(tmp_path / "class.json", case).to_csv()
    )
    words = " ".join(paragraphs).split()
    runs = {" ".join(words[n : n + 13]) for n in range(len(words) - 12)}
    digests = " ".join(it.digest or "" for it in case.data.paragraphs)
    assert not any(run in text and run not in digests for run in runs)


def test_hostile_words_stay_words(tmp_path):
    raw = made_up.two_reports().model_dump(mode="json", exclude_none=True)
    case = Case(hostile_case(raw))
    for uri in (PAGE, f"https://x/{HOSTILE}"):
        rows = [
            row(HOSTILE, user=HOSTILE, id=HOSTILE, tags=(HOSTILE, "x"), text=HOSTILE, uri=uri),
            row(HOSTILE, references=[HOSTILE], user="b", text=HOSTILE, uri=uri),
        ]
        html = str(annotated_page(annotated(written(answer(*rows), tmp_path), case)))
        page = Read(html)
        assert not FETCHES & {*page.tags}
        assert page.text.count("{{7*7}}") >= 2
        assert 'translate="no"' in html


def test_without_the_text_tags_are_counted_all_the_same(tmp_path, capsys):
    case = load_case("iran-mexico-2009")
    if case.data.text or (case.folder / "article.txt").exists():
        pytest.skip("the article is attached here")
    voice = case.data.speakers[0]
    path = written(
        answer(row("anything", tags=(voice.id,), uri=case.data.article.address)), tmp_path
    )
    to = tmp_path / "a.html"
    assert main(["annotated", "iran-mexico-2009", str(path), "--to", str(to)]) == 0
    assert "attach" in capsys.readouterr().err
    assert "is not beside the case" in to.read_text("utf-8")
    table = load_annotations(path, case)
    assert table["why_orphaned"].tolist() == ["no text"]
    assert table["voice"].tolist() == [voice.id]


def test_another_page_is_told_and_a_copy_is_taken(tmp_path, capsys):
    case = load_case("iran-mexico-2009")
    ours, copy = case.data.article.address, "https://school.example.org/reading"
    for addresses, kept in (
        ((ours, copy), [False, True]),
        ((copy, copy), [False, False]),
        ((copy, "https://other.example.org"), [True, True]),
        ((f"{ours}?from=mail#x", "urn:x-pdf:1a2b"), [False, False]),
    ):
        rows = [row("x", id=f"i{n}", uri=it) for n, it in enumerate(addresses)]
        table = load_annotations(written(answer(*rows), tmp_path), case)
        assert (table["why_orphaned"] == "other page").tolist() == kept, addresses
    written(answer(row("x", uri=copy)), tmp_path)
    to = tmp_path / "a.html"
    main(["annotated", "iran-mexico-2009", str(tmp_path / "class.json"), "--to", str(to)])
    assert "taken for a copy" in capsys.readouterr().out
    assert "school.example.org/reading" in to.read_text("utf-8")


def test_other_readings_of_the_group_are_not_counted(tmp_path, capsys):
    case = load_case("iran-mexico-2009")
    ours, voice = case.data.article.address, case.data.speakers[0].id
    rows = [row("x", id="a", user="a", uri=ours), row("y", id="b", user="b", tags=(voice, "z"))]
    found = annotated(written(answer(*rows), tmp_path), case)
    of = Comparison(found)
    assert (of.students, of.voices, of.unknown_tags) == ({found.marked[0].student}, [], [])
    text = Read(str(annotated_page(found))).text
    assert "1 more is about another page and not counted." in text
    to = tmp_path / "a.html"
    assert main(["annotated", "iran-mexico-2009", f"{tmp_path}/class.json", "--to", str(to)]) == 0
    assert "1 student, 1 annotation" in capsys.readouterr().out


def test_a_teacher_s_own_account_is_left_out(file, tmp_path):
    case = load_case(NAME)
    for name in ("ann", "acct:Ann@hypothes.is"):
        table = load_annotations(file, case, without=[name], names=True)
        assert {it for it in table["account"] if "ann" in it} == set()
        assert set(table["account"]) == {f"acct:{it}@hypothes.is" for it in ("bob", "cem", "dee")}
    to = tmp_path / "a.csv"
    assert main(["annotated", NAME, str(file), "--to", str(to), "--names", "--without", "ann"]) == 0
    assert "acct:ann" not in to.read_text("utf-8-sig")
    nobody = annotated(file, case, without=["ann", "bob", "cem", "dee"])
    assert "0 students" in Read(str(annotated_page(nobody))).text


def test_very_many_orphans_and_tags_are_told_and_not_all_shown(tmp_path):
    rows = [row(f"lost {n}", id=f"i{n}", tags=(f"{n} " + "x" * 5000,)) for n in range(400)]
    html = str(annotated_page(annotated(written(answer(*rows), tmp_path), load_case(NAME))))
    assert html.count("<tr>") < 700
    assert len(html) < 400_000
    assert Read(html).text.count("The first 300 of 400") == 2


def test_bad_files_are_one_line(tmp_path, capsys):
    case = load_case(NAME)
    (tmp_path / "a.json").write_text("{")
    for where in (tmp_path / "a.json", tmp_path / "none.json", tmp_path, "a\0b", []):
        with pytest.raises(CallError):
            load_annotations(where, case)
    with pytest.raises(CallError, match="needs a case"):
        load_annotations(tmp_path / "a.json", NAME)
    assert main(["annotated", NAME, str(tmp_path / "a.json")]) == 1
    err = capsys.readouterr().err.splitlines()
    assert len(err) == 1
    assert err[0].startswith(f"{tmp_path / 'a.json'}: is damaged")


def test_an_import_takes_what_is_sure_and_tells_the_rest(tmp_path, capsys):
    folder = copied(NAME, tmp_path)
    rows = (
        row("Teachers are divided", user="a", tags=("Karim Haddad", "phone-free day")),
        row("Teachers are divided", user="b", tags=("voice: karim haddad",)),
        row("but their union is not", user="b", tags=("karim-haddad", "maya-lind")),
        row("the leaflet goes on", user="a", tags=("a group of parents", "fact:four-in-ten")),
        row("for all 840 pupils", "a blanket ban ", "", tags=("karim haddad",)),
        row("seal her phone in", "each pupil would ", " a pouch at the gate", tags=("maya lind",)),
        row("all day. Now phones", tags=("maya lind",)),
        row(WORDS, tags=("maya lind",)),
        row("no such words", tags=("karim haddat",)),
        row(tags=("karim haddad",), text="All"),
        row("Even where phones are", tags=("maya lind",), hidden=True),
    )
    path = written([answer(*rows[:4]), exported(*rows[4:])], tmp_path)
    status = main(["import", str(path), "--into", str(folder)])
    told = capsys.readouterr()
    assert status == 0, told
    lines = told.out.splitlines()
    changed = [it for it in lines if ": new: " in it]
    assert sorted(changed) == [
        "citations, parents-group: new: “the leaflet goes on” (P6)",
        "passages, karim-haddad: new: “Teachers are divided” (P7)",
    ]
    notes = "\n".join(it for it in lines if it.startswith("note: "))
    for why in (
        "its tags name 2 voices, and a passage is of one",
        "its words stand nearly so in P2 (score 0.",
        "quote the words as they stand there",
        "it goes from P1 to P2; a passage stands in one paragraph",
        "a passage of ruth-adeyemi has some of its words",
        "its words are not in the article's text",
        "'karim haddat' (did you mean 'voice:karim-haddad'?)",
        "1 remark without words left out",
        "a moderator has hidden it",
        "karim-haddad: some say 'phone-free', the case says 'with-rules'",
    ):
        assert why in notes, why
    before = bytes_of(folder)
    assert main(["import", str(path), "--into", str(folder)]) == 0
    assert bytes_of(folder) == before, "what is there already is not added twice"
