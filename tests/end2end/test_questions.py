"""Every question an officer can answer is set by command and read back by another process (D13, D26)."""

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from helpers.commands import Commands
from helpers.posts import MISSION, PHRASE, QUICK
from helpers.questions import LISTED, Places
from hrd_desktop.services import unlock

SINGLE = 20
"""So many are set by a call of their own."""


class Cli:
    """The program in a process of its own."""

    def __init__(self, place: Path, vault: Path) -> None:
        self.secret = place / "passphrase"
        self.secret.write_text(PHRASE + "\n", encoding="utf-8")
        self._known = ["--vault", str(vault), "--passphrase-file", str(self.secret)]
        self.program = Commands()

    def run(self, *words: str, lines: str = "") -> str:
        """Run a command on the vault and return what it printed; it must succeed."""
        code, out, err = self.program.run(*words, *self._known, given=lines)
        assert code == 0, out[-2000:] + err
        return out


def listed() -> list[dict[str, str]]:
    with LISTED.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture
def begun(request) -> Callable[[Path], Cli]:
    """Start the program on the vault in a folder, in a process of its own."""

    def begin(place: Path) -> Cli:
        made = Cli(place, place / "all.hrdvault")
        request.addfinalizer(made.program.kill)
        return made

    return begin


def test_every_settable_question_is_set_by_command_and_read_back_by_a_second_process(tmp_path, begun):
    session, _code = unlock.create(tmp_path / "all.hrdvault", MISSION, QUICK)
    places, lines, wanted = Places(session), [], []
    for row in listed():
        first = [pair.partition("=")[::2] for pair in row["first"].split(";") if pair]
        answers = [*first, (row["path"], row["value"])]
        record = places.find(row["form"], {path: places.value(value) for path, value in answers})
        lines += [{"record": record, "name": path, "value": places.value(value)} for path, value in answers]
        wanted.append((record, row["path"], places.value(row["value"])))
    session.close()
    assert len(wanted) >= 479  # the number at the start; questions are only added

    cli = begun(tmp_path)
    batch, single = lines[:-SINGLE], lines[-SINGLE:]
    said = cli.run("answer", "set", "--stdin", lines="".join(json.dumps(line) + "\n" for line in batch)).splitlines()
    for line, answer in zip(batch, map(json.loads, said), strict=True):
        assert answer["saved"] == line["name"], answer
        assert answer["seq"] > 0
    for line in single:
        cli.run("answer", "set", "--record", line["record"], line["name"], line["value"], "--json")

    assert cli.program.end() == 0
    found = shown(begun(tmp_path), sorted({record for record, _path, _value in wanted}))
    lost = [(path, value) for record, path, value in wanted if not holds(found[record], path, value)]
    assert lost == []


def shown(cli: Cli, records: list[str]) -> dict[str, dict[str, object]]:
    """Read every record by one process; return the values by record and path, rows by their position."""
    words = [word for record in records for word in ("--record", record)]
    found = json.loads(cli.run("answer", "show", "--json", *words))["records"]
    return {one["record"]: by_position(one["statements"]) for one in found}


def by_position(statements: list[dict[str, object]]) -> dict[str, object]:
    rows = {row["path"]: row["value"] for row in statements if isinstance(row["value"], list)}

    def position(match: re.Match[str]) -> str:
        return f"{match[1]}[{rows[match[1]].index(match[2]) + 1}]"

    return {re.sub(r"^(\w+)\[(\w+)\]", position, str(row["path"])): row["value"] for row in statements}


def holds(found: dict[str, object], path: str, value: str) -> bool:
    """Whether the answer reads as it was set: lists in any order, numbers as numbers."""
    got = found.get(path)
    if isinstance(got, list):
        return sorted(map(str, got)) == sorted(value.split())
    return str(got) == value
