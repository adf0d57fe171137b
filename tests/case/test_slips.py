"""What is suggested instead of a slip can be written there, whatever the slip."""

import typing
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter

from kit.case import closed_sets, fields, slips, values
from kit.case.field_words import FIELDS
from kit.case.model import CaseData
from kit.case.slip_words import CONFIDENCE, LANGUAGES, MEMBERS, MONTHS
from kit.text import as_id, is_id

CLOSED = {
    name: typing.get_args(it)
    for name, it in vars(closed_sets).items()
    if typing.get_origin(it) is typing.Literal
}
# Of two formats; a case may add its own.
SECTORS = {
    *("government", "law enforcement", "military or intelligence", "academia", "think tank"),
    *("news media", "business", "civil society", "not stated", "opposition or party"),
    *("parliament", "court", "police", "union", "residents or affected people"),
    *("academia or expert", "media", "international body", "faith", "private person"),
}
SIGNS = st.text("0123456789.,/-: aeéñáxyzABC%“’\u0301\u200b\n", max_size=40) | st.text(max_size=40)
tried = settings(deadline=None, max_examples=150, derandomize=True, database=None)


def models(model: type[BaseModel] = CaseData) -> Iterator[type[BaseModel]]:
    """Yield every model that a case is made of."""
    yield model
    for field in model.model_fields.values():
        for other in fields.models_in(field.annotation):
            yield from models(other)


def test_words_stand_only_for_what_there_is():
    members = {member for allowed in CLOSED.values() for member in allowed} | SECTORS
    meant = {part for words in MEMBERS.values() for word in words for part in word.split("/")}
    assert meant <= members
    known = {field for model in models() for field in model.model_fields}
    named = {field.replace(" ", "_") for words in FIELDS.values() for field in words}
    assert named <= known | {"answers"}


def test_words_are_written_as_they_are_looked_up():
    for table in (MEMBERS, FIELDS, CONFIDENCE, LANGUAGES, MONTHS):
        assert [word for word in table if slips.plain(word) != word] == []


@pytest.mark.parametrize("allowed", [*CLOSED.values(), sorted(SECTORS)], ids=str)
def test_only_members_are_offered(allowed):
    for word in (*MEMBERS, *FIELDS, "", "?", "xyz", "x" * 10_000):
        meant = slips.member_for(word, allowed)
        assert meant == "" or {*meant.split(" or ")} <= {*allowed} or meant in allowed
    for member in allowed:
        assert slips.member_for(f" {member.upper().replace(' ', '_')} ", allowed) == member
        assert slips.member_for(member, [other for other in allowed if other != member]) != member


@pytest.mark.parametrize(
    ("written", "of_old", "of_new"),
    [
        ("politics", "government", "government"),
        ("school", "academia", "academia or expert"),
        ("University", "academia", "academia or expert"),
        ("police department", "law enforcement", "police"),
        ("press", "news media", "media"),
        ("NGO", "civil society", "civil society"),
        ("policía", "law enforcement", "police"),
        ("sindicato", "civil society", "union"),
        ("neighbours", "civil society", "residents or affected people"),
        ("church", "civil society", "faith"),
        ("UN", "government", "international body"),
        ("goverment", "government", "government"),
        ("unknown", "not stated", "not stated"),
    ],
)
def test_sectors(written, of_old, of_new):
    old = ["government", "law enforcement", "academia", "news media", "business", "civil society"]
    new = SECTORS - {"law enforcement", "academia", "think tank", "news media"}
    assert slips.member_for(written, [*old, "not stated"]) == of_old
    assert slips.member_for(written, sorted(new)) == of_new


@tried
@given(text=SIGNS)
def test_what_is_suggested_can_be_written(text):
    for kind, suggest in (
        (values.Date, slips.date_for),
        (values.Address, slips.address_for),
        (values.LanguageTag, slips.language_for),
        (values.Confidence, slips.share_for),
        (int, slips.number_for),
        (bool, slips.yes_or_no_for),
    ):
        if meant := suggest(text):
            TypeAdapter(kind).validate_python(meant.split(" (or")[0])
    assert is_id(as_id(text)) or not as_id(text).isascii() or not as_id(text)


@tried
@given(name=SIGNS, place=st.sampled_from(["", "voices", "evidence", "references", "paragraphs"]))
def test_a_field_is_only_said_to_belong_where_it_does(name, place):
    where = (place, 0, name) if place else (name,)
    meant = fields.meant_by(where)
    for holder in meant.under:
        assert meant.name in fields.model_at((*meant.holder, holder, "")).model_fields
    if meant.beside or not meant.under:
        assert meant.name in {"", *fields.model_at((*meant.holder, "")).model_fields}
