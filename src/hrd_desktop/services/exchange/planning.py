"""The plan of a sealing: what would leave, what stays, who may read it, what the rules say."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hrd_desktop import i18n, rules
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import ngettext
from hrd_desktop.services import naming, sheet_changes
from hrd_desktop.services.cases import marking_of
from hrd_desktop.services.exchange.notices import select_notice
from hrd_desktop.services.exchange.selection import Reason, Selection, select
from hrd_desktop.services.facts import facts
from hrd_desktop.services.views import Overrule, SealChoice, SealLine, SealPlan, Trusted, VerdictView

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
    else:
        found = select(session, case, choice, "seal", rules_of(overrule))
    trusted = tuple(session.trust.find(principal) for principal in recipients)
    row, said = session.cases.row(case), verdicts(session, found, trusted, overrule)
    return (
        SealPlan(
            case=case,
            number=row.number,
            alias=row.alias,
            marking=marking_of(found.case.text("marking")),
            lines=tuple(_notice_lines(session, found) if choice.notice else _lines(session, found)),
            held_back=(*left_out(session, found), *_held(found)),
            gaps=tuple(found.gaps),
            recipients=trusted,
            verdicts=_of_notice(said) if choice.notice else said,
            bytes=sum(row.size for row in found.files),
            names=tuple(naming.in_selection(session, found, choice.names)),
            covers=() if choice.notice else session.consents.covers(case, rules.scope_of("seal")),
        ),
        found,
    )


def verdicts(
    session: "Session", found: Selection, trusted: Sequence[Trusted], overrule: Sequence[Overrule]
) -> tuple[VerdictView, ...]:
    """Return what the rules say of sealing *found* for *trusted*."""
    unverified = [one.principal for one in trusted if one.verified is None]
    known = facts(session, found.case, open_required=len(found.gaps), unverified=unverified)
    return rules.judge("seal", known, rules_of(overrule))


def _of_notice(said: tuple[VerdictView, ...]) -> tuple[VerdictView, ...]:
    """A notice tells nothing new about anybody: only who may read it is judged."""
    return tuple(one for one in said if rules.book()[one.rule].needs == "recipients")


def rules_of(overrule: Sequence[Overrule]) -> frozenset[str]:
    """Return the rules that a written reason overrules."""
    return frozenset(one.rule for one in overrule if one.reason.strip())


def _notice_lines(session: "Session", found: Selection) -> list[SealLine]:
    """What a notice of a withdrawal says: whose consent, to what, and that it no longer holds."""
    lines = []
    for one in found.of("cns"):
        taken = one.record.items("cns_withdrawn_scope") or one.record.items("cns_scope")
        about = ", ".join(session.words.choice("cns", "cns_scope", scope) for scope in taken)
        alias = session.words.title(one.record.text("cns_subject"))
        text = _("Consent of {alias} withdrawn: {scope}").format(alias=alias, scope=about)
        lines.append(SealLine("notice", text, _("notice"), "included"))
    return lines


def _lines(session: "Session", found: Selection) -> list[SealLine]:
    lines = []
    for form in ("urg", "risk", "map"):
        for one in found.of(form):
            topics = sum(topic.relevant for topic in session.answers.sheet(one.record.id).topics())
            chip = ngettext("{count} topic", "{count} topics", topics).format(count=topics)
            lines.append(SealLine("forms", session.words.title_of(one.record), chip, "included"))
    events = len(found.of("inc"))
    if events:
        chip = ngettext("{count} event", "{count} events", events).format(count=events)
        lines.append(SealLine("chronology", _("Chronology"), chip, "included"))
    for form, label in (("act", _("Measures")), ("log", _("Contacts")), ("cns", _("Consents"))):
        if found.of(form):
            lines.append(SealLine(form, label, str(len(found.of(form))), "included"))
    if found.files or found.files_held:
        size = sum(row.size for row in found.files)
        chip = f"{len(found.files)} · {_weight(size)}"
        lines.append(SealLine("files", _("Files"), chip, "included", optional=True))
    changed = sheet_changes.count(session, found)
    if changed:
        chip = ngettext("{count} change", "{count} changes", changed).format(count=changed)
        lines.append(SealLine("changes", _("New since the last bundle"), chip, "included"))
    if found.gaps:
        count = len(found.gaps)
        chip = ngettext("{count} open question", "{count} open questions", count).format(count=count)
        lines.append(SealLine("gaps", _("Questions without an answer"), chip, "gap"))
    return lines


def left_out(session: "Session", found: Selection) -> list[SealLine]:
    """A line for each person who stays behind, with all that is about them."""
    lines = []
    for subject, stands in found.persons.out.items():
        why = stands.missing(session.words.alias(subject))
        lines.append(SealLine("left_out", session.words.title(subject), _("left out: no consent"), "left_out", why))
    return lines


def _held(found: Selection) -> list[SealLine]:
    texts: dict[Reason, tuple[str, str]] = {
        "source": (_("Answers that could point to a source"), _("They never leave without a decision of their own.")),
        "special": (_("Health, belief, charges and the like"), _("They leave only when chosen.")),
        "not_covered": (_("Links to other people, and text that names them"), _("No consent covers them.")),
        "limited": (_("Answers beyond what was agreed to"), _("The consent sets limits.")),
        "not_shown": (_("Answers that no longer apply"), _("They are kept in the draft.")),
        "to_correct": (_("Answers that need correction"), _("They are kept as drafts and travel as gaps.")),
        "chosen": (_("Answers held back"), _("You chose to keep them.")),
    }
    counts = Counter(one.reason for one in found.held)
    lines = [
        SealLine(reason, text, str(counts[reason]), "held_back", why, optional=reason == "special")
        for reason, (text, why) in texts.items()
        if counts[reason]
    ]
    if found.files_held:
        lines.append(
            SealLine("files", _("Files"), str(found.files_held), "held_back", _("Not chosen."), optional=True)
        )
    return lines


def _weight(size: int) -> str:
    """Return *size* (bytes) as people say it: at least one kB, MB with one decimal in the session's language."""
    if size < 1_000_000:
        return f"{-(-size // 1000)} kB"
    said = f"{size / 1_000_000:.1f} MB"
    return said.replace(".", ",") if i18n.language() == "nb" else said
