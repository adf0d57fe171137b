"""Scripts that put no space between words: counted, cut, found and told from their neighbours."""

from dataclasses import astuple

import pytest

from kit import load_case
from kit.__main__ import main
from kit.case.model import CaseData
from kit.counting.extents import MisplacedError, Said, extent_of, settled
from kit.counting.paragraphs import paragraphs_of
from kit.counting.prose import Place, Prose
from kit.counting.speech import speech_at
from kit.source.own_text import find_text
from kit.tokens import count_words, first_words, tokens, whole_words

# Language, a text of two paragraphs, words quoted in the first one, and a fragment of the second.
TEXTS = {
    "ja": (
        "「授業中に通知が鳴ると、集中が途切れてしまう」と佐藤校長は話した。禁止は四月からだ。",
        "会議では意見が割れた。高橋委員は「賛成だ」と述べ、伊藤委員は「時期が早い。もっと調べるべきだ」と反論した。",
        11,
        "調べるべきだ",
    ),
    "zh": (
        "“上课时手机一响，学生就分心了”，佐藤校长说。禁令从四月开始。",
        "会上意见不一。高桥委员说：“我赞成”，伊藤委员反驳说：“太早了。应该再研究一下”。",
        7,
        "再研究一下",
    ),
    "th": (
        "“เมื่อโทรศัพท์ดังในห้องเรียนนักเรียนเสียสมาธิ” ครูใหญ่กล่าว คำสั่งเริ่มในเดือนเมษายน",
        "ที่ประชุมมีความเห็นต่างกัน สมชายกล่าวว่า “เห็นด้วย” ส่วนสมหญิงกล่าวว่า “เร็วเกินไป ควรศึกษาก่อน”",
        11,
        "ศึกษาก่อน",
    ),
}


@pytest.fixture(params=TEXTS, name="story")
def _story(request):
    first, second, quoted, fragment = TEXTS[request.param]
    return Prose((first, second), request.param), quoted, fragment


def test_words_are_counted(story):
    prose, quoted, _ = story
    letters = sum(map(str.isalpha, prose.paragraphs[0]))
    assert letters / 6 < prose.words(1) < letters / 1.5
    assert abs(prose.words_quoted(1) - quoted) <= 1
    assert prose.words_quoted(1) < prose.words(1)


def test_a_fragment_that_is_too_long_is_refused(story, small_raw):
    prose, _, _ = story
    fragment = first_words(prose.paragraphs[1], 12)
    assert count_words(fragment) == 12
    small_raw["voices"][0]["passages"][0]["fragment"] = fragment
    CaseData.model_validate(small_raw)
    small_raw["voices"][0]["passages"][0]["fragment"] = first_words(prose.paragraphs[1], 13)
    with pytest.raises(ValueError, match="quotes 13 words"):
        CaseData.model_validate(small_raw)


def test_a_fragment_is_found_amid_letters(story):
    prose, _, fragment = story
    (place,) = prose.find(fragment)
    assert prose.text(place) == fragment
    extent = extent_of(Said("x", fragment), prose)
    assert extent.place.paragraph == 2
    # Thai ends no sentence with a mark; of the others, it is another one.
    assert prose.text(extent.place).startswith(prose.paragraphs[1][:4]) == (prose.language == "th")


def test_a_word_of_another_script_is_left_whole():
    text = "町のPTAは「iPhone禁止」に反対だ。"
    at = text.index("TA")
    assert text[slice(*whole_words(text, at, at + 1))] == "PTA"
    at = text.index("禁")
    assert text[slice(*whole_words(text, at, at + 1))] == "禁"
    assert Prose((text,), "ja").find("Phone") == []
    assert [text[slice(*it)] for it in tokens(text)][:4] == ["町の", "PTA", "は", "「iPhone"]


def test_two_voices_share_a_sentence_where_a_clause_ends():
    prose = Prose((TEXTS["ja"][1],), "ja")
    left, right = extent_of(Said("a", "賛成だ"), prose), extent_of(Said("b", "調べる"), prose)
    told = settled([left, right], prose)[1]
    assert isinstance(told, MisplacedError)  # it is the author's to say, as in every language
    right = extent_of(Said("b", "もっと調べる", begins="伊藤委員は"), prose)
    first, second = settled([left, right], prose)
    assert prose.text(first.place) == "高橋委員は「賛成だ」と述べ、"
    assert prose.text(second.place).startswith("伊藤委員は「時期が")
    assert speech_at(second.place, prose) == "direct"


def test_a_wrapped_text_has_no_space_where_its_lines_end():
    first, second = TEXTS["ja"][:2]
    lines = "\n".join(second[at : at + 17] for at in range(0, len(second), 17))
    assert paragraphs_of(f"{first}\n\n{lines}") == [first, second]
    assert paragraphs_of("町のPTA\nは\nbus\nstop") == ["町のPTA は bus stop"]


def test_what_stands_alone_between_letters_is_its_place():
    prose = Prose(("彼は賛成だと言い、彼女も賛成だと言った。",), "ja")
    assert prose.find("賛成だ") == [Place(1, 2, 5), Place(1, 12, 15)]


CASE = """
id: phones
title: 学校での携帯電話
question: 学校で携帯電話を禁止すべきか。
codebook:
  stances:
    - {id: ban, label: 禁止すべきだ}
    - {id: allow, label: 禁止すべきでない}
article: {language: ja}
voices:
  - id: sato
    name: 佐藤校長
    affiliation: {role: 校長}
    position: {stance: ban}
    argument: {claim: 通知は授業の邪魔になる。}
    passages: [{fragment: 集中が途切れて}]
  - id: takahashi
    name: 高橋
    affiliation: {role: 委員}
    position: {stance: ban}
    argument: {claim: 賛成だ。}
    passages: [{fragment: 賛成だ}]
  - id: ito
    name: 伊藤
    affiliation: {role: 委員}
    position: {stance: allow}
    argument: {claim: 急ぎすぎだ。}
    passages: [{fragment: 調べるべきだ, begins: 伊藤委員は}]
"""


def test_a_case_is_counted_and_its_text_known_again(tmp_path, capsys):
    paragraphs = TEXTS["ja"][:2]
    (tmp_path / "article.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    assert main(["check", str(tmp_path), "--fix"]) == 0, capsys.readouterr()
    data = load_case(tmp_path).data
    assert [it.words for it in data.paragraphs] == [count_words(it) for it in paragraphs]
    assert data.voices_by_id["ito"].words < data.paragraphs[1].words
    wrapped = "\n\n".join(
        "\n".join(it[at : at + 19] for at in range(0, len(it), 19)) for it in paragraphs
    )
    for copied in ("\n\n".join(paragraphs), wrapped, "".join(paragraphs)):
        found = find_text(data, f"町の新聞\n\n{copied}")
        assert (found.missing_paragraphs, found.missing_fragments) == ((), ())
        said = {
            voices: text
            for it in found.paragraphs.values()
            for text, voices, *_ in map(astuple, it)
        }
        assert said[("ito",)] == "調べるべきだ"
