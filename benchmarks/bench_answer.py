"""Keystroke pause to durable answer, against the bare SQLCipher commit of the same rows. Reach: at most 1.5 x.

Interleaved pairs in one run, medians. *Bare* replays, through the driver alone, exactly the statements that the
vault's write executes, with the same settings, in a database of the same shape; *one row* is the commit of a single
row, the floor that no write with history, search, journal and undo can reach.
"""

import json
import statistics
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from helpers.vaults import NOON, OFFICER, empty_folder, opened, record
from hrd_desktop.vault import Vault, Write, changes, engine, rows, search

PAIRS = 400


def timed(work: Any) -> float:
    """Return the seconds that *work* takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def replay(raw: Any, statements: list[tuple[str, Any]]) -> None:
    """Run the statements on a bare cursor and commit."""
    cursor = raw.cursor()
    for statement, parameters in statements:
        cursor.execute(statement, parameters)
        if statement.startswith("select"):
            cursor.fetchall()
    raw.commit()


def main(records: int = 2000) -> dict[str, float]:
    """Measure and return medians in milliseconds and their ratios."""
    with TemporaryDirectory() as place:
        folders = [empty_folder(Path(place) / name) for name in ("ours", "bare")]
        filled = [record(answers={f"q{n}": f"made up {n}" for n in range(20)}) for _ in range(records)]
        vaults = [opened(folder) for folder in folders]
        for vault in vaults:
            for r in filled:
                vault.records.add(r, by=OFFICER)
        ours, shadow = vaults
        raw = shadow._store._raw
        single = engine.connect(Path(place) / "single.db", bytes(32), "rwc")
        single.execute("create table t (id integer primary key, value text)")
        single.execute("insert into t values (1, '')")
        times: dict[str, list[float]] = {"vault": [], "bare": [], "one row": []}
        for number in range(PAIRS):
            change = Write(filled[number % records].id, f"q{number % 20}", f"a made-up answer, number {number}")
            times["vault"].append(timed(lambda change=change: ours.write([change], by=OFFICER, at=NOON)))
            statements = dry(shadow, change)
            times["bare"].append(timed(lambda statements=statements: replay(raw, statements)))
            times["one row"].append(timed(lambda number=number: one_row(single, number)))
        for vault in vaults:
            vault.close()
        single.close()
    medians = {name: statistics.median(values) * 1000 for name, values in times.items()}
    return {
        **medians,
        "ratio": medians["vault"] / medians["bare"],
        "to one row": medians["vault"] / medians["one row"],
    }


def one_row(connection: Any, number: int) -> None:
    """Commit one changed row."""
    connection.execute("begin immediate")
    connection.execute("update t set value = ? where id = 1", (f"a made-up answer, number {number}",))
    connection.execute("commit")


class _Back(Exception):
    """Ends a rehearsal without writing."""


def dry(vault: Vault, change: Write) -> list[tuple[str, Any]]:
    """Return the statements that writing *change* takes, without keeping what they did."""
    found: list[tuple[str, Any]] = [("begin immediate", ())]
    real = rows.run

    def noting(connection: Any, statement: str, values: tuple[Any, ...] = ()) -> Any:
        found.append((statement, values))
        return real(connection, statement, values)

    rows.run = search.run = noting
    try:
        with vault._store.write() as connection:
            changes.apply(connection, [change], OFFICER, NOON, "write")
            raise _Back
    except _Back:
        return found
    finally:
        rows.run = search.run = real


if __name__ == "__main__":
    print(json.dumps({name: round(value, 3) for name, value in main().items()}))
