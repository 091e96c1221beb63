"""Journey 12: an individual case is raised in a multilateral arena."""

from helpers.steps import assess, consent, duties, fill, new_case, next_step, propose, unmet

BEFORE = {
    "act_told_before": "2026-11-20",
    "act_chance": "possible",
    "act_safest": "To be named in a group statement.",
}


def test_an_individual_case_is_raised_in_a_multilateral_arena(walk):
    """MUL-26, MUL-27, MUL-28, MUL-29: talked over before, its chance weighed, and talked over after."""
    with walk() as officer:
        case = new_case(officer)
        measure = propose(officer, case, "Raise in multilateral arena")
        assert {"CONSENT-MULTILATERAL", "TALKED-BEFORE", "CHANCE-WEIGHED"} <= unmet(officer, measure)
        fill(officer, measure, BEFORE)
        consent(officer, case, "Raise in multilateral arena")
        assess(officer, case)
        assert unmet(officer, measure) == set()
        officer.picture("ready")
        while officer.ask(lambda session: session.measures.view(measure).row.state) != "done":
            next_step(officer, measure)
        assert "DIALOGUE-AFTER" in duties(officer, case)
        fill(officer, measure, {"act_told_hrd": "2026-11-22", "act_res_positive": "Released on bail."})
        assert "DIALOGUE-AFTER" not in duties(officer, case)
        officer.go("measure", measure)
        officer.picture("raised")
