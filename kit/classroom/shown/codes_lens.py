"""One box for the codes that a class reads out: typed or pasted, and the wrong ones named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from kit.browser.page import Lens, Page
from kit.case.model import CaseData
from kit.classroom.results.words import ResultsWords
from kit.language import Counted
from kit.lenses.common.render import render
from kit.lesson.codes.reading import CodesRead, read_codes
from kit.lesson.words import LessonWords
from kit.timer import Timer

_PAUSE = 0.4  # seconds without a key


class CodesLens(Lens):
    """Reads codes as they are typed, and tells `listen` when they have changed."""

    def __init__(self, case: CaseData, listen: Callable[[], None], *, is_open: bool) -> None:
        self.case, self._listen = case, listen
        self.first, self.later = CodesRead(), CodesRead()
        self._told, self._typing = Page(), Timer(_PAUSE)
        super().__init__(
            Page(self._html("codes.html", is_open=is_open), {"codes": "", "later": ""}),
            between=[self._told],
        )
        self.page.content.observe(self._changed, "values")

    def _html(self, template: str, **more: Any) -> str:
        say = self.case.language.words(ResultsWords)
        return render(f"classroom/results/{template}", self.case, say=say, **more)

    def without_widgets(self) -> str:
        """Return nothing: the codes are what students answered."""
        return ""

    def _changed(self, change: Any) -> None:
        old, new = change["old"], change["new"]
        if any(old.get(name) != new.get(name) for name in ("codes", "later")):
            self._typing.start(self._read)

    def _read(self) -> None:
        values = self.page.values
        self.first, self.later = (
            read_codes(self.case, str(values.get(name, ""))) for name in ("codes", "later")
        )
        lines, wrong = [], []
        say = self.case.language.words(ResultsWords)
        for read, told in ((self.first, say.codes_good), (self.later, say.codes_good_later)):
            lines += self._lines(read, told)
            wrong += read.wrong
        self._told.html = self._html("codes_told.html", lines=lines, wrong=wrong)
        self._listen()

    def _lines(self, read: CodesRead, told: Counted) -> list[str]:
        """Return how many codes of which part were read, and which stand there twice."""
        words = self.case.language.words
        say, titles = words(ResultsWords), words(LessonWords).titles
        counted: Counter[str] = Counter()
        for code in read.good:
            counted[code.part] += code.times
        found = [
            self.case.language.count(told, n, title=titles[part]) for part, n in counted.items()
        ]
        twice = (say.codes_twice.format(code=code, n=n) for code, n in read.twice.items())
        return [*found, *twice]

    def close(self) -> None:
        """Take the box out of the browser."""
        self._typing.stop()
        super().close()
