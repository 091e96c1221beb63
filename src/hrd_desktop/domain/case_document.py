"""``case.json``: a case as it travels, with its records as answer sets (DESIGN D13).

Records and statements keep fields that this program does not know, and write them back: a colleague with a newer
program loses nothing by sending a case through an older one. What is known is checked strictly.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Final, Literal

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    model_serializer,
)

from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Answer, State, Statement

FORMAT: Final = "hrd-case/1"

Id = Annotated[str, Field(pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
FormId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
Path = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\[[a-z0-9]+\]/[a-z][a-z0-9_]*)*$", max_length=400)]
FileId = Annotated[str, Field(pattern=r"^[0-9a-f]{8,64}$")]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


def _within_reach(at: datetime) -> datetime:
    """The first and last years that there are cannot be shown in every place's time."""
    if not 1900 <= at.year <= 2999:
        raise ValueError("a moment lies between 1900 and 2999")
    return at


Moment = Annotated[AwareDatetime, AfterValidator(_within_reach)]
"""When something was said. It names its zone: moments with and without one cannot be put in an order."""


class Kept(BaseModel):
    """A part that keeps fields it does not know, and never shows its input in an error."""

    model_config = ConfigDict(frozen=True, extra="allow", hide_input_in_errors=True)

    @property
    def unknown(self) -> dict[str, Any]:
        """The fields this program does not know."""
        return dict(self.__pydantic_extra__ or {})

    @model_serializer(mode="wrap")
    def _said(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what is not said; what is unknown here goes on as it came, also where it is null."""
        known = type(self).model_fields
        return {name: value for name, value in dump(self).items() if value is not None or name not in known}


class StatementDocument(Kept):
    """One answer. *by* is an id of ``people``; *seq* is not carried: it counts in one vault only.

    *covered* says that the sender holds another text here, with a name where this one has an alias.
    """

    path: Path
    value: Answer = None
    state: State = State.ANSWERED
    at: Moment
    by: str
    source: str | None = None
    reliability: str | None = None
    covered: Literal[True] | None = None

    def statement(self) -> Statement:
        """Return the statement as the vault holds it."""
        return Statement(**{name: getattr(self, name) for name in Statement.model_fields if name != "seq"})


class RecordDocument(Kept):
    """A record with its current statements, ordered by path."""

    id: Id
    form: FormId
    version: str
    case: Id | None = None
    created: Moment
    created_by: str
    changed: Moment
    statements: tuple[StatementDocument, ...] = ()

    def record(self) -> Record:
        """Return the record as the vault holds it. Of two statements at one path the later counts."""
        statements: dict[str, Statement] = {}
        for one in sorted(self.statements, key=lambda statement: statement.at):
            statements[one.path] = one.statement()
        fields = {name: getattr(self, name) for name in RecordDocument.model_fields if name != "statements"}
        return Record(**fields, statements=statements)


class FileDocument(Kept):
    """An attachment. *name* is the name it had, any text, never used as a path; *path* is its place in the bundle."""

    id: FileId
    record: Id
    name: str = Field(max_length=1024)
    size: int = Field(ge=0)
    sha256: Sha256
    added: Moment
    added_by: str
    path: str | None = None


class PersonDocument(Kept):
    """Who gave answers: an officer's record id and the name they go by at work."""

    id: str
    label: str


class ReplyTo(Kept):
    """Where an answer goes: the sender's principal, age recipients and signing key."""

    principal: str
    recipient: str
    recipient_x25519: str | None = None
    signing_key: str


class GapDocument(Kept):
    """A question that stands open, under the words it would be asked in."""

    record: Id
    path: Path
    question: Mapping[str, str] = Field(default_factory=dict)


class HeldBack(Kept):
    """A question whose answer stayed with the sender, and why."""

    record: Id
    path: Path
    reason: Literal["source", "special", "not_covered", "not_shown", "to_correct", "chosen"]
    question: Mapping[str, str] = Field(default_factory=dict)


class CaseDocument(Kept):
    """The whole of ``case.json``. *names* tells of a case under pseudonyms, and is not there for any other."""

    format: Literal["hrd-case/1"] = FORMAT
    case: Id
    number: str = ""
    names: Literal["pseudonyms"] | None = None
    made: Moment
    records: tuple[RecordDocument, ...] = Field(min_length=1)
    files: tuple[FileDocument, ...] = ()
    people: tuple[PersonDocument, ...] = ()
    gaps: tuple[GapDocument, ...] = ()
    held_back: tuple[HeldBack, ...] = ()
    reply_to: ReplyTo | None = None

    @property
    def pseudonyms(self) -> bool:
        """Whether the sender held back who people are."""
        return self.names is not None

    def record(self, record: str) -> RecordDocument | None:
        """Return the record with that id."""
        return next((one for one in self.records if one.id == record), None)

    def plain(self) -> dict[str, Any]:
        """Return the document as plain JSON values, unknown fields included and empty ones left out."""
        return self.model_dump(mode="json")


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of ``case.json``."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "HRD Desktop case document"}
    return CaseDocument.model_json_schema() | head


def statement_document(statement: Statement, unknown: Mapping[str, Any] | None = None) -> StatementDocument:
    """Return *statement* as it travels, with fields kept from a newer program."""
    return StatementDocument(**dict(unknown or {}), **statement.model_dump(exclude={"seq"}))


def record_document(
    record: Record,
    statements: Mapping[str, Statement],
    unknown: Mapping[str, Any] | None = None,
    unknown_statements: Mapping[str, Mapping[str, Any]] | None = None,
) -> RecordDocument:
    """Return *record* as it travels, with the chosen *statements* and fields kept from a newer program."""
    parts = tuple(
        statement_document(statements[path], (unknown_statements or {}).get(path)) for path in sorted(statements)
    )
    return RecordDocument(**dict(unknown or {}), **record.model_dump(exclude={"statements"}), statements=parts)
