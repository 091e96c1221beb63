"""A case whose people, events and texts carry all fifteen scripts: kept, found and printed without loss."""

import subprocess
from io import BytesIO

import pikepdf
import pytest

from helpers.paper import bare, follows, letters, text_of
from helpers.posts import mission
from helpers.scripts import SCRIPTS
from hrd_desktop import reports
from hrd_desktop.services.search import find

LIGATURES = {"Arabic", "Persian", "Hebrew", "Khmer"}
"""Readers hear these otherwise than drawn: ligatures from the right backwards, some clusters of Khmer twice."""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The session, the case, and its sheet's data."""
    session = mission(tmp_path_factory.mktemp("scripts"))
    case = session.cases.start_urgent()
    say = session.answers.set
    say(case.defender, "hrd_name", SCRIPTS["Chinese"].name)
    say(case.defender, "hrd_alias", SCRIPTS["Persian"].name)
    say(case.checklist, "urg_activity_text", "\n".join(one.text for one in SCRIPTS.values()))
    for number, one in enumerate(SCRIPTS.values(), 1):
        row = session.answers.add_row(case.checklist, "urg_events")
        say(case.checklist, f"urg_events[{row}]/urg_event_date", f"2026-05-{number:02d}")
        say(case.checklist, f"urg_events[{row}]/urg_event_text", f"{one.name}: {one.text}")
    yield session, case, session.briefing.content(case.case)
    session.close()


@pytest.fixture(scope="module")
def sheet(made):
    return reports.briefing_sheet(made[2])


def test_every_text_is_kept_as_it_was_written(made):
    session, case, _ = made
    kept = session.records.show(case.checklist).text("urg_activity_text")
    assert kept.split("\n") == [one.text for one in SCRIPTS.values()]


def test_every_name_is_found_by_what_an_officer_types(made):
    session, case, _ = made
    for script, one in SCRIPTS.items():
        for sought in one.sought:
            assert any(hit.case == case.case for hit in find(session, sought, 20)), (script, sought)


def test_the_words_of_every_script_are_found_again_in_the_sheets_text(sheet, tmp_path):
    text = text_of(sheet, tmp_path)
    whole, plain, tokens = letters(text), bare(text), {"".join(sorted(bare(one))) for one in text.split()}
    for script, one in SCRIPTS.items():
        for said in (one.text, one.name):
            if script not in LIGATURES and said != SCRIPTS["Chinese"].name:  # her real name is never printed
                assert letters(said) in whole, script
            if script in LIGATURES:
                for word in said.split():
                    found = bare(word) in plain or "".join(sorted(bare(word))) in tokens
                    assert found or follows(whole, letters(word)), (script, word)
    for digits in ("٤٢", "۱۴۰۵", "2026"):
        assert digits in whole
    assert letters(SCRIPTS["Chinese"].name) not in whole


def test_every_character_has_a_shape_and_the_sheet_is_archival(sheet, made):
    with pikepdf.open(BytesIO(sheet)) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        with pdf.open_metadata() as told:
            assert (told["pdfaid:part"], told["pdfuaid:part"]) == ("3", "1")
    assert "no shape" not in " ".join(made[2].held_back)


def test_paragraphs_from_the_right_stand_on_the_right(sheet, tmp_path):
    path = tmp_path / "sheet.pdf"
    path.write_bytes(sheet)
    told = subprocess.run(["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, text=True).stdout
    edges = {}
    for line in told.splitlines():
        if "<word" in line:
            word, edge = line.split(">")[1].split("<")[0], float(line.split('xMax="')[1].split('"')[0])
            edges.setdefault("".join(sorted(letters(word))), []).append(edge)  # told in either order
    right = max(edge for found in edges.values() for edge in found)
    for first in ("حواصیل", "אנפה"):
        assert max(edges["".join(sorted(first))]) > right - 12, first
    assert max(edges["Bel"]) < 400
