"""How visible contact makes a person, and which channels are agreed: rules as data."""

from datetime import UTC, date, datetime

import pytest

from hrd_desktop import forms, rules
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.rules import channels, exposure

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def defender(**way):
    said = {"hrd_alias": "Heron", "hrd_contacts": ["r1"] if way else []}
    said |= {f"hrd_contacts[r1]/hrd_contact_{name}": value for name, value in way.items()}
    made = {path: Statement(path=path, value=value, at=NOW, by="o") for path, value in said.items()}
    return Record(id="d1", form="hrd", version="1", created=NOW, created_by="o", changed=NOW, statements=made)


def gate(rule, **way):
    act = Record(id="a1", form="act", version="1", created=NOW, created_by="o", changed=NOW)
    around = rules.Situation(date(2026, 11, 22), {"act": (act,), "hrd": (defender(**way),)})
    judged = rules.judge_measure(rules.actions()["contact"], around)
    return next(one for one in judged if one.rule == rule)


def test_every_code_of_the_rules_stands_in_the_forms():
    lists = forms.shared_choices()
    for rule in exposure.exposure_rules().values():
        assert rule.degree in lists["exposure_degree"].by_code
        assert {*rule.forms} <= {*lists["contact_form"].by_code}
        assert {*rule.channels} <= {*lists["actor_channel"].by_code}
        assert {*rule.measures} <= {*lists["measure_type"].by_code}
        assert {*rule.visits} <= {*lists["visit_type"].by_code}
    assert {*exposure.DEGREES} == {code for code, one in lists["exposure_degree"].by_code.items() if not one.state}


@pytest.mark.parametrize(
    ("form", "channel", "said", "degree"),
    [
        ("call_message", "e2ee_call", "", "private"),
        ("call_message", "phone", "", "traceable"),
        ("meeting_neutral", "in_person", "", "traceable"),
        ("mission_event", "in_person", "", "seen"),
        ("public_support", "", "", "public"),
        ("mission_event", "in_person", "private", "private"),
        ("", "", "", "private"),
    ],
)
def test_a_contact_exposes_by_form_and_channel_unless_the_officer_says_otherwise_con_05(form, channel, said, degree):
    assert exposure.of_contact(form, channel, said) == degree


def test_publicity_is_the_most_visible_measure_and_a_referral_to_a_mechanism_shows_nobody():
    assert exposure.of_measure("publicity") == "public"
    assert exposure.of_measure("refer_mechanism") == "private"


def test_choosing_a_channel_that_is_not_encrypted_stops_contact_until_a_reason_stands_there_con_18():
    open_line = gate("CHANNEL-REASON", channel="phone", agreed="yes")
    assert open_line.stops and "Heron" in open_line.missing[0]
    assert gate("CHANNEL-REASON", channel="phone", agreed="yes", reason="No other line reaches the village").allowed
    assert gate("CHANNEL-REASON", channel="e2ee_call", agreed="yes").allowed


def test_without_a_record_that_it_was_decided_together_a_channel_stays_not_agreed_con_19():
    for way in ({}, {"channel": "e2ee_call"}, {"channel": "e2ee_call", "agreed": "no"}):
        assert not gate("CHANNEL-AGREED", **way).allowed
        assert all(channels.lack(one) == "Not agreed with the defender" for one in channels.ways(defender(**way)))
    assert gate("CHANNEL-AGREED", channel="e2ee_call", agreed="yes").allowed


def test_do_not_contact_is_no_way_that_lacks_anything():
    (way,) = channels.ways(defender(channel="none"))
    assert channels.lack(way) == "" and not way.needs_reason
