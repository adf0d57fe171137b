"""What is found of a case is kept with it, found anew of a changed copy, and goes with it."""

import gc
import pickle
import weakref

from kit.case.once import once
from kit.exercises.kinds.catalogue import all_items
from kit.language import LANGUAGES
from tests import made_up

CODE = "amber-heron-4827"
asked = []


@once(most=2)
def title(case, ending):
    asked.append(ending)
    return case.title + ending


def test_the_least_used_goes_where_there_is_no_end():
    case = made_up.one_each()
    asked.clear()
    for ending in "ababcb":
        assert title(case, ending) == case.title + ending
    assert asked == ["a", "b", "c"]
    title(case, "a")
    assert asked == ["a", "b", "c", "a"]


def test_a_changed_copy_begins_anew():
    case = made_up.one_each()
    assert title(case, "!") != title(case.model_copy(update={"title": "Other"}), "!")
    before = all_items(case, CODE)
    told = all_items(case.told_in(LANGUAGES["es"]), CODE)
    assert before["turn"].title != told["turn"].title


def test_a_case_does_not_outlive_its_use():
    case = made_up.one_each()
    all_items(case, CODE)
    alive = weakref.ref(case)
    del case
    gc.collect()
    assert alive() is None


def test_what_was_found_is_not_sent_to_another_process():
    case = made_up.one_each()
    before = len(pickle.dumps(case))
    all_items(case, CODE)
    sent = pickle.dumps(case)
    assert len(sent) == before
    assert pickle.loads(sent) == case
