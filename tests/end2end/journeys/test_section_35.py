"""Journey 11: a request for entry permit under section 35."""

from helpers.steps import assess, consent, duties, fill, new_case, next_step, propose, unmet

CONDITIONS = {
    "act_preparation": "The Ministry was called.",
    "act_s35_danger": "yes",
    "act_s35_danger_text": "Threats to life, made twice.",
    "act_s35_asylum": "yes",
    "act_s35_asylum_text": "A refugee abroad would be granted asylum.",
    "act_s35_interest": "yes",
    "act_s35_interest_text": "Years of work with the mission.",
}


def test_a_request_under_section_35_waits_for_each_of_its_conditions(walk):
    """S35-02, S35-03, S35-04, S35-05: three conditions, each with its grounds; the mission only proposes."""
    with walk() as officer:
        case = new_case(officer)
        measure = propose(officer, case, "Section 35 request")
        assert {"S35-DANGER", "S35-ASYLUM", "S35-INTEREST"} <= unmet(officer, measure)
        officer.picture("conditions-open")
        fill(officer, measure, CONDITIONS)
        consent(officer, case, "Refer to protection scheme")
        assess(officer, case)
        assert unmet(officer, measure) == set()
        officer.go("measure", measure)
        officer.picture("conditions-met")
        while officer.ask(lambda session: session.measures.view(measure).row.state) != "done":
            next_step(officer, measure)
        assert "FOLLOW-UP" in duties(officer, case)
        officer.go("measure", measure)
        officer.picture("asked-for")
