"""The marking, its basis and the page stand on every page of sheets whose words nobody chose."""

import random
from dataclasses import replace
from io import BytesIO

import pikepdf

from helpers.paper import text_of
from helpers.scripts import SCRIPTS
from helpers.tally import count, many
from hrd_desktop import reports
from hrd_desktop.domain.marking import LEGAL_BASIS, Marking
from hrd_desktop.reports import Box, Line, ReportContent, Section, SheetContent, SheetEvent, Tone

WORDS = [word for one in SCRIPTS.values() for word in (*one.text.split(), one.name, "2026", "(", "#let", "FORT", "–")]
MARKINGS = (Marking.FORTROLIG, Marking.STRENGT_FORTROLIG)


def text(dice, most=60):
    return " ".join(dice.choices(WORDS, k=dice.randrange(1, most))) + dice.choice(("", "\n", "\n" * 40, " " * 9))


def several(dice, most, make):
    return tuple(make() for _ in range(dice.randrange(most)))


def event(dice):
    day = f"2026-{dice.randrange(1, 13):02d}-{dice.randrange(1, 29):02d}"
    return SheetEvent(day, day, day, text(dice, 5), text(dice), dice.choice(list(Tone)))


def section(dice):
    lines = several(dice, 40, lambda: Line(text(dice, 6), text(dice)))
    return Section(text(dice, 4), lines, text(dice) if dice.random() < 0.5 else "")


def briefing(dice, marking):
    return SheetContent(
        language=dice.choice(("en", "nb")),
        title=text(dice, 5),
        subtitle=text(dice, 6),
        marking=marking.stamp,
        basis=LEGAL_BASIS,
        copy=dice.randrange(1, 99),
        copies=99,
        printed="24 Nov 2026",
        by=text(dice, 4),
        case_number="LID-26-7KQ4",
        journal="9f3a77c1",
        boxes=several(dice, 4, lambda: Box(text(dice, 3), text(dice, 3), text(dice, 3), dice.choice(list(Tone)))),
        summary=text(dice),
        events=several(dice, 30, lambda: event(dice)),
        known=several(dice, 5, lambda: section(dice)),
        not_known=several(dice, 8, lambda: text(dice)),
        open_questions=several(dice, 8, lambda: text(dice)),
        asked=several(dice, 4, lambda: text(dice)),
        recommended=text(dice),
        held_back=several(dice, 4, lambda: text(dice)),
        footer=text(dice, 12),
    )


def report(dice, marking):
    return ReportContent(
        language=dice.choice(("en", "nb")),
        title=text(dice, 5),
        subtitle=text(dice, 6),
        marking=marking.stamp,
        basis=LEGAL_BASIS,
        printed="24 Nov 2026",
        by=text(dice, 4),
        journal="9f3a77c1",
        warning=text(dice) if dice.random() < 0.5 else "",
        texts=several(dice, 5, lambda: section(dice)),
        sections=several(dice, 5, lambda: section(dice)),
    )


def test_the_marking_stands_twice_on_every_page_of_random_sheets(tmp_path):
    """DESIGN D23. Each sheet is drawn once more without a marking: then the stamp is nowhere."""
    pages = 0
    number = many(6, 500)
    for seed in range(number):
        dice = random.Random(seed)
        marking = dice.choice(MARKINGS)
        brief = dice.random() < 0.7
        content = briefing(dice, marking) if brief else report(dice, marking)
        draw = reports.briefing_sheet if brief else reports.report
        pdf = draw(content)
        told = text_of(pdf, tmp_path, "-layout").split("\f")[:-1]
        page = "page {} of {}" if content.language == "en" else "side {} av {}"
        for place, words in enumerate(told, 1):
            assert words.count(marking.stamp) == 2, (seed, place)
            assert LEGAL_BASIS in words, (seed, place)
            assert page.format(place, len(told)) in words, (seed, place)
        with pikepdf.open(BytesIO(pdf)) as opened:
            assert len(opened.pages) == len(told) and bool(opened.Root.MarkInfo.Marked), seed
        pages += len(told)
        if seed % 10 == 0:
            bare = text_of(draw(replace(content, marking="", basis="")), tmp_path)
            assert "FORTROLIG" not in bare and LEGAL_BASIS not in bare, seed
    count(points=number, executions=pages)
