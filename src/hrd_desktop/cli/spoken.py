"""Says a command's help in the chosen language.

Help stands in plain English where a command is written, in its docstring and options, and is looked up when the
command is asked for: decorators run before anyone has chosen a language. The catalogue reads it from the same places.
"""

import click

from hrd_desktop.i18n import gettext

_ENGLISH: dict[int, str] = {}
"""The English help of commands and options already seen, so that a second language starts from it too."""


def speak(command: click.Command) -> click.Command:
    """Put the help of *command*, its options and its subcommands into the chosen language, and return it."""
    command.help = _said(command, command.help)
    for option in command.params:
        if isinstance(option, click.Option):
            option.help = _said(option, option.help)
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        speak(below)
    return command


def _said(holder: object, now: str | None) -> str | None:
    english = _ENGLISH.setdefault(id(holder), now or "")
    return gettext(english) if english else None
