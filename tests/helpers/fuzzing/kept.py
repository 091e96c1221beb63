"""The inputs that are kept: good ones to begin from, and every find, for good (``tests/vectors/fuzz/*.txt``).

One file for each reader, one input a line: a name, a space, the bytes in base64. Names that begin with ``find-`` once
broke the reader; the others lead a search to its far corners.
"""

import base64
import hashlib
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "vectors" / "fuzz"


def inputs(reader: str) -> dict[str, bytes]:
    """Return the kept inputs of *reader* by name."""
    path = FOLDER / f"{reader}.txt"
    if not path.exists():
        return {}
    pairs = (line.split(" ") for line in path.read_text(encoding="ascii").splitlines())
    return {name: base64.b64decode(text) for name, text in pairs}


def keep(reader: str, found: dict[str, bytes]) -> None:
    """Write the inputs of *reader*, sorted by name, each content once."""
    once = {hashlib.sha256(data).digest(): name for name, data in sorted(found.items(), reverse=True)}
    FOLDER.mkdir(parents=True, exist_ok=True)
    lines = [f"{name} {base64.b64encode(found[name]).decode()}\n" for name in sorted(once.values())]
    (FOLDER / f"{reader}.txt").write_text("".join(lines), encoding="ascii")
