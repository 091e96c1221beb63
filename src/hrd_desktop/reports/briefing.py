"""The briefing sheet of a case or country: its data, and where each event stands on the drawn line."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from hrd_desktop.reports.figures import drawn
from hrd_desktop.reports.models import SheetContent, SheetEvent
from hrd_desktop.reports.setting import set_sheet
from hrd_desktop.reports.words import words_of


def render(content: SheetContent) -> bytes:
    """Return *content* as a tagged, archival PDF. Raises SHEET_FAILED."""
    return set_sheet("briefing.typ", _data(content))


def _data(content: SheetContent) -> dict[str, Any]:
    data: dict[str, Any] = asdict(content)
    words = words_of(content.language)
    copy = words["copy"].format(n=content.copy, m=content.copies)
    data["head"] = " · ".join((copy, words["printed"].format(when=content.printed)))
    about = content.about or words["case"].format(case=content.case_number)
    data["words"] = {
        **words,
        "trace": words["trace"].format(about=about, by=content.by, journal=content.journal),
    }
    data["events"] = [{**row, **place} for row, place in zip(data["events"], _places(content.events), strict=True)]
    data["levels"] = None if content.levels is None else drawn(content.levels)
    data["chronology_alt"] = "; ".join(f"{event.when}: {event.label}" for event in content.events)
    return data


def _places(events: Sequence[SheetEvent]) -> list[dict[str, float]]:
    """Return where each event stands: ``at`` and ``until`` from 0 to 1, by its earliest and latest day."""
    if not events:
        return []
    spans = [(date.fromisoformat(event.first), date.fromisoformat(event.last)) for event in events]
    start, end = min(first for first, _ in spans), max(last for _, last in spans)
    days = max((end - start).days, 1)
    return [{"at": (first - start).days / days, "until": (last - start).days / days} for first, last in spans]
