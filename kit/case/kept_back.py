"""What lenses are not to tell yet, and voices without it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kit.case.report import Heard, Report
from kit.case.voice import Voice


@dataclass(frozen=True)
class KeptBack:
    """What lenses are not to tell yet.

    `outcomes` are those of checks, by the ids of evidence; `steps` what an argument leaves unsaid
    and what would count against it, by the ids of voices.
    """

    outcomes: frozenset[str] = frozenset()
    steps: frozenset[str] = frozenset()

    def of_voice(self, voice: Voice) -> Voice:
        """Return a voice without it."""
        changes = self._uses_of(voice)
        if voice.argument and voice.id in self.steps:
            steps = dict.fromkeys(("warrant", "backing", "rebuttal"))
            changes["argument"] = voice.argument.model_copy(update=steps)
        return voice.model_copy(update=changes) if changes else voice

    def of_report(self, report: Report) -> Report:
        """Return another report without it."""
        voices = (heard.model_copy(update=self._uses_of(heard)) for heard in report.voices)
        return report.model_copy(update={"voices": tuple(voices)})

    def _uses_of(self, voice: Voice | Heard) -> dict[str, Any]:
        if not any(use.evidence in self.outcomes for use in voice.citations):
            return {}
        own = {"weakens": None, "because": None}
        return {
            "citations": tuple(
                use.model_copy(update=own) if use.evidence in self.outcomes else use
                for use in voice.citations
            )
        }
