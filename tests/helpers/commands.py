"""Commands of the program one after another in one process, for a test that watches the program from outside.

``python -m helpers.commands``: each line of its input is one call, a JSON list of words; each line of its output is
what came of it, ``[exit code, standard output, standard error]``. Starting the program anew for each call would cost
more than all the calls; vaults are made and opened with a work factor that only tests may use.
"""

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout

from helpers import posts
from hrd_desktop.__main__ import main
from hrd_desktop.services import unlock


def be_quick() -> None:
    """Make and open vaults with the tests' work factor."""
    create, opened = unlock.create, unlock.open_session
    unlock.create = lambda at, new, **more: create(at, new, posts.QUICK, **more)
    unlock.open_session = lambda at, **said: opened(at, **(said | {"policy": posts.QUICK}))


def called(words: list[str]) -> tuple[int, str, str]:
    """Run one command as ``hrd-desktop`` would."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(words)
    return code, out.getvalue(), err.getvalue()


if __name__ == "__main__":
    be_quick()
    for line in sys.stdin:
        print(json.dumps(called(json.loads(line))), flush=True)
