"""Something to be done a little later, in a program that waits for what comes, as a kernel does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Timer:
    """Does something some seconds after it was asked to last.

    In a script, where nothing waits, it does so at once; never, if it is patient.
    """

    def __init__(self, seconds: float, *, is_patient: bool = False) -> None:
        self._seconds, self._is_patient = seconds, is_patient
        self._waiting: asyncio.TimerHandle | None = None

    def start(self, what: Callable[[], None]) -> None:
        """Do this later, and not what it was to do before."""
        self.stop()
        try:
            self._waiting = asyncio.get_running_loop().call_later(self._seconds, what)
        except RuntimeError:
            if not self._is_patient:
                what()

    def stop(self) -> None:
        """Do nothing."""
        if self._waiting:
            self._waiting.cancel()
        self._waiting = None
