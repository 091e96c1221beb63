"""The base of every expected failure, and the one table of their words.

An error class names itself (``SIGNATURE_INVALID``); its code, exit code and texts in both languages stand in
``resources/errors/*.toml`` (DESIGN D25). A message says what happened, what it means for the data and what to do,
and never holds an answer, a name or a passphrase: facts put into it are counts, codes, versions and file labels. A
fact that is one of our own codes has words in the table too, so that no English stands inside a Norwegian sentence.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from hrd_desktop import assets


@dataclass(frozen=True)
class Words:
    """One error in one language: what happened, what it means for the data, what to do."""

    what: str
    data: str
    do: str


@dataclass(frozen=True)
class Entry:
    """A row of the table: stable *code*, process *exit_code*, and words by language (``en``, ``nb``).

    *facts* holds, by language and fact, what a code that is put into the words is called.
    """

    code: str
    exit_code: int
    words: Mapping[str, Words]
    facts: Mapping[str, Mapping[str, Mapping[str, str]]]


@cache
def table() -> Mapping[str, Entry]:
    """Return every error class with its entry, read once from the shipped files."""
    import tomllib  # only an error's words need it: the unlock window starts without

    rows: dict[str, Entry] = {}
    for path in sorted(assets.resource("errors").glob("*.toml")):
        for name, row in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if name in rows:
                raise ValueError(f"{path.name}: error class {name} is defined twice")
            facts = {language: row[language].pop("facts", {}) for language in ("en", "nb")}
            words = {language: Words(**row[language]) for language in ("en", "nb")}
            rows[name] = Entry(row["code"], row["exit"], words, facts)
    return rows


class Bytes(int):
    """A number of bytes that reads as people say it: ``64 KiB``, ``1 GiB``, or a round number of kB."""

    def __str__(self) -> str:
        for unit, size in (("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)):
            if self and self % size == 0:
                return f"{self // size} {unit}"
        return f"{-(-self // 1000)} kB"


class HrdError(Exception):
    """An expected failure, ready to be shown.

    A subclass sets ``error`` to its class in the table; a family may pass it instead. *facts* fill the places in
    the words (``{limit}``) and are safe to log.
    """

    error = "DEFECT"

    def __init__(self, error: str | None = None, **facts: object) -> None:
        self.error = error or type(self).error
        self.facts = facts
        super().__init__(self.error)

    @property
    def entry(self) -> Entry:
        """The table's row for this error; that of a defect where the table has none, never a failure of its own."""
        return table().get(self.error) or table()["DEFECT"]

    @property
    def code(self) -> str:
        """The stable code, such as ``HRD-B14``."""
        return self.entry.code

    @property
    def exit_code(self) -> int:
        """The exit code of a command that fails with this error."""
        return self.entry.exit_code

    def words(self, language: str = "en") -> Words:
        """Return the three sentences in *language*, facts filled in."""
        words = self.entry.words[language]
        return Words(*(self._fill(text, language) for text in (words.what, words.data, words.do)))

    def message(self, language: str = "en") -> str:
        """Return the whole message with its code, as shown to the officer."""
        words = self.words(language)
        text = " ".join(part for part in (words.what, words.data, words.do) if part)
        return f"{text} ({self.code})"

    def _fill(self, text: str, language: str) -> str:
        called = self.entry.facts[language]
        for key, value in self.facts.items():
            text = text.replace("{" + key + "}", called.get(key, {}).get(str(value), str(value)))
        return text

    def __str__(self) -> str:
        return self.message()
