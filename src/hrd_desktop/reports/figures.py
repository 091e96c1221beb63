"""A report on paper: the officer's words, figures as tables with bars, steps as a drawn line."""

from dataclasses import asdict
from typing import Any

from hrd_desktop.domain.figures import Figure, Levels
from hrd_desktop.reports.models import ReportContent
from hrd_desktop.reports.setting import set_sheet
from hrd_desktop.reports.words import words_of


def render(content: ReportContent) -> bytes:
    """Return *content* as a tagged, archival PDF. Raises SHEET_FAILED."""
    data: dict[str, Any] = asdict(content)
    words = words_of(content.language)
    data["head"] = words["printed"].format(when=content.printed)
    data["words"] = {**words, "trace": words["report_trace"].format(by=content.by, journal=content.journal)}
    data["parts"] = [drawn(one) if isinstance(one, Levels) else _figure(one) for one in content.parts]
    return set_sheet("report.typ", data)


def drawn(levels: Levels) -> dict[str, Any]:
    """Return *levels* as the engine draws them, with the words for a reader who does not see them."""
    return {"kind": "levels", **asdict(levels), "spoken": levels.spoken()}


def _figure(figure: Figure) -> dict[str, Any]:
    rows = [{"label": row.label, "texts": [one.text for one in row.amounts], "share": figure.share(row)}
            for row in figure.rows]  # fmt: skip
    return {
        "kind": "figure", "title": figure.title, "first": figure.first, "columns": list(figure.columns),
        "total": figure.total, "bars": figure.bars, "note": figure.note, "rows": rows,
    }  # fmt: skip
