"""Worked-out answers are read in words of the officer's language, never as codes."""

import pytest

from hrd_desktop import forms
from hrd_desktop.ui.wizard.reading import read_computed


@pytest.mark.parametrize(
    ("form", "name", "value", "en", "nb"),
    [
        ("act", "act_reaction", "yes", "Yes", "Ja"),
        ("map", "map_un_member", "no", "No", "Nei"),
        ("act", "act_approval", "requested", "Asked", "Spurt"),
        ("urg", "urg_updated", "2026-11-24", "24 Nov 2026", "24. nov. 2026"),
        ("map", "map_core_parties", 7, 7, 7),
        ("cty", "cty_regions", "", "", ""),
    ],
)
def test_a_worked_out_answer_is_read_in_words(form, name, value, en, nb):
    question = forms.catalogue()[form].questions[name]
    assert (read_computed(question, value, "en"), read_computed(question, value, "nb")) == (en, nb)


def test_shared_treaties_are_read_by_their_names():
    question = forms.catalogue()["map"].questions["map_common_treaties"]
    from hrd_desktop import reference

    codes = list(reference.treaties())[:2]
    said = read_computed(question, ", ".join(codes), "en").split("\n")
    assert said == [reference.treaties()[code].name_en for code in codes]
