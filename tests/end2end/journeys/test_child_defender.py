"""Journey 9: the defender is a child."""

from helpers.steps import assess, consent, duties, fill, new_case, next_step, propose, unmet

ASKED = {
    "act_trigger": ["life"],
    "act_why_formal": "failed",
    "act_with_hrd": "yes",
    "act_with_local": "yes",
    "act_safest": "A letter, without her name.",
}


def test_a_child_is_heard_together_with_a_guardian_and_her_best_interests_are_written_down(walk):
    """DEF-42: a child's own yes is not enough; a guardian's is asked, and what is best for the child."""
    with walk() as officer:
        case = new_case(officer, hrd_kind="individual", hrd_birth="2011")
        measure = propose(officer, case, "Formal enquiry")
        fill(officer, measure, ASKED)
        assess(officer, case)
        consent(officer, case, "Raise with the authorities")
        assert "GUARDIAN" in unmet(officer, measure)
        officer.go("measure", measure)
        officer.picture("guardian-asked")
        officer.go("case", case)
        officer.tab("Consent")
        officer.tick("Guardian (of a child)")
        officer.write("A child: what is in the child's best interests?", "To stay at school, unseen.")
        officer.write("A child: what does the child say?", "She wants to go on writing.")
        consent(officer, case, "Raise with the authorities")
        officer.picture("guardian-agreed")
        assert unmet(officer, measure) == set()
        officer.go("measure", measure)
        officer.picture("ready")
        while officer.ask(lambda session: session.measures.view(measure).row.state) != "done":
            next_step(officer, measure)
        assert {"INFORM-DEFENDER", "INFORM-FAMILY"} <= duties(officer, case)
