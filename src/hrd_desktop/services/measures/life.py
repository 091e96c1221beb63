"""The life of a measure as steps, and what its state means in words."""

from datetime import date
from typing import TYPE_CHECKING, Literal

from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.i18n import gettext as _
from hrd_desktop.rules import Action
from hrd_desktop.services.measures.views import LifeStep

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

STATES = ("planned", "gates_open", "requested", "ready", "done", "reported", "informed", "dropped")
_BEFORE_DONE = ("planned", "gates_open", "requested", "ready")
CARRIED_OUT = ("done", "reported", "informed")


def state_of(record: Record) -> str:
    """Return a measure's state; one that nobody set is planned."""
    return record.text("act_state") or "planned"


def label(state: str) -> str:
    """Return the words of a step."""
    return {
        "planned": _("Proposed"),
        "gates_open": _("Preconditions"),
        "requested": _("With the Ministry"),
        "ready": _("Ready"),
        "done": _("Carried out"),
        "reported": _("Effect reported"),
        "informed": _("Defender informed"),
        "dropped": _("Dropped"),
    }[state]


def next_state(action: Action, state: str) -> str:
    """Return the step after *state* in the life of *action*, '' at its end."""
    if state == "dropped":
        return ""
    later = [one for one in action.life if STATES.index(one) > STATES.index(state)]
    return next((one for one in later if one != "gates_open"), "")


def steps(session: "Session", record: Record, action: Action, *, met: bool) -> tuple[LifeStep, ...]:
    """Return the steps of a measure with the day each was reached; *met* says that its preconditions are."""
    state = state_of(record)
    reached = _reached(session, record)
    return tuple(
        _step(one, state, reached, met) for one in (*action.life, *(["dropped"] if state == "dropped" else []))
    )


def _step(one: str, state: str, reached: dict[str, date], met: bool) -> LifeStep:
    place: Literal["done", "attention", "current", "open"] = "open"
    at, here = STATES.index(one), STATES.index("gates_open" if state == "planned" else state)
    if at == here:
        place = "current"
    elif (at < here and state != "dropped") or one in reached:
        place = "done" if met or one != "gates_open" else "attention"
    return LifeStep(one, label(one), reached.get(one), place)


def _reached(session: "Session", record: Record) -> dict[str, date]:
    """The newest day at which each state was set."""
    days = {"planned": record.created.astimezone().date()}
    for past in session.vault.records.history(record.id, "act_state"):
        said: Statement = past.statement
        if isinstance(said.value, str) and said.value in STATES:
            days[said.value] = said.at.astimezone().date()
    if record.text("act_done"):
        days["done"] = date.fromisoformat(record.text("act_done")[:10])
    return days
