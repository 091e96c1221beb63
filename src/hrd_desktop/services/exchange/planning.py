"""The plan of a sealing: what would leave, what stays, who may read it, what the rules say."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hrd_desktop import rules
from hrd_desktop.domain.marking import marking_of
from hrd_desktop.services import naming
from hrd_desktop.services.cases.facts import facts
from hrd_desktop.services.exchange import lines
from hrd_desktop.services.exchange.notices import select_notice
from hrd_desktop.services.exchange.selection import Selection, select
from hrd_desktop.services.views import (
    Gap,
    Overrule,
    SealChoice,
    SealPlan,
    Trusted,
    VerdictView,
)

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session


def plan(
    session: "Session",
    case: str,
    recipients: Sequence[str],
    choice: SealChoice,
    overrule: Sequence[Overrule],
) -> tuple[SealPlan, Selection]:
    """Return the plan with the selection it rests on. Raises RECORD_UNKNOWN, TRUST_UNKNOWN."""
    if choice.notice:
        found = select_notice(session, case, choice.notice)
        found.pseudonyms = choice.pseudonyms
    else:
        found = select(session, case, choice, "seal", rules_of(overrule))
    trusted = tuple(session.trust.find(principal) for principal in recipients)
    telling = tuple(naming.telling_aliases(session, found)) if found.pseudonyms else ()
    row, said = session.cases.row(case), verdicts(session, found, trusted, overrule, telling)
    return (
        SealPlan(
            case=case,
            number=row.number,
            alias=row.alias,
            marking=marking_of(found.case.text("marking")),
            lines=tuple(lines.of_notice(session, found) if choice.notice else lines.leaving(session, found)),
            held_back=(*lines.left_out(session, found), *lines.held(found)),
            gaps=tuple(found.gaps),
            recipients=trusted,
            verdicts=_of_notice(said) if choice.notice else said,
            bytes=sum(row.size for row in found.files),
            names=tuple(naming.in_selection(session, found, choice.names)),
            covers=() if choice.notice else session.consents.covers(case, rules.scope_of("seal")),
            pseudonyms=found.pseudonyms,
            telling=telling,
        ),
        found,
    )


def verdicts(
    session: "Session",
    found: Selection,
    trusted: Sequence[Trusted],
    overrule: Sequence[Overrule],
    telling: Sequence[Gap] = (),
) -> tuple[VerdictView, ...]:
    """Return what the rules say of sealing *found* for *trusted*; *telling*: working names that tell a real one."""
    unverified = [one.principal for one in trusted if one.verified is None]
    aliases = [one.text for one in telling] if found.pseudonyms else None
    known = facts(session, found.case, open_required=len(found.gaps), unverified=unverified, telling=aliases)
    return rules.judge("seal", known, rules_of(overrule))


def _of_notice(said: tuple[VerdictView, ...]) -> tuple[VerdictView, ...]:
    """A notice tells nothing new about anybody: only who may read it is judged."""
    return tuple(one for one in said if rules.book()[one.rule].needs in ("recipients", "aliases"))


def rules_of(overrule: Sequence[Overrule]) -> frozenset[str]:
    """Return the rules that a written reason overrules."""
    return frozenset(one.rule for one in overrule if one.reason.strip())
