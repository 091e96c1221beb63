"""Rules of sharing: who must have agreed before a case leaves or is printed (DEM-10, DEM-24, URG-03)."""

from datetime import date, timedelta

import pytest

from hrd_desktop import i18n
from hrd_desktop.rules import Consent, Facts, Verdict, book, judge, left_out
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


PLOVER = (*HERON, ("d2", "Plover"))


def test_whoever_is_not_covered_stays_behind_and_the_rest_may_leave_dem_10():
    facts = Facts(TODAY, PLOVER, consents("given"))

    assert verdict("seal", "CONSENT-SHARE", facts).allowed
    found = verdict("seal", "PERSONS-SEAL", facts)
    assert not found.stops
    assert ["Plover" in text for text in found.missing] == [True]
    assert list(left_out("seal", facts)) == ["d2"]


def test_a_written_reason_brings_along_who_was_not_asked():
    facts = Facts(TODAY, PLOVER, consents("given"))

    assert verdict("seal", "PERSONS-SEAL", facts).overrulable
    assert verdict("seal", "PERSONS-SEAL", facts, {"PERSONS-SEAL"}).overruled
    assert left_out("seal", facts, {"PERSONS-SEAL"}) == {}


def test_against_a_refusal_a_reason_helps_where_the_rule_says_so_and_nowhere_else_dem_24():
    said = (*consents("given"), Consent("d2", "share_ministry", "declined", "2026-11-02"))
    facts = Facts(TODAY, PLOVER, said)

    assert left_out("seal", facts, {"PERSONS-SEAL"}) == {}
    assert list(left_out("print", facts, {"PERSONS-PRINT"})) == ["d2"]
    assert verdict("print", "PERSONS-PRINT", facts, {"PERSONS-PRINT"}).final
    alone = Facts(TODAY, HERON, consents("given", "withdrawn"))
    assert verdict("print", "CONSENT-PRINT", alone, {"CONSENT-PRINT"}).stops
    assert not verdict("seal", "CONSENT-SHARE", alone, {"CONSENT-SHARE"}).stops


def test_where_nobody_is_covered_the_act_is_stopped_and_nobody_is_called_left_out():
    facts = Facts(TODAY, PLOVER)

    assert verdict("seal", "CONSENT-SHARE", facts).stops
    assert verdict("seal", "PERSONS-SEAL", facts).allowed
    assert left_out("seal", facts) == {}


def test_a_person_who_says_that_paper_is_not_safe_stops_the_print_gdpr_02_urg_03():
    said = [Consent("d1", "share_ministry", "given", "2026-11-01", paper=paper) for paper in ("no", "yes")]
    stopped = verdict("print", "PAPER-PERSON", Facts(TODAY, HERON, said[:1]))
    later = Consent("d1", "trial", "given", "2026-11-02", paper="yes")

    assert stopped.stops
    assert "Heron" in stopped.missing[0]
    assert not verdict("print", "PAPER-PERSON", Facts(TODAY, HERON, said[:1]), {"PAPER-PERSON"}).stops
    assert verdict("print", "PAPER-PERSON", Facts(TODAY, HERON, (said[0], later))).allowed
    left = (*consents("given"), Consent("d2", "share_ministry", "declined", "2026-11-02", paper="no"))
    assert verdict("print", "PAPER-PERSON", Facts(TODAY, PLOVER, left)).allowed, "who is left out is not on the paper"


def test_a_child_is_covered_beside_its_guardian_alone_def_42():
    child = frozenset({"d1"})
    own = consents("given")
    guardian = Consent("d1", "share_ministry", "given", "2026-11-02", giver="guardian", best_interests=True)

    assert "guardian" in verdict("seal", "CONSENT-SHARE", Facts(TODAY, HERON, own, children=child)).missing[0]
    assert verdict("seal", "CONSENT-SHARE", Facts(TODAY, HERON, (*own, guardian), children=child)).allowed


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
