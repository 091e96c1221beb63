"""Journey 8: a consent is withdrawn after the case has been sent."""

from helpers.steps import consent, new_case


def test_a_withdrawn_consent_tells_where_the_data_went(walk, tmp_path):
    """CON-12, GDPR-08: every bundle is listed, and the next one goes without the person."""
    stick = tmp_path / "stick"
    stick.mkdir()
    with walk() as officer:
        case = new_case(officer, hrd_name="Ilmaria Vestrand")
        consent(officer, case, "Share with the Ministry")
        officer.seal(case, stick)
        officer.go("case", case)
        officer.tab("Consent")
        print(officer.words())
        import re
        from helpers.walker import _names_of
        from PySide6.QtWidgets import QAbstractButton
        print(sorted({n for w in officer._shown(QAbstractButton) for n in _names_of(w)}))
