"""Verdicts on a risk assessment: what speaks against the level chosen, when it must be looked at again, and which
answers stand on which side. Nothing here adds anything up: no score is computed."""

from dataclasses import dataclass
from datetime import timedelta

from hrd_desktop import i18n
from hrd_desktop.domain import edtf
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.rules.looks import fits, holds, said_on
from hrd_desktop.rules.riskbook import LEVELS, Level, RiskRule, Speaks, riskbook
from hrd_desktop.rules.situation import Situation

HARMS = "risk_harms"
"""The repeat that weighs what each measure may lead to."""


@dataclass(frozen=True)
class Objection:
    """Something that speaks against an assessment's level, or against what follows from it (*about*)."""

    rule: str
    version: str
    about: str
    place: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Weighed:
    """One harm of the matrix: a row of the assessment. *zone* is None where likelihood or gravity is not known."""

    row: str
    measure: str
    text: str
    kind: str
    to: tuple[str, ...]
    chance: str
    consequence: str
    less: str
    zone: Level | None


def objections(situation: Situation) -> tuple[Objection, ...]:
    """Return what speaks against the assessment in *situation* (its only ``risk`` record), in the file's order."""
    records = situation.of("risk")
    if not records:
        return ()
    level = records[0].text("risk_level")
    found = (one for one in riskbook().rules.values() if _stands_against(one, level) and _true(one, situation))
    language = i18n.language()
    return tuple(Objection(one.id, one.version, one.about, one.place, one.words(language)) for one in found)


def _stands_against(rule: RiskRule, level: str) -> bool:
    if rule.about == "conclusion":
        return True
    if level not in LEVELS:
        return False
    place = LEVELS.index(level)
    too_low = rule.least is not None and place < LEVELS.index(rule.least)
    return too_low or (rule.most is not None and place > LEVELS.index(rule.most))


def _true(rule: RiskRule, situation: Situation) -> bool:
    around = _recent(situation, rule.within_days) if rule.within_days else situation
    if rule.zone and not _in_zone(rule, situation.of("risk")[0]):
        return False
    if not all(holds(one, around) for one in rule.all_of):
        return False
    return not rule.any_of or any(holds(one, around) for one in rule.any_of)


def _recent(situation: Situation, days: int) -> Situation:
    first = (situation.today - timedelta(days=days)).isoformat()
    incidents = [one for one in situation.of("inc") if _day(one) >= first]
    return Situation(today=situation.today, records={**situation.records, "inc": incidents})


def _day(incident: Record) -> str:
    written = incident.text("inc_date")
    return edtf.sort_key(written)[:10] if written else ""


def _in_zone(rule: RiskRule, record: Record) -> bool:
    wanted = {"no_action"} if rule.measure == "no_action" else set(record.items("risk_for")) - {"no_action"}
    return any(one.zone == rule.zone and one.measure in wanted for one in weighed(record))


def weighed(record: Record) -> tuple[Weighed, ...]:
    """Return the harms that an assessment weighs, in the order of its rows."""
    found = []
    for row in record.items(HARMS):
        at = f"{HARMS}[{row}]/"
        chance, consequence = record.text(f"{at}risk_harm_chance"), record.text(f"{at}risk_harm_consequence")
        found.append(
            Weighed(
                row=row,
                measure=record.text(f"{at}risk_harm_measure"),
                text=record.text(f"{at}risk_harm_text"),
                kind=record.text(f"{at}risk_harm_kind"),
                to=tuple(record.items(f"{at}risk_harm_to")),
                chance=chance,
                consequence=consequence,
                less=record.text(f"{at}risk_harm_less"),
                zone=riskbook().zone(chance, consequence),
            )
        )
    return tuple(found)


def on_side(side: tuple[Speaks, ...], record: Record) -> tuple[tuple[Speaks, Statement], ...]:
    """Return the answers of *record* that belong to one of :class:`riskbook.Sides`, in the order of the rules."""
    return tuple((one, said) for one in side for said in said_on(record, one.question) if fits(one, said))
