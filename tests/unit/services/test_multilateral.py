"""A mission to international organisations: what it is offered, whose country a case is about, its work."""

from datetime import timedelta

import pytest

from helpers.posts import mission
from hrd_desktop import i18n
from hrd_desktop.services.store import this_day


@pytest.fixture
def session(tmp_path):
    session = mission(tmp_path)
    yield session
    session.close()


@pytest.fixture
def geneva(session):
    session.multilateral.be("multilateral")
    session.answers.set(session.multilateral.settings(), "mis_seat", "geneva")
    return session


def set_all(session, record, **said):
    for name, value in said.items():
        session.answers.set(record, name, value)


def test_a_mission_is_bilateral_until_it_says_otherwise_mis_06(session):
    assert (session.mission.kind(), session.mission.home(), session.about().kind) == ("bilateral", "XL", "bilateral")
    session.multilateral.be("both")
    assert (session.mission.kind(), session.mission.home()) == ("both", "XL")
    session.multilateral.be("multilateral")
    assert (session.mission.kind(), session.mission.home(), session.about().country) == ("multilateral", "", "XL")


def test_a_bilateral_mission_is_offered_the_usual_and_a_multilateral_one_its_own_measures_first(session):
    usual = [one.code for one in session.multilateral.offers()]
    assert usual[0] == "contact" and not any(one.elsewhere for one in session.multilateral.offers())
    session.multilateral.be("multilateral")
    offers = session.multilateral.offers()
    codes = [one.code for one in offers]
    assert sorted(codes) == sorted(usual)  # nothing is taken away
    assert codes[:4] == ["contact", "multilateral_case", "inform_un_mandate", "upr_followup"]
    last = [one for one in offers if one.code in ("prison_visit", "visa", "assembly_observation")]
    assert {one.elsewhere for one in last} == {"Better placed: the bilateral mission"}
    assert all(codes.index(one.code) > codes.index("other") for one in last)


def test_the_seat_names_the_arenas_unless_the_settings_do(geneva):
    assert geneva.multilateral.arenas() == ("hrc", "upr", "un")
    geneva.answers.set(geneva.multilateral.settings(), "mis_arenas", ["osce"])
    assert geneva.multilateral.arenas() == ("osce",)


def test_the_finder_puts_what_is_in_reach_first_and_guesses_no_country(geneva):
    started = geneva.cases.start_urgent()
    found = geneva.finder(started.defender)
    assert found.rows[0].entry == "REF-C-01" and found.rows[0].why.startswith("in reach of this mission")
    assert "Country" in found.missing
    geneva.multilateral.be("bilateral")
    assert not any("in reach" in row.why for row in geneva.finder(started.defender).rows)


def test_the_library_begins_with_what_this_kind_of_mission_works_with_mul_02_mul_16(session):
    assert "mission" not in {group.code for group in session.library.groups()}
    session.multilateral.be("multilateral")
    assert session.library.groups()[0].code == "mission"
    first = session.library.search("", "mission")
    assert [row.id for row in first][:2] == ["point-multilateral", "point-resolutions"]
    assert len(first) == session.library.groups()[0].count


def test_the_way_of_a_case_guesses_no_country_at_a_multilateral_mission(geneva):
    from hrd_desktop.services.mission import routing

    started = geneva.cases.start_urgent()
    assert "Nobody has said which country" in routing.of_case(geneva, started.case).gaps[0]
    geneva.answers.set(started.checklist, "urg_country", "XV")
    assert "Nobody has said" not in " ".join(routing.of_case(geneva, started.case).gaps)


def test_countries_are_those_that_people_come_from(geneva):
    assert geneva.countries.known() == ()
    started = geneva.cases.start_urgent()
    geneva.answers.set(started.checklist, "urg_country", "XV")
    assert geneva.countries.known() == (("XV", "Valmora"),)


def test_multilateral_work_is_written_down_by_organisation_and_topic_mul_05_mul_14(geneva):
    record, path = geneva.multilateral.note("org_dialogue")
    row = path.split("[")[1].split("]")[0]
    set_all(geneva, record, **{f"mis_mul[{row}]/mis_mul_{name}": value for name, value in {
        "org": "OHCHR", "arena": "hrc", "date": "2026-11-03", "topic": "Reprisals"}.items()})  # fmt: skip
    work = geneva.multilateral.work()
    assert {one.code: one.count for one in work.kinds}["org_dialogue"] == 1
    council = next(one for one in work.arenas if one.arena == "hrc")
    assert (council.day_text, council.topic, council.noted) == ("3 Nov 2026", "Reprisals", 1)
    assert [one.noted for one in work.arenas if one.arena != "hrc"] == [0, 0]


def test_a_long_silence_with_the_organisations_becomes_a_duty_of_a_multilateral_mission_alone_mul_14(session):
    def due():
        return [one for one in session.agenda.view(limit=500).lines if one.rule == "ORGANISATION-DIALOGUE"]

    session.multilateral.be("bilateral")
    assert due() == []
    session.multilateral.be("multilateral")
    assert due()[0].due == this_day() + timedelta(days=120)


def test_resolutions_that_come_back_say_that_their_year_is_to_be_filled_mul_17_mul_18(geneva):
    cycles = geneva.multilateral.work().cycles
    assert [one.due for one in cycles] == [None, None, None]
    geneva.agenda.set_interval("RESOLUTION-COUNCIL", "2028-03-01")
    council = geneva.multilateral.work().cycles[0]
    assert council.due is not None and council.due.year in (2027, 2028)


def test_reprisals_for_cooperating_are_listed_by_organisation_and_alias_mul_15(geneva):
    started = geneva.cases.start_urgent()
    made = geneva.records.new("inc", started.case)
    set_all(geneva, made, inc_reprisal="yes", inc_date="2026-10-02", inc_type=["surveillance"])
    (row,) = geneva.multilateral.work().reprisals
    assert (row.organisation, row.day_text) == ("", "2 Oct 2026") and row.alias
    geneva.answers.set(made, "inc_reprisal_org", "Human Rights Council")
    assert geneva.multilateral.work().reprisals[0].organisation == "Human Rights Council"


def test_cases_raised_show_country_arena_and_how_they_stand_mul_20_mul_22(geneva):
    started = geneva.cases.start_urgent()
    geneva.answers.set(started.checklist, "urg_country", "XV")
    measure = geneva.measures.new(started.case, "multilateral_case")
    geneva.answers.set(measure, "act_arenas", ["hrc", "upr"])
    (row,) = geneva.multilateral.work().raised
    assert (row.country, row.chip) == ("Valmora", "Not ready")
    assert row.arenas == "UN Human Rights Council, Universal Periodic Review"
    assert geneva.multilateral.work().countries == ("Valmora",)


def test_negotiated_texts_have_a_status_mul_19(geneva):
    record = geneva.multilateral.settings()
    row = geneva.answers.add_row(record, "mis_texts")
    set_all(geneva, record, **{f"mis_texts[{row}]/mis_text_{name}": value for name, value in {
        "name": "Made-up resolution", "arena": "hrc", "status": "weakened"}.items()})  # fmt: skip
    (text,) = geneva.multilateral.work().texts
    assert (text.name, text.status) == ("Made-up resolution", "Adopted in weaker words")


def test_an_individual_case_asked_for_by_civil_society_goes_from_closed_to_open_mul_25(geneva):
    started = geneva.cases.start_urgent()
    measure = geneva.measures.new(started.case, "multilateral_case")
    geneva.answers.set(measure, "act_asked_by", "civil_society")
    closed = {one.rule: one for one in geneva.measures.gates(measure)}
    assert closed["BILATERAL-CONSULTED"].stops
    geneva.answers.set(measure, "act_bilateral", "answered")
    found = {one.rule: one for one in geneva.measures.gates(measure)}
    assert found["BILATERAL-CONSULTED"].allowed and found["BILATERAL-IN-LOOP"].allowed


def test_everything_is_said_in_bokmal_too(geneva):
    i18n.set_language("nb")
    offers = geneva.multilateral.offers()
    assert offers[-1].elsewhere == "Bedre egnet: den bilaterale stasjonen"
    assert geneva.multilateral.work().seat == "Genève"
