"""A case goes to the Ministry and is accepted there, through the real pages on real vaults (faults 28, 31, 64)."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from helpers import posts
from hrd_desktop.services.views import Trusted
from hrd_desktop.ui.cases import CasePage
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.exchange import ExchangePage, OpenPage, SealPage
from hrd_desktop.ui.exchange.seal_view import CHECK, READERS, WRITE
from hrd_desktop.ui.place import Place

REASON = "She asked for it on the telephone, twice."
RULE = "CONSENT-SHARE"


@pytest.fixture
def mission(jobs, tmp_path):
    session = posts.mission(tmp_path)
    yield Desk(session, jobs)
    assert jobs.wait(20_000)
    session.close()


@pytest.fixture
def ministry(jobs, tmp_path):
    session = posts.desk(tmp_path)
    yield Desk(session, jobs)
    assert jobs.wait(20_000)
    session.close()


@pytest.fixture
def started(mission):
    """An urgent case with an answer of a special category."""
    begun = mission.session.cases.start_urgent()
    answers = {"urg_subject_kind": "individual", "urg_country": "XL", "urg_imprisoned": "yes", "urg_charged": "yes"}
    for name, value in answers.items():
        mission.session.answers.set(begun.checklist, name, value)
    return begun


def shown(qtbot, page):
    qtbot.addWidget(page)
    page.resize(1040, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def page(qtbot, mission, started):
    made = shown(qtbot, SealPage(mission))
    made.show_place(Place("seal", started.case))
    qtbot.waitUntil(made.view.next.isEnabled, timeout=30_000)
    yield made
    made.hide()


def settled(page) -> None:
    assert page.desk.jobs.wait(30_000)
    QApplication.processEvents()  # rows put into a shown page appear with the next event


def to_check(page) -> None:
    page.view.next.click()
    assert page._at == READERS
    page.view.next.click()
    assert page._at == CHECK


def overrule(page) -> None:
    page.view.check.verdicts.reasons[RULE].setText(REASON)
    page.view.check.verdicts.overrules[RULE].click()
    settled(page)


def seal(qtbot, page, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    page.view.next.click()
    assert page._at == WRITE
    page.use_folder(folder)
    page.view.next.click()
    settled(page)
    assert page.view.notice.title.text() == "Sealed", page.view.notice.text.text()
    return next(folder.glob("*.hrdbundle"))


def texts(widget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def test_without_consent_the_step_names_rule_what_is_missing_and_the_button_that_mends_it(qtbot, page, started):
    to_check(page)
    said = texts(page.view.check)
    assert RULE in said
    assert "No consent of" in said
    assert not page.view.next.isEnabled()
    mend = page.view.check.verdicts.mends[RULE]
    assert mend.text() == "Record consent"
    with qtbot.waitSignal(page.desk.place_requested) as told:
        mend.click()
    assert told.args == [Place("case", started.case, "consent")]


def test_consent_given_meanwhile_opens_the_way(qtbot, page, mission, started):
    to_check(page)
    mission.session.cases.give_consent(started.case, scopes=["share_ministry"])
    page.show_place(Place("seal", started.case))
    qtbot.waitUntil(page.view.next.isEnabled)
    assert page._at == CHECK, "coming back finds the step where it was"


def test_a_reason_too_short_overrules_nothing(page):
    to_check(page)
    verdicts = page.view.check.verdicts
    verdicts.reasons[RULE].setText("because")
    assert not verdicts.overrules[RULE].isEnabled()


def test_a_reason_half_written_survives_a_change_of_the_plan(page):
    to_check(page)
    page.view.check.verdicts.reasons[RULE].setText(REASON)
    page._replan()
    settled(page)
    assert page.view.check.verdicts.reasons[RULE].text() == REASON


def test_the_check_shows_what_they_will_see_who_may_read_it_and_when_the_words_were_compared(page):
    to_check(page)
    said = texts(page.view.check)
    for words in ("Urgent protection", "Health, belief, charges and the like", "They leave only when chosen."):
        assert words in said
    assert "1 held back" in said
    assert "Country desk, Lidovia" in said
    assert "Verified " in said


def test_what_the_guidelines_ask_stands_first_in_the_check_also_when_nothing_is_missing(page, mission, started):
    mission.session.cases.give_consent(started.case, scopes=["share_ministry"])
    page.show_place(Place("seal", started.case))
    settled(page)
    to_check(page)
    check = page.view.check
    assert page.view.next.isEnabled()
    assert check.rules_card.mapTo(check, check.rules_card.rect().topLeft()).y() == 0


def test_what_was_chosen_to_leave_can_be_taken_back(page):
    page.view.picks["special"].click()
    settled(page)
    assert page.view.picks["special"].isChecked()
    assert page._plan.held_back == ()
    page.view.picks["special"].click()
    settled(page)
    assert not page.view.picks["special"].isChecked()
    assert [one.key for one in page._plan.held_back] == ["special"]


def test_what_was_sealed_is_told_in_words_and_accepted_by_the_ministry(
    qtbot, page, mission, ministry, started, tmp_path
):
    to_check(page)
    overrule(page)
    bundle = seal(qtbot, page, tmp_path / "stick")
    said = texts(page.view.writing)
    assert bundle.name in said
    assert "read back, unchanged" in said
    sent = mission.session.exchange.sent()[0]
    from hrd_desktop.crypto.words import words_of

    assert " · ".join(words_of(bytes.fromhex(sent.digest))) in said

    opening = shown(qtbot, OpenPage(ministry))
    opening.open(bundle)
    settled(opening)
    said = texts(opening.view)
    assert "Signature valid: Embassy, Lidovia" in said
    assert "Complete, unchanged" in said
    assert "not kept until you accept it" in said
    assert opening.marking == "FORTROLIG"
    assert ministry.session.store.find(started.case) is None, "nothing is kept before the officer accepts"
    with qtbot.waitSignal(ministry.place_requested) as told:
        opening.accept.click()
        assert not (opening.discard.isEnabled() or opening.choose.isEnabled()), "its files are being taken in"
    assert told.args == [Place("case", started.case)]
    settled(opening)

    opening.open(bundle)
    settled(opening)
    assert "accepted before" in opening.notice.text.text()
    assert not opening.accept.isEnabled()
    opening.discard.click()
    opening.hide()

    listed = shown(qtbot, ExchangePage(ministry))
    listed.show_place(Place("exchange"))
    settled(listed)
    assert "Embassy, Lidovia" in texts(listed.received)
    listed.hide()


def test_a_missing_number_is_asked_about_before_the_bundle_opens(qtbot, page, mission, ministry, started, tmp_path):
    mission.session.cases.give_consent(started.case, scopes=["share_ministry"])
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        sealed = mission.session.exchange.seal(started.case, ["desk@ministry"], tmp_path / name)
    opening = shown(qtbot, OpenPage(ministry))
    opening.open(sealed.path)
    settled(opening)
    assert opening.notice.button.text() == "Open it all the same"
    assert not opening.accept.isVisible()
    opening.notice.button.click()
    settled(opening)
    assert opening.accept.isVisible()
    assert "Bundles before this one are missing" in texts(opening.view)
    opening.discard.click()
    settled(opening)
    opening.hide()


def test_a_bundle_that_is_not_quantum_safe_is_only_sealed_once_that_is_agreed(qtbot, page, tmp_path):
    page.view.next.click()
    page.view.who.profiles["x25519"].click()
    settled(page)
    assert not page.view.next.isEnabled()
    page.view.who.agreed.click()
    settled(page)
    page.view.next.click()
    overrule(page)
    seal(qtbot, page, tmp_path / "stick")
    page.view.who.show_profile("pq")
    assert not page.view.who.agreed.isChecked()


def test_a_code_is_shown_once_and_opens_the_bundle_by_voice(qtbot, page, ministry, tmp_path):
    page.view.next.click()
    page.view.who.profiles["passphrase"].click()
    settled(page)
    page.view.next.click()
    overrule(page)
    bundle = seal(qtbot, page, tmp_path / "stick")
    code = page.view.writing.code.title.text().removeprefix("The code: ")
    assert len(code.split()) == 6
    page.leave()
    assert code not in texts(page.view)

    opening = shown(qtbot, OpenPage(ministry))
    opening.open(bundle)
    settled(opening)
    assert opening.view.code_card.isVisible()
    opening.view.code_given.emit("not the code at all here")
    settled(opening)
    assert "HRD-C" in opening.notice.text.text()
    opening.view.code_given.emit(code)
    settled(opening)
    assert opening.accept.isVisible(), opening.notice.text.text()
    opening.discard.click()
    settled(opening)
    opening.hide()


def test_a_code_made_while_the_officer_was_elsewhere_waits_for_them_and_is_shown_once(qtbot, page, started, tmp_path):
    page.view.next.click()
    page.view.who.profiles["passphrase"].click()
    settled(page)
    page.view.next.click()
    overrule(page)
    page.view.next.click()
    page.use_folder(tmp_path)
    page.view.next.click()
    page.leave()
    page.hide()
    settled(page)
    for words in (6, 0):
        page.show()
        page.show_place(Place("seal", started.case))
        settled(page)
        assert len(page.view.writing.code.title.text().removeprefix("The code: ").split()) == words
        page.leave()


def test_a_stick_pulled_out_is_told_in_the_designs_own_words_fault_31(page, tmp_path, monkeypatch):
    import errno
    import os

    to_check(page)
    overrule(page)
    page.view.next.click()
    page.use_folder(tmp_path)

    def gone(_handle: int) -> None:
        raise OSError(errno.EIO, "gone")

    monkeypatch.setattr(os, "fsync", gone)
    page.view.next.click()
    settled(page)
    notice = page.view.notice
    assert notice.title.text() == "The stick was removed while writing."
    assert notice.text.text().startswith(
        "Nothing was sent and nothing is lost. Insert it and choose Seal and write again."
    )
    assert not list(tmp_path.glob("*.hrdbundle*"))
    monkeypatch.undo()
    page.view.next.click()
    settled(page)
    assert notice.title.text() == "Sealed"


def test_a_ministry_whose_words_were_not_compared_cannot_be_chosen(qtbot, page, mission, ministry):
    card = ministry.session.identity.card().replace("desk@ministry", "other@ministry")
    added: Trusted = mission.session.trust.add(card)
    page.show_place(Place("seal", page._order.case))
    settled(page)
    assert not page.view.readers[added.principal].isEnabled()


def test_the_ministry_is_offered_to_answer_the_mission_whose_case_it_is_and_nobody_else(
    qtbot, page, mission, ministry, started, tmp_path
):
    other = posts.mission(tmp_path, "other.hrdvault")
    card = other.identity.card().replace("amb@lidovia", "amb@valmora").replace("Lidovia", "Valmora")
    other.close()
    ministry.session.trust.add(card, verified=True)
    begun = ministry.session.cases.start_urgent().case
    mission.session.cases.give_consent(started.case, scopes=["share_ministry"])
    sealed = mission.session.exchange.seal(started.case, ["desk@ministry"], tmp_path / "to-ministry.hrdbundle")
    ministry.session.exchange.open(sealed.path, first_contact_ok=True).accept()

    case = shown(qtbot, CasePage(ministry))
    for record, words in ((started.case, "Answer the mission…"), (begun, "Send to a mission…")):
        case.show_place(Place("case", record))
        settled(case)
        assert case.send.text() == words
    case.hide()

    sealing = shown(qtbot, SealPage(ministry))
    sealing.show_place(Place("seal", started.case))
    settled(sealing)
    assert sealing.view.title.text() == "Answer the mission"
    assert {name: box.isChecked() for name, box in sealing.view.readers.items()} == {
        "amb@lidovia": True,
        "amb@valmora": False,
    }
    sealing.show_place(Place("seal", begun))
    settled(sealing)
    assert sealing.view.title.text() == "Send to a mission"
    assert not any(box.isChecked() for box in sealing.view.readers.values())
    sealing.hide()

    listed = shown(qtbot, ExchangePage(ministry))
    listed.show_place(Place("exchange"))
    settled(listed)
    assert "“Answer the mission”" in texts(listed.sent)
    listed.hide()


def test_two_bundles_with_the_same_number_tell_to_whom_and_how_each_was_closed(
    qtbot, page, mission, started, tmp_path
):
    mission.session.cases.give_consent(started.case, scopes=["share_ministry"])
    seal_to = mission.session.exchange.seal
    seal_to(started.case, ["desk@ministry"], tmp_path / "a.hrdbundle")
    seal_to(started.case, ["desk@ministry"], tmp_path / "b.hrdbundle", profile="x25519", not_quantum_safe=True)
    seal_to(started.case, [], tmp_path / "c.hrdbundle", profile="passphrase", code=posts.PHRASE)
    assert {one.sequence for one in mission.session.exchange.sent()} == {1}
    for listed, rows in ((ExchangePage(mission), "sent"), (CasePage(mission), "bundles")):
        shown(qtbot, listed).show_place(Place("any", started.case))
        settled(listed)
        said = texts(getattr(listed, rows))
        assert "to Country desk, Lidovia · quantum-safe" in said
        assert "to Country desk, Lidovia · older keys, not quantum-safe" in said
        assert "closed with a code" in said
        listed.hide()


@pytest.fixture
def named(mission, started):
    """The case speaks of a sister by her name, who goes by "Wren" elsewhere."""
    session = mission.session
    session.cases.give_consent(started.case, scopes=["share_ministry"])
    sister = session.records.create_linked("person", started.case, "Wren")
    for name, value in {"per_kind": "family", "per_name": "Amina Madeupova", "per_cases": [started.case]}.items():
        session.answers.set(sister, name, value)
    session.answers.set(started.checklist, "urg_linked_text", "Amina phoned. The Madeupovas house was searched.")
    return started


def test_names_in_the_text_stop_the_sealing_until_each_is_decided_by_keyboard(qtbot, named, page, tmp_path):
    settled(page)
    page._go(CHECK)
    names = page.view.check.names
    assert names.isVisible() and len(names.covers) == 2
    assert not page.view.next.isEnabled()
    cover, keep = list(names.covers)
    assert names.covers[cover].text() == "Write “Wren” instead"
    qtbot.keyClick(names.covers[cover], Qt.Key.Key_Space)
    settled(page)
    assert not page.view.next.isEnabled()
    names.reasons[keep].setText("short")
    assert not names.keeps[keep].isEnabled()
    names.reasons[keep].setText(REASON)
    names.keeps[keep].click()
    settled(page)
    assert page.view.next.isEnabled() and not names.covers
    names.changes[cover].click()
    settled(page)
    assert list(names.covers) == [cover]
    names.all.click()
    names.covers[cover].click()
    settled(page)
    page.use_folder(tmp_path)
    page.view.next.click()
    page.view.next.click()
    settled(page)
    assert page._done
    kept = page.desk.session.records.show(named.case)
    assert [kept.text(f"overrule[{row}]/reason") for row in kept.items("overrule")] == [REASON]


@pytest.fixture
def hidden(named, mission, tmp_path):
    """The sister's case has a real name and a file that bears the name."""
    session = mission.session
    session.defenders.rename(named.defender, "Heron")
    session.answers.set(named.checklist, "urg_name", "Nadia Testperson")
    (tmp_path / "nadia.txt").write_bytes(b"made up")
    session.files.add(named.checklist, tmp_path / "nadia.txt")
    return named


def test_a_case_is_sealed_under_pseudonyms_by_keyboard_and_the_ministry_is_told_d16(
    qtbot, hidden, page, ministry, tmp_path
):
    settled(page)
    leaves = page.view.leaves
    leaves.real.setFocus()
    qtbot.keyClick(leaves.real, Qt.Key.Key_Down)
    settled(page)
    assert leaves.pseudonyms.isChecked() and "may still guess" in leaves.hint.text()
    said = texts(leaves)
    assert "Names of people" in said and "They would tell who somebody is." in said
    files = [key for key in page.view.picks if key.startswith("file:")]
    assert len(files) == 1 and not page.view.picks[files[0]].isChecked(), "no file leaves unasked"
    qtbot.keyClick(page.view.picks[files[0]], Qt.Key.Key_Space)
    settled(page)
    page._go(CHECK)
    names = page.view.check.names
    assert "no real names" in texts(page.view.check)
    assert not page.view.next.isEnabled() and {"Amina", "nadia"} <= {
        row.split(":")[0] for row in texts(names).split("\n")
    }
    qtbot.keyClick(names.all, Qt.Key.Key_Space)
    settled(page)
    bundle = seal(qtbot, page, tmp_path / "stick")
    assert "pseudonyms" in texts(page.view.writing)

    opening = shown(qtbot, OpenPage(ministry))
    opening.open(bundle)
    settled(opening)
    said = texts(opening.view)
    assert "This bundle is under pseudonyms" in said and "known there, not unasked" in said
    assert "File 1.txt" in said and "nadia" not in said.casefold()
    opening.accept.click()
    settled(opening)
    opening.hide()
    case = shown(qtbot, CasePage(ministry))
    case.show_place(Place("case", hidden.case))
    settled(case)
    assert "Name" in texts(case.withheld) and "known there, not unasked" in texts(case.withheld)
    assert "under pseudonyms" in texts(case.bundles)
    case.hide()


def test_a_working_name_that_holds_a_real_name_leads_to_where_it_is_given(qtbot, hidden, page, mission):
    mission.session.defenders.rename(hidden.defender, "Nadia")
    settled(page)
    page.view.leaves.pseudonyms.click()
    settled(page)
    page._go(CHECK)
    assert not page.view.next.isEnabled()
    with qtbot.waitSignal(page.desk.place_requested) as told:
        page.view.check.verdicts.mends["ALIAS-TELLS"].click()
    assert told.args[0].record == hidden.defender and told.args[0].path == "hrd_alias"
