"""What the kind of a mission changes: rules as data, every code one that forms and library hold."""

from datetime import UTC, date, datetime

import pytest

from hrd_desktop import forms, reference, rules
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.reference import library
from hrd_desktop.rules.missionbook import kind, kinds, seats
from hrd_desktop.rules.routing import Matter, Tables, route

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
MEASURES = frozenset({"multilateral_case"})


def codes(name):
    return {code for code, one in forms.shared_choices()[name].by_code.items() if not one.state}


def test_every_code_of_the_rules_stands_in_forms_library_and_finder():
    assert set(kinds()) == codes("mission_kind")
    assert set(seats()) == codes("mission_seat")
    for one in kinds().values():
        assert {*one.first, *one.elsewhere} <= codes("measure_type")
        assert not {*one.first} & {*one.elsewhere}
        assert {*one.work} <= codes("mul_measure")
        assert {*one.library} <= {*library.entries()}
        assert one.en.elsewhere != one.nb.elsewhere
    for seat in seats().values():
        assert {*seat.arenas} <= codes("mul_arena")
        assert {*seat.organisations} <= {*reference.organisations(), *reference.mechanisms()}


def test_a_mission_to_organisations_is_offered_all_nine_measures_of_the_text():
    """MUL-05, MUL-07, MUL-08, MUL-09, MUL-10, MUL-11, MUL-12, MUL-14, MUL-19: each stands as a measure here."""
    assert set(kind("multilateral").work) == codes("mul_measure")
    assert kind("bilateral").work == ()


def test_an_unknown_kind_is_taken_for_a_bilateral_one():
    assert kind("") is kinds()["bilateral"]


# gates by kind


def record(**said):
    made = {name: Statement(path=name, value=value, at=NOW, by="o") for name, value in said.items()}
    return Record(id="act", form="act", version="1", created=NOW, created_by="o", changed=NOW, statements=made)


def gates(mission, **said):
    around = rules.Situation(date(2026, 11, 22), {"act": (record(**said),)}, mission_kind=mission)
    judged = rules.judge_measure(rules.actions()["multilateral_case"], around)
    return {one.rule: one for one in judged}


@pytest.mark.parametrize("mission", ["multilateral", "both"])
def test_what_civil_society_asks_for_waits_until_the_bilateral_mission_was_consulted_mul_25(mission):
    closed = gates(mission, act_asked_by="civil_society", act_bilateral="not_yet")["BILATERAL-CONSULTED"]
    assert closed.stops and closed.stage == "done"
    assert gates(mission, act_asked_by="civil_society", act_bilateral="asked")["BILATERAL-CONSULTED"].allowed
    assert "BILATERAL-CONSULTED" not in gates(mission, act_asked_by="own")


def test_a_bilateral_mission_is_prompted_to_contact_the_multilateral_one_mul_24():
    found = gates("bilateral")
    assert not found["ARENA-MISSIONS"].allowed and not found["ARENA-MISSIONS"].stops
    assert "BILATERAL-CONSULTED" not in found and "BILATERAL-IN-LOOP" not in found
    assert gates("bilateral", act_bilateral="asked")["ARENA-MISSIONS"].allowed


def test_a_multilateral_mission_keeps_the_bilateral_one_in_the_loop_mul_13():
    found = gates("multilateral")
    assert not found["BILATERAL-IN-LOOP"].allowed
    assert "ARENA-MISSIONS" not in found


# the way of a case


def stops(**about):
    found = route(Matter(measures=MEASURES, **about), Tables())
    return {(stop.unit, stop.part): stop for stop in found.stops}, found.gaps


def test_a_multilateral_mission_goes_to_the_bilateral_one_and_a_bilateral_one_the_other_way_mul_13_mul_23():
    found, _gaps = stops(country="XL", multilateral=True)
    assert found["bilateral_mission", "ask"].place == ("MUL-13", "MUL-25")
    assert ("multilateral_mission", "copy") not in found and ("desk", "first") in found
    found, _gaps = stops(country="XL")
    assert "MUL-23" in found["multilateral_mission", "copy"].place
    assert ("bilateral_mission", "ask") not in found


def test_without_a_country_nobody_guesses_the_desk():
    _found, gaps = stops(country="", multilateral=True)
    assert "Nobody has said which country" in gaps[0]


@pytest.mark.parametrize(
    ("arena", "unit"),
    [("hrc", "sec_human_rights"), ("upr", "sec_human_rights"), ("coe", "sec_human_rights"),
     ("osce", "sec_eeca_regional_orgs")],
)  # fmt: skip
def test_the_arena_names_who_coordinates(arena, unit):
    found, _gaps = stops(country="XL", arenas=frozenset({arena}))
    assert (unit, "coordinates") in found
