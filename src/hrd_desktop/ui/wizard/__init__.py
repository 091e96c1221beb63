"""The wizard: draws any form, one editor for each type of answer."""

from hrd_desktop.ui.wizard.screen import WizardScreen

__all__ = ["WizardScreen"]
