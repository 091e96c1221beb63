"""Journey 6: a trial is observed together with likeminded missions."""

from helpers.steps import assess, consent, duties, fill, new_case, next_step, propose, unmet

TRIAL = {
    "vis_trial_relevant": "A test of the new law.",
    "vis_permission": "granted",
    "vis_fair_public": "respected",
    "vis_fair_lawyer": "partly",
}


def test_a_trial_is_observed_with_likeminded_missions(walk):
    """TRI-02, TRI-05, TRI-07, REP-06, LIKE-03: consent for the court, and another for telling the others."""
    with walk() as officer:
        case = new_case(officer)
        shared = propose(officer, case, "Sharing a case with likeminded")
        assert unmet(officer, shared) == {"CONSENT-LIKEMINDED"}
        consent(officer, case, "Share with likeminded missions", "Presence in court")
        assert unmet(officer, shared) == set()
        measure = propose(officer, case, "Observe trial")
        fill(officer, measure, {"act_visibility": "protects"})
        assess(officer, case)
        officer.go("measure", measure)
        officer.mend("Local permission")
        officer.arrives("wizard")
        visit = officer.place.record
        fill(officer, visit, TRIAL)
        assert unmet(officer, measure) == set()
        while officer.ask(lambda session: session.measures.view(measure).row.state) != "done":
            next_step(officer, measure)
        assert "TRIAL-REPORT" in duties(officer, case)
        officer.picture("observed")
        fill(officer, visit, {"vis_trial_report": "Adjourned; the lawyer was not heard."})
        fill(
            officer, measure, {"act_res_positive": "The court knew it was watched.", "act_res_negative": "None seen."}
        )
        assert not {"TRIAL-REPORT", "RESULTS"} & duties(officer, case)
        officer.go("measure", measure)
        officer.picture("reported")
