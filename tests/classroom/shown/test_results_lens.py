"""The results in a notebook: drawn anew where something changed, and nothing saved of a student."""

from __future__ import annotations

import json

import pytest

from kit import class_results, load_class, simulate_class
from kit.classroom.results.page import Results
from kit.classroom.simulated.writing import write_class
from kit.classroom.watching import Watch
from kit.lesson.codes.layout import layouts


@pytest.fixture(scope="module")
def sheets(case):
    """Return ten students who changed no answer: a code holds the last, and the table the first."""
    found = simulate_class(case, students=30, seed=7)
    return [it for it in found if not any(_is_changed(*kept) for kept in it.items.items())][:10]


def _is_changed(item, kept):
    steps = [r.step for r in kept.responses if r.given]
    return item.startswith("sort-") and len(steps) > len(set(steps))


def states(lens):
    """Return all that a notebook may save of a lens: the states of its widgets."""
    found, todo = [], [lens]
    while todo:
        widget = todo.pop()
        todo += [
            *getattr(widget, "children", ()),
            *filter(None, [getattr(widget, "content", None)]),
        ]
        found.append(repr(widget.get_state()))
        found.append(getattr(widget, "html", ""))
    return "\n".join(found)


def press(lens, what):
    values = lens.page.values
    lens.page.values = {**values, "pressed": f"{what} {len(values)}-{values.get('pressed', '')}"}


def test_a_new_sheet_shows_and_what_has_not_changed_is_not_drawn(tmp_path, case, sheets):
    write_class(sheets[:6], tmp_path / "one.zip")
    watch = Watch(tmp_path, case)
    lens = class_results(case, tmp_path, live=True)
    assert watch.changed() is not None
    assert watch.changed() is None
    for section in lens.sections.values():
        press(section, "open")
    pages = {name: section.page for name, section in lens.sections.items()}
    drawn = {name: page.content.html for name, page in pages.items()}
    write_class(sheets[6:], tmp_path / "two.zip")
    lens.show(watch.changed())
    assert "10 students" in lens.page.html
    assert {name: section.page for name, section in lens.sections.items()} == pages
    assert lens.sections["looks"].page.html != drawn["looks"]
    packed = {name: page.content.packed for name, page in pages.items()}
    lens.show(load_class(tmp_path, case))
    assert {name: page.content.packed for name, page in pages.items()} == packed


def test_a_section_that_comes_later_takes_its_place(tmp_path, case, sheets):
    lens = class_results(case, tmp_path, live=True)
    assert not lens.sections
    assert "Put what the class handed in" in lens.page.html
    lens.show(load_class(sheets, case))
    assert [*lens.sections][:3] == ["far", "looks", "names"]
    assert lens.children[0] is lens.page
    lens.show(load_class(tmp_path, case))
    assert not lens.sections


def test_what_students_wrote_is_in_nothing_that_is_saved(case, sheets):
    lens = class_results(case, sheets)
    sent = []
    lens.texts.page.content.send = lambda message, *_: sent.append(message)
    lens.texts._hear(None, {"shown": True}, [])
    assert "made up" not in str(sent).lower().replace("made-up", "")
    press(lens.texts, "review")
    assert "(made up)" in sent[-2]["lend"]
    press(lens.texts, "show")
    texts = lens.results.texts()
    assert all(it.text not in states(lens) for it in texts.all)
    bundle = json.dumps(lens._repr_mimebundle_())
    assert all(it.text not in bundle for it in texts.all)
    assert not any(sheet.code in states(lens) + bundle for sheet in sheets)


def test_what_is_hidden_is_never_lent_again(case, sheets):
    lens = class_results(case, sheets)
    sent = []
    lens.texts.page.content.send = lambda message, *_: sent.append(message)
    press(lens.texts, "review")
    hidden = lens.results.texts().phones[0]
    press(lens.texts, f"hide {hidden.key}")
    assert f"hide {hidden.key}" not in sent[-2]["lend"]
    press(lens.texts, "draw")
    press(lens.texts, "show")
    shown = sent[-2]["lend"]
    assert f"{hidden.text} <b>" not in shown
    press(lens.texts, "close")
    assert "(made up)" not in sent[-2]["lend"]


def codes_of(case, sheets):
    layout = layouts(case.data)["sort"]
    return [code for sheet in sheets if (code := layout.code_of(case.data, sheet))]


def test_codes_that_are_read_out_count_as_sheets_do(case, sheets, tmp_path):
    lens = class_results(case, tmp_path / "there-is-no-such-folder")
    typed = "\n".join(codes_of(case, sheets))
    lens.codes.page.values = {"codes": f"{typed}\nABCD EFGH", "later": ""}
    lens.codes._read()
    assert "ABCD EFGH" in lens.codes._told.html
    assert "10 codes of “Sort voices without their names”" in lens.codes._told.html
    ours, theirs = lens.results.counts, Results(load_class(sheets, case)).counts

    def told(counts):
        found = {}
        for it in counts:
            key = (it.item, it.sure, it.first, it.again)
            found[key] = found.get(key, 0) + it.n
        return found

    assert told(ours) == told(theirs)
    assert "10 codes read out" in lens.page.html
    assert "A code holds the answers as they stand now" in lens.page.html
    assert "not taken" not in lens.page.html
    assert "Relied on" not in lens.sections["names"].page.html, "codes do not hold it"


def test_codes_beside_files_are_asked_about(case, sheets):
    lens = class_results(case, sheets[:4])
    lens.codes.page.values = {"codes": codes_of(case, sheets)[5], "later": ""}
    lens.codes._read()
    assert "Codes read out: 1, beside 4 answer sheets" in lens.page.html


def test_a_code_twice_counts_once_unless_it_is_said(case, sheets, tmp_path):
    code = codes_of(case, sheets)[0]
    lens = class_results(case, tmp_path)
    for typed, students in ((f"{code}\n{code}", 1), (f"{code} ×2", 2)):
        lens.codes.page.values = {"codes": typed, "later": ""}
        lens.codes._read()
        assert len(lens.results.school.students) == students
    assert "Write ×2" not in lens.codes._told.html


def test_a_second_round_shows_beside_the_first(case, sheets, tmp_path):
    lens = class_results(case, tmp_path)
    first, second = (codes_of(case, some) for some in (sheets[:5], sheets[5:]))
    lens.codes.page.values = {"codes": "\n".join(first), "later": "\n".join(second)}
    lens.codes._read()
    html = lens.sections["later"].page.html
    assert html.count("Before") >= 4
    assert html.count("After (5)</span>") >= 4
    assert "After talk: 5 codes of" in lens.codes._told.html


def test_a_wrong_call_has_one_line():
    assert "class_results needs a case" in str(class_results("iran-mexico-2009", ".").error)


def test_while_a_class_is_at_it_each_section_waits_for_the_teacher(tmp_path, case, sheets):
    write_class(sheets, tmp_path / "class.zip")
    lens = class_results(case, tmp_path, live=True)
    assert "of 10" in lens.sections["far"].page.html
    for name in ("looks", "names", "moves", "because", "checks", "room"):
        shown = states(lens.sections[name])
        assert "Show this when all of the class have" in shown
        assert "pk-stack" not in shown
        assert "plotly" not in shown
        assert not any(voice.name in shown for voice in case.data.voices if voice.argument)
    press(lens.sections["moves"], "open")
    assert "plotly" in states(lens.sections["moves"])
    again = lens.sections["moves"].children[-1]
    assert "Take away again" in again.html
    again.values = {"pressed": "shut 1"}
    assert "plotly" not in states(lens.sections["moves"])
    assert "Show this when all of the class have" in lens.sections["moves"].page.html
    press(lens.sections["moves"], "open")
    assert "plotly" in states(lens.sections["moves"])
    lens.show(load_class(sheets[:5], case))
    assert "Show this when all of the class have" not in lens.sections["moves"].page.html
    assert "of the 5 whose answers are here have done" in lens.sections["looks"].page.html
