"""The guided search: libFuzzer, by ``atheris``, turns inputs into those that reach new branches of our readers.

Run as a program, since libFuzzer ends the process that it searches in. The package is loaded once with its branches
counted; each reader is then searched in a child. By a number of runs and a fixed seed it does the same thing each
time (`make test`), by the clock it goes on with chance (`make torture`). What it finds is left in the folder.

    python tests/helpers/fuzzing/guided.py --out DIR [--runs-share 1.0 | --minutes M] [--seed N] [reader ...]
"""

import argparse
import json
import logging
import os
import re
import sys
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import atheris

os.environ["OPENPYXL_LXML"] = "False"  # people's installations have no lxml: search what they run
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
with atheris.instrument_imports(include=["hrd_desktop"], enable_loader_override=False):
    from helpers import posts
    from helpers.fuzzing import readers
    from hrd_desktop import forms
from helpers.fuzzing.kept import inputs

_SLOW = 60
"""Seconds after which an input counts as a find. A loaded machine is slow too; what hangs, hangs longer."""
_MEMORY_MB = 1500


@dataclass(frozen=True)
class Search:
    """What one search did: its *executions*, the *edges* it reached, the *finds* it left behind."""

    reader: str
    executions: int
    edges: int
    finds: int
    seconds: float


def main() -> int:
    """Search as asked; one JSON line for each reader; exit code 1 where anything was found."""
    asked = _arguments()
    logging.disable(logging.CRITICAL)
    forms.warm()
    forms.catalogue()
    posts.templates()
    readers.good_workbook()
    if asked.planted:
        readers.reader(runs=5_000_000)(planted)
    chosen = [readers.READERS[name] for name in asked.readers or readers.READERS]
    done = [_search(one, asked, asked.minutes * 60 / len(chosen)) for one in chosen]
    for one in done:
        print(json.dumps(asdict(one)), flush=True)
    return int(any(one.finds for one in done))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readers", nargs="*", choices=[[], *readers.READERS])
    parser.add_argument("--out", type=Path, required=True, help="where inputs and finds are left")
    parser.add_argument("--share", type=float, default=1.0, help="of each reader's number of runs")
    parser.add_argument("--minutes", type=float, default=0, help="in all, instead of a number of runs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--planted", action="store_true", help="search one reader more, with a fault to be found")
    return parser.parse_args()


@atheris.instrument_func
def planted(data: bytes) -> None:
    """A reader with a fault behind three steps."""
    if data[:1] == b"h" and data[1:2] == b"r" and data[2:3] == b"d":
        raise RuntimeError("planted")


def _search(one: readers.Reader, asked: argparse.Namespace, seconds: float) -> Search:
    place = asked.out / one.name
    corpus, finds = place / "corpus", place / "finds"
    for made in (corpus, finds):
        made.mkdir(parents=True, exist_ok=True)
    for name, data in inputs(one.name).items():
        (corpus / name).write_bytes(data)
    bound = [f"-max_total_time={max(1, round(seconds))}"] if seconds else [f"-runs={round(one.runs * asked.share)}"]
    began = time.monotonic()
    child = os.fork()
    if not child:
        _fuzz(one, place, [*bound, f"-seed={asked.seed}", str(corpus)])
    _, status = os.waitpid(child, 0)
    told = (place / "log").read_text(encoding="utf-8", errors="replace")
    left = len(list(finds.iterdir())) or int(status != 0)
    runs, edges = _last(r"number_of_executed_units: (\d+)|#(\d+)\t", told), _last(r"cov: (\d+)", told)
    return Search(one.name, runs, edges, left, round(time.monotonic() - began, 1))


def _fuzz(one: readers.Reader, place: Path, arguments: Iterable[str]) -> None:
    """Search in this process and end it."""
    log = os.open(place / "log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    for stream in (1, 2):
        os.dup2(log, stream)
    fixed = [
        f"-artifact_prefix={place / 'finds'}/", "-print_final_stats=1", f"-max_len={one.longest}",
        f"-timeout={_SLOW}", f"-rss_limit_mb={_MEMORY_MB}", "-verbosity=1",
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *fixed, *arguments], one)
    atheris.Fuzz()
    os._exit(0)


def _last(pattern: str, text: str) -> int:
    found = re.findall(pattern, text)
    last = found[-1] if found else "0"
    return int(last if isinstance(last, str) else next(filter(None, last)))


if __name__ == "__main__":
    sys.exit(main())
