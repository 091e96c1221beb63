"""The people of a case when it leaves: who comes along, who stays behind, and how far each consent goes.

Who stays behind leaves no trace: neither their records, nor links to them, nor free text that names them.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hrd_desktop import rules
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Answer
from hrd_desktop.rules.book import Act
from hrd_desktop.services.cases.facts import facts
from hrd_desktop.services.naming.matching import Known, Matcher

if TYPE_CHECKING:
    from hrd_desktop.forms import Question
    from hrd_desktop.services.session import Session

_NAMES = ("hrd_name", "hrd_name_local", "hrd_alias")


@dataclass(frozen=True)
class Persons:
    """*subjects* come along, *out* stay behind with how their consent stands, *everyone* is both.

    *limits* are the kinds of data (``consent_data``) that may be passed on, None where no consent sets a limit.
    """

    everyone: tuple[str, ...]
    out: Mapping[str, rules.Standing]
    names: Matcher | None = None
    limits: frozenset[str] | None = None

    @property
    def subjects(self) -> tuple[str, ...]:
        """Those who come along."""
        return tuple(one for one in self.everyone if one not in self.out)

    def stays(self, record: Record, linked: Collection[str]) -> bool:
        """Whether a record that points to *linked* is about nobody but people who stay behind."""
        if record.form == "cas":
            return False
        meant = ({*linked} | {record.id}) & {*self.everyone}
        return bool(meant) and meant <= self.out.keys()

    def named(self, value: Answer) -> bool:
        """Whether free text names somebody who stays behind."""
        return self.names is not None and isinstance(value, str) and bool(self.names.find(value))

    def beyond(self, question: "Question") -> bool:
        """Whether answers to *question* go further than what was agreed to."""
        kind = rules.kind_of(question) if self.limits is not None else ""
        return bool(kind) and kind not in (self.limits or ())


NOBODY = Persons((), {})
"""A case without people, and a document that was chosen otherwise."""


def persons(session: "Session", case: Record, act: Act, overruled: Collection[str]) -> Persons:
    """Return the people of *case* when it is sealed or printed, with the rules *overruled* in writing."""
    known = facts(session, case)
    out = rules.left_out(act, known, overruled)
    found = (session.store.find(one) for one in out)
    names = [
        Known(one.id, "", tuple(text for path in _NAMES if (text := one.text(path))), "name") for one in found if one
    ]
    stands = rules.standings(known, rules.scope_of(act))
    words = [one.word for subject, one in stands.items() if subject not in out and one.word is not None]
    limits = [one.data for one in words if one.data and one.state == "given"]
    return Persons(
        everyone=tuple(case.items("cas_subjects")),
        out=out,
        names=Matcher(names) if names else None,
        limits=frozenset.intersection(*limits) if limits else None,
    )
