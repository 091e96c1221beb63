"""People and bodies beside the defenders: which goes by a working name, and which by its own.

A person goes by a working name everywhere, as a defender does. A body (organisation, authority, enterprise, other
mission) is no person and goes by its name. A record that does not say yet what it is counts as a person.
"""

from hrd_desktop.domain.records import Record

FORM = "per"
MERGED = ("hrd", FORM)
"""The forms whose records can be made one, each with its own kind alone."""
PEOPLE = ("family", "witness", "lawyer", "perpetrator", "other_person")
BODIES = ("organisation", "authority", "enterprise", "mission")
ALLEGED = "perpetrator"
TRAVELS = ("per_kind", "per_body", "per_country")
"""What of a body leaves with a case that speaks of it."""


def is_body(record: Record) -> bool:
    """Return whether *record* is a body, whose name is nobody's secret."""
    return record.form == FORM and record.text("per_kind") in BODIES


def is_person(record: Record) -> bool:
    """Return whether *record* is about a person who is no defender."""
    return record.form == FORM and not is_body(record)


def goes_by(record: Record) -> str:
    """Return what a defender, person or body is called in lists: the alias, for a body its name. '' for none."""
    if record.form == "hrd":
        return record.text("hrd_alias")
    if record.form != FORM:
        return ""
    return record.text("per_body") if is_body(record) else record.text("per_alias")


def sort_of(record: Record) -> str:
    """Return what lists tell defenders, people and bodies apart by: a code of ``party_kind`` or ``subject_kind``."""
    return record.text("hrd_kind" if record.form == "hrd" else "per_kind")


def two_kinds(one: str, other: str) -> bool:
    """Return whether records of these forms are a defender and a person: what one may tell, the other must not."""
    return {one, other} == set(MERGED)
