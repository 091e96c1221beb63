"""Consents: who agreed to what, how it stands today, and what follows when it ends or is taken back."""

from hrd_desktop.services.consents.ages import may_be_child
from hrd_desktop.services.consents.reading import of_subjects, stated
from hrd_desktop.services.consents.showing import children_of, chip_of, rows

__all__ = ["children_of", "chip_of", "may_be_child", "of_subjects", "rows", "stated"]
