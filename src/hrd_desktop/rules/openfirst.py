"""Open cases come first, and nothing hides them without a word: ``resources/rules/lists/cases.toml``."""

from functools import cache

from pydantic import Field

from hrd_desktop import assets, i18n
from hrd_desktop.domain.values import Value
from hrd_desktop.rules import files


class Words(Value):
    """The notice in one language; ``{count}`` stands for a number."""

    one: str = Field(min_length=3)
    many: str = Field(min_length=3)
    urgent: str = Field(min_length=3)
    remedy: str = Field(min_length=3)


class OpenFirst(Value):
    """How many open cases stand on the start page, and what a list says that hides some."""

    id: str
    version: str
    file: str
    place: tuple[str, ...] = Field(min_length=1)
    first: int = Field(ge=1)
    en: Words
    nb: Words

    def notice(self, hidden: int, urgent: int) -> str:
        """Return what to say where *hidden* open cases, *urgent* of them urgent, are not listed; '' for none."""
        if not hidden:
            return ""
        words = self._words
        said = (words.one if hidden == 1 else words.many).format(count=hidden)
        return f"{said} {words.urgent.format(count=urgent)}" if urgent else said

    @property
    def remedy(self) -> str:
        """The words on the button that shows every case."""
        return self._words.remedy

    @property
    def _words(self) -> Words:
        return self.nb if i18n.language() == "nb" else self.en


@cache
def open_first() -> OpenFirst:
    """Return the rule, read once. Raises RULE_FILE_INVALID."""
    found = files.rules_of(OpenFirst, assets.resource("rules", "lists", "cases.toml"))
    return found["OPEN-CASES-FIRST"]
