"""Reports on paper: every figure drawn and told, marking and page on every page, tagged and archival."""

import subprocess
from io import BytesIO

import pikepdf

from hrd_desktop import reports
from hrd_desktop.domain.figures import Amount, Figure, FigureRow, Levels
from hrd_desktop.reports import Box, ReportContent, Section


def rows(count):
    return tuple(FigureRow(f"Kind {n}", (Amount(str(n), n), Amount("<5"))) for n in range(count))


CONTENT = ReportContent(
    language="en",
    title="Support to human rights defenders",
    subtitle="Lidovia · 1 Jan 2025 – 31 Dec 2025",
    marking="FORTROLIG",
    basis="Beskyttelsesinstruksen, jf. offentleglova",
    printed="24 Nov 2026 14:38",
    by="Embassy, Lidovia",
    journal="9f3a77c1",
    boxes=(Box("Cases", "46", "12 new"), Box("Defenders", "51")),
    warning="Small numbers are shown in full.",
    texts=(Section("How defenders fared", text="#import = *inert* <script>"),),
    parts=(
        Figure(
            "kinds", "Measures by kind", "Measure", ("Carried out", "Protected"), rows(90), total=True, note="Why."
        ),
        Levels("Space", ("Open", "Closed"), (("2024", 0), ("2025", 1))),
        Figure(
            "scales", "Said", "Question", ("2024", "2025"), (FigureRow("Q", (Amount("a"), Amount("b"))),), bars=False
        ),
    ),
    sections=(Section("Source", text="Made up."),),
    footer="No person is named.",
)


def text_of(pdf, tmp_path):
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf)
    return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout


def test_marking_moment_and_page_stand_on_every_page_and_headings_of_a_long_table_again(tmp_path):
    pages = text_of(reports.report(CONTENT), tmp_path).split("\f")[:-1]
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert page.count("FORTROLIG") == 2
        assert f"printed 24 Nov 2026 14:38 · page {number} of {len(pages)}" in page
        assert "By Embassy, Lidovia · journal 9f3a77c1" in page
    assert sum("Carried out" in page for page in pages) >= 2


def test_words_figures_and_drawings_are_told_in_order_and_markup_stays_text(tmp_path):
    text = text_of(reports.report(CONTENT), tmp_path)
    told = ["Small numbers are shown", "#import = *inert* <script>", "Measures by kind", "<5", "Why.", "Space"]
    told += ["Question", "Made up."]
    places = [text.index(one) for one in told]
    assert places == sorted(places)


def test_the_report_is_tagged_archival_and_says_what_is_drawn():
    with pikepdf.open(BytesIO(reports.report(CONTENT))) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked) and pdf.Root.Lang == "en"
        with pdf.open_metadata() as told:
            assert (told["pdfaid:part"], told["pdfuaid:part"]) == ("3", "1")
    assert "2024: Open, 2025: Closed" in CONTENT.parts[1].spoken()
