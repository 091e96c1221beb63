"""A withdrawal has the same consequences through whatever door it came: nobody need know the right button."""

import json
from datetime import timedelta

import pytest

from helpers import posts
from helpers.mending import MEND, Case
from hrd_desktop.services.consents import Said, Withdrawal
from hrd_desktop.services.exchange.documents import export_case, import_case
from hrd_desktop.services.store import this_day


def last_week():
    return this_day() - timedelta(days=7)


@pytest.fixture
def session(tmp_path):
    found = posts.mission(tmp_path)
    yield found
    found.close()


class Printed:
    """A case with a sheet on paper and a measure ready to be carried out, both resting on one consent."""

    def __init__(self, session):
        self.session, self.inner = session, Case(session, "formal_enquiry")
        self.case, self.measure = self.inner.case, self.inner.measure
        self.consent = session.consents.record(
            self.case, Said(["share_ministry", "raise_authorities"], on=last_week())
        )
        for rule in sorted(self.inner.open_rules()):
            MEND[rule](self.inner)
        session.measures.move(self.measure, "ready")
        session.briefing.printed(self.case, session.briefing.sheet(self.case), "printed")

    def kept(self):
        return self.session.consents.view(self.consent).kept


@pytest.fixture
def printed(session):
    return Printed(session)


def by_the_page(printed, _place):
    printed.session.consents.withdraw(printed.consent, Withdrawal(this_day()))


def by_the_questions(printed, _place):
    """As the wizard does, and `answer set`: one answer after the other."""
    printed.session.answers.set(printed.consent, "cns_state", "withdrawn")
    printed.session.answers.set(printed.consent, "cns_withdrawn_on", this_day().isoformat())


def by_a_document(printed, place):
    """The case comes back from somebody who withdrew the consent there."""
    found = json.loads(export_case(printed.session, printed.case).data)
    record = next(one for one in found["records"] if one["id"] == printed.consent)
    record["statements"] = [one for one in record["statements"] if one["path"] != "cns_withdrawn_on"]
    state = next(one for one in record["statements"] if one["path"] == "cns_state")
    state |= {"value": "withdrawn", "at": f"{this_day() + timedelta(days=1)}T00:00:00Z"}
    record["statements"].append({**state, "path": "cns_withdrawn_on", "value": this_day().isoformat()})
    path = place / "came-back.json"
    path.write_text(json.dumps(found), encoding="utf-8")
    import_case(printed.session, path)


@pytest.mark.parametrize("door", [by_the_page, by_the_questions, by_a_document])
def test_through_every_door_the_list_is_kept_and_measures_wait_again_gdpr_06_dem_24(printed, door, tmp_path):
    door(printed, tmp_path)

    view = printed.session.consents.view(printed.consent)
    assert view.chip == "Withdrawn"
    assert "Fetch the copy back and destroy it." in view.kept
    assert f"Withdrawn {this_day().day} " in view.kept
    assert printed.session.measures.view(printed.measure).row.state == "gates_open"
    assert [one.act for one in view.spread if one.done] == ["stopped"]
    assert view.steps[-1].day is None, "the copy on paper is still out there"


def test_the_list_follows_what_is_said_next_and_goes_when_it_was_a_slip(printed):
    printed.session.answers.set(printed.consent, "cns_state", "withdrawn")
    assert "day not known: Share with the Ministry, Raise" in printed.kept()
    printed.session.answers.set(printed.consent, "cns_withdrawn_scope", ["share_ministry"])
    assert "day not known: Share with the Ministry\n" in printed.kept()

    printed.session.answers.set(printed.consent, "cns_state", "given")

    assert printed.kept() == ""
    history = printed.session.answers.show(printed.consent, history=True)
    assert len([one for one in history if one.path == "withdrawal_list"]) == 3, "and nothing of it is lost"


def test_a_slip_is_taken_back_with_all_that_followed(printed):
    printed.session.answers.set(printed.consent, "cns_state", "withdrawn")

    printed.session.answers.undo(printed.consent)

    assert printed.kept() == ""
    assert printed.session.measures.view(printed.measure).row.state == "ready"
    assert printed.session.consents.view(printed.consent).chip == "Covered"


def test_a_withdrawal_without_a_day_outranks_what_was_given_before_it_was_written_down(session, printed):
    """It counts from when it was written down, not from the day the consent was given."""
    session.consents.record(printed.case, Said(["share_ministry"], on=last_week() + timedelta(days=3)))

    session.answers.set(printed.consent, "cns_state", "withdrawn")

    assert session.consents.covers(printed.case, "share_ministry")[0].standing == "withdrawn"
