"""Carries a command out and says in words how it ended: every expected failure becomes words, JSON and an exit code.

A defect is not expected: it passes on to ``__main__``, the one place at the top that catches everything.
"""

import errno
from collections.abc import Sequence

import click

from hrd_desktop.cli.output import failed
from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import gettext as _

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def carry_out(command: click.Command, words: Sequence[str], name: str) -> int:
    """Run *command*, called *name*, with *words* and return its exit code: 0 or 2 to 6. Defects pass through."""
    as_json = "--json" in words
    try:
        result = command.main(args=list(words), prog_name=name, standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as bare:  # a group alone: its help says what may follow
        click.echo(bare.ctx.get_help(), err=True)
        return bare.exit_code
    except (HrdError, click.UsageError, click.Abort) as error:
        return failed(_in_words(error), as_json)
    except (BrokenPipeError, SystemExit):  # click's own way out when nobody reads on
        return 0
    except UnicodeEncodeError:  # bytes of the command line that the vault cannot look for, nor keep
        return failed(HrdError("USAGE", why=_("a word holds bytes that are no text")), as_json)
    except OSError as error:
        if error.errno not in _FULL:
            raise
        return failed(HrdError("NOT_ENOUGH_SPACE"), as_json=False)  # the output is what is full
    return result if isinstance(result, int) else 0


def _in_words(error: HrdError | click.UsageError | click.Abort) -> HrdError:
    if isinstance(error, HrdError):
        return error
    why = error.format_message().rstrip(".") if isinstance(error, click.UsageError) else ""
    if type(error) is click.UsageError:
        why = why.partition(" (")[0]  # words too many stand there: a name that was typed without quotation marks
    return HrdError("USAGE", why=why or _("the question was not answered"))
