"""What follows from a question's class, what a form may ask of people, and what is noted of a case."""

from pathlib import Path

import pytest

from hrd_desktop import forms, rules
from hrd_desktop.i18n import speaking
from hrd_desktop.rules import asking
from hrd_desktop.services import forms_desk
from hrd_desktop.services.journal import act_in_words

FORM = """
id: own
title: {en: Own, nb: Egen}
version: "1"
items:
  - type: text
    name: %s
    label: {en: Which, nb: Hvilken}
    required: %s
    sensitivity: %s
"""


def own(tmp_path: Path, name: str, required: str, sensitivity: str) -> list[str]:
    """Return what `form check` says of a form with one question."""
    path = tmp_path / "own.yaml"
    path.write_text(FORM % (name, required, sensitivity), encoding="utf-8")
    return forms_desk.check([path])


def test_every_question_of_every_form_has_one_class_and_every_class_its_rule_gdpr_03():
    classes = {question.sensitivity for form in forms.catalogue().values() for question in form.questions.values()}
    assert classes <= set(rules.classes())
    assert {one: (rule.shown, rule.leaves) for one, rule in rules.classes().items()} == {
        "public": (True, "always"),
        "internal": (True, "always"),
        "personal": (False, "always"),
        "special-category": (False, "chosen"),
        "source-identifying": (False, "never"),
    }


def test_a_class_tells_the_officer_what_it_means_in_both_languages_gdpr_03():
    for rule in rules.classes().values():
        assert bool(rule.words("en")) == bool(rule.words("nb")) == (rule.sensitivity != "public")


def test_the_shipped_forms_ask_as_the_rules_say_def_05_gdpr_03_gdpr_04_gdpr_09():
    assert [one for form in forms.catalogue().values() for one in asking.faults(form)] == []


def test_no_form_demands_profession_title_or_membership_def_05(tmp_path):
    """A defender is known by the work, so a form that asks for papers first does not pass its check."""
    assert own(tmp_path, "hrd_profession", "false", "special-category") == []
    said = own(tmp_path, "per_title", "true", "special-category")
    assert any("per_title" in one and "ASKED-BY-WORK" in one for one in said)
    with speaking("nb"):
        assert any("ingen yrke" in one for one in own(tmp_path, "per_title", "true", "special-category"))


@pytest.mark.parametrize("name", ["hrd_groups", "urg_medicine", "risk_groups_text", "hrd_universal"])
def test_what_reveals_health_origin_or_belief_is_special_and_never_required_gdpr_04(tmp_path, name):
    assert own(tmp_path, name, "false", "special-category") == []
    assert any("ASKED-REVEALING" in one for one in own(tmp_path, name, "false", "personal"))
    assert any("ASKED-FREELY" in one for one in own(tmp_path, name, "true", "special-category"))


@pytest.mark.parametrize("name", ["urg_charge_text", "inc_court", "urg_perp_name", "per_name_local"])
def test_charges_courts_and_suspects_get_the_care_of_special_categories_gdpr_09(tmp_path, name):
    assert own(tmp_path, name, "false", "special-category") == []
    assert any("ASKED-SUSPECTS" in one for one in own(tmp_path, name, "false", "personal"))


def test_a_question_without_a_class_does_not_pass_gdpr_03(tmp_path):
    path = tmp_path / "own.yaml"
    text = FORM % ("own_what", "false", "x")
    path.write_text(text.replace("    sensitivity: x\n", ""), encoding="utf-8")
    assert any("ASKED-CLASSED" in one for one in forms_desk.check([path]))


def test_openings_bundles_exports_and_prints_are_what_is_noted_of_a_case_gdpr_08():
    assert set(rules.noted()) == {"look", "open", "seal", "export", "print", "save", "list", "real_name"}
    assert all(act_in_words(act) != act for act in rules.noted())
