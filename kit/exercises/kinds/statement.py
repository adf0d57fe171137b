"""The statement that two students write together when each has argued both sides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kit.case.model import CaseData
from kit.exercises.asked.items import Answers, Field, Item, Plan, Step
from kit.exercises.asked.outcomes import Outcome, Recorded
from kit.exercises.kinds.writing_words import WritingWords
from kit.exercises.sheet.codes import code_from

ID = STEP = "statement"
PARTNERS = ("partner", "third")  # fields with the codes of who writes it, too


def items(case: CaseData, plan: Plan) -> Iterator[Item]:
    """Yield the one item: whose statement it is, and its three sentences."""
    say = case.language.words(WritingWords)

    def judge(answers: Answers, _earlier: Mapping[str, Answers]) -> Outcome:
        _, *others = codes_under(plan.code, answers)
        codes = say.statement_codes.join((plan.code, *others))
        return Recorded(say.statement_done.format(codes=codes) if others else say.statement_alone)

    fields = (
        Field("partner", say.statement_partner, "text", required=False),
        Field("third", say.statement_third, "text", required=False),
        Field("agree", say.statement_agree, "text", starters=say.statement_agree_starters),
        Field("differ", say.statement_differ, "text", starters=say.statement_differ_starters),
        Field("settle", say.statement_settle, "text", starters=say.statement_settle_starters),
    )
    step = Step(STEP, say.statement_prompt, fields, judge, hints=(say.statement_hint,))
    yield Item(ID, "statement", say.statement_title, (step,))


def codes_under(own: str, answers: Answers) -> list[str]:
    """Return whose statement it is by these answers: one's own code, then each other one.

    >>> codes_under("amber-heron-4827", {"partner": "Teal Owl 1234 ", "third": ""})
    ['amber-heron-4827', 'teal-owl-1234']
    """
    typed = (str(answers.get(name) or "").strip() for name in PARTNERS)
    return list(dict.fromkeys((own, *(code_from(code) for code in typed if code))))
