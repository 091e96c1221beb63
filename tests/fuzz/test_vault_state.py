"""A vault against a dictionary: any order of writing, undoing, deleting and opening again ends the same."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from helpers.vaults import OFFICER, empty_folder, opened, record
from hrd_desktop.vault import Write

PATHS = st.sampled_from(["a", "b", "rows[k7q4m2xa]/c"])
VALUES = st.one_of(
    st.none(), st.integers(-(2**53), 2**53), st.text(max_size=20), st.lists(st.text(max_size=5), max_size=3)
)


class VaultAgainstDictionary(RuleBasedStateMachine):
    """The oracle is a dictionary and a stack of the dictionaries that came before."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(mkdtemp(prefix="vault-state-"))
        self.folder = empty_folder(self.place)
        self.vault = opened(self.folder)
        self.now: dict[str, dict[str, object]] = {}
        self.before: list[dict[str, dict[str, object]]] = []

    def remember(self) -> None:
        self.before.append({name: dict(answers) for name, answers in self.now.items()})

    def pick(self, number: int) -> str:
        return sorted(self.now)[number % len(self.now)]

    @rule(value=VALUES)
    def add(self, value):
        r = record(answers={"a": value})
        self.remember()
        self.vault.records.add(r, by=OFFICER)
        self.now[r.id] = {"a": value}

    @precondition(lambda self: self.now)
    @rule(number=st.integers(0, 5), path=PATHS, value=VALUES)
    def write(self, number, path, value):
        self.remember()
        self.vault.write([Write(self.pick(number), path, value)], by=OFFICER)
        self.now[self.pick(number)][path] = value

    @precondition(lambda self: self.now)
    @rule(number=st.integers(0, 5), other=st.integers(0, 5), value=VALUES)
    def write_two(self, number, other, value):
        self.remember()
        one, two = self.pick(number), self.pick(other)
        self.vault.write([Write(one, "a", value), Write(two, "b", value)], by=OFFICER)
        self.now[one]["a"] = self.now[two]["b"] = value

    @precondition(lambda self: self.now)
    @rule(number=st.integers(0, 5))
    def delete(self, number):
        self.remember()
        self.vault.records.delete(self.pick(number), by=OFFICER)
        del self.now[self.pick(number)]

    @precondition(lambda self: self.before)
    @rule()
    def undo(self):
        self.vault.undo(by=OFFICER)
        self.now = self.before.pop()

    @rule(clean=st.booleans())
    def open_again(self, clean):
        if clean:
            self.vault.close()
        else:
            self.vault._access.close(clean=False)
        self.vault = opened(self.folder)

    @invariant()
    def says_the_same(self):
        found = {row.id: self.vault.records.get(row.id) for row in self.vault.records.list(limit=None)}
        said = {name: {p: s.value for p, s in r.statements.items()} for name, r in found.items()}
        assert said == self.now
        assert self.vault.undoable() == bool(self.before)

    def teardown(self) -> None:
        assert self.vault.check().integrity == ()
        self.vault.close()
        shutil.rmtree(self.place)


VaultAgainstDictionary.TestCase.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestVaultAgainstDictionary = VaultAgainstDictionary.TestCase
