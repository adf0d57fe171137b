"""Cases on their author's desk."""

import pytest

from kit.authors.begun import begin
from kit.authors.form.desk import Desk
from kit.authors.new import write
from kit.case.case import DATA

EVENING = "Ferrow school weighs a day without phones\n\n" + (
    DATA / "school-phones" / "article.txt"
).read_text(encoding="utf-8")
SHARED = (
    "The lane came up again at the town meeting.\n\n"
    "“Build it,” said Ann Lee, and Bo Kim shouted “Never!” from the back.\n\n"
    "The “mayor’s mile”, as some call it, is long. Bo Kim added that buses are late anyway. The"
    " shops would suffer, he said.\n\n"
    "Ann Lee told them that buses are late four days in five."
)


@pytest.fixture
def begun(tmp_path):
    """Begin a case from a text; return its folder."""

    def begin_one(text=EVENING, name="story"):
        write(begin(name, text), tmp_path / name)
        return tmp_path / name

    return begin_one


@pytest.fixture
def desk(begun):
    return Desk(begun())


@pytest.fixture
def shared(begun):
    """A desk with a text in which two people share a sentence."""
    return Desk(begun(SHARED))
