"""For otter: a point for each quarter of the facts that is right; no reading is a fact."""

ASKED = 'kinds=["evidence", "speaker"], voices=4'
CODE = """\
>>> from kit import graded, load_case
>>> graded(load_case("iran-mexico-2009"), {asked}).facts >= {share}
True
"""

OK_FORMAT = True

test = {
    "name": "facts",
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
