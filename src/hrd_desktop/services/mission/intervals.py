"""The intervals that hold in a vault: the Ministry's or the mission's own beside the defaults of the rules."""

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from hrd_desktop import assets, i18n, rules
from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import gettext as _
from hrd_desktop.rules.agendabook import duty_rules, fits
from hrd_desktop.services.views.agenda import IntervalRow

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Vault

KEPT = "duties.intervals"
"""Name under which the vault keeps them."""
_RISK = "RISK-LEVEL-"
"""With a level, the name of its interval."""


class IntervalUnfit(HrdError):
    """An interval is written in another way. Facts: rule."""

    error = "INTERVAL_UNFIT"


def own(session: "Session") -> Mapping[str, str]:
    """Return the intervals that were set in this vault, by rule."""
    return _kept(session.vault)


def _kept(vault: "Vault") -> Mapping[str, str]:
    kept = vault.keep(KEPT)
    return json.loads(kept) if kept else {}


def risk_days(vault: "Vault") -> dict[str, int]:
    """Return within how many days an assessment of each level is made again, as it holds here; a day at least."""
    held = _kept(vault)
    return {level: max(int(held.get(_RISK + level, days)), 1) for level, days in rules.riskbook().days.items()}


def days(session: "Session", rule: str) -> int:
    """Return how many days the interval of the duty *rule* is, as it holds here."""
    return int(own(session).get(rule, duty_rules()[rule].default))


def after_measures(session: "Session") -> dict[str, int]:
    """Return the days set here for duties after a measure, by rule."""
    return {rule: int(text) for rule, text in own(session).items() if rule in rules.gate_rules()}


def rows(session: "Session") -> tuple[IntervalRow, ...]:
    """Return every interval: those of levels of risk, of duties by dates, then those after measures."""
    held, language = own(session), i18n.language()
    found = []
    for rule in duty_rules().values():
        if rule.unit == "lead" and rule.lead == 0:
            continue  # the day itself was set by an officer; there is nothing to add to it
        value, words = held.get(rule.id, rule.default), rule.words(language)
        found.append(IntervalRow(rule.id, words.title, words.text, rule.unit, value, rule.default, rule.id in held))
    for gate in rules.gate_rules().values():
        if gate.stage == "after":
            default, said = str(gate.due_days), gate.words(language)
            value = held.get(gate.id, default)
            found.append(IntervalRow(gate.id, said.title, said.text, "days", value, default, gate.id in held))
    return (*_of_levels(session, held), *found)


def _of_levels(session: "Session", held: Mapping[str, str]) -> list[IntervalRow]:
    """How long an assessment of each level holds."""
    text, found = _("So many days after an assessment of this level, the next one is due."), []
    for level, days in rules.riskbook().days.items():
        rule, label = _RISK + level, session.words.choice("risk", "risk_level", level)
        title = _("Assess the risk again: {level}").format(level=label)
        found.append(IntervalRow(rule, title, text, "days", held.get(rule, str(days)), str(days), rule in held))
    return found


def change(session: "Session", rule: str, value: str) -> None:
    """Set the interval of *rule*; '' gives its default back. Raises INTERVAL_UNFIT."""
    row = next((one for one in rows(session) if one.rule == rule), None)
    if row is None or (value and not fits(row.unit, value)):
        raise IntervalUnfit(rule=rule[:40])
    kept = {name: text for name, text in own(session).items() if name != rule}
    if value:
        kept[rule] = value
    session.vault.put(KEPT, json.dumps(kept, sort_keys=True), by=session.officer)
    session.tell(set(), set())


def print_of(session: "Session", kind: str) -> str:
    """Return what an agenda rests on besides the records: once it differs, the agenda is worked out anew."""
    said = json.dumps([session.role, kind, dict(own(session))], sort_keys=True)
    return hashlib.sha256(f"{said} {_files()}".encode()).hexdigest()[:16]


@cache
def _files() -> str:
    total = hashlib.sha256()
    for folder in ("duties", "conditions", "actions"):
        for path in sorted(assets.resource("rules", folder).glob("*.toml")):
            total.update(path.read_bytes())
    return total.hexdigest()
