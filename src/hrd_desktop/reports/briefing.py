"""Sets the briefing sheet with typst.

Every word goes in as data, so markup in a person's text stays text. The engine sees an empty folder and the
shipped fonts, nothing else: no system fonts, no packages, bytes in and bytes out.

Why typst: resources/docs/adr/0007-sheets-by-typst.md
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from functools import cache
from tempfile import TemporaryDirectory
from typing import Any

from hrd_desktop import assets
from hrd_desktop.errors import HrdError
from hrd_desktop.reports.models import SheetContent, SheetEvent
from hrd_desktop.reports.words import words_of

STANDARDS = ("ua-1", "a-3a")
FAMILIES = (
    "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans Bengali",
    "Noto Sans Myanmar", "Noto Sans Thai", "Noto Sans Khmer", "Noto Sans Ethiopic", "Noto Sans Georgian",
    "Noto Sans Armenian", "Noto Sans SC",
)  # fmt: skip


class SheetFailed(HrdError):
    """The engine could not set the sheet: a defect of ours, since data is never markup."""

    error = "SHEET_FAILED"


def render(content: SheetContent) -> bytes:
    """Return *content* as a tagged, archival PDF.

    The archival standards refuse a character that no shipped font can draw. Such a sheet is set once more without
    them, with a line that says so: a sheet with a box in it is better than none in the night.
    """
    data = _data(content)
    try:
        return _compile(data, list(STANDARDS))
    except SheetFailed:
        data["held_back"] = [*data["held_back"], data["words"]["no_shape"]]
        return _compile(data, [])


def _compile(data: Mapping[str, Any], standards: list[Any]) -> bytes:
    import typst

    source: Any = _template()  # bytes: the typed stub knows only paths
    with TemporaryDirectory(prefix="hrd-") as empty:
        try:
            pdf: bytes = typst.compile(
                source,
                root=empty,
                font_paths=[str(assets.resource("fonts"))],
                ignore_system_fonts=True,
                sys_inputs={"sheet": json.dumps(data, ensure_ascii=False)},
                pdf_standards=standards,
                package_path=empty,
                package_cache_path=empty,
            )
        except (typst.TypstError, RuntimeError) as error:
            raise SheetFailed(kind=type(error).__name__) from None  # its text quotes the data
    return pdf


@cache
def _template() -> bytes:
    return assets.resource("typst", "briefing.typ").read_bytes()


def _data(content: SheetContent) -> dict[str, Any]:
    data: dict[str, Any] = _printable(asdict(content))
    words = words_of(content.language)
    data["fonts"] = list(FAMILIES)
    data["printed"] = words["printed"].format(when=content.printed)
    data["words"] = {
        **words,
        "copy": words["copy"].format(n=content.copy, m=content.copies),
        "trace": words["trace"].format(case=content.case_number, by=content.by, journal=content.journal),
    }
    data["events"] = [{**row, **place} for row, place in zip(data["events"], _places(content.events), strict=True)]
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


def _printable(value: Any) -> Any:
    """Return *value* with every text free of characters that no PDF can hold: controls and lone surrogates."""
    if isinstance(value, str):
        return "".join(c if c in "\n\t" or (c >= " " and not "\ud800" <= c <= "\udfff") else "�" for c in value)
    if isinstance(value, dict):
        return {key: _printable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(item) for item in value]
    return value
