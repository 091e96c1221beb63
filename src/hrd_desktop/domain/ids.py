"""Ids that never collide, and the numbers people read aloud.

Identity rests on the UUID alone; a case number only names (DESIGN D16), so two laptops of one post never clash.
"""

import secrets
import uuid

_BASE32 = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # no I, O, 0, 1: read aloud over a bad line
_LOWER = "abcdefghjkmnpqrstuvwxyz23456789"


def new_id() -> str:
    """Return a new random record id (UUID version 4, as text)."""
    return str(uuid.uuid4())


def new_row_id() -> str:
    """Return a new id for a row of a repeat: eight lower-case characters."""
    return "".join(secrets.choice(_LOWER) for _ in range(8))


def new_case_number(iso3: str, year: int) -> str:
    """Return a case number such as ``LID-26-7KQ4`` for a country's ISO alpha-3 code and a year."""
    return f"{iso3.upper()}-{year % 100:02d}-{''.join(secrets.choice(_BASE32) for _ in range(4))}"
