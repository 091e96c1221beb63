"""Why a measure does not move. The words stand in ``resources/errors/measures.toml``."""

from collections.abc import Sequence

from hrd_desktop.errors import HrdError
from hrd_desktop.rules import Gate


class GateClosed(HrdError):
    """Rules stop the step. Facts: rule (their ids), text (what they ask). *gates* holds the verdicts."""

    error = "GATE_CLOSED"

    def __init__(self, gates: Sequence[Gate]) -> None:
        super().__init__(rule=", ".join(gate.rule for gate in gates), text="; ".join(gate.title for gate in gates))
        self.gates = tuple(gates)


class GateFinal(HrdError):
    """Consent was declined: nothing overrules that. Facts: rule."""

    error = "GATE_FINAL"


class RuleUnknown(HrdError):
    """No open rule of this id. Facts: rule."""

    error = "RULE_UNKNOWN"


class MeasureStateUnfit(HrdError):
    """The measure's life has no such step. Facts: state."""

    error = "MEASURE_STATE_UNFIT"


class MeasureKindUnknown(HrdError):
    """No measure is of this kind. Facts: kind."""

    error = "MEASURE_KIND_UNKNOWN"


class ApprovalNotNeeded(HrdError):
    """Nobody approves measures of this kind."""

    error = "APPROVAL_NOT_NEEDED"
