"""What lists cost: as many statements for many cases as for a few, and for a long page as for a short one."""

import pytest

from helpers import posts
from helpers.counted import Year


@pytest.fixture(scope="module")
def sessions(tmp_path_factory):
    """A vault of twelve cases and one of eighty."""
    found = []
    for count in (12, 80):
        session = posts.mission(tmp_path_factory.mktemp(f"many{count}"))
        _fill(session, count)
        session.agenda.settle()
        found.append(session)
    yield found
    for session in found:
        session.close()


def _fill(session, count):
    year = Year(session)
    for number in range(count):
        case, defender = year.case(number, marking="fortrolig", hrd_kind="individual")
        about = {"risk_subject": defender, "risk_date": "2025-02-01", "risk_level": "high"}
        year.add("risk", case, risk_review="2025-05-01", **about)
        year.add("inc", case, inc_victims=[defender], inc_date="2025-01-01", inc_text="Road and court.")
        year.add("act", case, act_type="meeting", act_state="planned", act_case=case)
        year.add("per", per_kind="family", per_alias=f"Reed {number}", per_cases=[case])
    year.write()


def _lists(session, limit):
    cases, records = session.cases, session.records
    return {
        **{sort: lambda s=sort: cases.page(0, limit, sort=s) for sort in ("number", "alias", "risk", "status")},
        **{sort: lambda s=sort: cases.page(0, limit, sort=s) for sort in ("marking", "changed")},
        "part of a name": lambda: cases.page(0, limit, "ird"),
        "defenders": lambda: session.defenders.page(0, limit),
        "incidents": lambda: records.page("incident", 0, limit),
        "people": lambda: session.people.page(0, limit, "family"),
        "measures": lambda: session.measures.list(None, 0, limit),
        "agenda": lambda: session.agenda.view(limit=limit),
        "search": lambda: session.search("road", limit),
        "two words": lambda: session.search("court road", limit),
        "journal": lambda: session.journal.show(0, limit),
        "exchange": lambda: (session.exchange.sent(), session.exchange.received()),
    }


def _counted(session, look):
    """How many statements of SQL *look* takes in a vault of which nothing was read before."""
    asked = []
    session.vault.records._whole._known.clear()
    session.vault._store._raw.set_trace_callback(asked.append)
    look()
    session.vault._store._raw.set_trace_callback(None)
    return len(asked)


@pytest.mark.parametrize("name", ["number", "alias", "risk", "status", "marking", "changed", "part of a name",
                                  "defenders", "incidents", "people", "measures", "agenda", "search", "two words",
                                  "journal", "exchange"])  # fmt: skip
def test_a_list_of_many_takes_as_many_statements_as_one_of_a_few(sessions, name):
    few, many = (_counted(session, _lists(session, 3)[name]) for session in sessions)
    assert many <= few + 1


def test_today_takes_no_statement_more_for_each_case(sessions):
    """Its four checklists and the duties above them may be of the same cases or of others: that is the play."""
    few, many = (_counted(session, session.today) for session in sessions)
    assert many < few + 80 - 12


@pytest.mark.parametrize("name", ["alias", "status", "changed", "defenders", "incidents", "people", "agenda"])
def test_a_long_page_takes_as_many_statements_as_a_short_one(sessions, name):
    short, long = (_counted(sessions[1], _lists(sessions[1], limit)[name]) for limit in (3, 30))
    assert long <= short + 2


def test_measures_of_a_page_are_read_ahead_not_one_by_one(sessions):
    """What is left for each row are small looks at links and days, none that reads a record."""
    asked = []
    session = sessions[1]
    session.vault.records._whole._known.clear()
    session.vault._store._raw.set_trace_callback(asked.append)
    session.measures.list(None, 0, 20)
    session.vault._store._raw.set_trace_callback(None)
    assert sum('from "statement"' in sql for sql in asked) <= 6


def test_part_of_a_name_is_sought_without_regard_to_case_and_signs_mean_themselves(sessions):
    session = sessions[1]
    assert session.defenders.page(0, 50, "bIRD 3").total == 11
    assert session.cases.page(0, 50, "lid-25-0007").total == 1
    assert [session.cases.page(0, 50, sign).total for sign in ("%", "_", "/", "\\")] == [0] * 4
    found = session.cases.page(0, 50, "id-25-003", sort="marking").rows
    assert {row.number for row in found} == {f"LID-25-00{number}" for number in range(30, 40)}
