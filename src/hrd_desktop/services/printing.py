"""What every printed sheet says of itself: how many pages, when it was printed, by when to destroy it."""

import re
from datetime import timedelta

from hrd_desktop import i18n
from hrd_desktop.domain import edtf
from hrd_desktop.services.store import now
from hrd_desktop.services.words import day


def pages_of(pdf: bytes) -> int:
    """Return how many pages a PDF of our own making has."""
    return len(re.findall(rb"/Type\s*/Page(?![a-zA-Z])", pdf)) or 1


def printed_at() -> str:
    """Return this moment as the sheet prints it."""
    moment = now().astimezone()
    return f"{day(moment)} {moment:%H:%M}"


def destroy_by() -> str:
    """Return the day by which a copy is to be destroyed: half a year on."""
    return edtf.display((now().astimezone().date() + timedelta(days=182)).isoformat(), i18n.language())
