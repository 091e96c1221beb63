"""Statements and the records made of them (DESIGN D13)."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from hrd_desktop.domain.paths import in_row, is_path
from hrd_desktop.domain.records import KINDS, Record
from hrd_desktop.domain.statements import State, Statement

NOW = datetime(2026, 5, 20, tzinfo=UTC)


def _statement(path="urg_name", value="Heron", state=State.ANSWERED):
    return Statement(path=path, value=value, state=state, at=NOW, by="officer-1")


@pytest.mark.parametrize("path", ["urg_name", "urg_events[k7q4m2xa]/urg_event_date", "a[b]/c[d]/e"])
def test_a_path_goes_through_the_rows_of_repeats(path):
    assert is_path(path)
    assert _statement(path).name == path.rsplit("/", 1)[-1]


@pytest.mark.parametrize("path", ["", "Urg", "a/b", "a[]/b", "a[b]", "a[b]/", "../a", "a[b/c]/d", "a\n", "a[B]/c"])
def test_what_is_no_path_is_known(path):
    assert not is_path(path)


def test_a_row_joins_a_repeat_and_a_question():
    assert in_row("urg_events", "k7q4m2xa", "urg_event_date") == "urg_events[k7q4m2xa]/urg_event_date"


def test_a_cleared_answer_reads_as_empty_and_a_state_does_not():
    assert _statement(value=None).is_empty
    assert _statement(value=[]).is_empty
    assert not _statement(value=None, state=State.NOT_ASKED).is_empty
    assert not _statement(value=0).is_empty


def test_an_error_never_shows_the_answer():
    with pytest.raises(ValidationError) as refused:
        _statement(value={"name": "Heron"})
    assert "Heron" not in str(refused.value)


def test_a_statement_is_never_changed_in_place():
    with pytest.raises(ValidationError):
        _statement().value = "Plover"


def test_a_record_reads_any_state_but_answered_as_nothing():
    statements = {
        "urg_name": _statement(),
        "urg_place": _statement("urg_place", None, State.NOT_SAFE),
        "urg_issue": _statement("urg_issue", ["democracy", "children"]),
    }
    record = Record(id="r", form="urg", version="1", created=NOW, created_by="o", changed=NOW, statements=statements)
    assert record.kind == KINDS["urg"] == "urgent"
    assert (record.answer("urg_name"), record.answer("urg_place"), record.answer("urg_age")) == ("Heron", None, None)
    assert (record.text("urg_issue"), record.items("urg_issue")) == ("", ["democracy", "children"])
    assert record.items("urg_name") == ["Heron"]
    assert record.items("urg_age") == []
