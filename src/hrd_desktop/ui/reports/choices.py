"""What a report is about: its kind, country, days, marking, and whether small numbers are shown."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QWidget

from hrd_desktop.domain.marking import Marking
from hrd_desktop.services.reporting.asked import Asked, Kind, Span
from hrd_desktop.services.reporting.views import KeptReport
from hrd_desktop.ui.theme import font
from hrd_desktop.ui.widgets import Card, Check, Field, Radio, TextEdit, reveal
from hrd_desktop.ui.widgets.flow import FlowLayout
from hrd_desktop.ui.wizard.editors.typed import parse_date

_OWN = ""
_WIDE = 210


class ChoicesCard(Card):
    """``asked`` carries an :class:`Asked` when the officer has chosen something that can be counted."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._now = Asked()
        self.kinds: dict[str, Radio] = {}
        self.country, self.period, self.marking = QComboBox(), QComboBox(), QComboBox()
        self.first, self.last = TextEdit(), TextEdit()
        self.plain = Check(self.tr("Show numbers below five in full"))
        self.dated = QWidget()
        self._build()

    def _build(self) -> None:
        kinds, group = QWidget(), QButtonGroup(self)
        row = FlowLayout(kinds, across=18, down=4)
        for kind, words in self._kind_words():
            radio = self.kinds[kind] = Radio(words)
            group.addButton(radio)
            row.addWidget(radio)
            radio.clicked.connect(lambda _checked=False, kind=kind: self._choose(kind=kind))
        self.body.addWidget(kinds)
        fields = QWidget()
        line = FlowLayout(fields, across=14, down=8)
        for combo in (self.country, self.period, self.marking):
            combo.setFont(font())
            combo.setMinimumWidth(_WIDE)
        self.fields = {
            "country": Field(self.tr("Country"), self.country),
            "period": Field(self.tr("Period"), self.period),
            "first": Field(self.tr("First day"), self.first),
            "last": Field(self.tr("Last day"), self.last),
            "marking": Field(self.tr("Marking on paper"), self.marking),
        }
        for field in self.fields.values():
            line.addWidget(field)
        self.body.addWidget(fields)
        self.body.addWidget(self.plain)
        self._offer_markings()
        self._connect()

    def _kind_words(self) -> tuple[tuple[Kind, str], ...]:
        return (
            ("period", self.tr("Support to defenders in a period")),
            ("sdg", self.tr("SDG indicator 16.10.1")),
            ("climate", self.tr("Climate over the years")),
            ("lessons", self.tr("Lessons for other missions")),
        )

    def _offer_markings(self) -> None:
        words = {
            Marking.NONE: self.tr("None"),
            Marking.FORTROLIG: Marking.FORTROLIG.stamp,
            Marking.STRENGT_FORTROLIG: Marking.STRENGT_FORTROLIG.stamp,
        }
        for marking, text in words.items():
            self.marking.addItem(text, marking)

    def _connect(self) -> None:
        self.country.activated.connect(lambda _at: self._choose(country=self.country.currentData()))
        self.marking.activated.connect(lambda _at: self._choose(marking=self.marking.currentData()))
        self.plain.clicked.connect(lambda checked: self._choose(plain=checked))
        self.period.activated.connect(self._on_period)
        for edit in (self.first, self.last):
            edit.editingFinished.connect(self._on_days)

    def offer(self, countries: Sequence[tuple[str, str]], spans: Sequence[Span], kept: Sequence[KeptReport]) -> None:
        """Offer *countries* (code, name), the usual periods, and those that were written about."""
        self.country.clear()
        self.country.addItem(self.tr("Everything in this vault"), "")
        for code, name in countries:
            self.country.addItem(name, code)
        self.period.clear()
        for span in spans:
            self.period.addItem(span.label, (span.first, span.last, None))
        for one in kept:
            words = self.tr("Written: %1").replace("%1", one.title)
            self.period.addItem(words, (one.asked.first, one.asked.last, one.asked.country))
        self.period.addItem(self.tr("Own days"), _OWN)

    def show_asked(self, asked: Asked) -> None:
        """Show *asked* as it stands, and tell nobody; a day that is being typed stays."""
        before, self._now = self._now, asked
        self.kinds[asked.kind].setChecked(True)
        self.country.setCurrentIndex(max(self.country.findData(asked.country), 0))
        self.marking.setCurrentIndex(self.marking.findData(asked.marking))
        self.plain.setChecked(asked.plain)
        for edit, was, now in ((self.first, before.first, asked.first), (self.last, before.last, asked.last)):
            if now != was or not edit.hasFocus():
                edit.setText(now)
        self.period.setCurrentIndex(self._place_of(asked))
        counted = asked.kind != "climate"
        for name in ("period", "first", "last"):
            reveal(self.fields[name], counted)
        reveal(self.plain, asked.kind in ("period", "sdg"))
        self.fields["last"].say("")

    def _place_of(self, asked: Asked) -> int:
        for at in range(self.period.count()):
            held = self.period.itemData(at)
            if held and held[:2] == (asked.first, asked.last) and held[2] in (None, asked.country):
                return at
        return self.period.count() - 1

    def _choose(self, **changes: Any) -> None:
        self._now = replace(self._now, **changes, checked=False)
        self.show_asked(self._now)
        self.asked.emit(self._now)

    def _on_period(self, _at: int) -> None:
        held = self.period.currentData()
        if not held:
            self.first.setFocus()
            return
        first, last, country = held
        self._choose(first=first, last=last, country=self._now.country if country is None else country)

    def _on_days(self) -> None:
        first, last = parse_date(self.first.text().strip()), parse_date(self.last.text().strip())
        if first is None or last is None or last < first:
            self.fields["last"].say(self.tr("Two days as 2026-01-01, the last not before the first."), "danger")
            return
        if (first.isoformat(), last.isoformat()) != (self._now.first, self._now.last):
            self._choose(first=first.isoformat(), last=last.isoformat())
