"""Encrypting and decrypting large files, beside the age command (X25519), in interleaved pairs.

Run: python benchmarks/bench_age.py [--large] [--pairs 5]
Each run is a process of its own that reads one file and writes another, so that start-up and memory count on both
sides. The ratio is the command's time over ours: above 1 we are quicker. Figures to reach: at least 0.8, at a peak
memory that does not grow with the file.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MEGABYTE = 1_000_000
PIECE = 64 * 1024  # larger pieces cost more in fresh memory than they save in calls


def work(what: str, key: str, source: str, target: str) -> None:
    """Do our side of one run, in a process of its own."""
    from hrd_desktop.crypto import age

    identity = age.parse_identity(Path(key).read_text(encoding="utf-8"))
    with Path(source).open("rb") as plain, Path(target).open("wb") as sink:
        if what == "encrypt":
            with age.Encrypting(sink, [identity.recipient]) as writer:
                while piece := plain.read(PIECE):
                    writer.write(piece)
        else:
            reader = age.Decrypting(plain, [identity])
            while piece := reader.read(PIECE):
                sink.write(piece)


def run(command: list[str | Path]) -> tuple[float, float]:
    """Return the seconds that *command* took and the most memory it held, in megabytes."""
    start = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} failed")
    return time.perf_counter() - start, used.ru_maxrss / 1024


def compare(folder: Path, size: int, pairs: int) -> None:
    """Measure both directions for a file of *size* bytes and print one line for each."""
    key, plain, sealed, out = (folder / name for name in ("key", "plain", "sealed", "out"))
    recipient = subprocess.run(["age-keygen", "-y", key], check=True, capture_output=True, text=True).stdout.strip()
    with plain.open("wb") as sink:
        for _ in range(size // MEGABYTE):
            sink.write(os.urandom(MEGABYTE))
    ours = [sys.executable, __file__, "--work"]
    for what, source, target, theirs in (
        ("encrypt", plain, sealed, ["age", "-r", recipient, "-o", sealed, plain]),
        ("decrypt", sealed, out, ["age", "-d", "-i", key, "-o", out, sealed]),
    ):
        found = []
        for _ in range(pairs):
            target.unlink(missing_ok=True)
            reference = run(theirs)
            target.unlink()
            found.append((reference, run([*ours, what, key, source, target])))
        if what == "decrypt" and out.stat().st_size != plain.stat().st_size:
            raise SystemExit("the content did not come back")
        report(what, size, found)


def report(what: str, size: int, found: list[tuple[tuple[float, float], tuple[float, float]]]) -> None:
    """Print the medians of one direction."""
    theirs, ours = (statistics.median(pair[side][0] for pair in found) for side in (0, 1))
    ratio = statistics.median(pair[0][0] / pair[1][0] for pair in found)
    peaks = [max(pair[side][1] for pair in found) for side in (0, 1)]
    print(
        f"{what:8} {size // MEGABYTE:5} MB   age {theirs:6.2f} s {peaks[0]:6.1f} MB   "
        f"ours {ours:6.2f} s {peaks[1]:6.1f} MB   ratio {ratio:.2f}"
    )


def main() -> None:
    """Read the words of the command line and measure."""
    if sys.argv[1:2] == ["--work"]:
        work(*sys.argv[2:])
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--large", action="store_true", help="a file of 1 GB as well")
    parser.add_argument("--pairs", type=int, default=5)
    chosen = parser.parse_args()
    print(f"page size {resource.getpagesize()}, {os.cpu_count()} processors, medians of {chosen.pairs} pairs")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["age-keygen", "-o", Path(folder) / "key"], check=True, capture_output=True)
        for size in (100, 1000) if chosen.large else (100,):
            compare(Path(folder), size * MEGABYTE, chosen.pairs)


if __name__ == "__main__":
    main()
