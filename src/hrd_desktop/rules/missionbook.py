"""What the kind of a mission changes (MIS-06), and which arenas belong to its seat: ``resources/rules/missions``.

Nothing is taken away by a kind: it decides what is offered first and what is called another mission's matter.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pydantic import Field

from hrd_desktop import assets
from hrd_desktop.domain.values import Value
from hrd_desktop.rules import files


class Words(Value):
    """Why a measure is another mission's matter, in one language."""

    elsewhere: str = Field(min_length=3)


class Kind(Value):
    """What a kind of mission is offered.

    *country* says that a case is about the mission's own country unless somebody says otherwise. *first* and
    *elsewhere* are codes of ``measure_type``, *work* of ``mul_measure``, *library* ids of entries.
    """

    id: str
    version: str
    file: str
    place: tuple[str, ...] = Field(min_length=1)
    country: bool
    first: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    work: tuple[str, ...] = ()
    library: tuple[str, ...] = ()
    en: Words
    nb: Words

    def words(self, language: str) -> Words:
        """Return the words of the kind in *language*."""
        return self.nb if language == "nb" else self.en


class Seat(Value):
    """The *arenas* (codes of ``mul_arena``) of a place, and the *organisations* (entries) in reach from there."""

    id: str
    version: str
    file: str
    place: tuple[str, ...] = Field(min_length=1)
    arenas: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()


@cache
def kinds() -> Mapping[str, Kind]:
    """Return the kinds of missions by code of ``mission_kind``. Raises RULE_FILE_INVALID."""
    return {
        _code(name): files.made(Kind, path, name, table, version)
        for path, name, table, version in files.tables(_folder())
        if path.name == "kinds.toml"
    }


@cache
def seats() -> Mapping[str, Seat]:
    """Return the seats by code of ``mission_seat``. Raises RULE_FILE_INVALID."""
    return {
        _code(name): files.made(Seat, path, name, table, version)
        for path, name, table, version in files.tables(_folder())
        if path.name == "seats.toml"
    }


def kind(code: str) -> Kind:
    """Return what a kind of mission is offered; a bilateral one's for an unknown code."""
    return kinds().get(code) or kinds()["bilateral"]


def _folder() -> Path:
    return assets.resource("rules", "missions")


def _code(name: str) -> str:
    return name.lower().replace("-", "_")
