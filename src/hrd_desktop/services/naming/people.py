"""Whose names are looked for: everybody the case knows by every part of the name, all others by the whole name.

The case knows the people it concerns, those its records point to, and those whom an answer names.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Literal

from hrd_desktop import rules
from hrd_desktop.domain.paths import split
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services import parties
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.member import Member
from hrd_desktop.services.naming.folding import fold
from hrd_desktop.services.naming.marks import Marks
from hrd_desktop.services.naming.matching import Known, Match, Matcher

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

NAMES = {"hrd": ("hrd_name", "hrd_name_local"), parties.FORM: ("per_name", "per_name_local")}
"""Where the records of people hold real names."""
NAMED = frozenset(
    {
        "urg_family_name", "urg_other_name", "urg_perp_name", "inc_perp_name", "hrd_related_name", "cns_giver_name",
    }
)  # fmt: skip
"""Questions whose answer is a name, or a word for somebody."""
_BESIDE = (
    ("hrd", "hrd_related_name"),
    ("inc", "inc_perp_name"),
    ("urg", "urg_family_name"),
    ("urg", "urg_perp_name"),
    ("urg", "urg_other_name"),
    ("cns", "cns_giver_name"),
)
"""Answers that name people without a record of their own; often only a word for them, so only whole names count."""
_REAL = frozenset(path for paths in NAMES.values() for path in paths) | NAMED
_ROLES = """
mother father sister brother wife husband son daughter child parent uncle aunt cousin friend neighbour lawyer doctor
police army soldier officer guard judge prosecutor ministry unknown
mor far søster bror kone ektefelle mann sønn datter barn onkel tante venn nabo advokat lege politi politiet hæren
soldat vakt dommer aktor ukjent
"""
_NO_NAMES = frozenset(_ROLES.split())
_MOST_WORDS = 4
_ENTRIES = 200
"""So much of the journal is looked through for who changed; after more, everybody is read again."""


def holds_name(question: str, bound_to: str | None = None) -> bool:
    """Return whether the answer to *question*, or to what it is *bound_to*, is somebody's real name."""
    return question in _REAL or bound_to in _REAL


class Around:
    """The people whose names are looked for when something of a case leaves: those near it, and everybody else.

    *marks* are answers that lead to somebody without being a name, by the key that a find of one goes under.
    """

    def __init__(
        self,
        near: list[Known],
        far: Matcher,
        aliases: Mapping[str, str],
        apart: frozenset[str],
        marks: Mapping[str, str] | None = None,
    ) -> None:
        self.near, self._far = near, far
        self._said = marks
        self._marks = Marks(marks or {})
        self._telling = marks is not None
        aliases = {**aliases, **dict.fromkeys(marks or (), _("held back"))}
        self._aliases = {**aliases, **{one.key: one.alias for one in near}}
        self._apart, self._matcher = apart | {one.key for one in near}, Matcher(near)

    def find(self, text: str) -> list[Match]:
        """Return the names in *text*, those near the case first."""
        far = (one for one in self._far.find(text) if one.key not in self._apart)
        return [*self._matcher.find(text), *far, *self._marks.find(text)]

    def alias(self, key: str) -> str:
        """Return what may stand for somebody: their alias, unless that tells who they are."""
        alias = self._aliases[key]
        return _("N.N.") if self._telling and self.find(alias) else alias

    def without(self, keys: Collection[str]) -> "Around":
        """Return all but those who go by *keys*."""
        left = [one for one in self.near if one.key not in keys]
        return Around(left, self._far, self._aliases, self._apart | frozenset(keys), self._said)


class Naming(Member):
    """Knows whose names to look for. Everybody is read once, and again when a person's record changed."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._seq: int | None = None
        self._everybody: tuple[Matcher, dict[str, str]] = (Matcher([]), {})

    def around(self, case: str, telling: bool = False) -> Around:
        """Return the people whose names are looked for when something of *case* leaves.

        *telling* looks for whatever tells who somebody is: names in answers that may hold more than a name, numbers
        and addresses, days of birth.
        """
        session = self._session
        inside = [record for record in [session.store.find(case), *session.store.of_case(case)] if record is not None]
        near = {one.id: one for one in _around(session, inside)}
        around = {one.id: one for one in [*inside, *near.values()]}.values()
        found = [_person(one) for one in near.values()]
        called = {fold(one.alias) for one in found}
        found += [known for record in around for known in _answered(record) if fold(known.names[0]) not in called]
        marks = dict[str, str]()
        for record in around if telling else ():
            found += _said_beside(record)
            marks |= _marks(record)
        found += [self._before(record, called) for record in near.values() if telling]
        far, aliases = self._all()
        return Around([one for one in found if one.names], far, aliases, frozenset(near), marks if telling else None)

    def everywhere(self) -> Around:
        """Return everybody in the vault, by each part of the name: for what is about no case, such as a report."""
        people = [*_everybody(self._session, "part"), *_beside(self._session)]
        return Around([], Matcher(people), {one.key: one.alias for one in people}, frozenset())

    def _before(self, record: Record, called: Collection[str]) -> Known:
        """What *record* called somebody before, but for what was only half typed or is an alias (of those *called*).

        A text may still hold a name that was corrected or taken out.
        """
        paths, now = NAMES.get(record.form, ()), _person(record)
        past = [one.statement for path in paths for one in self._session.vault.records.history(record.id, path)]
        said = dict.fromkeys(str(one.value).strip() for one in past if one.state is State.ANSWERED and one.value)
        whole = [one for one in said if not any(other != one and other.startswith(one) for other in said)]
        return Known(
            now.key, now.alias, tuple(one for one in whole if one not in now.names and fold(one) not in called)
        )

    def _all(self) -> tuple[Matcher, dict[str, str]]:
        seq = self._session.vault.journal.length
        if self._seq is None or (seq > self._seq and self._touched(self._seq)):
            people = list(_everybody(self._session))
            self._everybody = (Matcher(people), {one.key: one.alias for one in people})
        self._seq = seq
        return self._everybody

    def _touched(self, after: int) -> bool:
        """Whether what the journal says after *after* touched somebody; an opened bundle brings old records too."""
        touched, last = self._session.vault.agenda.touched(after, _ENTRIES)
        if last < self._session.vault.journal.length:
            return True
        found = (self._session.store.find(one) for one in touched if not one.startswith("keep:"))
        return any(record is None or record.form in NAMES for record in found)


def _around(session: "Session", inside: list[Record]) -> Iterator[Record]:
    """The people among the case's records, those connected with these either way, and those connected with them."""
    links = session.vault.records
    seen = {one.id for one in inside}
    yield from filter(_is_somebody, inside)
    waiting = seen
    for _step in range(2):
        found = {link.target for one in waiting for link in links.links(one)}
        found |= {link.record for one in waiting for link in links.links_to(one)}
        people = [one for each in sorted(found - seen) if (one := session.store.find(each)) and _is_somebody(one)]
        seen |= found
        waiting = {one.id for one in people}
        yield from people


def _is_somebody(record: Record) -> bool:
    return record.form == "hrd" or parties.is_person(record)


def _person(record: Record) -> Known:
    names = tuple(text for path in NAMES.get(record.form, ()) if (text := record.text(path).strip()))
    return Known(record.id, shown(parties.goes_by(record)) or _("N.N."), names)


def _answered(record: Record) -> Iterator[Known]:
    """Those whom an answer of *record* names, without a record of their own; the answer may be an alias."""
    for path, one in record.statements.items():
        name = split(path)[-1].name
        if name in NAMED and one.state is State.ANSWERED and isinstance(one.value, str) and one.value.strip():
            yield Known(
                f"{record.id}/{path}",
                _("N.N."),
                (one.value.strip(),),
                "part" if _like_a_name(one.value) else "several",
            )


def _said_beside(record: Record) -> Iterator[Known]:
    """Names in answers that may say more than a name, such as who else was present: only those of several words."""
    for path, said in _telling(record):
        if split(path)[-1].name not in NAMED and not _is_own(record, path) and len(said.split()) > 1:
            yield Known(f"{record.id}/{path}", _("N.N."), (said,), "part" if _like_a_name(said) else "several")


def _marks(record: Record) -> dict[str, str]:
    return {f"{record.id}/{path}": said for path, said in _telling(record)}


def _is_own(record: Record, path: str) -> bool:
    return path in NAMES.get(record.form, ())


def _telling(record: Record) -> Iterator[tuple[str, str]]:
    """The answers of *record* that tell who somebody is."""
    for path, one in record.statements.items():
        if one.state is State.ANSWERED and isinstance(one.value, str) and rules.tells_who(split(path)[-1].name):
            yield path, one.value.strip()


def _like_a_name(said: str) -> bool:
    """Whether each word of *said* is to be looked for: not in "Elder sister", not in "Police of Orsena"."""
    written = said.split()
    if len(written) > _MOST_WORDS or any(word.casefold().strip(",.") in _NO_NAMES for word in written):
        return False
    return all(not word[0].islower() for word in written)


def _beside(session: "Session") -> Iterator[Known]:
    for form, name in _BESIDE:
        for record, said in session.vault.records.values([name], form=form, inside=name).items():
            names = tuple(str(one) for one in said.values() if one)
            yield Known(f"{record}/{name}", _("N.N."), names, "several")


def _everybody(session: "Session", by: Literal["part", "several"] = "several") -> Iterator[Known]:
    for form, paths in NAMES.items():
        aliases = "hrd_alias" if form == "hrd" else "per_alias"
        for record, said in session.vault.records.values([*paths, aliases], form=form).items():
            names = tuple(str(said[path]) for path in paths if said.get(path))
            yield Known(record, shown(str(said.get(aliases, ""))) or _("N.N."), names, by)
