"""By which rules a measure was judged, and what became of them since.

At each step forward a measure keeps the rules it was judged by with their versions, and its action's. A rule that was
changed, added or taken away later is told; the gates on the page are always those of today.
"""

from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.rules import Action, Gate
from hrd_desktop.services.measures.views import Judged
from hrd_desktop.services.words import moment

if TYPE_CHECKING:
    from hrd_desktop.services.draft import Draft
    from hrd_desktop.services.session import Session

SEEN = "rules_seen"
"""Statement beside the form: the action and the rules of the newest step, each with its version."""


def keep(draft: "Draft", measure: str, action: Action, gates: tuple[Gate, ...]) -> None:
    """Let *draft* write by which rules a step of *measure* is judged."""
    seen = [f"{action.id} {action.version}", *(f"{gate.rule} {gate.version}" for gate in gates)]
    draft.put(measure, SEEN, seen, search="")


def of(session: "Session", record: Record, action: Action, gates: tuple[Gate, ...]) -> Judged:
    """Return by which rules the measure *record* was judged; by none yet, its action's version of today."""
    seen = record.statements.get(SEEN)
    title = action.words(i18n.language()).title
    if seen is None or not record.items(SEEN):
        return Judged(title, action.version, "", "", ())
    held = dict(_parts(one) for one in record.items(SEEN))
    by = session.officer_label(seen.by)
    version = held.pop(action.id, action.version)
    since = (*_of_action(action, version), *_since(held, action, gates))
    return Judged(title, version, moment(seen.at.isoformat()), by, since)


def _parts(text: str) -> tuple[str, str]:
    name, _blank, version = text.rpartition(" ")
    return name, version


def _of_action(action: Action, version: str) -> list[str]:
    if version == action.version:
        return []
    told = _("The rules of this kind of measure: version {old}, now {new}.")
    return [told.format(old=version, new=action.version)]


def _since(held: dict[str, str], action: Action, gates: tuple[Gate, ...]) -> list[str]:
    """What became of each rule since, in words: changed, added, or no longer asked of such a measure."""
    changed, added = _("{title} ({rule}): version {old}, now {new}."), _("{title} ({rule}): not asked for then.")
    found = [
        changed.format(title=gate.title, rule=gate.rule, old=held[gate.rule], new=gate.version)
        for gate in gates
        if gate.rule in held and held[gate.rule] != gate.version
    ]
    found += [added.format(title=gate.title, rule=gate.rule) for gate in gates if gate.rule not in held]
    gone = _("{rule}: no longer asked for.")
    return [*found, *(gone.format(rule=rule) for rule in held if rule not in action.before)]
