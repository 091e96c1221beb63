"""The checklists as blank forms: judged by pikepdf (qpdf) and poppler, which others wrote."""

import re
import subprocess
from io import BytesIO

import pikepdf
import pytest

from helpers.tagged import untagged
from hrd_desktop import forms
from hrd_desktop.domain.marking import Marking
from hrd_desktop.forms.asked_when import asked_when
from hrd_desktop.reports import BlankField, BlankForm, BlankTopic, Kind, blank_form
from hrd_desktop.services import blank_forms
from hrd_desktop.services.blank_forms import CHECKLISTS
from hrd_desktop.services.errors import FormUnknown

BOTH = [(form, language) for form in CHECKLISTS for language in ("en", "nb")]
DRAWN = {}


def drawn(form, language):
    """The form, drawn once for all tests."""
    if (form, language) not in DRAWN:
        DRAWN[form, language] = blank_forms.draw(form, language)
    return DRAWN[form, language]


def fields(pdf):
    """Every field that can be filled in, by name."""
    return {str(field.T): field for field in pdf.Root.AcroForm.Fields}


def text_of(pdf, tmp_path):
    path = tmp_path / "form.pdf"
    path.write_bytes(pdf)
    return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize(("form", "language"), BOTH)
def test_every_question_an_officer_answers_has_a_named_field_with_a_tooltip(form, language):
    known = forms.catalogue()[form]
    with pikepdf.open(BytesIO(drawn(form, language).pdf)) as pdf:
        assert pdf.check_pdf_syntax() == []
        found = fields(pdf)
        assert str(pdf.Root.Lang) == language and "/NeedAppearances" not in pdf.Root.AcroForm
        asked = {re.sub(r"\[\d+\]|:.*", "", name).rpartition("/")[2] for name in found}
        assert asked == {name for name, question in known.questions.items() if question.settable}
        for name, field in found.items():
            assert str(field.TU), name
            kinds = {"/Tx", "/Btn", "/Ch"}
            assert str(field.FT) in kinds
        label = known.questions[asked_first(known)].label.in_(language)
        assert any(label in str(field.TU) for field in found.values())


def asked_first(form):
    return next(
        name for name, question in form.questions.items() if question.settable and question.name != "urg_subject"
    )


@pytest.mark.parametrize(("form", "language"), [("map", "nb"), ("risk", "en"), ("urg", "nb")])
def test_marking_title_and_page_stand_on_every_page(form, language, tmp_path):
    sheet = blank_forms.draw(form, language, Marking.STRENGT_FORTROLIG)
    pages = text_of(sheet.pdf, tmp_path).split("\f")[:-1]
    title, word = (
        forms.catalogue()[form].title.in_(language),
        {"en": "page {} of {}", "nb": "side {} av {}"}[language],
    )
    assert len(pages) == sheet.pages > 3
    for number, page in enumerate(pages, 1):
        assert page.count("STRENGT FORTROLIG NÅR UTFYLT") == 2
        assert f"{title} · {word.format(number, len(pages))}" in page


def test_a_mapping_bears_no_marking_unless_somebody_says_so(tmp_path):
    assert "UTFYLT" not in text_of(drawn("map", "nb").pdf, tmp_path)
    assert drawn("urg", "nb").marking is Marking.FORTROLIG


def test_choices_are_ticked_listed_or_written_by_how_many_there_are():
    with pikepdf.open(BytesIO(drawn("urg", "nb").pdf)) as pdf:
        found = fields(pdf)
        assert [str(one) for one in found["urg_country"].Opt[1]] and len(found["urg_country"].Opt) > 200
        assert found["urg_nationality"].FT == "/Tx"
        assert len(found["urg_urgency"].Kids) == 3
        assert found["urg_issue:impunity"].FT == "/Btn"
        assert "urg_events[3]/urg_event_text" in found


def test_a_form_filled_in_by_another_program_shows_what_was_filled_in(tmp_path):
    """pikepdf writes values and pictures of the fields anew; poppler draws them and finds the words."""
    with pikepdf.open(BytesIO(drawn("urg", "nb").pdf)) as pdf:
        found = fields(pdf)
        found["urg_name"].V = "Hegre på øya"
        found["urg_events[1]/urg_event_text"].V = "Two men waited outside."
        kid = found["urg_urgency"].Kids[1]
        state = next(key for key in kid.AP.N if key != "/Off")
        found["urg_urgency"].V = pikepdf.Name(state)
        kid.AS = pikepdf.Name(state)
        pdf.Root.AcroForm.NeedAppearances = True
        pdf.generate_appearance_streams()
        filled = BytesIO()
        pdf.save(filled)
    text = text_of(filled.getvalue(), tmp_path)
    assert "Hegre på øya" in text and "Two men waited outside." in text
    with pikepdf.open(filled) as again:
        assert str(fields(again)["urg_urgency"].V) == "/days"


def test_every_condition_of_the_checklists_is_told_in_words_or_is_the_programs_own():
    silent = {
        f"{form}.{name}"
        for form in CHECKLISTS
        for name, item in forms.catalogue()[form].all_items.items()
        if item.relevant and not asked_when(forms.catalogue()[form], name, "en")
    }
    assert silent == {"map.map_treaty_warning", "risk.risk_against", "risk.risk_fits_why"}
    told = asked_when(forms.catalogue()["map"], "map_restrictions_text", "en")
    assert told == "Only if “Restrictions by the authorities” is anything but “None seen”"
    law = asked_when(forms.catalogue()["map"], "map_os_laws_which", "en")
    assert law.endswith("is “Used sometimes” or “Used often”")
    urgent = forms.catalogue()["urg"]
    assert asked_when(urgent, "urg_charge_text", "en") == "Only if “Did it lead to a charge” is “Yes”"


def test_what_a_form_says_only_of_the_screen_names_questions_that_exist():
    known = {name for form in CHECKLISTS for name in forms.catalogue()[form].all_items}
    assert known >= blank_forms._OF_THE_PROGRAM | set(blank_forms._ROWS)


def test_any_form_can_be_drawn_and_an_unknown_one_is_refused():
    assert blank_forms.draw("inc", "en").pages >= 1
    with pytest.raises(FormUnknown):
        blank_forms.draw("nothing", "en")


def test_every_word_and_field_of_a_form_is_tagged_as_on_the_sheets():
    """EN 301 549 10: a form is walked through with a screen reader, topic by topic."""
    pdf = drawn("risk", "en").pdf
    assert untagged(pdf) == []
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_metadata() as told:
        assert told["pdfuaid:part"] == "1" and told["dc:title"] == str(opened.docinfo["/Title"])


def test_a_choice_is_told_with_its_box_and_the_marking_in_its_own_language(tmp_path):
    soon = BlankField(Kind.ONE, "How soon?", "urg_urgency", choices=(("hours", "Hours"), ("days", "Days")))
    long = BlankField(Kind.NOTE, "Leave out what is not safe to hold on paper. " * 4)
    path = tmp_path / "form.pdf"
    topics = (BlankTopic("Start", (soon, long)),)
    path.write_bytes(blank_form(BlankForm("en", "Urgent", "1", "FORTROLIG NÅR UTFYLT", "Basis", (), "", topics)))
    told = subprocess.run(["pdfinfo", "-struct-text", path], check=True, capture_output=True, text=True).stdout
    words = [line.strip().strip('"') for line in told.splitlines()]
    assert words[:3] == ["Document", "P (block)", "FORTROLIG NÅR UTFYLT"]
    place = words.index("How soon?")
    assert words[place + 1 : place + 5] == ["L (block)", "LI (block)", "LBody (block)", "Form"]
    assert words[place + 6] == "Hours"
    assert any(line.count("hold on paper. Leave") == 3 for line in words)  # words do not run together at a line's end
