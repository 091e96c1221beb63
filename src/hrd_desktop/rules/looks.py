"""How a gate is judged, by its word under ``looks``. Every function returns what was found: a state and what is
missing, in words; nothing missing is met."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from hrd_desktop import i18n
from hrd_desktop.domain import edtf
from hrd_desktop.domain.paths import split
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.i18n import gettext as _
from hrd_desktop.rules import channels
from hrd_desktop.rules.consents import Ask, Standing, guardian_lack, standing, told
from hrd_desktop.rules.gatebook import Condition, GateRule
from hrd_desktop.rules.riskbook import look_again
from hrd_desktop.rules.situation import Situation, Subject


@dataclass(frozen=True)
class Found:
    """What a look found. *state* is met, missing, waiting or declined; *note* says what it rests on when met."""

    state: str = "met"
    missing: tuple[str, ...] = ()
    note: str = ""


MET = Found()


def applies(rule: GateRule, situation: Situation) -> bool:
    """Return whether *rule* counts for this measure at all; a guardian is asked for a child alone."""
    if rule.looks == "guardian" and not any(one.child for one in situation.subjects):
        return False
    if rule.missions and situation.mission_kind not in rule.missions:
        return False
    return all(holds(one, situation) for one in rule.when)


def answers(rule: GateRule, situation: Situation) -> Found:
    """Everything under *all_of* is said, something under *any_of*; or a reason under *unless*."""
    if rule.unless and any(holds(one, situation) for one in rule.unless):
        return MET
    missing = [_lack(one, situation) for one in rule.all_of if not holds(one, situation)]
    if rule.any_of and not any(holds(one, situation) for one in rule.any_of):
        missing.append(_lack(rule.any_of[0], situation))
    return Found("missing", tuple(dict.fromkeys(missing))) if missing else MET


def holds(one: Condition, situation: Situation) -> bool:
    """Return whether something on a record of the condition's form is said as it asks; of every defender."""
    records = situation.of(one.form)
    found = [any(fits(one, said) for said in said_on(record, one.question)) for record in records]
    return bool(found) and (all(found) if one.form == "hrd" else any(found))


def said_on(record: Record, question: str) -> list[Statement]:
    """Return what *record* says to *question*, in every row of a repeat that still stands."""
    in_row = f"/{question}"
    found = [said for path, said in record.statements.items() if path == question or path.endswith(in_row)]
    return [said for said in found if not said.is_empty and _stands(record, said.path)]


def _stands(record: Record, path: str) -> bool:
    """Whether *path* is in no row, or in one that was not taken out: its answers stay behind for the history."""
    first = split(path)[0]
    return not first.row or first.row in record.items(first.name)


def fits(one: Condition, said: Statement) -> bool:
    """Return whether an answer is what a condition asks for."""
    if one.not_known:
        return said.state is not State.ANSWERED
    if said.state is not State.ANSWERED:
        return said.state is not State.NOT_ASKED and not one.one_of and one.at_most is None
    values = [str(value) for value in (said.value if isinstance(said.value, list) else [said.value])]
    if one.at_most is not None:
        return all(value.isdecimal() and 0 < int(value) <= one.at_most for value in values)
    if any(value in one.none_of for value in values):
        return False
    return not one.one_of or any(value in one.one_of for value in values)


def _lack(one: Condition, situation: Situation) -> str:
    from hrd_desktop import forms

    language, definition = i18n.language(), forms.catalogue()[one.form]
    question = definition.questions.get(one.question)
    if question is None:
        return _("The case is not marked as confidential.")  # the marking stands beside the form (DESIGN D23)
    label = question.label.in_(language)
    said = [each for record in situation.of(one.form) for each in said_on(record, one.question)]
    if not situation.of(one.form) and one.form in ("vis", "risk"):
        return _("There is no record “{form}” yet.").format(form=definition.title.in_(language))
    if not said or not (one.one_of or one.at_most):
        return _("Not answered: {question}").format(question=label)
    named = {choice.code: choice.label.in_(language) for choice in definition.choices_of(question)}
    value = said[0].value
    text = ", ".join(named.get(str(each), str(each)) for each in (value if isinstance(value, list) else [value]))
    if said[0].state is not State.ANSWERED:
        return _("No answer that carries: {question}").format(question=label)
    return _("{question} {answer}").format(question=label, answer=text)


def consent(rule: GateRule, situation: Situation) -> Found:
    """A consent in force of every defender whom the measure concerns."""
    if not situation.subjects:
        return Found("missing", (_("The case names no defender."),)) if situation.in_case else MET
    found = [(one.alias, consent_of(rule, situation, one)) for one in situation.subjects]
    missing = tuple(each.missing(alias) for alias, each in found if not each.covered)
    if not missing:
        words = _("“{alias}”: {told}")
        return Found(note="; ".join(words.format(alias=alias, told=_told(each)) for alias, each in found))
    return Found("declined" if any(each.refused for _alias, each in found) else "missing", missing)


def consent_of(rule: GateRule, situation: Situation, subject: Subject) -> Standing:
    """Return how the consent of *subject* stands for the act that *rule* guards; the guardian has a rule apart."""
    said = [one for one in situation.consents if one.subject == subject.id]
    measure = situation.of("act")[0] if situation.of("act") else None
    ask = Ask(
        rule.scope,
        measure=measure.id if measure else "",
        public=rule.public,
        data=frozenset(measure.items("act_shared") if measure else ()) if rule.shares else None,
    )
    return standing(said, ask, situation.today)


def _told(each: Standing) -> str:
    return told(each.word) if each.word else ""


def guardian(_rule: GateRule, situation: Situation) -> Found:
    """For a child: a guardian has agreed to what the action needs, and the best interests are written down."""
    missing = []
    for child in (one for one in situation.subjects if one.child):
        said = [
            one
            for one in situation.consents
            if one.subject == child.id and (not situation.scopes or one.scope in situation.scopes)
        ]
        if lack := guardian_lack(said, situation.today):
            missing.append(lack.format(alias=child.alias))
    return Found("missing", tuple(missing)) if missing else MET


def risk(rule: GateRule, situation: Situation) -> Found:
    """A risk assessment answers the questions of *all_of*, and is younger than the newest incident."""
    records = situation.of("risk")
    if not records:
        return Found("missing", (_("No risk assessment is made for this."),))
    open_ = answers(rule, situation)
    if open_.missing:
        return open_
    record = records[0]
    day, review = record.text("risk_date"), look_again(record, situation.risk_days)
    if situation.incident and day and day < situation.incident:
        text = _("The latest assessment is older than the incident of {day}.")
        return Found("missing", (text.format(day=edtf.display(situation.incident, i18n.language())),))
    if review and review < situation.today:
        text = _("The assessment was to be looked at again on {day}.")
        return Found("missing", (text.format(day=edtf.display(review.isoformat(), i18n.language())),))
    return Found(note=edtf.display(day, i18n.language()) if day else "")


def approval(_rule: GateRule, situation: Situation) -> Found:
    """An approval of exactly the text that stands here now (DESIGN D15)."""
    given = situation.approval
    if given is None:
        if situation.asked:
            text = _("Asked on {day}, no decision yet.")
            return Found("waiting", (text.format(day=edtf.display(situation.asked, i18n.language())),))
        return Found("missing", (_("The approval has not been asked for."),))
    if not given.valid:
        return Found("missing", (_("What was approved was changed afterwards; it must be approved again."),))
    day = edtf.display(given.on, i18n.language())
    return Found(note=_("{by}, {day}").format(by=given.by, day=day))


def asked(_rule: GateRule, situation: Situation) -> Found:
    """The Ministry was asked, or has answered."""
    if situation.asked or situation.approval:
        return MET
    return Found("missing", (_("The Ministry has not been asked."),))


def log(rule: GateRule, situation: Situation) -> Found:
    """A contact is written down, on the day the measure was carried out or later."""
    for record in situation.of("log"):
        if record.text("log_date") >= situation.done and (not rule.types or record.text("log_with") in rule.types):
            return MET
    return Found("missing", (_("No contact is written down since the measure was carried out."),))


def measure(rule: GateRule, situation: Situation) -> Found:
    """Another measure of one of *types* stands in the case."""
    if situation.beside & set(rule.types):
        return MET
    return Found("missing", (_("No such measure is considered in this case yet."),))


def channel(_rule: GateRule, situation: Situation) -> Found:
    """Every defender has a way that was chosen together with them; another channel is not agreed (CON-19)."""
    without = [one for one in situation.of("hrd") if not any(way.agreed for way in channels.ways(one))]
    return _named(without, _("No channel is agreed with “{alias}”."))


def channel_reason(_rule: GateRule, situation: Situation) -> Found:
    """Every way that is not encrypted from end to end says why it was chosen all the same (CON-18)."""
    without = [one for one in situation.of("hrd") if channels.unexplained(one)]
    return _named(without, _("“{alias}” has a channel that is not encrypted end to end, and no reason is given."))


def _named(defenders: Sequence[Record], text: str) -> Found:
    missing = tuple(text.format(alias=one.text("hrd_alias")) for one in defenders)
    return Found("missing", missing) if missing else MET


LOOKS: Mapping[str, Callable[[GateRule, Situation], Found]] = {
    "answers": answers,
    "consent": consent,
    "guardian": guardian,
    "risk": risk,
    "approval": approval,
    "asked": asked,
    "log": log,
    "measure": measure,
    "channel": channel,
    "channel_reason": channel_reason,
}
"""By the word a rule uses."""
