"""Journey 5: a prison visit is refused, and becomes a visit to the family."""

from helpers.steps import assess, consent, duties, fill, new_case, propose, unmet

ASKED = {
    "act_trigger": ["life"],
    "act_with_hrd": "yes",
    "act_with_local": "yes",
    "act_safest": "A visit by the consul.",
    "act_visibility": "protects",
    "act_consulted": "asked",
}
VISIT = {"vis_impact_mission": "none", "vis_impact_hrd": "Guards may take revenge.", "vis_permission": "refused"}


def test_a_refused_prison_visit_becomes_a_visit_to_the_family(walk):
    """PRI-05, PRI-06, PRI-07, PRI-08, REP-07: the refusal is written down, the family is seen instead."""
    with walk() as officer:
        case = new_case(officer)
        measure = propose(officer, case, "Prison or house arrest visit")
        fill(officer, measure, ASKED)
        consent(officer, case, "Visit or request to visit", "Contact with family")
        assess(officer, case)
        officer.go("measure", measure)
        officer.mend("Local permission")
        officer.arrives("wizard")
        fill(officer, officer.place.record, VISIT)

        officer.go("measure", measure)
        officer.sees("Permission Refused", "Blocks", "Consider visiting the family")
        officer.picture("refused")
        officer.press("Plan a family visit: Consider visiting the family")
        officer.arrives("measure")
        family = officer.place.record
        assert family != measure
        officer.sees("Visit the family")
        officer.picture("family-instead")
        assert "FAMILY-INSTEAD" not in duties(officer, case)
        assert unmet(officer, measure) == {"PERMISSION-LOCAL"}, "the visit itself stays refused"
