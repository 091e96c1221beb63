"""What a case's next sheet and bundle tell first: what changed since the last bundle left (REP-10)."""

import pytest

from helpers import posts
from hrd_desktop.services.views import Overrule, SealChoice


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    made = posts.mission(tmp_path_factory.mktemp("changes"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def sent(session, tmp_path_factory):
    """An urgent case of which a bundle was sealed, and what was written down afterwards."""
    started = session.cases.start_urgent()
    answers = session.answers
    session.defenders.rename(started.defender, "Heron")
    answers.set(started.checklist, "urg_name", "Nadia Testperson")
    answers.set(started.checklist, "urg_imprisoned", "no")
    session.cases.give_consent(started.case, scopes=["share_ministry"])
    before = [one.title for one in session.briefing.content(started.case).known]
    gaps = Overrule("REQUIRED-ANSWERED", "The Ministry is told at once; the rest follows.")
    out = tmp_path_factory.mktemp("stick") / "first.hrdbundle"
    session.exchange.seal(started.case, ["desk@ministry"], out, overrule=[gaps], choice=SealChoice(briefing=False))
    answers.set(started.checklist, "urg_imprisoned", "yes")
    answers.set(started.checklist, "urg_place", "Valmora")
    answers.set(started.checklist, "urg_measures_text", "Nadia Testperson asks for a visit.")
    answers.set(started.checklist, "urg_charge_text", "A charge that no special choice lets leave")
    answers.set(started.defender, "hrd_contacts[1]/hrd_contact_value", "+999 00 11 22")
    session.records.new("inc", started.case, {"inc_date": "2026-11-12", "inc_type": ["threat"]})
    return started, before


def section(session, case):
    return session.briefing.content(case).known[0]


def test_the_sheet_begins_with_what_changed_since_the_last_bundle_rep_10(session, sent):
    started, before = sent
    found = section(session, started.case)
    told = {(line.caption, line.text) for line in found.lines}
    assert found.title.startswith("Changed since bundle no. 1 of ")
    assert not any(title.startswith("Changed since") for title in before)
    assert {("Imprisoned or detained", "Yes"), ("Town, region", "Valmora")} <= told
    assert any(text == "Heron asks for a visit." for _caption, text in told)
    assert any(caption == "New" and "12" in text for caption, text in told)
    assert not any("charge" in text or "+999" in text or "Testperson" in text for _caption, text in told)


def test_the_plan_of_the_next_bundle_counts_what_is_new_rep_10(session, sent):
    started, _before = sent
    (line,) = [one for one in session.exchange.plan(started.case, ["desk@ministry"]).lines if one.key == "changes"]
    assert line.chip == f"{len(section(session, started.case).lines)} changes"
