"""Countries: what the tables say, the mission's mappings as dated versions, and how they differ."""

from dataclasses import replace
from typing import TYPE_CHECKING

from hrd_desktop import i18n, rules
from hrd_desktop.domain import edtf
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import language
from hrd_desktop.services import naming, overruling
from hrd_desktop.services.answers.comparing import Difference
from hrd_desktop.services.country import comparing, facts, points, register, versions
from hrd_desktop.services.country.views import (
    CountryView,
    MappingRow,
)
from hrd_desktop.services.errors import RecordUnknown
from hrd_desktop.services.member import Member
from hrd_desktop.services.mission import routing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hrd_desktop.domain.records import Record
    from hrd_desktop.services.views import BriefingSheet, NameDecision, NameHit

_COPIES = "print.copies.country."


class Countries(Member):
    """The session's countries."""

    def known(self) -> tuple[tuple[str, str], ...]:
        """Return the countries with something on file, the mission's own first: code and name."""
        from hrd_desktop import reference

        own = self._session.mission.home()
        mapped = [one.text("map_country") for one in self._mappings()]
        codes = [code for code in dict.fromkeys([own, *mapped, *self._met()]) if code in reference.countries()]
        return tuple((code, reference.countries()[code].name(language())) for code in codes)

    def _met(self) -> list[str]:
        """The countries that cases are about, for a mission that people come to from anywhere."""
        if self._session.mission.kind() == "bilateral":
            return []
        said = self._session.store.answers(["urg_country"], form="urg")
        return sorted({str(one["urg_country"].value or "") for one in said.values()})

    def view(self, iso2: str = "") -> CountryView:
        """Return the profile of a country, the mission's own for ''. Raises RECORD_UNKNOWN for no country."""
        from hrd_desktop import reference
        from hrd_desktop.reference import computed

        code = iso2 or self._session.mission.home()
        row = reference.countries().get(code)
        if row is None:
            raise RecordUnknown
        held = self.mappings(code)
        treaties = facts.treaties(code, held[0] if held else None)
        core = [one for one in treaties if one.core]
        profile = self._session.store.find(found) if (found := self._profile(code)) else None
        view = CountryView(
            iso2=code,
            name=row.name(language()),
            made_up=row.made_up,
            regions=computed.region_names(code, language()),
            memberships=computed.membership_names(code, language()),
            regional=facts.regional_body(code),
            desk=routing.desk_of(self._session, code),
            hub=routing.hub_of(self._session, code),
            treaties=treaties,
            core_joined=sum(one.status == "state_party" for one in core),
            core_all=len(core),
            as_of=next((one.as_of for one in treaties if one.as_of), ""),
            mappings=tuple(self._row(one) for one in held),
            points=points.rows(self._session, held),
            actors=(
                *(points.actors(self._session, held[0]) if held else ()),
                *register.institution(self._session, profile),
            ),
            profile=profile.id if profile else "",
            laws=register.laws(self._session, held[0]) if held else (),
            duties=register.duties(self._session, profile),
            recommendations=register.recommendations(self._session, profile),
            visits=register.visits(profile),
            sources=register.sources(self._session, held[0]) if held else "",
        )
        return replace(view, issues=register.issues(view))

    def mappings(self, iso2: str) -> "list[Record]":
        """Return the mappings of a country, newest first."""
        found = [one for one in self._mappings() if one.text("map_country") == iso2]
        return sorted(found, key=lambda one: (one.text("map_date"), one.created), reverse=True)

    def _mappings(self) -> "list[Record]":
        store = self._session.store
        return [store.get(row.id) for row in store.vault.records.list(form="map", limit=None)]

    def _profile(self, iso2: str) -> str:
        store = self._session.store
        rows = [store.get(row.id) for row in store.vault.records.list(form="cty", limit=None)]
        return next((one.id for one in rows if one.text("cty_country") == iso2), "")

    def _row(self, record: "Record") -> MappingRow:
        sheet = self._session.answers.sheet(record.id)
        topics = sheet.topics()
        date, climate = record.text("map_date"), record.text("map_climate")
        return MappingRow(
            id=record.id,
            date=date,
            date_text=edtf.display(date, language()) if date else _("without date"),
            climate=climate,
            climate_label=self._session.words.choice("map", "map_climate", climate),
            answered=sum(topic.answered for topic in topics),
            open=len(sheet.required_open()),
        )

    def new_version(self, iso2: str = "") -> str:
        """Make a new mapping of a country and return its id; last answers come along, or the tables' treaties."""
        code = iso2 or self._session.mission.home()
        held = self.mappings(code)
        return versions.make(self._session, code, held[0] if held else None)

    def profile(self, iso2: str = "") -> str:
        """Return the id of a country's profile record, made with its newest mapping where there is none yet."""
        code = iso2 or self._session.about().country
        found = self._profile(code)
        return found or versions.make_profile(self._session, code, self.mappings(code)[:1])

    def diff(self, older: str, newer: str) -> tuple[Difference, ...]:
        """Return what two mappings say differently, in the order of the form. Raises RECORD_UNKNOWN."""
        records = [self._session.store.get(one) for one in (older, newer)]
        if any(one.form != "map" for one in records):
            raise RecordUnknown
        return comparing.differences(self._session, records[0], records[1])

    def latest_diff(self, iso2: str = "") -> tuple[Difference, ...]:
        """Return how the newest mapping differs from the one before; nothing where there are not two."""
        held = self.mappings(iso2 or self._session.mission.home())
        return self.diff(held[1].id, held[0].id) if len(held) > 1 else ()

    def diff_names(self, iso2: str = "", decided: "Sequence[NameDecision]" = ()) -> "list[NameHit]":
        """Return the names of people in the words of :meth:`latest_diff`, each with how it was *decided*.

        May take seconds, for the long lane.
        """
        return naming.in_sheet(self._session, "", comparing.lines(self.latest_diff(iso2)), decided)

    def diff_text(self, iso2: str = "", names: "Sequence[NameDecision]" = ()) -> str:
        """Return :meth:`latest_diff` as lines of text that may leave the program.

        *names* says of each name found in it whether the alias takes its place. Raises NAMES_UNDECIDED.
        """
        hits = self.diff_names(iso2, names)
        naming.all_decided(hits)
        said = comparing.lines(self.latest_diff(iso2))
        return "\n".join(naming.cover_of(self._session, "", hits).all_in(said))

    def diff_doubts(self, found: tuple[Difference, ...]) -> tuple[rules.Doubt, ...]:
        """Return what speaks against handing on *found* as it stands: that its words name somebody known here."""
        named = naming.in_sheet(self._session, "", comparing.lines(found), ())
        return rules.doubts({"people_named": "yes"}) if named else ()

    def copied(self, iso2: str, names: "Sequence[NameDecision]" = ()) -> None:
        """Write in the journal that a comparison was put on the clipboard; reasons for *names* that stay are kept."""
        session = self._session.writer
        newest = next(iter(self.mappings(iso2 or self._session.mission.home())), None)
        if newest is not None:
            if reasons := overruling.changes(newest, naming.kept(names), "print"):
                session.vault.write(reasons, by=session.officer, act="copy")
            session.vault.journal.note("copy", by=session.officer, record=newest.id, detail=iso2)

    def doubts(self, iso2: str = "") -> tuple[rules.Doubt, ...]:
        """Return what makes a country's newest mapping doubtful. May take seconds, for the long lane.

        Raises RECORD_UNKNOWN.
        """
        from hrd_desktop.reference import computed

        view = self.view(iso2)
        if not view.mappings:
            return ()
        named = naming.in_record(self._session, self._session.store.get(view.mappings[0].id))
        return rules.doubts(
            {
                "mapped": "yes",
                "un_member": computed.un_member(view.iso2),
                "core_parties": str(view.core_joined),
                "people_named": "yes" if named else "no",
            }
        )

    def names(self, iso2: str = "", spoken: str = "", decided: "Sequence[NameDecision]" = ()) -> "list[NameHit]":
        """Return the names of people in the words of the country sheet, each with how it was *decided*.

        Raises RECORD_UNKNOWN. May take seconds, for the long lane.
        """
        from hrd_desktop.services.country.sheet import content

        with i18n.speaking(spoken or language()):
            return naming.in_sheet(self._session, "", content(self._session, self.view(iso2)), decided)

    def sheet(self, iso2: str = "", spoken: str = "", names: "Sequence[NameDecision]" = ()) -> "BriefingSheet":
        """Return the country sheet as PDF in the language *spoken* (the session's for '').

        It names no person: *names* says of each name found in its words whether the alias takes its place. Raises
        RECORD_UNKNOWN, SHEET_FAILED, NAMES_UNDECIDED.
        """
        from hrd_desktop.services.country.sheet import draw

        hits = self.names(iso2, spoken, names)
        naming.all_decided(hits)
        with i18n.speaking(spoken or language()):
            view = self.view(iso2)
            return draw(self._session, view, self._copies(view.iso2) + 1, naming.cover_of(self._session, "", hits))

    def printed(self, iso2: str, sheet: "BriefingSheet", what: str, names: "Sequence[NameDecision]" = ()) -> None:
        """Write in the journal that a copy of a country sheet was printed or saved (*what*), and count it.

        The reasons for *names* that stay are kept on the mapping.
        """
        from hrd_desktop.vault import Put

        session = self._session.writer
        act = "print" if what == "printed" else "save"
        newest = next(iter(self.mappings(iso2)), None)
        count = Put(_COPIES + iso2, str(max(sheet.copy, self._copies(iso2))))
        kept = overruling.changes(newest, naming.kept(names), "print") if newest else []
        session.vault.write([count, *kept], by=session.officer, act=act)
        record = newest.id if newest else ""
        session.vault.journal.note(act, by=session.officer, record=record, detail=f"{iso2} {sheet.copy}")

    def _copies(self, iso2: str) -> int:
        return int(self._session.vault.keep(_COPIES + iso2) or "0")
