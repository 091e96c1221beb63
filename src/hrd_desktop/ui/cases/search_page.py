"""A screen that is one list: title and button above, search line and table below."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hrd_desktop.services.views import Page as ListPage
from hrd_desktop.ui.cases.paging import PagedModel
from hrd_desktop.ui.cases.table import ListCard
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import PageTitle

T = TypeVar("T")


class SearchPage(Page, Generic[T]):
    """Subclasses say where rows come from (``ask``), what one opens (``open_row``), and the words.

    They make their model in ``__init__`` and hand it to ``lay_out``.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._text = ""

    def lay_out(self, title: str, model: PagedModel[T], search: str, *ends: QWidget) -> None:
        """Show *model* under *title*; *search* are the words in the search line, '' for none, *ends* stand above."""
        self.model = model
        self.list: ListCard[T] = ListCard(model, title, search, self.empty)
        self.list.search.setVisible(bool(search))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(PageTitle(title, wrap=False))
        head.addStretch(1)
        for end in ends:
            head.addWidget(end)
        self.body.addLayout(head)
        self.body.addWidget(self.list, 1)
        model.page_wanted.connect(self._fetch)
        self.list.searched.connect(self._on_searched)
        self.list.table.row_opened.connect(self._on_opened)

    def ask(self, offset: int, text: str) -> Callable[[], ListPage[T]]:
        """Return the work that reads the rows from *offset* that *text* finds. It runs on the vault's lane."""
        raise NotImplementedError

    def open_row(self, row: T) -> None:
        """Go where *row* leads."""
        raise NotImplementedError

    def total(self, count: int) -> str:
        """Return how many rows there are, in words."""
        raise NotImplementedError

    def empty(self, text: str) -> str:
        """Return what to say of a list in which *text* ('' for anything) finds nothing."""
        raise NotImplementedError

    def show_place(self, _place: Place) -> None:
        """Load the first page."""
        self.set_marking("")
        self.model.start()

    def refresh(self, _changes: Any) -> None:
        """Load again after a change."""
        self.model.start()

    def focus_first(self) -> None:
        """The search line, or the table where nothing is searched."""
        table = self if self.list.table.isHidden() else self.list.table
        (table if self.list.search.isHidden() else self.list.search).setFocus()

    def _fetch(self, offset: int, generation: int) -> None:
        def take(page: ListPage[T]) -> None:
            self.model.take(page, generation)
            had_keyboard = self.list.table.hasFocus()
            self.list.show_total(self.total(page.total))
            if had_keyboard and self.list.table.isHidden():
                self.focus_first()

        self.desk.ask(self, self.ask(offset, self._text), take)

    def _on_searched(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.model.start()

    def _on_opened(self, number: int) -> None:
        row = self.model.row_at(number)
        if row is not None:
            self.open_row(row)
