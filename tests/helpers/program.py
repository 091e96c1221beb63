"""The command line in this process, on a quick vault."""

import io
import json

from helpers import posts
from hrd_desktop import cli


class Program:
    """Runs commands in this process on a quick vault."""

    def __init__(self, capsys, monkeypatch, folder) -> None:
        self._capsys, self._monkeypatch, self.folder = capsys, monkeypatch, folder
        self.secret = folder.with_suffix(".passphrase")
        self.secret.write_text(posts.PHRASE + "\n", encoding="utf-8")

    def run(self, *words, stdin="", on_vault=True):
        """Return exit code, standard output and standard error."""
        self._monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        known = ["--vault", str(self.folder), "--passphrase-file", str(self.secret)] if on_vault else []
        code = cli.main([*words, *known])
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def json(self, *words, stdin="", on_vault=True):
        """Run with ``--json`` and return the one document on standard output; the command must succeed."""
        code, out, err = self.run(*words, "--json", stdin=stdin, on_vault=on_vault)
        assert code == 0, out + err
        return json.loads(out)
