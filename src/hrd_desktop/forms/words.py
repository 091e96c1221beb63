"""XLSForm's type words, taken apart: ``select_one country``, ``relation defender[]``."""

from typing import Any

from hrd_desktop.domain.records import KINDS
from hrd_desktop.forms.problems import FormInvalid, remedy
from hrd_desktop.i18n import gettext as _

BASIC = ("text", "integer", "date", "dateTime", "edtf", "note", "calculate")
SELECTS = ("select_one", "select_multiple")
RELATION_KINDS = frozenset(KINDS.values()) | {
    "organisation", "network", "actor", "party", "mechanism", "user", "any",
}  # fmt: skip
"""Record kinds a relation may name. Those without a form of their own stand in requirements: an organisation or
network is a defender record of that kind or a body, an actor one of these or a row of reference data, a party any
defender, person or body, a user an officer."""


def split_type(written: object, file: str, question: str) -> dict[str, Any]:
    """Return the fields of a question that its type word stands for. FormInvalid for a word that is not known."""
    word, _space, rest = str(written or "").partition(" ")
    if word in BASIC and not rest:
        return {"type": word}
    if word in SELECTS and rest:
        return {"type": word, "list_name": rest, "many": word == "select_multiple"}
    kind = rest.removesuffix("[]")
    if word == "relation" and kind in RELATION_KINDS:
        return {"type": word, "relation_kind": kind, "many": rest.endswith("[]")}
    if word == "relation":
        why = _('"{word}" is no kind of record. {remedy}').format(word=kind, remedy=remedy(kind, RELATION_KINDS))
    else:
        known = [*BASIC, *SELECTS, "relation", "group", "repeat"]
        why = _('"{word}" is no type. {remedy}').format(word=written, remedy=remedy(word, known))
    raise FormInvalid("FORM_FIELD", file=file, question=question, field="type", why=why)
