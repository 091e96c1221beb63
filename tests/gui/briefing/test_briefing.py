"""The briefing sheet before it is paper, on real services: rules first, nothing on disk unasked (fault 64)."""

import tempfile
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from hrd_desktop import reports
from hrd_desktop.domain.marking import Marking
from hrd_desktop.reports import SheetContent
from hrd_desktop.ui.briefing import BriefingPage
from hrd_desktop.ui.briefing.preview import SheetPreview
from hrd_desktop.ui.place import Place

REASON = "She asked for it on the telephone, twice."
RULE = "CONSENT-PRINT"


@pytest.fixture
def started(office):
    return office.do(office.session.cases.start_urgent)


@pytest.fixture
def page(qtbot, office, started):
    made = BriefingPage(office.desk)
    qtbot.addWidget(made)
    made.resize(1040, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_place(Place("briefing", started.case))
    settled(made)
    yield made
    settled(made)
    made.hide()
    made.leave()


def settled(page) -> None:
    for _ in range(3):
        assert page.desk.jobs.wait(30_000)
        QApplication.processEvents()


@pytest.fixture
def drawn(page, office, started):
    office.do(lambda: office.session.cases.give_consent(started.case, scopes=["share_ministry"]))
    page.show_place(Place("briefing", started.case))
    settled(page)
    assert page.preview.isVisible()
    return page


def acts(office) -> list[str]:
    return [row.act for row in office.do(lambda: office.session.journal.show(limit=50))]


def test_without_consent_the_rule_comes_before_the_sheet_and_offers_the_way_out(qtbot, page, office, started):
    assert page.rules.isVisible()
    assert not page.preview.isVisible()
    with qtbot.waitSignal(office.desk.place_requested) as told:
        page.verdicts.mends[RULE].click()
    assert told.args == [Place("case", started.case, "consent")]


def test_marking_and_half_written_reasons_are_those_of_the_case_on_screen(page, office, started):
    assert page.marking == "FORTROLIG" and not page.preview.isVisible()
    page.verdicts.reasons[RULE].setText(REASON)
    other = office.do(office.session.cases.new)
    office.do(lambda: office.session.cases.mark(other, Marking.STRENGT_FORTROLIG, "made up", "made up"))
    page.show_place(Place("briefing", other))
    assert page.marking == ""
    settled(page)
    assert page.marking == Marking.STRENGT_FORTROLIG.stamp
    assert page.verdicts.reasons[RULE].text() == "", "that was written about the other case"


def test_a_rule_overruled_in_writing_lets_the_sheet_be_drawn_and_is_kept_with_the_copy(
    page, office, started, tmp_path
):
    page.verdicts.reasons[RULE].setText(REASON)
    page.verdicts.overrules[RULE].click()
    settled(page)
    assert page.preview.isVisible()
    page.preview.write_to(tmp_path / "sheet.pdf")
    settled(page)
    case = office.do(lambda: office.session.cases.record(started.case))
    kept = [case.text(f"overrule[{row}]/reason") for row in case.items("overrule")]
    assert kept == [REASON]


def test_whether_paper_is_safe_is_asked_and_answered_in_one_press(drawn, office, started):
    assert drawn.safe.isVisible()
    drawn.safe.click()
    settled(drawn)
    assert not drawn.safe.isVisible()
    assert office.do(lambda: office.session.cases.record(started.case)).text("paper_safe") == "yes"


def test_pages_and_size_go_by_keyboard(qtbot, drawn):
    preview = drawn.preview
    assert preview.document.pageCount() >= 1
    assert preview.pages.text() == f"Page 1 of {preview.document.pageCount()}"
    preview.print_button.setFocus()
    qtbot.keyClick(preview.print_button, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    once = preview.view.zoomFactor()
    qtbot.keyClick(preview.print_button, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.view.zoomFactor() == pytest.approx(once * 1.25)
    qtbot.keyClick(preview.print_button, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.view.zoomMode() is preview.view.ZoomMode.FitToWidth
    if preview.document.pageCount() > 1:
        qtbot.keyClick(preview.print_button, Qt.Key.Key_PageDown)
        assert preview.pages.text().startswith("Page 2")


def test_saving_says_first_that_the_file_will_lie_unencrypted(drawn, monkeypatch, tmp_path, office):
    asked: list[Path] = []
    monkeypatch.setattr(drawn.preview, "_choose_file", lambda: asked.append(tmp_path))
    drawn.preview.save.click()
    assert not asked
    assert "not be encrypted" in drawn.preview.notice.text.text()
    drawn.preview.notice.button.click()
    assert asked == [tmp_path]


def test_a_saved_copy_is_the_renderers_own_bytes_and_stands_in_the_journal(drawn, office, tmp_path):
    drawn.preview.write_to(tmp_path / "sheet.pdf")
    settled(drawn)
    assert (tmp_path / "sheet.pdf").read_bytes() == drawn._sheet.pdf
    assert "save" in acts(office)


def test_a_printer_is_used_the_first_time_only_after_its_spool_was_told_of(drawn, office, tmp_path):
    printed: list[int] = []
    drawn.preview.printed.connect(lambda: printed.append(1))
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    drawn.preview.print_on(printer)
    assert printed == []
    assert "keeps a copy" in drawn.preview.notice.text.text()
    drawn.preview.notice.button.click()
    assert printed == [1]
    drawn.preview.print_on(printer)
    assert printed == [1, 1]
    settled(drawn)
    assert "print" in acts(office)
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")


def test_more_copies_are_drawn_with_their_number(drawn):
    drawn.copies.setValue(3)
    drawn._redraw.stop()
    drawn._draw()
    settled(drawn)
    assert drawn.state.text() == "Copy 1 of 3"


def test_neither_drawing_nor_showing_writes_a_temporary_file(page, office, started, tmp_path, monkeypatch):
    watched = tmp_path / "watched"
    watched.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(watched))
    monkeypatch.setattr(tempfile, "tempdir", None)
    root = tmp_path / "root"  # the renderer is given an empty folder as its world
    root.mkdir()
    monkeypatch.setattr("hrd_desktop.reports.setting.TemporaryDirectory", lambda **_: nullcontext(str(root)))
    before = [folder.stat().st_mtime_ns for folder in (watched, root)]
    office.do(lambda: office.session.cases.give_consent(started.case, scopes=["share_ministry"]))
    page.show_place(Place("briefing", started.case))
    settled(page)
    assert page.preview.isVisible()
    page.preview.zoom(2)
    settled(page)
    after = [folder.stat().st_mtime_ns for folder in (watched, root)]
    assert after == before, "nothing was made in them, not even for a moment"
    page.leave()
    assert page.preview.document.pageCount() == 0


def test_a_preview_may_be_thrown_away_while_its_sheet_is_shown(qtbot, drawn):
    """The view hears of its document's end, and draws on a thread of its own: it must go first, and whole."""
    from hrd_desktop.ui.briefing.preview import SheetPreview

    pdf = drawn.preview._pdf
    for _time in range(8):
        preview = SheetPreview()
        with qtbot.waitExposed(preview):
            preview.show()
        preview.show_pdf(pdf, "sheet.pdf")
        preview.hide()
        children = preview.children()
        under = preview.view.parentWidget()
        assert children.index(under) < children.index(preview.document) < children.index(preview._nothing)
        with qtbot.waitSignal(preview.destroyed):
            preview.deleteLater()


def test_a_sheet_is_drawn_however_quickly_others_came_and_went_before_it(qtbot, themed):
    """A view whose sheet went while its first page was asked for stays white for every later sheet of that size."""
    from hrd_desktop.services.blank_forms import draw
    from hrd_desktop.ui.briefing.preview import SheetPreview

    preview, pdf = SheetPreview(), draw("urg", "en", Marking.NONE).pdf
    qtbot.addWidget(preview)
    preview.resize(800, 600)
    with qtbot.waitExposed(preview):
        preview.show()
    for time in range(40):
        preview.show_pdf(pdf, "sheet.pdf")
        preview.view.grab()
        if time % 10 == 9:
            qtbot.waitUntil(lambda: shades(preview.view) > 8, timeout=30_000)
        preview.forget()


def shades(view) -> int:
    """How many different greys stand in the picture of *view*: two where its page is not drawn."""
    seen = view.grab().toImage().scaled(80, 80)
    return len({seen.pixel(x, y) for x in range(80) for y in range(80)})


def test_names_in_the_text_come_before_the_sheet_and_can_be_looked_at_again(page, office, started):
    def told() -> None:
        session = office.session
        session.cases.give_consent(started.case, scopes=["share_ministry"])
        sister = session.records.create_linked("person", started.case, "Wren")
        for name, value in {"per_kind": "family", "per_name": "Amina Test", "per_cases": [started.case]}.items():
            session.answers.set(sister, name, value)
        session.answers.set(started.checklist, "urg_linked_text", "Amina phoned, and then TEST was asked.")

    office.do(told)
    page.show_place(Place("briefing", started.case))
    settled(page)
    assert page.names.isVisible() and not page.preview.isVisible()
    page.names.all.click()
    settled(page)
    assert page.preview.isVisible() and not page.names.isVisible()
    late = (started.case, page._drawn_with, page._sheet)
    page.decided.click()
    assert page.names.isVisible() and not page.preview.isVisible()
    page.names.changes[next(iter(page.names.changes))].click()
    settled(page)
    assert not page.preview.isVisible() and len(page.names.covers) == 1
    page._on_drawn(late)
    assert not page.preview.isVisible(), "a sheet drawn by earlier decisions comes too late"


def test_what_no_font_can_draw_is_told_before_anything_is_printed(qtbot):
    content = SheetContent(
        language="en", title="Sheet", subtitle="", marking="", basis="", copy=1, copies=1, printed="", by="",
        case_number="", journal="", summary="Her name is 𠮷.",
    )  # fmt: skip
    preview = SheetPreview()
    qtbot.addWidget(preview)
    preview.show_pdf(reports.briefing_sheet(content), "sheet.pdf")
    assert "a shape for U+20BB7:" in preview.notice.text.text() and not preview.notice.isHidden()
    preview.show_pdf(reports.briefing_sheet(replace(content, summary="Her name is 堃.")), "sheet.pdf")
    assert preview.notice.isHidden()
    preview.forget()
