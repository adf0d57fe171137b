"""The kit's version: what `kit.__version__` says and an answer sheet notes."""

VERSION = "0.1.0"
