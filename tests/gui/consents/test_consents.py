"""Consents in the window: recorded, shown beside every act, taken back by keyboard, followed where the data went."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from helpers.eyes import words
from helpers.mending import MEND, Case
from hrd_desktop.services.consents import Said, Withdrawal
from hrd_desktop.services.exchange.documents import export_case
from hrd_desktop.services.store import this_day
from hrd_desktop.services.views import Overrule
from hrd_desktop.ui.briefing import BriefingPage
from hrd_desktop.ui.cases import CasePage
from hrd_desktop.ui.consents.list_page import ConsentListPage
from hrd_desktop.ui.consents.page import ConsentPage
from hrd_desktop.ui.exchange import SealPage
from hrd_desktop.ui.measures import MeasurePage
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.wizard.editors import Entry


def last_week():
    return this_day() - timedelta(days=7)


def named(page, name, kind=QAbstractButton):
    """Return the control of that accessible name."""
    return next(one for one in page.findChildren(kind) if one.accessibleName() == name and one.isVisibleTo(page))


def settle(office):
    for _round in range(3):
        assert office.jobs.wait(60_000)
        QApplication.processEvents()


@pytest.fixture
def case(office):
    made = office.do(lambda: Case(office.session, "formal_enquiry"))
    said = Said(["share_ministry", "raise_authorities"], on=last_week(), more={"cns_witness": "the lawyer"})
    made.consent_id = office.do(lambda: office.session.consents.record(made.case, said))
    return made


@pytest.fixture
def show(office, qtbot):
    """Show a page of the given kind at a place, loaded and ready."""

    def shown(kind, screen, record, path=""):
        page = kind(office.desk)
        qtbot.addWidget(page)
        page.resize(1100, 760)
        page.show()
        page.activateWindow()
        page.show_place(Place(screen, record, path))
        settle(office)
        return page

    return shown


def test_the_page_shows_the_life_what_was_said_and_how_it_stands_dem_10(show, case):
    page = show(ConsentPage, "consent_page", case.consent_id)
    said = words(page)
    for text in ("Raise with the authorities", "Covered", "Who else was present?", "the lawyer", "Nothing left"):
        assert text in said
    assert page.marking == "FORTROLIG"


def test_a_consent_is_withdrawn_by_keyboard_and_the_measure_waits_again_dem_24(office, show, case, qtbot):
    def carry_up():
        for rule in sorted(case.open_rules()):
            MEND[rule](case)
        office.session.measures.move(case.measure, "ready")

    office.do(carry_up)
    given = next(row for row in office.do(lambda: office.session.consents.of_case(case.case)) if "raise" in row.scope)
    page = show(ConsentPage, "consent_page", given.record)

    page.withdraw.begin.setFocus()
    qtbot.keyClick(page.withdraw.begin, Qt.Key.Key_Space)
    qtbot.keyClicks(page.withdraw.said, "They watch my house.")
    page.withdraw.save.setFocus()
    qtbot.keyClick(page.withdraw.save, Qt.Key.Key_Space)
    settle(office)

    assert page.chip.text() == "Withdrawn"
    assert "They watch my house." in words(page)
    assert not page.withdraw.isVisibleTo(page)
    assert office.do(lambda: office.session.measures.view(case.measure)).row.state == "gates_open"


def test_a_date_that_is_none_is_asked_again_and_nothing_is_withdrawn(office, show, case):
    page = show(ConsentPage, "consent_page", case.consent_id)
    page.withdraw.begin.click()
    page.withdraw.on.findChild(QLineEdit).setText("yesterday")
    page.withdraw.save.click()
    settle(office)
    assert "2026-11-24" in page.withdraw.notice.text.text()
    assert page.chip.text() == "Covered"


def test_each_place_on_the_list_is_dealt_with_in_writing_gdpr_06(office, show, case, qtbot):
    def went():
        office.session.briefing.printed(case.case, office.session.briefing.sheet(case.case), "printed")
        office.session.consents.withdraw(case.consent_id)

    office.do(went)
    page = show(ConsentPage, "consent_page", case.consent_id)
    text = "Briefing sheet, copy 1, printed"
    assert "Still to be dealt with: 1." in words(page)

    named(page, f"It was dealt with… {text}").click()
    qtbot.keyClicks(named(page, f"What was done: {text}", QLineEdit), "Torn up and burnt.")
    named(page, f"Keep: {text}").click()
    settle(office)

    assert "Torn up and burnt." in words(page)
    assert "Everything on the list is dealt with." in words(page)


def test_the_list_is_previewed_and_not_printed_where_paper_is_not_safe_gdpr_02(office, show, case):
    page = show(ConsentListPage, "consent_list", case.consent_id)
    assert page.preview.document.pageCount() == 1
    assert page.preview.print_button.isVisibleTo(page)

    office.do(lambda: office.session.answers.set(case.consent_id, "cns_paper", "no"))
    page.show_place(Place("consent_list", case.consent_id))
    settle(office)

    assert not page.preview.print_button.isVisibleTo(page)
    assert "paper is not safe" in page.notice.text.text()


def test_the_card_asks_a_guardian_for_the_childs_best_interests_def_42(office, show, case):
    page = show(CasePage, "case", case.case, "consent")
    card = page.consent
    assert not card.best.isVisibleTo(page)
    card.giver.buttons()[3].click()
    assert card.best.isVisibleTo(page)
    next(box for box in card.scopes.boxes() if box.text() == "Visit or request to visit").click()
    card.best.setText("To stay at school, unseen.")
    card.child.setText("Wants to go on.")
    card.save.click()
    settle(office)

    row = next(one for one in page.view.consents if one.scope == "visit")
    told = dict(office.do(lambda: office.session.consents.view(row.record)).facts)
    assert told["A child: what is in the child's best interests?"] == "To stay at school, unseen."
    assert told["A child: what does the child say?"] == "Wants to go on."


def test_publicity_is_asked_useful_safe_and_talked_through_con_14_pub_06(office, show, case):
    page = show(CasePage, "case", case.case, "consent")
    card = page.consent
    assert not card.useful.isVisibleTo(page)
    next(box for box in card.scopes.boxes() if box.text() == "Public, with name").click()
    assert card.talked.isVisibleTo(page)
    card.talked.findChild(QLineEdit).setText(last_week().isoformat())
    for editor in (card.useful, card.safe):
        editor.buttons()[0].click()
    card.save.click()
    settle(office)
    assert next(one for one in page.view.consents if one.scope == "public_named").chip == "Covered"


@pytest.fixture
def plover(office, case):
    """A second person of the case, who was not asked."""

    def join():
        other = office.session.records.new("hrd")
        office.session.defenders.rename(other, "Plover")
        office.session.answers.set(case.case, "cas_subjects", [case.subject, other])
        office.session.cases.paper_safe(case.case, True)
        return other

    return office.do(join)


def test_the_case_shows_who_was_asked_and_who_was_not(office, show, case, plover):
    page = show(CasePage, "case", case.case, "consent")
    assert "“Heron”: Share with the Ministry" in words(page.consents)
    assert "No consent of “Plover” is recorded." in words(page.consents)
    assert [button.text() for button in page.consent.whom.buttons()] == ["“Heron”", "“Plover”"]

    named(page, "Open: “Heron”: Share with the Ministry").click()
    assert (office.places[-1].screen, office.places[-1].record) == ("consent_page", case.consent_id)


def test_who_is_not_covered_is_left_out_of_the_bundle_until_a_reason_is_written_dem_10(office, show, case, plover):
    page = show(SealPage, "seal", case.case)
    assert "“Heron”: Covered" in words(page.view.leaves.covers)
    assert "left out: no consent" in words(page.view.leaves.held)

    page._go(2)
    verdicts = page.view.check.verdicts
    verdicts.reasons["PERSONS-SEAL"].setText("They sit in the same cell.")
    verdicts.overrules["PERSONS-SEAL"].click()
    settle(office)

    assert "left out: no consent" not in words(page.view.leaves)


def test_a_notice_is_sealed_like_a_case_and_says_what_it_is(office, show, case):
    office.do(lambda: office.session.consents.withdraw(case.consent_id, Withdrawal(this_day())))
    page = show(SealPage, "seal", case.case, f"notice:{case.consent_id}")
    assert page.view.title.text() == "Tell of a withdrawn consent"
    assert "Consent of “Heron” withdrawn" in words(page.view.leaves)
    page.view.back.click()
    assert (office.places[-1].screen, office.places[-1].record) == ("consent_page", case.consent_id)


def test_the_sheet_shows_whom_consent_covers_and_stops_where_paper_is_not_safe_urg_03(office, show, case, plover):
    page = show(BriefingPage, "briefing", case.case)
    assert "“Plover”: Not covered" in words(page.covers)
    assert not page.preview.isHidden()

    office.do(lambda: office.session.answers.set(case.consent_id, "cns_paper", "no"))
    page.show_place(Place("briefing", case.case))
    settle(office)

    assert page.preview.isHidden()
    assert "it is not safe to hold this on paper" in words(page.verdicts)
    assert not page.safe.isVisibleTo(page), "the person's word is not taken back by a button"


def test_a_measure_shows_whose_consent_it_rests_on_and_opens_it(office, show, case, plover):
    page = show(MeasurePage, "measure", case.measure)
    assert "Not covered" in words(page.covers)
    named(page.covers, "Show the consent of “Heron”").click()
    assert (office.places[-1].screen, office.places[-1].record) == ("consent_page", case.consent_id)
    row = office.do(lambda: office.session.measures.list(case.case)).rows[0]
    assert row.consent == "Not covered"


def test_a_withdrawal_to_be_told_stands_on_today_and_opens_the_consent_dem_24(office, case):
    from hrd_desktop.ui.agenda.going import carry_on

    def went():
        office.session.briefing.printed(case.case, office.session.briefing.sheet(case.case), "printed")
        office.session.consents.withdraw(case.consent_id)

    office.do(went)
    view = office.do(office.session.today)
    line = next(one for one in view.needs if one.rule == "WITHDRAWAL-TOLD")
    carry_on(office.desk, line)
    settle(office)
    assert (office.places[-1].screen, office.places[-1].record) == ("consent_page", case.consent_id)


@pytest.mark.parametrize(("kind", "screen"), [(ConsentPage, "consent_page"), (CasePage, "case")])
def test_every_control_of_the_consent_screens_has_a_name(office, show, case, plover, kind, screen):
    record = case.consent_id if kind is ConsentPage else case.case
    page = show(kind, screen, record, "consent")
    if kind is ConsentPage:
        page.withdraw.begin.click()
    nameless = [
        type(one).__name__
        for one in (*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit))
        if one.isVisibleTo(page) and not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
    ]
    assert nameless == []


def test_no_writing_puts_on_paper_who_said_no_dem_24(office, show, case):
    office.do(lambda: office.session.consents.withdraw(case.consent_id))
    page = show(BriefingPage, "briefing", case.case)
    assert page.preview.isHidden()
    assert "declined" in words(page.verdicts)
    assert "CONSENT-PRINT" not in page.verdicts.overrules


def test_the_card_is_empty_after_recording_and_tells_what_was_recorded_dem_10(office, show, case):
    page = show(CasePage, "case", case.case, "consent")
    card = page.consent
    card.scopes.show_entry(Entry(["visit", "trial"]))
    card.limits.setText("Made-up limit.")
    card.save.click()
    settle(office)

    said = words(card.recorded)
    assert "“Heron”: " in said
    assert "(given)" in said
    assert (card.scopes.entry().value, card.limits.text()) == (None, "")
    card.save.click()
    settle(office)
    assert len(office.do(lambda: office.session.consents.of_case(case.case))) == 4, "a second press records nothing"
    assert "Choose at least one thing" in words(card.notice)


def test_what_was_overruled_when_the_case_left_stays_on_its_page_dem_24(office, show, case):
    def export():
        office.session.consents.withdraw(case.consent_id)
        office.session.consents.record(case.case, Said(["visit"], "not_reached", why="Made-up."))
        export_case(office.session, case.case, [Overrule("PERSONS-EXPORT", "The vault moves house.")])

    office.do(export)

    page = show(CasePage, "case", case.case)
    page.tabs.setCurrentIndex(7)

    said = words(page.written)
    assert "Consent covers everybody whom the case is about" in said
    assert "Exported in the clear" in said
    assert "The vault moves house." in said
