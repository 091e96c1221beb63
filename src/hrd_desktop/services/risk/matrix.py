"""What each measure considered may lead to: harms with their place in the matrix, and the overview of harms."""

from typing import TYPE_CHECKING

from hrd_desktop import rules
from hrd_desktop.domain.paths import in_row
from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.cases.chronology import joined
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.risk.views import Harm, HarmRow, Measure

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session
    from hrd_desktop.services.words import Words

INACTION = "no_action"
_NAMED = {"physical": "risk_harm_physical", "nonphysical": "risk_harm_nonphysical", "discrediting": "risk_discredit"}
"""The question that names possible harms of each kind."""


def measures(session: "Session", record: Record) -> tuple[Measure, ...]:
    """Return what is planned or weighed, in the order of the officer's answers, doing nothing last."""
    weighed = rules.weighed(record)
    codes = dict.fromkeys([*record.items("risk_for"), *(one.measure for one in weighed if one.measure), INACTION])
    ordered = sorted(codes, key=lambda code: code == INACTION)
    return tuple(of_measure(session, record, code) for code in ordered)


def of_measure(session: "Session", record: Record, code: str) -> Measure:
    """Return what an assessment says a measure of kind *code* may lead to."""
    found = [one for one in rules.weighed(record) if one.measure == code]
    label = session.words.choice("risk", "risk_for", code).split(" (")[0]
    return Measure(
        code=code,
        label=_("Doing nothing now") if code == INACTION else label,
        harms=tuple(_harm(session.words, number, one) for number, one in enumerate(found, 1)),
    )


def _harm(words: "Words", number: int, one: rules.Weighed) -> Harm:
    def choice(name: str, code: str) -> str:
        return words.choice("risk", f"risk_harm_{name}", code)

    return Harm(
        number=number,
        path=in_row(rules.HARMS, one.row, "risk_harm_text"),
        text=shown(one.text),
        kind=one.kind,
        kind_label=choice("kind", one.kind),
        to=one.to,
        to_label=joined([choice("to", code) for code in one.to]),
        chance=one.chance,
        chance_label=choice("chance", one.chance) or _("Not known"),
        consequence=one.consequence,
        consequence_label=choice("consequence", one.consequence) or _("Not known"),
        zone=one.zone or "",
        zone_label=words.choice("risk", "risk_level", one.zone or ""),
        less=shown(one.less),
    )


def overview(session: "Session", record: Record) -> tuple[HarmRow, ...]:
    """Return the possible harms by kind: physical, non-physical, discrediting; to person, family and work."""
    words, weighed = session.words, rules.weighed(record)
    rows = []
    for kind, question in _NAMED.items():
        named = [words.choice("risk", question, code) for code in record.items(question)]
        who = {to: _texts(weighed, kind, to) for to in ("person", "family", "work")}
        rows.append(HarmRow(kind, words.choice("risk", "risk_harm_kind", kind), joined(named), **who))
    return tuple(rows)


def _texts(weighed: tuple[rules.Weighed, ...], kind: str, to: str) -> str:
    found = dict.fromkeys(shown(one.text) for one in weighed if one.kind == kind and to in one.to)
    return "; ".join(found)
