"""Whose word counts, and how a consent stands for an act today (DEM-10, DEM-11, DEM-24, DEF-42)."""

from datetime import date, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrd_desktop.rules import REFUSED, Ask, Consent, standing

TODAY = date(2026, 11, 24)
SHARE = Ask(("share_likeminded",))
_order = count()


def said(state="given", day=1, giver="self", **more):
    scope = more.pop("scope", "share_likeminded")
    on = f"2026-11-{day:02d}"
    return Consent("d1", scope, state, on, order=f"{next(_order):06d}", giver=giver, **more)


def stands(*words, ask=SHARE):
    return standing(words, ask, TODAY)


def test_nobody_asked_is_not_covered():
    found = stands()
    assert (found.state, found.covered) == ("none", False)
    assert found.missing("Heron") == "No consent of “Heron” is recorded."


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ([said()], "covered"),
        ([said(), said("withdrawn", 2)], "withdrawn"),
        ([said("declined"), said(day=2)], "covered"),
        ([said(until=TODAY)], "covered"),
        ([said(until=TODAY - timedelta(days=1))], "expired"),
        ([said("not_reached", explained=True)], "not_reached"),
        ([said("not_reached")], "incomplete"),
        ([said("")], "incomplete"),
    ],
)
def test_the_newest_word_says_how_it_stands_dem_24(words, state):
    assert stands(*words).state == state


def test_what_the_defender_refused_nobody_else_can_give_dem_11():
    family = said(day=9, giver="close_family", why_other=True)
    assert stands(said("declined", 1), family).state == "declined"
    assert stands(said("declined", 1), family, said(day=10)).covered


def test_family_may_take_back_what_the_defender_gave_and_the_defender_gives_it_again():
    taken = said("withdrawn", 5, giver="close_family")
    assert stands(said(day=1), taken).state == "withdrawn"
    assert stands(said(day=1), taken, said(day=6)).covered


def test_could_not_be_asked_talks_no_refusal_round_and_ends_no_consent_dem_24():
    silent = said("not_reached", 9, explained=True)
    assert stands(said("declined", 1), silent).state == "declined"
    assert stands(said(day=1), silent).state == "covered"
    assert stands(said(day=1, until=date(2026, 11, 5)), silent).state == "not_reached"


def test_somebody_else_speaks_only_with_the_reason_written_down_dem_11():
    assert stands(said(giver="close_family")).state == "incomplete"
    assert stands(said(giver="close_family", why_other=True)).covered


def test_a_consent_for_one_measure_carries_no_other_dem_10():
    one = said(measures=frozenset({"m1"}))
    assert stands(one, ask=Ask(SHARE.scope, measure="m1")).covered
    assert stands(one, ask=Ask(SHARE.scope, measure="m2")).state == "none"
    no = said("declined", 2, measures=frozenset({"m2"}))
    assert stands(said(), no, ask=Ask(SHARE.scope, measure="m1")).covered


def test_what_is_passed_on_lies_within_what_was_agreed_like_03():
    limited = said(data=frozenset({"account", "contact"}))
    assert stands(limited, ask=Ask(SHARE.scope, data=frozenset({"account"}))).covered
    assert stands(limited, ask=Ask(SHARE.scope, data=frozenset({"account", "identity"}))).state == "incomplete"
    assert "not written down what" in stands(limited, ask=Ask(SHARE.scope, data=frozenset())).missing("Heron")
    assert stands(said(), ask=Ask(SHARE.scope, data=frozenset({"identity"}))).covered


def test_of_several_scopes_the_one_that_carries_counts():
    ask = Ask(("public_named", "public_unnamed"), public=True)
    fine = {"useful_and_safe": True, "talked": True}
    words = [said("declined", 5, scope="public_named"), said(day=1, scope="public_unnamed", **fine)]
    assert stands(*words, ask=ask).covered
    assert stands(words[0], ask=ask).state == "declined"


def test_a_child_needs_the_guardian_and_its_best_interests_and_may_still_say_no_def_42():
    ask = Ask(SHARE.scope, child=True)
    guardian = {"giver": "guardian", "best_interests": True}
    assert stands(said(), ask=ask).state == "guardian"
    assert stands(said(day=2, giver="guardian"), ask=ask).state == "guardian"
    assert stands(said(day=2, **guardian), ask=ask).covered
    assert stands(said("declined", 1), said(day=2, **guardian), ask=ask).state == "declined"
    assert "said no" in stands(said("declined", 1, **guardian), said(day=2), ask=ask).missing("Heron")


words = st.lists(
    st.builds(
        said,
        st.sampled_from(["given", "declined", "withdrawn", "not_reached", ""]),
        st.integers(1, 28),
        giver=st.sampled_from(["self", "close_family", "guardian"]),
        explained=st.booleans(),
        why_other=st.booleans(),
    ),
    max_size=6,
)


@given(words, st.randoms())
def test_the_order_in_which_records_are_read_changes_nothing(spoken, random):
    mixed = list(spoken)
    random.shuffle(mixed)
    assert stands(*spoken) == stands(*mixed)


@given(words)
def test_nothing_is_covered_against_the_defenders_own_last_word(spoken):
    own = [one for one in spoken if one.giver == "self" and one.state in {"given", *REFUSED}]
    last = max(own, key=lambda one: (one.given, one.order), default=None)
    if last is not None and last.state in REFUSED:
        assert not stands(*spoken).covered
