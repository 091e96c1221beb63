"""The duties that dates and standing rules bring, as the Ministry writes them: ``resources/rules/duties/*.toml``.

Duties after a measure stand with the gates (``conditions/after.toml``), since they are judged as gates are; here is
everything else that comes back: reviews, hearings, consents that end, quiet cases, what a mission does every year.
Intervals are defaults, to be set by the Ministry: a vault keeps its own beside them.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field, model_validator

from hrd_desktop import assets
from hrd_desktop.domain.values import Value
from hrd_desktop.rules import files
from hrd_desktop.rules.gatebook import Words

Form = Literal["urg", "risk", "cns", "cas", "hrd", "inc", "log", "vis", "act", "map", "cty", "mis"]
Unit = Literal["days", "lead", "yearly", "date"]
"""What kind of interval a duty has: days after, days before, a day of each year (MM-DD), or a date with its cycle."""

_DAY_OF_YEAR = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


class When(Value):
    """Something that holds: an answer to *question* on a record of *form*, on the duty's own record without one.

    Without *one_of* any answer will do; ``not_asked`` is none. *at_least* asks for so many choices. A question that
    begins with ``@`` is no answer but a fact: ``@created`` and ``@changed`` of a record, or one the caller states.
    """

    form: Form | None = None
    question: str
    one_of: tuple[str, ...] = ()
    at_least: int = 0


class Since(When):
    """A day to count from, of every record where all of *when* hold."""

    when: tuple[When, ...] = ()


class Remedy(Value):
    """Where a duty is carried out: a question of *form*, or an *act* of the program."""

    act: Literal[
        "answer", "open", "case", "consent", "contact", "log", "risk", "seal", "mapping", "settings", "library"
    ]
    form: Form | None = None
    question: str = ""


class DutyRule(Value):
    """One duty.

    It is looked at on each record of *form*, or on each row of *repeat* in it. Its day is the answer to *day*, or the
    last of so many days from there as *span* says, *lead* days before it (after it where negative). Without such an
    answer it is *days* after the newest of *since* (of *or_since* where nothing is said there), or the day of the
    year *yearly* that follows, or every *years* from the day set for it. It stands only while the newest of *since*
    lies behind none of *behind*; while all of *when*, one of *any_of* and none of *unless* hold; and, unless
    *closed_too*, while its case is open.

    *newest_by* lets only the newest record of equal answer count, *superseded* passes over a record whose choices
    there a newer one about the same subject all holds. *by_hand* duties may be marked as done in writing; *again*
    ones then count from that day, and from a day that was set once it is over. *agreed* names a fact whose number of
    days, where somebody agreed on one, comes before the interval. *role* is whose duty it is, '' everybody's.
    """

    id: str
    version: str
    file: str
    place: tuple[str, ...] = Field(min_length=1)
    strength: Literal["must", "should", "may"] = "should"
    form: Form
    repeat: str = ""
    newest_by: str = ""
    superseded: str = ""
    day: str = ""
    span: str = ""
    lead: int = 0
    since: tuple[Since, ...] = ()
    or_since: tuple[Since, ...] = ()
    behind: tuple[Since, ...] = ()
    days: int = Field(default=0, ge=0)
    yearly: str = ""
    years: int = Field(default=0, ge=0)
    when: tuple[When, ...] = ()
    any_of: tuple[When, ...] = ()
    unless: tuple[When, ...] = ()
    closed_too: bool = False
    agreed: str = ""
    by_hand: bool = False
    again: bool = False
    role: Literal["", "mission", "ministry"] = ""
    remedy: Remedy
    en: Words
    nb: Words

    @model_validator(mode="after")
    def _has_a_day(self) -> "DutyRule":
        if not (self.day or self.since):
            raise ValueError("a duty needs a day or something to count from")
        if self.yearly and not _DAY_OF_YEAR.fullmatch(self.yearly):
            raise ValueError("a day of the year is written MM-DD")
        if self.years and self.day != "@set":
            raise ValueError("a cycle of years counts from the day set for it")
        return self

    @property
    def unit(self) -> Unit:
        """What its interval is."""
        if self.years:
            return "date"
        return "yearly" if self.yearly else "days" if self.since else "lead"

    @property
    def default(self) -> str:
        """Its interval as it stands in the file, '' where only the Ministry can know it."""
        return {"days": str(self.days), "lead": str(self.lead), "yearly": self.yearly, "date": ""}[self.unit]

    def words(self, language: str) -> Words:
        """Return the duty's words in *language*."""
        return self.nb if language == "nb" else self.en


def fits(unit: Unit, text: str) -> bool:
    """Return whether *text* is an interval of *unit*; a ``date`` may be empty."""
    if unit == "yearly":
        return _DAY_OF_YEAR.fullmatch(text) is not None
    if unit == "date":
        return text == "" or re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) is not None
    return re.fullmatch(r"-?\d{1,4}" if unit == "lead" else r"\d{1,4}", text) is not None


@cache
def duty_rules() -> Mapping[str, DutyRule]:
    """Return every duty by id. Raises RULE_FILE_INVALID, which names file and rule."""
    return load_duties(assets.resource("rules", "duties"))


def load_duties(folder: Path) -> Mapping[str, DutyRule]:
    """Read the duties in *folder*. Raises RULE_FILE_INVALID."""
    return {
        name: files.made(DutyRule, path, name, table, version) for path, name, table, version in files.tables(folder)
    }
