"""The envelope takes exactly what the format says, and a later version is told apart from a broken one."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from helpers.bundles import ENVELOPE
from hrd_desktop.bundle.envelope import now_text, read_envelope, schema
from hrd_desktop.errors import HrdError


def refusal(value: Any) -> str:
    """Return the class under which an envelope is refused."""
    with pytest.raises(HrdError) as caught:
        read_envelope(json.dumps(value).encode())
    return caught.value.error


def with_(**changes: Any) -> dict[str, Any]:
    """Return the good envelope with fields changed."""
    return {**ENVELOPE, **changes}


def test_a_good_envelope_reads_back_to_the_same_canonical_bytes() -> None:
    envelope = read_envelope(json.dumps(ENVELOPE).encode())
    written = envelope.to_bytes()
    assert json.loads(written) == ENVELOPE
    assert read_envelope(written) == envelope
    assert written.startswith(b'{"bundle_id":"1111')


@pytest.mark.parametrize("field", sorted(ENVELOPE))
def test_every_field_is_required(field: str) -> None:
    assert refusal({name: value for name, value in ENVELOPE.items() if name != field}) == "SCHEMA_INVALID"


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "hrd-case-bundle/2"},
        {"version": 2},
        {"version": 10**6, "later": True},
        {"crit": ["later"]},
        {"crit": ["later"], "later": 1},
    ],
)
def test_a_later_version_is_named_as_such_even_with_fields_unknown_here(changes: dict[str, Any]) -> None:
    assert refusal(with_(**changes)) == "UNSUPPORTED_VERSION"


@pytest.mark.parametrize(
    "changes",
    [
        {"extra": 1},
        {"version": "1"},
        {"version": True},
        {"version": 1.5},
        {"format": None},
        {"profile": "rot13"},
        {"purpose": "letter"},
        {"bundle_id": "11111111-1111-1111-8111-111111111111"},
        {"bundle_id": "11111111-1111-4111-8111-11111111111A"},
        {"case_revision": -1},
        {"case_revision": "7"},
        {"case_revision": True},
        {"sender": {"principal": "amb@orsena", "fingerprint": "SHA256:short", "installation_id": "x"}},
        {"sender": {**ENVELOPE["sender"], "name": "x"}},
        {"sender": {**ENVELOPE["sender"], "principal": "amb@orsena\n"}},
        {"recipients": []},
        {"recipients": ["6" * 64, "6" * 64]},
        {"recipients": ["7" * 64, "6" * 64]},
        {"recipients": [f"{number:064d}" for number in range(21)]},
        {"recipients": ["label:code"]},
        {"profile": "passphrase"},
        {"profile": "passphrase", "recipients": ["label:a", "label:b"]},
        {"sequence": 0},
        {"sequence": 2},
        {"previous": "1" * 64},
        {"previous": "A" * 64},
        {"purpose": "decision"},
        {"in_reply_to": "short"},
        {"created": "2026-02-30T08:00:00Z"},
        {"created": "2026-11-22T08:00:00+00:00"},
        {"created": "2026-11-22T08:00:00.5Z"},
        {"marking": "Fortrolig"},
        {"journal": {"head": "5" * 64}},
        {"crit": "later"},
        {"sizes": {"files": 0, "bytes": 2}},
        {"sizes": {"files": 1, "bytes": -1}},
    ],
)
def test_any_other_shape_is_refused(changes: dict[str, Any]) -> None:
    assert refusal(with_(**changes)) == "SCHEMA_INVALID"


@pytest.mark.parametrize("value", [[], "x", 1, None])
def test_an_envelope_is_an_object(value: Any) -> None:
    assert refusal(value) == "SCHEMA_INVALID"


@pytest.mark.parametrize(
    ("changes", "namespace"),
    [
        ({}, "hrd-case-bundle-v1"),
        ({"purpose": "decision", "in_reply_to": "1" * 64}, "hrd-decision-v1"),
        ({"purpose": "receipt", "in_reply_to": "1" * 64}, "hrd-receipt-v1"),
    ],
)
def test_each_purpose_has_its_own_namespace(changes: dict[str, Any], namespace: str) -> None:
    assert read_envelope(json.dumps(with_(**changes)).encode()).namespace == namespace


def test_a_passphrase_is_named_by_a_label() -> None:
    envelope = read_envelope(json.dumps(with_(profile="passphrase", recipients=["label:bag 12"])).encode())
    assert envelope.recipients == ("label:bag 12",)


def test_times_are_utc_in_whole_seconds() -> None:
    moment = datetime(2026, 11, 22, 8, 0, 0, 999, tzinfo=UTC)
    assert now_text(moment) == "2026-11-22T08:00:00Z"
    assert read_envelope(json.dumps(ENVELOPE).encode()).created_at == moment.replace(microsecond=0)


def test_the_published_schema_names_every_field_and_no_other() -> None:
    published = schema()
    assert set(published["properties"]) == set(published["required"]) == set(ENVELOPE)
    assert published["additionalProperties"] is False
