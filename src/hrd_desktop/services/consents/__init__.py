"""Consents: who agreed to what, how it stands today, and what follows when it ends or is taken back."""

from hrd_desktop.services.consents.ages import may_be_child
from hrd_desktop.services.consents.consents import Consents
from hrd_desktop.services.consents.reading import of_subjects, stated
from hrd_desktop.services.consents.recording import Said
from hrd_desktop.services.consents.showing import children_of, chip_of, cover_of, covers, rows
from hrd_desktop.services.consents.withdrawing import Withdrawal, arrived, follow_withdrawals

__all__ = [
    "Consents",
    "Said",
    "Withdrawal",
    "arrived",
    "children_of",
    "chip_of",
    "cover_of",
    "covers",
    "follow_withdrawals",
    "may_be_child",
    "of_subjects",
    "rows",
    "stated",
]
