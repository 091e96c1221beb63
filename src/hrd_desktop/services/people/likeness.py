"""Whether two records may be about the same person, and what speaks for and against it.

The result is a hint for a person to judge: points and reasons, never a decision. Reasons are codes without any of
the answers in them, so that a hint can be read aloud before a name is shown.
"""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from hrd_desktop.domain import edtf
from hrd_desktop.services.people.names import Match, Word, compare, words

POSSIBLE, LIKELY = 45, 70
"""From so many points on a pair is a hint, and a strong one."""

_NAME = 60
_POINTS = {
    "born_same_day": 25,
    "born_same_year": 15,
    "born_differs": -30,
    "same_place": 8,
    "same_country": 4,
    "shared_organisation": 12,
    "shared_contact": 50,
    "gender_differs": -20,
    "country_differs": -8,
}


@dataclass(frozen=True)
class Traits:
    """What of a record tells people apart. *record* is '' for somebody who is only looked for."""

    record: str = ""
    form: str = "hrd"
    names: tuple[str, ...] = ()
    alias: str = ""
    born: str = ""
    place: str = ""
    country: str = ""
    gender: str = ""
    organisations: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def words(self) -> tuple[tuple[Word, ...], ...]:
        """The words of each name."""
        return tuple(found for name in self.names if (found := words(name)))

    @cached_property
    def place_words(self) -> frozenset[str]:
        """The words of the place, in Latin letters."""
        return frozenset(word.text for word in words(self.place))

    @cached_property
    def birth(self) -> tuple[date, date] | None:
        """The first and the last day on which the person may have been born, None where that is open."""
        try:
            said = edtf.Edtf.parse(self.born)
        except edtf.NotEdtf:
            return None
        first, last = said.earliest, said.latest
        return (first, last) if first is not None and last is not None else None

    @cached_property
    def keys(self) -> frozenset[str]:
        """What somebody of a like name shares at least one of: sounds, sounds less one letter, first letters."""
        found: set[str] = set()
        for word in (word for name in self.words for word in name):
            found.add("=" + word.text[:5])
            for sound in word.sounds:
                found.add(sound)
                if len(sound) > 3:
                    found |= {sound[:n] + sound[n + 1 :] for n in range(len(sound))}
        return frozenset(found)


@dataclass(frozen=True)
class Likeness:
    """How much speaks for two records being about one person: *points* up to about 100, and *reasons* as codes."""

    points: int
    reasons: tuple[str, ...]

    @property
    def likely(self) -> bool:
        """Whether this is a strong hint."""
        return self.points >= LIKELY


def judge(one: Traits, other: Traits, *, shared_contact: bool = False) -> Likeness:
    """Return how likely *one* and *other* are the same person."""
    match = max(
        (compare(a, b) for a in one.words for b in other.words), key=lambda found: found.score, default=Match()
    )
    reasons = [*_of_name(match), *_of_birth(one, other)]
    if shared_contact:
        reasons.append("shared_contact")
    if _agree(one.place_words, other.place_words):
        reasons.append("same_place")
    if one.organisations & other.organisations:
        reasons.append("shared_organisation")
    if one.country and other.country:
        reasons.append("same_country" if one.country == other.country else "country_differs")
    if one.gender and other.gender and one.gender != other.gender:
        reasons.append("gender_differs")
    points = round(match.score * _NAME) + sum(_POINTS.get(reason, 0) for reason in reasons)
    return Likeness(points, tuple(reasons))


def _of_name(match: Match) -> list[str]:
    if not match.score:
        return []
    return [f"name_{match.how}" if match.whole else f"name_part_{match.how}"]


def _of_birth(one: Traits, other: Traits) -> list[str]:
    if one.birth is None or other.birth is None:
        return []
    (a, b), (c, d) = one.birth, other.birth
    if a == b == c == d:
        return ["born_same_day"]
    if a <= d and c <= b:
        return ["born_same_year"]
    return ["born_differs"] if abs(a.year - c.year) > 1 else []


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two places name the same, in whatever order and script."""
    return bool(one and other) and (one <= other or other <= one)
