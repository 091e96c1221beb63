"""Country profiles: what the tables say, versions of the mapping, what changed, and the sheet."""

import subprocess

import pytest

from helpers import posts
from hrd_desktop import i18n
from hrd_desktop.domain.statements import State
from hrd_desktop.errors import HrdError
from hrd_desktop.services.views import NameDecision

WHY = "The trial is public, and the person asked for it."


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path, "made.hrdvault")
    made.vault.put("post.country", "XL")
    yield made
    made.close()


@pytest.fixture
def mapped(session):
    """Two versions: the first finished, the second changed on three questions."""
    answers = session.answers
    first = session.countries.new_version()
    for name, value in (("map_date", "2025-03-01"), ("map_climate", "narrowed"), ("map_obst_assoc", "minor")):
        answers.set(first, name, value)
    answers.set(first, "map_dialogue", "little")
    answers.set(first, "map_review", "2026-03-01")
    answers.set(first, "map_author", "Made-up Officer")
    answers.set(first, "map_laws[1]/map_law_name", "Associations Act")
    answers.set(first, "map_laws[1]/map_law_use", "sometimes")
    answers.set(first, "map_debate", None, State.NOT_ASKED)
    second = session.countries.new_version()
    answers.set(second, "map_climate", "obstructed")
    answers.set(second, "map_dialogue", "some")
    answers.set(second, "map_laws[1]/map_law_use", "often")
    return first, second


def test_the_profile_says_where_country_and_norway_stand_law_08_ref_a_14(session):
    view = session.countries.view("XL")
    assert view.name == "Lidovia" and view.made_up
    shared = {one.code: one.shared for one in view.treaties}
    assert shared["ICMW"] in ("neither", "country")
    assert {"both"} <= set(shared.values())
    assert view.core_all == 9
    assert view.as_of


def test_no_regional_convention_is_said_where_none_applies_law_06(session):
    assert session.countries.view("NP").regional == "No regional convention applies here."
    assert "European Court" in session.countries.view("SE").regional


def test_a_first_mapping_begins_with_the_treaties_of_the_table_map_03_map_04(session):
    first = session.countries.new_version("XL")
    rows = session.records.show(first).items("map_treaties")
    assert len(rows) == 18
    assert session.answers.sheet(first).value("map_un_member") == "yes"


def test_the_officers_own_answer_on_a_treaty_wins_over_the_table_and_its_date_map_03(session):
    first = session.countries.new_version("XL")
    before = {one.code: one for one in session.countries.view("XL").treaties}
    assert not before["CPED"].own and before["CPED"].as_of
    rows = session.records.show(first)
    row = next(r for r in rows.items("map_treaties") if rows.text(f"map_treaties[{r}]/map_treaty") == "CPED")
    session.answers.set(first, f"map_treaties[{row}]/map_treaty_status", "signatory")
    after = {one.code: one for one in session.countries.view("XL").treaties}
    assert (after["CPED"].status, after["CPED"].own, after["CPED"].as_of) == ("signatory", True, "")
    assert after["CAT"] == before["CAT"]


def test_a_new_version_carries_answers_states_and_rows_over_map_01(session, mapped):
    first, second = mapped
    old, new = session.records.show(first), session.records.show(second)
    assert new.text("map_obst_assoc") == "minor"
    assert new.statements["map_debate"].state is State.NOT_ASKED
    assert new.text("map_update") == "yes"
    assert (new.text("map_author"), new.text("map_review")) == ("", "")
    assert new.text("map_date") > "2025-03-01"
    assert len(new.items("map_laws")) == 1
    assert new.items("map_laws") != old.items("map_laws")
    assert old.text("map_climate") == "narrowed"


def test_two_versions_differ_in_words(session, mapped):
    found = {(one.question, one.before, one.after) for one in session.countries.latest_diff("XL")}
    assert ("How open is the space for human rights work?", "Narrowed", "Obstructed") in found
    assert ("Associations Act: How is it used?", "Used sometimes", "Used often") in found
    assert len(found) == 3


def test_the_nine_points_say_better_or_worse_def_13(session, mapped):
    view = session.countries.view("XL")
    assert [one.name for one in view.points] == [f"map_{number}" for number in range(1, 10)]
    trends = {one.name: one.trend for one in view.points}
    assert (trends["map_3"], trends["map_6"], trends["map_4"]) == ("worse", "better", "same")
    assert [one.climate for one in view.mappings] == ["obstructed", "narrowed"]


def test_nothing_is_compared_where_there_is_one_version(session):
    session.countries.new_version("XL")
    assert session.countries.latest_diff("XL") == ()
    assert {one.trend for one in session.countries.view("XL").points} == {""}


def test_the_profile_record_names_the_newest_mapping_map_01(session):
    profile = session.records.new("cty", answers={"cty_country": "XL"})
    second = session.countries.new_version("XL")
    assert session.records.show(profile).text("cty_latest") == second
    assert session.countries.view("XL").profile == profile


def test_who_works_with_defenders_is_listed_un_04(session, mapped):
    _first, second = mapped
    session.answers.set(second, "map_actors[1]/map_actor_name", "UN office")
    session.answers.set(second, "map_actors[1]/map_actor_contact", "regular")
    (actor,) = session.countries.view("XL").actors
    assert (actor.name, actor.contact_label) == ("UN office", "Regular contact")


def test_the_sheet_is_drawn_in_either_language_and_names_no_person(session, mapped):
    from hrd_desktop.services.country.sheet import content

    first, _second = mapped
    session.answers.set(first, "map_author", "Nobody To Print")
    told = str(content(session, session.countries.view("XL")))
    assert "Nobody To Print" not in told and "Obstructed" in told
    assert session.countries.sheet("XL", "nb").pdf.startswith(b"%PDF")


def test_the_sheet_names_the_country_on_every_page_and_no_case(session, mapped, tmp_path):
    (tmp_path / "sheet.pdf").write_bytes(session.countries.sheet("XL").pdf)
    told = ["pdftotext", "-layout", tmp_path / "sheet.pdf", "-"]
    pages = subprocess.run(told, check=True, capture_output=True, text=True).stdout.rstrip("\f").split("\f")
    assert all("Country sheet: Lidovia · by Embassy, Lidovia" in page for page in pages)
    assert not any("Case" in page for page in pages)


def test_a_copy_on_paper_or_disk_is_numbered_and_stands_in_the_journal(session, mapped):
    first = session.countries.sheet("XL")
    session.countries.printed("XL", first, "printed")
    second = session.countries.sheet("XL")
    session.countries.printed("XL", second, "saved")
    assert (first.copy, second.copy) == (1, 2)
    noted = [(row.act, row.detail) for row in session.vault.journal.entries(newest_first=True, limit=6)]
    assert ("print", "XL 1") in noted and ("save", "XL 2") in noted
    assert session.countries.sheet("VA").copy == 1


def test_an_unknown_country_is_refused(session):
    with pytest.raises(HrdError) as caught:
        session.countries.view("QQ")
    assert caught.value.error == "RECORD_UNKNOWN"


@pytest.fixture
def profiled(session, mapped):
    """A profile with duties, recommendations, an institution and a planned visit."""
    answers, profile = session.answers, session.countries.profile("XL")
    answers.set(profile, "cty_duty_investigate", "not_met")
    answers.set(profile, "cty_gp_ack", "met")
    answers.set(profile, "cty_upr[1]/cty_upr_ref", "3-118.42")
    answers.set(profile, "cty_upr[1]/cty_upr_text", "Protect defenders by law")
    answers.set(profile, "cty_upr[1]/cty_upr_status", "raised")
    answers.set(profile, "cty_upr[2]/cty_upr_ref", "3-118.43")
    answers.set(profile, "cty_upr[2]/cty_upr_status", "met")
    answers.set(profile, "cty_nhri_name", "Made-up Ombudsman")
    answers.set(profile, "cty_nhri_status", "b")
    answers.set(profile, "cty_nhri_status_date", "2024-05-01")
    answers.set(profile, "cty_authorities[1]/cty_auth_office", "Made-up office")
    answers.set(profile, "cty_authorities[1]/cty_auth_person", "Nobody Official")
    return profile


def test_a_profile_is_made_once_and_names_the_newest_mapping(session, mapped):
    first = session.countries.profile("XL")
    assert session.countries.profile("XL") == first
    assert session.records.show(first).text("cty_latest") == mapped[1]


def test_laws_duties_and_the_institution_stand_as_lists(session, profiled):
    view = session.countries.view("XL")
    assert [(one.name, one.use_label) for one in view.laws] == [("Associations Act", "Used often")]
    assert len(view.duties) == 13 and sum(one.must for one in view.duties) == 7
    assert {one.name: one.status_label for one in view.duties if one.status} == {
        "cty_duty_investigate": "Not met", "cty_gp_ack": "Met",
    }  # fmt: skip
    assert ("Made-up Ombudsman", "Status B, 2024") in [(one.name, one.contact_label) for one in view.actors]


def test_recommendations_are_followed_up_open_ones_first_rep_08(session, profiled):
    view = session.countries.view("XL")
    assert [(one.number, one.status_label, one.closed) for one in view.recommendations] == [
        ("3-118.42", "Raised", False), ("3-118.43", "Met", True),
    ]  # fmt: skip
    from hrd_desktop.services.country.sheet import content

    sections = {one.title: one for one in content(session, view).known}
    told = [(line.caption, line.text) for line in sections["Norway's UPR recommendations on defenders"].lines]
    assert told[0] == ("3-118.42", "Protect defenders by law · Raised")


def test_the_issues_to_raise_follow_from_profile_and_mapping_rol_11_rol_14(session, profiled):
    found = [(one.kind, one.text) for one in session.countries.view("XL").issues]
    assert ("UPR 3-118.42", "Protect defenders by law") in found
    assert ("Duty of the state", "Investigates attacks") in found
    assert [text for kind, text in found if kind == "Mapping"] == [
        one.title.partition(" ")[2] for one in session.countries.view("XL").points if one.trend in ("worse", "mixed")
    ]
    assert ("Law", "Associations Act") in found
    assert not any("3-118.43" in kind for kind, _text in found)


def test_the_country_sheet_feeds_the_reporting_with_drawing_lists_and_changes_rep_01(session, profiled):
    from hrd_desktop.services.country.sheet import content

    told = content(session, session.countries.view("XL"))
    assert told.levels is not None and told.levels.spoken().endswith("Obstructed")
    titles = [one.title for one in told.known]
    assert "Laws" in titles and "What changed since the mapping before" in titles and "Sources" in titles
    assert "To raise in meetings, visits and consultations" in titles
    assert "Nobody Official" not in str(told)


def test_each_answer_of_a_mapping_may_name_its_source_and_the_page_says_how_many_do_map_39(session, mapped):
    source = session.records.new("source")
    _first, second = mapped
    session.answers.set(second, "map_climate", "obstructed", source=source)
    session.answers.set(second, "map_sources", ["REF-B-42"])
    told = session.countries.view("XL").sources
    assert told.startswith("1 of ") and "Sources used: " in told


def test_other_organisations_that_are_present_are_mapped_shown_and_contacted_un_03(session, mapped):
    second = mapped[1]
    session.answers.set(second, "map_actors[1]/map_actor_kind", "intl_org")
    session.answers.set(second, "map_actors[1]/map_actor_name", "Made-up Regional Organisation")
    session.answers.set(second, "map_actors[1]/map_actor_contact", "mapped")
    (actor,) = session.countries.view("XL").actors
    assert (actor.name, actor.contact) == ("Made-up Regional Organisation", "mapped")
    assert actor.kind_label == "International or regional organisation"
    session.agenda.settle()
    assert "ACTOR-CONTACT" in {line.rule for line in session.agenda.view().lines}


def test_a_mapping_without_a_core_treaty_is_doubted_for_a_member_of_the_un_law_05(session, mapped):
    def doubts(iso2):
        return [one.rule for one in session.countries.doubts(iso2)]

    assert doubts("XL") == []
    for row in session.records.show(mapped[1]).items("map_treaties"):
        session.answers.set(mapped[1], f"map_treaties[{row}]/map_treaty_status", "no_action")
    assert doubts("XL") == ["NO-CORE-TREATY"]
    assert doubts("VA") == []  # not mapped, and no member
    with i18n.speaking("nb"):
        assert "kjernekonvensjon" in session.countries.doubts("XL")[0].text


@pytest.fixture
def named(session, mapped):
    """The mapping's words name a defender that the vault knows."""
    started = session.cases.start_urgent()
    session.answers.set(started.checklist, "urg_name", "Nadia Testperson (made up)")
    session.defenders.rename(started.defender, "Heron")
    session.answers.set(mapped[1], "map_challenges_text", "Ask Testperson about the made up charges in Valmora.")
    return started


def test_a_mapping_that_names_people_says_so_and_its_sheet_waits_for_a_decision_on_each_map_02(session, named):
    assert [one.rule for one in session.countries.doubts("XL")] == ["PEOPLE-NAMED"]
    assert {(hit.words, hit.alias) for hit in session.countries.names("XL")} == {("Testperson", "Heron")}
    with pytest.raises(HrdError) as waiting:
        session.countries.sheet("XL")
    assert waiting.value.error == "NAMES_UNDECIDED"


def test_an_alias_takes_the_place_of_a_name_on_the_country_sheet_unless_it_stays_for_a_reason_map_02(
    session, named, mapped, tmp_path
):
    keys = [hit.key for hit in session.countries.names("XL")]
    for reason, expected in (("", "Ask Heron about"), (WHY, "Ask Testperson about")):
        decided = [NameDecision(key, reason) for key in keys]
        sheet = session.countries.sheet("XL", names=decided)
        (tmp_path / "sheet.pdf").write_bytes(sheet.pdf)
        text = subprocess.run(
            ["pdftotext", "-layout", tmp_path / "sheet.pdf", "-"], capture_output=True, text=True, check=True
        ).stdout
        assert expected in text
    session.countries.printed("XL", sheet, "printed", decided)
    record = session.records.show(mapped[1])
    assert [record.text(f"overrule[{row}]/reason") for row in record.items("overrule")] == [WHY]
    assert session.journal.show(limit=1)[0].act == "print"
