"""Sets sheets with typst: the frame every sheet shares, then the sheet's own file, over plain data.

Every word goes in as data, so markup in a person's text stays text. The engine sees an empty folder (for the user
guide that of its pictures) and the shipped fonts, nothing else: no system fonts, no packages, bytes in and bytes out.

Why typst: resources/docs/adr/0007-sheets-by-typst.md
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hrd_desktop import assets
from hrd_desktop.errors import HrdError
from hrd_desktop.reports.direction import directed
from hrd_desktop.system import shapes

_NAMED = 12  # characters that a sheet names as not drawn
STANDARDS = ("ua-1", "a-3a")
FAMILIES = (
    "Noto Sans", "Noto Sans Math", "Noto Sans Symbols2", "Noto Sans Arabic", "Noto Sans Hebrew",
    "Noto Sans Devanagari", "Noto Sans Bengali", "Noto Sans Myanmar", "Noto Sans Thai", "Noto Sans Khmer",
    "Noto Sans Ethiopic", "Noto Sans Georgian", "Noto Sans Armenian", "Noto Sans CJK SC",
)  # fmt: skip


class SheetFailed(HrdError):
    """The engine could not set the sheet: a defect of ours, since data is never markup."""

    error = "SHEET_FAILED"


def set_sheet(file: str, data: dict[str, Any]) -> bytes:
    """Return *data* set by the frame and *file* as a tagged, archival PDF. Raises SHEET_FAILED.

    The archival standards refuse a character that no font can draw. Such a sheet is set once more without them, with
    a line in its list ``held_back`` that names it: a sheet with a box in it is better than none in the night. Its
    keywords name it too, so that whoever shows the sheet can say so before it is printed.
    """
    given = printable(data) | {"fonts": list(FAMILIES), "lost": []}
    try:
        return _compile(file, given, list(STANDARDS))
    except SheetFailed:
        codes = [shapes.code(one) for one in shapes.unshown(json.dumps(given, ensure_ascii=False))] or ["U+????"]
        which = ", ".join(codes[:_NAMED]) + (" …" if len(codes) > _NAMED else "")
        given["lost"] = codes[:_NAMED]
        given["held_back"] = [*given["held_back"], given["words"]["no_shape"].format(which=which)]
        return _compile(file, given, [])


def set_guide(data: dict[str, Any], pictures: Path) -> bytes:
    """Return the user guide set from *data*; of the disk the engine sees *pictures* alone. Raises SHEET_FAILED."""
    return _compile("guide.typ", data, list(STANDARDS), pictures)


def _compile(file: str, data: Mapping[str, Any], standards: list[Any], pictures: Path | None = None) -> bytes:
    import typst

    source: Any = _template(file)  # bytes: the typed stub knows only paths
    with TemporaryDirectory(prefix="hrd-") as empty:
        try:
            pdf: bytes = typst.compile(
                source,
                root=empty if pictures is None else str(pictures),
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
def _template(file: str) -> bytes:
    names = (file,) if file == "guide.typ" else ("frame.typ", file)
    return b"\n".join(assets.resource("typst", name).read_bytes() for name in names)


def printable(value: Any) -> Any:
    """Return *value* with every text as it is printed: each direction closed off (``direction``), and no characters
    that a PDF cannot hold, which are controls and lone surrogates."""
    if isinstance(value, str):
        held = (c if c in "\n\t" or (c >= " " and not "\ud800" <= c <= "\udfff") else "�" for c in value)
        return directed("".join(held))
    if isinstance(value, dict):
        return {key: printable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [printable(item) for item in value]
    return value
