"""Walks the real program over the stops given in a file and writes down what the ear heard at each.

usage: listen.py FOLDER ORDER ANSWER: ORDER holds ``vault``, ``passphrase``, ``stops`` [[name, told, field, words]];
ANSWER is written as JSON. A stop with a *field* has *words* put into it; one with *words* alone has them waited for.
"""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


class Voice:
    """A process that answers each line it is given with a line."""

    def __init__(self, *words, log):
        self._log = log.open("w")
        self.process = subprocess.Popen(
            [str(word) for word in words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._log, text=True
        )

    def ask(self, line):
        """Return the answer to *line*; raises EOFError where the process has ended."""
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return self.hear()

    def hear(self):
        """Return the next line."""
        line = self.process.stdout.readline()
        if not line:
            raise EOFError(self._log.name)
        return line.strip()

    def end(self):
        """Close its input, and wait for its end."""
        self.process.stdin.close()
        self.process.wait(60)
        self._log.close()


def main():
    """Go from stop to stop."""
    folder, order = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text())
    guest = Voice(sys.executable, HERE / "guest.py", order["vault"], order["passphrase"], log=folder / "guest.log")
    assert guest.hear() == "ready"
    ear = Voice("/usr/bin/python3", HERE / "ear.py", log=folder / "ear.log")
    heard = {}
    for at, (name, told, field, words) in enumerate(order["stops"]):
        assert guest.ask(json.dumps(told)) == "shown"
        heard[name] = json.loads(ear.ask("read page" if at else "read whole"))
        if words and not field:
            heard[name] |= json.loads(ear.ask(f"hear {words}"))
        if field:
            heard[name] |= json.loads(ear.ask(f"set {field}\t{words}"))
            assert guest.ask(json.dumps(told)) == "shown"  # what was put in is in the vault before the next answer
    ear.end()
    guest.end()
    Path(sys.argv[3]).write_text(json.dumps(heard))


main()
