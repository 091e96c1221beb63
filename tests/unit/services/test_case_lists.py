"""The list of cases: sorted by each column, and read by the page however many there are (DESIGN D11)."""

import random
from datetime import timedelta

import pytest
from sqlalchemy import Engine, event

from helpers import posts
from hrd_desktop.domain.ids import new_id
from hrd_desktop.domain.marking import Marking
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.services.list_keys import RISKS, CaseKey
from hrd_desktop.services.store import now
from hrd_desktop.vault import Add

MANY = 2_000
SORTS = ("number", "alias", "risk", "status", "marking", "changed")


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    found = posts.mission(tmp_path_factory.mktemp("lists"))
    _fill(found)
    yield found
    found.close()


def _fill(session):
    dice, begun = random.Random(7), now() - timedelta(days=400)
    made = [_case(session, dice, number, begun + timedelta(minutes=number)) for number in range(MANY)]
    for start in range(0, MANY, 2000):
        session.store.vault.write(made[start : start + 2000], by=session.officer)


def _case(session, dice, number, at):
    said = {
        "cas_status": dice.choice(["new", "closed"]),
        "marking": dice.choice([one.value for one in Marking]),
        "case_number": f"LID-26-{number:05d}",
    }
    record = Record(
        id=new_id(), form="cas", version="1", created=at, created_by=session.officer, changed=at,
        statements={p: Statement(path=p, value=v, at=at, by=session.officer) for p, v in said.items()},
    )  # fmt: skip
    key = CaseKey(said["cas_status"] != "closed", dice.choice(RISKS), dice.random() < 0.2)
    return Add(record, f"Bird {dice.randrange(MANY):05d}", said["case_number"], str(key))


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", SORTS)
def test_every_column_sorts_the_whole_list_both_ways(session, sort, descending):
    place = {
        "number": lambda row: row.number,
        "alias": lambda row: row.alias,
        "risk": lambda row: RISKS.index(row.risk),
        "status": lambda row: row.status == "closed",
        "marking": lambda row: -row.marking.rank,
        "changed": lambda row: row.changed,
    }[sort]
    for offset in (0, MANY - 100):
        rows = session.cases.page(offset, 100, sort=sort, descending=descending).rows
        assert len(rows) == 100
        assert [place(row) for row in rows] == sorted(map(place, rows), reverse=descending)
    first, last = (session.cases.page(at, 1, sort=sort, descending=descending).rows[0] for at in (0, MANY - 1))
    assert (place(first) > place(last)) is descending


@pytest.mark.parametrize("sort", SORTS)
def test_a_page_reads_its_own_rows_alone_and_finds_them_by_index(session, sort):
    """What it costs is counted, not timed: benchmarks/bench_lists.py times it."""
    asked = []

    def note(_connection, _cursor, statement, parameters, _context, _many):
        asked.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        page = session.cases.page(MANY - 100, 100, sort=sort, descending=True)
    finally:
        event.remove(Engine, "before_cursor_execute", note)

    assert (page.total, len(page.rows)) == (MANY, 100)
    assert len(asked) <= 10 * len(page.rows), "no more questions than rows of the page ask for"
    with session.store.vault._store.read() as connection:
        for statement, parameters in asked:
            plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
            assert [step for step in plan if step.startswith("SCAN") and "INDEX" not in step] == [], statement
