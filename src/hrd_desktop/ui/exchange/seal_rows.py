"""Rows that the steps of sealing share: what leaves, what stays, who may read it."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrd_desktop.ui import days
from hrd_desktop.ui.theme.tokens import GUTTER
from hrd_desktop.ui.widgets import Card, Check, Chip, Row

_TONES = {"gap": "warn", "held_back": "danger"}
translate = QCoreApplication.translate


def line(one: Any, pick: Check | None = None) -> Row:
    """Return the row of a line that leaves, with *pick* before it where the officer may choose."""
    ends = [Chip(one.chip, _TONES.get(one.state, "neutral"))] if one.chip else []
    return Row("" if pick else one.text, one.reason, *ends, pick=pick, strong=False)


def held(one: Any, pick: Check | None = None) -> Row:
    """Return the row of what stays: how much, why, and that it is held back; a person is left out."""
    if one.state == "left_out":
        return Row(one.text, one.reason, Chip(one.chip, "danger"), strong=False)
    words = translate("Seal", "{0} held back").format(one.chip) if one.chip else translate("Seal", "held back")
    row = Row("" if pick else one.text, one.reason, Chip(words, "danger"), pick=pick, strong=False)
    if pick is None:
        row.title.set_ink("muted")
    return row


def under_pseudonyms() -> Row:
    """Return the row that says that names do not leave."""
    words = translate("Seal", "The reader sees working names, and that the rest was held back.")
    return Row(
        translate("Seal", "Under pseudonyms"), words, Chip(translate("Seal", "no real names"), "ok"), strong=False
    )


def holder(one: Any, pick: Check | None = None) -> Row:
    """Return the row of a key holder: words to compare, and when they were compared."""
    if one.verified is not None:
        chip = Chip(translate("Seal", "Verified {0}").format(days.day(one.verified)), "ok")
    else:
        chip = Chip(translate("Seal", "Words not compared"), "warn")
    return Row("" if pick else one.label or one.principal, " · ".join(one.words), chip, pick=pick)


def column(*cards: QWidget) -> QVBoxLayout:
    """Return *cards* below each other, at the top."""
    made = QVBoxLayout()
    made.setSpacing(GUTTER)
    for card in cards:
        made.addWidget(card)
    made.addStretch(1)
    return made


def card_of(title: str, *widgets: QWidget) -> Card:
    """Return a card with *widgets* below each other."""
    card = Card(title)
    for widget in widgets:
        card.body.addWidget(widget, 0, Qt.AlignmentFlag(0))
    return card
