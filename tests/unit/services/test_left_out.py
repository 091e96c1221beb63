"""Whom no consent covers stays behind: no record, no link and no word about them leaves (DEM-10, DEM-24, GDPR-07)."""

import json

import pytest

from helpers import posts
from hrd_desktop.errors import HrdError
from hrd_desktop.services.errors import ReasonMissing, TargetExists
from hrd_desktop.services.exchange.documents import export_case
from hrd_desktop.services.exchange.selection import select
from hrd_desktop.services.views import BriefingOptions, Overrule, SealChoice

WHY = "They sit in the same cell, and both lives are at stake."


@pytest.fixture
def session(tmp_path):
    found = posts.mission(tmp_path)
    yield found
    found.close()


class Two:
    """A case about two people; "Heron" has agreed, "Plover" was not asked."""

    def __init__(self, session):
        self.session = session
        started = session.cases.start_urgent()
        self.case, self.checklist, self.heron = started.case, started.checklist, started.defender
        session.defenders.rename(self.heron, "Heron")
        self.plover = session.records.new("hrd")
        session.defenders.rename(self.plover, "Plover")
        self.say("hrd_name", "Made-up Secondname", self.plover)
        self.say("cas_subjects", [self.heron, self.plover], self.case)
        self.incident = self.new("inc", inc_victims=[self.plover], inc_date="2026-05-02")
        self.shared = self.new("inc", inc_victims=[self.heron, self.plover], inc_date="2026-06-02")
        self.consent(self.heron)

    def say(self, name, value, record):
        self.session.answers.set(record, name, value)

    def new(self, form, **answers):
        return self.session.records.new(form, self.case, answers)

    def consent(self, subject, **said):
        return self.session.cases.give_consent(self.case, scopes=["share_ministry"], subject=subject, **said)

    def chosen(self, act="seal", *overruled, special=False):
        choice = SealChoice(special=frozenset({"*"}) if special else frozenset())
        return select(self.session, self.case, choice, act, overruled)


@pytest.fixture
def two(session):
    return Two(session)


def all_said(found):
    return "\n".join(str(one.value) for each in found.records for one in each.statements.values())


def test_records_and_links_of_the_uncovered_stay_behind_and_the_rest_leaves_dem_10(two):
    consent = two.consent(two.plover, state="declined")

    found = two.chosen()

    ids = {one.record.id for one in found.records}
    assert {two.plover, two.incident, consent}.isdisjoint(ids)
    assert {two.heron, two.shared, two.checklist} <= ids
    assert two.plover not in all_said(found)
    case = next(one for one in found.records if one.record.id == two.case)
    assert case.statements["cas_subjects"].value == [two.heron]
    assert ("cas_subjects", "not_covered") in {(one.path, one.reason) for one in found.held}


@pytest.mark.parametrize("text", ["Taken away with plover.", "MADE-UP SECONDNAME was there."])
def test_free_text_that_names_somebody_left_out_stays_behind(two, text):
    two.say("inc_text", text, two.shared)
    two.say("urg_linked_text", "Nothing about anybody else.", two.checklist)

    found = two.chosen()

    assert text not in all_said(found)
    assert "Nothing about anybody else." in all_said(found)


def test_the_plan_names_who_is_left_out_and_why_and_a_written_reason_brings_them_along(session, two):
    plan = session.exchange.plan(two.case, [])
    line = next(one for one in plan.held_back if one.state == "left_out")
    assert (line.text, line.chip) == ("“Plover”", "left out: no consent")
    assert line.reason == "No consent of “Plover” is recorded."

    written = session.exchange.plan(two.case, [], overrule=[Overrule("PERSONS-SEAL", WHY)])

    assert not any(one.state == "left_out" for one in written.held_back)
    assert two.plover in all_said(two.chosen("seal", "PERSONS-SEAL"))


def test_the_sheet_says_how_many_are_left_out_and_never_their_alias(session, two):
    two.say("cas_subjects", [two.plover, two.heron], two.case)
    two.say("inc_text", "Seen with Plover at night.", two.shared)

    sheet = session.briefing.content(two.case)

    assert "Plover" not in repr(sheet)
    assert sheet.title == "Briefing sheet: “Heron”"
    assert "1 person left out: no consent" in sheet.held_back


def test_no_reason_puts_somebody_on_paper_who_said_no_dem_24(session, two):
    two.consent(two.plover, state="declined")
    options = BriefingOptions(overrule=(Overrule("PERSONS-PRINT", WHY),))

    assert "1 person left out: no consent" in session.briefing.content(two.case, options).held_back
    assert session.briefing.verdicts(two.case, options)[1].final


def test_a_consent_that_allows_some_data_alone_holds_the_rest_back_like_03(session, two):
    two.say("urg_place", "Valmora", two.checklist)
    two.say("urg_linked_text", "The work on the dam.", two.checklist)
    two.say("hrd_name", "Made-up Firstname", two.heron)
    limited = two.consent(two.heron)
    two.say("cns_data", ["account"], limited)

    found = two.chosen(special=True)

    assert {"hrd_name", "hrd_place"} <= {one.path for one in found.held if one.reason == "limited"}
    assert "Valmora" not in all_said(found)
    assert "Made-up Firstname" not in all_said(found)
    assert "The work on the dam." in all_said(found)
    assert any(
        one.text == "Answers beyond what was agreed to" for one in session.exchange.plan(two.case, []).held_back
    )


def test_what_was_printed_is_noted_with_the_people_it_was_about_gdpr_08(session, two):
    session.briefing.printed(two.case, session.briefing.sheet(two.case), "printed")

    noted = next(
        one for one in session.vault.journal.entries(record=two.case, newest_first=True) if one.act == "print"
    )

    assert noted.detail.split() == ["1", two.heron]


def written(found):
    """The statements of an exported document by record."""
    return {one["id"]: one["statements"] for one in json.loads(found.data)["records"]}


def test_a_document_in_the_clear_leaves_out_whom_no_consent_covers_in_the_same_words_dem_10_gdpr_07(session, two):
    two.say("inc_text", "Taken away with Plover.", two.shared)

    found = export_case(session, two.case)

    assert {two.plover, two.incident}.isdisjoint(written(found))
    assert {two.heron, two.shared, two.checklist} <= written(found).keys()
    assert two.plover not in found.data.decode()
    assert "Plover" not in found.data.decode()
    plan = session.exchange.plan(two.case, [])
    assert found.left_out == tuple(one for one in plan.held_back if one.state == "left_out")


def test_a_document_that_could_not_be_written_is_not_in_the_journal(session, two, tmp_path):
    target = tmp_path / "case.json"
    target.write_bytes(b"mine")

    with pytest.raises(TargetExists):
        export_case(session, two.case, [Overrule("PERSONS-EXPORT", WHY)], target)

    assert "export" not in {entry.act for entry in session.vault.journal.entries()}
    assert (target.read_bytes(), session.records.show(two.case).items("overrule")) == (b"mine", [])


def test_a_document_without_its_note_in_the_journal_does_not_stay(session, two, tmp_path, monkeypatch):
    def full(*_said, **_more):
        raise HrdError("VAULT_FULL")

    monkeypatch.setattr(session.vault.journal, "note", full)

    with pytest.raises(HrdError) as refused:
        export_case(session, two.case, to=tmp_path / "case.json")

    assert refused.value.error == "VAULT_FULL"
    assert not list(tmp_path.glob("case*"))


def test_where_nobody_agreed_a_document_in_the_clear_is_about_nobody_dem_10(session, two):
    session.answers.set(two.case, "cas_subjects", [two.plover])

    found = export_case(session, two.case)

    assert [one.text for one in found.left_out] == ["“Plover”"]
    assert two.plover not in found.data.decode()


def test_a_written_reason_brings_them_into_the_document_and_stays_on_the_case_dem_24(session, two):
    with pytest.raises(ReasonMissing):
        export_case(session, two.case, [Overrule("PERSONS-EXPORT", " ")])

    found = export_case(session, two.case, [Overrule("PERSONS-EXPORT", WHY)])

    assert (two.plover in written(found), found.left_out) == (True, ())
    case = session.records.show(two.case)
    row = case.items("overrule")[0]
    assert [case.text(f"overrule[{row}]/{name}") for name in ("rule", "reason", "act")] == [
        "PERSONS-EXPORT",
        WHY,
        "export",
    ]


def test_no_reason_writes_somebody_in_the_clear_who_said_no_dem_24(session, two):
    two.consent(two.plover, state="declined")

    found = export_case(session, two.case, [Overrule("PERSONS-EXPORT", WHY)])

    assert two.plover not in found.data.decode()
    assert [one.text for one in found.left_out] == ["“Plover”"]


def test_a_document_in_the_clear_goes_no_further_than_the_data_agreed_to_like_03(session, two):
    two.say("hrd_name", "Made-up Firstname", two.heron)
    two.say("cns_data", ["account"], two.consent(two.heron))

    assert "Made-up Firstname" not in export_case(session, two.case).data.decode()
