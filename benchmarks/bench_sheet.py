"""The first briefing sheet of a process, of four pages, against the same words in reportlab's platypus (reach: 1 x).

Each measure is a process of its own, from its first line to the PDF in memory; pairs are interleaved. Both set the
same made-up content with the same shipped font; what a sheet is besides (tags, archival form, drawn line, marking on
every page) only ours does.
"""

import statistics
import subprocess
import sys
import time

PAIRS = 9
REACH = 1.0

CONTENT = """
WORDS = "The made-up defender Heron was stopped at the bridge in Lidovia, asked about the society, and let go. "
EVENTS = [(f"{day} March 2026", f"2026-03-{day:02d}", f"Event {day}", WORDS * 2) for day in range(1, 19)]
ROWS = [(f"Question {number}", WORDS * 2) for number in range(1, 31)]
"""

OURS = (
    CONTENT
    + """
from hrd_desktop import reports
from hrd_desktop.reports import Line, Section, SheetContent, SheetEvent
content = SheetContent(
    language="en", title="Heron", subtitle="Made up", marking="", basis="", copy=1, copies=1,
    printed="24 November 2026", by="officer", case_number="XL-2026-1", journal="0000", summary=WORDS,
    events=tuple(SheetEvent(when, day, day, label, text) for when, day, label, text in EVENTS),
    known=(Section("What is known", tuple(Line(caption, text) for caption, text in ROWS)),),
)
pdf = reports.briefing_sheet(content)
"""
)

THEIRS = (
    CONTENT
    + """
import io
from hrd_desktop import assets
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table
font = FONT
pdfmetrics.registerFont(TTFont("body", font))
body = ParagraphStyle("body", fontName="body", fontSize=9.5, leading=13)
head = ParagraphStyle("head", parent=body, fontSize=14, leading=20)
story = [Paragraph("Heron", head), Paragraph(WORDS, body)]
story += [Paragraph(f"{when} {label}: {text}", body) for when, _day, label, text in EVENTS]
story += [Table([[Paragraph(caption, body), Paragraph(text, body)]], colWidths=[120, 330]) for caption, text in ROWS]
out = io.BytesIO()
SimpleDocTemplate(out, pagesize=A4).build(story)
pdf = out.getvalue()
"""
)

PAGES = """
import io
from pikepdf import Pdf
print(len(Pdf.open(io.BytesIO(pdf)).pages))
"""


def font() -> str:
    """Return the path of the shipped body font, for the peer."""
    from hrd_desktop import assets

    return str(assets.resource("fonts", "NotoSans-Regular.ttf"))


def seconds(code: str) -> float:
    """Return how long a process with *code* lives."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
    return time.perf_counter() - begun


def pages(code: str) -> int:
    """Return how many pages *code* makes."""
    done = subprocess.run([sys.executable, "-c", code + PAGES], check=True, capture_output=True, text=True)
    return int(done.stdout)


def main() -> int:
    """Print both medians and their ratio; fail above the reach."""
    theirs = THEIRS.replace("FONT", repr(font()), 1)
    print(f"pages: sheet {pages(OURS)}, platypus {pages(theirs)}")
    ours, peers = [], []
    for _ in range(PAIRS):
        ours.append(seconds(OURS))
        peers.append(seconds(theirs))
    mine, peer = statistics.median(ours), statistics.median(peers)
    print(f"first sheet {mine * 1000:.0f} ms, platypus {peer * 1000:.0f} ms: {mine / peer:.2f} x (reach {REACH} x)")
    return 0 if mine <= REACH * peer else 1


if __name__ == "__main__":
    sys.exit(main())
