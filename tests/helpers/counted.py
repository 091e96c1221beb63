"""A made-up year for reports: many cases at once, written straight into the vault."""

from datetime import UTC, datetime
from typing import Any

from hrd_desktop.domain.ids import new_id
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.vault import Add


class Year:
    """Collects records of a made-up year and writes them in one go."""

    def __init__(self, session: Any) -> None:
        self.session = session
        self._made: list[Add] = []

    def add(self, form: str, case: str | None = None, at: str = "2025-03-01", **said: Any) -> str:
        """Add a record made on the day *at*; return its id."""
        moment = datetime.fromisoformat(f"{at}T12:00:00").replace(tzinfo=UTC)
        by, statements = self.session.officer, {}
        for path, value in said.items():
            statements[path] = Statement(path=path, value=value, at=moment, by=by)
        record = Record(
            id=new_id(), form=form, version="1", case=case, created=moment, created_by=by, changed=moment,
            statements=statements,
        )  # fmt: skip
        self._made.append(Add(record, str(said.get("hrd_alias", "")), str(said.get("case_number", ""))))
        return record.id

    def case(self, number: int, at: str = "2025-03-01", country: str = "LID", **said: Any) -> tuple[str, str]:
        """Add a case and its defender, who carries what *said* says of a defender; return both ids."""
        person = {path: value for path, value in said.items() if path.startswith("hrd_")}
        defender = self.add("hrd", at=at, **{"hrd_alias": f"Bird {number}", **person})
        rest = {path: value for path, value in said.items() if not path.startswith("hrd_")}
        label = f"{country}-25-{number:04d}"
        case = self.add(
            "cas", at=at, **{"case_number": label, "cas_subjects": [defender], "cas_status": "new", **rest}
        )
        return case, defender

    def write(self) -> None:
        """Write everything that was added."""
        for start in range(0, len(self._made), 2000):
            self.session.store.vault.write(self._made[start : start + 2000], by=self.session.officer)
        self._made = []
