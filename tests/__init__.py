"""Tests of the kit, and what measures it.

Python keeps what it has compiled, whatever the environment says: else each of the many processes
that are started from here, workers, kernels and command lines, compiles the same again.
"""

import os
import sys

sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
