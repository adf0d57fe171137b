"""Very many sheets, read in several processes."""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain
from queue import SimpleQueue
from typing import IO, Self, cast

from kit.classroom.chunks import joined
from kit.classroom.collecting.found import Found
from kit.classroom.sheets import Batch, SheetReader

MANY = 2_000  # sheets, from which on another process is worth its start
_BATCH = 250
_MOST = 4  # processes: each takes 100 MB, and one puts together what they read

Progress = Callable[[int, int], None]


def read_all(
    reader: SheetReader, found: list[Found], progress: Progress, processes: int | None = None
) -> Batch:
    """Return all of some sheets as columns, in their order, however many processes read them.

    What was found is taken out of the list, so that nothing of it is kept twice. `progress` is
    told how many were read, of how many.
    """
    many, left = len(found), deque(found)
    found.clear()
    if processes is None:
        processes = min(_cores(), _MOST) if many > MANY else 1
    batches: list[Batch] = []
    read = 0
    with contextlib.closing(_batches(reader, _parts(left), processes)) as each:
        for batch, n in each:
            batches.append(batch)
            read += n
            progress(read, many)
    return _whole(batches or [reader.batch([])])


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _parts(left: deque[Found]) -> Iterator[list[Found]]:
    while left:
        yield [left.popleft() for _ in range(min(_BATCH, len(left)))]


def _whole(batches: list[Batch]) -> Batch:
    """Return batches as one, in which each has its students after those of the ones before."""
    before = 0
    for batch in batches:
        for columns in (batch.chunk.responses, batch.chunk.items):
            columns["student"] += before
        before += len(batch.sheets)
    return Batch(
        joined([batch.chunk for batch in batches]),
        tuple(chain.from_iterable(batch.sheets for batch in batches)),
        tuple(chain.from_iterable(batch.not_taken for batch in batches)),
    )


def _batches(
    reader: SheetReader, parts: Iterator[list[Found]], processes: int
) -> Generator[tuple[Batch, int]]:
    """Yield each part as it was read, with how many files it had; little is read ahead."""
    if processes < 2:
        yield from ((reader.batch(part), len(part)) for part in parts)
        return
    with contextlib.ExitStack() as held:
        free: SimpleQueue[_Process] = SimpleQueue()
        for _ in range(processes):
            free.put(held.enter_context(_Process(reader)))
        pool = held.enter_context(ThreadPoolExecutor(processes))

        def read(part: list[Found]) -> tuple[Batch, int]:
            process = free.get()
            try:
                return process.batch(part), len(part)
            finally:
                free.put(process)

        ahead: deque[Future[tuple[Batch, int]]] = deque()
        for part in parts:
            ahead.append(pool.submit(read, part))
            if len(ahead) > 2 * processes:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()


class _Process:
    """A process that reads; where it fails, such as for want of memory, this one does."""

    def __init__(self, reader: SheetReader) -> None:
        self._reader = reader
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        # Not by Python's own way of finding modules alone, which a notebook may have changed.
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        with contextlib.suppress(OSError, ValueError):
            self._process = subprocess.Popen(
                [sys.executable, "-m", "kit.classroom.worker"],
                env=env,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            self._tell(self._reader)
        return self

    def _tell(self, what: object) -> None:
        if self._process is None:
            raise EOFError
        told = cast("IO[bytes]", self._process.stdin)
        pickle.dump(what, told, pickle.HIGHEST_PROTOCOL)
        told.flush()

    def batch(self, found: list[Found]) -> Batch:
        """Return what is in some files."""
        try:
            self._tell(found)
            answer = pickle.load(cast("IO[bytes]", self._process and self._process.stdout))  # noqa: S301
        except (OSError, ValueError, EOFError, pickle.UnpicklingError):
            self._end()
            return self._reader.batch(found)
        return cast("Batch", answer)

    def _end(self) -> None:
        process, self._process = self._process, None
        if process:
            process.kill()
            process.communicate()

    def __exit__(self, *_: object) -> None:
        self._end()
