"""Compare the people quoted in a contested news story: claim, evidence, affiliation.

What there is to import stands in `__init__.pyi`, the one table of it, for mypy and for Python: each
name is imported when it is asked for. Who reads tables does not wait for widgets, and who compares
not for what draws figures.
"""

import lazy_loader

from kit.version import VERSION

__version__ = VERSION
__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
