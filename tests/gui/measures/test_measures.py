"""Measures in the window: gates with their buttons, overruling in writing, approval and duties, by keyboard too."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from helpers.eyes import words
from helpers.mending import MEND, Case
from hrd_desktop.ui.cases import CasePage
from hrd_desktop.ui.cases.paging import BELOW
from hrd_desktop.ui.measures import MeasurePage, MeasuresPage
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import InWriting


def named(page, name, kind=QAbstractButton):
    """Return the control of that accessible name."""
    return next(one for one in page.findChildren(kind) if one.accessibleName() == name and one.isVisibleTo(page))


@pytest.fixture
def page(office, qtbot):
    made = MeasurePage(office.desk)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    return made


def opened(office, page, kind):
    case = office.do(lambda: Case(office.session, kind))
    page.show_place(Place("measure", case.measure))
    office.jobs.wait()
    QApplication.processEvents()
    return case


def again(office, page):
    page.show_place(Place("measure", page.view.row.id))
    office.jobs.wait()
    QApplication.processEvents()


def test_the_page_names_every_rule_its_strength_and_what_is_missing_dem_05(office, page):
    opened(office, page, "demarche")
    said = words(page)
    assert "APPROVAL-DEMARCHE · must · DEM-05" in said
    assert "LIKEMINDED-CONSIDERED · should" in said
    assert "No consent of “Heron” is recorded." in said
    assert not page.next.isEnabled()
    assert "LID-" in page.case.text()


def test_a_missing_answer_opens_its_question_and_a_missing_risk_makes_the_assessment(office, page):
    case = opened(office, page, "demarche")
    named(page, "Check the facts: Facts verified").click()
    office.jobs.wait()
    assert (office.places[-1].screen, office.places[-1].path) == ("wizard", "act_verified")
    named(page, "Reassess: Risk assessed for this measure").click()
    office.jobs.wait()
    risk = office.places[-1].record
    assert office.do(lambda: office.session.records.show(risk)).case == case.case
    named(page, "Record consent: Consent of the defender").click()
    office.jobs.wait()
    assert (office.places[-1].screen, office.places[-1].path) == ("case", "consent")


def test_a_rule_is_overruled_by_keyboard_with_a_reason_and_stays_visible(office, page, qtbot):
    opened(office, page, "assembly_observation")
    more = named(page, "Overrule in writing… Safety of our people considered")
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    reason = named(page, "Reason: Safety of our people considered", QLineEdit)
    button = named(page, "Overrule: Safety of our people considered")
    assert not button.isEnabled()
    qtbot.keyClicks(reason, "The assembly is online only.")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    office.jobs.wait()
    again(office, page)
    assert "The assembly is online only." in words(page)
    assert page.next.isEnabled()


def test_a_reason_half_written_survives_that_another_rule_is_overruled(office, page):
    """The rows are made anew with every change; the words used to go with them."""
    opened(office, page, "demarche")
    first, second = [box for box in page.gates.findChildren(InWriting) if not box.isHidden()][:2]
    for box, words_ in ((first, "They asked us to, twice."), (second, "Half a rea")):
        box.more.click()
        box.words.setText(words_)
    left = second.words.accessibleName()
    first.button.click()
    office.jobs.wait()
    QApplication.processEvents()
    kept = named(page, left, QLineEdit)
    assert (kept.text(), kept.isVisible()) == ("Half a rea", True)


def test_the_next_step_is_taken_and_the_duties_appear_with_their_days(office, page):
    case = opened(office, page, "assembly_observation")
    office.do(lambda: MEND["STAFF-SAFETY"](case))
    again(office, page)
    for _step in ("ready", "done"):
        page.next.click()
        office.jobs.wait()
        QApplication.processEvents()
    assert page.view.row.state == "done"
    assert "Report from the assembly" in words(page.after)
    assert "Due " in words(page.after)
    named(page, "Write the report: Report from the assembly").click()
    office.jobs.wait()
    assert office.places[-1].screen == "wizard"


def test_nothing_is_done_to_a_measure_that_is_not_on_screen_yet(office, page):
    """Both could go on; what is pressed while the second is still being read strikes neither."""
    case = opened(office, page, "assembly_observation")
    office.do(lambda: MEND["STAFF-SAFETY"](case))
    again(office, page)
    other = office.do(lambda: case.session.measures.new(case.case, "official_meeting"))
    page.show_place(Place("measure", other))
    page._move("ready")
    office.jobs.wait()
    QApplication.processEvents()
    assert page.view.row.id == other
    assert office.do(lambda: case.session.measures.view(case.measure)).row.state == "planned"
    assert "HRD-" not in page.notice.text.text() and office.errors == [], "nothing was tried on the second either"
    page.show_place(Place("measure", case.measure))
    office.jobs.wait()
    QApplication.processEvents()
    page._move("ready")
    office.jobs.wait()
    QApplication.processEvents()
    assert page.view.row.state == "ready"


def test_an_approval_outside_the_program_is_recorded_and_a_changed_text_reopens_it_dem_05(office, page):
    case = opened(office, page, "demarche")
    page.approval.by.setText("Made-up department")
    page.approval.save.click()
    assert "Say who approved" in words(page.approval)
    page.approval.how.setText("by telephone")
    page.approval.reason.setText("no sealed decisions yet")
    page.approval.save.click()
    office.jobs.wait()
    again(office, page)
    assert "Made-up department" in words(page.approval)
    office.do(lambda: case.set("act_text", "Other made-up words."))
    again(office, page)
    assert "must be approved again" in words(page.approval)


def test_a_measure_is_proposed_on_its_case_and_stands_in_the_list(office, qtbot):
    case = office.do(lambda: office.session.cases.new("Plover"))
    page = CasePage(office.desk)
    qtbot.addWidget(page)
    page.show_place(Place("case", case))
    office.jobs.wait()
    page.measures.kind.setCurrentIndex(page.measures.kind.findData("share_likeminded"))
    page.measures.propose.click()
    office.jobs.wait()
    assert office.places[-1].screen == "measure"
    listed = MeasuresPage(office.desk)
    qtbot.addWidget(listed)
    listed.show_place(Place("measures"))
    office.jobs.wait()
    row = [str(listed.model.data(listed.model.index(0, at))) for at in range(listed.model.columnCount())]
    assert row[0] == "Sharing a case with likeminded missions"
    assert "Plover" in str(listed.model.data(listed.model.index(0, 0), BELOW))
    assert row[2] == "Not ready"
    heard = str(listed.model.data(listed.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole))
    assert "Sharing" in heard and "Plover" in heard


def test_what_the_checklist_recommends_is_proposed_in_one_press_urg_39(office, qtbot):
    def begin():
        started = office.session.cases.start_urgent()
        office.session.answers.set(started.checklist, "urg_measures", "demarche trial_observation")
        return started.case

    case = office.do(begin)
    page = CasePage(office.desk)
    qtbot.addWidget(page)
    page.show_place(Place("case", case))
    office.jobs.wait()
    wanted = office.do(lambda: office.session.measures.recommended(case))
    assert [code for code, _label in wanted] == ["demarche", "trial_observation"]
    named(page.measures.recommended, f"Propose: {wanted[0][1]}").click()
    office.jobs.wait()
    assert office.places[-1].screen == "measure"
    assert office.do(lambda: office.session.measures.recommended(case)) == wanted[1:]


def test_every_control_of_the_page_has_a_name(office, page):
    opened(office, page, "demarche")
    buttons = [one for one in page.findChildren(QAbstractButton) if not one.isHidden()]
    assert [one for one in buttons if not (one.accessibleName() or one.text())] == []
    assert [one for one in page.findChildren(QLineEdit) if not one.accessibleName()] == []


def test_arguments_from_the_library_are_added_to_the_text_by_keyboard(office, page, qtbot):
    from PySide6.QtTest import QTest

    case = opened(office, page, "demarche")
    page.arguments.show_them.setFocus()
    QTest.keyClick(page.arguments.show_them, Qt.Key.Key_Space)
    office.jobs.wait()
    QApplication.processEvents()
    assert "Treaties shared with Norway" in words(page.arguments)
    add = named(page, "Add to the text: Rights belong to everyone")
    QTest.keyClick(add, Qt.Key.Key_Space)
    for _round in range(3):
        office.jobs.wait()
        QApplication.processEvents()
    assert "Human rights belong to every person" in office.answer(case.measure, "act_text")
    assert "In the text" in words(page.arguments)
    named(page, "Copy: Defenders are a resource, not a threat").click()
    assert QApplication.clipboard().text().startswith("Defenders help a state")


def test_a_measure_that_says_nothing_offers_no_arguments(office, page):
    opened(office, page, "economic_support")
    assert page.arguments.isHidden()


def test_the_risk_of_this_measure_is_drawn_beside_its_rules_mis_02(office, page):
    case = opened(office, page, "demarche")
    assert "No risk assessment is made in this case." in words(page.risk)
    assert "The country is not mapped yet." in words(page.risk)

    def assess():
        case.risk("risk_level")
        path = office.session.risks.weigh(case.one("risk"), "demarche")
        for name, value in (("text", "reprisal"), ("chance", "possible"), ("consequence", "severe")):
            case.set(path.replace("_text", f"_{name}"), value, case.one("risk"))

    office.do(assess)
    again(office, page)
    assert page.risk.level.text() == "Level: High"
    assert page.risk.panel.matrix.accessibleName() == "Matrix of Démarche: 1. reprisal: Possible, Severe, High"
    page.risk.whole.click()
    assert (office.places[-1].screen, office.places[-1].record) == ("risk", page.view.risk)
    named(page, "Add a possible harm: Démarche").click()
    office.jobs.wait()
    assert (office.places[-1].screen, office.places[-1].record) == ("wizard", page.view.risk)


def test_a_changed_text_reopens_the_approval_in_plain_words_dem_05(office, page):
    case = opened(office, page, "demarche")
    office.do(lambda: (MEND["TEXT-WRITTEN"](case), case.approve()))
    again(office, page)
    assert page.approval.reopened.isHidden()
    office.do(lambda: case.set("act_text", "Sharper made-up words."))
    again(office, page)
    assert "It must be approved again." in page.approval.reopened.accessibleName()
    assert "it must be approved again" in words(page.gates)


def test_a_refused_visit_offers_the_family_instead_in_one_press_pri_03(office, page, qtbot):
    case = opened(office, page, "prison_visit")
    assert page.offer.isHidden()
    office.do(lambda: case.visit("prison", vis_permission="refused"))
    again(office, page)
    assert "Consider visiting the family" in page.offer.accessibleName()
    page.offer.button.setFocus()
    qtbot.keyClick(page.offer.button, Qt.Key.Key_Space)
    office.jobs.wait()
    made = office.places[-1]
    assert made.screen == "measure"
    assert office.answer(made.record, "act_type") == "family_visit"
    assert office.answer(made.record, "act_instead") == case.measure
    again(office, page)
    assert page.offer.isHidden()


def test_the_rules_it_was_judged_by_are_named_and_a_change_since_is_told_d15(office, page):
    case = opened(office, page, "assembly_observation")
    assert "Observing an assembly, rules of version 1 · no step taken yet" in words(page.rules)
    office.do(lambda: (MEND["STAFF-SAFETY"](case), office.session.measures.move(case.measure, "ready")))
    again(office, page)
    assert "by Made-up Officer" in words(page.rules)
    assert page.rules.since.isHidden()
    seen = replace(page.view.rules, since=("Safety of our people considered (STAFF-SAFETY): version 1, now 2.",))
    page.rules.show_rules(seen)
    assert "The rules have changed since." in page.rules.since.accessibleName()


def test_each_rule_says_which_step_it_blocks_and_unmet_preconditions_are_never_green(office, page):
    """With the Ministry may come before the text is approved; the bar used to call the preconditions done then."""
    opened(office, page, "demarche")
    case = page.view.row.id
    stops = {gate.rule for gate in page.view.stopping}
    for rule in stops:
        office.do(
            lambda rule=rule: office.session.measures.overrule(case, rule, "Agreed by phone with the department.")
        )
    again(office, page)
    assert page.next.isEnabled()
    said = words(page.gates)
    assert "Blocks the measure from the step “Ready” on." in said
    assert "Blocks the measure from the step “With the Ministry” on." not in said
    page.next.click()
    office.jobs.wait()
    QApplication.processEvents()
    assert page.view.row.state == "requested"
    step = next(one for one in page.steps.findChildren(QAbstractButton) if "Preconditions" in one.text())
    assert (step.state, step.accessibleDescription()) == ("attention", "needs attention")
    for gate in [gate for gate in page.view.gates if gate.stops]:
        office.do(lambda rule=gate.rule: office.session.measures.overrule(case, rule, "Agreed by phone, in writing."))
    again(office, page)
    step = next(one for one in page.steps.findChildren(QAbstractButton) if "Preconditions" in one.text())
    assert step.state == "done"
