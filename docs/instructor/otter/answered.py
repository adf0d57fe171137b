"""For otter: a point for each quarter of the questions that is answered, whatever the answers."""

ASKED = 'kinds=["sort", "reasoning", "evidence", "speaker"], voices=4'
CODE = """\
>>> from kit import graded, load_case
>>> graded(load_case("iran-mexico-2009"), {asked}).completion >= {share}
True
"""

OK_FORMAT = True

test = {
    "name": "answered",
    "points": 4,
    "suites": [
        {
            "cases": [
                {"code": CODE.format(asked=ASKED, share=share), "hidden": False, "locked": False}
                for share in (0.25, 0.5, 0.75, 1)
            ],
            "scored": True,
            "setup": "",
            "teardown": "",
            "type": "doctest",
        }
    ],
}
