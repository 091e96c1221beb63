"""Whose word on an act counts, and how it stands today.

The newest word counts, with two exceptions that keep a refusal from being talked round: what the defender refused
nobody else can give, and "could not be asked" says nothing where somebody has spoken. A child's consent stands only
beside a guardian's, with the child's best interests written down.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from hrd_desktop import i18n
from hrd_desktop.domain import edtf
from hrd_desktop.i18n import gettext as _
from hrd_desktop.rules.facts import Consent

REFUSED = frozenset({"declined", "withdrawn"})
GUARDIANS = frozenset({"guardian", "close_family", "legal_representative"})
_SPOKEN = frozenset({"given"}) | REFUSED


@dataclass(frozen=True)
class Ask:
    """What a consent is looked for.

    *scope* holds codes of ``consent_scope``, any of which will do. *measure* is the measure's id, '' for an act that
    is none. *public* asks for useful, safe and talked through, *child* for the guardian beside the child. *data* are
    the kinds of data that would be passed on: None where the act is not asked, empty where it has not said.
    """

    scope: tuple[str, ...]
    measure: str = ""
    public: bool = False
    child: bool = False
    data: frozenset[str] | None = None


@dataclass(frozen=True)
class Standing:
    """How one person's consent to an act stands.

    *state* is ``covered``, ``not_reached`` (it rests on a written reason), ``none``, ``expired``, ``withdrawn``,
    ``declined``, ``guardian`` (a child whose guardian has not agreed) or ``incomplete``. *word* is the consent that
    says so, *lack* what is missing, with ``{alias}`` to be filled in.
    """

    state: str
    word: Consent | None = None
    lack: str = ""

    @property
    def covered(self) -> bool:
        """Whether the act may rest on it."""
        return not self.lack

    @property
    def refused(self) -> bool:
        """Whether the person, or who speaks for them, said no."""
        return self.state in REFUSED

    def missing(self, alias: str) -> str:
        """Return what is missing, '' when nothing is."""
        return self.lack.format(alias=alias)


_ORDER = ("covered", "not_reached", "incomplete", "guardian", "expired", "none", "withdrawn", "declined")


def standing(said: Sequence[Consent], ask: Ask, today: date) -> Standing:
    """Return how the consent in *said*, all of one person, stands for *ask*; the best of several scopes counts.

    A refusal of one scope is told only where no other scope carries the act.
    """
    found = [_of_scope([one for one in said if _meant(one, scope, ask)], ask, today) for scope in ask.scope]
    refused = next((one for one in found if one.refused), None)
    best = min(found, key=lambda one: _ORDER.index(one.state))
    return best if best.covered or refused is None else refused


def _meant(one: Consent, scope: str, ask: Ask) -> bool:
    """Whether a word is about this scope and, where it names measures, about this measure."""
    return one.scope == scope and (not one.measures or ask.measure in one.measures)


def _of_scope(said: Sequence[Consent], ask: Ask, today: date) -> Standing:
    word = word_of(said, today)
    if word is None:
        return Standing("none", None, _("No consent of “{alias}” is recorded."))
    if word.state in REFUSED:
        words = {"declined": _("“{alias}” has declined."), "withdrawn": _("“{alias}” has withdrawn consent.")}
        return Standing(word.state, word, words[word.state])
    lacks = (
        ("expired", _("The consent of “{alias}” has ended.") if ended(word, today) else ""),
        ("incomplete", _incomplete(word, ask)),
        ("guardian", guardian_lack(said, today) if ask.child else ""),
    )
    found = next(((state, lack) for state, lack in lacks if lack), None)
    if found is not None:
        return Standing(found[0], word, found[1])
    return Standing("not_reached" if word.state == "not_reached" else "covered", word)


def word_of(said: Sequence[Consent], today: date) -> Consent | None:
    """Return the word that counts among *said*, all of one person and one scope; None where nobody was asked."""
    own = _newest([one for one in said if one.giver in ("", "self") and one.state in _SPOKEN])
    if own is not None and own.state in REFUSED:
        return own
    spoken = _newest([one for one in said if one.state in _SPOKEN])
    silent = _newest([one for one in said if one.state not in _SPOKEN])
    if spoken is None or silent is None:
        return spoken or silent
    later = (silent.given, silent.order) > (spoken.given, spoken.order)
    return silent if later and spoken.state == "given" and ended(spoken, today) else spoken


def _newest(said: Collection[Consent]) -> Consent | None:
    return max(said, key=lambda one: (one.given, one.order), default=None)


def ended(word: Consent, today: date) -> bool:
    """Return whether the last day of *word* is past."""
    return word.until is not None and word.until < today


def _incomplete(word: Consent, ask: Ask) -> str:
    given = word.state == "given"
    lacks = (
        (not given and word.state != "not_reached", _("It is not said how “{alias}” answered.")),
        (
            not given and not word.explained,
            _("“{alias}” could not be asked, and it is not written down why and what was tried."),
        ),
        (
            word.giver in ("close_family", "legal_representative") and not word.why_other,
            _("Somebody else answered for “{alias}”, and it is not written down why."),
        ),
        (
            ask.public and given and not word.useful_and_safe,
            _("“{alias}” has not said that it is both useful and safe."),
        ),
        (
            ask.public and given and not word.talked,
            _("It is not written down when security was talked through with “{alias}”."),
        ),
        (
            bool(word.data) and ask.data == frozenset(),
            _("“{alias}” set limits, and it is not written down what would be passed on."),
        ),
        (
            bool(word.data) and ask.data is not None and not ask.data <= word.data,
            _("“{alias}” agreed to pass on less than is planned."),
        ),
    )
    return next((words for wrong, words in lacks if wrong), "")


def guardian_lack(said: Sequence[Consent], today: date) -> str:
    """Return what a child's guardian still has to say among *said*, with ``{alias}``; '' when nothing is missing."""
    word = _newest([one for one in said if one.giver in GUARDIANS and one.state in _SPOKEN])
    if word is None or ended(word, today):
        return _("“{alias}” is a child, and no guardian is recorded as having agreed.")
    if word.state in REFUSED:
        return _("“{alias}” is a child, and the guardian has said no.")
    if not word.best_interests:
        return _("It is not written down what is in the best interests of “{alias}”, who is a child.")
    return ""


def refuses_paper(said: Sequence[Consent]) -> bool:
    """Return whether the newest of *said*, all of one person, that speaks of paper says that it is not safe."""
    newest = _newest([one for one in said if one.paper])
    return newest is not None and newest.paper == "no"


def told(word: Consent) -> str:
    """Return when and how *word* was given, for a line that says what an act rests on."""
    day = edtf.display(word.given, i18n.language()) if word.given else ""
    if word.state == "not_reached":
        return _("could not be asked, the reason is written down")
    return _("given {day}").format(day=day) if day else _("given")
