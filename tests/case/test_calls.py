"""Calls that cannot work say what to write instead, in one line and in no words of Python's.

What shows something says it in its cell, and the cells after it run; all else raises it.
"""

import inspect
import re

import markupsafe
import pytest
from IPython.core.interactiveshell import InteractiveShell

import kit
from kit.case.calls import RUN_ALL_FIRST, CallError
from kit.lenses.common.telling import Told
from tests.exercises.pressing import press

OF_A_CASE = sorted(
    name
    for name in kit.__all__
    if callable(found := getattr(kit, name))
    and [*(inspect.signature(found).parameters if name != "CaseError" else ())][:1] == ["case"]
)
RAISE = ("answer", "answers", "feedback", "graded", "load_case", "simulate_class")
OF_PYTHON = re.compile(r"object|attribute|unhashable|argument|callable|NoneType|<|Error|type '")


def test_all_of_them_are_tried():
    assert len(OF_A_CASE) == 26


@pytest.mark.parametrize("name", OF_A_CASE)
@pytest.mark.parametrize("given", ["iran-mexico-2009", None, 3, "data"])
def test_something_else_than_a_case(name, given, case):
    stopped = stopped_by(f"{name}(given)", given=case.data if given == "data" else given)
    assert f"{name} needs a case, as load_case returns it" in str(stopped)


def stopped_by(call, **names):
    """Return what a call says in its cell, or raises if it is one of those that do."""
    names = vars(kit) | {name: getattr(kit, name) for name in kit.__all__} | names
    if call.startswith(RAISE):
        with pytest.raises((CallError, kit.CaseError)) as caught:
            eval(call, names)
        return caught.value
    told = eval(call, names)
    assert isinstance(told, Told)
    assert markupsafe.escape(str(told.error)) in told.page.html
    return told.error


CALLS = (
    "ask(case, 'spaces')",
    "ask(case, 3)",
    "ask(case, ['space', 3])",
    "ask(case, [['space']])",
    "ask(case, None)",
    "ask(case, {}) and ask(case, {'x': 1})",
    "ask(case, 'a & b')",
    "part('sorting') and start_lesson(case) and part('sorting')",
    "part(['sort'])",
    "ask(case, kinds=3)",
    "ask(case, kinds='x')",
    "ask(case, kinds=[['view']])",
    "ask(case, kinds=['view'], voices='four')",
    "ask(case, level='four')",
    "ask(case, level=['four voices'])",
    "gate(compare, compare)",
    "gate(case, compare)",
    "gate('view', compare)",
    "gate(ask(case, 'space'), compare(case))",
    "gate(ask(case, 'space'), 'compare')",
    "gate(ask(case, 'spaces'), compare)",
    "graded(case, kinds=3)",
    "graded(case, 'spaces')",
    "graded(case, ['space'])",
    "graded(case, kinds=['view'], voices='four')",
    "answer('spaces', '3')",
    "answer(3, '3')",
    "answer(['space'], '3')",
    "answer('space', '3', 'nowhere')",
    "answer('space', '3', ['guess'])",
    "feedback('spaces')",
    "feedback(None)",
    "compare(case, 5)",
    "compare(case, 'gary-sick')",
    "compare(case, ['gary-sick', 3])",
    "compare(case, [['gary-sick'], None])",
    "argument_map(case, 3)",
    "argument_map(case, ['gary-sick'])",
    "load_case(3)",
    "load_case(None)",
    "load_case(['iran-mexico-2009'])",
    "load_case('')",
    "load_case('\\0')",
    "load_case('./\\0')",
    "load_case('x' * 5000)",
    "load_case('./' + 'x' * 5000)",
)


@pytest.mark.parametrize("call", CALLS)
def test_a_call_that_cannot_work(call, case, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shown = stopped_by(call, case=case)._render_traceback_()
    assert len(shown) <= 2
    assert not OF_PYTHON.search(shown[-1]), shown
    assert len(shown[-1]) < 400


@pytest.mark.parametrize("call", ["ask(case, ['space'])", "ask(case, ('space', 'view'), 'turn')"])
def test_items_may_come_as_a_list(call, case, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert eval(call, {"ask": kit.ask, "case": case}).screens.items


@pytest.mark.usefixtures("lesson_folder")
def test_behind_a_gate_too(case):
    """A lens is built when its gate opens, which no cell waits for."""
    gate = kit.gate(kit.ask(case, "view"), lambda case: kit.compare(case, ["nobody", "x"]))
    press(gate, "show")
    (told,) = gate.lenses
    assert "nobody" in told.page.html


def test_a_cell_with_an_unknown_id_does_not_fail():
    shell = InteractiveShell.instance()
    assert shell.run_cell("import kit; c = kit.load_case('iran-mexico-2009')").success
    assert shell.run_cell("told = kit.ask(c, 'spaces')").success
    assert not shell.run_cell("raise told.error").success


def test_a_cell_that_runs_before_the_case_is_open_says_so(capsys, monkeypatch):
    monkeypatch.setattr("kit.case.case._opened", [])
    shell = InteractiveShell.instance()
    for code in ("kit.this_case()", "kit.this_case().voices", "kit.answers(kit.this_case())"):
        shell.run_cell(f"import kit; {code}")
        assert capsys.readouterr().out.partition(": ")[2].strip() in RUN_ALL_FIRST


def test_a_notebook_shows_no_traceback(capsys):
    shell = InteractiveShell.instance()
    shell.run_cell("import kit; kit.answers('iran-mexico-2009')")
    out = capsys.readouterr().out
    assert out.strip().startswith("answers needs a case")
    assert "Traceback" not in out
