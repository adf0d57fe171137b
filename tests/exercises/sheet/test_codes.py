"""What comes from outside: codes that are typed, copies of sheets, values of any kind."""

import json
import re
import unicodedata
from functools import reduce

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from kit.exercises.sheet.codes import MAX_LENGTH, MOST, CodesHere, code_from, new_code
from kit.exercises.sheet.data import FORMAT, MAX_CHOICES, MAX_TEXT, Code
from kit.exercises.sheet.locations import Location
from kit.exercises.sheet.open_sheet import BEGUN, REPLACED, AnswerSheet
from kit.exercises.sheet.words import SheetWords
from tests.conftest import CASE
from tests.exercises.sheet.made import patient
from tests.exercises.sheet.test_store import all_is_well, sheets_in, texts, write

READ_CODE = TypeAdapter(Code).validate_python
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=80)  # lone surrogates, too
TYPED = ANY_TEXT | st.from_regex(r"[ A-Za-z0-9./\\~_-]{0,80}", fullmatch=True)
AWKWARD = (
    *("", " ", "\n", "\0", ".", "..", "../../x", "..\\..\\x", "/etc/passwd", "C:\\x", "~", "$HOME"),
    *("CON", "nul.txt", "x" * 300, "-" * 300, "-x-", "a--b", "<b>", "%2e%2e", "Amber-Heron 4827"),
    *("🙂", "Zoë", "Ünal Çelik", "名前", "a\u202eb", "\ud800"),
)


def same(typed: str) -> str:
    """Return what two texts have in common that count as the same code."""
    return "-".join(unicodedata.normalize("NFC", typed).split()).lower()


def test_new_codes_are_two_words_and_four_digits():
    codes = [new_code() for _ in range(300)]
    assert all(re.fullmatch(r"[a-z]+-[a-z]+-[1-9][0-9]{3}", code) for code in codes)
    assert len(set(codes)) > 290
    assert [code_from(code) for code in codes] == codes


def test_of_very_many_codes_the_first_are_there_to_choose(tmp_path):
    for number in range(MOST + 1):
        (tmp_path / f"a-case--amber-{number:04}.json").touch()
    for other in ("a-case--Amber.json", "another--amber.json", "a-case--amber.html"):
        (tmp_path / other).touch()
    here = CodesHere(Location(tmp_path), "a-case", "0")
    assert here.all() == [f"amber-{n:04}" for n in range(MOST)]


@pytest.mark.parametrize("typed", AWKWARD)
def test_awkward_codes(case, tmp_path, typed):
    check_harmless(case, tmp_path, typed)


@patient
@given(TYPED)
def test_any_code_is_harmless(case, tmp_path_factory, typed):
    check_harmless(case, tmp_path_factory.getbasetemp(), typed)


def check_harmless(case, folder, typed):
    code = code_from(typed)
    assert READ_CODE(code) == code
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)
    assert 0 < len(code) <= MAX_LENGTH == 40
    assert code_from(code) == code
    path = AnswerSheet(case.story, folder / "answers", typed).path
    assert path.resolve().parent == (folder / "answers").resolve()
    assert path.name == f"{case.data.id}--{code}.json"


@patient
@given(st.text(max_size=60), st.text(max_size=60))
def test_different_texts_stay_different(one, other):
    assume(same(one) != same(other))
    assert code_from(one) != code_from(other)


PAIRS = [("🙂", "🙃"), ("../x", "../../x"), ("Zoë", "Zoe"), ("", "🙂"), ("a" * 41, "a" * 42)]


@pytest.mark.parametrize(("one", "other"), [*PAIRS, ("a_b", "a.b"), ("a-", "a"), ("名前", "名字")])
def test_what_is_lost_makes_a_difference(one, other):
    assert code_from(one) != code_from(other)


@patient
@given(st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True))
def test_what_is_a_code_stays_as_it_is(code):
    assert code_from(code) == code


@patient
@given(st.text("abz019éüñ名🙂-._ \u0301", max_size=50))
@example("Zoë")
@example("Amber-Heron 4827")
def test_a_code_typed_in_another_way_is_the_same(typed):
    code = code_from(typed)
    assert code_from(f"  {typed.upper()}\t") == code_from(typed.lower()) == code
    assert code_from(typed.replace(" ", "\n\N{NO-BREAK SPACE}")) == code
    for form in ("NFC", "NFD"):
        assert code_from(unicodedata.normalize(form, typed)) == code


def test_text_keeps_what_it_can():
    assert code_from("Amber-Heron 4827") == "amber-heron-4827"
    assert code_from("Zoë").startswith("zoe-")
    assert code_from("../../x").startswith("x-")
    assert code_from("x" * 300).startswith("x" * 32 + "-")


# --- Whose sheet is open ---


@pytest.fixture
def opened(case, tmp_path):
    return lambda code=None: AnswerSheet(case.story, tmp_path / "answers", code)


def nested(depth: int) -> list:
    return reduce(lambda inner, _: [inner], range(depth), [])


def test_several_codes(opened):
    first, second = opened("first"), opened("second")
    write(first, "1")
    write(second, "2")
    (first.folder / f"{CASE}--Not A Code.json").write_text("{}")
    (first.folder / "other-case--third.json").write_text("{}")
    assert first.codes.all() == ["first", "second"]
    assert opened().data.code == "second"  # answered last
    write(opened("first"), "3")
    assert texts(opened()) == {"1", "3"}
    for typed, code, kept in [
        ("Nothing there yet", "nothing-there-yet", set()),
        ("first", "first", {"1", "3"}),
        (" SECOND ", "second", {"2"}),
    ]:
        first.switch(typed)
        assert first.data.code == opened().data.code == code
        assert texts(first) == texts(opened()) == kept
    for pointer in (b"", b"../first", b"Not A Code", b"\xff", b"x" * 1000):
        (first.folder / f".{CASE}.last").write_bytes(pointer)
        assert opened().data.code not in {"first", "second"}
    first.path.unlink()
    assert texts(opened()) == {"1", "3"}  # the only one left


def test_clear(opened):
    write(opened("other"), "theirs")
    sheet = opened("mine")
    others = sheets_in(sheet.folder)
    write(sheet, "mine")
    sheet.path.unlink()
    sheet.path.mkdir()
    sheet.clear()  # cannot be done
    assert sheet.problem.startswith(SheetWords().not_cleared.partition("{")[0])
    assert sheet.data.code == opened().data.code == "mine"
    assert texts(sheet) == {"mine"}
    sheet.path.rmdir()
    write(sheet, "more")
    for ending in ("html", "set-aside-1.json"):
        sheet.write_beside(f"{sheet.path.stem}.{ending}", "mine, too")
    sheet.clear()
    assert sheet.is_empty
    assert sheets_in(sheet.folder) == others
    assert [path.stat().st_size for path in sheet.folder.glob(".*.cleared")] == [0]
    assert not list(sheet.folder.glob("*mine*"))
    assert sheet.data.code == opened().data.code not in {"mine", "other"}
    write(sheet, "new")
    assert texts(opened()) == {"new"}
    sheet.switch("mine")
    assert sheet.is_empty
    assert all_is_well(sheet)


def test_who_listens_is_told(opened):
    sheet, told = opened("mine"), []
    sheet.listeners.append(told.append)
    slot = write(sheet, "x")
    sheet.give(slot, {"text": "x"}, "kept", finished=True)
    sheet.reveal("reason-1")
    assert told == [BEGUN, "view", "reason-1"]
    sheet.switch("other")
    sheet.clear()
    sheet.take(opened("mine").data.to_json())
    assert told[3:] == [REPLACED] * 3


def test_a_copy_with_the_same_code_is_merged(case, opened, tmp_path):
    elsewhere = AnswerSheet(case.story, tmp_path / "elsewhere", "mine")
    write(elsewhere, "at home")
    sheet = opened("mine")
    write(sheet, "at school")
    for text in (elsewhere.path.read_bytes(), elsewhere.data.to_json()):  # twice does no harm
        assert sheet.take(text) == SheetWords().copy_taken.format(code="mine")
    assert texts(sheet) == texts(opened()) == {"at home", "at school"}
    assert len(sheet.data.items["view"].responses) == 2


def test_a_copy_with_another_code_becomes_the_open_sheet(case, opened, tmp_path):
    elsewhere = AnswerSheet(case.story, tmp_path / "elsewhere", "theirs")
    write(elsewhere, "at home")
    write(opened("theirs"), "here before")
    sheet = opened("mine")
    write(sheet, "mine")
    before = sheet.path.read_bytes()
    assert sheet.take(elsewhere.path.read_bytes()) == SheetWords().copy_taken.format(code="theirs")
    assert sheet.data.code == opened().data.code == "theirs"
    assert texts(sheet) == texts(opened()) == {"at home", "here before"}
    assert sheets_in(sheet.folder)[f"{CASE}--mine.json"] == before
    assert all_is_well(sheet)


def test_a_copy_that_is_refused_changes_nothing(opened):
    sheet, told = opened("mine"), []
    write(sheet, "mine")
    sheet.listeners.append(told.append)
    before = sheet.data, sheets_in(sheet.folder)
    for change, reason in [
        ({"case": "bus-lane"}, "belongs to another case, bus-lane"),
        ({"format": FORMAT + 1}, "is from a newer kit; update the kit to use it"),
        ({"code": "../x"}, "is damaged at code"),
    ]:
        copy = json.dumps(json.loads(sheet.data.to_json()) | change)
        assert sheet.take(copy) == SheetWords().copy_refused.format(reason=reason)
    assert "is damaged and cannot be read" in sheet.take(b"\xff junk")
    assert "is larger than 2 MB" in sheet.take(" " * 2_000_001)
    assert (sheet.data, sheets_in(sheet.folder)) == before
    assert told == []


def test_copies_in_a_browser(case, opened, tmp_path):
    copies = {"junk": "junk", "null": None, "deep": nested(100_000), "deeper": "[" * 100_000}
    for code in ("mine", "theirs"):
        elsewhere = AnswerSheet(case.story, tmp_path / "elsewhere", code)
        copies[f"{code}, empty"] = elsewhere.data.to_json()
        write(elsewhere, f"{code} at home")
        copies[code] = elsewhere.data.to_json()
    sheet, told = opened("mine"), []
    write(sheet, "mine at school")
    sheet.listeners.append(told.append)
    sheet.hear_copies(copies)
    assert texts(sheet) == texts(opened("mine")) == {"mine at home", "mine at school"}
    assert sheet.copies.offers == {"theirs": elsewhere.data}
    sheet.hear_copies({"mine": copies["mine"]})  # nothing new
    assert sheet.copies.offers == {}
    assert told == [REPLACED]


# --- Values of any kind ---

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.binary() | ANY_TEXT,
    lambda inner: st.lists(inner) | st.tuples(inner) | st.dictionaries(ANY_TEXT, inner),
    max_leaves=8,
)


@patient
@given(VALUES)
def test_any_value_can_be_kept_or_heard(case, tmp_path_factory, value):
    sheet = AnswerSheet(case.story, tmp_path_factory.getbasetemp() / "values", "any")
    sheet.edit(sheet.new_slot("view", "opinion"), {"text": value})
    again = AnswerSheet(case.story, sheet.folder, "any")
    for copies in (value, {"key": value}):
        sheet.hear_copies(copies)
    assert sheet.copies.offers == {}
    assert all_is_well(sheet)
    assert all_is_well(again)
    assert again.data == sheet.data


@pytest.mark.parametrize(
    ("make", "kept"),
    [
        (lambda: None, ""),
        (lambda: True, "True"),
        (lambda: 3, "3"),
        (lambda: "x" * 100_000, "x" * MAX_TEXT),
        (lambda: "🙂" * 100_000, "🙂" * MAX_TEXT),
        (lambda: "\ud800a", "?a"),
        (lambda: ["a", None, 2, ["b"]], ("a", "", "2", "['b']")),
        (lambda: ["x"] * 300, ("x",) * MAX_CHOICES),
        (lambda: {"a": 1}, "{'a': 1}"),
        (lambda: nested(50), ("[" * 50 + "]" * 50,)),
        (lambda: nested(100_000), ("",)),
        (lambda: 10**5000, ""),
    ],
)
def test_what_is_kept_of_a_value(opened, make, kept):
    sheet = opened("mine")
    sheet.edit(sheet.new_slot("view", "opinion"), {"text": make()})
    assert all_is_well(sheet)
    assert opened("mine").data.latest("view", "opinion").values["text"] == kept


def test_a_sheet_that_grows_too_large(opened):
    sheet = opened("mine")
    write(sheet, "x")
    before = sheets_in(sheet.folder)
    sheet.edit(sheet.new_slot("view", "opinion"), {"text": ["y" * MAX_TEXT] * MAX_CHOICES})
    assert sheet.problem == SheetWords().sheet_full
    for code in ("other", "mine") * 2:
        sheet.switch(code)
    assert sheet.problem == SheetWords().sheet_full
    assert len(sheet.data.items["view"].responses) == 2
    assert sheets_in(sheet.folder) == before
