"""The command line speaks bokmål too: its help, what it prints, and its refusals."""

from collections.abc import Iterator

import click
import pytest

from helpers.catalogues import texts_below
from hrd_desktop import i18n
from hrd_desktop.cli import main
from hrd_desktop.cli.run import _WHERE, _program
from hrd_desktop.services import settings


@pytest.mark.parametrize("name", sorted(_WHERE))
def test_a_commands_help_is_said_in_bokmal_and_again_in_english(capsys, name):
    settings.change(language="nb")
    assert main([name, "--help"]) == 0
    bokmal = capsys.readouterr().out
    settings.change(language="en")
    assert main([name, "--help"]) == 0
    english = capsys.readouterr().out
    assert first_words(bokmal) in texts_below().values()
    assert texts_below()[first_words(english), 0] == first_words(bokmal)


def first_words(said: str) -> str:
    """Return the paragraph after the usage line, where a command says what it does."""
    return " ".join(said.split("\n\n")[1].split())


def helps(command: click.Command) -> Iterator[str]:
    """Yield what *command*, its options and its subcommands say of themselves."""
    yield command.help or ""
    yield from (one.help or "" for one in command.params if isinstance(one, click.Option))
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        yield from helps(below)


def test_every_option_says_its_help_in_bokmal():
    i18n.set_language("nb")
    context = click.Context(_program)
    said = {text for name in _WHERE for text in helps(_program.get_command(context, name))} - {""}
    assert len(said) > 50
    assert said - set(texts_below().values()) == set()


def test_a_refusal_is_said_in_bokmal(capsys):
    settings.change(language="nb")
    assert main(["settings", "colour", "red"]) == 2
    assert "det finnes ingen innstilling colour" in capsys.readouterr().err
