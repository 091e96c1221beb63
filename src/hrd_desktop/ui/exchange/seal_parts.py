"""The steps of sealing, one widget each: what leaves, who may read it, check, seal and write. Widgets only."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from hrd_desktop.ui.consents import CoverLine
from hrd_desktop.ui.exchange import seal_rows
from hrd_desktop.ui.exchange.names import NamesCard
from hrd_desktop.ui.exchange.verdicts import Verdicts
from hrd_desktop.ui.theme.tokens import GRID
from hrd_desktop.ui.widgets import (
    Check,
    Chip,
    Columns,
    Facts,
    LinkButton,
    Muted,
    Notice,
    Radio,
    Row,
    Rows,
    SecondaryButton,
    Strong,
    TextEdit,
)

_TWO_COLUMNS_FROM = 760


class Leaves(QWidget):
    """Whether names leave, what the reader will see, what is held back and why; choices stand behind boxes."""

    chosen = Signal()
    names_chosen = Signal(bool)
    consent_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.picks: dict[str, Check] = {}
        self._texts: dict[str, str] = {}
        self.lines, self.held, self.covers = Rows(), Rows(), CoverLine()
        self.held_card = seal_rows.card_of(self.tr("What is held back, and why"), self.held)
        seen = seal_rows.card_of(self.tr("What the reader will see"), self.lines)
        self.hint = Muted()
        self.names_card = seal_rows.card_of(self.tr("Names"), *self._ways(), self.hint)
        whole = seal_rows.column(self.covers, self.names_card, seen, self.held_card)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)
        self.covers.opened.connect(self.consent_requested)
        self.show_names(False)

    def _ways(self) -> list[QWidget]:
        group = QButtonGroup(self)
        self.real = Radio(self.tr("Real names"))
        self.pseudonyms = Radio(self.tr("Pseudonyms: who people are stays in this vault"))
        for made, hint in ((self.real, self._hint(False)), (self.pseudonyms, self._hint(True))):
            group.addButton(made)
            made.setAccessibleDescription(hint)
            made.clicked.connect(lambda: self.names_chosen.emit(self.pseudonyms.isChecked()))
        return [self.real, self.pseudonyms]

    def show_names(self, pseudonyms: bool) -> None:
        """Show whether names leave, and what follows from it."""
        (self.pseudonyms if pseudonyms else self.real).setChecked(True)
        self.hint.setText(self._hint(pseudonyms))

    def _hint(self, pseudonyms: bool) -> str:
        """What follows from the choice."""
        return (
            self.tr(
                "Names, ways of contact, dates of birth and public links are held back, and so are files that you do "
                "not choose one by one. Whoever knows the work, place and time may still guess who it is."
            )
            if pseudonyms
            else self.tr(
                "Usual: the reader can help somebody with a visa or a statement only when they know who it is."
            )
        )

    def show_plan(self, plan: Any, chosen: Mapping[str, bool]) -> None:
        """Show what *plan* lets leave and what not; *chosen* is what the officer has decided so far."""
        self.picks = {}
        stays = {one.key for one in plan.held_back}
        rows: list[QWidget] = [seal_rows.line(one, self._pick(one, one.key not in stays)) for one in plan.lines]
        self.held.fill([seal_rows.held(one, self._pick(one, False)) for one in plan.held_back])
        rows += [self._taken_along(key) for key, on in chosen.items() if on and key not in self.picks]
        self.lines.fill(rows, self.tr("Nothing would leave."))
        self.held_card.setVisible(bool(plan.held_back))
        self.covers.show_covers(plan.covers)

    def _pick(self, one: Any, on: bool) -> Check | None:
        if not one.optional or one.key in self.picks:
            return None
        self._texts[one.key] = one.text
        return self._box(one.key, on)

    def _box(self, key: str, on: bool) -> Check:
        pick = self.picks[key] = Check(self._texts[key])
        pick.setChecked(on)
        pick.clicked.connect(self.chosen)
        return pick

    def _taken_along(self, key: str) -> QWidget:
        """What was held back until the officer chose it: the plan has no line of its own for it now."""
        return Row("", "", Chip(self.tr("chosen to leave"), "warn"), pick=self._box(key, True))


class Readers(QWidget):
    """Whom the bundle is sealed for, and how it is closed."""

    chosen = Signal()
    profile_chosen = Signal(str)
    add_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, Check] = {}
        self.rows = Rows()
        self.add = LinkButton(self.tr("Add or compare keys in Settings"))
        self.add.clicked.connect(self.add_requested)
        self.profiles: dict[str, Radio] = {}
        self.agreed = Check(
            self.tr("I know: whoever copies this bundle today may be able to read it in some years' time.")
        )
        self.agreed.clicked.connect(self.chosen)
        self.hint = Muted()
        readers = seal_rows.card_of(self.tr("Who may read it"), self.rows)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        readers.body.addLayout(row)
        closed = seal_rows.card_of(self.tr("How it is closed"), *self._ways(), self.agreed, self.hint)
        whole = seal_rows.column(readers, closed)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)
        self.show_profile("pq")

    def _ways(self) -> list[QWidget]:
        group = QButtonGroup(self)
        for profile, words in (
            ("pq", self.tr("With the readers' keys, safe against the computers of the future (recommended)")),
            ("x25519", self.tr("With the readers' older keys, for programs that know no others: not quantum-safe")),
            ("passphrase", self.tr("With a code that you say to the reader by voice")),
        ):
            made = self.profiles[profile] = Radio(words)
            group.addButton(made)
            made.clicked.connect(lambda _=False, chosen=profile: self.profile_chosen.emit(chosen))
        return list(self.profiles.values())

    def show_profile(self, profile: str) -> None:
        """Show *profile* as chosen, with what it asks of the officer."""
        self.profiles[profile].setChecked(True)
        self.agreed.setChecked(False)
        self.agreed.setVisible(profile == "x25519")
        self.hint.setText(self.tr("The code is made when the bundle is written, and shown once."))
        self.hint.setVisible(profile == "passphrase")

    def show_holders(self, holders: list[Any], chosen: set[str], ministry: bool = False) -> None:
        """Show whom a bundle can be sealed for; those not verified cannot be chosen."""
        self.boxes, rows = {}, []
        for one in holders:
            box = self.boxes[one.principal] = Check(one.label or one.principal)
            box.setChecked(one.principal in chosen)
            box.setEnabled(one.verified is not None)
            box.clicked.connect(self.chosen)
            rows.append(seal_rows.holder(one, box))
        nothing = self.tr("No key is known yet. Add the Ministry's key card in Settings.")
        if ministry:
            nothing = self.tr("No key is known yet. Add the missions' key cards in Settings.")
        self.rows.fill(list(rows), nothing)


class Checking(QWidget):
    """Everything once more in two columns: what the rules say and what they will see; who, and where to.

    The rules come first: the first step has shown what leaves, and the list of it is longer than a small window.
    """

    def __init__(self) -> None:
        super().__init__()
        self.lines, self.readers, self.verdicts = Rows(), Rows(), Verdicts()
        self.closed, self.where = Muted(), Strong("")
        self.browse = SecondaryButton(self.tr("Choose…"), "folder-open")
        whither = QHBoxLayout()
        whither.setSpacing(GRID)
        whither.addWidget(self.where, 1)
        whither.addWidget(self.browse)
        where = seal_rows.card_of(self.tr("Where to"))
        where.body.addLayout(whither)
        where.body.addWidget(Muted(promise()))
        self.rules_card = seal_rows.card_of(self.tr("What the guidelines ask"), self.verdicts)
        self.names = NamesCard()
        left = (self.rules_card, self.names, seal_rows.card_of(self.tr("What the reader will see"), self.lines))
        right = (seal_rows.card_of(self.tr("Who may read it"), self.readers, self.closed), where)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Columns(left, right, shares=(3, 2), least=_TWO_COLUMNS_FROM))

    def show_plan(self, plan: Any) -> None:
        """Show *plan*; the held-back lines stand below what leaves, each with its reason."""
        under = [seal_rows.under_pseudonyms()] if plan.pseudonyms else []
        rows: list[QWidget] = [*under, *(seal_rows.line(one) for one in plan.lines)]
        self.lines.fill(rows + [seal_rows.held(one) for one in plan.held_back], self.tr("Nothing would leave."))
        self.readers.fill([seal_rows.holder(one) for one in plan.recipients], self.tr("Whoever you tell the code."))
        self.verdicts.show_verdicts(plan.verdicts)
        self.names.show_hits(plan.names)

    def show_profile(self, profile: str) -> None:
        """Say how the bundle is closed."""
        words = {
            "pq": self.tr("Only they can open it, also against the computers of the future."),
            "x25519": self.tr("Only they can open it. Not quantum-safe."),
            "passphrase": self.tr("A code opens it, which you say by voice."),
        }
        self.closed.setText(words[profile])


class Writing(QWidget):
    """Where to, how far, and what was read back."""

    stop_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.where = TextEdit(name=self.tr("Where to"))
        self.where.setReadOnly(True)
        self.browse = SecondaryButton(self.tr("Choose…"), "folder-open")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.words = Muted()
        self.stop = SecondaryButton(self.tr("Stop"))
        self.stop.clicked.connect(self.stop_requested)
        self.code = Notice()
        self.code.clear()
        self.summary = Facts()
        whole = seal_rows.column(self._where_card(), self.code, seal_rows.card_of(self.tr("In short"), self.summary))
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)
        self.show_progress(-1, "")

    def _where_card(self) -> QWidget:
        card = seal_rows.card_of(self.tr("Where to"))
        place, moving = QHBoxLayout(), QHBoxLayout()
        place.setSpacing(GRID)
        place.addWidget(self.where, 1)
        place.addWidget(self.browse)
        moving.addWidget(self.words, 1)
        moving.addWidget(self.stop)
        card.body.addLayout(place)
        card.body.addWidget(Muted(promise()))
        card.body.addWidget(self.progress)
        card.body.addLayout(moving)
        return card

    def show_progress(self, percent: int, words: str) -> None:
        """Show how far sealing has come; a negative *percent* hides the bar."""
        for widget in (self.progress, self.words, self.stop):
            widget.setVisible(percent >= 0)
        self.progress.setValue(max(percent, 0))
        self.words.setText(words)

    def show_facts(self, facts: list[tuple[str, str]]) -> None:
        """Show pairs of a name and its words."""
        self.summary.fill(facts)

    def show_code(self, code: str) -> None:
        """Show the code that opens the bundle, once; '' takes it away."""
        words = self.tr("Say it by voice, never in writing beside the bundle. It is not kept and not shown again.")
        if code:
            self.code.say("warn", words, self.tr("The code: {0}").format(code))
        else:
            self.code.clear()


def promise() -> str:
    """Return what holds of every bundle that is written."""
    return seal_rows.translate(
        "Seal", "Written, read back and compared before it counts as sent. Nothing unencrypted touches the stick."
    )
