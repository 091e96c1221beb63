"""Where the officer is: screen, record, question. Kept inside the vault, so that unlocking returns there."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Place:
    """A *screen* (a key of ``ui/screens.py``), the *record* it shows and the *path* of the question in it."""

    screen: str
    record: str = ""
    path: str = ""

    def to_text(self) -> str:
        """Return the place as one line of JSON."""
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: object) -> "Place | None":
        """Return the place in *text*, None when it holds none."""
        try:
            found = json.loads(text) if isinstance(text, str) else None
        except ValueError:
            return None
        if not isinstance(found, dict) or not isinstance(found.get("screen"), str):
            return None
        return cls(found["screen"], str(found.get("record", "")), str(found.get("path", "")))
