"""The document ``case.json``: what is known is checked, what is unknown survives (DESIGN D13, BUNDLE section 1)."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from hrd_desktop.domain.case_document import CaseDocument, record_document, schema
from hrd_desktop.domain.ids import new_id
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State, Statement

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def a_record(**statements):
    made = {path: Statement(path=path, value=value, at=NOW, by="o1") for path, value in statements.items()}
    return Record(id=new_id(), form="urg", version="1", created=NOW, created_by="o1", changed=NOW, statements=made)


def a_document(record):
    part = record_document(record, record.statements)
    return CaseDocument(case=record.id, number="LID-26-7KQ4", made=NOW, records=(part,))


def test_a_record_comes_back_as_it_went():
    record = a_record(urg_urgency="hours", urg_ground=["danger"], urg_age=34)

    again = CaseDocument.model_validate_json(json.dumps(a_document(record).plain()))

    assert again.records[0].record() == record


def test_unknown_fields_of_a_newer_colleague_survive_at_every_level():
    plain = a_document(a_record(urg_urgency="hours")).plain()
    plain["weather"] = {"deep": [1, 2]}
    plain["records"][0]["colour"] = "blue"
    plain["records"][0]["shade"] = None
    plain["records"][0]["statements"][0]["confidence"] = 0.5

    again = CaseDocument.model_validate_json(json.dumps(plain))

    assert again.plain() == plain
    assert again.unknown == {"weather": {"deep": [1, 2]}}
    assert again.records[0].statements[0].unknown == {"confidence": 0.5}


def test_a_wrong_document_is_refused_without_quoting_it():
    plain = a_document(a_record(urg_urgency="hours")).plain()
    plain["records"][0]["statements"][0]["path"] = "../Nadia Testperson"

    with pytest.raises(ValidationError) as caught:
        CaseDocument.model_validate_json(json.dumps(plain))

    assert "Nadia" not in str(caught.value)


def test_of_two_statements_at_one_path_the_later_counts():
    plain = a_document(a_record(urg_urgency="hours")).plain()
    later = plain["records"][0]["statements"][0] | {"value": "days", "at": "2026-11-25T12:00:00Z"}
    plain["records"][0]["statements"].insert(0, later)

    record = CaseDocument.model_validate_json(json.dumps(plain)).records[0].record()

    assert record.text("urg_urgency") == "days"


def test_the_schema_is_published_and_names_its_dialect():
    found = schema()

    assert found["$schema"].endswith("2020-12/schema")
    assert {"RecordDocument", "StatementDocument"} <= set(found["$defs"])


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_text_travels_unchanged_and_inert_fault_54(text):
    record = a_record(urg_place=text)

    again = CaseDocument.model_validate_json(json.dumps(a_document(record).plain()))

    assert again.records[0].statements[0].value == text
    assert again.records[0].statements[0].state is State.ANSWERED


def test_a_case_under_pseudonyms_says_so_and_marks_its_covered_texts_and_any_other_does_not():
    plain = a_document(a_record(urg_linked_text="Heron phoned.")).plain()
    assert "names" not in plain and "covered" not in plain["records"][0]["statements"][0]
    plain["names"], plain["records"][0]["statements"][0]["covered"] = "pseudonyms", True
    again = CaseDocument.model_validate_json(json.dumps(plain))
    assert again.pseudonyms and again.plain() == plain
    assert again.records[0].record().statements["urg_linked_text"].value == "Heron phoned."
    for wrong in ({"names": "none"}, {"names": True}):
        with pytest.raises(ValidationError):
            CaseDocument.model_validate_json(json.dumps({**plain, **wrong}))
    told = schema()
    assert told["properties"]["names"]["anyOf"][0]["const"] == "pseudonyms"
    assert told["$defs"]["StatementDocument"]["properties"]["covered"]["anyOf"][0]["const"] is True
