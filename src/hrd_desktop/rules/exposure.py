"""How visible contact and measures have made a person (CON-05), by degrees that the Ministry may change.

The degree of a contact follows from its form and channel, unless the officer who was there said it.
"""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from pydantic import Field

from hrd_desktop import assets
from hrd_desktop.domain.values import Value
from hrd_desktop.rules import files

Degree = Literal["private", "traceable", "seen", "public"]
DEGREES: tuple[Degree, ...] = ("private", "traceable", "seen", "public")
"""From the least visible to the most; codes of the list ``exposure_degree``."""


class ExposureRule(Value):
    """What is visible to *degree*: contacts by *forms* or *channels*, *measures* and *visits* by their types."""

    id: str
    version: str
    file: str
    degree: Degree
    place: tuple[str, ...] = Field(min_length=1)
    forms: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    visits: tuple[str, ...] = ()


@cache
def exposure_rules() -> Mapping[str, ExposureRule]:
    """Return the rules, the most visible degree first. Raises RULE_FILE_INVALID."""
    found = files.tables(assets.resource("rules", "contact"))
    return {name: files.made(ExposureRule, path, name, table, version) for path, name, table, version in found}


def of_contact(form: str, channel: str, said: str = "") -> Degree:
    """Return how visible a contact was: what the officer *said*, else the first rule its form or channel fits."""
    for degree in DEGREES:
        if said == degree:
            return degree
    fits = (one.degree for one in exposure_rules().values() if form in one.forms or channel in one.channels)
    return next(fits, "private")


def of_visit(visit_type: str) -> Degree:
    """Return how visible a visit or observation makes those it concerns."""
    return next((one.degree for one in exposure_rules().values() if visit_type in one.visits), "private")


def of_measure(measure_type: str) -> Degree:
    """Return how visible a measure carried out makes those it concerns."""
    return next((one.degree for one in exposure_rules().values() if measure_type in one.measures), "private")
