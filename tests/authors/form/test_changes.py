"""What a case says after a change."""

import copy

import pytest

from kit.authors.form.changes import Change, GoneError, UnusualError, after, known_by

DATA = {
    "title": "T",
    "lesson": {"before": {"read": "R"}},
    "limits": None,
    "voices": [
        {"id": "a", "hedges": ["x", "y"], "passages": [{"fragment": "f g", "ends": "g"}]},
        {"id": "b"},
    ],
}


def voices(**fields):
    return [DATA["voices"][0] | fields, {"id": "b"}]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (Change(("title",), " U \n V "), {"title": "U V"}),
        (Change(("title",)), {"title": ...}),
        (Change(("lesson", "before", "read"), ""), {"lesson": ...}),
        (
            Change(("lesson", "before", "talk"), "S"),
            {"lesson": {"before": {"read": "R", "talk": "S"}}},
        ),
        (Change(("lesson", "after", "read")), {}),
        (Change(("article", "language"), "en"), {"article": {"language": "en"}}),
        (Change(("article", "language")), {}),
        (Change(("limits",)), {"limits": ...}),
        (Change(("limits",), "L", added=True), {"limits": ["L"]}),
        (Change(("limits",), "", added=True), {}),
        (Change(("voices", "b")), {"voices": DATA["voices"][:1]}),
        (Change(("voices", "b", "id")), {"voices": DATA["voices"][:1]}),
        (
            Change(("voices", "b"), {"id": "c", "name": ""}),
            {"voices": [DATA["voices"][0], {"id": "c"}]},
        ),
        (Change(("voices",), {"id": "c"}, added=True), {"voices": [*DATA["voices"], {"id": "c"}]}),
        (Change(("voices", "a", "argues"), value=False), {"voices": voices(argues="false")}),
        (Change(("voices", "a", "hedges", "x")), {"voices": voices(hedges=["y"])}),
        (Change(("voices", "a", "hedges", "x"), "z"), {"voices": voices(hedges=["z", "y"])}),
        (
            Change(("voices", "a", "passages", "f g", "speech"), "direct"),
            {"voices": voices(passages=[{"fragment": "f g", "ends": "g", "speech": "direct"}])},
        ),
    ],
)
def test_after(change, expected):
    before = copy.deepcopy(DATA)
    wanted = {key: it for key, it in {**DATA, **expected}.items() if it is not ...}
    assert after(DATA, change) == wanted
    assert before == DATA


@pytest.mark.parametrize(
    ("place", "error"),
    [
        (("voices", "c", "name"), GoneError),
        (("voices", "b", "passages", "f", "speech"), GoneError),
        (("evidence", "e", "statement"), GoneError),
        (("title", "name"), UnusualError),
        (("voices", "a", "hedges", "x", "y"), UnusualError),
    ],
)
def test_no_such_place(place, error):
    with pytest.raises(error):
        after(DATA, Change(place, "x"))


def test_known_by():
    assert known_by({"evidence": "e", "use": "cites"}, "e")
    assert not known_by({"evidence": "e", "use": "cites"}, "cites")
    assert known_by("perhaps", "perhaps")
    assert not known_by(None, "")
    assert not known_by(["x"], "x")
