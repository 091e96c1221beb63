"""The officer's own words for a period, kept while they are typed, and a warning where they may name somebody."""

from datetime import UTC, datetime

from PySide6.QtCore import Signal

from hrd_desktop.services.reporting.asked import Asked, of_key
from hrd_desktop.services.reporting.views import ReportText
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Card, Field, Muted
from hrd_desktop.ui.wizard.autosave import Autosave, Draft, VaultLane
from hrd_desktop.ui.wizard.editors import Entry
from hrd_desktop.ui.wizard.editors.text import GrowingText

_CUT = "\n"


class TextsCard(Card):
    """``written`` comes when what was typed is in the vault."""

    written = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("In your own words"))
        self._desk, self._asked, self._showing = desk, Asked(), False
        self._typed: set[str] = set()
        self.areas: dict[str, GrowingText] = {}
        self._fields: dict[str, Field] = {}
        self.body.addWidget(
            Muted(self.tr("No names, no alias, no case numbers. Kept for this country and period as you type."))
        )
        self.autosave = Autosave(self._write, lambda _path, _draft: None, VaultLane(desk.jobs), self)
        self.autosave.saved.connect(self._on_saved)
        self.autosave.failed.connect(desk.unsaved)

    def begin(self) -> None:
        """What is shown next was read from now on: words typed since then are newer."""
        if not self.autosave.unsaved():
            self._typed.clear()

    def show_texts(self, asked: Asked, texts: tuple[ReportText, ...]) -> None:
        """Show what is written about *asked*; an area that is being typed in keeps its words."""
        same = (asked.country, asked.first, asked.last) == (self._asked.country, self._asked.first, self._asked.last)
        self._asked, self._showing = asked, True
        newer = self._typed if same else set()
        for one in texts:
            area = self.areas.get(one.name) or self._add(one)
            if area.toPlainText().strip() != one.text and one.name not in newer:
                area.setPlainText(one.text)
        self._showing = False

    def _add(self, one: ReportText) -> GrowingText:
        area = GrowingText(2, 14)
        self.areas[one.name] = area
        self._fields[one.name] = Field(one.title, area, one.hint)
        self.body.addWidget(self._fields[one.name])
        area.textChanged.connect(lambda: self._on_typed(one.name))
        return area

    def _on_typed(self, name: str) -> None:
        if not self._showing:
            self._typed.add(name)
            words = self.areas[name].toPlainText().strip()
            self.autosave.note(f"{self._asked.key()}{_CUT}{name}", Draft(Entry(words or None)), at_once=False)

    def _write(self, path: str, draft: Draft) -> datetime:
        key, name = path.split(_CUT)
        self._desk.session.reporting.write(of_key(key), name, str(draft.entry.value or ""))
        return datetime.now(UTC)

    def _on_saved(self, at: object) -> None:
        self._desk.saved.emit(at)
        self.written.emit()
