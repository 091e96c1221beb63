"""Commands of the program one after another in one process, for a test that watches the program from outside.

``python -m helpers.commands``: each line of its input is one call, a JSON list of the words and what stands on
standard input; each line of its output is what came of it, ``[exit code, standard output, standard error]``. Starting
the program anew for each call would cost more than all the calls; vaults are made and opened with a work factor that
only tests may use. :class:`Commands` starts one.
"""

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from typing import Self

from helpers import posts
from hrd_desktop.__main__ import main
from hrd_desktop.services import unlock


def be_quick() -> None:
    """Make and open vaults with the tests' work factor."""
    create, opened = unlock.create, unlock.open_session
    unlock.create = lambda at, new, **more: create(at, new, posts.QUICK, **more)
    unlock.open_session = lambda at, **said: opened(at, **(said | {"policy": posts.QUICK}))


def called(words: list[str], given: str) -> tuple[int, str, str]:
    """Run one command as ``hrd-desktop`` would, with *given* on its standard input."""
    out, err, real = io.StringIO(), io.StringIO(), sys.stdin
    sys.stdin = io.StringIO(given)
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = main(words)
    finally:
        sys.stdin = real
    return code, out.getvalue(), err.getvalue()


class Commands:
    """The program in a process of its own. *before* are the words that start it, such as those of a tracer."""

    def __init__(self, *before: str, **environment: str) -> None:
        self._process = subprocess.Popen(
            [*before, sys.executable, "-m", "helpers.commands"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)} | environment,
        )  # fmt: skip

    def run(self, *words: object, given: str = "") -> tuple[int, str, str]:
        """Run one command; return its exit code, its output and what it said to people."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps([[*map(str, words)], given]) + "\n")
        self._process.stdin.flush()
        code, out, err = json.loads(self._process.stdout.readline())
        return code, out, err

    def end(self) -> int:
        """End the program and return its exit code."""
        with self._process as program:
            assert program.stdin is not None
            program.stdin.close()
        return program.returncode

    def kill(self) -> None:
        """End the program wherever it is."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.communicate()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_defect: object) -> None:
        self.kill()


if __name__ == "__main__":
    be_quick()
    for line in sys.stdin:
        print(json.dumps(called(*json.loads(line))), flush=True)
