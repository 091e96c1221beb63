"""What the officer has chosen so far for one sealing, as services take it."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from hrd_desktop.services.views import NameDecision, Overrule, SealChoice

_FILE = "file:"
"""The pick of one file begins so; its id follows."""


@dataclass
class Order:
    """*readers* is None until the known keys were read; *picks*, *overrules*, *names* hold only what was chosen.

    *notice* is a withdrawn consent, where its withdrawal is told instead of the case. Under *pseudonyms* who people
    are stays.
    """

    case: str
    readers: set[str] | None = None
    profile: str = "pq"
    not_quantum_safe: bool = False
    picks: dict[str, bool] = field(default_factory=dict)
    overrules: dict[str, str] = field(default_factory=dict)
    names: tuple[NameDecision, ...] = ()
    notice: str = ""
    pseudonyms: bool = False

    @property
    def can_be_closed(self) -> bool:
        """Whether it is settled who can open the bundle."""
        if self.profile == "passphrase":
            return True
        return bool(self.readers) and (self.profile == "pq" or self.not_quantum_safe)

    @property
    def principals(self) -> list[str]:
        """The readers whose keys close the bundle; a code closes it for nobody by name."""
        return [] if self.profile == "passphrase" else sorted(self.readers or ())

    def go_under(self, pseudonyms: bool) -> None:
        """Let names leave or not; what was chosen of files does not carry over."""
        self.pseudonyms = pseudonyms
        self.picks = {key: on for key, on in self.picks.items() if key != "files" and not key.startswith(_FILE)}

    def copy(self) -> "Order":
        """Return this order as it stands, for another thread."""
        return replace(self, picks=dict(self.picks), overrules=dict(self.overrules))

    def plan(self, exchange: Any) -> Any:
        """Return what sealing would do."""
        return exchange.plan(self.case, self.principals, choice=self._choice(), overrule=self._overruled())

    def seal(self, exchange: Any, out: Path, progress: Any) -> Any:
        """Seal into the folder *out*."""
        how = {"profile": self.profile, "not_quantum_safe": self.not_quantum_safe, "code": self._code()}
        return exchange.seal(
            self.case,
            self.principals,
            out,
            choice=self._choice(),
            overrule=self._overruled(),
            progress=progress,
            **how,
        )

    def _code(self) -> str | None:
        from hrd_desktop.services import unlock

        return unlock.propose_passphrase() if self.profile == "passphrase" else None

    def _choice(self) -> Any:
        """Files leave and special answers stay unless chosen otherwise; under pseudonyms each file is chosen."""
        special = frozenset({"*"}) if self.picks.get("special") else frozenset()
        briefing = self.picks.get("briefing", True)
        return SealChoice(special, self._files(), briefing, self.notice, self.names, self.pseudonyms)

    def _files(self) -> frozenset[str] | None:
        if self.pseudonyms:
            return frozenset(
                key.removeprefix(_FILE) for key, on in self.picks.items() if on and key.startswith(_FILE)
            )
        return frozenset() if self.picks.get("files") is False else None

    def _overruled(self) -> list[Any]:
        return [Overrule(rule, reason) for rule, reason in self.overrules.items()]
