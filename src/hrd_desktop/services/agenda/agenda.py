"""The agenda: everything that falls due by rules and dates, in one list, brought up to date before each look."""

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.services.agenda import marking, showing
from hrd_desktop.services.agenda.settling import Settling
from hrd_desktop.services.member import Member
from hrd_desktop.services.mission import intervals
from hrd_desktop.services.store import this_day
from hrd_desktop.services.views.agenda import AgendaLine, AgendaView, Group, IntervalRow, MonthView

if TYPE_CHECKING:
    from hrd_desktop.services.measures.views import Mended
    from hrd_desktop.services.session import Session
    from hrd_desktop.services.views import BriefingSheet
    from hrd_desktop.vault import AgendaRow

_DAY = timedelta(days=1)
_COPIES = "print.copies.agenda"


class Agenda(Member):
    """The session's agenda. A duty is named by its rule, its record ('' for the mission's own) and its slot."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._settling = Settling(session)

    def catch_up(self) -> bool:
        """Bring the agenda up to date, for a blink at most; return whether it is whole.

        Belongs to the vault-writer lane, as every method here that looks at the agenda does.
        """
        return self._settling.catch_up()

    def settle(self) -> None:
        """Bring the agenda up to date, however long that takes: for a sheet, a command, a test."""
        while not self._settling.catch_up():
            if self._session.vault.read_only:
                return  # nobody here may write what is missing

    def view(self, group: Group | None = None, offset: int = 0, limit: int = 50) -> AgendaView:
        """Return a page of what falls due, the earliest first: all of it, or what is late, of this week, or later."""
        whole, today = self.catch_up(), this_day()
        since, until = _spans(today)[group] if group else ("", "~")
        with self._session.vault.moment():
            found = self._session.vault.agenda.page(since=since, until=until, offset=offset, limit=limit)
            return self._view(whole, today, group, found)

    def first(self, now: int, later: int) -> AgendaView:
        """Return what is late and of this week, *now* of it and two of this week at least, then *later* after it.

        Shows the agenda as it stands: call :meth:`catch_up` first.
        """
        today, agenda = this_day(), self._session.vault.agenda
        spans = _spans(today)
        found = {
            group: agenda.page(since=since, until=until, limit=later if group == "later" else now)
            for group, (since, until) in spans.items()
        }
        week = found["week"][: max(2, now - len(found["late"]))]
        rows = [*found["late"], *week, *found["later"]]
        return self._view(self._settling.whole, today, None, rows)

    def counts(self) -> dict[Group, int]:
        """Return how many duties are late, of this week, and later."""
        agenda = self._session.vault.agenda
        return {one: agenda.count(since=since, until=until) for one, (since, until) in _spans(this_day()).items()}

    def _view(self, whole: bool, today: date, group: Group | None, found: "list[AgendaRow]") -> AgendaView:
        counts = self.counts()
        return AgendaView(
            day=today,
            lines=showing.lines(self._session, found),
            total=counts[group] if group else sum(counts.values()),
            late=counts["late"],
            week=counts["week"],
            later=counts["later"],
            whole=whole,
        )

    def month(self, year: int, month: int, limit: int = 200) -> MonthView:
        """Return what falls due in a month."""
        self.catch_up()
        first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        agenda, span = self._session.vault.agenda, (first.isoformat(), last.isoformat())
        with self._session.vault.moment():
            days = {date.fromisoformat(text): count for text, count in agenda.days(*span).items()}
            found = agenda.page(since=span[0], until=span[1], limit=limit)
            return MonthView(first, days, showing.lines(self._session, found), sum(days.values()))

    def of_case(self, case: str, limit: int = 20) -> tuple[AgendaLine, ...]:
        """Return what falls due in a case, the earliest first."""
        self.catch_up()
        return showing.lines(self._session, self._session.vault.agenda.page(unit=case, limit=limit))

    def sheet(self, spoken: str = "", limit: int = 60) -> "BriefingSheet":
        """Return the agenda as PDF in the language *spoken* (the session's for ''), with up to *limit* duties.

        It names no person. Raises SHEET_FAILED.
        """
        from hrd_desktop.services.agenda.sheet import draw

        with i18n.speaking(spoken or i18n.language()):
            self.settle()
            return draw(self._session, self.view(limit=limit), self._copies() + 1)

    def printed(self, sheet: "BriefingSheet", what: str) -> None:
        """Write in the journal that a copy of the agenda was printed or saved (*what*), and count it."""
        session = self._session.writer
        session.vault.put(_COPIES, str(max(sheet.copy, self._copies())), by=session.officer)
        session.vault.journal.note(
            "print" if what == "printed" else "save", by=session.officer, detail=f"agenda {sheet.copy}"
        )

    def _copies(self) -> int:
        return int(self._session.vault.keep(_COPIES) or "0")

    def begin(self, rule: str, record: str = "", slot: str = "") -> "Mended":
        """Return where a duty is carried out, making the record that it takes. Raises DUTY_UNKNOWN."""
        return marking.begin(self._session, self._standing(rule, record, slot))

    def done(self, rule: str, record: str = "", slot: str = "", *, reason: str) -> None:
        """Mark a duty as done, in writing: how, or why nothing more is to be done.

        Raises DUTY_UNKNOWN, REASON_MISSING, and DUTY_NOT_BY_HAND where only the answer itself ends it.
        """
        marking.mark(self._session, self._standing(rule, record, slot), "done", reason)

    def postpone(self, rule: str, record: str = "", slot: str = "", *, until: date, reason: str) -> None:
        """Give a duty another day, in writing. Raises DUTY_UNKNOWN, REASON_MISSING, DAY_UNFIT."""
        marking.mark(self._session, self._standing(rule, record, slot), "postponed", reason, until)

    def _standing(self, rule: str, record: str, slot: str) -> "AgendaRow":
        self.catch_up()
        return marking.standing(self._session, rule, record, slot)

    def intervals(self) -> tuple[IntervalRow, ...]:
        """Return every interval with its default, which is to be set by the Ministry."""
        return intervals.rows(self._session)

    def set_interval(self, rule: str, value: str) -> None:
        """Set the interval of a duty; '' gives its default back. Raises INTERVAL_UNFIT."""
        intervals.change(self._session, rule, value)


def _spans(today: date) -> dict[Group, tuple[str, str]]:
    week = today + timedelta(days=showing.WEEK)
    return {
        "late": ("", (today - _DAY).isoformat()),
        "week": (today.isoformat(), (week - _DAY).isoformat()),
        "later": (week.isoformat(), "~"),
    }
