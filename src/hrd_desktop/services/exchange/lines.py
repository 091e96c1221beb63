"""The plan of a sealing in lines: what would leave, who and what stays, and why."""

from collections import Counter
from typing import TYPE_CHECKING

from hrd_desktop import i18n, rules
from hrd_desktop.domain.paths import split
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import ngettext
from hrd_desktop.services.briefing import changes
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.exchange.selection import Reason, Selection
from hrd_desktop.services.views import SealLine

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

FILE = "file:"
"""The key of a line about one file begins so; its id follows."""


def of_notice(session: "Session", found: Selection) -> list[SealLine]:
    """What a notice of a withdrawal says: whose consent, to what, and that it no longer holds."""
    lines = []
    for one in found.of("cns"):
        taken = one.record.items("cns_withdrawn_scope") or one.record.items("cns_scope")
        about = ", ".join(session.words.choice("cns", "cns_scope", scope) for scope in taken)
        alias = session.words.title(one.record.text("cns_subject"))
        text = _("Consent of {alias} withdrawn: {scope}").format(alias=alias, scope=about)
        lines.append(SealLine("notice", text, _("notice"), "included"))
    return lines


def leaving(session: "Session", found: Selection) -> list[SealLine]:
    """A line for each kind of thing that leaves."""
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
    lines += _files(found)
    changed = changes.count(session, found)
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


def held(found: Selection) -> list[SealLine]:
    """A line for each reason for which something stays."""
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
    return [*_telling(found), *lines, *_files_held(found)]


def _files(found: Selection) -> list[SealLine]:
    """The files that leave: under pseudonyms one by one, since nobody can change what they show."""
    why = _as_it_is()
    if found.pseudonyms:
        return [
            SealLine(FILE + row.id, shown(row.name), _weight(row.size), "included", why, optional=True)
            for row in found.files
        ]
    if not found.files and not found.files_held:
        return []
    chip = f"{len(found.files)} · {_weight(sum(row.size for row in found.files))}"
    return [SealLine("files", _("Files"), chip, "included", optional=True)]


def _files_held(found: Selection) -> list[SealLine]:
    held, why = found.files_held, _as_it_is()
    if found.pseudonyms and not found.files_barred:
        return [
            SealLine(FILE + row.id, shown(row.name), _weight(row.size), "held_back", why, optional=True)
            for row in held
        ]
    if not held:
        return []
    return [SealLine("files", _("Files"), str(len(held)), "held_back", _("Not chosen."), optional=True)]


def _as_it_is() -> str:
    return _("It leaves as it is: look at it first. Its name is made neutral if a name stands in it.")


def _telling(found: Selection) -> list[SealLine]:
    """What stays because it tells who somebody is, by kind."""
    kinds = Counter(rules.tells_who(split(one.path)[-1].name) for one in found.held if one.reason == "pseudonym")
    why, language = _("They would tell who somebody is."), i18n.language()
    return [
        SealLine("pseudonym", rule.words(language), str(kinds[rule.id]), "held_back", why)
        for rule in rules.telling_rules().values()
        if kinds[rule.id]
    ]


def _weight(size: int) -> str:
    """Return *size* (bytes) as people say it: at least one kB, MB with one decimal in the session's language."""
    if size < 1_000_000:
        return f"{-(-size // 1000)} kB"
    said = f"{size / 1_000_000:.1f} MB"
    return said.replace(".", ",") if i18n.language() == "nb" else said
