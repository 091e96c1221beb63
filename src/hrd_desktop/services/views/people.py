"""What a defender's page shows."""

from dataclasses import dataclass
from datetime import datetime

from hrd_desktop.services.views.cases import CaseRow, ConsentRow, Event, FileRow


@dataclass(frozen=True)
class ReachRow:
    """One agreed way to reach a defender; *value* is a number or address and starts hidden on screen."""

    channel_label: str
    value: str
    agreed_label: str
    agreed_on: str
    safe_times: str


@dataclass(frozen=True)
class DefenderView:
    """Everything the defender page shows; the real name is asked for apart, since asking is journalled."""

    id: str
    alias: str
    title: str
    kind_label: str
    has_real_name: bool
    reach: tuple[ReachRow, ...]
    groups: tuple[str, ...]
    groups_text: str
    consents: tuple[ConsentRow, ...]
    cases: tuple[CaseRow, ...]
    incidents: tuple[Event, ...]
    files: tuple[FileRow, ...]
    changed: datetime
