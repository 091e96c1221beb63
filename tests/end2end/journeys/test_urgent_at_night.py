"""Journey 3: an urgent case at night, from the first ring to a bundle that the Ministry opens."""

from PySide6.QtCore import Qt

TOLD = (
    ("urg_urgency", "hours"),
    ("urg_ground", ["danger"]),
    ("urg_name", "Marek Ostrov"),
    ("urg_activity", ["document"]),
    ("urg_imprisoned", "yes"),
    ("urg_lawyer", "denied"),
    ("urg_perp_side", "government"),
    ("urg_measures", ["demarche"]),
)


def test_an_officer_alone_at_night_takes_down_an_urgent_case_and_the_ministry_reads_it(walk, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    with walk() as officer:
        officer.keys(Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
        officer.arrives("wizard")
        checklist = officer.place.record
        officer.picture("first-question")
        for path, value in TOLD:
            officer.answer(path, value)
        event = officer.row("urg_events")
        officer.answer(f"{event}/urg_event_date", "2026-11-21")
        officer.answer(f"{event}/urg_event_text", "Taken from home by men in uniform.")
        officer.picture("what-happened")
        case = officer.page.controller.loaded.case
        for path, value in TOLD:
            assert officer.answered(checklist, path) == value, path

        officer.go("today")
        officer.sees_not("Marek Ostrov")
        officer.picture("today")
        officer.go("case", case)
        officer.tab("Consent")
        officer.press("Share with the Ministry")
        officer.press("Record consent")
        officer.picture("consent")
        bundle = officer.seal(case, stick)
        officer.picture("sealed")

    with walk("ministry") as desk:
        shown = desk.go("open_bundle")
        shown.open(bundle)
        desk.stage.wait(shown.accept.isVisible, "the bundle to be checked")
        desk.picture("opened")
        desk.stage.press(shown.accept)
        desk.stage.wait(lambda: desk.place.screen == "case", "the case to be accepted")
        desk.tab("Chronology")
        desk.sees("21 Nov 2026", "Incident")
        desk.picture("at-the-ministry")
        assert desk.answered(checklist, "urg_ground") == ["danger"]
