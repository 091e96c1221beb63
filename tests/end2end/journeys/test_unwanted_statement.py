"""Journey 7: a statement that the defender does not want."""

from helpers.steps import assess, consent, fill, new_case, propose, unmet

WRITTEN = {
    "act_text": "Norway follows the case with concern.",
    "act_trigger": ["life"],
    "act_why_formal": "failed",
    "act_verified": "verified",
    "act_with_hrd": "yes",
    "act_with_local": "yes",
    "act_visibility": "mixed",
    "act_safest": "To stay silent in public.",
}


def test_a_statement_the_defender_does_not_want_is_not_given(walk):
    """DEM-06, DEM-24, PUB-10: a refusal blocks, no writing helps against it, and the measure is dropped."""
    with walk() as officer:
        case = new_case(officer)
        measure = propose(officer, case, "Official statement")
        fill(officer, measure, WRITTEN)
        assess(officer, case)
        consent(officer, case, "Public, without name", answer="Declined")
        assert "CONSENT-PUBLIC" in unmet(officer, measure)
        officer.go("measure", measure)
        officer.sees("Declined")
        officer.sees_not("Overrule in writing… Consent to publicity")
        officer.picture("declined")
        officer.press("Drop the measure")
        state = officer.ask(lambda session: session.measures.view(measure).row.state)
        assert state == "dropped"
        officer.picture("dropped")
