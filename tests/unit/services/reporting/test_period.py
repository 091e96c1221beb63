"""The period report counts what happened and what was done, and names nobody."""

import csv
import io
from dataclasses import replace

import pytest

from helpers import posts
from helpers.counted import Year
from hrd_desktop.domain.marking import Marking
from hrd_desktop.errors import HrdError
from hrd_desktop.services.reporting.asked import Asked

YEAR = {"first": "2025-01-01", "last": "2025-12-31"}
ASKED = Asked(country="XL", plain=True, **YEAR)


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    made = posts.mission(tmp_path_factory.mktemp("vault"))
    fill(Year(made))
    yield made
    made.close()


def fill(year):
    """Eight new cases, three from before of which one was closed in the period, one closed before, one elsewhere."""
    cases = []
    for number in range(8):
        gender = "woman" if number < 6 else "man"
        groups = ["women", "rural"] if number < 6 else ["rural"]
        case, person = year.case(
            number, hrd_kind="individual", hrd_gender=gender, hrd_groups=groups, cas_ground=["danger"],
            hrd_name=f"Nobody Real{number}",
        )  # fmt: skip
        cases.append(case)
        act = {"act_type": "demarche", "act_state": "done", "act_done": f"2025-03-0{1 + number}T09:00:00+01:00"}
        effect = {"act_outcome": ["protected"], "act_res_positive": "Made-up good result"} if number < 6 else {}
        year.add("act", case, act_case=case, **act, **effect)
        year.add("cns", case, cns_date="2025-03-01", cns_subject=person,
                 cns_state="given" if number < 5 else "declined")  # fmt: skip
        year.add("inc", case, inc_date="2025-05", inc_type=["arrest", "threat"], inc_reprisal="yes")
    year.add("log", cases[7], log_date="2025-03-01", log_with="defender", log_planned="yes")
    year.add("log", cases[6], log_date="2025-03-01", log_with="defender", log_planned="no")
    year.case(20, at="2024-06-01", hrd_kind="organisation")
    year.case(21, at="2024-06-01", hrd_kind="organisation", cas_ground=["prevented"])
    year.case(22, at="2025-12-31", country="VAL", hrd_kind="group")
    year.add("cas", at="2024-01-01", case_number="LID-24-0009", cas_status="closed")
    year.add("act", None, at="2025-01-01", act_type="contact", act_state="planned")
    year.add("inc", cases[0], inc_date="2024-12-31", inc_type=["killing"])
    year.write()


def figure(view, key):
    (found,) = [one for one in view.parts if one.key == key]
    return {row.label: [one.text for one in row.amounts] for row in found.rows}


def test_cases_and_defenders_of_the_period_are_counted_by_kind_gender_group_and_ground_obj_02_rep_02(session):
    view = session.reporting.view(ASKED)
    assert [(box.caption, box.strong) for box in view.boxes[:3]] == [
        ("Cases", "10"), ("Defenders", "10"), ("Measures carried out", "8"),
    ]  # fmt: skip
    assert figure(view, "cases") == {"New in the period": ["8"], "Open from before": ["2"], "Total": ["10"]}
    assert figure(view, "kinds") == {"Individual": ["8"], "Organisation": ["2"], "Total": ["10"]}
    assert figure(view, "genders") == {
        "Woman": ["6"], "Groups and organisations": ["2"], "Man": ["2"], "Total": ["10"],
    }  # fmt: skip
    assert figure(view, "groups") == {"Rural areas": ["8"], "Women human rights defenders": ["6"]}
    assert figure(view, "grounds")["In danger because of the work"] == ["8"]


def test_measures_are_counted_by_kind_and_effect_and_results_good_and_bad_obj_05_rep_09(session):
    view = session.reporting.view(ASKED)
    assert figure(view, "measures")["Démarche (Ministry approval)"] == ["8", "6", "0", "0", "0", "2"]
    assert figure(view, "results") == {
        "Good results alone": ["6"], "Bad results alone": ["0"], "Both good and bad": ["0"],
        "Nothing written": ["2"], "Total": ["8"],
    }  # fmt: skip


def test_days_to_the_first_response_have_a_median_and_a_spread(session):
    view = session.reporting.view(ASKED)
    (found,) = [one for one in view.parts if one.key == "response"]
    # Received on 1 March; carried out on days 0 to 7, but one case was met the same day.
    assert "Median in days: 2.5" in found.note
    assert "half of them within 0.8 to 4.2, all within 0 to 6" in found.note
    assert figure(view, "response")["The same day"] == ["2"]


def test_consent_declined_and_reprisals_are_told_mul_15(session):
    view = session.reporting.view(ASKED)
    assert figure(view, "consents") == {"Given": ["5"], "Declined": ["3"], "Total": ["8"]}
    (found,) = [one for one in view.parts if one.key == "incidents"]
    assert "reprisals for cooperation with an international organisation or a mission: 8" in found.note
    assert figure(view, "incidents")["Arrest"] == ["8"] and "Killing" not in figure(view, "incidents")


def test_small_numbers_are_held_back_so_that_nobody_is_recognised(session):
    view = session.reporting.view(Asked(country="XL", **YEAR))
    assert view.held
    assert figure(view, "kinds") == {"Individual": ["≥5"], "Organisation": ["<5"], "Total": ["10"]}
    said = [one.text for part in view.parts for row in part.rows for one in row.amounts]
    assert not {"1", "2", "3", "4"} & set(said)


def test_another_country_and_everything_are_counted_apart(session):
    assert session.reporting.view(Asked(country="XV", plain=True, **YEAR)).boxes[0].strong == "1"
    assert session.reporting.view(Asked(plain=True, **YEAR)).boxes[0].strong == "11"


def test_a_case_closed_in_the_period_counts_as_closed(tmp_path):
    made = posts.mission(tmp_path)
    case = made.cases.new()
    made.answers.set(case, "cas_status", "closed")
    today = made.reporting.spans()[1]
    view = made.reporting.view(Asked(first=today.first, last=today.last, plain=True))
    assert figure(view, "standing") == {"Closed": ["1"], "Open": ["0"], "Total": ["1"]}
    made.close()


def test_the_officers_words_are_kept_for_each_period_and_found_again_obj_05(session):
    record = session.reporting.write(ASKED, "report_support", "The embassy met many.")
    assert session.reporting.write(ASKED, "report_situation", "It became worse.") == record
    texts = {one.name: one.text for one in session.reporting.view(ASKED).texts}
    assert texts["report_support"] == "The embassy met many." and texts["report_results"] == ""
    other = Asked(country="XL", first="2025-01-01", last="2025-06-30")
    assert all(not one.text for one in session.reporting.view(other).texts)
    assert [one.record for one in session.reporting.kept()] == [record]
    assert session.reporting.asked_of(record) == Asked(country="XL", **YEAR)
    assert session.records.title(record) == "Report · Lidovia (made up) · 1 Jan 2025 – 31 Dec 2025"


def test_nothing_is_kept_for_words_that_were_never_written(session):
    assert session.reporting.write(Asked(first="2020-01-01", last="2020-12-31"), "report_input", " ") == ""


@pytest.mark.parametrize("word", ["Nobody Real3", "real3", "Bird 3", "LID-25-0003"])
def test_a_text_that_names_somebody_is_not_printed_before_the_officer_looked(session, word):
    asked = Asked(first="2019-01-01", last="2019-12-31")
    session.reporting.write(asked, "report_results", f"We helped {word} in May.")
    view = session.reporting.view(asked)
    assert any(one.lower() in word.lower() for one in view.named)
    with pytest.raises(HrdError) as caught:
        session.reporting.paper(asked)
    assert caught.value.error == "REPORT_NAMES" and word not in caught.value.message("en")
    assert session.reporting.table(Asked(checked=True, first=asked.first, last=asked.last))


def test_neither_paper_nor_table_names_a_person_an_alias_or_a_case(session):
    from hrd_desktop.services.reporting.paper import content

    told = str(content(session, session.reporting.view(ASKED))) + session.reporting.table(ASKED).decode()
    for word in ("Nobody", "Bird", "LID-25", "Made-up good result"):
        assert word not in told


def test_the_table_is_read_by_spreadsheets_and_runs_nothing(session):
    asked = Asked(first="2018-01-01", last="2018-12-31")
    session.reporting.write(asked, "report_input", '=HYPERLINK("http://made.up","x")')
    rows = list(csv.reader(io.StringIO(session.reporting.table(asked).decode("utf-8-sig"))))
    assert rows[0] == ["Part", "Line", "Column", "Value", "Note"]
    assert not [one for row in rows for one in row if one.startswith(("=", "+", "-", "@"))]
    assert ["Input to Norwegian policy", "", "", '\'=HYPERLINK("http://made.up","x")', ""] in rows


def test_printing_and_saving_are_journalled_without_what_the_report_says(session):
    session.reporting.noted(ASKED, "printed")
    session.reporting.noted(ASKED, "saved")
    rows = session.vault.journal.entries(newest_first=True, limit=2)
    assert [row.act for row in rows] == ["save", "print"]
    assert rows[0].detail == ASKED.key()


def test_a_report_that_shares_days_with_one_that_left_says_so(session):
    """Small numbers held back in each may come out of the two, so the officer is told; no other report is named."""
    half = replace(ASKED, plain=False, last="2025-06-30")
    session.reporting.noted(replace(ASKED, marking=Marking.NONE), "printed")
    session.reporting.noted(replace(ASKED, kind="lessons"), "printed")
    assert session.reporting.view(half).overlaps == ("Lidovia (made up) · 1 Jan 2025 – 31 Dec 2025",)
    assert session.reporting.view(replace(half, country="")).overlaps != ()
    for other in (replace(ASKED, plain=False), replace(half, plain=True), replace(half, country="XV"),
                  replace(half, first="2026-01-01", last="2026-06-30")):  # fmt: skip
        assert session.reporting.view(other).overlaps == ()


def test_a_mission_to_organisations_counts_by_the_country_a_case_is_about_not_by_its_seat(tmp_path):
    """Case numbers there all begin with the seat; the urgent checklist and the defender's country say more."""
    made = posts.mission(tmp_path)
    year = Year(made)
    told, _defender = year.case(1)
    year.add("urg", told, urg_country="XV")
    year.case(2, hrd_country="XV")
    year.case(3)
    year.case(4, country="VAL")
    year.write()

    def counted(country):
        return made.reporting.view(Asked(country=country, plain=True, **YEAR)).boxes[0].strong

    assert (counted("XL"), counted("XV"), counted("")) == ("1", "3", "4")
    made.answers.set(made.records.new("mis"), "mis_kind", "multilateral")
    assert (counted("XL"), counted("XV"), counted("")) == ("0", "3", "4")
    made.close()


def test_the_report_is_drawn_in_either_language(session):
    english, bokmaal = session.reporting.paper(ASKED), session.reporting.paper(ASKED, "nb")
    assert english.pdf.startswith(b"%PDF") and english.pages >= 2
    assert bokmaal.file_name == english.file_name == "report-XL-2025-01-01-2025-12-31.pdf"


def test_a_reader_counts_the_same(session):
    reader = session.reader()
    assert reader.reporting.view(ASKED).parts == session.reporting.view(ASKED).parts
    reader.close()


def test_a_country_that_is_none_is_refused(session):
    with pytest.raises(HrdError) as caught:
        session.reporting.view(Asked(country="QQ", **YEAR))
    assert caught.value.error == "RECORD_UNKNOWN"
