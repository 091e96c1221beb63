"""The way of a case through the Ministry as the Ministry writes it: ``resources/rules/routing/*.toml``, in order."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from pydantic import Field

from hrd_desktop import assets
from hrd_desktop.domain.values import Value
from hrd_desktop.rules import files

Part = Literal["first", "coordinates", "approves", "copy", "ask", "refer", "owner"]
"""What a stop does: first contact, coordinates, approves, gets a copy, may be asked, is referred to, keeps facts."""
Trait = Literal["individual", "urgent", "multilateral"]


class RouteRule(Value):
    """One stop, and for what it counts.

    *unit* is a unit's code, or ``@desk``, ``@department`` and ``@hub``, which the Ministry's tables name. All traits
    of *needs* and none of *without* must hold; *measures* and *arenas* narrow it to these codes. *about* says what is
    routed: a case, the reference data, or questions on immigration.
    """

    id: str
    version: str
    file: str
    place: tuple[str, ...] = Field(min_length=1)
    about: Literal["case", "reference", "immigration"] = "case"
    unit: str
    part: Part
    needs: tuple[Trait, ...] = ()
    without: tuple[Trait, ...] = ()
    measures: tuple[str, ...] = ()
    arenas: tuple[str, ...] = ()
    en: str = Field(min_length=5)
    nb: str = Field(min_length=5)

    def why(self, language: str) -> str:
        """Return why the unit is on the way."""
        return self.nb if language == "nb" else self.en


@cache
def route_rules() -> Mapping[str, RouteRule]:
    """Return every stop by id, in order. Raises RULE_FILE_INVALID, which names file and rule."""
    folder = assets.resource("rules", "routing")
    return {
        name: files.made(RouteRule, path, name, table, version) for path, name, table, version in files.tables(folder)
    }
