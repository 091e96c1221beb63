"""Journey 4: a démarche, from the proposal to the report of its effect."""

from helpers.steps import (
    approve_outside,
    assess,
    consent,
    duties,
    fill,
    new_case,
    next_step,
    propose,
    unmet,
)

BEFORE = {
    "act_trigger": ["life"],
    "act_why_formal": "failed",
    "act_verified": "verified",
    "act_with_hrd": "yes",
    "act_with_local": "yes",
    "act_safest": "A quiet word by the ambassador.",
    "act_text": "Norway asks that she be given access to a lawyer.",
}
AFTER = {
    "act_effect": "A lawyer was let in.",
    "act_reported": "2026-11-22",
    "act_publish_view": "later",
    "act_publish_reason": "Talks go on.",
    "act_told_hrd": "2026-11-22",
    "act_told_family": "2026-11-22",
    "act_res_positive": "She sees her lawyer each week.",
    "act_res_negative": "None seen.",
}


def test_a_demarche_goes_from_proposal_to_the_report_of_its_effect(walk):
    """DEM-05, DEM-16, DEM-17, DEM-18, DEM-19: nothing is done before its gates, nothing ends before its duties."""
    with walk() as officer:
        case = new_case(officer)
        measure = propose(officer, case, "Démarche")
        officer.sees("Not ready", "Consent of the defender", "Approval from the Ministry")
        officer.picture("proposed")
        assert {"TEXT-WRITTEN", "CONSENT-AUTHORITIES", "RISK-AUTHORITIES", "APPROVAL-DEMARCHE"} <= unmet(
            officer, measure
        )

        fill(officer, measure, BEFORE)
        consent(officer, case, "Raise with the authorities")
        assess(officer, case)
        assert unmet(officer, measure) == {"APPROVAL-DEMARCHE"}
        assert next_step(officer, measure) == "Next: With the Ministry"
        approve_outside(officer, measure, "Regional department")
        assert unmet(officer, measure) == set()
        officer.picture("approved")

        fill(officer, measure, {"act_text": "Norway asks that she be given access to a lawyer and a doctor."})
        assert unmet(officer, measure) == {"APPROVAL-DEMARCHE"}, "the approval was for other words"
        officer.go("measure", measure)
        officer.sees("it must be approved again")
        approve_outside(officer, measure, "Regional department")

        while officer.ask(lambda session: session.measures.view(measure).row.state) != "done":
            next_step(officer, measure)
        assert {"EFFECT-REPORT", "PUBLISH-VIEW", "INFORM-DEFENDER", "INFORM-FAMILY"} <= duties(officer, case)
        officer.go("measure", measure)
        officer.picture("carried-out")
        fill(officer, measure, AFTER)
        assert duties(officer, case) == set()
        officer.go("measure", measure)
        officer.sees("Complete")
        officer.picture("complete")
