"""Consents as lists show them: the word that counts on each scope of each person, and how it stands today."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from hrd_desktop import rules
from hrd_desktop.domain import edtf
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import language
from hrd_desktop.services.consents.ages import may_be_child
from hrd_desktop.services.consents.reading import of_subjects, stated
from hrd_desktop.services.store import this_day
from hrd_desktop.services.views import ConsentRow, Cover, Tone

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

PUBLIC = frozenset({"public_named", "public_unnamed", "image"})
"""Scopes for which a consent must say that it is useful and safe."""
_Key = tuple[str, str, frozenset[str]]


def rows(session: "Session", subjects: Iterable[str]) -> tuple[ConsentRow, ...]:
    """Return one row for each person, scope and set of measures that a consent record of theirs speaks of."""
    wanted = tuple(dict.fromkeys(subjects))
    said = [one for record in of_subjects(session.store, wanted) for one in stated(record)]
    children = children_of(session, wanted)
    keys: dict[_Key, None] = {(one.subject, one.scope, one.measures): None for one in said}
    return tuple(_row(session, key, said, children) for key in keys if key[0] in wanted)


def children_of(session: "Session", subjects: Collection[str]) -> frozenset[str]:
    """Return those of *subjects* who are, or may be, under 18."""
    found = (session.store.find(subject) for subject in subjects)
    return frozenset(one.id for one in found if one is not None and may_be_child(session.store, one))


def covers(session: "Session", subjects: Collection[str], scope: str) -> tuple[Cover, ...]:
    """Return how the consent of each of *subjects* to *scope* stands."""
    children = children_of(session, subjects)
    return tuple(
        cover_of(session, each, rules.standing(words_of(session, each), _ask(scope, each in children), this_day()))
        for each in subjects
    )


def words_of(session: "Session", subject: str) -> list[rules.Consent]:
    """Return every word that consent records hold of *subject*."""
    return [one for record in of_subjects(session.store, [subject]) for one in stated(record)]


def _ask(scope: str, child: bool) -> rules.Ask:
    return rules.Ask((scope,), public=scope in PUBLIC, child=child)


def cover_of(session: "Session", subject: str, stands: rules.Standing) -> Cover:
    """Return a standing as a chip beside an act."""
    (chip, tone), alias = chip_of(stands), session.words.alias(subject)
    record = stands.word.record if stands.word else ""
    return Cover(subject, alias, stands.state, chip, tone, stands.missing(alias), record, stands.covered)


def _row(session: "Session", key: _Key, said: list[rules.Consent], children: frozenset[str]) -> ConsentRow:
    subject, scope, measures = key
    own = [one for one in said if one.subject == subject]
    ask = rules.Ask((scope,), measure=min(measures, default=""), public=scope in PUBLIC, child=subject in children)
    stands = rules.standing(own, ask, this_day())
    word = stands.word
    assert word is not None, "there is a word for every key"
    record, words = session.store.get(word.record), session.words
    chip, tone = chip_of(stands)
    return ConsentRow(
        record=word.record,
        scope=scope,
        scope_label=words.choice("cns", "cns_scope", scope),
        state=word.state,
        state_label=words.choice("cns", "cns_state", word.state),
        giver_label=words.choice("cns", "cns_giver", word.giver),
        form_label=words.choice("cns", "cns_form", record.text("cns_form")),
        given=edtf.display(word.given, language()) if word.given else "",
        ends=word.until,
        in_force=stands.covered,
        subject=subject,
        alias=words.alias(subject),
        standing=stands.state,
        chip=chip,
        tone=tone,
        missing=stands.missing(words.alias(subject)),
        measures=tuple(words.title(one) for one in sorted(measures)),
        data=tuple(words.choice("cns", "cns_data", one) for one in sorted(word.data)),
        paper=word.paper,
    )


def chip_of(stands: rules.Standing) -> tuple[str, Tone]:
    """Return how a consent stands, in a word or two, and the tone it is shown in."""
    said: dict[str, tuple[str, Tone]] = {
        "covered": (_("Covered"), "ok"),
        "not_reached": (_("Could not be asked"), "warn"),
        "none": (_("Not covered"), "danger"),
        "expired": (_("Expired"), "danger"),
        "withdrawn": (_("Withdrawn"), "danger"),
        "declined": (_("Declined"), "danger"),
        "guardian": (_("Guardian missing"), "danger"),
        "incomplete": (_("Not complete"), "warn"),
    }
    if stands.covered and stands.word is not None and stands.word.until is not None:
        until = edtf.display(stands.word.until.isoformat(), language())
        return _("Covered until {day}").format(day=until), said[stands.state][1]
    return said[stands.state]
