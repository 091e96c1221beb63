"""What was found once in one look at the vault, where nothing changes, is not looked up again before it ends."""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from hrd_desktop.vault.engine import Store

Found = TypeVar("Found")


class Look:
    """The answers of the look that *store* is in. Between looks and inside a change nothing is remembered."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._at: int | None = None
        self._found: dict[Hashable, Any] = {}

    def once(self, key: Hashable, find: Callable[[], Found]) -> Found:
        """Return what *find* finds, or found under *key* before; whoever gets it must not change it."""
        found: Found
        if not self._is_same():
            return find()
        if key not in self._found:
            self._found[key] = find()
        found = self._found[key]
        return found

    def tell(self, key: Hashable, found: object) -> None:
        """Let *found* be the answer under *key*: it was read ahead, together with others."""
        if self._is_same():
            self._found[key] = found

    def _is_same(self) -> bool:
        look = self._store.look
        if look != self._at:
            self._at, self._found = look, {}
        return look is not None
