"""Wording, who is missing and what came later: the speakers' lenses that look at the story."""

import re

from kit.case.case import Case
from kit.case.wording import counted, introductions, loaded
from kit.lenses.speakers import tables
from kit.lenses.speakers.later_events import later_events
from kit.lenses.speakers.missing_voices import missing_voices
from kit.lenses.speakers.wording import wording
from tests.lenses.speakers.test_speakers import changed, twin
from tests.lenses.test_pages import Tags
from tests.made_up import ALL

# --- Wording ---


def test_loaded_words_stand_in_their_place(case):
    found = {(item.paragraph, item.word.word): item for item in loaded(case.data)}
    assert found[4, "nefarious"].around == ("see nothing ", " in Iran's reaching out")
    assert found[1, "fixated"].around is None
    assert found[24, "cells"].voice.id == "oliver-revell"
    table = case.loaded_words
    assert len(table) == 44
    assert table["voice"].notna().sum() == (table["stance"] != "the reporter").sum() == 8
    assert (table["can_go"].sum(), table["fragment"].notna().sum()) == (6, 18)


def test_a_word_is_whole_and_the_speakers_own_passage_comes_first(small_raw):
    words = [{"word": "late", "plainer": "slow", "said_by": "shopkeepers"}]
    words += [{"word": "days in", "plainer": "times"}, {"word": "bus", "plainer": "coach"}]
    small_raw["paragraphs"][0]["loaded_words"] = words
    said = {"paragraph": "1", "words": "3", "speech": "reported", "fragment": "come late to us"}
    small_raw["voices"][1] |= {"mentioned_in": [], "passages": [said]}
    small_raw["voices"][0]["passages"][0]["words"] = "18"
    small_raw["voices"][0]["passages"][0]["words_quoted"] = "8"
    late, days, bus = loaded(changed(small_raw).data)
    assert late.around == ("come ", " to us")
    assert days.around == ("buses are late four ", " five")
    assert bus.around is None, "buses is another word"


def test_read_it_plain_swaps_words_and_strikes_out_what_can_go(case, lens_text):
    written, plain = (lens_text(wording, case, mode=mode) for mode in ("written", "plain"))
    assert "see nothing nefarious in Iran's" in written
    assert "[hostile]" not in written
    assert "see nothing [hostile] in Iran's" in plain
    assert "nothing nefarious" not in plain
    html = wording(case).page.html
    assert '[<del translate="no">merely</del>] breaking' in html
    assert "leave it out" not in html


def test_words_of_reporter_and_speakers_apart(case, lens_text):
    both, reporter, speaker = (
        lens_text(wording, case, whose=whose).split("Who says the")[0]
        for whose in ("both", "reporter", "speakers")
    )
    assert "fixated" in reporter
    assert "foothold" not in reporter.replace("From a foothold in Mexico", "")
    assert "fixated" not in speaker
    assert "said by Oliver “Buck” Revell ( ◆ security concern )" in speaker.replace(
        "(◆ security concern)", "( ◆ security concern )"
    )
    assert "P2 " not in speaker, "a paragraph without a speaker's loaded word"
    assert "fixated" in both
    assert "foothold" in both


def test_who_says_the_loaded_words(case, lens_text):
    text = lens_text(wording, case)
    counts = text[text.index("Who says the loaded words") :].split("A word outside")[0]
    assert re.findall(r"\d+", counts) == ["36", "4", "2", "2"]


def test_the_wording_helps_either_side(case, lens_text):
    table = case.paragraphs
    assert table["readers"].value_counts().to_dict() == {"all": 15, "most": 2, "few": 0}
    text = lens_text(wording, case)
    part = text[text.index("Which side") :].split("How the speakers")[0]
    assert "16 paragraphs" in part
    assert "1 paragraph P20" in part
    assert "We found no paragraph" not in part
    assert "of our readings saw it" in part


def test_finding_no_leaning_paragraph_is_no_verdict(small_raw, lens_text):
    text = lens_text(wording, changed(small_raw), first="build-it", second="leave-it")
    part = text[text.index("Which side") :].split("How the speakers")[0]
    assert "1 paragraph P1" in part
    assert "0 paragraphs We found no paragraph whose wording helps this side." in part
    assert "It does not say who is right." in part


def test_both_sides_can_be_helped(lens_text):
    text = lens_text(wording, Case(ALL["one_sided"]()), first="build-bridge", second="keep-ferry")
    assert text.count("2 paragraphs") == 2
    assert "We found no paragraph" not in text


def test_neutral_verbs_are_folded(case, lens_text):
    verbs = introductions(case.data)
    assert counted([v for v in verbs if v.attribution.is_neutral])[0] == ("said", 9)
    table = case.attribution
    assert table["neutral"].sum() == 16
    note = table[table["verb"] == "note"].iloc[0]
    assert (note["stance"], note["paragraph"]) == ("security concern", 22)
    text = lens_text(wording, case)
    assert "Neutral: “said” 3 times" in text
    assert "Neutral: “said” 4 times, “told GlobalPost”" in text
    side = text[text.index("How the speakers") :].split("● normal diplomacy")[0]
    assert "“downplayed” Oliver “Buck” Revell P23 casts doubt on his calm" in side


def test_twin_of_wording_has_words_leanings_and_verbs(case):
    text = twin(wording, case)
    for word in case.loaded_words["word"]:
        assert word in text
    for reason in case.paragraphs["leans_reason"].dropna():
        assert reason in text
    assert "casts doubt on his calm" in text


# --- Who is missing ---


def test_missing_voices_list_all_three_ways_to_be_missing(case, lens_text):
    text = lens_text(missing_voices, case)
    silent, rest = text.split("A check: who is heard")
    check, absent = rest.split("Not there at all (11)")
    assert "Arturo Sarukhan" in silent
    assert "Asked several times" in silent
    assert "heard, with a name" in check
    assert "▰▰▰ 5" in check
    assert "A trader or an economist" in absent
    assert absent.index("Which of them would change") < absent.index("Whom would you phone?")


def test_roles_count_each_voice_once_in_each_list(case):
    table = tables.roles(case)
    counts = ["n_by_name", "n_without_name", "n_unidentified", "n_mentioned"]
    sums = table.groupby("kind")[counts].sum().sum(axis=1)
    assert sums.tolist() == [24, 24], "all but the reporter"
    sector = table[table["kind"] == "sector"].set_index("role")
    assert sector.loc["government", counts].tolist() == [5, 5, 0, 5]
    assert "media" not in sector.index, "the reporter does not count"
    countries = table[table["kind"] == "country"]["role"].tolist()
    assert countries[:3] == ["United States", "Mexico", "Iran"]
    assert len(countries) == 4, "the last is not stated"


def test_nobody_of_a_sector_is_told_where_the_author_lists_it(small_raw, lens_text):
    case = changed(small_raw, sectors=["court"])
    kinds = tables.roles(case)
    assert kinds[kinds["kind"] == "sector"]["role"].tolist() == ["government", "court", "business"]
    assert "court ▱▱▱ nobody" in lens_text(missing_voices, case).lower()


def test_missing_voices_need_no_script(case):
    assert not re.search(r"data-(when|copy|set)|<template|<input", missing_voices(case).page.html)


# --- What came later ---


def test_later_events_are_closed_behind_the_warning(case):
    html = later_events(case).page.html
    assert "<details open" not in html
    before, after = html.split('<details class="pk-reveal">')
    seen = Tags(before).text
    assert seen.index("Hundreds of people died") < seen.index("Nobody quoted in the story")
    assert "would it have been a good argument then?" in seen
    for event in case.data.later_events:
        assert event.event not in seen
        assert event.event in Tags(after).text
    assert "19 events" in Tags(after).text


def test_later_events_say_who_says_so_and_take_no_side(case, lens_text):
    text = lens_text(later_events, case)
    assert "11 October 2011" in text
    assert "Said by the US government, and the man himself. Denied by Iran." in text
    assert "August 2010" in text
    for stance in case.stances:
        assert stance.label not in text
        assert stance.symbol not in text
