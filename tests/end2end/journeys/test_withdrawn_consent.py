"""Journey 8: a consent is withdrawn after the case has been sent."""

from helpers.steps import consent, new_case, propose, unmet


def test_a_withdrawn_consent_tells_where_the_data_went_and_stops_what_rests_on_it(walk, tmp_path):
    """The list names the bundle, what was done about it stays on record, and a measure waits again."""
    stick = tmp_path / "stick"
    stick.mkdir()
    with walk() as officer:
        case = new_case(officer, hrd_name="Ilmaria Vestrand")
        measure = propose(officer, case, "Sharing a case with likeminded")
        consent(officer, case, "Share with the Ministry", "Share with likeminded missions")
        assert unmet(officer, measure) == set()
        officer.seal(case, stick, "The rest is not known yet.")

        given = officer.ask(lambda session: session.records.page("consent", case=case).rows[0].id)
        officer.go("consent_page", given)
        officer.picture("given")
        officer.press("Record a withdrawal…")
        officer.tick("The defender")
        officer.write("In which words, and what is stopped", "Stop everything.")
        officer.press("Record the withdrawal")
        officer.sees("Withdrawn", "Still to be dealt with: 1", "Tell the readers by a sealed notice…")
        officer.picture("withdrawn")
        assert unmet(officer, measure) == {"CONSENT-LIKEMINDED"}
        officer.go("seal", case)
        officer.sees(": Withdrawn")
        officer.picture("next-bundle")
