"""The officer's own words beside the figures: kept in the vault as a record for each country and period."""

from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain import edtf
from hrd_desktop.domain.records import Record
from hrd_desktop.services.errors import QuestionUnknown
from hrd_desktop.services.reporting.asked import Asked
from hrd_desktop.services.reporting.views import KeptReport, ReportText

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

FORM = "report"
NAMES = ("report_situation", "report_support", "report_results", "report_input")
_FACTS = ("report_country", "report_from", "report_to")


def record_of(session: "Session", asked: Asked) -> Record | None:
    """Return the record of a country's period, None where nothing was written yet."""
    wanted = (asked.country, asked.first, asked.last)
    for record, said in session.vault.records.values(_FACTS, form=FORM).items():
        if tuple(str(said.get(name) or "") for name in _FACTS) == wanted:
            return session.store.get(record)
    return None


def texts(session: "Session", record: Record | None) -> tuple[ReportText, ...]:
    """Return every text an officer may write, in order, with what is written."""
    questions, spoken = session.store.form(FORM).questions, i18n.language()
    found = []
    for name in NAMES:
        one = questions[name]
        hint = one.hint.in_(spoken) if one.hint else ""
        found.append(ReportText(name, one.label.in_(spoken), hint, record.text(name) if record else ""))
    return tuple(found)


def write(session: "Session", asked: Asked, name: str, text: str) -> str:
    """Keep what is written; return the record's id. Raises QUESTION_UNKNOWN, PERIOD_INVALID."""
    if name not in NAMES:
        raise QuestionUnknown(form=FORM, name=name[:40])
    asked.days()
    found = record_of(session, asked)
    if found is None and not text.strip():
        return ""
    record = found.id if found else _make(session, asked)
    session.answers.set(record, name, text.strip() or None)
    return record


def _make(session: "Session", asked: Asked) -> str:
    facts = zip(_FACTS, (asked.country, asked.first, asked.last), strict=True)
    return session.records.new(FORM, answers={name: value for name, value in facts if value})


def kept(session: "Session") -> tuple[KeptReport, ...]:
    """Return the periods that were written about, the latest first."""
    found = []
    for record, said in session.vault.records.values(_FACTS, form=FORM).items():
        country, first, last = (str(said.get(name) or "") for name in _FACTS)
        if first and last:
            asked = Asked("period", country, first, last)
            found.append(KeptReport(record, asked, title(session, asked)))
    return tuple(sorted(found, key=lambda one: (one.asked.last, one.asked.first), reverse=True))


def title(session: "Session", asked: Asked) -> str:
    """Return the period in words, with its country where it has one."""
    days = " – ".join(edtf.display(one, i18n.language()) for one in (asked.first, asked.last))
    country = session.words.choice(FORM, "report_country", asked.country)
    return " · ".join(part for part in (country, days) if part)
