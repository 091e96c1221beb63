"""What most rules are made of: a name, a version, their place in the matrix, and one sentence in both languages."""

from pydantic import Field

from hrd_desktop.domain.values import Value


class Said(Value):
    """What a rule says, in one language."""

    text: str = Field(min_length=10)


class SayingRule(Value):
    """A rule that says one thing. *place* names rows of the guidelines' matrix."""

    id: str
    version: str
    place: tuple[str, ...] = Field(min_length=1)
    en: Said
    nb: Said

    def words(self, language: str) -> str:
        """Return what the rule says in *language*."""
        return self.nb.text if language == "nb" else self.en.text
