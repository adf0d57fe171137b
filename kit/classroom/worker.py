"""A process that reads sheets for another: it is told how, then batch after batch, as pickles.

It is started by `processes`, and by no fork: a notebook's kernel has threads. Nor by
`multiprocessing`, which would run the script that loads a class once more in each process.
"""

from __future__ import annotations

import gc
import pickle
import sys


def main() -> None:
    """Answer batches of `Found`s with what is in them, until there are no more."""
    told, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what is printed is no answer
    reader = pickle.load(told)  # noqa: S301  # of the process that started this one
    gc.freeze()
    while True:
        try:
            found = pickle.load(told)  # noqa: S301  # the same
        except EOFError:
            return
        gc.disable()  # a batch is small, and most of it would be looked through again and again
        pickle.dump(reader.batch(found), answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()
        gc.enable()


if __name__ == "__main__":
    main()
