"""What the tables say of a country; the officer's own answers on treaties win over them (LAW-08, MAP-03)."""

from typing import TYPE_CHECKING, NamedTuple

from hrd_desktop import i18n, reference
from hrd_desktop.domain import edtf
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.country.views import TreatyRow

if TYPE_CHECKING:
    from hrd_desktop.domain.records import Record
    from hrd_desktop.reference import Treaty

_REGIONAL = (("COE", "ECHR"), ("OAS", "ACHR"), ("AU", "ACHPR"), ("ASEAN", "AHRD"))
"""Which treaty or declaration belongs to the members of which organisation (LAW-03, LAW-06)."""


def treaties(iso2: str, mapping: "Record | None") -> tuple[TreatyRow, ...]:
    """Return every treaty and protocol that binds, with where the country and Norway stand."""
    own = said(mapping) if mapping else {}
    table = {held.treaty: held for held in reference.ratifications(iso2)}
    rows = []
    for treaty in reference.treaties().values():
        held = table.get(treaty.code)
        applies = treaty.group != "regional" or treaty.code in own or treaty.code == _convention(iso2)
        if treaty.kind == "declaration" or not applies:
            continue
        answer = own.get(treaty.code, Answer(held.status if held else "", "", False))
        checked = answer.checked or (treaty.code in own and answer.status != (held.status if held else ""))
        year = answer.when or (str(held.year) if held and held.year and answer.status == held.status else "")
        as_of = edtf.display(held.as_of, i18n.language()) if held and not checked else ""
        rows.append(_row(treaty, answer.status, year, as_of, checked))
    return tuple(rows)


class Answer(NamedTuple):
    """The officer's answer on a treaty. *checked* says that it was given after the mapping was begun."""

    status: str
    when: str
    checked: bool


def said(mapping: "Record") -> dict[str, Answer]:
    """Return the officer's own status and date by treaty, from a mapping.

    A new mapping begins with the table's statuses or last year's; those still want a look, and keep the table's date.
    """
    found = {}
    for row in mapping.items("map_treaties"):
        at = f"map_treaties[{row}]/"
        code, status = mapping.text(f"{at}map_treaty"), mapping.text(f"{at}map_treaty_status")
        if code and status:
            given = mapping.statements[f"{at}map_treaty_status"].at > mapping.created
            found[code] = Answer(status, mapping.text(f"{at}map_treaty_ratified"), given)
    return found


def _row(treaty: "Treaty", status: str, year: str, as_of: str, own: bool) -> TreatyRow:
    nb = i18n.language() == "nb"
    here, norway = status == "state_party", treaty.norway == "state_party"
    shared = "both" if here and norway else "norway" if norway else "country" if here else "neither"
    return TreatyRow(
        treaty.code,
        treaty.name_nb if nb else treaty.name_en,
        treaty.group == "core_un",
        status,
        _status(status),
        year,
        shared,
        as_of,
        own,
    )


def _status(status: str) -> str:
    return {
        "state_party": _("party"),
        "signatory": _("signed, not joined"),
        "no_action": _("not joined"),
    }.get(status, _("not known"))


def _convention(iso2: str) -> str:
    held = {one.organisation for one in reference.memberships(iso2) if one.is_member}
    return next((code for organisation, code in _REGIONAL if organisation in held), "")


def regional_body(iso2: str) -> str:
    """Return the body that watches the region's convention, or say that none applies (LAW-06)."""
    row = reference.treaties().get(_convention(iso2))
    if row is None:
        return _("No regional convention applies here.")
    body = row.body_nb if i18n.language() == "nb" else row.body_en
    name = row.name_nb if i18n.language() == "nb" else row.name_en
    return f"{body} ({name})"
