"""Sheets say exactly what they were given, in every script, with the marking on every page (DESIGN D20, D23)."""

import re
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.tagged import untagged
from hrd_desktop import reports
from hrd_desktop.reports import Box, Line, RecoverySheet, Section, SheetContent, SheetEvent, Tone

HERON = SheetContent(
    language="en",
    title="Briefing sheet: “Heron”",
    subtitle="LID-26-7KQ4 · Embassy, Lidovia",
    marking="FORTROLIG",
    basis="Beskyttelsesinstruksen, jf. offentleglova",
    copy=1,
    copies=2,
    printed="24 Nov 2026 14:38",
    by="human rights contact",
    case_number="LID-26-7KQ4",
    journal="9f3a77c1 · 412",
    boxes=(Box("Risk", "Extreme", "rising", Tone.DANGER), Box("Consent", "Ministry: yes")),
    summary="Arrested in May after advising villages.",
    events=(
        SheetEvent("12 Mar 2026", "2026-03-12", "2026-03-12", "threat by phone", tone=Tone.WARN),
        SheetEvent("May 2026", "2026-05-01", "2026-05-31", "arrest", "held 17 days", Tone.DANGER),
    ),
    known=(Section("Urgent protection checklist", (Line("Who", "A lawyer in the river district."),)),),
    not_known=("Title of the commanding officer",),
    asked=("Approve a démarche by 26 Nov",),
    recommended="Joint démarche before the hearing.",
    held_back=("Names of two witnesses",),
    footer="Personal data: keep sealed.",
)


def text_of(pdf: bytes, tmp_path: Path) -> str:
    """Return the text that another program finds in *pdf*."""
    path = tmp_path / "sheet.pdf"
    path.write_bytes(pdf)
    return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout


def test_a_sheet_says_what_is_known_not_known_and_asked(tmp_path: Path) -> None:
    text = text_of(reports.briefing_sheet(HERON), tmp_path)
    for words in ("Briefing sheet: “Heron”", "Copy 1 of 2", "page 1 of 1", "Asked of the Ministry", "Not known"):
        assert words in text
    for words in (
        "Approve a démarche by 26 Nov",
        "Title of the commanding officer",
        "held 17 days",
        "9f3a77c1 · 412",
    ):
        assert words in text


def test_the_marking_the_copy_and_the_page_stand_on_every_page(tmp_path: Path) -> None:
    lines = tuple(Line(f"Question {n}", "An answer of some length. " * 6) for n in range(90))
    pages = text_of(reports.briefing_sheet(replace(HERON, known=(Section("Long", lines),))), tmp_path).split("\f")[
        :-1
    ]
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        assert page.count("FORTROLIG") == 2
        assert f"page {number} of {len(pages)}" in page
        assert "Copy 1 of 2" in page


def test_a_case_without_marking_prints_without_a_stamp(tmp_path: Path) -> None:
    text = text_of(reports.briefing_sheet(replace(HERON, marking="", basis="")), tmp_path)
    assert "FORTROLIG" not in text


def test_the_norwegian_sheet_speaks_norwegian(tmp_path: Path) -> None:
    text = text_of(reports.briefing_sheet(replace(HERON, language="nb")), tmp_path)
    assert "Eksemplar 1 av 2" in text
    assert "Departementet bes om" in text
    assert "Not known" not in text


@pytest.mark.parametrize(
    "text", ['#import "x"', "*bold* _slant_ $x^2$", "= Heading", "<script>", "{}%s", "'; drop table", "=1+1"]
)
def test_markup_in_a_persons_text_stays_text(text: str, tmp_path: Path) -> None:
    """Fault 54: inert text everywhere, the PDF included."""
    printed = text_of(reports.briefing_sheet(replace(HERON, summary=text)), tmp_path)
    assert text in printed


SCRIPTS = {
    "Latin": "Ærlig Øst Åse",
    "Cyrillic": "Защитница прав",
    "Greek": "Υπερασπίστρια",
    "Hebrew": "מגינת זכויות",
    "Amharic": "ተሟጋች",
    "Georgian": "დამცველი",
    "Armenian": "պաշտպան",
}


def test_names_in_many_scripts_are_found_again_in_the_text(tmp_path: Path) -> None:
    content = replace(HERON, known=(Section("Names", tuple(Line(k, v) for k, v in SCRIPTS.items())),))
    text = text_of(reports.briefing_sheet(content), tmp_path)
    for name in SCRIPTS.values():
        assert name.split()[0] in text or name.split()[0][::-1] in text


def test_arabic_digits_are_not_reversed(tmp_path: Path) -> None:
    text = text_of(reports.briefing_sheet(replace(HERON, summary="در سال ۱۴۰۵ بازداشت شد")), tmp_path)
    assert "۱۴۰۵" in re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)


def test_the_sheet_is_tagged_and_in_its_language() -> None:
    drawn = reports.briefing_sheet(HERON)
    assert untagged(drawn) == []
    with pikepdf.open(BytesIO(drawn)) as pdf:
        assert str(pdf.Root.Lang).startswith("en")
        assert pdf.Root.StructTreeRoot is not None


def test_a_character_without_a_shape_is_named_and_not_fatal(tmp_path: Path) -> None:
    """Nothing stands as a silent box: the sheet names it, and its keywords, for whoever shows it."""
    drawn = reports.briefing_sheet(replace(HERON, summary="\ue0aa bird 𠮷 😀, and 堃 → 劉"))
    text = " ".join(text_of(drawn, tmp_path).split())
    assert "No font of the program has a shape for U+E0AA, U+20BB7, U+1F600: a box stands in its place." in text
    with pikepdf.open(BytesIO(drawn)) as pdf:
        assert str(pdf.docinfo["/Keywords"]) == "U+E0AA, U+20BB7, U+1F600"
    whole = reports.briefing_sheet(replace(HERON, summary="堃 → 劉 ☐"))
    with pikepdf.open(BytesIO(whole)) as pdf, pdf.open_metadata() as told:
        assert "/Keywords" not in pdf.docinfo and told["pdfaid:part"] == "3"


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400))
def test_any_text_can_be_printed(text: str) -> None:
    pdf = reports.briefing_sheet(replace(HERON, summary=text, events=(), known=()))
    assert pdf.startswith(b"%PDF")


def test_a_row_of_few_words_stays_with_its_caption_and_a_label_that_is_too_wide_says_so(tmp_path: Path) -> None:
    lines = tuple(Line(f"Question {n}", "one two three four five six seven eight " * 6) for n in range(60))
    event = SheetEvent("2 May 2026", "2026-05-02", "2026-05-02", "arrest, detention or imprisonment " * 4)
    sheet = replace(HERON, events=(event,), known=(Section("Long", lines),))
    pages = text_of(reports.briefing_sheet(sheet), tmp_path).split("\f")[:-1]
    assert "…" in pages[0]
    for page in pages[1:-1]:
        rows = [line for line in page.splitlines() if "one two" in line or "seven eight" in line]
        assert rows[0].startswith("Question")


def test_many_events_on_one_day_all_keep_their_label(tmp_path: Path) -> None:
    events = tuple(SheetEvent("2 May 2026", "2026-05-02", "2026-05-02", f"event {n}") for n in range(12))
    text = text_of(reports.briefing_sheet(replace(HERON, events=events)), tmp_path)
    for number in range(12):
        assert f"event {number}" in text


@pytest.mark.parametrize("language", ["en", "nb"])
def test_the_recovery_sheet_holds_every_group_and_no_name(language: str, tmp_path: Path) -> None:
    groups = ("K7QF", "2M9X", "PTRA", "8HWC", "VN4E", "QD3J", "6YKS", "BZ5G", "77AB")
    text = text_of(
        reports.recovery_sheet(RecoverySheet(language, groups, "field-1.hrdvault", "22 Nov 2026")), tmp_path
    )
    for group in groups:
        assert group in text
    assert "field-1.hrdvault" in text


def test_the_recovery_sheet_is_tagged_and_says_what_of_a_folders_name_it_cannot_show(tmp_path: Path) -> None:
    drawn = reports.recovery_sheet(RecoverySheet("en", ("K7QF", "2M9X"), "大使館-1.hrdvault", "22 Nov 2026"))
    assert untagged(drawn) == []
    text = text_of(drawn, tmp_path)
    assert "???-1.hrdvault" in text and "stand as question marks" in text
