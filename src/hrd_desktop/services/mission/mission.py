"""Whose vault this is: role, mission, officer. Kept inside the vault."""

from typing import TYPE_CHECKING

from hrd_desktop.domain.ids import new_id
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.member import Member
from hrd_desktop.services.views import MissionView

if TYPE_CHECKING:
    from hrd_desktop.domain.records import Record

ROLE, LABEL, COUNTRY, PRINCIPAL, OFFICER, INSTALLATION = (
    "post.role",
    "post.label",
    "post.country",
    "post.principal",
    "post.officer",
    "post.installation",
)
"""Names under which the vault keeps these facts."""


class Mission(Member):
    """The mission this vault belongs to."""

    def show(self) -> MissionView:
        """Return role, mission's name, kind and country, officer's name."""
        keep = self._session.vault.keep
        country = keep(COUNTRY) or ""
        return MissionView(
            role=self._session.role,
            label=keep(LABEL) or "",
            country=country,
            officer=self._session.officer_label(self._session.officer),
            principal=keep(PRINCIPAL) or "",
            made_up=_made_up(country),
            kind=self.kind(),
        )

    def change(self, *, label: str | None = None, country: str | None = None, officer: str | None = None) -> None:
        """Set the mission's name, its country (ISO alpha-2) or the officer's name; None leaves one as it is."""
        session = self._session
        for name, value in ((LABEL, label), (COUNTRY, country and country.upper())):
            if value is not None:
                session.vault.put(name, value, by=session.officer)
        if officer is not None:
            draft = Draft(session.store)
            draft.put(session.officer, "officer_name", officer)
            draft.commit()

    def record(self) -> "Record | None":
        """Return the mission's settings record, None until somebody has begun it."""
        return self._session.vault.records.newest("mis")

    def kind(self) -> str:
        """Return a code of ``mission_kind``: bilateral until the mission's settings say otherwise."""
        settings = self.record()
        return (settings.text("mis_kind") if settings else "") or "bilateral"

    def home(self) -> str:
        """Return the country (ISO alpha-2) that a case here is about unless somebody says otherwise.

        '' for a mission to international organisations: people from anywhere come to it, and its seat tells nothing.
        """
        return "" if self.kind() == "multilateral" else self._session.vault.keep(COUNTRY) or ""

    def iso3(self) -> str:
        """Return the country's ISO alpha-3 code for case numbers, '' while none is set."""
        from hrd_desktop import reference

        country = reference.countries().get(self._session.vault.keep(COUNTRY) or "")
        return country.iso3 if country else ""

    def installation(self) -> str:
        """Return the id of this vault's installation, which envelopes carry."""
        found = self._session.vault.keep(INSTALLATION)
        if found is None:
            found = new_id()
            self._session.vault.put(INSTALLATION, found, by=self._session.officer)
        return found


def _made_up(country: str) -> bool:
    from hrd_desktop import reference

    row = reference.countries().get(country) if country else None
    return bool(row and row.made_up)
