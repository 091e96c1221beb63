"""What people type in cells: dates, choices, not knowing. Nothing is guessed that two readings fit."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrd_desktop import forms
from hrd_desktop.domain import edtf
from hrd_desktop.domain.statements import State
from hrd_desktop.services.spreadsheets import dates, guessing
from hrd_desktop.services.spreadsheets.values import Reader

TODAY = date(2026, 11, 24)
DATES = [
    ("3.4.2026", "2026-04-03"), ("03.04.2026", "2026-04-03"), ("2026-04-03", "2026-04-03"),
    ("20260403", "2026-04-03"), ("13/04/2026", "2026-04-13"), ("04/13/2026", "2026-04-13"),
    ("12. mai 2026", "2026-05-12"), ("12 May 2026", "2026-05-12"),
    ("March 5, 2026", "2026-03-05"), ("mai 2026", "2026-05"), ("May 2026", "2026-05"), ("2026", "2026"),
    ("2026-05", "2026-05"), ("ca. 2019", "2019~"), ("omkring mai 2019", "2019-05~"), ("201X", "201X"),
    ("2026-03-12T08:15:00", "2026-03-12"), ("31/02/2026", ""), ("soon", ""), ("99.99.2026", ""), ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), DATES, ids=[text or "empty" for text, _ in DATES])
def test_a_date_is_read_as_far_as_it_was_written(text, wanted):
    assert dates.read(text, today=TODAY).text == wanted


@pytest.mark.parametrize("text", ["1404-03-12", "1447", "1/5/1360", "ca. 1360", "12.3.2569"])
def test_a_year_of_another_calendar_is_told_and_never_taken_for_one_of_ours(text):
    assert dates.read(text, today=TODAY).text == ""


@pytest.mark.parametrize("text", ["20260100", "00.05.2026", "0.5.2026", "2026-05-00", "00 May 2026"])
def test_the_day_0_that_no_month_has_is_no_date(text):
    assert dates.read(text).text == ""


def test_a_day_that_can_be_two_is_told_with_both_until_somebody_says_which():
    found = dates.read("03/04/2026", today=TODAY)
    assert (found.text, found.other) == ("2026-04-03", "2026-03-04")
    assert dates.read("03/04/2026", "mdy", TODAY) == dates.Read("2026-03-04")
    assert dates.read("03/04/2026", "dmy", TODAY) == dates.Read("2026-04-03")
    assert dates.read("04/04/2026", today=TODAY).other == ""


def test_other_cells_of_a_column_tell_what_comes_first():
    assert dates.order_of(["03/04/2026", "14/04/2026"]) == "dmy"
    assert dates.order_of(["03/14/2026", "03/04/2026"]) == "mdy"
    assert dates.order_of(["03/04/2026", "3.4.2026"]) == ""
    assert dates.order_of(["14/03/2026", "03/14/2026"]) == ""


def test_a_year_of_two_figures_is_the_latest_that_is_not_to_come():
    assert dates.read("1.2.26", today=TODAY) == dates.Read("2026-02-01", century=True)
    assert dates.read("1.2.27", today=TODAY).text == "1927-02-01"


@given(st.text(max_size=30))
def test_whatever_is_typed_the_date_read_is_a_date_or_none(text):
    found = dates.read(text, today=TODAY).text
    assert found == "" or edtf.is_edtf(found)


@given(st.dates(date(1950, 1, 1), date(2026, 11, 24)), st.sampled_from(["{d}.{m}.{y}", "{y}-{m:02}-{d:02}"]))
def test_every_day_written_in_full_is_read_as_that_day(day, shape):
    text = shape.format(d=day.day, m=day.month, y=day.year)
    assert dates.read(text, today=TODAY).text == day.isoformat()


def reader(path, chosen=None, order=""):
    form = forms.catalogue()[guessing.form_of(path)]
    return Reader(form, form.questions[path.rsplit("/", 1)[-1]], chosen, order)


@pytest.mark.parametrize(
    ("path", "text", "answer"),
    [
        ("hrd_gender", "K", "woman"), ("hrd_gender", "Female", "woman"), ("hrd_gender", "mann", "man"),
        ("hrd_peaceful", "Ja", "yes"), ("hrd_peaceful", "no", "no"), ("hrd_country", "Norge", "NO"),
        ("hrd_country", "NOR", "NO"), ("hrd_country", "norway", "NO"),
        ("hrd_nationality", "NO; Sverige", ["NO", "SE"]),
        ("hrd_languages", "norsk bokmål, engelsk", ["nb", "en"]), ("risk_level", "HØY", "high"),
        ("hrd_name", "  Kari Testesen ", "Kari Testesen"), ("hrd_birth", "mai 1984", "1984-05"),
        ("cas_review", "31.12.2099", "2099-12-31"), ("hrd_contact_every", "1 0,0", None),
    ],
)  # fmt: skip
def test_words_that_people_use_become_answers(path, text, answer):
    found = reader(path).read(text)
    if answer is None:
        assert found.problem == "bad_number" or found.problem == "does_not_fit"
    else:
        assert (found.answer, found.problem, found.said) == (answer, None, True)


@pytest.mark.parametrize(
    ("text", "state"), [("ukjent", State.NOT_KNOWN), ("?", State.NOT_KNOWN), ("ikke spurt", State.NOT_ASKED)]
)
def test_not_knowing_is_an_answer(text, state):
    for path in ("hrd_name", "hrd_birth", "hrd_peaceful"):
        found = reader(path).read(text)
        assert (found.said, found.answer, found.state) == (True, None, state)


def test_a_dash_says_nothing_and_a_word_can_be_left_out():
    assert not reader("hrd_name").read("–").said
    assert not reader("cas_status", {"Gammel": ""}).read("gammel").said


def test_what_cannot_be_taken_is_told_and_never_changed():
    assert reader("hrd_gender").read("blå").problem == "unknown_choice"
    assert reader("hrd_nationality").read("NO; Atlantis").words == "Atlantis"
    assert reader("cas_review").read("mai 2026").problem == "partial_date"
    assert reader("inc_date").read("03/04/2026").problem == "ambiguous_date"
    assert reader("hrd_birth").read("i fjor").problem == "bad_date"
    assert reader("cas_review").read("1.1.2001").problem == "does_not_fit"
    assert reader("hrd_name").read("#REF!").problem == "formula_error"
    assert reader("hrd_name").read("K\ufffdre").problem == "bad_letters"
    assert reader("hrd_birth").read("1.2.26").problem == "century"


def test_the_officers_own_words_for_choices_come_first():
    found = reader("cas_status", {"Pågår for fullt": "open"}).read("pågår  for fullt")
    assert (found.answer, found.problem) == ("open", None)


def test_headings_in_both_languages_are_understood_and_no_question_is_given_twice():
    headings = (
        "Saksnr",
        "Navn",
        "Kjønn",
        "Født",
        "Land",
        "Dato",
        "Hendelse",
        "Beskrivelse",
        "Risikonivå",
        "Noe annet",
    )
    norwegian = guessing.guesses(headings)
    english = guessing.guesses(
        (
            "Case no",
            "Name",
            "Gender",
            "Date of birth",
            "Country",
            "Date",
            "Incident",
            "Description",
            "Risk level",
            "x",
        )
    )
    assert list(norwegian.values()) == list(english.values())
    assert "Noe annet" not in norwegian
    assert len(set(norwegian.values())) == len(norwegian) == 9
    assert len(guessing.guesses(("Name", "Full name", "Navn"))) == 1


@given(st.lists(st.text(max_size=20), max_size=8, unique=True))
def test_every_guess_is_a_place_where_an_answer_can_stand(headings):
    for target in guessing.guesses(tuple(headings)).values():
        assert guessing.form_of(target) is not None


def test_a_number_with_a_sign_between_thousands_is_not_taken_for_a_small_one():
    form = forms.catalogue()["hrd"]
    reader = Reader(form, form.questions["hrd_contact_every"])
    assert [reader.read(text).answer for text in ("7,0", "7.00", "1.000", "1,000")] == [7, 7, None, None]


def test_letters_that_were_saved_in_two_codes_are_told():
    form = forms.catalogue()["hrd"]
    reader = Reader(form, form.questions["hrd_name"])
    assert reader.read("KÃ¥re").problem == "bad_letters"
    assert [reader.read(text).problem for text in ("Kåre", "Ærø", "Ão", "Müller", "علي")] == [None] * 5
