"""Settings of this laptop and of this vault."""

from hrd_desktop.ui.settings.page import SettingsPage

__all__ = ["SettingsPage"]
