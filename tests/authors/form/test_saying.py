"""Who says this: what is asked, and what an answer puts into a case."""

from itertools import permutations

import pytest

from kit.authors.form.changes import Change
from kit.authors.form.desk import Desk
from kit.authors.form.saying import heard_in, quoted_in, telling_fragments
from kit.case.case import DATA
from kit.case.values import MAX_FRAGMENT_WORDS
from kit.case.written import Written
from kit.counting.prose import Prose
from kit.tokens import count_words


def key_of(desk, words):
    prose = desk.now.prose
    place = prose.find(words)[0]
    return ".".join(map(str, place))


def quote_of(desk, words):
    return next(it.key for it in desk.now.quoted if words in desk.now.prose.text(it.place))


def texts(desk):
    return [
        (it.said.voice, desk.now.prose.text(it.place) if it.place else it.problem)
        for it in desk.now.heard
    ]


@pytest.mark.parametrize("name", ["school-phones", "moviles-en-clase"])
def test_answers_reach_as_far_as_in_a_case_that_was_annotated_by_hand(tmp_path, name):
    written = Written.in_folder(DATA / name)
    prose = written.prose()
    heard = heard_in(written.data, prose)
    folder = tmp_path / "again"
    folder.mkdir()
    (folder / "case.yaml").write_text(f"id: again\narticle: {{language: {prose.language}}}\n")
    (folder / "article.txt").write_text("\n\n".join(prose.paragraphs))
    desk = Desk(folder)
    for voice in dict.fromkeys(it.said.voice for it in heard):
        desk.files.change(Change(("voices",), {"id": voice, "name": voice}, added=True))
    desk.look()
    for it in quoted_in(prose, heard, []):
        if it.voice:
            assert desk.say(it.key, it.voice)
    again = {(it.said.voice, it.place) for it in desk.now.heard}
    assert again == {(it.said.voice, it.place) for it in heard}


def test_each_quotation_is_asked_about_once(desk):
    asked = [desk.now.prose.text(it.place) for it in desk.now.quoted]
    assert len(asked) == len(set(asked)) >= 12
    assert all(it.voice is None for it in desk.now.quoted)
    guesses = {it.guess for it in desk.now.quoted}
    assert {"Maya Lind", "Dr Helen Brandt", "Tomasz Reiss"} <= guesses


def test_two_people_in_one_sentence_are_told_apart(shared):
    assert shared.say_new(quote_of(shared, "Build it"), "Ann Lee")
    assert shared.say_new(quote_of(shared, "Never"), "Bo Kim")
    assert not [it.problem for it in shared.now.heard if it.problem]
    said = dict(texts(shared))
    assert said["ann-lee"].startswith("“Build it,”")
    assert "Never" in said["bo-kim"]
    assert "Build" not in said["bo-kim"]


def test_words_that_were_selected_are_just_these(shared):
    assert shared.say_new(key_of(shared, "shops would suffer"), "Bo Kim")
    assert texts(shared) == [("bo-kim", "shops would suffer,")]


def test_somebody_else_said_it_after_all(shared):
    key = quote_of(shared, "Build it")
    shared.say_new(key, "Ann Lee")
    shared.say_new(quote_of(shared, "Never"), "Bo Kim")
    assert shared.say(key, "bo-kim")
    assert {voice for voice, _ in texts(shared)} == {"bo-kim"}
    assert [it["id"] for it in shared.now.items("voices")] == ["bo-kim"]  # nothing else of Ann


def test_what_is_nobodys_is_not_asked_again(shared):
    key = quote_of(shared, "mayor’s mile")
    shared.say_nobody(key)
    again = Desk(shared.folder)
    assert {it.key: it.voice for it in again.now.quoted}[key] == "-"
    again.unsay(key)
    assert {it.key: it.voice for it in Desk(shared.folder).now.quoted}[key] is None


def test_words_with_no_answer_left_open_take_nothing_but_a_bare_voice(shared):
    key = quote_of(shared, "Build it")
    shared.say_new(key, "Ann Lee")
    shared.unsay(key)
    assert shared.now.items("voices") == []
    shared.say_new(key, "Ann Lee")
    shared.files.change(Change(("voices", "ann-lee", "argument", "claim"), "Build."))
    shared.look()
    shared.unsay(key)
    assert [it["id"] for it in shared.now.items("voices")] == ["ann-lee"]


@pytest.mark.parametrize("key", ["", "x", "1.2", "99.0.5", "1.5.2", "1.0.99999", "-1.0.4", "0.0.4"])
def test_a_key_that_leads_nowhere_changes_nothing(shared, key):
    before = shared.files.fingerprint
    shared.say(key, "ann-lee")
    shared.unsay(key)
    shared.say_nobody(key)
    assert shared.files.fingerprint == before


def test_two_people_of_one_name_have_ids_of_their_own(shared):
    shared.say_new(quote_of(shared, "Build it"), "Ánn Lée")
    shared.say_new(quote_of(shared, "Never"), "Ann Lee")
    assert [it["id"] for it in shared.now.items("voices")] == ["ann-lee", "ann-lee-2"]


def test_a_fragment_does_not_tell_who_speaks_where_another_will_do():
    text = "Karim Haddad, who speaks for it, wants phones off in lessons and allowed at break."
    found = list(telling_fragments(text, "en", ["karim", "haddad"]))
    assert "Haddad" not in found[0]
    assert all(len(it.split()) <= 12 for it in found)


def test_a_text_without_a_quotation_asks_nothing(begun):
    desk = Desk(begun("Nothing was said about the lane at the meeting that evening, as always."))
    assert desk.now.quoted == []
    assert isinstance(desk.now.prose, Prose)


JAPANESE = """
青木町の教育委員会は四日、来年四月から町内の小中学校で携帯電話の使用を禁止する方針を決めた。

「授業中に通知が鳴ると、生徒の集中が途切れてしまい、元に戻るまでに何分もかかる」と佐藤校長は話した。

高橋委員は「賛成だ」と述べ、伊藤委員は「時期が早すぎる。もっと調べるべきだ」と反論した。

田中医師は、夜の使用こそ問題であり学校だけを責めるのは間違いだと語る。保護者は割れている。
"""


def test_a_text_without_spaces_is_answered_like_any_other(begun):
    desk = Desk(begun(JAPANESE))
    words = {"佐藤": "授業中に", "高橋": "賛成だ", "伊藤": "時期が早すぎる"}
    for name, some in words.items():
        assert desk.say_new(quote_of(desk, some), name), name
    assert desk.say_new(key_of(desk, "夜の使用こそ問題"), "田中")
    said = {it.said.voice: it for it in desk.now.heard}
    assert len(said) == 4
    assert all(it.place for it in said.values()), texts(desk)
    assert all(count_words(it.said.fragment) <= MAX_FRAGMENT_WORDS for it in said.values())
    reach = [desk.now.prose.text(it.place) for it in said.values()]
    assert reach[0].startswith("「授業中に")
    assert "調べるべきだ" in reach[2]
    assert "保護者" not in reach[3]
    assert not any(one in other for one, other in permutations(reach, 2))
