"""Right-to-left words on a sheet that reads from left to right, and whole paragraphs that do not.

A name in Arabic before a time would change places with it, since digits join what stands before them. So each run of
right-to-left words is closed off with Unicode's isolates. A paragraph that is mostly right-to-left is closed off
whole; the templates see that and set it from the right.
"""

import re
import unicodedata
from functools import cache

WHOLE, OPEN, CLOSE = "\u2067", "\u2068", "\u2069"
"""What begins a paragraph from the right, what begins a run of words inside another, and what ends both."""
_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PAIRS = {")": "(", "]": "[", "}": "{", "»": "«", "”": "“"}


@cache
def _side(letter: str) -> str:
    """Return "R", "L", or "" for a character that takes the direction of what stands around it."""
    kind = unicodedata.bidirectional(letter)
    return "R" if kind in ("R", "AL") else "L" if kind == "L" else ""


def directed(text: str) -> str:
    """Return *text* with its right-to-left runs, or its right-to-left lines whole, closed off.

    Marks of direction that were typed are taken out: one that is not closed would turn what follows.
    """
    if not _RIGHT.search(text) and not _MARKS.search(text):
        return text
    return "\n".join(map(_line, _MARKS.sub("", text).split("\n")))


def _line(line: str) -> str:
    sides = [_side(letter) for letter in line]
    if "R" not in sides:
        return line
    if sides.count("R") > sides.count("L"):
        return f"{WHOLE}{line}{CLOSE}"
    return _runs(line, sides)


def _runs(line: str, sides: list[str]) -> str:
    parts, place = list[str](), 0
    while place < len(line):
        if sides[place] != "R":
            parts.append(line[place])
            place += 1
            continue
        end = _end(line, sides, place)
        parts.append(f"{OPEN}{line[place:end]}{CLOSE}")
        place = end
    return "".join(parts)


def _end(line: str, sides: list[str], start: int) -> int:
    """Return where the run from *start* ends: after its last letter, the marks on it, and brackets it leaves open."""
    last = place = start
    while place < len(line) and sides[place] != "L":
        if sides[place] == "R" or unicodedata.category(line[place])[0] == "M":
            last = place
        place += 1
    end = last + 1
    while end < place and line[start:end].count(_PAIRS.get(line[end], "\0")) > line[start:end].count(line[end]):
        end += 1
    return end
