"""Weighs a workbook before anything is built from it: a few kilobytes can ask for gigabytes.

The archive's own numbers are one weight: parts, bytes, ways of packing. The other is the elements of its XML, since
each becomes an object many times its size. Every part that could be XML is walked, whatever its name says, for a
workbook names its parts itself. What is built and dropped again (a row, a shared string) may come often and be small;
all else together must be little.
"""

import zipfile
from typing import NoReturn
from xml.parsers import expat

from hrd_desktop.services.spreadsheets.errors import SpreadsheetTooLarge, SpreadsheetUnfit
from hrd_desktop.system.progress import Progress

MOST_PARTS, MOST_UNPACKED = 2_000, 128 << 20
MOST_AT_ONCE = 100_000
"""So many elements may stand inside one row or string, and outside all of them; real workbooks have fewer."""
MOST_ELEMENTS = 8_000_000
_DEEPEST, _LONGEST_TAG = 64, 1 << 20
_PIECE = 1 << 18
_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_BEGINS = (b"<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00<")
_REPEATED = {(3, "row"), (2, "si")}


def weigh(archive: zipfile.ZipFile, progress: Progress) -> "Scale":
    """Refuse an archive that is more or other than a workbook; return the scale that all its parts were put on.

    Raises SPREADSHEET_TOO_LARGE, SPREADSHEET_UNFIT, and what ``zipfile`` raises on a damaged one.
    """
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        _too_large("128 MB")
    if any(part.flag_bits & 1 or part.compress_type not in _PACKINGS for part in parts):
        raise SpreadsheetUnfit
    if "[Content_Types].xml" not in archive.namelist():
        raise SpreadsheetUnfit
    scale = Scale()
    for part in parts:
        progress.at(0)
        scale.add(archive, part)
    return scale


class Scale:
    """Counts the elements of all parts that are put on it.

    *formulas* says whether a sheet had any, *merged* which cells of each part are shown as one.
    """

    def __init__(self) -> None:
        self.formulas = False
        self.merged: dict[str, list[str]] = {}
        self._elements = 0

    def add(self, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
        """Walk one part. What is no well-formed XML ends there, for every later reader too."""
        with archive.open(part) as stream:
            piece = stream.read(_PIECE)
            if not piece.lstrip().startswith(_BEGINS):
                return
            parser, fed = self._parser(part.filename), 0
            try:
                while piece:
                    parser.Parse(piece, False)
                    fed += len(piece)
                    if fed - parser.CurrentByteIndex > _LONGEST_TAG:
                        _too_large("1 MB")
                    piece = stream.read(_PIECE)
            except expat.ExpatError:
                return

    def _parser(self, part: str) -> expat.XMLParserType:
        parser = expat.ParserCreate(namespace_separator=" ")
        depth = within = inside = outside = 0
        root = ""

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth, within, inside, outside, root
            depth += 1
            local = name.rpartition(" ")[2]
            root = root if depth > 1 else local
            if within:
                inside += 1
            elif (depth, local) in _REPEATED:
                within, inside = depth, 0
            else:
                outside += 1
            self._elements += 1
            self.formulas |= local == "f" and root == "worksheet"
            if local == "mergeCell":
                self.merged.setdefault(part, []).append(attributes.get("ref", ""))
            if max(inside, outside) > MOST_AT_ONCE or self._elements > MOST_ELEMENTS or depth > _DEEPEST:
                _too_large(f"{MOST_AT_ONCE:,}".replace(",", "\u202f"))

        def end(_name: str) -> None:
            nonlocal depth, within
            within = 0 if depth == within else within
            depth -= 1

        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.StartDoctypeDeclHandler = _declared
        return parser


def _declared(*_what: object) -> NoReturn:
    """XML that declares things of its own is how a small file becomes a large one; no workbook needs it."""
    raise SpreadsheetUnfit


def _too_large(limit: str) -> NoReturn:
    raise SpreadsheetTooLarge(limit=limit)
