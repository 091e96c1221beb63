"""A process that brings something out of a vault in the clear, until it is ended.

Its fields: PLACE, KIND, WAY, and for the kind what it needs. KIND ``opened`` writes out the bundle PLACE/sealed,
``file`` saves the attachment ID, ``document`` exports the case ID, ``sheet`` writes the bytes of PLACE/scan as any
sheet is written. Each goes to PLACE/stick/KIND. WAY as in ``helpers.exchanger``. It says ``written``.
"""

from collections.abc import Callable
from pathlib import Path

from helpers import posts
from helpers.workers import gate, say, serve
from hrd_desktop.errors import HrdError
from hrd_desktop.services import Session
from hrd_desktop.services.exchange.documents import export_case
from hrd_desktop.services.files import writing


def _opened(session: Session, place: Path, _id: str, to: Path) -> None:
    session.exchange.write_out(place / "sealed", to)


def _file(session: Session, _place: Path, file: str, to: Path) -> None:
    session.files.save(file, to)


def _document(session: Session, _place: Path, case: str, to: Path) -> None:
    export_case(session, case, to=to)


def _sheet(session: Session, place: Path, _id: str, to: Path) -> None:
    note = session.vault.journal.note
    session.files.write_out(to, (place / "scan").read_bytes(), lambda: note("save", by=session.officer))


KINDS: dict[str, tuple[str, Callable[[Session, Path, str, Path], None]]] = {
    "opened": ("desk", _opened),
    "file": ("mission", _file),
    "document": ("mission", _document),
    "sheet": ("mission", _sheet),
}
"""Whose vault each kind leaves, and how."""


def work(fields: list[str]) -> None:
    """Write it."""
    place, kind, way, found = Path(fields[0]), fields[1], fields[2], [*fields, ""][3]
    if way == "named":
        writing.nameless = lambda _folder: None
    whose, leave = KINDS[kind]
    session = posts.opened(place / f"{whose}.hrdvault")
    gate()
    try:
        leave(session, place, found, place / "stick" / kind)
    except HrdError as refused:
        say("refused", refused.error)
    else:
        say("written")
    session.close()


def warm() -> None:
    """Load what writing takes."""
    import hrd_desktop.bundle
    import hrd_desktop.services.exchange.outside  # noqa: F401


if __name__ == "__main__":
    serve(work, warm)
