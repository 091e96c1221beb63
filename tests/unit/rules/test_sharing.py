"""Rules of sharing: who must have agreed before a case leaves or is printed (DEM-10, DEM-24, URG-03)."""

from datetime import date, timedelta

import pytest

from hrd_desktop import i18n
from hrd_desktop.rules import Consent, Facts, Verdict, book, judge
from hrd_desktop.rules.needs import NEEDS

TODAY = date(2026, 11, 24)
HERON = (("d1", "Heron"),)


def verdict(act, rule, facts, overruled=()) -> Verdict:
    return next(one for one in judge(act, facts, overruled) if one.rule == rule)


def consents(*states, until=None, explained=False):
    return tuple(
        Consent("d1", "share_ministry", state, f"2026-11-{day:02d}", until, explained, str(day))
        for day, state in enumerate(states, 1)
    )


def test_sealing_without_any_consent_is_stopped_by_a_named_rule_with_its_remedy():
    found = verdict("seal", "CONSENT-SHARE", Facts(TODAY, HERON))

    assert found.stops
    assert (found.strength, found.remedy) == ("must", "consent")
    assert "Heron" in found.missing[0]


def test_a_given_consent_lets_the_case_leave():
    assert verdict("seal", "CONSENT-SHARE", Facts(TODAY, HERON, consents("given"))).allowed


def test_a_later_withdrawal_ends_an_earlier_consent_dem_24():
    assert verdict("seal", "CONSENT-SHARE", Facts(TODAY, HERON, consents("given", "withdrawn"))).stops
    assert verdict("seal", "CONSENT-SHARE", Facts(TODAY, HERON, consents("withdrawn", "given"))).allowed


def test_consent_ends_with_its_last_day_not_on_it():
    assert verdict("seal", "CONSENT-SHARE", Facts(TODAY, HERON, consents("given", until=TODAY))).allowed
    assert verdict(
        "seal", "CONSENT-SHARE", Facts(TODAY, HERON, consents("given", until=TODAY - timedelta(days=1)))
    ).stops


def test_could_not_be_asked_counts_only_with_its_reason_dem_24():
    assert verdict("seal", "CONSENT-SHARE", Facts(TODAY, HERON, consents("not_reached"))).stops
    assert verdict("seal", "CONSENT-SHARE", Facts(TODAY, HERON, consents("not_reached", explained=True))).allowed


def test_each_subject_must_have_agreed():
    facts = Facts(TODAY, (*HERON, ("d2", "Plover")), consents("given"))

    found = verdict("seal", "CONSENT-SHARE", facts)

    assert found.stops
    assert [("Plover" in text) for text in found.missing] == [True]


def test_a_rule_overruled_in_writing_stops_no_longer_and_still_says_what_is_missing():
    found = verdict("seal", "CONSENT-SHARE", Facts(TODAY, HERON), {"CONSENT-SHARE"})

    assert not found.stops
    assert not found.allowed
    assert found.overruled


def test_an_urgent_case_may_leave_with_gaps_and_another_may_not():
    assert verdict("seal", "REQUIRED-ANSWERED", Facts(TODAY, HERON, urgent=True, open_required=9)).allowed
    assert verdict("seal", "REQUIRED-ANSWERED", Facts(TODAY, HERON, open_required=1)).stops


def test_a_recipient_whose_words_were_not_compared_stops_sealing():
    assert verdict("seal", "RECIPIENT-VERIFIED", Facts(TODAY, HERON, unverified=("desk@ministry",))).stops


def test_printing_asks_whether_paper_is_safe_and_stops_where_it_is_not():
    silent = Facts(TODAY, HERON, consents("given"))
    unsafe = Facts(TODAY, HERON, consents("given"), paper_safe="no")

    assert not verdict("print", "PAPER-SAFE", silent).stops
    assert not verdict("print", "PAPER-SAFE", silent).allowed
    assert verdict("print", "PAPER-UNSAFE", unsafe).stops


def test_every_rule_is_complete_in_both_languages_and_names_a_need_that_exists():
    for rule in book().values():
        assert rule.needs in NEEDS
        assert rule.en.text != rule.nb.text


@pytest.mark.parametrize("language", ["en", "nb"])
def test_verdicts_speak_the_chosen_language(language):
    i18n.set_language(language)
    try:
        text = verdict("seal", "CONSENT-SHARE", Facts(TODAY, HERON)).text
    finally:
        i18n.set_language("en")
    assert text == book()["CONSENT-SHARE"].words(language).text
