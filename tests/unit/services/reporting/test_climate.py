"""The climate over the years is read from dated mappings, with what changed last in words."""

from dataclasses import replace

import pytest

from helpers import posts
from hrd_desktop.domain.figures import Levels
from hrd_desktop.services.reporting.asked import Asked
from hrd_desktop.services.reporting.errors import ReportNames


@pytest.fixture
def session(tmp_path):
    made = posts.mission(tmp_path)
    yield made
    made.close()


def mapped(session):
    for year, climate, impunity in (("2023", "open", "partial"), ("2024", "narrowed", "partial"),
                                    ("2025", "obstructed", "high")):  # fmt: skip
        made = session.countries.new_version("XL")
        for name, value in (("map_date", f"{year}-03-01"), ("map_climate", climate), ("map_impunity", impunity)):
            session.answers.set(made, name, value)
        session.answers.set(made, "map_author", "Nobody To Print")


def test_each_dated_mapping_is_a_step_of_the_line_def_13_map_01(session):
    mapped(session)
    view = session.reporting.view(Asked("climate"))
    line = next(one for one in view.parts if isinstance(one, Levels))
    assert line.levels[0] == "Open" and len(line.levels) == 5
    assert line.points == (("1 Mar 2023", 0), ("1 Mar 2024", 1), ("1 Mar 2025", 2))
    assert line.spoken().endswith("1 Mar 2025: Obstructed")


def test_every_scale_stands_year_by_year_and_the_newest_change_in_words_rep_01(session):
    mapped(session)
    view = session.reporting.view(Asked("climate", "XL"))
    table = view.parts[-1]
    rows = {row.label: [one.text for one in row.amounts] for row in table.rows}
    assert rows["How open is the space for human rights work?"] == ["Open", "Narrowed", "Obstructed"]
    assert len(rows) == 2 and not table.bars
    (changed,) = view.sections
    assert changed.title == "What changed from 1 Mar 2024 to 1 Mar 2025"
    assert ("How open is the space for human rights work?", "Obstructed (before: Narrowed)") in changed.lines
    assert "Nobody" not in str(view)


def test_a_country_without_a_mapping_says_so_and_still_prints(session):
    view = session.reporting.view(Asked("climate", "XV"))
    assert view.parts == () and view.boxes[0].strong == "Not assessed"
    assert session.reporting.paper(Asked("climate", "XV")).pages == 1


def test_paper_and_table_say_it_in_bokmaal(session):
    mapped(session)
    assert session.reporting.paper(Asked("climate", "XL"), "nb").pdf.startswith(b"%PDF")
    assert "Åpent" in session.reporting.table(Asked("climate", "XL"), "nb").decode()


def test_words_of_a_mapping_that_name_somebody_are_looked_at_before_the_climate_is_printed(session):
    mapped(session)
    newest = session.countries.mappings("XL")[0].id
    session.records.new("hrd", None, {"hrd_alias": "Phoenix", "hrd_name": "Nadia Testperson"})
    assert session.reporting.view(Asked(kind="climate", country="XL")).named == ()
    session.answers.set(newest, "map_challenges_text", "Testperson told of it.")
    asked = Asked(kind="climate", country="XL")
    assert session.reporting.view(asked).named == ("Testperson",)
    for made in (session.reporting.paper, session.reporting.table):
        with pytest.raises(ReportNames):
            made(asked)
    assert session.reporting.table(replace(asked, checked=True))
