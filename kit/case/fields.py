"""Which fields a case has where, and where one belongs that stands at the wrong place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel

from kit.case.model import CaseData
from kit.case.parts import Location
from kit.case.slips import field_names
from kit.text import nearest

# What an author means who writes text where fields should be, if that is not the first field.
_MAIN = {"passages": "fragment", "paragraphs": "digest", "references": "title"}
_MAIN |= {"voices": "name", "evidence": "statement", "exercises": "prompt", "stances": "label"}


class Meant(NamedTuple):
    """What may be meant by a field that is not known where it stands.

    `name` is empty where that cannot be told. It may belong elsewhere, in what stands at `holder`:
    under one of the fields `under`, or beside the field `beside`.
    """

    name: str
    holder: Location
    under: tuple[str, ...] = ()
    beside: str = ""

    @property
    def places(self) -> set[Location]:
        """The places that are thus not missing: they are only not where they should be."""
        tops = {(*self.holder, field) for field in self.under}
        return tops | {(*top, self.name) for top in tops or {self.holder}}


def model_at(place: Location) -> type[BaseModel]:
    """Return the model that a field stands in."""
    here: Any = CaseData
    for step in place[:-1]:
        if not isinstance(step, int):
            here = here.model_fields[step].annotation
        here = next(models_in(here), here)
    return here  # type: ignore[no-any-return]


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models that a field of this type may hold."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


def lists_text(place: Location) -> bool:
    """Return whether a list holds text or numbers, not `key: value` pairs."""
    return not hasattr(model_at((*place, 0)), "model_fields")


def is_needed(place: Location) -> bool:
    """Return whether a field must be there; an item of a list need not."""
    if isinstance(place[-1], int):
        return False
    field = model_at(place).model_fields.get(place[-1])
    return field is not None and field.is_required()


def main_field(place: Location) -> str:
    """Return the field that is meant by text which stands where fields should be.

    >>> main_field(("voices", 0, "position")), main_field(("voices", 0, "passages", 0))
    ('stance', 'fragment')
    """
    of_list = place[-2] if isinstance(place[-1], int) else place[-1]
    return _MAIN.get(str(of_list)) or names_in_order(model_at((*place, "")))[0]


def names_in_order(model: type[BaseModel]) -> list[str]:
    """Return the names of a model's fields, those first that say what it is."""
    return sorted(model.model_fields, key=lambda name: name == "draft")


def meant_by(place: Location) -> Meant:
    """Return what the author may have meant by a field that nobody knows.

    >>> meant_by(("voices", 0, "nombre")).name, meant_by(("voices", 0, "claim")).under
    ('name', ('argument',))
    """
    here, holder = model_at(place), place[:-1]
    names = field_names(str(place[-1]))
    for name in names:
        if name in here.model_fields:
            return Meant(name, holder)
        if under := _under(here, name):
            return Meant(name, holder, under)
    if near := nearest(names[0], here.model_fields, cutoff=0.75):
        return Meant(near, holder)
    return _further_up(holder, names[0]) or Meant(nearest(names[0], here.model_fields), holder)


def _further_up(holder: Location, name: str) -> Meant | None:
    """Return what is meant if a field belongs beside what holds it, or under its neighbour."""
    for end in range(len(holder), 0, -1):
        if isinstance(holder[end - 1], int):
            continue
        model, above = model_at(holder[:end]), holder[: end - 1]
        if name in model.model_fields:
            return Meant(name, above, beside=str(holder[end - 1]))
        if above and (under := _under(model, name)):
            return Meant(name, above, under)
    return None


def _under(model: type[BaseModel], name: str) -> tuple[str, ...]:
    """Return the fields of a model that hold others of which one has the name."""
    fields = model.model_fields
    if model is CaseData:  # nothing says in which item of a list
        fields = {field: fields[field] for field in ("codebook", "article", "lesson")}
    return tuple(
        field
        for field, it in fields.items()
        if any(name in other.model_fields for other in models_in(it.annotation))
    )
