"""Journey 10: a defender who must leave home is moved to a country in the region."""

from helpers.steps import assess, consent, fill, new_case, next_step, propose, unmet


def test_a_defender_is_moved_to_a_country_in_the_region(walk):
    """ACU-02, URG-41: what protects is found, prepared and agreed before anybody moves."""
    with walk() as officer:
        case = new_case(officer)
        measure = propose(officer, case, "Move to country in the region")
        assert {"PREPARED", "CONSENT-PROTECTION", "RISK-MEASURE"} <= unmet(officer, measure)
        officer.picture("proposed")
        fill(officer, measure, {"act_preparation": "Routes, hosts and papers."})
        consent(officer, case, "Refer to protection scheme")
        assess(officer, case)
        assert unmet(officer, measure) == set()
        while officer.ask(lambda session: session.measures.view(measure).row.state) != "done":
            next_step(officer, measure)
        fill(officer, measure, {"act_res_positive": "Arrived.", "act_res_negative": "The work at home stopped."})
        officer.go("measure", measure)
        officer.picture("moved")
        subject = officer.ask(lambda session: session.cases.view(case).subjects[0])
        officer.go("defender", subject)
        officer.picture("defender")
