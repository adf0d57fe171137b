"""Sheets of all kinds, and such as a test needs."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from kit.case.story import Story
from kit.exercises.sheet.data import Place, Response, SheetData

CASE = "bus-lane"
STORY = Story(CASE, "v", ())
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
TIMES = [f"2026-03-0{day}T09:00:00.{more}Z" for day in (1, 2) for more in ("000", "001", "999")]
KEYS = ["view", "reason-1", "sort-2"]
VALUES = st.text(max_size=8) | st.lists(st.text(max_size=4), max_size=3).map(tuple)

times = st.sampled_from(TIMES)
keys = st.sampled_from(KEYS)
# Few writers and numbers, so that two sheets often hold different states of the same record.
responses = st.builds(
    Response,
    by=st.sampled_from(["a1", "b2"]),
    n=st.integers(0, 2),
    rev=st.integers(0, 2),
    at=times,
    step=keys,
    given=st.booleans(),
    outcome=st.none() | st.sampled_from(["same", "different"]),
    values=st.dictionaries(keys, VALUES, max_size=2),
    version=st.none() | st.sampled_from(["0a", "1b"]),
    case_version=st.none() | st.sampled_from(["v1", "v2"]),
    with_name=st.none() | st.booleans(),
)
places = st.dictionaries(keys, st.builds(Place, at=times, item=keys, step=keys), max_size=2)


@st.composite
def sheets(draw) -> SheetData:
    sheet = SheetData(
        kit=draw(st.sampled_from(["0.1.0", "0.2.0"])),
        case=CASE,
        case_version=draw(st.sampled_from(["v1", "v2"])),
        code=draw(st.sampled_from(["amber-heron-4827", "zoe"])),
        started=draw(times),
        places=draw(places),
    )
    for item in draw(st.lists(keys, max_size=3, unique=True)):
        sheet = sheet.with_item(
            item, finished=draw(st.none() | times), revealed=draw(st.none() | times)
        )
        for response in draw(st.lists(responses, max_size=4)):
            sheet = sheet.with_response(item, response)
    return sheet


def make(number: int, **changes) -> Response:
    first = {"by": "a1", "n": number, "rev": 1, "at": TIMES[0], "step": "view"}
    return Response(**first | {"values": {"text": str(number)}} | changes)


def sheet_of(*found: Response) -> SheetData:
    sheet = SheetData(kit="0", case=CASE, case_version="v", code="zoe", started=TIMES[0])
    for response in found:
        sheet = sheet.with_response("view", response)
    return sheet
