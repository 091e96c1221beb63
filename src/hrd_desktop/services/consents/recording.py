"""What somebody said to a question for consent, written down in one transaction or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from hrd_desktop.domain.statements import Answer
from hrd_desktop.services import making
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.store import this_day

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session


@dataclass(frozen=True)
class Said:
    """The answer to a question for consent.

    *scopes* are codes of ``consent_scope``, *state* of ``consent_state``, *giver* of ``consent_giver``, *form* of
    ``consent_form``. *why* answers "why not the defender" or "why could it not be asked". *subject* is the defender,
    the case's first one without it. *more* holds answers to further questions of the form, by their name.
    """

    scopes: Sequence[str]
    state: str = "given"
    giver: str = "self"
    form: str = "spoken"
    on: date | None = None
    until: date | None = None
    limits: str = ""
    why: str = ""
    subject: str | None = None
    more: dict[str, Answer] = field(default_factory=dict)

    def answers(self) -> dict[str, Answer]:
        """Return the answers by question, empty ones left out."""
        found: dict[str, Answer] = {
            "cns_subject": self.subject,
            "cns_giver": self.giver,
            "cns_scope": list(self.scopes),
            "cns_state": self.state,
            "cns_form": self.form if self.state == "given" else None,
            "cns_date": (self.on or this_day()).isoformat(),
            "cns_until": self.until.isoformat() if self.until else None,
            "cns_limits": self.limits,
            "cns_why_other": self.why if self.giver in ("close_family", "legal_representative") else None,
            "cns_not_reached_text": self.why if self.state == "not_reached" else None,
            "cns_declined_text": self.why if self.state == "declined" else None,
        }
        return {name: value for name, value in (found | self.more).items() if value}


def record(session: "Session", case: str, said: Said) -> str:
    """Write what was *said* in *case*; return the new record's id. Raises ``ANSWER_...``: then nothing is kept."""
    subjects = session.cases.record(case).items("cas_subjects")
    draft = Draft(session.store)
    made = making.make(draft, "cns", case).id
    answers = said.answers()
    if subjects:
        answers.setdefault("cns_subject", subjects[0])
    for name, value in answers.items():
        session.answers.put(draft, made, name, value)
    draft.commit()
    return made
