"""A case from elsewhere may speak of somebody who was made one with another here: it is led on to the one that stays.

What the sender knew before the two became one was weighed then; only what is newer counts.
"""

import json
from datetime import datetime
from typing import TYPE_CHECKING

from hrd_desktop.domain.case_document import CaseDocument, RecordDocument
from hrd_desktop.services.people import merging

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session


def led_on(session: "Session", found: CaseDocument) -> CaseDocument:
    """Return *found* with every record that was merged here under the id of the record that it is part of now."""
    plain = json.dumps(found.plain())
    merged = {gone: at for gone, at in merging.gone_ones(session).items() if gone in plain}
    if not merged:
        return found
    records = tuple(_newer(one, merged[one.id]) if one.id in merged else one for one in found.records)
    kept = tuple(one for one in records if one.statements or one.id not in merged)
    plain = json.dumps(found.model_copy(update={"records": kept}).plain())
    for gone in merged:
        plain = plain.replace(gone, merging.redirected(session, gone))
    return CaseDocument.model_validate_json(plain)


def _newer(record: RecordDocument, than: datetime) -> RecordDocument:
    said = tuple(one for one in record.statements if one.at > than)
    return record.model_copy(update={"statements": said})
