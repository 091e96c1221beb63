"""The session's multilateral side: what its kind of mission is offered, and its work with organisations."""

from hrd_desktop.services.member import Member
from hrd_desktop.services.multilateral import offers, work
from hrd_desktop.services.multilateral.views import Offer, WorkView


class Multilateral(Member):
    """What a mission to international organisations does; a bilateral one is offered the usual."""

    def offers(self) -> tuple[Offer, ...]:
        """Return every kind of measure, those of this kind of mission first."""
        return offers.offers(self._session)

    def arenas(self) -> tuple[str, ...]:
        """Return the arenas of this mission (codes of ``mul_arena``)."""
        return offers.arenas(self._session)

    def in_reach(self) -> tuple[str, ...]:
        """Return the entries of organisations and mechanisms that can be reached from where this mission sits."""
        return offers.in_reach(self._session)

    def library(self) -> tuple[str, ...]:
        """Return the entries of the library that this kind of mission begins with."""
        return offers.of_mission(self._session).library

    def work(self) -> WorkView:
        """Return everything the page of multilateral work shows."""
        return work.work(self._session)

    def settings(self) -> str:
        """Return the record of the mission's settings, made where there is none yet."""
        found = self._session.mission.record()
        return found.id if found else self._session.records.new("mis")

    def note(self, measure: str) -> tuple[str, str]:
        """Begin to write down a measure (code of ``mul_measure``); return record and path of the next question."""
        record = self.settings()
        row = self._session.answers.add_row(record, "mis_mul")
        self._session.answers.set(record, f"mis_mul[{row}]/mis_mul_measure", measure)
        return record, f"mis_mul[{row}]/mis_mul_org"

    def be(self, kind: str) -> None:
        """Say what kind of mission this is (a code of ``mission_kind``)."""
        self._session.answers.set(self.settings(), "mis_kind", kind)
