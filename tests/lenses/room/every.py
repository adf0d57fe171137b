"""Every way to set what a case leaves open."""

import itertools

from kit.lenses.room.choices import choices


def every_setting(data):
    offered = choices(data)
    for values in itertools.product(*([s.value for s in c.settings] for c in offered)):
        yield dict(zip([c.name for c in offered], values, strict=True))
