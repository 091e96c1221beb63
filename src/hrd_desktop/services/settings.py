"""Settings as window and command line change them."""

import hashlib
from pathlib import Path

from hrd_desktop import i18n
from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import gettext as _
from hrd_desktop.settings import NAMES, Settings, load, misfit, save


def show() -> Settings:
    """Return the settings that hold now."""
    return load().settings


def change(**values: object) -> Settings:
    """Change settings by name and keep them. Raises USAGE for an unknown name or a value out of range."""
    now = load().settings
    unknown = sorted(set(values) - set(NAMES))
    if unknown:
        raise HrdError("USAGE", why=_("there is no setting {name}").format(name=unknown[0]))
    wrong = misfit(values)
    if wrong is not None:
        raise HrdError("USAGE", why=_("the value does not fit the setting {name}").format(name=wrong))
    new = now.with_values(values)
    try:
        save(new)
    except OSError:
        raise HrdError("SETTINGS_NOT_KEPT") from None
    i18n.set_language(new.language)
    return new


def remember_vault(folder: Path) -> None:
    """Keep which vault was opened last, as a hash that says nothing by itself."""
    mark = vault_mark(folder)
    if show().last_vault != mark:
        change(last_vault=mark)


def vault_mark(folder: Path) -> str:
    """Return the hash by which the last vault is known."""
    return hashlib.sha256(folder.name.encode("utf-8", "surrogatepass")).hexdigest()
