"""Moments in a case document: each names its zone and lies within what every clock can show."""

import pytest
from pydantic import ValidationError

from helpers.forge import REAL_CASE
from hrd_desktop.domain.case_document import CaseDocument


def with_moment(text):
    record = REAL_CASE["records"][0]
    statement = {**record["statements"][0], "at": text}
    return {**REAL_CASE, "records": [{**record, "statements": [*record["statements"], statement]}]}


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-20T08:00:00",
        "2026-11-20",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "soon",
        None,
        [],
        "",
    ],
)
def test_a_moment_without_a_zone_or_beyond_every_clock_is_refused(text):
    """Two answers at one place are put in an order: that with a zone and that without have none."""
    with pytest.raises(ValidationError):
        CaseDocument.model_validate(with_moment(text))


def test_moments_in_different_zones_are_put_in_order():
    found = CaseDocument.model_validate(with_moment("2026-11-20T10:00:00+01:00"))
    assert found.records[0].record().statements["cas_status"].at.isoformat() == "2026-11-20T10:00:00+01:00"
