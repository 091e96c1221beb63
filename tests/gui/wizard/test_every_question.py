"""Every question of the forms with a screen is found in the wizard by its accessible name, on real widgets."""

import csv
from datetime import date
from pathlib import Path

import pytest

from helpers.wizard import WizardOverSheet
from hrd_desktop import forms
from hrd_desktop.ui.wizard.progress import section_with, sections_of

WITH_SCREENS = ("map", "risk", "urg", "hrd", "inc", "cas", "mis", "per")
LISTED = Path(__file__).parents[2] / "end2end" / "settable_questions.csv"


def _listed(form: str) -> list[dict[str, str]]:
    with LISTED.open(encoding="utf-8", newline="") as stream:
        return [row for row in csv.DictReader(stream) if row["form"] == form]


@pytest.mark.parametrize("form_id", WITH_SCREENS)
def test_every_question_of_the_form_is_found_by_its_accessible_name(qtbot, form_id):
    form = forms.catalogue()[form_id]
    wizard = WizardOverSheet(form, date(2026, 11, 24))
    qtbot.addWidget(wizard.page)
    wizard.page.resize(900, 700)
    missing = []
    for name, question in form.questions.items():
        label = question.label.en
        if not wizard.found(name, label):
            missing.append(name)
    assert missing == []


@pytest.mark.parametrize("form_id", WITH_SCREENS)
def test_every_settable_question_of_the_list_has_its_place_in_a_topic(form_id):
    form = forms.catalogue()[form_id]
    sections = sections_of(form, "en")
    for row in _listed(form_id):
        name = row["path"].split("[", 1)[0]
        assert any(_names(item, name) for item in section_with(sections, name).items), row["path"]


def _names(item, name):
    return item.name == name or any(_names(inner, name) for inner in getattr(item, "items", ()))


@pytest.mark.parametrize("language", ["en", "nb"])
def test_every_form_of_an_officer_has_topics_of_its_own_in_both_languages(language):
    for form in forms.catalogue().values():
        if form.id in ("source", "officer", "report"):
            continue
        sections = sections_of(form, language)
        assert len(sections) >= 3, form.id
        assert len({s.title for s in sections}) == len(sections), form.id
        assert form.title.in_(language) not in {s.title for s in sections}, form.id
