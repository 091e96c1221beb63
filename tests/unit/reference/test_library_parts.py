"""Every part of the guidelines is told in our own words, with its place in the text."""

import pytest

from hrd_desktop.reference import library

PARTS = (
    "who the defenders are", "why we support defenders", "at particular risk", "intersectionality",
    "international legal and normative framework", "Norwegian policy and priorities", "part 2: opening",
    "mapping and information gathering", "part 2: risk assessments", "checklist for risk assessment",
    "regular contact with defenders", "secure communication", "regular contact with the authorities",
    "state duties", "reaction to the authorities in critical cases", "interference",
    "publicity and public statements", "peaceful assemblies", "observation of court cases", "prison visits",
    "economic support", "cooperation with the UN", "cooperation with likeminded countries",
    "national human rights institutions", "Norwegian enterprises", "Transparency Act", "part 2: visa",
    "part 2: acute need for protection", "short-term", "long-term protection", "opening of the checklist",
    "part 3: missions to international organisations", "part 3: regular contact with defenders",
    "regular contact with international organisations", "resolutions and statements",
    "raising individual cases in multilateral arenas", "the role of the Ministry", "division of labour",
    "hub missions", "appendix A", "appendix B", "appendix C", "appendix D", "appendix E",
)  # fmt: skip


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_the_guidelines_is_told(part):
    assert [one.id for one in library.entries().values() if part.lower() in one.place.en.lower()]


def test_each_part_says_what_it_says_in_both_languages_and_is_found_by_its_words():
    told = [one for one in library.entries().values() if one.id.startswith("part-")]
    assert len(told) == 25
    for one in told:
        assert one.text is not None and len(one.text.en) > 150 and len(one.text.nb) > 150
        assert one.place.nb.startswith("Retningslinjene, del ")
        assert one in library.search(one.title.nb)
