"""From files to a case: bad input gets one clear line each, and never a traceback."""

import os

import pytest

from kit import CaseError, load_case
from kit.loading import read_case
from tests.conftest import CASE


def lines(folder) -> list[str]:
    """Return the problems of a case, without the path of the folder."""
    with pytest.raises(CaseError) as caught:
        read_case(folder)
    assert caught.value._render_traceback_() == str(caught.value).splitlines()
    return [line.replace(f"{folder}{os.sep}", "") for line in str(caught.value).splitlines()]


def change(folder, old, new, file="case.yaml"):
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_case_may_be_one_file_or_several(small_folder):
    whole = read_case(small_folder)
    text = (small_folder / "case.yaml").read_text(encoding="utf-8")
    start = text.index("\nvoices:\n") + 1
    end = text.index("\nevidence:\n") + 1
    (small_folder / "voices.yaml").write_text(text[start:end], encoding="utf-8")
    (small_folder / "case.yaml").write_text(text[:start] + text[end:], encoding="utf-8")
    assert read_case(small_folder) == whole


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "evidence: late-buses, use",
            "evidence: late-bus, use",
            ":{}: voices[0].citations[0].evidence: no evidence 'late-bus'; "
            "did you mean 'late-buses'?",
        ),
        (
            "confidence: 0.95",
            "confidence: 1.2",
            ":{}: voices[0].position.confidence: input should be less than or equal to 1",
        ),
        (
            "kind: person",
            "knd: person",
            ":{}: voices[0].knd: unknown field; did you mean 'kind'?",
        ),
        (
            "sector: government",
            "sector: goverment",
            ":{}: voices[0].affiliation.sector: 'goverment' is not one of: government, "
            "law enforcement, military or intelligence, academia, think tank, news media, "
            "business, civil society, not stated",
        ),
        (
            "words: 41",
            "words: many",
            ":{}: article.words: should be a whole number",
        ),
        (
            "address: https://example.org/count",
            "address: javascript:alert(1)",
            ":{}: references[0].address: should be a web address that starts with http:// or "
            "https://",
        ),
        (
            "hedges: [perhaps]",
            "hedges: perhaps",
            ":{}: voices[0].argument.hedges: should be a list: one item a line, each with a dash "
            "before it",
        ),
    ],
)
def test_a_problem_is_one_line_with_its_place(small_folder, old, new, expected):
    text = (small_folder / "case.yaml").read_text(encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    change(small_folder, old, new)
    assert f"case.yaml{expected.format(line)}" in lines(small_folder)


def test_a_missing_field_points_at_what_lacks_it(small_folder):
    change(small_folder, "    kind: person\n", "")
    assert any(line.endswith("voices[0].kind: is missing") for line in lines(small_folder))


def test_problems_of_all_files_come_at_once_in_order(bundled_copy):
    change(bundled_copy, "grade: B", "grade: E", "references.yaml")
    change(bundled_copy, "confidence: 0.85", "confidence: high", "voices.yaml")
    change(bundled_copy, "weakens: the argument", "weakens: everything", "evidence.yaml")
    change(bundled_copy, "question:", "queston:", "case.yaml")
    found = [line.split(":")[0] for line in lines(bundled_copy)]
    assert found == ["case.yaml"] * 2 + ["voices.yaml", "evidence.yaml", "references.yaml"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff\xfe\x00", "is not UTF-8 text (byte 0); save it as UTF-8"),
        (b"title: a\x00b", "is not valid YAML"),
        (b"voices:\n\t- id: a", "indent with spaces, not tabs"),
        (b"title: a: b", 'put text that holds ": " in quotes'),
        (b"- a\n- b", "should hold `key: value` pairs"),
        (b"a: &x 1\nb: *x", "case.yaml:2: uses a YAML alias"),
        (b"[" * 10_000, "nested more than 20 deep"),
        (b"title: a\ntitle: b", "case.yaml:2: title: is already given at"),
        (b"title: !!python/object:os.system x", "case.yaml:1: uses a YAML tag"),
        (b"title: @x", "put text that starts with a sign in quotes"),
        (b"x: [" + b"a," * 50_001 + b"]", "has more than 50000 entries"),
        (b"title:", "title: is empty"),
        (b"? [a, b]\n: c", "case.yaml:1: a key should be one word"),
        (b'"a\\nb\\e[31m": c', "case.yaml:1: a�b�[31m: unknown field"),
        (b"# nothing but this", "format: is missing"),
        (b"", "format: is missing"),
        (b"x: " + b"y" * 2_000_001, "is larger than 2 MB"),
    ],
)
def test_damaged_files(small_folder, content, message):
    (small_folder / "case.yaml").write_bytes(content)
    assert any(message in line for line in lines(small_folder))


def test_a_file_that_cannot_be_read_is_the_only_problem(small_folder):
    """What it would have held is not reported as missing."""
    (small_folder / "case.yaml").write_bytes(b"title: a: b")
    assert len(lines(small_folder)) == 1


@pytest.mark.parametrize("name", ["paragraphs", "voices", "evidence", "references"])
def test_what_a_file_that_cannot_be_read_defines_is_not_missed(bundled_copy, name):
    change(bundled_copy, f"{name}:\n", f"{name}:: : x\n", f"{name}.yaml")
    assert [line.split(":")[0] for line in lines(bundled_copy)] == [f"{name}.yaml"]


def test_what_a_misnamed_file_defines_is_not_missed(bundled_copy):
    (bundled_copy / "voices.yaml").rename(bundled_copy / "voice.yaml")
    assert len(lines(bundled_copy)) == 1


def test_other_mistakes_of_reading_hide_nothing(small_folder):
    (small_folder / "diary.yaml").write_text("a: b", encoding="utf-8")
    change(small_folder, "evidence: late-buses, use", "evidence: late-bus, use")
    change(small_folder, "licence:", "title: Again\nlicence:")
    assert len(lines(small_folder)) == 3


def test_byte_order_mark_and_windows_line_ends_are_fine(small_folder):
    path = small_folder / "case.yaml"
    before = read_case(small_folder)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_case(small_folder) == before


def test_text_is_never_taken_for_something_else(small_folder):
    change(small_folder, "title: A bus lane for Mill Road", "title: 12:30")
    change(small_folder, "role: councillor for transport", "role: no")
    change(small_folder, "name: Asha Rao", "name: 1e3")
    case = read_case(small_folder)
    assert (case.title, case.voices[0].affiliation.role, case.voices[0].name) == (
        "12:30",
        "no",
        "1e3",
    )


def test_same_key_in_two_files(small_folder):
    (small_folder / "voices.yaml").write_text("title: again\n")
    assert any(
        line.startswith("voices.yaml:1: title: is already given at") for line in lines(small_folder)
    )


def test_a_file_that_is_no_part_of_a_case(small_folder):
    (small_folder / "voice.yml").write_text("")
    assert lines(small_folder) == ["voice.yml:1: not a file of a case; did you mean 'voices.yaml'?"]


def test_a_link_out_of_the_folder_is_not_followed(small_folder, tmp_path):
    secret = tmp_path / "secret.yaml"
    secret.write_text("voices: []")
    (small_folder / "evidence.yaml").symlink_to(secret)
    assert "evidence.yaml:1: is a link that leaves the case's folder" in lines(small_folder)[0]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize("make", ["loop", "folder", "pipe"])
def test_what_only_looks_like_a_file(small_folder, make):
    path = small_folder / "evidence.yaml"
    {
        "loop": lambda: path.symlink_to(path.name),
        "folder": path.mkdir,
        "pipe": lambda: os.mkfifo(path),
    }[make]()
    assert lines(small_folder)[0].startswith("evidence.yaml:1: ")


def test_a_long_report_is_cut(small_folder):
    text = (small_folder / "case.yaml").read_text(encoding="utf-8")
    more = "".join(f"x{n}: 1\n" for n in range(150))
    (small_folder / "case.yaml").write_text(text + more, encoding="utf-8")
    found = lines(small_folder)
    assert len(found) == 101
    assert found[-1] == "… and 50 more"


def test_names_and_folders():
    assert load_case(CASE).data.id == CASE
    with pytest.raises(CaseError, match="did you mean 'iran-mexico-2009'"):
        load_case("iran-mexico")
    with pytest.raises(CaseError, match="a case is a folder"):
        load_case("../../etc/passwd")
    with pytest.raises(CaseError, match=r"has no case\.yaml"):
        load_case("./tests")
