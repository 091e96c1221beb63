"""Many people by how their names sound, so that few need to be compared with one."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator

from hrd_desktop.services.people.likeness import POSSIBLE, Likeness, Traits, judge

_COMMON = 150
"""A sound that more people than this share finds nobody by itself."""
_LOOKED_AT = 20
"""So many of those who share most sounds are compared."""


class Crowd:
    """People by record, and by the keys of their names."""

    def __init__(self) -> None:
        self._people: dict[str, Traits] = {}
        self._by_key: dict[str, set[str]] = defaultdict(set)

    def __iter__(self) -> Iterator[Traits]:
        return iter(list(self._people.values()))

    def __contains__(self, record: str) -> bool:
        return record in self._people

    def get(self, record: str) -> Traits | None:
        """Return what is known of *record*."""
        return self._people.get(record)

    def add(self, one: Traits) -> None:
        """Take somebody in, in place of what was known."""
        self.drop(one.record)
        self._people[one.record] = one
        for key in one.keys:
            self._by_key[key].add(one.record)

    def drop(self, record: str) -> None:
        """Forget somebody."""
        known = self._people.pop(record, None)
        for key in known.keys if known else ():
            self._by_key[key].discard(record)

    def like(
        self, sought: Traits, *, contacts: Collection[str] = (), least: int = POSSIBLE
    ) -> list[tuple[Traits, Likeness]]:
        """Return who may be *sought*, the likeliest first. *contacts* are records with the same number or address."""
        near = [self._people[one] for one in self._near(sought) | set(contacts) if one in self._people]
        judged = [
            (one, judge(sought, one, shared_contact=one.record in contacts))
            for one in near
            if one.record != sought.record
        ]
        return sorted((pair for pair in judged if pair[1].points >= least), key=lambda pair: -pair[1].points)

    def _near(self, sought: Traits) -> set[str]:
        counted: Counter[str] = Counter()
        for key in sought.keys:
            found = self._by_key.get(key, ())
            if len(found) <= _COMMON:
                counted.update(found)
        if not counted:  # nothing but common sounds: the first few of the rarest
            rarest = min((self._by_key[key] for key in sought.keys if key in self._by_key), key=len, default=set())
            return set(sorted(rarest)[:_LOOKED_AT])
        return {record for record, _count in counted.most_common(_LOOKED_AT)}
