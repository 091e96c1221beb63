"""Risk assessments of a session: shown, begun, decided, compared with the one before."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hrd_desktop import i18n, rules
from hrd_desktop.domain import edtf
from hrd_desktop.domain.paths import in_row
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.errors import ReasonMissing, RecordUnknown
from hrd_desktop.services.member import Member
from hrd_desktop.services.mission import intervals
from hrd_desktop.services.risk import changes, gather, showing
from hrd_desktop.services.risk.errors import LevelUnknown, ReviewTooLate
from hrd_desktop.services.risk.views import AssessmentRow, RiskView, Standing
from hrd_desktop.services.store import now, this_day

if TYPE_CHECKING:
    from hrd_desktop.rules import Objection


class Risks(Member):
    """The risk assessments of a session."""

    def view(self, record: str) -> RiskView:
        """Return the page of an assessment, or of the newest one of a case or a defender. Raises RECORD_UNKNOWN."""
        case, subject, chosen = self._about(record)
        held = gather.series(self._session, case, subject)
        return showing.view(self._session, held, chosen or (held[0] if held else None), case, subject)

    def _about(self, record: str) -> tuple[str | None, str, Record | None]:
        """The case (None for none), the defender, and the assessment itself where *record* is one."""
        found = self._session.store.get(record)
        if found.form == "risk":
            return found.case, found.text("risk_subject"), found
        if found.form == "cas":
            return found.id, (found.items("cas_subjects") or [""])[0], None
        if found.form == "hrd":
            return None, found.id, None
        raise RecordUnknown

    def list(self, record: str) -> tuple[AssessmentRow, ...]:
        """Return the assessments of a case or a defender, newest first. Raises RECORD_UNKNOWN."""
        case, subject, _chosen = self._about(record)
        return showing.listed(self._session, gather.series(self._session, case, subject))

    def standing(self, record: str) -> Standing | None:
        """Return how the newest finished assessment of a case or a defender stands, None where there is none."""
        case, subject, _chosen = self._about(record)
        newest = gather.finished(gather.series(self._session, case, subject))
        if newest is None:
            return None
        return gather.standing(self._session, newest, gather.incidents(self._session, case, subject))

    def begin(self, record: str) -> str:
        """Return the unfinished assessment of a case or a defender, made first where there is none.

        A new one is dated today, by the session's officer; no answer comes along. Raises RECORD_UNKNOWN.
        """
        case, subject, _chosen = self._about(record)
        held = gather.series(self._session, case, subject)
        if held and not held[0].text("risk_level"):
            return held[0].id
        said = {"risk_date": this_day().isoformat(), "risk_assessor": self._session.officer}
        if subject:
            said["risk_subject"] = subject
        return self._session.records.new("risk", case, {**said})

    def objections(self, risk: str, level: str = "") -> "tuple[Objection, ...]":
        """Return what speaks against the assessment *risk*, or against *level* if that were chosen."""
        record = self.record(risk)
        return rules.objections(gather.situation(self._session, _at_level(record, level) if level else record))

    def record(self, risk: str) -> Record:
        """Return an assessment's own record. Raises RECORD_UNKNOWN for anything else."""
        record = self._session.store.get(risk)
        if record.form != "risk":
            raise RecordUnknown
        return record

    def decide(self, risk: str, level: str, reason: str, *, against: str = "", review: date | None = None) -> None:
        """Choose the level with its reason, in one change; without *review* the next date is the latest allowed.

        *against* says why, where the answers speak against the level. Raises REASON_MISSING, RISK_LEVEL_UNKNOWN and
        RISK_REVIEW_LATE; then nothing is written.
        """
        record, allowed = self.record(risk), intervals.risk_days(self._session.vault)
        days = rules.days_of(level, allowed)
        if days is None:
            raise LevelUnknown(level=level[:20])
        stands_against = [one for one in self.objections(risk, level) if one.about == "level"]
        if not reason.strip() or (stands_against and not against.strip()):
            raise ReasonMissing
        made = date.fromisoformat(record.text("risk_date") or this_day().isoformat())
        latest = made + timedelta(days=days)
        if review and not made < review <= latest:
            raise ReviewTooLate(day=edtf.display(latest.isoformat(), i18n.language()))
        said = {
            **({} if record.text("risk_date") else {"risk_date": made.isoformat()}),
            "risk_review": (review or latest).isoformat(),  # before the level, which would set a day of its own
            "risk_level": level,
            "risk_reason": reason.strip(),
            **({"risk_against": against.strip()} if against.strip() else {}),
        }
        draft = Draft(self._session.store)
        for name, value in said.items():
            # the day's own limit looks at the level that still stands; it was held to the new one above
            self._session.answers.put(draft, risk, name, value, as_draft=name == "risk_review")
        draft.commit()

    def weigh(self, risk: str, measure: str) -> str:
        """Add an empty harm of *measure* (a code of ``measure_type``); return the path of its first question."""
        row = self._session.answers.add_row(self.record(risk).id, rules.HARMS)
        self._session.answers.set(risk, in_row(rules.HARMS, row, "risk_harm_measure"), measure)
        return in_row(rules.HARMS, row, "risk_harm_text")

    def say_again(self, risk: str, name: str, row: str = "") -> None:
        """Answer one question (or row of a repeat) as the assessment before it did; that is an answer of today.

        Raises RECORD_UNKNOWN where none was before it, QUESTION_UNKNOWN where it did not answer that.
        """
        record = self.record(risk)
        before = showing.before(gather.series(self._session, record.case, record.text("risk_subject")), record)
        if before is None:
            raise RecordUnknown
        older, newer = (gather.relevant(self._session, one) for one in (before, record))
        changes.say_again(self._session, older, newer, name, row)


def _at_level(record: Record, level: str) -> Record:
    """Return *record* as it would read with *level*."""
    said = Statement(path="risk_level", value=level, at=now(), by=record.created_by)
    return record.model_copy(update={"statements": {**record.statements, "risk_level": said}})
