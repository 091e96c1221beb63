"""A made-up session for window tests: what screens ask of services, and no more."""

import copy
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace
from typing import Any

from hrd_desktop.services.views import Counts, TodayView


@dataclass
class FakeVault:
    """Keeps small settings in a dictionary."""

    kept: dict[str, str] = field(default_factory=dict)

    def keep(self, name: str) -> str | None:
        return self.kept.get(name)

    def put(self, name: str, value: str, *, quiet: bool = False) -> None:
        self.kept[name] = value


class FakeSession:
    """Whose desk it is, what Today counts, and hits for any words."""

    def __init__(self, hits: list[Any] | None = None) -> None:
        self.role = "mission"
        self.vault = FakeVault()
        self.changed: list[Callable[[Any], object]] = []
        self.closed = False
        self.found: Any = None
        self.hits = hits or []
        self.asked: list[str] = []
        self.cases = SimpleNamespace(start_urgent=self._urgent, new=lambda: "c-new", look=lambda _record: None)
        self.trust = SimpleNamespace(list=list, read=None, add=None)
        self.identity = SimpleNamespace(show=lambda: SimpleNamespace(words=("amber", "lantern")))
        self.exchange = SimpleNamespace(received=list, sent=list)
        self.started = 0

    def _urgent(self) -> Any:
        self.started += 1
        return SimpleNamespace(case="c1", checklist="u1", defender="d1")

    def about(self) -> Any:
        return SimpleNamespace(role="mission", label="Embassy, Lidovia", officer="", country="XL", kind="bilateral")

    def today(self) -> Any:
        return TodayView(date(2026, 11, 24), (), (), (), (), self.counts())

    def counts(self) -> Any:
        return Counts(open_cases=12, cases=12, defenders=31, files=0, received=1)

    def search(self, words: str, _limit: int) -> list[Any]:
        self.asked.append(words)
        return self.hits

    def standing(self) -> Any:
        return self.found

    def place_warning(self) -> None:
        """The vault lies well."""

    def accept_standing(self) -> None:
        self.found = None

    def tidy(self) -> None:
        """Nothing was left behind by an earlier process."""

    def reader(self) -> "FakeSession":
        """The long lane's session: the same one, kept open."""
        reader = copy.copy(self)
        reader.close = lambda: None  # type: ignore[method-assign]
        return reader

    def close(self) -> None:
        self.closed = True
