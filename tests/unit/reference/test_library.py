"""The library: every entry whole, in both languages, with place and source; search; files refused by name."""

import pytest

from hrd_desktop import reference
from hrd_desktop.errors import HrdError
from hrd_desktop.reference import library

ENTRY = """
group: arguments
source: guidelines
date: "2026-11"
place: {en: Somewhere, nb: Et sted}
entries:
  - id: one
    title: {en: One, nb: En}
    text: {en: Says one, nb: Sier en}
    matrix: [POL-09]
"""


def test_every_row_of_the_tables_is_an_entry():
    held = {one.group: 0 for one in library.entries().values()}
    for one in library.entries().values():
        held[one.group] += 1
    assert set(held) == set(library.GROUPS)
    assert held["organisations"] == len(reference.organisations())
    assert held["mechanisms"] == len(reference.mechanisms())
    assert held["duties"] == len(reference.duties())
    assert held["guidelines"] == len(reference.peer_guidelines()) + len(reference.norwegian_guidelines())
    assert held["ministry"] == len(reference.units()) + len(reference.hubs())
    assert held["treaties"] > len(reference.treaties())


def test_our_own_texts_are_dated_and_differ_between_the_languages():
    for one in library.entries().values():
        if one.text is not None and one.group in ("points", "arguments"):
            assert one.date == "2026-11", one.id
            assert one.text.en != one.text.nb and one.title.en != one.title.nb, one.id


def test_a_treaty_whose_year_sources_disagree_on_says_so():
    said = " ".join(fact.text.en for fact in library.entry("treaty-CPED").facts)
    assert "Sources differ on the year: 2010 / 2006" in said


def test_search_finds_in_both_languages_and_past_case_and_accents():
    assert [one.id for one in library.search("åpenhetsloven")] == ["point-transparency-act"]
    assert library.search("APENHETSLOVEN") == library.search("transparency act")
    assert library.search("zzzz") == []


def test_a_match_in_the_title_comes_first():
    found = [one.id for one in library.search("impunity")]
    assert found[0] == "point-impunity"


def test_no_words_give_a_whole_group():
    assert len(library.search("", "mechanisms")) == 12
    assert len(library.search("")) == len(library.entries())


def test_an_unknown_entry_is_refused():
    with pytest.raises(HrdError) as caught:
        library.entry("nowhere")
    assert caught.value.error == "LIBRARY_ENTRY_UNKNOWN"


def test_a_file_is_loaded(tmp_path):
    file = tmp_path / "one.yaml"
    file.write_text(ENTRY, encoding="utf-8")
    assert [one.id for one in library.load(file)] == ["one"]


@pytest.mark.parametrize(
    ("broken", "named"),
    [
        (ENTRY.replace("nb: En}", "}"), "entries.0.title.nb"),
        (ENTRY.replace("group: arguments", "group: songs"), "group"),
        (ENTRY.replace("matrix: [POL-09]", "matrix: []"), "entries.0.matrix"),
        (ENTRY.replace("title: {en", "title: {{en"), "line"),
        (ENTRY + "    songs: none\n", "entries.0.songs"),
        ("", "valid"),
    ],
)
def test_a_broken_file_is_refused_by_name_and_field(tmp_path, broken, named):
    file = tmp_path / "broken.yaml"
    file.write_text(broken, encoding="utf-8")
    with pytest.raises(HrdError) as caught:
        library.load(file)
    assert caught.value.error == "LIBRARY_INVALID"
    assert caught.value.facts["file"] == "broken.yaml"
    assert named in str(caught.value.facts["why"])
