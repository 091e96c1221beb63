"""A consent given, carried to the Ministry, and taken back: whoever holds the data is told (DEM-24, GDPR-06)."""

import json
from datetime import timedelta

import pytest

from hrd_desktop.errors import HrdError
from hrd_desktop.services.consents import Withdrawal
from hrd_desktop.services.store import this_day
from hrd_desktop.services.views import SealChoice

NAME = "Nadia Testperson"
DESK = ["desk@ministry"]


class Told:
    """An urgent case that the Ministry holds, with one defender who agreed to it."""

    def __init__(self, mission, desk, place):
        self.mission, self.desk, self.place = mission, desk, place
        started = mission.cases.start_urgent()
        self.case, self.checklist, self.subject = started.case, started.checklist, started.defender
        mission.answers.set(self.checklist, "urg_name", NAME)
        risk = mission.records.new("risk", self.case, {"risk_date": "2026-05-02", "risk_level": "high"})
        mission.answers.set(risk, "risk_subject", self.subject)
        self.consent = mission.cases.give_consent(
            self.case, scopes=["share_ministry", "raise_authorities"], on=this_day() - timedelta(days=3)
        )
        self.carry(SealChoice(briefing=False))

    def carry(self, choice):
        path = self.place / f"{len(list(self.place.glob('*.hrdbundle')))}.hrdbundle"
        self.sealed = self.mission.exchange.seal(self.case, DESK, path, choice=choice)
        opened = self.desk.exchange.open(path)
        self.document = opened._document
        return opened.accept()


@pytest.fixture
def told(mission, desk, tmp_path):
    return Told(mission, desk, tmp_path)


def test_a_withdrawal_reaches_the_ministry_by_a_sealed_notice_that_tells_nothing_more_dem_24(mission, desk, told):
    went = mission.consents.withdraw(told.consent, Withdrawal(this_day(), said="They watch my house.")).open
    assert [(one.kind, one.act) for one in went] == [("bundle", "notice")]
    plan = mission.exchange.plan(told.case, DESK, choice=SealChoice(notice=told.consent))
    assert plan.allowed, "a notice may leave where the case may not"
    assert [line.key for line in plan.lines] == ["notice"]
    before = desk.cases.page().rows[0]

    told.carry(SealChoice(notice=told.consent))

    text = json.dumps(told.document.plain())
    assert NAME not in text
    assert "They watch my house." not in text
    assert {one.form for one in told.document.records} == {"cas", "hrd", "cns"}
    assert desk.consents.view(told.consent).chip == "Withdrawn"
    assert desk.consents.covers(told.case, "share_ministry")[0].standing == "withdrawn"
    after = desk.cases.page().rows[0]
    assert (after.risk, after.urgent, after.alias) == (before.risk, before.urgent, before.alias)
    assert desk.answers.at(told.checklist, "urg_name").value == NAME, "a notice takes nothing away by itself"


def test_the_notice_marks_what_it_told_and_the_case_itself_stays_stopped(mission, told):
    mission.consents.withdraw(told.consent)
    told.carry(SealChoice(notice=told.consent))

    view = mission.consents.view(told.consent)

    assert view.open == ()
    assert view.spread[0].how == "sealed notice no. 2"
    assert view.steps[-1].day == this_day()
    with pytest.raises(HrdError) as refused:
        mission.exchange.seal(told.case, DESK, told.place / "again.hrdbundle")
    assert refused.value.facts["rule"] == "CONSENT-SHARE"


def test_only_a_withdrawn_consent_has_a_notice(mission, told):
    with pytest.raises(HrdError) as refused:
        mission.exchange.plan(told.case, DESK, choice=SealChoice(notice=told.consent))
    assert refused.value.error == "CONSENT_NOT_WITHDRAWN"


def test_the_ministry_sees_where_the_data_went_from_its_own_vault_gdpr_06(mission, desk, told):
    desk.briefing.printed(told.case, desk.briefing.sheet(told.case), "printed")
    mission.consents.withdraw(told.consent)
    told.carry(SealChoice(notice=told.consent))

    assert [one.kind for one in desk.consents.view(told.consent).open] == ["print"]


def test_somebody_who_agrees_later_joins_the_case_at_the_ministry(mission, desk, told):
    """The list of people that travelled before was narrower under the same moment: it grows, and never shrinks."""
    other = mission.records.new("hrd")
    mission.answers.set(told.case, "cas_subjects", [told.subject, other])
    told.carry(SealChoice(briefing=False))
    assert desk.records.show(told.case).items("cas_subjects") == [told.subject]

    mission.cases.give_consent(told.case, scopes=["share_ministry"], subject=other)
    told.carry(SealChoice(briefing=False))

    assert desk.records.show(told.case).items("cas_subjects") == [told.subject, other]
