"""The mapping: which column goes to which question, and what its words mean. Kept as JSON, in a file or the vault.

A mapping belongs to headings, not to one file: kept once, it fits the list that comes next month.
"""

import json
from collections.abc import Mapping as Dictionary
from typing import TYPE_CHECKING, Final, Literal

from pydantic import ConfigDict, Field, ValidationError

from hrd_desktop.domain.values import Value
from hrd_desktop.services.spreadsheets import dates, guessing
from hrd_desktop.services.spreadsheets.errors import MappingInvalid
from hrd_desktop.services.spreadsheets.lines import How
from hrd_desktop.services.spreadsheets.tables import Table

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

FORMAT: Final = "hrd-import/1"
KEPT = "import.mapping."
_MOST_WORDS = 100
_PHONE = ("phone", "telefon", "mobil", "mobile", "telephone")
_MAIL = ("mail", "epost", "post")
_CONTACT = "hrd_contacts[1]/hrd_contact_value"
_CHANNEL = "hrd_contacts[1]/hrd_contact_channel"


class Column(Value):
    """Where a column goes. *to* is a question's path ('' leaves the column out), *values* says which choice each of
    its words stands for ('' leaves the word out), *dates* what comes first where 03/04 can be two days."""

    to: str = Field(default="", max_length=200)
    values: Dictionary[str, str] = Field(default_factory=dict)
    dates: Literal["", "dmy", "mdy"] = ""


class Reading(Value):
    """How the file is read: see :class:`tables.How`."""

    sheet: str = ""
    encoding: str = ""
    delimiter: str = Field(default="", pattern=r"^[^\r\n\"]?$")
    header: int = 0


class Mapping(Value):
    """A whole mapping. *fixed* answers are the same for all lines; lines with the same text under *key* are one case;
    *same* says by line number that its person is one who is on file already."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    format: Literal["hrd-import/1"] = FORMAT
    file: Reading = Field(default_factory=Reading)
    columns: Dictionary[str, Column] = Field(default_factory=dict)
    fixed: Dictionary[str, str] = Field(default_factory=dict)
    key: str = ""
    same: Dictionary[int, str] = Field(default_factory=dict)

    @property
    def how(self) -> How:
        """How the file is read."""
        return How(self.file.sheet, self.file.encoding, self.file.delimiter, self.file.header)

    def to_text(self) -> str:
        """Return the mapping as JSON for people to edit."""
        return json.dumps(self.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"


def parse(text: str) -> Mapping:
    """Return the mapping that *text* (JSON) holds, its targets known. Raises MAPPING_INVALID, naming the place."""
    try:
        found = Mapping.model_validate_json(text)
    except ValidationError as wrong:
        first = wrong.errors(include_input=False, include_url=False, include_context=False)[0]
        place = ".".join(str(part)[:40] for part in first["loc"])
        raise MappingInvalid(why=f"{place}: {first['msg']}"[:200]) from None
    for path in [*(column.to for column in found.columns.values()), *found.fixed]:
        if path and guessing.form_of(path) is None:
            raise MappingInvalid(why=path[:80])
    return found


def guess(table: Table, kept: Dictionary[str, Mapping] | None = None) -> Mapping:
    """Return the mapping to begin with: one that was *kept* for these headings, else what the headings say."""
    known = [one for one in (kept or {}).values() if _fits(one, table)]
    file = Reading(**vars(table.how))
    if known:
        best = max(known, key=lambda one: len(one.columns))
        return best.model_copy(update={"file": file, "same": {}})
    targets = guessing.guesses(table.headings)
    columns = {
        heading: Column(to=path, dates=_order(table, number))
        for number, heading in enumerate(table.headings)
        if heading and (path := targets.get(heading, "")) is not None
    }
    return Mapping(file=file, columns=columns, fixed=_fixed(targets), key=_key(table, targets))


def _fits(one: Mapping, table: Table) -> bool:
    used = {heading for heading, column in one.columns.items() if column.to}
    return bool(used) and used <= set(table.headings)


def _order(table: Table, number: int) -> dates.Order:
    return dates.order_of(line.cell(number) for line in table.lines)


def _fixed(targets: Dictionary[str, str]) -> dict[str, str]:
    """What goes without saying: a name with a birth or a gender is an individual's, a column "phone" holds phones."""
    found: dict[str, str] = {}
    paths = set(targets.values())
    if paths & {"hrd_birth", "hrd_gender", "hrd_nationality"} and "hrd_kind" not in paths:
        found["hrd_kind"] = "individual"
    heading = next((one.casefold() for one, path in targets.items() if path == _CONTACT), "")
    if any(word in heading for word in _PHONE):
        found[_CHANNEL] = "phone"
    elif any(word in heading for word in _MAIL):
        found[_CHANNEL] = "mail"
    return found


def _key(table: Table, targets: Dictionary[str, str]) -> str:
    """The column with earlier numbers tells which lines are one case, where a number stands on several lines."""
    for number, heading in enumerate(table.headings):
        if heading and targets.get(heading) == guessing.EARLIER:
            texts = [text for line in table.lines if (text := line.cell(number))]
            return heading if len(set(texts)) < len(texts) else ""
    return ""


def words_of(table: Table, column: int) -> list[tuple[str, int]]:
    """Return the different texts of a column and how often each stands, the commonest first; at most a hundred."""
    counted: dict[str, int] = {}
    for line in table.lines:
        text = line.cell(column)
        if text:
            counted[text] = counted.get(text, 0) + 1
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_WORDS]


def keep(session: "Session", name: str, mapping: Mapping) -> None:
    """Keep *mapping* in the vault under *name*, in place of one of that name."""
    text = mapping.model_copy(update={"same": {}}).to_text()
    session.vault.put(KEPT + name[:80], text, by=session.officer)


def kept(session: "Session") -> dict[str, Mapping]:
    """Return the mappings that the vault keeps, by name."""
    found = {}
    for name, text in session.vault.kept(KEPT).items():
        try:
            found[name.removeprefix(KEPT)] = parse(text)
        except MappingInvalid:
            continue  # a question it names is gone from the forms; the file is mapped anew
    return found
