"""The user guide on paper: reads the little Markdown it is written in, and hands it to typst as data.

Own code for headings, paragraphs, lists, tables, pictures and three kinds of emphasis: the guide is our own text and
uses no more, and a library for all of Markdown would be one more to trust.
"""

import re
from pathlib import Path
from typing import Any

from hrd_desktop.reports.setting import FAMILIES, set_guide

_PICTURE = re.compile(r"!\[([^\]]*)\]\(pictures/([\w.-]+)\)")
_ITEM = re.compile(r"(?:[-*]|(\d+)\.) (.*)")
_INLINE = re.compile(r"\*\*(.+?)\*\*|\*(.+?)\*|`(.+?)`|\[([^\]]+)\]\([^)]*\)")
_WORDS = {
    "en": {"contents": "Contents", "page": "Page {n} of {m}"},
    "nb": {"contents": "Innhold", "page": "Side {n} av {m}"},
}


def render(markdown: str, pictures: Path, language: str) -> bytes:
    """Return *markdown* as PDF, its pictures read from the folder *pictures*. Raises SHEET_FAILED."""
    found = blocks(markdown)
    title = "".join(part["text"] for part in found[0]["parts"])
    data = {
        "title": title,
        "language": language,
        "fonts": list(FAMILIES),
        "words": _WORDS.get(language, _WORDS["en"]),
        "blocks": found[1:],
    }
    return set_guide(data, pictures)


def blocks(markdown: str) -> list[dict[str, Any]]:
    """Return what *markdown* consists of, in order: ``heading``, ``text``, ``item``, ``picture`` and ``table``."""
    found: list[dict[str, Any]] = []
    for part in re.split(r"\n{2,}", markdown.strip()):
        lines = part.split("\n")
        while lines:
            found.append(_block(lines))
    return found


def _block(lines: list[str]) -> dict[str, Any]:
    """Take one block off the beginning of *lines*."""
    line = lines.pop(0)
    if line.startswith("#"):
        mark, words = line.split(" ", 1)
        return {"kind": "heading", "level": len(mark), "parts": runs(words)}
    if picture := _PICTURE.fullmatch(line.strip()):
        return {"kind": "picture", "alt": picture[1], "file": picture[2]}
    if line.startswith("|"):
        rows = [line]
        while lines and lines[0].startswith("|"):
            rows.append(lines.pop(0))
        cells = [[runs(cell.strip()) for cell in row.strip("|").split("|")] for row in rows]
        return {"kind": "table", "head": cells[0], "rows": cells[2:]}
    item = _ITEM.fullmatch(line)
    said = [str(item[2]) if item else line]
    while lines and not _begins(lines[0]):
        said.append(lines.pop(0).strip())
    kind = {"kind": "item", "number": item[1] or ""} if item else {"kind": "text"}
    return kind | {"parts": runs(" ".join(said))}


def _begins(line: str) -> bool:
    return bool(line.startswith(("#", "|", "![")) or _ITEM.fullmatch(line))


def runs(words: str) -> list[dict[str, str]]:
    """Return *words* cut into runs of one look: ``plain``, ``strong``, ``soft`` or ``code``; a link is its words."""
    found, at = [], 0
    for one in _INLINE.finditer(words):
        if one.start() > at:
            found.append({"look": "plain", "text": words[at : one.start()]})
        strong, soft, code, link = one.groups()
        looks = (("strong", strong), ("soft", soft), ("code", code), ("plain", link))
        look, said = next((look, said) for look, said in looks if said is not None)
        found.append({"look": look, "text": said})
        at = one.end()
    if at < len(words):
        found.append({"look": "plain", "text": words[at:]})
    return found
