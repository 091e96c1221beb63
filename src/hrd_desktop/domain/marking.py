"""Protective marking of a case (DESIGN D23): a statement ``marking`` with its basis, outside the forms."""

from enum import StrEnum


class Marking(StrEnum):
    """Grades of the Beskyttelsesinstruks. The Security Act's grades are another system and are off."""

    NONE = "none"
    FORTROLIG = "fortrolig"
    STRENGT_FORTROLIG = "strengt_fortrolig"

    @property
    def stamp(self) -> str:
        """The stamp's words, Norwegian in both languages; '' for none."""
        return {"none": "", "fortrolig": "FORTROLIG", "strengt_fortrolig": "STRENGT FORTROLIG"}[self.value]

    @property
    def rank(self) -> int:
        """Strictness: higher protects more."""
        return list(Marking).index(self)


DEFAULT = Marking.FORTROLIG
LEGAL_BASIS = "Beskyttelsesinstruksen, jf. offentleglova"


def marking_of(text: str) -> Marking:
    """Return the marking that a statement holds; the default where it holds none."""
    return Marking(text) if text in set(Marking) else DEFAULT
